"""Words selected on a page: by the keyboard, and as the characters of the source that they stand for.

Knows nothing of what is done with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from albviewer.ui.reader.lighting import Mention
    from albviewer.ui.reader.lit_page import LitPage

_Move = QTextCursor.MoveOperation
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_MOVES = {
    (Qt.Key.Key_Left, False): _Move.PreviousCharacter,
    (Qt.Key.Key_Right, False): _Move.NextCharacter,
    (Qt.Key.Key_Left, True): _Move.PreviousWord,
    (Qt.Key.Key_Right, True): _Move.NextWord,
    (Qt.Key.Key_Up, False): _Move.Up,
    (Qt.Key.Key_Down, False): _Move.Down,
    (Qt.Key.Key_Home, False): _Move.StartOfLine,
    (Qt.Key.Key_End, False): _Move.EndOfLine,
}


def select_by_key(view: LitPage, event: QKeyEvent, focused: Mention | None) -> bool:
    """Select more, or less, if Shift is held with a key that moves; tell whether it was one.

    It begins at the mention that has the keyboard, else with the chosen passage, else at the first line in view.
    """
    held = event.modifiers()
    move = _MOVES.get((Qt.Key(event.key()), bool(held & _CONTROL))) if held & _SHIFT else None
    start = (focused.block, focused.mark.start) if focused is not None else _first_spot(view)
    if move is None or start is None:
        return False
    cursor = view.textCursor()
    if not cursor.hasSelection():
        cursor.setPosition(view.position_of(*start))
    cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    return True


def _first_spot(view: LitPage) -> tuple[int, int] | None:
    """Return the beginning of the chosen passage, if it is in view, else that of the first line in view."""
    chosen = view.lighting.current
    if view.page is not None and chosen is not None and chosen < len(view.page.blocks):
        top, _bottom = view.measures.extent(chosen)
        if view.scrolled_by <= top < view.scrolled_by + view.viewport().height():
            return chosen, 0
    return view.current_spot()


def characters_selected(view: LitPage) -> tuple[int, int] | None:
    """Return the source characters that the selected words stand for, white space at their ends left out."""
    page, cursor = view.page, view.textCursor()
    if page is None or not cursor.hasSelection():
        return None
    (first, start), (last, end) = view.spot_of(cursor.selectionStart()), view.spot_of(cursor.selectionEnd())
    spans = []
    for block in range(first, last + 1):
        shown = page.blocks[block].block.shown
        begin = start if block == first else 0
        words = shown.text[begin : end if block == last else len(shown.text)]
        if words.strip():
            begin += len(words) - len(words.lstrip())
            spans.append(shown.source_span(begin, begin + len(words.strip())))
    return (spans[0][0], spans[-1][1]) if spans else None
