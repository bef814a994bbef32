"""One stop of Tab for all buttons of a margin: a source has hundreds of notes, and Tab is to lead past them.

Which button it is changes with what is read: the one that had the keyboard or was clicked last, as long as it is in
view, else the chosen one, else the first that is wholly in view, else the nearest. It knows nothing of notes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.ui.reader.note_button import MarginButton

_Key = TypeVar("_Key")


class OneStop(Generic[_Key]):
    """Keeps the one stop among buttons that are known by keys."""

    def __init__(self, before: QWidget) -> None:
        """Take what Tab comes to right before the margin."""
        self._before = before
        self._visited: _Key | None = None
        self._stop: _Key | None = None

    def visit(self, key: _Key) -> None:
        """Note which button has the keyboard now."""
        self._visited = key

    def settle(self, buttons: Mapping[_Key, MarginButton], height: int, *, chosen: _Key | None = None) -> None:
        """Let Tab stop at one of these buttons, which stand in a margin that is so high, and at no other."""
        stop = self._found(buttons, height, chosen)
        for key, button in buttons.items():
            button.be_stop(key == stop)
        if stop is not None and stop != self._stop:
            QWidget.setTabOrder(self._before, buttons[stop])
        self._stop = stop

    def _found(self, buttons: Mapping[_Key, MarginButton], height: int, chosen: _Key | None) -> _Key | None:
        for key in (self._visited, chosen):
            if key is not None and key in buttons and (buttons[key].hasFocus() or _is_seen(buttons[key], height)):
                return key
        return min(buttons, key=lambda key: (_hidden(buttons[key], height), buttons[key].y()), default=None)


def _hidden(button: MarginButton, height: int) -> int:
    """Return by how much the margin would have to be scrolled so that a button is wholly in view."""
    top, bottom = button.y(), button.y() + button.height()
    return max(0, -top, min(bottom - height, top))


def _is_seen(button: MarginButton, height: int) -> bool:
    return -button.height() < button.y() < height
