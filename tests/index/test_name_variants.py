"""That a place is found by any of its names, in whatever script a text writes it."""

from __future__ import annotations

import pytest

from albviewer.index.full_text import FullText
from albviewer.index.name_variants import NameVariants
from albviewer.model.collection import Collection, CollectionHead
from albviewer.model.places import Place, PlaceName, PlaceType
from albviewer.model.texts import LocalText


@pytest.mark.parametrize(
    "name", ["Đakovica", "Шанхай", "Орёл", "Αθήνα", "ヴロラ", "서울", "أبوظبي", "Vlorë", "發羅拉", "Ў-Ош", "दिल्ली"]
)
def test_a_name_in_any_script_is_found_by_another_name(name: str) -> None:
    place = Place(
        id="place",
        name=LocalText((("en", "Elsewhere"),)),
        names=(PlaceName(text=name),),
        type=PlaceType.CITY,
    )
    head = CollectionHead(id="names", title=LocalText((("en", "Names"),)))
    collection = Collection(head=head, places={"place": place})
    texts = FullText.in_memory(["nothing", f"x {name}."], NameVariants(collection))

    assert texts.find("elsewhere").tolist() == [1]
    assert texts.find("elsewhere", variants=False).tolist() == []
    assert texts.find(name).tolist() == [1]
