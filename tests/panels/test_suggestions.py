"""What is offered while somebody types, and what choosing it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from albviewer.index.query import Query
from albviewer.model.documents import PassageId
from albviewer.panels.looking_up import LookedUp, look_up, look_up_time
from albviewer.panels.runs import RunKind, plain
from albviewer.panels.say import Say
from albviewer.panels.suggestion import Offer, Suggestion, change_of
from albviewer.panels.suggestions import recent_rows, suggestions
from albviewer.session import changes
from albviewer.session.links import link_of
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import TimeWindow

SAY = Say()


def looked_up(session: Session, typed: str) -> LookedUp:
    time = look_up_time(session.finder, session.state.query(), typed, ["en", "sq"])
    found = look_up(session.finder, session.state.query(), typed)
    return replace(found, window=time.window, in_window=time.amount)


def rows(session: Session, typed: str, open_source: str = "") -> tuple[Suggestion, ...]:
    return suggestions(session, looked_up(session, typed), open_source, SAY)


def told(session: Session, typed: str, open_source: str = "") -> list[tuple[str, str, str]]:
    return [(row.offer.value, plain(row.title), row.count) for row in rows(session, typed, open_source)]


def choose(session: Session, typed: str, offer: Offer) -> None:
    row = next(row for row in rows(session, typed) if row.offer is offer)
    change = change_of(row, session.linked)
    assert change is not None
    session.apply(change, origin=Origin.SEARCH)


def test_they_stand_by_kind_each_with_its_count(small: Session) -> None:
    assert [row for row in told(small, "mo") if row[0] != "passage"] == [
        ("text", "Search the text for “mo”", "0 events · 0 passages"),
        ("heading", "People", ""),
        ("person", "Ana Moro", "1 event · 2 passages"),
        ("heading", "Events", ""),
        ("event", "The mole is broken", "Jun or Jul 1901"),
        ("event", "Karst pays for a new mole", "1902"),
        ("heading", "Passages", "3 of 4"),
        ("text", "Search the text for “mo*”", "2 events · 4 passages"),
        ("heading", "Sources", ""),
        ("source", "Report on the Mole", "3 passages"),
        ("source", "A Letter from the Harbour", "2 passages"),
    ]
    kinds = [row.offer for row in rows(small, "mo")]
    assert kinds.count(Offer.PASSAGE) == 3


def test_each_says_in_one_sentence_what_it_is_and_does(small: Session) -> None:
    said = {row.offer: row.sentence for row in rows(small, "karst")}
    assert said[Offer.PLACE] == "Karst, city, 1 passage: filter by place"
    assert said[Offer.EVENT] == "Karst pays for a new mole, 1902: read what proves it"
    assert said[Offer.PASSAGE].endswith("for a new one in 1902., report ¶ 1.1: read")


def test_a_name_by_which_it_is_not_shown_is_told(small: Session) -> None:
    [place] = [row for row in rows(small, "porto") if row.offer is Offer.PLACE]
    assert (plain(place.title), place.what) == ("Port Lume", "Porto Lume · city")


def test_a_name_that_is_but_a_part_of_the_shown_one_is_not_told(seeds: Session) -> None:
    [hoxha] = [row for row in rows(seeds, "hoxha") if row.key == "person:enver-hoxha"]
    assert not hoxha.what.startswith("Hoxha")


def test_the_letters_typed_are_strong(small: Session) -> None:
    [place] = [row for row in rows(small, "lume p") if row.offer is Offer.PLACE]
    assert [run.text for run in place.title if run.kind is RunKind.STRONG] == ["P", "Lume"]


def test_the_words_of_a_passage_are_marked_also_half_typed(small: Session) -> None:
    passages = [row for row in rows(small, "frig") if row.offer is Offer.PASSAGE]
    assert [row.what for row in passages] == ["letter ¶ 0.1"]
    assert [run.text for run in passages[0].title if run.kind is RunKind.FOUND] == ["frigate"]


def test_what_is_counted_is_under_the_filters_that_hold(small: Session) -> None:
    small.apply(changes.toggle_source("report"), origin=Origin.LIST)
    [text] = [row for row in rows(small, "mole") if row.offer is Offer.TEXT]
    assert text.count == "2 events · 1 passage"


def test_a_malformed_search_is_explained_and_names_are_found_all_the_same(small: Session) -> None:
    offered = rows(small, '"karst')
    assert (offered[0].offer, plain(offered[0].title)) == (Offer.NOTE, "A quotation mark is missing its other half.")
    assert not offered[0].can_be_taken
    assert Offer.PLACE in {row.offer for row in offered}
    assert offered[-1].offer is Offer.HELP
    assert Offer.TEXT not in {row.offer for row in offered}


@pytest.mark.parametrize(
    ("typed", "window"),
    [
        ("November 1960", TimeWindow(first="1960-11", last="1960-11")),
        ("1960..1961", TimeWindow(first="1960", last="1961")),
        ("nëntor 1960", TimeWindow(first="1960-11", last="1960-11")),
        ("1961~", TimeWindow(first="1961~", last="1961~")),
    ],
)
def test_a_date_is_offered_as_a_time_to_filter_by(seeds: Session, typed: str, window: TimeWindow) -> None:
    choose(seeds, typed, Offer.TIME)
    assert seeds.state.window == window
    seeds.apply(changes.clear_filters, origin=Origin.CHIPS)
    [row] = [row for row in rows(seeds, typed) if row.offer is Offer.TIME]
    seeds.apply(changes.limit_time(window.first, window.last), origin=Origin.CHIPS)
    found = seeds.found
    assert row.count == f"{len(found.events)} events · {len(found.passages)} passages"


def test_while_no_source_is_open_a_number_is_that_of_any_source(seeds: Session) -> None:
    numbered = [row.id for row in rows(seeds, "3.1") if row.offer is Offer.PASSAGE][:3]
    assert numbered == ["000 ¶ 3.1", "001 ¶ 3.1", "003 ¶ 3.1"]
    assert next(row.id for row in rows(seeds, "3.1", "004") if row.offer is Offer.PASSAGE) == "004 ¶ 3.1"


def test_the_number_of_a_passage_leads_to_it(small: Session) -> None:
    choose(small, "report 1.1", Offer.PASSAGE)
    assert small.state.passage == PassageId("report", "1.1")
    assert [row.what for row in rows(small, "1.1", "report") if row.offer is Offer.PASSAGE][:1] == ["report ¶ 1.1"]


def test_what_choosing_does(small: Session) -> None:
    choose(small, "karst", Offer.PLACE)
    assert small.state.chosen_places() == ("karst",)
    [place] = [row for row in rows(small, "karst") if row.offer is Offer.PLACE]
    assert place.deed == "filter by it no longer"
    choose(small, "karst", Offer.PLACE)
    assert small.state.chosen_places() == ()
    choose(small, "moro", Offer.PERSON)
    assert small.state.people == ("ana-moro",)
    choose(small, "broken", Offer.EVENT)
    assert small.state.event == "mole-broken"
    choose(small, "report", Offer.SOURCE)
    assert small.state.spot is not None
    assert small.state.spot.source == "report"
    small.apply(changes.clear_filters, origin=Origin.CHIPS)
    choose(small, "storm", Offer.PASSAGE)
    assert small.state.passage is not None
    assert small.state.passage.source == "letter"
    choose(small, "storm", Offer.TEXT)
    assert small.state.text == "storm"


def test_a_link_is_offered_as_the_view_it_leads_to(seeds: Session) -> None:
    seeds.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    link = link_of(seeds.state, seeds.collection.head.id)
    seeds.apply(changes.clear_filters, origin=Origin.CHIPS)
    assert told(seeds, f" {link} ") == [("link", "Open the view of this link", "")]
    choose(seeds, link, Offer.LINK)
    assert seeds.state.chosen_places() == ("vlore",)


def test_a_link_to_another_collection_is_told(seeds: Session) -> None:
    [row] = rows(seeds, "albviewer://elsewhere/1?place=x")
    assert row.offer is Offer.NOTE
    assert "elsewhere" in plain(row.title)


def test_a_slip_finds_what_was_meant(seeds: Session) -> None:
    [place, *_] = [row for row in rows(seeds, "tirrana") if row.offer is Offer.PLACE]
    assert plain(place.title) == "Tirana"


def test_the_fullest_of_equal_names_comes_first_and_the_rest_are_counted(seeds: Session) -> None:
    offered = rows(seeds, "a")
    heading = next(row for row in offered if plain(row.title) == "Places")
    places = [row for row in offered if row.offer is Offer.PLACE]
    assert plain(places[0].title) == "Albania"
    assert len(places) == 4
    assert heading.count.startswith("4 of ")


def test_before_the_texts_have_answered_there_are_names(small: Session) -> None:
    found = LookedUp(typed="mole", names=tuple(small.finder.names.starting("mole")))
    offered = suggestions(small, found, "", SAY)
    assert offered[0].offer is Offer.TEXT
    assert offered[0].count == ""
    assert {row.offer for row in offered} == {Offer.TEXT, Offer.HEADING, Offer.EVENT, Offer.SOURCE}


def test_an_empty_field_offers_what_was_searched_for_before() -> None:
    offered = recent_rows(["naval base", "ships"], SAY, keeping=True)
    assert [(row.offer.value, plain(row.title)) for row in offered] == [
        ("heading", "Searched before"),
        ("recent", "naval base"),
        ("recent", "ships"),
        ("forget", "Forget these searches"),
        ("keep", "Do not keep searches"),
        ("help", "How to search…"),
    ]
    assert [row.offer.value for row in recent_rows([], SAY, keeping=False)] == ["keep", "help"]


def test_no_two_rows_have_one_key(seeds: Session) -> None:
    for typed in ("a", "vlo", "1961", "soviet", "004"):
        keys = [row.key for row in rows(seeds, typed) if row.can_be_taken]
        assert len(keys) == len(set(keys))


def test_looking_up_does_not_ask_the_state(small: Session) -> None:
    before = small.state
    look_up(small.finder, Query(), "mole")
    look_up_time(small.finder, Query(), "1901", ["en"])
    assert small.state is before
