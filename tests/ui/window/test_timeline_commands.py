"""What is asked for of the timeline is seen, also where the timeline was hidden."""

from __future__ import annotations

import pytest

from albviewer.ui.window.arrangement import Pane

pytestmark = pytest.mark.qt


def test_the_list_of_a_hidden_timeline_is_brought_forward_with_the_keyboard(make_room, qtbot) -> None:
    room = make_room()
    room.desk.show_pane(Pane.TIMELINE, False)
    room.sources.focus_list()
    room.commands.action("timeline.list").trigger()
    assert room.timeline.shows_list()
    qtbot.waitUntil(lambda: room.timeline.isAncestorOf(room.window().focusWidget()))
    assert room.window().focusWidget().isVisible()


def test_a_hidden_timeline_is_brought_forward_to_play(make_room) -> None:
    room = make_room()
    room.desk.show_pane(Pane.TIMELINE, False)
    room.commands.action("timeline.play").trigger()
    assert room.timeline.isVisible()
    assert room.timeline.player.is_playing()
    room.commands.action("timeline.play").trigger()
    assert not room.timeline.player.is_playing()
