"""Stepping through the mentions of what is filtered by, in the open source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.mentions import Sense
from albviewer.panels.mention_steps import MentionSteps, mention_steps
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session


def surfaces(session: Session, source: str) -> list[str]:
    text = session.collection.documents[source].text
    return [text[start:end] for start, end in mention_steps(session, source, Say()).spans]


def test_without_a_filter_there_is_nothing_to_step_through(small: Session) -> None:
    steps = mention_steps(small, "letter", Say())
    assert steps.spans == ()
    assert steps.words(0, Say()) == ""
    assert steps.before(1000) is None
    assert steps.after(0) is None


def test_places_with_those_in_them_and_people_are_stepped_through_in_order(small: Session) -> None:
    small.apply(changes.toggle_place("lumia"), origin=Origin.LIST)
    assert surfaces(small, "letter") == ["Port Lume", "Port Lume"]
    small.apply(changes.include_parts("lumia", included=False), origin=Origin.LIST)
    assert surfaces(small, "letter") == []
    small.apply(changes.toggle_person("ana-moro"), origin=Origin.LIST)
    small.apply(changes.include_parts("lumia", included=True), origin=Origin.LIST)
    assert surfaces(small, "letter") == ["Port Lume", "Ana Moro", "Port Lume"]


def test_a_place_is_stepped_through_in_its_sense(small: Session) -> None:
    small.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert (surfaces(small, "letter"), surfaces(small, "report")) == (["Karst"], [])
    small.apply(changes.take_in_sense("karst", Sense.GOVERNMENT), origin=Origin.LIST)
    assert (surfaces(small, "letter"), surfaces(small, "report")) == ([], ["Karst"])


def test_the_words_say_which_of_how_many_and_of_what(small: Session) -> None:
    small.apply(changes.toggle_place("port-lume"), origin=Origin.LIST)
    small.apply(changes.toggle_person("ana-moro"), origin=Origin.LIST)
    steps = mention_steps(small, "letter", Say())
    [first, second, third] = steps.spans
    name = "Port Lume and Ana Moro"
    assert steps.words(0, Say()) == f"{name}: mention 1 of 3"
    assert steps.words(second[0], Say()) == f"{name}: mention 2 of 3"
    assert steps.words(third[1] + 10, Say()) == f"{name}: mention 3 of 3"
    assert steps.after(first[0]) == second
    assert steps.before(third[0]) == second


def test_a_source_that_does_not_speak_of_it_says_so(small: Session) -> None:
    small.apply(changes.toggle_person("ivo-brand"), origin=Origin.LIST)
    assert mention_steps(small, "letter", Say()).words(0, Say()) == "no mention of Ivo Brand"


@given(starts=st.sets(st.integers(min_value=0, max_value=500), min_size=1), offset=st.integers(0, 600))
def test_steps_never_skip_or_repeat_a_mention(starts: set[int], offset: int) -> None:
    spans = tuple((start, start + 3) for start in sorted(starts))
    steps = MentionSteps(spans=spans, name="x")
    before, after = steps.before(offset), steps.after(offset)
    here = {span for span in spans if span[0] == offset}
    assert {span for span in spans if span[0] < offset} == set(spans[: spans.index(before) + 1] if before else ())
    assert {span for span in spans if span[0] > offset} == set(spans[spans.index(after) :] if after else ())
    number = int(steps.words(offset, Say()).split()[2])
    passed = len({span for span in spans if span[0] < offset} | here)
    assert number == max(1, passed)
