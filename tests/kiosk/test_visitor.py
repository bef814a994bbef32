"""The visitor as a value: going on, going back, and being forgotten."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.visitor import START, TEXT_SIZES, Screen, Visitor, Where, newcomer

WHERES = st.builds(Where, screen=st.sampled_from(Screen), id=st.sampled_from(("", "a", "b")))


def test_a_newcomer_has_what_the_exhibit_begins_with() -> None:
    assert newcomer(KioskConfig(languages=("sq", "en"), low_reach=True)) == Visitor(language="sq", low=True)


@given(st.lists(WHERES, max_size=60))
def test_going_back_leads_to_the_start_at_last(wheres: list[Where]) -> None:
    visitor = Visitor(language="en")
    for where in wheres:
        visitor = visitor.gone_to(where)
        assert visitor.where == where
        assert visitor.way[0] == START
        assert len(visitor.way) <= 41
    for _ in range(60):
        visitor = visitor.gone_back()
    assert visitor == Visitor(language="en")


def test_a_spot_of_the_same_screen_is_no_step() -> None:
    here = Visitor(language="en").gone_to(Where(screen=Screen.SOURCE, id="a"))
    assert here.moved_to(Where(screen=Screen.SOURCE, id="a", at=9)).gone_back() == Visitor(language="en")


def test_going_home_keeps_what_was_chosen() -> None:
    visitor = Visitor(language="sq", size=1, contrast=True, low=True).gone_to(Where(screen=Screen.MAP))
    assert visitor.gone_home() == Visitor(language="sq", size=1, contrast=True, low=True)


def test_after_the_largest_size_comes_the_smallest() -> None:
    visitor = Visitor(language="en")
    sizes = []
    for _ in TEXT_SIZES:
        sizes.append(visitor.size)
        visitor = visitor.with_next_size()
    assert sizes == [0, 1, 2]
    assert visitor == Visitor(language="en")
