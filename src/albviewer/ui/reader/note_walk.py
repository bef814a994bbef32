"""The keyboard in the margin of notes: one stop of Tab, arrows from note to note, however far apart they stand.

Only notes near what is seen have a button: on the way to another one the page is scrolled, and the button is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt

from albviewer.ui.reader.note_button import MarginButton, NoteButton, Step
from albviewer.ui.reader.one_stop import OneStop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from albviewer.ui.reader.lit_page import LitPage

_Key = TypeVar("_Key")


class NoteWalk(Generic[_Key]):
    """Leads the keyboard through the notes beside a page.

    `standing` gives the buttons beside the page as they stand once all scrolling has been followed, `block_of` the
    block of the page that a key belongs to, `has_notes` whether a block has any.
    """

    def __init__(
        self,
        page: LitPage,
        *,
        standing: Callable[[], Mapping[_Key, MarginButton]],
        block_of: Callable[[_Key], int],
        has_notes: Callable[[int], bool],
    ) -> None:
        self._page = page
        self._standing = standing
        self._block_of = block_of
        self._has_notes = has_notes
        self._stop: OneStop[_Key] = OneStop(page)

    def settle(self, buttons: Mapping[_Key, MarginButton]) -> None:
        """Let Tab stop at one of these buttons."""
        chosen = (key for key, item in buttons.items() if isinstance(item, NoteButton) and item.note.selected)
        self._stop.settle(buttons, self._page.viewport().height(), chosen=next(chosen, None))

    def listen(self, button: MarginButton) -> None:
        """Follow the keys of a button; what it shows changes, so it is asked for each time."""
        button.came.connect(lambda by_keys: self._came(button, by_keys=by_keys))
        button.walk_asked.connect(lambda step: self._walk(button, step))
        button.left.connect(lambda: self._page.setFocus(Qt.FocusReason.TabFocusReason))

    def _came(self, button: MarginButton, *, by_keys: bool) -> None:
        """Let Tab stop at the button that has the keyboard; bring one that came by keys into view."""
        buttons = self._standing()
        key = _key_of(button, buttons)
        if key is None:
            return
        self._stop.visit(key)
        self.settle(buttons)
        above, below = button.y(), button.y() + button.height() - self._page.viewport().height()
        if by_keys and (above < 0 or below > 0):
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + (min(above, below) if below > 0 else above))

    def _walk(self, button: MarginButton, step: Step) -> None:
        """Give the keyboard to the note above or below, or the first or last one of the page, however far it is."""
        buttons = self._standing()
        key = _key_of(button, buttons)
        if key is None:
            return
        beside = _from_above(buttons)
        at = beside.index(button) + (1 if step is Step.AFTER else -1)
        if step in (Step.BEFORE, Step.AFTER) and 0 <= at < len(beside):
            beside[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._walk_far(self._block_of(key), step)

    def _walk_far(self, block: int, step: Step) -> None:
        """Go to the next block with notes after a block, or before it, or the first or last one of the page."""
        number = len(self._page.page.blocks) if self._page.page is not None else 0
        ways = {
            Step.AFTER: range(block + 1, number),
            Step.BEFORE: range(block - 1, -1, -1),
            Step.FIRST: range(number),
            Step.LAST: range(number - 1, -1, -1),
        }
        there = next((other for other in ways[step] if self._has_notes(other)), None)
        if there is None:
            return
        self._page.go_to(there, 0, animate=False)
        of_block = {key: item for key, item in self._standing().items() if self._block_of(key) == there}
        for item in _from_above(of_block)[:: 1 if step in (Step.AFTER, Step.FIRST) else -1][:1]:
            item.setFocus(Qt.FocusReason.TabFocusReason)


def _key_of(button: MarginButton, buttons: Mapping[_Key, MarginButton]) -> _Key | None:
    return next((key for key, other in buttons.items() if other is button), None)


def _from_above(buttons: Mapping[_Key, MarginButton]) -> list[MarginButton]:
    return sorted(buttons.values(), key=lambda button: button.y())
