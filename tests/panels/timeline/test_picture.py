"""The timeline as a drawing: all events that have room, their numbers, and well-formed whatever they are called."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from albviewer.index.query import PlaceFilter
from albviewer.panels.say import Say
from albviewer.panels.timeline.picture import picture_of_time, svg_of_time
from albviewer.panels.tokens import Theme, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import TimeWindow, ViewState

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 720.0


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_tokens(resources_dir() / "styles" / "tokens.yaml").themes["light"]


def numbers_of(session: Session) -> dict[str, int]:
    return {event.id: number for number, event in enumerate(session.found.events, start=1)}


def texts(svg: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_every_event_found_is_drawn_or_counted(seeds: Session, theme: Theme) -> None:
    picture = picture_of_time(seeds, Say(), theme, WIDTH, numbers=numbers_of(seeds))
    unseen = sum(len(lane.hidden) for lane in picture.layout.lanes)
    assert len(picture.layout.placed) + unseen == len(seeds.found.events)
    assert picture.rows <= 34


def test_only_what_the_filters_let_through_with_its_number(seeds: Session, theme: Theme) -> None:
    window = TimeWindow(first="1960", last="1961")
    session = Session(seeds.finder, ViewState(places=(PlaceFilter(place="vlore"),), window=window))
    picture = picture_of_time(session, Say(), theme, WIDTH, numbers=numbers_of(session))
    placed = {item.event.id for item in picture.layout.placed}
    assert placed == set(numbers_of(session))
    written = texts(svg_of_time(picture))
    assert "Vlorë" in written
    assert any(words.startswith("1  ") for words in written)


def test_where_there_are_few_their_words_are_whole(seeds: Session, theme: Theme) -> None:
    for language in ("en", "sq"):
        window = TimeWindow(first="1960", last="1961")
        state = ViewState(places=(PlaceFilter(place="vlore"),), window=window, language=language)
        session = Session(seeds.finder, state)
        picture = picture_of_time(session, Say(language), theme, WIDTH, numbers=numbers_of(session))
        written = texts(svg_of_time(picture))
        for number, event in enumerate(session.found.events, start=1):
            assert f"{number}  {event.title.in_language(language)}" in written


def test_events_do_not_overlap_and_stay_on_the_sheet(seeds: Session, theme: Theme) -> None:
    picture = picture_of_time(seeds, Say(), theme, WIDTH, numbers=numbers_of(seeds))
    rows: dict[int, float] = {}
    for item in sorted(picture.layout.placed, key=lambda item: item.left):
        assert item.left >= rows.get(item.row, 0)
        rows[item.row] = item.end
    root = ElementTree.fromstring(svg_of_time(picture))
    for each in root.iter(f"{SVG}text"):
        start = float(each.get("x")) - (float(each.get("textLength")) / 2 if each.get("text-anchor") else 0)
        assert start >= 0
        assert start + float(each.get("textLength")) <= WIDTH
        assert 0 <= float(each.get("y")) <= float(root.get("height"))


def test_no_event_no_picture(seeds: Session, theme: Theme) -> None:
    assert picture_of_time(seeds, Say(), theme, WIDTH, numbers={}) is None


def test_in_a_page_its_ids_begin_as_wished(seeds: Session, theme: Theme) -> None:
    picture = picture_of_time(seeds, Say(), theme, WIDTH, numbers=numbers_of(seeds))
    element = svg_of_time(picture, ids="time-")
    assert element.startswith("<svg ")
    root = ElementTree.fromstring(element)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert ids
    assert all(id_.startswith("time-") for id_ in ids)
