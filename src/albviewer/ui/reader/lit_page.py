"""A page set in type, scrolled and lit up; what mouse and keyboard do on it stands in page_view.py.

It knows characters of blocks; what they mean is for others to know. Its margins are drawn by whoever places himself
beside its viewport.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve, QEvent, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from albviewer.panels.reader_marks import ReaderMarks
from albviewer.panels.reader_page import MarkKind, ReaderPage
from albviewer.ui.reader.block_looks import BlockLooks
from albviewer.ui.reader.columns import Columns, columns, has_room_for_wide_type
from albviewer.ui.reader.layout_map import LayoutMap
from albviewer.ui.reader.lighting import FindSpans, Lighting
from albviewer.ui.reader.page_painter import PagePainter
from albviewer.ui.reader.pictures import PictureShelf
from albviewer.ui.reader.text_geometry import TextGeometry
from albviewer.ui.reader.typesetting import BLEED, fits_its_width, set_page

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look

# A chosen mention looks heavier by a line round its letters, which moves no word as a heavier font would.
_HEAVIER = 0.45
_THIRD = 3
# Before the first resize, and for windows never shown.
_NO_COLUMNS = Columns(left=0, text=400, gap=0, notes=0, slim=True)


class PagePlace(NamedTuple):
    """A spot and how far below the upper edge of the viewport it stands; None for a third of the height."""

    block: int
    offset: int
    below: float | None


class LitPage(QTextBrowser):
    """Shows a ReaderPage, and tells its margins when words stand elsewhere (`moved`) or are lit otherwise (`relit`).

    `offset_asked` carries the offset in the source of words that are asked for and stand on another page.
    """

    offset_asked = Signal(int)
    moved = Signal()
    relit = Signal()

    # Qt sends the first events before the attributes of an instance stand.
    _page: ReaderPage | None = None
    _columns = _NO_COLUMNS

    def __init__(self, appearance: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lighting = Lighting()
        self._wide = False
        self._layout_map = LayoutMap(())
        self._geometry = TextGeometry(self.document(), self._layout_map)
        self._painter: PagePainter | None = None
        self.pictures = PictureShelf(self)
        self.pictures.arrived.connect(self.viewport().update)
        # What stays where it is while the pane or the look changes, again and again, until the reader scrolls.
        self._kept: PagePlace | None = None
        self._scrolls_itself = False
        self._is_cut_short = False
        self._is_written = False
        self.reduced_motion = False
        self._scrolling = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scrolling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always on, so that the text is never laid out once without and once with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self.verticalScrollBar().actionTriggered.connect(self._scrolling.stop)
        appearance.changed.connect(self._dress)

    @property
    def page(self) -> ReaderPage | None:
        """The page that is shown."""
        return self._page

    @property
    def columns(self) -> Columns:
        """How the pane is shared out."""
        return self._columns

    @property
    def lighting(self) -> Lighting:
        """What is lit up."""
        return self._lighting

    @property
    def measures(self) -> TextGeometry:
        """Where the words stand, in the document's coordinates."""
        return self._geometry

    @property
    def scrolled_by(self) -> int:
        """How far the document is scrolled, in logical pixels."""
        return self.verticalScrollBar().value()

    def show_page(self, page: ReaderPage) -> None:
        """Show a page from its beginning, with nothing lit up."""
        self._scrolling.stop()
        self._kept = None
        self._page = page
        self._lighting = Lighting()
        self._set_anew()
        self.verticalScrollBar().setValue(0)
        self._moved()

    def set_marks(self, marks: ReaderMarks) -> None:
        """Light up what the state asks for; moves no word."""
        before = self._lighting.chosen
        self._relight(self._lighting.with_marks(marks))
        if self._lighting.chosen != before:
            self._colour_chosen()

    def set_searched(self, find: FindSpans | None) -> None:
        """Frame the words that a search finds."""
        if find != self._lighting.searched:
            self._relight(replace(self._lighting, searched=find))

    def set_hits(self, hits: Mapping[int, tuple[tuple[int, int], ...]], now: tuple[int, int, int] | None) -> None:
        """Light up words that are looked for, and that one of them which is gone to."""
        if (hits, now) != (self._lighting.hits, self._lighting.hit):
            self._relight(replace(self._lighting, hits=hits, hit=now))

    def set_own(self, words: Mapping[int, tuple[tuple[int, int], ...]]) -> None:
        """Draw a pencil line under what the reader has marked: shown characters by block."""
        if words != self._lighting.own:
            self._relight(replace(self._lighting, own=words))

    def set_spoken(self, words: tuple[int, int, int] | None) -> None:
        """Mark the words that are being read aloud: (block, start, end)."""
        if words != self._lighting.spoken:
            self._relight(replace(self._lighting, spoken=words))

    def go_to(self, block: int, offset: int, *, animate: bool) -> None:
        """Bring a shown character to a third of the height."""
        top = self._geometry.line_at(block, offset).top
        self._scroll_to(top - self.viewport().height() / _THIRD, animate=animate)
        self._kept = PagePlace(block, offset, None)

    def is_bound_for(self, block: int, offset: int) -> bool:
        """Tell whether the page went to this character, or is on its way to it."""
        return self._kept == PagePlace(block, offset, None)

    def show_at_top(self, block: int, offset: int) -> None:
        """Scroll so that the line of a shown character comes first, where `current_spot` found it.

        Above the first line of the page there is only its margin, which comes first then.
        """
        line = self._geometry.line_at(block, offset).top
        is_first = block == 0 and line <= self._geometry.line_at(0, 0).top
        self.stand_at(PagePlace(block, offset, line if is_first else 0.0))

    def place(self) -> PagePlace | None:
        """Return the line that is read, or was gone to, and where it stands; None without a page."""
        return self._anchor()

    def stand_at(self, place: PagePlace) -> None:
        """Stand where `place` found another page of the same source, be that of another width."""
        self._hold(place)

    def position_of(self, block: int, offset: int) -> int:
        """Return where in the document a shown character stands."""
        return self._layout_map.position(block, offset)

    def spot_of(self, position: int) -> tuple[int, int]:
        """Return block and shown offset at a position of the document; raises ValueError without a page."""
        return self._layout_map.spot(position)

    def current_spot(self) -> tuple[int, int] | None:
        """Return block and shown offset of the first line fully in view."""
        if self._page is None or not self._page.blocks:
            return None
        return self._geometry.first_line_below(self.scrolled_by)

    def event(self, event: QEvent) -> bool:
        """Share out the pane before its viewport takes its new size, so that the text is laid out once."""
        if event.type() != QEvent.Type.Resize or not self._geometry.stands():
            return super().event(event)
        anchor = self._anchor()
        self._fit()
        handled = super().event(event)
        self._hold(anchor)
        self._moved()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Stay at what was gone to before it was shown: Qt goes to where its cursor is, once, which is the end."""
        anchor = self._anchor()
        super().showEvent(event)
        self._hold(anchor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the words, then let Qt paint the words."""
        if self._painter is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.scrolled_by)
            self._painter.paint(painter, QRectF(event.rect()).translated(0, self.scrolled_by), self._lighting)
            painter.end()
        super().paintEvent(event)

    def _relight(self, lighting: Lighting) -> None:
        self._lighting = lighting
        self.viewport().update()
        self.relit.emit()

    def _moved(self) -> None:
        # A page half written is nothing to measure, nor is one that goes; whoever writes it tells when it is done.
        if not self._is_written and self._geometry.stands():
            self.moved.emit()

    def _range_changed(self, _least: int, most: int) -> None:
        # A page that got shorter is about to be scrolled by Qt, which is not the reader's doing.
        self._is_cut_short = self.verticalScrollBar().value() > most
        self._moved()

    def _scrolled(self) -> None:
        ours = self._is_written or self._scrolls_itself or self._is_cut_short
        self._is_cut_short = False
        if not ours and self._scrolling.state() != QPropertyAnimation.State.Running:
            self._kept = None
        self._moved()

    def _scroll_to(self, y: float, *, animate: bool) -> None:
        self._scrolling.stop()
        # Asking for the height lays the text out to its end: only then does the bar reach far enough.
        most = max(0, round(self._geometry.height) - self.viewport().height())
        bar, target = self.verticalScrollBar(), min(max(0, round(y)), most)
        if not animate or self.reduced_motion or not self.isVisible():
            self._scrolls_itself = True
            bar.setValue(target)
            self._scrolls_itself = False
            return
        self._scrolling.setDuration(self._appearance.tokens.motion["scroll"])
        self._scrolling.setStartValue(bar.value())
        self._scrolling.setEndValue(target)
        self._scrolling.start()

    def _fit(self) -> None:
        """Share out the pane as its width asks for."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        scale = self._appearance.fonts.step / 100
        shared, wide = columns(width, scale, self._appearance.measure), has_room_for_wide_type(width, scale)
        other_width = shared.text != self._columns.text and self._page is not None and fits_its_width(self._page)
        rewritten = wide is not self._wide or other_width
        if shared != self._columns:
            self._columns = shared
            self.setViewportMargins(shared.left - BLEED, 0, max(0, width - shared.left - shared.text - BLEED), 0)
        if rewritten:
            self._wide = wide
            self._set_anew()

    def _dress(self) -> None:
        anchor = self._anchor()
        self._fit()
        self._set_anew()
        self._hold(anchor)
        self._moved()

    def _anchor(self) -> PagePlace | None:
        """Note which line is read and where it stands, before something moves it."""
        spot = self.current_spot() if self._kept is None else None
        if spot is not None:
            self._kept = PagePlace(*spot, self._geometry.line_at(*spot).top - self.scrolled_by)
        return self._kept

    def _hold(self, anchor: PagePlace | None) -> None:
        if anchor is None:
            return
        if anchor.below is None:
            self.go_to(anchor.block, anchor.offset, animate=False)
        else:
            self._scroll_to(self._geometry.line_at(anchor.block, anchor.offset).top - anchor.below, animate=False)
        # A page that got shorter was scrolled by Qt, which is not the reader's doing.
        self._kept = anchor

    def _set_anew(self) -> None:
        """Set the page in type as the appearance and the width ask for."""
        if self._page is None:
            return
        looks = BlockLooks(self._appearance, wide=self._wide)
        scale = self._appearance.fonts.step / 100
        self.setExtraSelections([])
        width = self._columns.text
        if self.document().textWidth() <= 0:
            # Before the view is first shown its document has no width, and a text without one has no lines to go to.
            self.document().setTextWidth(width)
        self._is_written = True
        self._layout_map = set_page(self.document(), self._page, looks, width=width, scale=scale)
        self._geometry = TextGeometry(self.document(), self._layout_map)
        self._painter = PagePainter(self._page, self._geometry, self._appearance, self.pictures)
        self._is_written = False
        self._colour_chosen()

    def _colour_chosen(self) -> None:
        """Give chosen mentions the colour of their kind."""
        if self._page is None:
            return
        formats = {kind: self._chosen_format(kind.value) for kind in MarkKind}
        selections = []
        for index, spans in self._lighting.chosen.items():
            for mark in self._page.blocks[index].marks:
                if (mark.start, mark.end) in spans:
                    selections.append(self._selection(index, mark.start, mark.end, formats[mark.kind]))
        self.setExtraSelections(selections)

    def _chosen_format(self, tone: str) -> QTextCharFormat:
        colour = QColor(self._appearance.theme.colour[tone])
        made = QTextCharFormat()
        made.setForeground(colour)
        made.setTextOutline(QPen(colour, _HEAVIER))
        return made

    def _selection(self, block: int, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        first, last = self._layout_map.span(block, start, end)
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = look
        return made
