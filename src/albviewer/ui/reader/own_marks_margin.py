"""The reader's own marks at the outer edge of the left margin: a sign beside the line at which each of them begins.

Each sign in view is a button, so that a screen reader finds it. Tab stops at one of them; from it the arrows lead to
all others of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent

from albviewer.model.annotations import AnnotationKind
from albviewer.panels.own_marks import OwnMark
from albviewer.ui.reader.lit_page import LitPage
from albviewer.ui.reader.note_button import MarginButton, Step
from albviewer.ui.reader.number_margin import NumberMargin
from albviewer.ui.reader.one_stop import OneStop
from albviewer.ui.reader.typesetting import BLEED

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.theme.look import Look

OWN_ICONS = {
    AnnotationKind.HIGHLIGHT: "highlighter-circle",
    AnnotationKind.NOTE: "note",
    AnnotationKind.BOOKMARK: "bookmark-simple",
}
"""Which icon stands for a kind of mark; the editors' notes have another."""
# At 100 %: side of a sign, of the icon in it, and how far its left edge is from that of the text.
_SIDE, _ICON, _LEFT = 18.0, 14.0, 57.0


class OwnMarkButton(MarginButton):
    """The sign of one mark. `menu_asked` carries the point of the screen where its menu is to open."""

    menu_asked = Signal(QPoint)

    def __init__(self, mark: OwnMark, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._look = look
        self.show_mark(mark)

    def show_mark(self, mark: OwnMark) -> None:
        """Be the sign of a mark as it is now."""
        self.mark = mark
        self.setAccessibleName(mark.name)
        self.setToolTip(mark.name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        self.paint_ground(painter)
        side = _ICON * self._look.fonts.step / 100
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, OWN_ICONS[self.mark.kind], box, "ink")
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the mark."""
        self.menu_asked.emit(event.globalPos())


class OwnMarksMargin(QObject):
    """Puts signs into the left margin.

    `opened` carries the id of the mark whose sign was clicked, `menu_asked` that and a point of the screen.
    """

    opened = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, look: Look, page: LitPage, margin: NumberMargin) -> None:
        super().__init__(margin)
        self._look = look
        self._page = page
        self._margin = margin
        self._marks: tuple[OwnMark, ...] = ()
        self._buttons: dict[str, OwnMarkButton] = {}
        self._stop: OneStop[str] = OneStop(page)
        page.moved.connect(self._follow)
        look.changed.connect(self._follow)

    def set_marks(self, marks: Sequence[OwnMark]) -> None:
        """Show the signs of these marks of the page, which stand in the order of the text."""
        self._marks = tuple(marks)
        self._follow()

    def buttons(self) -> tuple[OwnMarkButton, ...]:
        """Return the signs in view, the uppermost first."""
        return tuple(sorted(self._buttons.values(), key=lambda button: button.y()))

    def box_of(self, id_: str) -> QRect | None:
        """Return where on the screen the sign of a mark is; None where it is not in view."""
        button = self._buttons.get(id_)
        return QRect(button.mapToGlobal(QPoint(0, 0)), button.size()) if button is not None else None

    def _follow(self) -> None:
        before, wanted = self._buttons, self._places()
        for id_ in [id_ for id_ in before if id_ not in wanted]:
            button = before.pop(id_)
            if button.holds_keyboard():
                self._page.setFocus()
            button.hide()
            button.deleteLater()
        for id_, (mark, box) in wanted.items():
            if id_ not in before:
                before[id_] = self._button(mark)
            elif before[id_].mark != mark:
                before[id_].show_mark(mark)
            before[id_].setGeometry(box)
            before[id_].show()
        self._settle()

    def _places(self) -> dict[str, tuple[OwnMark, QRect]]:
        """Return the marks that begin in view, and where their signs stand, one below the other."""
        places: dict[str, tuple[OwnMark, QRect]] = {}
        if self._page.page is None or not self._marks:
            return places
        top, height, scale = self._page.scrolled_by, self._margin.height(), self._look.fonts.step / 100
        side = round(_SIDE * scale)
        left = max(0, round(self._margin.width() + BLEED - _LEFT * scale))
        near, free = self._page.measures.blocks_between(top, top + height), 0
        for mark in self._marks:
            block, start, _end = mark.spans[0]
            if block not in near:
                continue
            line = self._page.measures.line_at(block, start)
            y = max(free, round((line.top + line.bottom - side) / 2) - top)
            if -side < y < height:
                places[mark.id] = (mark, QRect(left, y, side, side))
                free = y + side
        return places

    def _button(self, mark: OwnMark) -> OwnMarkButton:
        button = OwnMarkButton(mark, self._look, self._margin)
        button.clicked.connect(lambda: self.opened.emit(button.mark.id))
        button.menu_asked.connect(lambda point: self.menu_asked.emit(button.mark.id, point))
        button.came.connect(lambda _by_keys: self._came(button))
        button.walk_asked.connect(lambda step: self._walk(button.mark.id, step))
        button.left.connect(lambda: self._page.setFocus(Qt.FocusReason.TabFocusReason))
        return button

    # The keyboard

    def _settle(self) -> None:
        self._stop.settle(self._buttons, self._margin.height())

    def _came(self, button: OwnMarkButton) -> None:
        self._stop.visit(button.mark.id)
        self._settle()

    def _walk(self, id_: str, step: Step) -> None:
        """Give the keyboard to the sign above or below, or the first or last one of the page, however far it is."""
        ids = [mark.id for mark in self._marks]
        here = ids.index(id_)
        ways = {Step.BEFORE: here - 1, Step.AFTER: here + 1, Step.FIRST: 0, Step.LAST: len(ids) - 1}
        at = min(max(ways[step], 0), len(ids) - 1)
        wanted = self._marks[at]
        button = self._buttons.get(wanted.id)
        if button is None or button.y() < 0 or button.geometry().bottom() >= self._margin.height():
            block, start, _end = wanted.spans[0]
            self._page.go_to(block, start, animate=False)
            self._follow()
        if wanted.id in self._buttons:
            self._buttons[wanted.id].setFocus(Qt.FocusReason.TabFocusReason)
