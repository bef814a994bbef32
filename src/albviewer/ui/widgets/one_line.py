"""Words on one line, cut and laid out once: to do so takes five times as long as to paint them. Knows no colours."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform


class Line(NamedTuple):
    """A text as it is painted, and how wide and high it is in logical pixels."""

    text: QStaticText
    width: float
    height: float


# Twice as many fonts as a window writes rows in: those of a text size that was left go as others come.
_FONTS = 12
# More than a window shows in one font.
_KEPT = 600
_Lines = dict[tuple[str, float], Line]
# By the font's address; it is kept as well, so that no other comes by the same. The one asked for last stands last.
_kept: dict[int, tuple[QFont, _Lines]] = {}


def line_of(text: str, font: QFont, width: float) -> Line:
    """Return a text in a font, cut with an ellipsis where it is wider than `width`.

    It is kept for a font that is the same object; such a font must not be changed.
    """
    lines = _lines_in(font)
    line = lines.get((text, width))
    if line is None:
        if len(lines) >= _KEPT:
            lines.clear()
        line = lines[text, width] = _laid_out(text, font, width)
    return line


def _lines_in(font: QFont) -> _Lines:
    kept = _kept.pop(id(font), None) or (font, {})
    _kept[id(font)] = kept
    if len(_kept) > _FONTS:
        del _kept[next(iter(_kept))]
    return kept[1]


def _laid_out(text: str, font: QFont, width: float) -> Line:
    shown = QStaticText(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width))
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    shown.prepare(QTransform(), font)
    size = shown.size()
    return Line(shown, size.width(), size.height())
