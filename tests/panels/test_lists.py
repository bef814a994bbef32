"""The rows of the lists: in order, counted right, and a row for whatever has a marker on the map."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from albviewer.index.finder import Tally
from albviewer.index.numbered import FoundPassages
from albviewer.model.mentions import Sense
from albviewer.model.places import Certainty, PlaceType
from albviewer.panels import lists
from albviewer.panels.lists import (
    event_rows,
    passage_rows,
    people_rows,
    place_rows,
    place_type_in_words,
    source_rows,
)
from albviewer.panels.map_view import all_places, marks_now
from albviewer.panels.runs import plain
from albviewer.panels.say import Say
from albviewer.session.changes import (
    choose_place,
    limit_time,
    search,
    toggle_person,
    toggle_place,
    toggle_source,
)
from albviewer.session.session import Origin, Session

SAY = Say()


def filtered_in_many_ways(session: Session) -> Session:
    session.apply(choose_place("vlore"), origin=Origin.MAP)
    session.apply(toggle_place("moscow"), origin=Origin.MAP)
    session.apply(limit_time("1956", "1961"), origin=Origin.CHIPS)
    return session


def test_events_are_in_order_of_time_and_say_everything(small: Session) -> None:
    rows = event_rows(small, SAY)
    assert [(row.date, row.title, row.places, row.sources, row.disputed) for row in rows] == [
        ("3 May 1901", "The Alba reaches Port Lume", ("Port Lume",), ("letter",), False),
        ("Jun or Jul 1901", "The mole is broken", ("Port Lume",), ("letter", "report"), True),
        ("1902", "Karst pays for a new mole", (), ("report",), False),
    ]
    assert not any(row.possible for row in rows)


def test_events_speak_the_language(small: Session) -> None:
    row = event_rows(small, Say("sq"))[1]
    assert (row.title, row.places) == ("Thyhet moli", ("Porti i Lumës",))


def test_what_fits_the_window_only_possibly_is_told_apart(small: Session) -> None:
    small.apply(limit_time("1901-06", "1901-06"), origin=Origin.CHIPS)
    assert [(row.id, row.possible) for row in event_rows(small, SAY)] == [("mole-broken", True)]


def test_the_chosen_places_of_an_event_stand_first(seeds: Session) -> None:
    seeds.apply(choose_place("palace-of-culture"), origin=Origin.MAP)
    seeds.apply(toggle_place("sazan-island"), origin=Origin.MAP)
    rows = event_rows(seeds, SAY)
    assert rows
    assert all(row.places[0] in ("Palace of Culture", "Sazan Island") for row in rows)


def test_the_dates_of_the_events_never_run_backwards(seeds: Session) -> None:
    keys = [seeds.collection.events[row.id].dating.date.sort_key for row in event_rows(seeds, SAY)]
    assert keys == sorted(keys)


def test_passages_are_in_reading_order_with_their_place(seeds: Session) -> None:
    rows = passage_rows(filtered_in_many_ways(seeds), SAY)
    orders = [seeds.linked.passages[row.id].order for row in rows]
    assert orders == sorted(orders)
    assert all(row.caption == f"{row.id.source} ¶ {row.id.label}" for row in rows)
    assert all(plain(row.snippet).strip(" …") for row in rows)


def test_every_marker_has_a_row_in_every_state(seeds: Session) -> None:
    markers = set(all_places(seeds, SAY)["ids"])
    assert markers <= {row.id for row in place_rows(seeds, SAY)}
    filtered_in_many_ways(seeds)
    assert markers <= {row.id for row in place_rows(seeds, SAY)}
    seeds.apply(search("no passage has these words"), origin=Origin.SEARCH)
    rows = place_rows(seeds, SAY)
    assert markers <= {row.id for row in rows}
    assert [row.id for row in rows if row.chosen] == [row.id for row in rows[:2]]
    assert {row.tally for row in rows} == {Tally()}


def test_places_with_matches_stand_before_those_without(seeds: Session) -> None:
    rows = place_rows(filtered_in_many_ways(seeds), SAY)
    assert {row.id for row in rows[:2]} == {"vlore", "moscow"}
    assert all(row.chosen for row in rows[:2])
    rest = [(row.tally.events, row.tally.passages) for row in rows[2:]]
    assert rest == sorted(rest, reverse=True)
    assert len({row.id for row in rows}) == len(rows) == len(seeds.collection.places)


def test_the_rows_and_the_marks_of_the_map_agree(seeds: Session) -> None:
    message = marks_now(filtered_in_many_ways(seeds))
    marks = dict(
        zip(all_places(seeds, SAY)["ids"], zip(message["events"], message["passages"], strict=True), strict=True)
    )
    rows = {row.id: (row.tally.events, row.tally.passages) for row in place_rows(seeds, SAY)}
    assert marks.items() <= rows.items()


def test_tallies_are_what_counting_by_hand_gives(seeds: Session) -> None:
    found = filtered_in_many_ways(seeds).found
    events = Counter(place for event in found.events for place in set(event.places))
    passages = Counter(
        place for passage in found.passages for place in {id_ for id_, sense in passage.places if sense is Sense.PLACE}
    )
    for row in place_rows(seeds, SAY):
        assert (row.tally.events, row.tally.passages) == (events[row.id], passages[row.id]), row.id
    people = Counter(person for event in found.events for person in set(event.people))
    named = Counter(person for passage in found.passages for person in set(passage.people))
    for row in people_rows(seeds, SAY):
        assert (row.tally.events, row.tally.passages) == (people[row.id], named[row.id]), row.id


def test_places_say_what_they_are(small: Session) -> None:
    assert {row.name: row.what for row in place_rows(small, SAY)} == {
        "Lumia": "country, location approximate",
        "Port Lume": "city",
        "Karst": "city",
    }
    lost = replace(small.collection.places["karst"], point=None, certainty=Certainty.UNLOCATED)
    small.collection = replace(small.collection, places={**small.collection.places, "karst": lost})
    assert {row.id: row.what for row in place_rows(small, SAY)}["karst"] == "city, not on the map"


@pytest.mark.parametrize("type_", [type_ for type_ in PlaceType if type_ is not PlaceType.OTHER])
def test_every_type_of_place_has_its_word(type_: PlaceType) -> None:
    assert place_type_in_words(type_.value, SAY) == type_.value


def test_people_are_all_there_until_something_is_filtered(small: Session) -> None:
    assert [(row.name, row.what, row.tally.events) for row in people_rows(small, SAY)] == [
        ("Ana Moro", "Captain of the Alba", 1),
        ("Ivo Brand", "Engineer", 0),
    ]
    small.apply(choose_place("port-lume"), origin=Origin.MAP)
    assert [row.id for row in people_rows(small, SAY)] == ["ana-moro"]


def test_a_chosen_person_stays_in_the_list_first(seeds: Session) -> None:
    seeds.apply(search("no passage has these words"), origin=Origin.SEARCH)
    seeds.apply(toggle_person("hysni-kapo"), origin=Origin.LIST)
    assert [(row.id, row.chosen) for row in people_rows(seeds, SAY)] == [("hysni-kapo", True)]


def test_sources_count_their_passages_and_say_where_they_lie(seeds: Session) -> None:
    rows = {row.id: row for row in source_rows(filtered_in_many_ways(seeds), SAY)}
    assert list(rows) == ["000", "001", "002", "003", "004"]
    assert sum(row.count for row in rows.values()) == len(seeds.found.passages) > 0
    assert sum(row.total for row in rows.values()) == len(seeds.linked.passages)
    for row in rows.values():
        assert len(row.ticks) == row.count <= row.total
        assert list(row.ticks) == sorted(row.ticks)
        assert all(0 <= tick <= 1 for tick in row.ticks)


def test_where_passages_lie_in_a_long_source_is_told_without_fetching_any(
    seeds: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    filtered_in_many_ways(seeds)
    monkeypatch.setattr(lists, "_MOST_TICKS", 5)
    monkeypatch.setattr(FoundPassages, "in_source", lambda _found, source: pytest.fail(f"{source} was fetched"))
    rows = [row for row in source_rows(seeds, SAY) if row.count]
    assert rows
    for row in rows:
        assert 0 < len(row.ticks) <= min(5, row.count)
        assert list(row.ticks) == sorted(set(row.ticks))
        assert all(0 <= tick < 1 for tick in row.ticks)


def test_unfiltered_sources_have_no_ticks(small: Session) -> None:
    rows = source_rows(small, SAY)
    assert [(row.title, row.ticks) for row in rows] == [("A Letter from the Harbour", ()), ("Report on the Mole", ())]
    assert [row.count for row in rows] == [row.total for row in rows]


def test_a_source_outside_the_filter_stays_in_the_list_with_nothing(small: Session) -> None:
    small.apply(toggle_source("letter"), origin=Origin.LIST)
    assert [(row.id, row.count > 0) for row in source_rows(small, SAY)] == [("letter", True), ("report", False)]
