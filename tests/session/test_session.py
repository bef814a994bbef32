"""The session: one change at a time, told to every listener, and a way back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

import linked_collections
import small_collection
from albviewer.index.finder import Finder
from albviewer.index.full_text import QueryTextError
from albviewer.model.edtf import EdtfError
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.session import changes, filtering
from albviewer.session.filtering import FilterBy
from albviewer.session.selecting import go_to_event, go_to_passage, go_to_source
from albviewer.session.session import Origin, Session, StateChange
from albviewer.session.view_state import FILTERS, SELECTION, MapExtent, TimeWindow, ViewState


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    folder = small_collection.write(tmp_path_factory.mktemp("collection") / "small")
    return Finder(linked_collections.linked(folder))


@pytest.fixture
def session(finder: Finder) -> Session:
    return Session(finder, ViewState())


class Heard:
    """A listener that writes down what it is told."""

    def __init__(self, session: Session) -> None:
        self.changes: list[StateChange] = []
        self.end = session.subscribe(self.changes.append)

    def texts(self) -> list[str]:
        return [change.after.text for change in self.changes]


def extent(south: float) -> MapExtent:
    return MapExtent(south=south, west=0, north=80, east=10)


def test_a_change_is_told_with_what_was_what_is_and_who_asked(session: Session) -> None:
    heard = Heard(session)
    session.apply(changes.choose_place("karst"), origin=Origin.MAP)
    (change,) = heard.changes
    assert (change.before, change.after, change.origin) == (ViewState(), session.state, Origin.MAP)
    assert change.fields == {"places"}
    assert change.touches("text", "places")
    assert not change.touches("text", "extent")


def test_a_change_that_changes_nothing_is_not_told(session: Session) -> None:
    heard = Heard(session)
    session.apply(changes.clear_filters, origin=Origin.CHIPS)
    session.back()
    session.forward()
    assert not heard.changes
    assert not session.history.can_go_back()


def test_what_was_found_is_always_that_of_the_state(session: Session) -> None:
    session.apply(changes.search("mole"), origin=Origin.SEARCH)
    assert [event.id for event in session.found.events] == ["mole-broken", "mole-paid"]
    session.back()
    assert len(session.found.events) == 3


def test_back_and_forward_are_told_as_such(session: Session) -> None:
    session.apply(changes.search("mole"), origin=Origin.SEARCH)
    heard = Heard(session)
    session.back()
    session.forward()
    assert heard.texts() == ["", "mole"]
    assert {change.origin for change in heard.changes} == {Origin.HISTORY}


def test_a_change_said_to_be_of_the_history_is_a_step_all_the_same(session: Session) -> None:
    session.apply(changes.search("mole"), origin=Origin.HISTORY)
    assert session.state.text == "mole"
    assert session.history.can_go_back()


def test_moving_the_map_is_no_step_to_go_back_over(session: Session) -> None:
    session.apply(changes.search("mole"), origin=Origin.SEARCH)
    for south in range(5):
        session.apply(changes.show_extent(extent(south)), origin=Origin.MAP)
    session.back()
    assert session.state == ViewState()
    session.apply(changes.show_extent(extent(9)), origin=Origin.MAP)
    session.forward()
    assert (session.state.text, session.state.extent) == ("mole", extent(4))
    session.back()
    assert session.state.extent == extent(9)


def test_the_map_moved_together_with_a_filter_is_a_step(session: Session) -> None:
    session.apply(lambda state: replace(state, text="mole", extent=extent(1)), origin=Origin.SEARCH)
    session.back()
    assert session.state == ViewState()


def test_a_change_asked_for_by_a_listener_waits_until_all_have_heard(session: Session) -> None:
    def answer(change: StateChange) -> None:
        if change.after.text == "one":
            session.apply(changes.search("two"), origin=Origin.READER)
            session.apply(changes.search("three"), origin=Origin.READER)
            assert session.state.text == "one"

    session.subscribe(answer)
    heard = Heard(session)
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert heard.texts() == ["one", "two", "three"]
    assert [change.before.text for change in heard.changes] == ["", "one", "two"]


def test_going_back_from_a_listener_waits_its_turn_too(session: Session) -> None:
    def answer(change: StateChange) -> None:
        if change.after.text == "one":
            session.back()
            assert session.state.text == "one"

    session.subscribe(answer)
    heard = Heard(session)
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert heard.texts() == ["one", ""]
    assert session.history.can_go_forward()


def test_a_listener_that_ends_its_subscription_hears_no_more(session: Session) -> None:
    heard = Heard(session)
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    heard.end()
    heard.end()
    session.apply(changes.search("two"), origin=Origin.SEARCH)
    assert heard.texts() == ["one"]


def test_a_listener_ended_by_one_before_it_does_not_hear_of_that_change(session: Session) -> None:
    later: list[Heard] = []
    session.subscribe(lambda _: later[0].end())
    later.append(Heard(session))
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert later[0].changes == []


def test_a_listener_may_end_itself_and_others_still_hear(session: Session) -> None:
    ends = []
    ends.append(session.subscribe(lambda _: ends[0]()))
    heard = Heard(session)
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert heard.texts() == ["one"]


def test_the_same_listener_may_subscribe_twice(session: Session) -> None:
    told: list[StateChange] = []
    first, _ = session.subscribe(told.append), session.subscribe(told.append)
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    first()
    session.apply(changes.search("two"), origin=Origin.SEARCH)
    assert len(told) == 3


def test_a_listener_that_joins_hears_of_the_next_change(session: Session) -> None:
    joined: list[Heard] = []

    def join(_: StateChange) -> None:
        if not joined:
            joined.append(Heard(session))

    session.subscribe(join)
    session.apply(changes.search("one"), origin=Origin.SEARCH)
    session.apply(changes.search("two"), origin=Origin.SEARCH)
    assert joined[0].texts() == ["two"]


def test_a_listener_that_fails_costs_neither_the_state_nor_the_others(session: Session) -> None:
    def fail(change: StateChange) -> None:
        if change.after.text == "one":
            session.apply(changes.search("two"), origin=Origin.READER)
            raise RuntimeError("the view is broken")

    session.subscribe(fail)
    heard = Heard(session)
    with pytest.raises(RuntimeError, match="the view is broken"):
        session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert heard.texts() == ["one", "two"]
    session.apply(changes.search("three"), origin=Origin.SEARCH)
    assert session.state.text == "three"
    assert heard.texts() == ["one", "two", "three"]


def test_all_errors_of_listeners_are_told(session: Session) -> None:
    def fail(_: StateChange) -> None:
        raise RuntimeError("broken")

    session.subscribe(fail)
    session.subscribe(fail)
    with pytest.raises(ExceptionGroup) as caught:
        session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert len(caught.value.exceptions) == 2


@pytest.mark.parametrize(
    ("change", "error"),
    [(changes.search('"mole'), QueryTextError), (changes.limit_time("1961", "1960"), EdtfError)],
)
def test_filters_that_cannot_be_asked_for_never_become_the_state(
    session: Session, change: changes.Change, error: type[Exception]
) -> None:
    heard = Heard(session)
    with pytest.raises(error):
        session.apply(change, origin=Origin.SEARCH)
    assert session.state == ViewState()
    assert not heard.changes
    assert not session.history.can_go_back()
    assert len(session.found.events) == 3


def test_a_change_that_fails_while_others_wait_costs_only_itself(session: Session) -> None:
    def answer(change: StateChange) -> None:
        if change.after.text == "one":
            session.apply(changes.search('"'), origin=Origin.READER)
            session.apply(changes.search("two"), origin=Origin.READER)

    session.subscribe(answer)
    with pytest.raises(QueryTextError):
        session.apply(changes.search("one"), origin=Origin.SEARCH)
    assert session.state.text == "two"


def test_going_back_does_not_bring_another_language_back(session: Session) -> None:
    session.apply(changes.search("base"), origin=Origin.SEARCH)
    session.apply(changes.speak("sq"), origin=Origin.CHIPS)
    session.back()
    assert session.state == ViewState(language="sq")
    session.forward()
    assert session.state == ViewState(language="sq", text="base")


def test_a_change_of_language_that_changes_more_is_a_step_of_the_rest(session: Session) -> None:
    session.apply(lambda state: changes.search("base")(changes.speak("sq")(state)), origin=Origin.START)
    session.back()
    assert session.state == ViewState(language="sq")


LINKED = linked_collections.bundled()
FINDER = Finder(LINKED)
PLACES, PEOPLE, SOURCES = (
    st.sampled_from(sorted(part)) for part in (LINKED.collection.places, LINKED.collection.people, LINKED.mentions)
)
YEARS = st.integers(1924, 1992).map(str)
TIMES = st.builds(TimeWindow, first=YEARS, last=st.just("1992")) | st.builds(TimeWindow, last=YEARS)
IDS = {
    FilterBy.PLACE: PLACES,
    FilterBy.PERSON: PEOPLE,
    FilterBy.SOURCE: SOURCES,
    FilterBy.EVENT: st.sampled_from(sorted(LINKED.collection.events)),
    FilterBy.KIND: st.sampled_from(list(SourceKind)).map(str),
    FilterBy.LANGUAGE: st.sampled_from(["en", "sq"]),
}
# Whatever can be filtered by: wanted, left out, and asked for all together.
ANY_FILTER = st.sampled_from(list(FilterBy)).flatmap(
    lambda by: st.builds(
        lambda change, id_: change(by, id_),
        st.sampled_from([filtering.toggle, filtering.toggle_left_out, filtering.only]),
        IDS[by],
    )
)
CHANGES = st.one_of(
    ANY_FILTER,
    st.builds(
        lambda by, together: filtering.ask_for_all(by, all_of_them=together),
        st.sampled_from(sorted(filtering.TOGETHER)),
        st.booleans(),
    ),
    st.builds(filtering.want_time, TIMES),
    st.builds(filtering.leave_time_out, TIMES),
    st.builds(filtering.free_of_time, TIMES),
    st.builds(changes.toggle_place, PLACES),
    st.builds(changes.choose_place, PLACES),
    st.builds(lambda place, included: changes.include_parts(place, included=included), PLACES, st.booleans()),
    st.builds(changes.take_in_sense, PLACES, st.sampled_from(Sense)),
    st.builds(changes.toggle_person, PEOPLE),
    st.builds(changes.toggle_source, SOURCES),
    st.builds(changes.limit_time, st.just("") | YEARS, st.just("") | YEARS),
    st.builds(changes.search, st.sampled_from(["", "base", "sub*", '"Soviet Union"', '"', "AND"])),
    st.builds(lambda value: changes.only_disputed(disputed=value), st.booleans()),
    st.builds(lambda value: changes.ask_certainty(certain=value), st.booleans()),
    st.just(changes.clear_filters),
    st.just(changes.deselect),
    st.builds(lambda event: go_to_event(LINKED, event), st.sampled_from(sorted(LINKED.evidence))),
    st.builds(lambda passage: go_to_passage(LINKED, passage), st.sampled_from(sorted(LINKED.passages))),
    st.builds(lambda source: go_to_source(LINKED, source), SOURCES),
)


def is_more_than_reading(before: ViewState, after: ViewState) -> bool:
    """Tell whether a step changes what is filtered by or selected, and not only where one reads."""
    return any(getattr(before, name) != getattr(after, name) for name in FILTERS | SELECTION)


class Sessions(RuleBasedStateMachine):
    """Random changes and ways back, against a plain list of states."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(FINDER, ViewState())
        self.past, self.future = [ViewState()], []
        self.told: list[StateChange] = []
        self.session.subscribe(self.told.append)

    @rule(change=CHANGES)
    def apply(self, change: changes.Change) -> None:
        try:
            self.session.apply(change, origin=Origin.LIST)
        except (QueryTextError, EdtfError):
            assert self.session.state == self.past[-1]
            return
        if self.session.state != self.past[-1]:
            self.past.append(self.session.state)
            self.future.clear()

    @rule(south=st.integers(-80, 79))
    def move_the_map(self, south: int) -> None:
        self.session.apply(changes.show_extent(extent(south)), origin=Origin.MAP)
        self.past[-1] = replace(self.past[-1], extent=extent(south))

    @rule(language=st.sampled_from(["en", "sq"]))
    def speak(self, language: str) -> None:
        self.session.apply(changes.speak(language), origin=Origin.CHIPS)
        self.past = [replace(state, language=language) for state in self.past]
        self.future = [replace(state, language=language) for state in self.future]

    @rule()
    def back(self) -> None:
        if len(self.past) > 1:
            self.future.append(self.past.pop())
        self.session.back()

    @rule()
    def forward(self) -> None:
        if self.future:
            self.past.append(self.future.pop())
        self.session.forward()

    @rule()
    def undo(self) -> None:
        self.session.undo()
        if any(is_more_than_reading(*step) for step in pairwise(self.past)):
            undone = False
            while not undone:
                self.future.append(self.past.pop())
                undone = is_more_than_reading(self.past[-1], self.future[-1])

    @rule()
    def redo(self) -> None:
        self.session.redo()
        if any(is_more_than_reading(*step) for step in pairwise([self.past[-1], *reversed(self.future)])):
            done = False
            while not done:
                self.past.append(self.future.pop())
                done = is_more_than_reading(*self.past[-2:])

    @invariant()
    def the_state_is_the_one_expected(self) -> None:
        assert self.session.state == self.past[-1]

    @invariant()
    def what_was_found_is_that_of_the_state(self) -> None:
        assert self.session.found == FINDER.find(self.past[-1].query())

    @invariant()
    def listeners_can_follow(self) -> None:
        assert all(one.after == two.before for one, two in pairwise(self.told))
        assert not self.told or self.told[-1].after == self.session.state


Sessions.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestSessions = Sessions.TestCase
