"""The state in which a collection was left: kept whole, brought back as far as the collection still has it."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import layer_files
import linked_collections
from albviewer.index.query import PlaceFilter
from albviewer.linking.linked import LinkedCollection
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.session.memory import VERSION, load_positions, load_state, save_state
from albviewer.session.state_json import as_json, from_json
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.session.view_state import LayerView, MapExtent, Order, Spot, TimeWindow, ViewState

FULL = ViewState(
    places=(
        PlaceFilter(place="karst", with_parts=False, sense=Sense.GOVERNMENT),
        PlaceFilter(place="lumia", concerned=True),
    ),
    people=("ivo-brand",),
    events=("mole-paid", "mole-broken"),
    sources=("report",),
    kinds=(SourceKind.REPORT,),
    languages=("en", "sq-AL"),
    without_places=("port-lume",),
    without_people=("ana-moro",),
    without_events=("alba-arrives",),
    without_sources=("letter",),
    without_kinds=(SourceKind.BOOK, SourceKind.DIARY),
    without_languages=("ru",),
    without_times=(TimeWindow(first="1901", last="1901"), TimeWindow(first="[1903,1905]", last="1910")),
    all_places=True,
    all_people=True,
    window=TimeWindow(first="1901-05", last=""),
    certain=True,
    text='"the mole" OR stor*',
    exact_names=True,
    disputed=True,
    order=Order.DATE,
    event="mole-broken",
    evidence=1,
    disagreement="month-of-the-storm",
    comparing=True,
    passage=PassageId("report", "2.1"),
    spot=Spot(source="letter", start=20, end=30),
    extent=MapExtent(south=39.5, west=18, north=42, east=21.25),
    layers=(
        LayerView(layer="town", shown=True, opacity=0.5),
        LayerView(layer="zones", shown=False, opacity=0),
    ),
    time=TimeLook(by=LaneBy.KIND, clock=Clock.WRITTEN),
    language="sq",
)
IDS = st.sampled_from(["karst", "lumia", "port-lume", "ana-moro", "letter", "report", "mole-broken", "gone", ""])


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedCollection:
    return linked_collections.linked(layer_files.write(tmp_path_factory.mktemp("collection") / "small"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "states.json"


def test_every_field_of_a_state_comes_back(linked: LinkedCollection) -> None:
    assert all(getattr(FULL, name) != getattr(ViewState(), name) for name in ViewState.__dataclass_fields__)
    assert from_json(json.loads(json.dumps(as_json(FULL))), linked) == FULL


@pytest.mark.parametrize("name", sorted(ViewState.__dataclass_fields__))
def test_a_field_alone_comes_back(linked: LinkedCollection, name: str) -> None:
    needed = {"evidence": {"event": FULL.event}, "comparing": {"disagreement": FULL.disagreement}}.get(name, {})
    state = replace(ViewState(), **{name: getattr(FULL, name)}, **needed)
    assert from_json(json.loads(json.dumps(as_json(state))), linked) == state


def test_a_state_that_says_nothing_is_nothing(linked: LinkedCollection) -> None:
    assert as_json(ViewState()) == {"language": "en"}
    assert from_json({}, linked) == ViewState()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"places": [{"place": "gone"}, *as_json(FULL)["places"]]}, {}),
        ({"people": ["gone", "ivo-brand", "ivo-brand"]}, {}),
        ({"kinds": ["poem", "report", 7]}, {}),
        ({"without_kinds": "report"}, {"without_kinds": ()}),
        ({"languages": ["en", "no code", "", "sq-AL"]}, {}),
        ({"without_places": ["gone", "port-lume"]}, {}),
        ({"order": "backwards"}, {"order": Order.READING}),
        ({"all_places": 1}, {"all_places": False}),
        ({"sources": ["gone"]}, {"sources": ()}),
        ({"event": "gone"}, {"event": "", "evidence": 0}),
        ({"evidence": 7}, {"evidence": 0}),
        ({"evidence": -1}, {"evidence": 0}),
        ({"disagreement": "gone"}, {"disagreement": "", "comparing": False}),
        ({"passage": {"source": "report", "label": "9.9"}}, {"passage": None}),
        ({"spot": {"source": "gone", "start": 1, "end": 2}}, {"spot": None}),
        ({"spot": {"source": "letter", "start": -5, "end": 3}}, {"spot": Spot(source="letter", start=0, end=3)}),
        ({"spot": {"source": "letter", "start": 9, "end": 3}}, {"spot": Spot(source="letter", start=9, end=9)}),
        ({"window": {"first": "1902", "last": "1901"}}, {"window": None}),
        ({"window": {"first": "soon"}}, {"window": None}),
        ({"text": '"the mole'}, {"text": ""}),
        ({"text": "AND"}, {"text": ""}),
        (
            {"layers": [{"layer": "gone", "shown": True, "opacity": 1}, {"layer": "town", "opacity": 2}, 7]},
            {"layers": ()},
        ),
        ({"layers": [{"layer": "town", "opacity": float("nan")}, {"layer": "town", "opacity": True}]}, {"layers": ()}),
        (
            {"layers": [{"layer": "town", "shown": 1, "opacity": 1}]},
            {"layers": (LayerView(layer="town", shown=False, opacity=1),)},
        ),
        ({"extent": [1, 2, 3]}, {"extent": None}),
        ({"extent": [1, 2, "3", 4]}, {"extent": None}),
        ({"extent": [5, 2, 3, 4]}, {"extent": None}),
        ({"extent": [1, 2, float("inf"), 4]}, {"extent": None}),
        ({"extent": [1, 2, 3, 4]}, {"extent": MapExtent(south=1, west=2, north=3, east=4)}),
        ({"certain": "yes"}, {"certain": False}),
        ({"later-field": {"a": 1}}, {}),
    ],
)
def test_what_the_collection_has_no_more_is_dropped_and_the_rest_comes_back(
    linked: LinkedCollection, changed: dict[str, object], expected: dict[str, object]
) -> None:
    assert from_json(as_json(FULL) | changed, linked) == replace(FULL, **expected)


def test_a_spot_beyond_the_end_of_a_changed_document_is_its_end(linked: LinkedCollection) -> None:
    length = len(linked.collection.documents["letter"].text)
    state = from_json({"spot": {"source": "letter", "start": 10**9, "end": 10**9}}, linked)
    assert state.spot == Spot(source="letter", start=length, end=length)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | IDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(IDS | st.sampled_from(["place", "source"]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(ViewState.__dataclass_fields__)), JSON) | JSON)
def test_data_of_any_shape_give_a_state_that_can_be_asked_for(data: object) -> None:
    bundled = linked_collections.bundled()
    state = from_json(data, bundled)
    state.query()
    assert from_json(as_json(state), bundled) == state


def test_states_are_kept_by_collection(linked: LinkedCollection, path: Path) -> None:
    assert load_state(path, "port-lume", linked) is None
    save_state(path, "port-lume", FULL)
    save_state(path, "other", ViewState(language="sq"))
    assert load_state(path, "port-lume", linked) == FULL
    assert load_state(path, "other", linked) == ViewState(language="sq")
    save_state(path, "port-lume", ViewState())
    assert load_state(path, "port-lume", linked) == ViewState()
    assert [item.name for item in path.parent.iterdir()] == ["states.json"]


def test_the_states_left_longest_ago_are_forgotten(linked: LinkedCollection, path: Path) -> None:
    states = {f"collection-{number}": {} for number in range(200)}
    path.parent.mkdir()
    path.write_text(json.dumps({"version": VERSION, "states": states}))
    save_state(path, "collection-0", FULL)
    save_state(path, "new", FULL)
    assert len(json.loads(path.read_text())["states"]) == 200
    assert load_state(path, "collection-1", linked) is None
    assert load_state(path, "collection-0", linked) == FULL


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"version": 1}',
        b'{"version": "1", "states": {}}',
        b'{"version": 1, "states": []}',
        b'{"version": 1, "states": ' + b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_set_aside_and_never_an_error(linked: LinkedCollection, path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    assert load_state(path, "port-lume", linked) is None
    assert not path.exists()
    assert path.with_name("states.json.broken").read_bytes() == data
    save_state(path, "port-lume", FULL)
    assert load_state(path, "port-lume", linked) == FULL


def test_the_states_of_a_later_version_are_not_lost(linked: LinkedCollection, path: Path) -> None:
    later = json.dumps({"version": VERSION + 1, "states": {"port-lume": {}}})
    path.parent.mkdir()
    path.write_text(later)
    save_state(path, "port-lume", FULL)
    assert path.with_name(f"states.json.version-{VERSION + 1}").read_text() == later
    assert load_state(path, "port-lume", linked) == FULL


def test_a_state_of_another_shape_is_an_empty_one(linked: LinkedCollection, path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": VERSION, "states": {"port-lume": 7}}))
    assert load_state(path, "port-lume", linked) == ViewState()


def test_a_file_that_cannot_be_read_is_left_alone(linked: LinkedCollection, path: Path) -> None:
    path.mkdir(parents=True)
    assert load_state(path, "port-lume", linked) is None
    assert path.is_dir()


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_state_and_no_litter(
    linked: LinkedCollection, path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    save_state(path, "port-lume", FULL)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
        with pytest.raises(OSError, match="No space left"):
            save_state(path, "port-lume", ViewState())
    assert [item.name for item in path.parent.iterdir()] == ["states.json"]
    assert load_state(path, "port-lume", linked) == FULL


def test_the_new_file_is_on_the_disk_before_it_takes_the_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, move = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (steps.append("fsync"), fsync(handle))[1])
    monkeypatch.setattr(Path, "replace", lambda old, new: (steps.append("replace"), move(old, new))[1])
    save_state(path, "port-lume", FULL)
    assert steps[:2] == ["fsync", "replace"]


def test_half_a_character_in_a_search_is_no_obstacle(linked: LinkedCollection, path: Path) -> None:
    save_state(path, "port-lume", ViewState(text="mole\ud800"))
    assert load_state(path, "port-lume", linked) == ViewState(text="mole\ud800")


def test_where_each_source_was_left_is_kept_beside_the_state(linked: LinkedCollection, path: Path) -> None:
    save_state(path, "lumia", FULL, {"letter": 40, "report": 10**9, "gone": 3})
    length = linked.collection.documents["report"].length
    assert load_positions(path, "lumia", linked) == {"letter": 40, "report": length}
    assert load_state(path, "lumia", linked) == FULL
    assert load_positions(path, "other", linked) == {}


@pytest.mark.parametrize("kept", [None, [], "x", {"letter": -1}, {"letter": True}, {"letter": "9"}, {"letter": 1.5}])
def test_positions_of_another_shape_are_none(linked: LinkedCollection, path: Path, kept: object) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"version": VERSION, "states": {"lumia": {"positions": kept}}}))
    assert load_positions(path, "lumia", linked) == {}
