"""The whole picture of a timeline, painted from what is worked out already. Knows nothing of mouse or keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from albviewer.panels.timeline.date_shapes import Form
from albviewer.panels.timeline.events import Standing
from albviewer.ui.theme.marks import badge_size, paint_badge
from albviewer.ui.timeline.glyphs import GlyphPainter
from albviewer.ui.timeline.more_buttons import count_room
from albviewer.ui.widgets.painting import paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineContent
    from albviewer.panels.timeline.layout import Layout, PlacedEvent
    from albviewer.panels.timeline.scale import TimeScale
    from albviewer.panels.timeline.strip import Strip
    from albviewer.panels.timeline.ticks import Tick
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.timeline.bands import Bands

_MARGIN = 12
_GRIP = 10.0
_RING = 2.0
_PAD = 6
_STRIP_TICK = 5
_BESIDE_TICK = 3
# In these there is room for words.
_WORDED = (Form.BAR, Form.WHISKER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that is to be seen; `window` are the moments brushed, None at an open end.

    `window_words` say from when to when it is while it is being drawn, `lit` are the events pointed at anywhere.
    """

    content: TimelineContent
    bands: Bands
    scale: TimeScale
    strip: Strip
    ticks: Sequence[Tick]
    layout: Layout
    window: tuple[float | None, float | None] | None
    window_words: str
    certain: bool
    selected: str
    lit: frozenset[str]
    focused: str
    has_keyboard: bool


class TimelinePicture:
    """Paints a scene."""

    def __init__(self, painter: QPainter, scene: Scene, appearance: Appearance, say: Say) -> None:
        self._painter, self._scene, self._say = painter, scene, say
        self._appearance, self._fonts = appearance, appearance.fonts
        self._colours: dict[str, QColor] = {}
        self._bands = scene.bands
        lanes = scene.bands.lanes
        unit = appearance.fonts.step / 100
        self._glyphs = GlyphPainter(painter, appearance.theme, lanes.left(), lanes.right() + _MARGIN, unit)

    def paint(self, box: QRectF) -> None:
        """Paint everything."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, self._colour("chrome"))
        self._ground(box)
        self._axis(box)
        self._lanes(box)
        painter.save()
        painter.setClipRect(QRectF(self._bands.gutter, 0, box.width() - self._bands.gutter, self._bands.strip.top()))
        self._grips()
        for item in self._scene.layout.placed:
            if item.end >= self._bands.gutter and item.left <= box.right():
                self._event(item)
        painter.restore()
        self._strip(box)
        if self._scene.has_keyboard and not self._scene.focused:
            painter.setPen(QPen(self._colour("focus"), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _colour(self, tone: str) -> QColor:
        """Return a colour, which must not be changed."""
        colour = self._colours.get(tone)
        if colour is None:
            colour = self._colours[tone] = QColor(self._appearance.theme.colour[tone])
        return colour

    def _on_scale(self, scale: TimeScale) -> tuple[float, float]:
        """Return the window in pixels, cut to what is in view."""
        start, end = self._scene.window or (None, None)
        left = scale.left if start is None else min(max(scale.x(start), scale.left), scale.right + _MARGIN)
        right = scale.right + _MARGIN if end is None else min(max(scale.x(end), scale.left), scale.right + _MARGIN)
        return left, right

    def _ground(self, box: QRectF) -> None:
        left, right = self._on_scale(self._scene.scale)
        self._painter.fillRect(QRectF(left, 0, right - left, self._bands.strip.top()), self._colour("paper"))

    def _axis(self, box: QRectF) -> None:
        painter, axis, lanes = self._painter, self._bands.axis, self._bands.lanes
        for tick in self._scene.ticks:
            top = 0.0 if tick.strong else axis.bottom() - (7 if tick.label else 4)
            painter.fillRect(QRectF(round(tick.x), top, 1, axis.bottom() - top), self._colour("rule"))
            if tick.strong:
                painter.fillRect(QRectF(round(tick.x), lanes.top(), 1, lanes.height()), self._colour("rule"))
            if tick.label:
                font = self._fonts.label(strong=True) if tick.strong else self._fonts.caption()
                words = QRectF(tick.left, 0, tick.right - tick.left + 2, axis.height() - 2)
                colour = self._appearance.theme.colour["ink" if tick.strong else "ink-3"]
                paint_words(painter, tick.label, words, font=font, colour=colour)
        painter.fillRect(QRectF(0, axis.bottom(), box.width(), 1), self._colour("edge"))

    def _named(self, words: str, top: float, height: float, *, tone: str, strong: bool = False, but: float = 0) -> None:
        """Write a name into the gutter, `but` for so many pixels at its end."""
        box = QRectF(_MARGIN, top, self._bands.gutter - _MARGIN - 4 - but, height)
        colour = self._appearance.theme.colour[tone]
        paint_words(self._painter, words, box, font=self._fonts.label(strong=strong), colour=colour)

    def _lanes(self, box: QRectF) -> None:
        bands, lanes = self._bands, self._scene.layout.lanes
        for number, (name, lane) in enumerate(zip(self._scene.content.lanes, lanes, strict=True)):
            top = bands.row_middle(lane.first_row) - bands.row / 2
            if number:
                self._painter.fillRect(QRectF(0, round(top), box.width(), 1), self._colour("rule"))
            is_place = self._scene.content.chosen_lane and number == 0
            if number < len(self._scene.content.lane_things) and self._scene.content.lane_things[number] is not None:
                # The name of a thing is a button.
                continue
            room = count_room(lane, self._fonts)
            tone = "place" if is_place else "ink-2"
            self._named(name, top, bands.row, tone=tone, strong=is_place, but=room)
        undated = self._scene.content.undated
        if undated:
            words = self._say.count("{n} without date", "{n} without date", undated)
            self._named(words, bands.lanes.bottom() - bands.row, bands.row, tone="ink-3")

    def _event(self, item: PlacedEvent) -> None:
        middle, half = self._bands.row_middle(item.row), self._bands.row / 2
        box = QRectF(item.left - 3, middle - half, item.end - item.left + 6, 2 * half)
        if item.event.id in self._scene.lit:
            self._painter.fillRect(box, self._colour("selected"))
        self._glyphs.paint(item, middle)
        if item.words_width:
            self._words(item, middle, half)
        if item.event.id == self._scene.selected:
            self._ring(QRectF(item.left - 3.5, middle - half + 1, item.right - item.left + 7, 2 * half - 2), "ink")
        if item.event.id == self._scene.focused:
            self._ring(box.adjusted(0, 0.5, 0, -0.5), "focus")

    def _ring(self, box: QRectF, tone: str) -> None:
        view = self._bands.lanes
        cut = box.intersected(QRectF(view.left() - 4, 0, view.width() + _MARGIN, view.bottom()))
        self._painter.setPen(QPen(self._colour(tone), _RING))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(cut, 4, 4)

    def _words(self, item: PlacedEvent, middle: float, half: float) -> None:
        event, fonts = item.event, self._fonts
        left, right = item.words_left, item.words_left + item.words_width
        # Words without what they belong to would mislead, and so would half of them.
        edge = self._bands.lanes.right() + _MARGIN - 2
        right = min(right, edge - (_MARGIN if item.within and item.right > edge else 0))
        if left < self._bands.gutter or (item.right < self._bands.gutter and not item.within):
            return
        if event.disputed:
            side = badge_size(fonts.step)
            paint_badge(self._painter, self._appearance.theme, QPointF(left + side / 2, middle), side=side)
            left += side + 4
        form = item.pieces[0].form
        if item.within and (form not in _WORDED or len(item.pieces) > 1):
            # Neither solid nor a line with a gap: the words have a ground of their own.
            self._as_around(QRectF(item.words_left - 4, middle - half + 2, right - item.words_left + 8, 2 * half - 4))
        chosen = event.id == self._scene.selected
        font = fonts.label(strong=chosen, italic=event.standing is Standing.POSSIBLE)
        on_bar = item.within and form is Form.BAR and event.standing is Standing.CERTAIN
        tone = "on-accent" if on_bar else "ink-2" if event.standing is Standing.OUTSIDE else "ink"
        box = QRectF(left, middle - half, right - left + 1, 2 * half)
        paint_words(self._painter, event.words, box, font=font, colour=self._appearance.theme.colour[tone])

    def _as_around(self, box: QRectF) -> None:
        """Fill a box with the ground on which it stands: that of the window, or that beside it."""
        left, right = self._on_scale(self._scene.scale)
        self._painter.fillRect(box, self._colour("chrome"))
        self._painter.fillRect(box.intersected(QRectF(left, 0, right - left, box.bottom())), self._colour("paper"))

    def _grips(self) -> None:
        """Draw the edges of the window with their grips."""
        axis = self._bands.axis
        for moment in self._scene.window or ():
            if moment is None:
                continue
            x = round(self._scene.scale.x(moment))
            self._painter.fillRect(QRectF(x - 1, 0, 2, self._bands.strip.top()), self._colour("time"))
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colour("time"))
            self._painter.drawRoundedRect(QRectF(x - _GRIP / 2, 1, _GRIP, axis.height() - 2), 3, 3)
            self._painter.setPen(QPen(self._colour("on-accent"), 1))
            for off in (-1.5, 1.5):
                self._painter.drawLine(QLineF(x + off, axis.height() * 0.3, x + off, axis.height() * 0.7))
        if self._scene.window_words:
            self._brushing(self._scene.window_words)

    def _brushing(self, words: str) -> None:
        """Say of the window that is being drawn from when to when it is."""
        axis, left, right = self._bands.axis, *self._on_scale(self._scene.scale)
        wide = self._words_width(words) + 2 * _PAD
        x = min(max((left + right - wide) / 2, axis.left()), axis.right() - wide)
        box = QRectF(x, 2, wide, axis.height() - 4)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour("time"))
        self._painter.drawRoundedRect(box, 3, 3)
        font, colour = self._fonts.label(strong=True), self._appearance.theme.colour["on-accent"]
        paint_words(self._painter, words, box, font=font, colour=colour, align=Qt.AlignmentFlag.AlignHCenter)

    def _words_width(self, words: str) -> float:
        return QFontMetricsF(self._fonts.label(strong=True)).horizontalAdvance(words)

    def _strip(self, box: QRectF) -> None:
        """Draw all years: how many passages each has, the window, and what is in view above."""
        painter, strip, foot = self._painter, self._bands.strip, self._bands.strip_foot
        scene, scale = self._scene, self._scene.strip.scale
        painter.fillRect(QRectF(0, strip.top(), box.width(), strip.height()), self._colour("surface"))
        painter.fillRect(QRectF(0, strip.top(), box.width(), 1), self._colour("rule"))
        self._named(self._say("All years"), strip.top(), foot - strip.top(), tone="ink-2")
        left, right = self._on_scale(scale)
        made = scene.strip.bins
        most = max((item.possible for item in made), default=1)
        height = foot - strip.top() - 4
        for item in made:
            within = scene.window is not None and item.right > left + 0.5 and item.left < right - 0.5
            wide = max(item.right - item.left - 1, 1)
            tall, sure = (height * count / most for count in (item.possible, item.certain))
            if not scene.certain:
                painter.fillRect(QRectF(item.left, foot - tall, wide, tall), self._colour("selected"))
            painter.fillRect(QRectF(item.left, foot - sure, wide, sure), self._colour("time" if within else "edge"))
        painter.fillRect(QRectF(strip.left(), foot, strip.width(), 1), self._colour("edge"))
        ends = (scale.x(scene.scale.first), scale.x(scene.scale.last))
        low, high = (min(max(end, strip.left()), strip.right()) for end in ends)
        painter.fillRect(QRectF(low, foot, max(high - low, 3), 2), self._colour("ink-2"))
        for tick in scene.strip.ticks:
            if tick.label:
                painter.fillRect(QRectF(round(tick.x), foot + 1, 1, _STRIP_TICK), self._colour("edge"))
                words = QRectF(tick.x + _BESIDE_TICK, foot + 2, tick.right - tick.left + 2, strip.bottom() - foot - 2)
                colour = self._appearance.theme.colour["ink-3"]
                paint_words(painter, tick.label, words, font=self._fonts.caption(), colour=colour)
        if scene.window is not None:
            wash = QColor(self._colour("time"))
            wash.setAlphaF(0.12)
            painter.setPen(QPen(self._colour("time"), 1.6))
            painter.setBrush(wash)
            painter.drawRoundedRect(QRectF(left, strip.top() + 2, max(right - left, 3), foot - strip.top() - 2), 2, 2)
