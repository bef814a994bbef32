"""A page with its critical apparatus: pointed at, walked through by keys, said in a small box beside the words.

Knows nothing of mentions; what is done with them stands in page_view.py.
"""

from __future__ import annotations

import html
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from albviewer.panels.apparatus import Annotation, Remark, place_of
from albviewer.panels.reader_page import ReaderPage
from albviewer.ui.reader.lit_page import LitPage
from albviewer.ui.reader.variant_marks import VariantMarks

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look


class AnnotatedPage(LitPage):
    """Shows half brackets round each variant once it is given any, and round an editors' note's words while pointed at.

    `annotation_pointed` carries what is pointed at by mouse or keys, or None.
    """

    annotation_pointed = Signal(object)

    def __init__(self, appearance: Look, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._variants = VariantMarks((), appearance)
        self._pointed_variant: Annotation | None = None
        self._walked_variant: Annotation | None = None
        self.describe_variant: Callable[[Annotation], str] = lambda _variant: ""

    def show_page(self, page: ReaderPage) -> None:
        """Show a page without variants: they are given after it."""
        self.set_variants(())
        super().show_page(page)

    @property
    def pointed_variant(self) -> Annotation | None:
        """The variant under the pointer, or reached by the keys."""
        return self._pointed_variant

    def set_variants(self, variants: Sequence[Annotation]) -> None:
        """Mark these variants of the page, in the order of the text; none takes all marks away."""
        self._variants = VariantMarks(variants, self._appearance)
        self._walked_variant = None
        self.point_at_variant(None)
        self.viewport().update()

    def variant_at(self, point: QPointF) -> Annotation | None:
        """Return the variant under a point of the viewport."""
        return self._variants.at(QPointF(point.x(), point.y() + self.scrolled_by), self.measures)

    def point_at_variant(self, variant: Annotation | None) -> None:
        """Draw the brackets of the variant under the pointer stronger, or light the words of an editors' note."""
        if variant != self._pointed_variant:
            self._pointed_variant = variant
            self.viewport().update()
            self.annotation_pointed.emit(variant)

    def variant_tip(self, variant: Annotation) -> str:
        """Say what stands in the file, as plain text."""
        return self.describe_variant(variant)

    def variant_box(self, variant: Annotation) -> QRect:
        """Return the box of the viewport round all of a variant."""
        around = QRect()
        for box in self._variants.boxes(variant, self.measures):
            around |= box.translated(0, -self.scrolled_by).toAlignedRect()
        return around

    def show_variant(self, variant: Annotation) -> None:
        """Say what stands in the file in a box beside the words."""
        box = self.variant_box(variant)
        below = self.viewport().mapToGlobal(QPoint(box.left(), box.bottom()))
        text = self.variant_tip(variant)
        self.show_box(text, below, box)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_box(self, text: str, at: QPoint, around: QRect) -> None:
        """Show plain text at a point of the screen, for as long as the pointer stays in a box of the viewport."""
        # Words come from a collection: never to be taken for markup.
        safe = html.escape(text).replace("\n", "<br>")
        QToolTip.showText(at, f"<qt>{safe}</qt>", self.viewport(), around)

    def walk_variants(self, *, forward: bool) -> Annotation | None:
        """Go to the next variant, or the one before, and say what stands in the file; None where there is none."""
        variants = self._variants.variants
        spot = self._walk_from()
        index = bisect_right(variants, spot, key=place_of) if forward else bisect_left(variants, spot, key=place_of) - 1
        if not 0 <= index < len(variants):
            return None
        self.go_to_variant(variants[index])
        self.show_variant(variants[index])
        return variants[index]

    def go_to_variant(self, variant: Annotation) -> None:
        """Bring a variant into view and draw its brackets stronger; the keys walk on from it."""
        self._walked_variant = variant
        box = self.variant_box(variant)
        if box.top() < 0 or box.bottom() > self.viewport().height():
            self.go_to(variant.block, variant.start, animate=False)
        self.point_at_variant(variant)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a note's words, the page, then the marks beside its words."""
        pointed = self._pointed_variant
        if isinstance(pointed, Remark):
            painter = QPainter(self.viewport())
            painter.translate(0, -self.scrolled_by)
            for box in self._variants.boxes(pointed, self.measures):
                painter.fillRect(box.toAlignedRect(), QColor(self._appearance.theme.colour["hover"]))
            painter.end()
        super().paintEvent(event)
        if self.page is None or not (self._variants.variants or pointed):
            return
        painter = QPainter(self.viewport())
        painter.translate(0, -self.scrolled_by)
        clip = QRectF(event.rect()).translated(0, self.scrolled_by)
        self._variants.paint(painter, clip, self.measures, self.lighting, pointed)
        painter.end()

    def _walk_from(self) -> tuple[int, int, int]:
        """Return the place from which to walk: the variant reached last while it is in view, else what is read."""
        walked = self._walked_variant
        if walked is not None and self.variant_box(walked).intersects(self.viewport().rect()):
            return place_of(walked)
        block, offset = self.current_spot() or (0, 0)
        return block, offset, -1
