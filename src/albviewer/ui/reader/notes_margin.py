"""The right margin: the events that the words prove, the disagreements in them, what the editors note on them.

Every note in view, and a screenful around, is a button of its own, so that a screen reader finds it. Tab stops at one
of them; from it the arrows lead through all notes of the source.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from albviewer.panels.reader_marks import MarginNote
from albviewer.ui.menus.long_press import LongPress
from albviewer.ui.reader.lit_page import LitPage
from albviewer.ui.reader.note_button import MarginButton, MoreButton, NoteButton
from albviewer.ui.reader.note_stack import NoteGroup, StackedGroup, stack_notes
from albviewer.ui.reader.note_walk import NoteWalk
from albviewer.ui.reader.note_words import NOTE_LINE, Words, words_of
from albviewer.ui.reader.remark_popup import RemarkPopup
from albviewer.ui.reader.typesetting import BLEED

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QWheelEvent

    from albviewer.panels.apparatus import Remark
    from albviewer.panels.say import Say
    from albviewer.ui.reader.columns import Columns
    from albviewer.ui.reader.text_geometry import TextGeometry
    from albviewer.ui.theme.look import Look

NotesOf = Callable[[int], tuple[MarginNote, ...]]

# At 100 %: between the notes of a passage, and between those of two passages.
_GAP, _APART = 8.0, 10.0
# A count of notes stands close to others, so that it must be this high by itself.
_LEAST_TARGET = 24.0
_NO_ROOM = float("inf")
# Posted, and so handled once per turn of the event loop, before the request to paint, which Qt posts as less urgent.
_ARRANGE = QEvent.Type(QEvent.registerEventType())


class _Key(NamedTuple):
    """Names a button through all scrolling and filtering: a note beside its block, or the count of those left over.

    `note` is the event or the disagreement of the note, or what the editors note; empty for the count.
    """

    block: int
    note: tuple[str, str, Remark | None] = ("", "", None)


class _Place(NamedTuple):
    """What a button shows, and where: one note, or those that it counts."""

    notes: tuple[MarginNote, ...]
    box: QRect


class _Ground(NamedTuple):
    """What notes are arranged on: as long as it is the same one, scrolling moves them all alike."""

    measures: TextGeometry
    height: float
    columns: Columns
    size: QSize


class NotesMargin(QWidget):
    """Stands beside the page's viewport. `note_clicked` carries the id of the event.

    `disagreement_clicked` carries the id of the disagreement whose claims are to be compared. An editors' note is
    opened here: `remark_opened` carries its Remark, `remark_pointed` the one that is open or pointed at, or None.
    """

    note_clicked = Signal(str)
    disagreement_clicked = Signal(str)
    remark_opened = Signal(object)
    remark_pointed = Signal(object)
    event_pointed = Signal(str)
    """The id of the event whose note is pointed at or has the keyboard; empty for none."""
    event_menu_asked = Signal(str, object)
    """The id of an event for whose note a menu is asked, and the point of the screen where."""

    def __init__(self, appearance: Look, say: Say, page: LitPage) -> None:
        super().__init__(page)
        self._appearance = appearance
        self.say = say
        self._page = page
        self._notes_of: NotesOf = lambda _block: ()
        self._notes: dict[int, tuple[MarginNote, ...]] = {}
        self._noted_page = page.page
        self._hovered = ""
        self._words: dict[MarginNote, Words] = {}
        self._open: Remark | None = None
        self._buttons: dict[_Key, MarginButton] = {}
        self._walk: NoteWalk[_Key] = NoteWalk(
            page,
            standing=self._standing,
            block_of=lambda key: key.block,
            has_notes=lambda block: bool(self._notes_at(block)),
        )
        self._free: list[NoteButton] = []
        self._is_due = False
        self._ground: _Ground | None = None
        self._arranged_at = self._scrolled_to = 0
        self._long_press = LongPress(self)
        self.setAccessibleName(say("Notes in the margin"))
        appearance.changed.connect(self._forget)
        page.moved.connect(self._follow_soon)

    def set_notes(self, notes_of: NotesOf) -> None:
        """Take the notes of each block from here; they are asked for as the blocks come into view."""
        self._notes_of = notes_of
        self._notes.clear()
        self._ground = None
        self._follow_soon()

    def set_hovered(self, event: str) -> None:
        """Light up the note of an event that is under the pointer in another view; empty for none."""
        self._hovered = event
        for button in self._buttons.values():
            if isinstance(button, NoteButton):
                button.light(lit=bool(event) and button.note.event == event)

    def light_remark(self, remark: object) -> None:
        """Light up the editors' note on words that are pointed at in the text; anything else lights none."""
        for button in self._buttons.values():
            if isinstance(button, NoteButton) and button.note.words is not None:
                button.light(lit=button.note.words == remark)

    def buttons(self) -> tuple[MarginButton, ...]:
        """Return the notes and counts that stand beside the page, the uppermost first."""
        return tuple(sorted(self._standing().values(), key=lambda button: button.y()))

    def _standing(self) -> dict[_Key, MarginButton]:
        self._follow_if_due()
        return self._buttons

    def _forget(self) -> None:
        """Words measured in other fonts or painted in other colours serve no longer."""
        self._words.clear()
        self._ground = None
        self._drop_all()
        self._follow_soon()

    def event(self, event: QEvent) -> bool:
        """Arrange the notes before anything is painted; say what the note under the pointer does."""
        if event.type() is _ARRANGE:
            self._follow_if_due()
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._tell_of_note(event)
        return super().event(event)

    def _tell_of_note(self, event: QHelpEvent) -> bool:
        button = self.childAt(event.pos())
        tip = button.tip_at(button.mapFrom(self, event.pos())) if isinstance(button, NoteButton) else ""
        if tip:
            QToolTip.showText(event.globalPos(), tip, button)
        else:
            QToolTip.hideText()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a scroll area takes the wheel from its viewport only."""
        QApplication.sendEvent(self._page.viewport(), event)

    def _follow_soon(self) -> None:
        """Arrange the notes once all that is being done is done: it may move the page again, or show another one."""
        if not self._is_due:
            self._is_due = True
            QApplication.postEvent(self, QEvent(_ARRANGE))

    def _follow_if_due(self) -> None:
        if self._is_due:
            self._is_due = False
            self._follow()

    def _follow(self) -> None:
        page = self._page
        columns, viewport = page.columns, page.viewport().geometry()
        box = QRect(viewport.right() + 1 - BLEED + columns.gap, viewport.top(), columns.notes, viewport.height())
        if box.width() != self.width():
            self._words.clear()
            self._drop_all()
        self.setGeometry(box)
        ground = _Ground(page.measures, page.measures.height, columns, box.size())
        is_near = abs(page.scrolled_by - self._arranged_at) <= box.height() // 2
        if ground == self._ground and is_near:
            self._scroll()
        else:
            self._ground, self._arranged_at = ground, page.scrolled_by
            self._arrange()
        self._scrolled_to = page.scrolled_by
        self._walk.settle(self._buttons)

    def _scroll(self) -> None:
        """Move what stands, which reaches a screenful beyond what is seen: text that runs by leaves no more time."""
        by = self._scrolled_to - self._page.scrolled_by
        for button in self._buttons.values() if by else ():
            button.move(button.x(), button.y() + by)

    def _arrange(self) -> None:
        wanted = self._places()
        before = self._buttons
        self._free = [button for key, button in before.items() if key not in wanted and isinstance(button, NoteButton)]
        self._buttons = {key: before.get(key) or self._button(key, place) for key, place in wanted.items()}
        kept = set(self._buttons.values())
        self._free = []
        for button in before.values():
            if button not in kept:
                self._let_go(button)
        for key, place in wanted.items():
            button = self._buttons[key]
            self._put(button, place)
            button.setGeometry(place.box)
            button.show()

    def _places(self) -> dict[_Key, _Place]:
        """Return what is to stand beside the page, from top to bottom."""
        groups = self._groups()
        wanted: dict[_Key, _Place] = {}
        for (block, notes), placed in zip(groups, self._stacked(groups), strict=True):
            shown = len(placed.tops)
            for note, top in zip(notes, placed.tops, strict=False):
                box = self._box(top, self._measured(note).height)
                wanted[_Key(block, (note.event, note.disagreement, note.words))] = _Place((note,), box)
            if placed.more_top is not None:
                wanted[_Key(block)] = _Place(notes[shown:], self._box(placed.more_top, self._more()))
        return wanted

    def _put(self, button: MarginButton, place: _Place) -> None:
        """Have a button that stands already show what its notes are like now."""
        if isinstance(button, NoteButton) and (button.note,) != place.notes:
            button.show_note(place.notes[0], self._measured(place.notes[0]))
        elif isinstance(button, MoreButton) and button.notes != place.notes:
            button.show_notes(place.notes)

    def _groups(self) -> list[tuple[int, tuple[MarginNote, ...]]]:
        """Return the blocks with notes in view and a screenful around, the selected note where it can be seen."""
        page, height, top = self._page.page, self.height(), self._page.scrolled_by
        if page is None:
            return []
        if page is not self._noted_page:
            self._notes.clear()
            self._noted_page = page
        found = []
        for block in self._page.measures.blocks_between(top - height, top + 2 * height):
            notes = self._notes_at(block)
            if notes:
                found.append((block, notes))
        for at, placed in enumerate(self._stacked(found)):
            block, notes = found[at]
            shown = len(placed.tops)
            if any(note.selected for note in notes[shown:]):
                found[at] = (block, tuple(sorted(notes, key=lambda note: not note.selected)))
        return found

    def _notes_at(self, block: int) -> tuple[MarginNote, ...]:
        if block not in self._notes:
            self._notes[block] = self._notes_of(block)
        return self._notes[block]

    def _stacked(self, groups: list[tuple[int, tuple[MarginNote, ...]]]) -> tuple[StackedGroup, ...]:
        scale, slim = self._appearance.fonts.step / 100, self._page.columns.slim
        return stack_notes(
            [
                NoteGroup(
                    top=self._page.measures.line_at(block, 0).top,
                    heights=tuple(_NO_ROOM if slim else self._measured(note).height for note in notes),
                )
                for block, notes in groups
            ],
            more=self._more(),
            gap=_GAP * scale,
            apart=_APART * scale,
            reach=self.height(),
            bottom=self._page.measures.height,
        )

    def _more(self) -> float:
        """Return how high a count is: a line, but never too low to be hit."""
        return max(_LEAST_TARGET, NOTE_LINE * self._appearance.fonts.step / 100)

    def _measured(self, note: MarginNote) -> Words:
        if note not in self._words:
            self._words[note] = words_of(note, self._appearance, self.width())
        return self._words[note]

    def _box(self, top: float, height: float) -> QRect:
        return QRect(0, round(top) - self._page.scrolled_by, self.width(), ceil(height))

    def _button(self, key: _Key, place: _Place) -> MarginButton:
        if key == _Key(key.block):
            slim = self._page.columns.slim
            more = MoreButton(
                place.notes,
                self._appearance,
                self.say,
                slim=slim,
                choose=lambda note: self._choose(note, self._buttons.get(key)),
                parent=self,
            )
            self._walk.listen(more)
            return more
        note = place.notes[0]
        button = self._freed() or self._new_button(note)
        button.light(lit=bool(note.event) and note.event == self._hovered)
        return button

    def _freed(self) -> NoteButton | None:
        """Return a button whose note is not wanted any more: to make one takes longer than all else about a note."""
        button = self._free.pop() if self._free else None
        if button is not None:
            if button.holds_keyboard():
                self._page.setFocus()
            button.leave_note()
        return button

    def _new_button(self, note: MarginNote) -> NoteButton:
        button = NoteButton(note, self._measured(note), self._appearance, self.say, self)
        self._long_press.watch(button)
        self._walk.listen(button)
        button.clicked.connect(lambda: self._choose(button.note, button))
        button.pointed.connect(lambda pointed: self._pointed(button.note, pointed=pointed))
        button.menu_asked.connect(lambda point: self.event_menu_asked.emit(button.note.event, point))
        button.compare_asked.connect(lambda: self.disagreement_clicked.emit(button.note.disagreement))
        return button

    def _choose(self, note: MarginNote, button: QWidget | None) -> None:
        if note.event:
            self.note_clicked.emit(note.event)
        elif note.words is not None:
            self._open_remark(note, note.words, button or self)
        else:
            self.disagreement_clicked.emit(note.disagreement)

    def _open_remark(self, note: MarginNote, remark: Remark, button: QWidget) -> None:
        # Bringing the words into view may scroll the note away: its box opens where it was clicked.
        box = QRect(button.mapToGlobal(button.rect().topLeft()), button.size())
        popup = RemarkPopup(note.title, remark.text, self._appearance, self)
        popup.closed.connect(self._remark_closed)
        self._open = remark
        self.remark_opened.emit(remark)
        popup.open_beside(box)

    def _remark_closed(self) -> None:
        self._open = None
        self.remark_pointed.emit(None)

    def _pointed(self, note: MarginNote, *, pointed: bool) -> None:
        if note.event:
            self.event_pointed.emit(note.event if pointed else "")
        if note.words is not None and self._open is None:
            self.remark_pointed.emit(note.words if pointed else None)

    def _drop_all(self) -> None:
        for button in self._buttons.values():
            self._let_go(button)
        self._buttons = {}

    def _let_go(self, button: MarginButton) -> None:
        if button.holds_keyboard():
            self._page.setFocus()
        button.hide()
        button.deleteLater()
