"""The dates of what is read, marked on the timeline."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from albviewer.ui.context import ViewContext
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.timeline.reading_marks import ReadingMarks


@pytest.fixture
def pane(bundled_context: ViewContext, qtbot: QtBot) -> TimelinePane:
    pane = TimelinePane(bundled_context)
    qtbot.addWidget(pane)
    pane.resize(1000, 200)
    pane.show()
    pane.fill()
    return pane


def marks_of(pane: TimelinePane) -> ReadingMarks:
    found = pane.view.findChild(ReadingMarks)
    assert found is not None
    return found


def test_what_is_read_is_marked_and_no_date_twice(pane: TimelinePane, bundled_context: ViewContext) -> None:
    marks = marks_of(pane)
    assert marks.isHidden()
    bundled_context.reading.read((), ("1961-03", "1961-03", "../1964", "no date"))
    assert marks.isVisible()
    (first, last), (open_, end) = marks.stretches
    assert last - first == 31
    assert open_ is None
    assert end > last
    bundled_context.reading.read((), ())
    assert marks.isHidden()


def test_the_mark_stands_where_the_date_does(pane: TimelinePane, bundled_context: ViewContext) -> None:
    bundled_context.reading.read((), ("1961",))
    view, marks = pane.view, marks_of(pane)
    first, last = marks.stretches[0]
    middle = (view.scale.x(first) + view.scale.x(last)) / 2
    ink = bundled_context.appearance.theme.colour["ink"].lower()
    image, ratio = view.grab().toImage(), view.devicePixelRatioF()
    row = round((view.bands.axis.bottom() - 3) * ratio)
    lanes = range(round(view.bands.axis.left() * ratio) + 4, round(view.bands.axis.right() * ratio) - 4)
    inked = [x / ratio for x in lanes if image.pixelColor(x, row).name() == ink]
    assert inked
    assert abs(sum(inked) / len(inked) - middle) < 4


def test_it_goes_with_the_timeline(pane: TimelinePane, bundled_context: ViewContext, qtbot: QtBot) -> None:
    bundled_context.reading.read((), ("1961",))
    pane.resize(700, 240)
    qtbot.waitUntil(lambda: marks_of(pane).size() == pane.view.size())
