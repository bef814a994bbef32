"""The room without anything in it: its grounds and lines, as they stand in the window."""

from __future__ import annotations

from collections.abc import Callable

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.ground_plan import ground_plan
from albviewer.ui.window.reading_room import ReadingRoom


def test_it_has_what_is_seen_of_a_room_and_nothing_else(
    make_room: Callable[..., ReadingRoom], appearance: Appearance
) -> None:
    room = make_room()
    plan = ground_plan(room, appearance.theme)
    bar = [*room.top.geometry().getRect(), appearance.theme.colour["chrome"]]
    assert bar in plan
    assert len(plan) > 10
    room.top.hide()
    assert bar not in ground_plan(room, appearance.theme)
    for left, top, width, height, _colour in plan:
        assert 0 <= left <= left + width <= room.width()
        assert 0 <= top <= top + height <= room.height()
