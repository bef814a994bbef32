"""The page under mouse and keyboard: mentions are pointed at, walked through and clicked, text is copied.

What a mention leads to is for others to know.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QMimeData, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractSlider, QApplication, QMenu, QToolTip, QWidget

from albviewer.panels.reader_page import MarkKind, ReaderPage, TextMark
from albviewer.panels.say import Say
from albviewer.ui.menus.long_press import LongPress
from albviewer.ui.reader.annotated_page import AnnotatedPage
from albviewer.ui.reader.footnotes import AFTER, BEFORE, Footnotes
from albviewer.ui.reader.lighting import Mention
from albviewer.ui.reader.mention_walk import MentionWalk
from albviewer.ui.reader.selecting import select_by_key

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_HISTORY_BUTTONS = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PREVIOUS, _NEXT = "[", "]"
_VARIANT_BEFORE, _VARIANT_AFTER = "{", "}"


class ReaderPageView(AnnotatedPage):
    """`mark_clicked` carries the TextMark and the modifier keys held, `mark_hovered` a TextMark or None.

    `file_asked` carries the block that is to be shown as it stands in the file, `menu_opening` the menu that others may
    add to, the block that it is asked for, or None, and the shown character of it that lies under the pointer, or None.
    """

    menu_opening = Signal(object, object, object)
    mark_clicked = Signal(object, object)
    mark_hovered = Signal(object)
    file_asked = Signal(int)

    def __init__(self, appearance: Look, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.say = say
        self.describe: Callable[[TextMark], str] = lambda _mark: ""
        self.describe_own: Callable[[int, int], str] = lambda _block, _offset: ""
        self._walk: MentionWalk | None = None
        self._pressed: tuple[Mention, QPointF] | None = None
        self._ring = False
        self.footnotes = Footnotes(self, appearance, say)
        LongPress(self).watch(self)
        self.viewport().setMouseTracking(True)
        self.moved.connect(self._point_where_the_mouse_is)

    def open_page(self, page: ReaderPage, *, language: str) -> None:
        """Show a page; `language` is that of its text, from which screen readers know in which voice to read."""
        self.setLocale(QLocale(language))
        self._walk = MentionWalk(page)
        self._ring = False
        self.show_page(page)

    def set_hovered(self, thing: tuple[MarkKind, str] | None) -> None:
        """Light up all mentions of what is under the pointer in another view, or none."""
        if thing != self.lighting.hovered:
            self._relight(replace(self.lighting, hovered=thing))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note the mention that is pressed; buttons for back and forward are the window's."""
        if event.button() in _HISTORY_BUTTONS:
            event.ignore()
            return
        mention = self._mention_at(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (mention, event.position()) if mention and left else None
        self._focus(None)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click the mention, unless words were selected by pulling the mouse over them."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        call = self.footnotes.call_at(event.position())
        if pressed is None and call is not None and not self.textCursor().hasSelection():
            self.footnotes.open(call)
            event.accept()
            return
        if pressed is None:
            self._click_variant(event.position())
            # Passed on to the widgets below, the click would close the box again.
            event.accept()
            return
        mention, start = pressed
        still = (event.position() - start).manhattanLength() < QApplication.startDragDistance()
        if still and mention == self._mention_at(event.position()):
            self.mark_clicked.emit(mention.mark, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the mention under the pointer."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point_at(self._mention_at(event.position()))
            self.point_at_variant(self.variant_at(event.position()))
            if self.lighting.pointer is None:
                over = self.footnotes.call_at(event.position()) is not None
                shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
                self.viewport().setCursor(shape)

    def _click_variant(self, point: QPointF) -> None:
        """Say what stands in the file, unless words were selected."""
        variant = self.variant_at(point)
        if variant is not None and not self.textCursor().hasSelection():
            self.show_variant(variant)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the pointer; let go of it when the pointer leaves."""
        if not self.measures.stands():
            # An error here would be one within another of Qt's calls, which the bindings do not survive.
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
            self.point_at_variant(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy and to select, and to see what the file says."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.say("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.textCursor().hasSelection())
        everything = menu.addAction(self.say("Select all"), self.selectAll)
        everything.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
        block = self._block_asked(event)
        self.menu_opening.emit(menu, block, self._offset_asked(event))
        if block is not None:
            menu.addSeparator()
            words = self.say("This passage as it stands in the file…")
            menu.addAction(words, lambda: self.file_asked.emit(block))
            menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def _block_asked(self, event: QContextMenuEvent) -> int | None:
        """Return the block that a menu is asked for: the one under the pointer, or the one with the keyboard."""
        if self.page is None or not self.page.blocks:
            return None
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            return self.measures.block_at(event.pos().y() + self.scrolled_by)
        focused, spot = self.lighting.focused, self.current_spot()
        return focused.block if focused is not None else spot[0] if spot else None

    def _offset_asked(self, event: QContextMenuEvent) -> int | None:
        """Return the shown character of its block that a menu is asked for, or None beside the words."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            return self.lighting.focused.mark.start if self.lighting.focused is not None else None
        spot = self._spot_at(QPointF(event.pos()))
        return spot[1] if spot else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words without our fonts and colours."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    # The keyboard

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the mentions in view, then on to the next widget: never a trap."""
        # A margin's button that has the keyboard asks here too, because the margin is a child of the page.
        found = self._step(forward=next, in_view=True) if self.hasFocus() else None
        if found is None:
            self._focus(None)
            return super().focusNextPrevChild(next)
        self._focus(found)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, take the first mention in view, or the last one."""
        super().focusInEvent(event)
        self._ring = event.reason() in _BY_TAB
        if self._ring:
            self._focus(self._step(forward=event.reason() is Qt.FocusReason.TabFocusReason, in_view=True))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, unless only the window went behind another or a menu opened."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._ring = False
            self._focus(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through mentions by brackets, variants by braces, notes by parentheses; Enter clicks, Escape lets go."""
        focused = self.lighting.focused
        if event.text() in (_PREVIOUS, _NEXT):
            self._walk_to(self._step(forward=event.text() == _NEXT, in_view=False))
        elif event.text() in (_VARIANT_BEFORE, _VARIANT_AFTER):
            self.walk_variants(forward=event.text() == _VARIANT_AFTER)
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
        elif event.text() in (BEFORE, AFTER):
            self.footnotes.walk(forward=event.text() == AFTER)
        elif event.key() in _ENTER and focused is not None:
            self.mark_clicked.emit(focused.mark, event.modifiers())
        elif event.key() == Qt.Key.Key_Escape and focused is not None:
            self._focus(None)
        elif select_by_key(self, event, focused):
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and the ring round all of it while it has the keyboard and no mention has it."""
        super().paintEvent(event)
        if self._ring and self.hasFocus() and self.lighting.focused is None:
            width = self._appearance.tokens.line["focus"]
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._appearance.theme.colour["focus"]), width))
            inside = width // 2
            painter.drawRect(self.viewport().rect().adjusted(inside, inside, -inside, -inside))
            painter.end()

    # Mentions

    def _mention_at(self, point: QPointF) -> Mention | None:
        if self.page is None:
            return None
        spot = self._spot_at(point)
        mark = self.page.blocks[spot[0]].mark_at(spot[1]) if spot else None
        return Mention(spot[0], mark) if spot and mark else None

    def _spot_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return block and offset of the shown character under a point of the viewport, or None beside the words."""
        return self.measures.spot_at(QPointF(point.x(), point.y() + self.scrolled_by))

    def _point_at(self, mention: Mention | None) -> None:
        if mention == self.lighting.pointer:
            return
        self._relight(replace(self.lighting, pointer=mention))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor)
        self.mark_hovered.emit(mention.mark if mention else None)

    def _point_where_the_mouse_is(self) -> None:
        """After scrolling, other words lie under the pointer."""
        viewport = self.viewport()
        if viewport.underMouse():
            self._point_at(self._mention_at(QPointF(viewport.mapFromGlobal(QCursor.pos()))))

    def _show_tip(self, event: QHelpEvent) -> None:
        point = QPointF(event.pos())
        mention, variant = self._mention_at(point), self.variant_at(point)
        said = (self.describe(mention.mark) if mention else "", self.variant_tip(variant) if variant else "")
        call, spot = self.footnotes.call_at(point), self._spot_at(point)
        own = self.describe_own(*spot) if spot else ""
        note = self.footnotes.words(call.call) if call else ""
        text = "\n\n".join(filter(None, (*said, note, own, self._said_of_picture(point))))
        if not text:
            QToolTip.hideText()
            return
        around = self.variant_box(variant) if variant else QRect()
        if call is not None and variant is None:
            around = self.footnotes.box(call)
        if mention and variant is None:
            for span in self.measures.spans(mention.block, mention.mark.start, mention.mark.end):
                around |= span.box().translated(0, -self.scrolled_by).toAlignedRect()
        self.show_box(text, event.globalPos(), around)

    def _said_of_picture(self, point: QPointF) -> str:
        """Return what the document says of the picture under a point of the viewport."""
        y = point.y() + self.scrolled_by
        if self.page is None or not self.page.blocks:
            return ""
        block = self.measures.block_at(y)
        picture = self.page.blocks[block].block.picture
        under = picture is not None and self.measures.block_box(block).contains(QPointF(point.x(), y))
        return picture.alt if picture is not None and under else ""

    def _step(self, *, forward: bool, in_view: bool) -> Mention | None:
        """Return the mention after or before the focused one, or the first or last one in view."""
        if self._walk is None or self.page is None or not self.page.blocks:
            return None
        focused = self.lighting.focused
        # On the way to a mention it counts as reached: the keys may be faster than the scrolling.
        if focused is not None and (self.is_bound_for(*_start(focused)) or self._side(focused) == 0):
            spot = _start(focused)
        else:
            edge = 0 if forward else self.viewport().height()
            block, offset = self.measures.first_line_below(self.scrolled_by + edge)
            spot = (block, offset - 1) if forward else (block, offset)
        found = self._walk.step(spot, forward=forward)
        while in_view and found is not None and self._side(found) != 0:
            if self._side(found) == (1 if forward else -1):
                return None
            found = self._walk.step(_start(found), forward=forward)
        return found

    def _side(self, mention: Mention) -> int:
        """Return 0 for a mention in view, -1 for one that begins above, 1 for one that ends below."""
        spans = self.measures.spans(mention.block, mention.mark.start, mention.mark.end)
        if spans[0].top < self.scrolled_by:
            return -1
        return 1 if spans[-1].bottom > self.scrolled_by + self.viewport().height() else 0

    def _walk_to(self, mention: Mention | None) -> None:
        if mention is None:
            return
        self._focus(mention)
        if self._side(mention) != 0:
            self.go_to(*_start(mention), animate=True)

    def _focus(self, mention: Mention | None) -> None:
        """Give the keyboard to a mention: draw the ring, put the text cursor there, say what it is."""
        if mention == self.lighting.focused:
            return
        self._relight(replace(self.lighting, focused=mention))
        if mention is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position_of(mention.block, mention.mark.start))
        scroll = self.scrolled_by
        self.setTextCursor(cursor)
        # Qt scrolls to the cursor in its own way; where to scroll is decided by who asked for the mention.
        self.verticalScrollBar().setValue(scroll)
        text = self.describe(mention.mark)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


def _start(mention: Mention) -> tuple[int, int]:
    return mention.block, mention.mark.start
