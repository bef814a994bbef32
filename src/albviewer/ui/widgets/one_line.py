"""Words on one line, cut and laid out once: to do so takes five times as long as to paint them. Knows no colours."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform


class Line(NamedTuple):
    """A text as it is painted, and how wide and high it is in logical pixels. `font` is what it was laid out in."""

    text: QStaticText
    width: float
    height: float
    font: QFont


_KEPT = 4000
_kept: dict[tuple[str, int, float], Line] = {}


def line_of(text: str, font: QFont, width: float) -> Line:
    """Return a text in a font, cut with an ellipsis where it is wider than `width`.

    It is kept for a font that is the same object; such a font must not be changed.
    """
    # Held in the line, so that no other font comes by the same address.
    key = (text, id(font), width)
    line = _kept.get(key)
    if line is None:
        if len(_kept) >= _KEPT:
            _kept.clear()
        line = _kept[key] = _laid_out(text, font, width)
    return line


def _laid_out(text: str, font: QFont, width: float) -> Line:
    shown = QStaticText(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width))
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    shown.prepare(QTransform(), font)
    size = shown.size()
    return Line(shown, size.width(), size.height(), font)
