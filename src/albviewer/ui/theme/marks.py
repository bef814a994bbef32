"""The marks: how a mention, the proving words and a disagreement are drawn, the same in every view.

A place has a solid line under it, a date a dotted one, a person a dashed one, so that colour is never the only
sign. Text documents take the marks as QTextCharFormats; whoever paints for himself calls the paint functions,
whose lines are two pixels strong (a QTextCharFormat's line is as thin as the font says).

This module knows nothing of documents, rows or places on a map.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextCharFormat

if TYPE_CHECKING:
    from albviewer.panels.tokens import Theme

_BADGE = 14.0
_BADGE_RADIUS = 3.0
_LINE = 2.0
# In widths of the line: dots one wide, dashes three.
_DOTS = (1.0, 1.0)
_DASHES = (3.0, 1.5)


class Mark(Enum):
    """What is marked in a text; the value is its colour in the theme."""

    PLACE = "place"
    TIME = "time"
    PERSON = "person"


class MarkState(Enum):
    """How a mark stands: as it is, under the pointer, or chosen by the filter."""

    NORMAL = "normal"
    HOVER = "hover"
    CHOSEN = "chosen"


_UNDERLINES = {
    Mark.PLACE: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Mark.TIME: QTextCharFormat.UnderlineStyle.DotLine,
    Mark.PERSON: QTextCharFormat.UnderlineStyle.DashUnderline,
}
_ICONS = {Mark.PLACE: "map-pin", Mark.TIME: "calendar-blank", Mark.PERSON: "user"}


def mark_icon(mark: Mark) -> str:
    """Name the icon that goes with a mark: pin, calendar, bust."""
    return _ICONS[mark]


def mention_format(theme: Theme, mark: Mark, state: MarkState = MarkState.NORMAL) -> QTextCharFormat:
    """Format a mention: underline, and ground and colour by state.

    It changes no width, so it serves for `ExtraSelection`s too; who wants a chosen mention heavier sets a strong
    font of the FontBook on top, and lays out again.
    """
    made = QTextCharFormat()
    made.setUnderlineStyle(_UNDERLINES[mark])
    made.setUnderlineColor(QColor(theme.colour[mark.value]))
    if state is MarkState.HOVER:
        made.setBackground(_brush(theme, "hover"))
    if state is MarkState.CHOSEN:
        made.setForeground(_brush(theme, mark.value))
        made.setBackground(_brush(theme, f"{mark.value}-tint"))
    return made


def lamp_format(theme: Theme) -> QTextCharFormat:
    """Format the words that prove the chosen event: the lamp-yellow wash, and nothing else."""
    made = QTextCharFormat()
    made.setBackground(_brush(theme, "lamp"))
    return made


def found_format(theme: Theme) -> QTextCharFormat:
    """Format words found by a search where no box can be painted round them: the selected ground."""
    made = QTextCharFormat()
    made.setBackground(_brush(theme, "selected"))
    return made


def paragraph_number_colour(theme: Theme, *, current: bool) -> QColor:
    """Colour of a paragraph's number in the margin; the current one is also set in a strong font."""
    return QColor(theme.colour["ink" if current else "ink-3"])


def paint_underline(painter: QPainter, theme: Theme, mark: Mark, line: QLineF) -> None:
    """Draw the line of a mark: solid for a place, dotted for a date, dashed for a person."""
    pen = QPen(QColor(theme.colour[mark.value]), _LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark is Mark.TIME:
        pen.setDashPattern(_DOTS)
    elif mark is Mark.PERSON:
        pen.setDashPattern(_DASHES)
    painter.save()
    painter.setPen(pen)
    painter.drawLine(line)
    painter.restore()


def badge_size(step: int) -> float:
    """Side of the sign ≠, in logical pixels, at a text size in per cent."""
    return _BADGE * step / 100


def paint_badge(painter: QPainter, theme: Theme, centre: QPointF, *, side: float = _BADGE) -> None:
    """Draw the sign of a disagreement: ≠ in a square of ink, about `centre`."""
    unit = side / _BADGE
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(unit, unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_brush(theme, "ink"))
    half = _BADGE / 2
    painter.drawRoundedRect(QRectF(-half, -half, _BADGE, _BADGE), _BADGE_RADIUS, _BADGE_RADIUS)
    painter.setPen(QPen(QColor(theme.colour["paper"]), 1.4))
    painter.drawLine(QLineF(-3.5, -1.8, 3.5, -1.8))
    painter.drawLine(QLineF(-3.5, 1.8, 3.5, 1.8))
    painter.drawLine(QLineF(2.2, -4.4, -2.2, 4.4))
    painter.restore()


def _brush(theme: Theme, tone: str) -> QBrush:
    return QBrush(QColor(theme.colour[tone]))
