"""Small dialogs have air around what they ask, rows like all lists, and room on a small screen with large text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.bars.time_dialog import TimeDialog
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.plain_row import PlainRowDelegate
from albviewer.ui.widgets.within_screen import AIR
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.settings_dialog import SettingsDialog
from albviewer.ui.window.views_dialog import ViewsDialog


def air(dialog: QDialog) -> tuple[int, int, int, int]:
    margins = dialog.layout().contentsMargins()
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def test_what_is_asked_is_set_off_from_the_edges(
    qtbot: QtBot, bundled_context: ViewContext, make_room: Callable[..., ReadingRoom]
) -> None:
    views = ViewsDialog(bundled_context, lambda _words: None)
    time = TimeDialog(Say(), None, certain=False)
    for dialog in (views, time):
        qtbot.addWidget(dialog)
        assert air(dialog) == AIR
    room = make_room()
    room.views.ask_for_name()
    asked = next(dialog for dialog in room.window().findChildren(QInputDialog))
    assert air(asked) == AIR
    asked.reject()


def test_saved_views_are_rows_like_all_others(qtbot: QtBot, bundled_context: ViewContext) -> None:
    name = "A view with a name so long that it has no room in one row of the dialog, whatever its width may be"
    session = bundled_context.session
    bundled_context.views.save(session.collection.head.id, name, session.state)
    dialog = ViewsDialog(bundled_context, lambda _words: None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert isinstance(dialog.list.itemDelegate(), PlainRowDelegate)
    assert dialog.list.visualItemRect(dialog.list.item(0)).height() == bundled_context.appearance.fonts.px(26)
    assert not dialog.list.horizontalScrollBar().isVisible()
    assert dialog.list.item(0).toolTip() == name


@pytest.mark.parametrize("step", [100, 200])
def test_the_settings_have_room_on_the_screen_at_every_text_size(
    qtbot: QtBot, bundled_context: ViewContext, step: int
) -> None:
    look = bundled_context.appearance
    look.set_step(step)
    dialog = SettingsDialog(bundled_context, "folder")
    qtbot.addWidget(dialog)
    look.apply_to(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    room = QApplication.primaryScreen().availableSize()
    assert dialog.height() <= room.height()
    assert dialog.width() <= room.width()
    (area,) = [area for area in dialog.findChildren(QAbstractScrollArea) if area.parent() is dialog]
    bar = area.verticalScrollBar()
    assert (bar.maximum() > 0) is (step == 200)
    close = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Close")
    assert close.mapTo(dialog, close.rect().bottomRight()).y() < dialog.height()
