"""States kept under names: for each collection its own, written whole, and never an error when damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import linked_collections
import small_collection
from albviewer.index.query import PlaceFilter
from albviewer.linking.linked import LinkedCollection
from albviewer.session.named_views import LONGEST_NAME, VERSION, NamedViews
from albviewer.session.view_state import ViewState

KARST = ViewState(places=(PlaceFilter(place="karst"),))


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedCollection:
    return linked_collections.linked(small_collection.write(tmp_path_factory.mktemp("collection") / "small"))


def test_views_are_saved_opened_renamed_and_deleted(linked: LinkedCollection, tmp_path: Path) -> None:
    path = tmp_path / "data" / "views.json"
    views = NamedViews(path)
    views.save("port", "At Karst", KARST)
    views.save("port", "Everything", ViewState())
    views.save("other", "At Karst", ViewState(text="mole"))
    for read in (views, NamedViews(path)):
        assert read.names("port") == ("At Karst", "Everything")
        assert read.state("port", "At Karst", linked) == KARST
        assert read.state("other", "At Karst", linked) == ViewState(text="mole")
        assert read.state("port", "Nothing", linked) is None
        assert read.names("elsewhere") == ()
    views.rename("port", "At Karst", "Karst")
    assert NamedViews(path).names("port") == ("Karst", "Everything")
    views.rename("port", "Karst", "Everything")
    assert NamedViews(path).state("port", "Everything", linked) == KARST
    views.rename("port", "Gone", "Back")
    views.delete("port", "Everything")
    views.delete("port", "Everything")
    assert NamedViews(path).names("port") == ()
    assert NamedViews(path).names("other") == ("At Karst",)


def test_a_view_of_the_same_name_is_replaced_in_its_place(linked: LinkedCollection) -> None:
    views = NamedViews()
    for name in ("a", "b", "a"):
        views.save("port", name, ViewState(text=name * 2))
    assert views.names("port") == ("a", "b")


def test_a_name_is_never_longer_than_a_line(linked: LinkedCollection) -> None:
    views = NamedViews()
    views.save("port", "x" * 500, KARST)
    assert views.names("port") == ("x" * LONGEST_NAME,)


def test_what_the_collection_has_no_more_is_dropped(linked: LinkedCollection, tmp_path: Path) -> None:
    path = tmp_path / "views.json"
    NamedViews(path).save("port", "Both", ViewState(places=(PlaceFilter(place="gone"), PlaceFilter(place="karst"))))
    assert NamedViews(path).state("port", "Both", linked) == KARST


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"version": 1}',
        b'{"version": 1, "views": [1]}',
        b'{"version": 1, "views": {"a": 1}}',
    ],
)
def test_a_damaged_file_is_set_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "views.json"
    path.write_bytes(data)
    views = NamedViews(path)
    assert views.names("port") == ()
    views.save("port", "a", ViewState())
    assert path.with_name("views.json.broken").read_bytes() == data
    assert NamedViews(path).names("port") == ("a",)


def test_views_of_a_later_version_are_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "views.json"
    later = json.dumps({"version": VERSION + 1, "views": {}})
    path.write_text(later)
    NamedViews(path).save("port", "a", ViewState())
    assert path.with_name(f"views.json.version-{VERSION + 1}").read_text() == later


def test_what_cannot_be_written_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    views = NamedViews(tmp_path / "file" / "views.json")
    with pytest.raises((NotADirectoryError, FileExistsError)):
        views.save("port", "a", ViewState())
    assert views.names("port") == ()
