"""What is asked of all places at once is what the places say."""

from __future__ import annotations

from albviewer.index.atlas import Atlas, atlas_of
from albviewer.model.places import Place, PlaceType, Point
from albviewer.model.texts import LocalText

NAME = LocalText((("en", "A place"),))


def place(id_: str, type_: PlaceType, *, within: tuple[str, ...] = (), located: bool = True) -> Place:
    point = Point(latitude=40.0, longitude=19.0) if located else None
    return Place(id=id_, name=NAME, type=type_, within=within, point=point)


def test_countries_what_is_nowhere_and_what_lies_within() -> None:
    places = [
        place("bay", PlaceType.BAY, within=("town",), located=False),
        place("town", PlaceType.CITY, within=("land", "region")),
        place("region", PlaceType.REGION, within=("land",)),
        place("land", PlaceType.COUNTRY),
    ]
    assert atlas_of({item.id: item for item in places}) == Atlas(
        countries=("land",),
        unlocated=("bay",),
        inside={"town": ("bay",), "land": ("town", "region"), "region": ("town",)},
    )
