"""Half brackets round words that the file spells otherwise, and a caret where something in it is not shown.

The words of an editors' note have lower half brackets while they are pointed at, and nothing else: they are the
source's own. All is painted beside the letters: no word moves for it. Knows nothing of mouse and keyboard.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from albviewer.panels.apparatus import Annotation, Remark, parts_of
from albviewer.ui.reader.lighting import Lighting
from albviewer.ui.reader.text_geometry import LineSpan, TextGeometry

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look

# In parts of a line's height: how far above the baseline a bracket begins, and how far it reaches down.
_RISE, _STEM = 0.54, 0.26
# At 100 %: the bracket's arm, its distance from the letters, how far a lower one sinks, and the caret under the line.
_ARM, _APART, _SINK = 3.0, 1.5, 2.0
_CARET_WIDTH, _CARET_HEIGHT, _CARET_DROP = 3.0, 4.0, 2.0
_REACH = 5.0


class VariantMarks:
    """The marks of one page's variants, as the page is set at the moment."""

    def __init__(self, variants: Sequence[Annotation], appearance: Look) -> None:
        self.variants = tuple(variants)
        self._appearance = appearance
        self._by_block: defaultdict[int, list[Annotation]] = defaultdict(list)
        for variant in variants:
            for block, _start, _end in parts_of(variant):
                self._by_block[block].append(variant)

    def at(self, point: QPointF, geometry: TextGeometry) -> Annotation | None:
        """Return the variant whose words or caret lie under a point of the document; of several, the shortest."""
        under = (
            variant
            for block in geometry.blocks_between(point.y(), point.y())
            for variant in self._by_block.get(block, ())
            if any(box.contains(point) for box in self.boxes(variant, geometry))
        )
        return min(under, key=lambda variant: variant.end - variant.start, default=None)

    def boxes(self, variant: Annotation, geometry: TextGeometry) -> list[QRectF]:
        """Return the boxes, line by line, in which the pointer is on a variant."""
        reach = (_REACH if _hides(variant) else _APART) * self._scale
        return [span.box().adjusted(-reach, 0, reach, 0) for span in _spans(variant, geometry)]

    def paint(
        self, painter: QPainter, clip: QRectF, geometry: TextGeometry, lighting: Lighting, lit: Annotation | None
    ) -> None:
        """Paint what touches the clip, in the document's coordinates; `lit` is the variant that is pointed at."""
        for variant in self._marked(geometry.blocks_between(clip.top(), clip.bottom()), lit):
            colour = QColor(self._appearance.theme.colour[_tone(variant, lighting, lit)])
            painter.setPen(QPen(colour, 1.0 if variant != lit else 1.6))
            spans = _spans(variant, geometry)
            if _hides(variant):
                self._paint_caret(painter, spans[0])
            elif spans:
                low = isinstance(variant, Remark)
                self._paint_bracket(painter, spans[0], spans[0].left - _APART * self._scale, 1, low=low)
                self._paint_bracket(painter, spans[-1], spans[-1].right + _APART * self._scale, -1, low=low)

    def _marked(self, blocks: Sequence[int], lit: Annotation | None) -> Iterator[Annotation]:
        """Yield what is marked in some blocks; a note that is pointed at in the margin also while no variant is."""
        for block in blocks:
            for variant in self._by_block.get(block, ()):
                if not isinstance(variant, Remark):
                    yield variant
        if isinstance(lit, Remark) and any(block in blocks for block, _start, _end in parts_of(lit)):
            yield lit

    @property
    def _scale(self) -> float:
        return self._appearance.fonts.step / 100

    def _paint_bracket(self, painter: QPainter, span: LineSpan, x: float, side: int, *, low: bool) -> None:
        height = span.bottom - span.top
        stem = round(_STEM * height) * (-1 if low else 1)
        corner = round(span.baseline + _SINK * self._scale if low else span.baseline - _RISE * height)
        # In the middle of a pixel, so that a hairline is one.
        left, end = round(x) + 0.5, corner + 0.5
        painter.drawLine(QLineF(left, end, left, end + stem))
        painter.drawLine(QLineF(left, end, left + side * round(_ARM * self._scale), end))

    def _paint_caret(self, painter: QPainter, span: LineSpan) -> None:
        wide, high, drop = (length * self._scale for length in (_CARET_WIDTH, _CARET_HEIGHT, _CARET_DROP))
        tip = QPointF(span.left, span.baseline + drop)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline([tip + QPointF(-wide, high), tip, tip + QPointF(wide, high)])
        painter.restore()


def _spans(variant: Annotation, geometry: TextGeometry) -> tuple[LineSpan, ...]:
    """Return where a variant stands: its words, or the gap between letters where something is left out."""
    if not _hides(variant):
        return tuple(span for part in parts_of(variant) for span in geometry.spans(*part))
    beside = max(0, variant.start - 1)
    letter = geometry.spans(variant.block, beside, beside + 1)[-1]
    x = letter.right if variant.start else letter.left
    return (letter._replace(left=x, right=x),)


def _hides(item: Annotation) -> bool:
    return not isinstance(item, Remark) and item.hides


def _tone(variant: Annotation, lighting: Lighting, lit: Annotation | None) -> str:
    """Return a quiet tone that can still be seen on the ground that lies under the words."""
    if variant == lit:
        return "ink"
    grounds = (*lighting.proving.get(variant.block, ()), *lighting.chosen.get(variant.block, ()))
    tinted = any(start <= variant.end and variant.start <= end for start, end in grounds)
    return "ink-2" if tinted else "ink-3"
