"""The filters in words: chips as in the pictures, reasons that read as English and hold every filter."""

from __future__ import annotations

import pytest

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.panels.chips import ChipKind, chips, count_alone, removal, turned
from albviewer.panels.filters import reason, window_in_words
from albviewer.panels.runs import RunKind, plain
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import TimeWindow, ViewState

SAY = Say()
VLORE = PlaceFilter(place="vlore")
BUTRINT = PlaceFilter(place="butrint")
TIRANA = PlaceFilter(place="tirana")
TIRANA_ALONE = PlaceFilter(place="tirana", with_parts=False)
KREMLIN = PlaceFilter(place="moscow", sense=Sense.GOVERNMENT)
YEARS = TimeWindow(first="1960", last="1961")

REASONS = [
    (ViewState(), ""),
    (ViewState(places=(BUTRINT,)), "at Butrint"),
    (ViewState(places=(VLORE,)), "at Vlorë and places in it"),
    (ViewState(places=(VLORE,), window=YEARS), "at Vlorë and places in it, 1960–1961 (possibly)"),
    (ViewState(window=YEARS, certain=True), "1960–1961 (certainly)"),
    (ViewState(places=(VLORE, TIRANA)), "at Vlorë or Tirana and places in them"),
    (ViewState(places=(BUTRINT, TIRANA_ALONE)), "at Butrint or Tirana"),
    (ViewState(places=(BUTRINT, TIRANA_ALONE, PlaceFilter(place="berat"))), "at Butrint, Tirana or Berat"),
    (ViewState(places=(BUTRINT, VLORE)), "at Butrint or at Vlorë and places in it"),
    (ViewState(places=(KREMLIN,)), "about the government in Moscow"),
    (
        ViewState(places=(KREMLIN, PlaceFilter(place="tirana", sense=Sense.GOVERNMENT))),
        "about the governments in Moscow or Tirana",
    ),
    (
        ViewState(places=(BUTRINT, VLORE, KREMLIN)),
        "at Butrint, at Vlorë and places in it or about the government in Moscow",
    ),
    (ViewState(people=("enver-hoxha",)), "with Enver Hoxha"),
    (ViewState(people=("enver-hoxha", "mehmet-shehu")), "with Enver Hoxha or Mehmet Shehu"),
    (ViewState(sources=("004",)), "in [The Soviet-Albanian split]"),
    (ViewState(sources=("000", "003")), "in Soviet-Albanian Relations or Expulsion of Soviets"),
    (ViewState(text="submarine"), "with the word “submarine”"),
    (ViewState(text="naval base"), "with the words “naval base”"),
    (ViewState(places=(BUTRINT,), disputed=True), "at Butrint, disputed"),
    (ViewState(places=(PlaceFilter(place="no-such-place"),)), "at no-such-place"),
    (
        ViewState(places=(VLORE,), without_places=("sazan-island",), window=YEARS),
        "at Vlorë and places in it, not Sazan Island, 1960–1961 (possibly)",
    ),
    (ViewState(without_people=("enver-hoxha", "mehmet-shehu")), "without Enver Hoxha or Mehmet Shehu"),
    (ViewState(places=(VLORE, TIRANA), all_places=True), "at both Vlorë and Tirana"),
    (ViewState(places=(VLORE, TIRANA, BUTRINT), all_places=True), "at all of Vlorë, Tirana and Butrint"),
    (ViewState(places=(VLORE,), all_places=True), "at Vlorë and places in it"),
    (ViewState(people=("enver-hoxha", "mehmet-shehu"), all_people=True), "with both Enver Hoxha and Mehmet Shehu"),
    (ViewState(without_sources=("004",)), "not in [The Soviet-Albanian split]"),
    (ViewState(kinds=(SourceKind.LETTER, SourceKind.OTHER)), "of the kind letter or other kind"),
    (
        ViewState(without_kinds=(SourceKind.BOOK,), languages=("sq-AL", "xx")),
        "not of the kind book, in Albanian (sq-AL) or xx",
    ),
    (ViewState(without_languages=("ru",)), "not in Russian"),
    (ViewState(events=("pashaliman-naval-base-built",)), "about “The Pashaliman naval base is built”"),
    (ViewState(without_events=("no-such-event",)), "not about “no-such-event”"),
    (
        ViewState(window=YEARS, without_times=(TimeWindow(first="1961", last="1961"), TimeWindow(last="1950"))),
        "1960–1961 (possibly), not 1961 or until 1950",
    ),
]


@pytest.mark.parametrize(("state", "expected"), REASONS, ids=[words or "unfiltered" for _, words in REASONS])
def test_reasons_read_well(seeds: Session, state: ViewState, expected: str) -> None:
    assert plain(reason(state, seeds.collection, SAY)) == expected


def test_places_times_and_people_keep_their_colours(seeds: Session) -> None:
    state = ViewState(places=(VLORE, BUTRINT), window=YEARS, people=("enver-hoxha",))
    runs = reason(state, seeds.collection, SAY)
    assert [(run.text, run.kind) for run in runs if run.kind is not RunKind.TEXT] == [
        ("Vlorë", RunKind.PLACE),
        ("Butrint", RunKind.PLACE),
        ("1960–1961", RunKind.TIME),
        ("Enver Hoxha", RunKind.PERSON),
    ]


def test_a_translation_may_order_the_words(seeds: Session) -> None:
    albanian = {"at {places} and places in it": "në {places} e brenda saj", "{time} (possibly)": "ndoshta {time}"}
    say = Say("sq", lambda text: albanian.get(text, text))
    state = ViewState(places=(VLORE,), window=YEARS)
    assert plain(reason(state, seeds.collection, say)) == "në Vlora e brenda saj, ndoshta 1960–1961"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1960", "1961", "1960–1961"),
        ("1961", "1961", "1961"),
        ("1961-08-02", "1961-08-05", "2–5 Aug 1961"),
        ("1960-12", "1961-03", "Dec 1960 – Mar 1961"),
        ("1961-03", "", "from Mar 1961"),
        ("", "1961", "until 1961"),
        ("1957~", "196X", "c. 1957 – 1960s"),
        ("1960/1961", "1964", "1960–1961 – 1964"),
    ],
)
def test_windows(first: str, last: str, expected: str) -> None:
    assert window_in_words(TimeWindow(first=first, last=last), SAY) == expected


def test_every_filter_has_its_chip_in_order(seeds: Session) -> None:
    state = ViewState(
        places=(VLORE, BUTRINT, KREMLIN, TIRANA_ALONE),
        window=YEARS,
        people=("enver-hoxha",),
        sources=("004",),
        text="naval base",
        disputed=True,
    )
    assert [(chip.kind, chip.id, chip.label, chip.rest) for chip in chips(state, seeds.collection, SAY)] == [
        (ChipKind.PLACE, "vlore", "Vlorë", "and 3 places in it"),
        (ChipKind.PLACE, "butrint", "Butrint", ""),
        (ChipKind.PLACE, "moscow", "Moscow", "the government"),
        (ChipKind.PLACE, "tirana", "Tirana", "alone"),
        (ChipKind.TIME, "", "1960–1961", "possibly within"),
        (ChipKind.PERSON, "enver-hoxha", "Enver Hoxha", ""),
        (ChipKind.SOURCE, "004", "[The Soviet-Albanian split]", ""),
        (ChipKind.TEXT, "", "“naval base”", ""),
        (ChipKind.DISPUTED, "", "disputed only", ""),
    ]


def test_no_filter_no_chip(seeds: Session) -> None:
    assert chips(ViewState(), seeds.collection, SAY) == ()


def test_one_part_is_a_place_and_not_places(small: Session) -> None:
    (chip,) = chips(ViewState(places=(PlaceFilter(place="lumia"),)), small.collection, SAY)
    assert (chip.label, chip.rest) == ("Lumia", "and 1 place in it")


def test_certainty_is_said_on_the_chip(small: Session) -> None:
    (chip,) = chips(ViewState(window=YEARS, certain=True), small.collection, SAY)
    assert chip.rest == "certainly within"


def test_a_time_that_is_left_out_has_a_chip_of_its_own_and_can_be_turned(small: Session) -> None:
    state = ViewState(window=YEARS, without_times=(TimeWindow(first="1950"),))
    asked, left = chips(state, small.collection, SAY)
    assert (left.kind, left.label, left.left_out, asked.left_out) == (ChipKind.TIME, "not from 1950", True, False)
    wanted, refused = turned(left, state), turned(asked, state)
    assert wanted is not None
    assert refused is not None
    assert wanted(state) == ViewState(window=TimeWindow(first="1950"))
    assert refused(state) == ViewState(without_times=(TimeWindow(first="1950"), YEARS))
    assert removal(left)(state) == ViewState(window=YEARS)


def test_what_only_concerns_a_place_is_said(seeds: Session) -> None:
    state = ViewState(places=(PlaceFilter(place="vlore", concerned=True),))
    assert plain(reason(state, seeds.collection, Say())) == "at or about Vlorë and places in it"
    (chip,) = chips(state, seeds.collection, Say())
    assert (chip.label, chip.rest) == ("Vlorë", "and 3 places in it, also about it")
    state = ViewState(places=(PlaceFilter(place="butrint", concerned=True), PlaceFilter(place="vlore")))
    words = "at or about Butrint or at Vlorë and places in it"
    assert plain(reason(state, seeds.collection, Say())) == words


def test_each_chip_can_be_counted_and_taken_off(seeds: Session) -> None:
    state = ViewState(
        places=(VLORE, KREMLIN),
        without_places=("sazan-island",),
        people=("enver-hoxha",),
        without_sources=("002",),
        without_kinds=(SourceKind.BOOK,),
        without_times=(TimeWindow(first="1961", last="1961"),),
        languages=("en",),
        window=YEARS,
        text="naval base",
        disputed=True,
    )
    session = Session(seeds.finder, state)
    for chip in chips(state, seeds.collection, SAY):
        rest = removal(chip)(state)
        assert len(chips(rest, seeds.collection, SAY)) == 10
        alone = state
        for other in chips(state, seeds.collection, SAY):
            alone = alone if other == chip else removal(other)(alone)
        found = len(seeds.finder.find(alone.query()).passages)
        everything = len(seeds.linked.passages)
        assert count_alone(chip, session) == (everything - found if chip.left_out else found), chip
