"""The menu of a thing: the same entries wherever it is named, each of which does what it says."""

from __future__ import annotations

import pytest

from albviewer.model.documents import PassageId
from albviewer.panels.say import Say
from albviewer.panels.thing_offers import Offer, Way, thing_name, thing_offers
from albviewer.panels.thing_places import lit_events, lit_places, places_of, row_of, time_of
from albviewer.session.session import Origin, Session
from albviewer.session.things import Thing, ThingKind, passage_thing

SAY = Say()
PLACE = Thing(kind=ThingKind.PLACE, id="port-lume")
EVENT = Thing(kind=ThingKind.EVENT, id="mole-broken")


def offered(session: Session, thing: Thing) -> dict[str, Offer]:
    return {offer.words: offer for offer in thing_offers(thing, session, SAY)}


def test_a_place_offers_everything(small: Session) -> None:
    assert list(offered(small, PLACE)) == [
        "Filter by Port Lume",
        "Leave it out",
        "Show on the map",
        "Show in the timeline",
        "Read its first mention",
        "Show in its list",
        "People named together with Port Lume…",
        "Places named together with Port Lume…",
        "Copy link to it",
    ]


def test_what_is_chosen_is_offered_to_be_chosen_no_longer(small: Session) -> None:
    change = offered(small, PLACE)["Filter by Port Lume"].change
    assert change is not None
    small.apply(change, origin=Origin.LIST)
    assert small.state.chosen_places() == ("port-lume",)
    back = offered(small, PLACE)["No longer filter by Port Lume"].change
    assert back is not None
    small.apply(back, origin=Origin.LIST)
    assert not small.state.is_filtered()


def test_what_is_left_out_is_offered_to_be_let_in(small: Session) -> None:
    change = offered(small, PLACE)["Leave it out"].change
    assert change is not None
    small.apply(change, origin=Origin.LIST)
    assert small.state.without_places == ("port-lume",)
    assert "No longer leave it out" in offered(small, PLACE)


def test_a_disputed_event_is_compared_and_others_are_not(small: Session) -> None:
    compare = offered(small, EVENT)["Compare what the sources say"].change
    assert compare is not None
    small.apply(compare, origin=Origin.LIST)
    assert small.state.comparing
    assert "Compare what the sources say" not in offered(small, Thing(kind=ThingKind.EVENT, id="mole-paid"))


def test_an_event_is_filtered_by_and_left_out(small: Session) -> None:
    change = offered(small, EVENT)["Filter by this event"].change
    assert change is not None
    small.apply(change, origin=Origin.LIST)
    assert [event.id for event in small.found.events] == ["mole-broken"]
    leave = offered(small, EVENT)["Leave it out"].change
    assert leave is not None
    small.apply(leave, origin=Origin.LIST)
    assert "mole-broken" not in {event.id for event in small.found.events}
    assert list(offered(small, EVENT))[:2] == ["Filter by this event", "No longer leave it out"]


def test_a_government_is_called_so_and_not_left_out(small: Session) -> None:
    government = Thing(kind=ThingKind.PLACE, id="karst", government=True)
    assert thing_name(government, small, SAY) == "the government in Karst"
    assert offered(small, government)["Leave it out"].why_not


def test_what_cannot_be_had_says_why(small: Session) -> None:
    nobody = Thing(kind=ThingKind.PERSON, id="ivo-brand")
    offers = offered(small, nobody)
    assert offers["Show on the map"].why_not == "Nothing of it has a spot on the map."
    assert offers["Show in the timeline"].why_not == "Nothing of it has a date."
    assert not offers["Show in its list"].why_not


def test_a_date_has_the_menu_of_all_things(small: Session) -> None:
    date = Thing(kind=ThingKind.TIME, id=small.collection.events["mole-broken"].dating.date.text)
    offers = offered(small, date)
    assert [words for words in offers if not words.startswith("Filter by")] == [
        "Leave it out",
        "Show on the map",
        "Show in the timeline",
        "Read its first mention",
        "Show in its list",
        "Copy link to it",
    ]
    assert not offers["Leave it out"].why_not
    assert not offers["Show in its list"].why_not


def test_a_date_that_is_left_out_is_found_no_more_and_can_be_had_again(small: Session) -> None:
    date = Thing(kind=ThingKind.TIME, id=small.collection.events["mole-broken"].dating.date.text)
    leave = offered(small, date)["Leave it out"].change
    assert leave is not None
    small.apply(leave, origin=Origin.LIST)
    assert "mole-broken" not in {event.id for event in small.found.events}
    back = offered(small, date)["No longer leave it out"].change
    assert back is not None
    small.apply(back, origin=Origin.LIST)
    assert not small.state.is_filtered()


def test_a_date_is_listed_where_its_first_event_is_or_else_its_first_passage(small: Session) -> None:
    date = Thing(kind=ThingKind.TIME, id=small.collection.events["mole-broken"].dating.date.text)
    kind, row = row_of(date, small)
    assert kind == "events"
    assert row in {event.id for event in small.found.events}
    never = Thing(kind=ThingKind.TIME, id="0901")
    assert row_of(never, small) == ("passages", "")
    assert offered(small, never)["Show in its list"].why_not
    assert row_of(PLACE, small) == ("places", PLACE.id)


@pytest.mark.parametrize("kind", [kind for kind in ThingKind if kind is not ThingKind.TIME])
def test_what_the_collection_does_not_have_offers_nothing(small: Session, kind: ThingKind) -> None:
    assert thing_offers(Thing(kind=kind, id="nowhere ¶ 0"), small, SAY) == ()


def test_every_thing_of_the_bundled_collection_has_a_menu(seeds: Session) -> None:
    collection = seeds.collection
    everything = [
        *(Thing(kind=ThingKind.PLACE, id=id_) for id_ in collection.places),
        *(Thing(kind=ThingKind.PERSON, id=id_) for id_ in collection.people),
        *(Thing(kind=ThingKind.EVENT, id=id_) for id_ in collection.events),
        *(Thing(kind=ThingKind.SOURCE, id=id_) for id_ in collection.sources),
        *(passage_thing(id_) for id_ in list(seeds.linked.passages)[::20]),
    ]
    for thing in everything:
        ways = [offer.way for offer in thing_offers(thing, seeds, SAY)]
        assert {Way.MAP, Way.TIMELINE, Way.LIST, Way.LINK} <= set(ways)


def test_where_and_when_things_are(small: Session) -> None:
    assert places_of(PLACE, small) == ("port-lume",)
    assert places_of(Thing(kind=ThingKind.PERSON, id="ana-moro"), small) == ("port-lume",)
    assert time_of(EVENT, small) == ("1901-06-01", "1901-07-31")
    assert time_of(PLACE, small) == ("1901-05-03", "1901-07-31")
    assert time_of(Thing(kind=ThingKind.TIME, id="1901", last="1902"), small) == ("1901", "1902")


def test_a_passage_lies_where_its_places_lie_and_when_its_dates_do(small: Session) -> None:
    passage = next(id_ for id_, item in small.linked.passages.items() if item.dates and item.places)
    assert isinstance(passage, PassageId)
    assert "port-lume" in places_of(passage_thing(passage), small)
    assert time_of(passage_thing(passage), small) is not None


def test_what_lights_up_with_a_time_is_what_certainly_happened_in_it(seeds: Session) -> None:
    events = seeds.collection.events
    year = lit_events(ThingKind.TIME, "1961", seeds)
    assert {"1961", "1961-03"} <= {events[id_].dating.date.text for id_ in year}
    # About a year is no promise that it was that year; but the same words are the same date.
    about = [event.id for event in events.values() if event.dating.date.text.endswith("~")]
    assert about
    for id_ in about:
        assert id_ not in lit_events(ThingKind.TIME, events[id_].dating.date.text.rstrip("~"), seeds)
        assert id_ in lit_events(ThingKind.TIME, events[id_].dating.date.text, seeds)
    # Of an open time all that is known is its words.
    for id_ in lit_events(ThingKind.TIME, "1961/..", seeds):
        assert events[id_].dating.date.text == "1961/.."
    assert lit_events(ThingKind.TIME, "no date", seeds) == ()


def test_with_a_time_the_places_light_up_where_something_happened_then(seeds: Session) -> None:
    assert "bucharest" in lit_places(ThingKind.TIME, "1960-06", seeds)
    assert lit_places("source", "000", seeds) == ()
