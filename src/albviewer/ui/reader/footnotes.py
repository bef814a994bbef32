"""Footnotes where they are called: the sign under the pointer, from sign to sign by keys, the note in a small box.

The notes stand at the end of their source as well; the box leads there.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from PySide6.QtCore import QPointF, QRect

from albviewer.ui.reader.remark_popup import RemarkPopup

if TYPE_CHECKING:
    from albviewer.panels.reader_page import NoteCall
    from albviewer.panels.say import Say
    from albviewer.ui.reader.lit_page import LitPage
    from albviewer.ui.theme.look import Look

_ICON = "asterisk"
BEFORE, AFTER = "(", ")"
"""What is typed to go to the note before, and to the next."""


class PlacedCall(NamedTuple):
    """The sign of a note, and the block in which it stands."""

    block: int
    call: NoteCall


class Footnotes:
    """The footnotes of the page that a widget shows."""

    def __init__(self, page: LitPage, look: Look, say: Say) -> None:
        self._page = page
        self._look = look
        self._say = say
        self._walked: PlacedCall | None = None

    def call_at(self, point: QPointF) -> PlacedCall | None:
        """Return the sign of a note under a point of the viewport."""
        page = self._page.page
        if page is None:
            return None
        spot = self._page.measures.spot_at(QPointF(point.x(), point.y() + self._page.scrolled_by))
        call = page.blocks[spot[0]].call_at(spot[1]) if spot else None
        return PlacedCall(spot[0], call) if spot and call else None

    def words(self, call: NoteCall) -> str:
        """Return what a note says, all its parts."""
        page = self._page.page
        if page is None:
            return ""
        # Also of a note that stands in another part.
        at = page.part.first + call.note
        parts = [page.whole.blocks[at]]
        for part in islice(page.whole.blocks, at + 1, None):
            if part.kind is not parts[0].kind or part.mark:
                break
            parts.append(part)
        return "\n".join(part.shown.text for part in parts)

    def box(self, placed: PlacedCall) -> QRect:
        """Return the box of the viewport round the sign of a note."""
        around = QRect()
        for span in self._page.measures.spans(placed.block, placed.call.start, placed.call.end):
            around |= span.box().translated(0, -self._page.scrolled_by).toAlignedRect()
        return around

    def open(self, placed: PlacedCall) -> None:
        """Show a note in a box beside its sign, with a way to where it stands."""
        page, viewport, box = self._page.page, self._page.viewport(), self.box(placed)
        if page is None:
            return
        self._walked = placed
        sign = page.blocks[placed.block].block.shown.text[placed.call.start : placed.call.end].strip()
        popup = RemarkPopup(
            self._say("Note {sign}", sign=normalize("NFKC", sign)),
            self.words(placed.call),
            self._look,
            self._page,
            icon=_ICON,
        )
        popup.add_way(self._say("Where it stands"), lambda: self._lead(placed.call))
        popup.typed.connect(lambda text: self._typed(popup, text))
        popup.open_beside(QRect(viewport.mapToGlobal(box.topLeft()), box.size()))

    def _typed(self, popup: RemarkPopup, text: str) -> None:
        """The keys that lead from note to note do so from within a note's box, too."""
        if text in (BEFORE, AFTER):
            popup.close()
            # After the last note its box stays.
            if self.walk(forward=text == AFTER) is None and self._walked is not None:
                self.open(self._walked)

    def _lead(self, call: NoteCall) -> None:
        page = self._page.page
        if page is None:
            return
        if 0 <= call.note < len(page.blocks):
            self._page.go_to(call.note, 0, animate=True)
        else:
            self._page.offset_asked.emit(page.whole.blocks[page.part.first + call.note].start)

    def walk(self, *, forward: bool) -> PlacedCall | None:
        """Open the next note, or the one before, bringing its sign into view; None where there is none."""
        page = self._page.page
        if page is None:
            return None
        calls = [PlacedCall(index, call) for index, item in enumerate(page.blocks) for call in item.calls]
        walked = self._walked if self._walked in calls else None
        if walked is not None and not self._is_in_view(walked):
            walked = None
        here = (walked.block, walked.call.start) if walked else self._page.current_spot() or (0, 0)
        if forward:
            ahead = [each for each in calls if (each.block, each.call.start) > here or (not walked and _at(each, here))]
        else:
            ahead = [each for each in reversed(calls) if (each.block, each.call.start) < here]
        if not ahead:
            return None
        self._walked = found = ahead[0]
        if not self._is_in_view(found):
            self._page.go_to(found.block, found.call.start, animate=False)
        self.open(found)
        return found

    def _is_in_view(self, placed: PlacedCall) -> bool:
        box = self.box(placed)
        return box.top() >= 0 and box.bottom() <= self._page.viewport().height()


def _at(placed: PlacedCall, here: tuple[int, int]) -> bool:
    return (placed.block, placed.call.start) == here
