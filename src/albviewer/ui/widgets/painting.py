"""What the list delegates share: the ground of a row by its state, its edges, and words cut to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from albviewer.ui.widgets.one_line import line_of
from albviewer.ui.widgets.roles import RowRole

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

ItemIndex = QModelIndex | QPersistentModelIndex
MARGIN = 12
_State = QStyle.StateFlag
_Answer = TypeVar("_Answer")


def answer(index: ItemIndex, role: RowRole, default: _Answer) -> _Answer:
    """Ask a model for a role; what it does not give is the default."""
    value = index.data(role)
    return default if value is None else value


def look_of(appearance: Appearance) -> tuple[str, int]:
    """Return what tells words laid out once from the same words in another theme or text size."""
    return appearance.theme.name, appearance.fonts.step


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Tell whether the row is the chosen one."""
    return bool(option.state & _State.State_Selected)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, appearance: Appearance) -> None:
    """Fill the row by its state: chosen with its bar of ink, or under the pointer; else the view's own ground."""
    colour = appearance.theme.colour
    if is_chosen(option):
        painter.fillRect(option.rect, QColor(colour["selected"]))
        bar = QRect(option.rect)
        bar.setWidth(appearance.tokens.line["selected"])
        painter.fillRect(bar, QColor(colour["ink"]))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(option.rect, QColor(colour["hover"]))


def paint_edges(painter: QPainter, option: QStyleOptionViewItem, appearance: Appearance, *, rule: bool = True) -> None:
    """Draw the hairline below the row, and the ring inside it while it has the keyboard focus."""
    colour = appearance.theme.colour
    if rule:
        below = QRect(option.rect)
        below.setTop(below.bottom())
        painter.fillRect(below, QColor(colour["rule"]))
    if option.state & _State.State_HasFocus:
        width = appearance.tokens.line["focus"]
        painter.save()
        pen = QPen(QColor(colour["focus"]), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRect(QRectF(option.rect).adjusted(half, half, -half, -half))
        painter.restore()


def paint_focus_ring(painter: QPainter, appearance: Appearance, frame: QRectF) -> None:
    """Draw the ring of the keyboard focus round the frame of a control, one pixel off."""
    tokens = appearance.tokens
    width, radius = tokens.line["focus"], tokens.radius["control"] + 2
    off = 1 + width / 2
    painter.setPen(QPen(QColor(appearance.theme.colour["focus"]), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(-off, -off, off, off), radius, radius)


def paint_words(
    painter: QPainter,
    text: str,
    box: QRectF,
    *,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line into a box, centred in its height and cut with an ellipsis where it is too long."""
    if box.width() <= 0:
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = line_of(text, font, box.width())
    room = box.width() - line.width
    left = box.left()
    if align != Qt.AlignmentFlag.AlignLeft:
        left += room if align == Qt.AlignmentFlag.AlignRight else room / 2
    painter.drawStaticText(QPointF(left, box.top() + (box.height() - line.height) / 2), line.text)


def view_width(option: QStyleOptionViewItem) -> int:
    """Width that a row has to fill: the option's own while painting, the viewport's while measuring."""
    view = option.widget
    if option.rect.width() > 0 and not isinstance(view, QAbstractItemView):
        return option.rect.width()
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
