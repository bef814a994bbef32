"""The first page in the window: all its words, at every text size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from albviewer.panels.first_page import first_page
from albviewer.panels.runs import plain
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.first_page import FirstPageView
from albviewer.ui.widgets.step_number import StepNumber
from albviewer.ui.widgets.wrapped_runs import WrappedRuns


@pytest.fixture
def view(bundled_context: ViewContext, shown: Callable) -> FirstPageView:
    return shown(FirstPageView(bundled_context), 624, 680)


def test_all_its_words_are_there(bundled_context: ViewContext, view: FirstPageView) -> None:
    page = first_page(bundled_context.session, bundled_context.say)
    labels = [label.text() for label in view.findChildren(QLabel)]
    assert labels == [page.heading, page.intro, page.foot]
    assert [runs.accessibleName() for runs in view.findChildren(WrappedRuns)] == [plain(step) for step in page.steps]
    assert [number.accessibleName() for number in view.findChildren(StepNumber)] == ["1", "2", "3", "4"]
    assert [button.text() for button in view.findChildren(QPushButton)] == [
        page.show_label,
        page.read_label,
        page.open_label,
    ]


def test_it_fits_without_scrolling_at_the_usual_size(view: FirstPageView) -> None:
    assert view.verticalScrollBar().maximum() == 0
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("step", "width"), [(100, 420), (150, 560)])
def test_large_letters_or_a_narrow_pane_cut_nothing_off(view: FirstPageView, step: int, width: int) -> None:
    view._context.appearance.set_step(step)
    view.resize(width, 600)
    QApplication.processEvents()
    assert view.horizontalScrollBar().maximum() == 0
    for button in view.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()


def test_without_anything_to_show_the_button_is_missing(context: ViewContext, shown: Callable) -> None:
    page = first_page(context.session, context.say)
    view = shown(FirstPageView(context), 624, 680)
    shown_labels = [button.text() for button in view.findChildren(QPushButton) if button.isVisible()]
    assert (page.show_label in shown_labels) is bool(page.show_label)
    assert "" not in shown_labels


def test_nothing_is_written_before_it_is_shown(bundled_context: ViewContext, shown: Callable) -> None:
    view = FirstPageView(bundled_context)
    assert not view.findChildren(QLabel)
    shown(view, 624, 680)
    below = QLabel("below its own words", view)
    view.add_below(below)
    for _ in range(2):
        QApplication.processEvents()
        assert len(view.findChildren(QPushButton)) == 3
        view.hide()
        view.show()
    lowest = max(button.mapTo(view, button.rect().bottomLeft()).y() for button in view.findChildren(QPushButton))
    assert below.mapTo(view, below.rect().topLeft()).y() > lowest
