"""Pages end where they may: whatever the heights, every strip is there once, in order, within its page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.ui.dossier.page_breaks import Strip, pages_of

HEIGHT = 100.0
LENGTHS = st.floats(1, 100)
STRIPS = st.lists(st.builds(Strip, height=LENGTHS, before=st.floats(0, 40), keep=st.booleans()), max_size=40)


def on_pages(*strips: Strip) -> list[list[int]]:
    return [[placed.strip for placed in page] for page in pages_of(strips, HEIGHT)]


def line(*, keep: bool = False, before: float = 0.0) -> Strip:
    return Strip(height=20, before=before, keep=keep)


def test_a_page_takes_what_it_has_room_for() -> None:
    assert on_pages(*[line()] * 11) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10]]


def test_a_heading_goes_with_what_it_heads() -> None:
    lines = [line(), line(), line(), line(), line(keep=True), line(), line()]
    assert on_pages(*lines) == [[0, 1, 2, 3], [4, 5, 6]]


def test_what_must_stand_together_and_cannot_is_cut() -> None:
    assert on_pages(*[line(keep=True)] * 12) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11]]


def test_the_space_before_is_left_out_at_the_top_of_a_page_only() -> None:
    first, second = pages_of([line(), line(before=70), line(before=70)], HEIGHT)[:2]
    assert [placed.top for placed in first] == [0]
    assert [placed.top for placed in second] == [0]


def test_nothing_is_one_empty_page() -> None:
    assert pages_of([], HEIGHT) == ((),)


@given(STRIPS)
def test_every_strip_stands_once_in_order_within_its_page(strips: list[Strip]) -> None:
    pages = pages_of(strips, HEIGHT)
    assert [placed.strip for page in pages for placed in page] == list(range(len(strips)))
    for page in pages:
        down = 0.0
        for placed in page:
            assert placed.top >= down - 1e-6
            down = placed.top + strips[placed.strip].height
            assert down <= HEIGHT + 1e-6


@given(STRIPS)
def test_what_is_to_stand_together_does_if_a_page_has_room_for_it(strips: list[Strip]) -> None:
    page_of = {placed.strip: number for number, page in enumerate(pages_of(strips, HEIGHT)) for placed in page}
    start = 0
    for number, strip in enumerate(strips):
        if strip.keep and number < len(strips) - 1:
            continue
        group = strips[start : number + 1]
        if sum(each.height + each.before for each in group) - group[0].before <= HEIGHT - 1e-6:
            assert len({page_of[each] for each in range(start, number + 1)}) == 1
        start = number + 1
