"""A page of facts: everything is shown, nothing is cut, and the keyboard scrolls it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from albviewer.panels.facts import Fact, FactsPage
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.facts_view import FactsView

LONG = "The text of a web page that calls itself an encyclopedia, without a date and without an address. " * 6
PAGE = FactsPage(
    title="[A source without a title of its own, which is rather long]",
    lead="The document has no title.",
    facts=(Fact(label="Kind", text="essay"), *(Fact(label=f"About {at}", text=LONG) for at in range(4))),
)


@pytest.fixture
def view(qtbot: QtBot, look: Appearance) -> FactsView:
    made = FactsView(look)
    look.apply_to(made)
    qtbot.addWidget(made)
    made.resize(620, 500)
    made.show_page(PAGE)
    made.show()
    qtbot.waitExposed(made)
    return made


def label(view: FactsView, text: str) -> QLabel:
    return next(item for item in view.findChildren(QLabel) if item.text() == text)


def test_every_fact_stands_beside_its_label_and_fits(view: FactsView) -> None:
    for fact in PAGE.facts:
        words, name = label(view, fact.text), label(view, fact.label)
        assert name.geometry().right() < words.x() or fact.text == LONG
        assert name.buddy() is not None
        assert words.height() >= words.heightForWidth(words.width())
    assert label(view, PAGE.title).width() <= view.viewport().width()
    assert view.widget().width() <= view.viewport().width()


def test_the_keyboard_scrolls_and_another_page_begins_at_its_top(view: FactsView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    view.show_page(PAGE)
    assert view.verticalScrollBar().value() == 0


def test_another_look_is_taken_on(view: FactsView, look: Appearance) -> None:
    look.set_choice("dark" if look.choice != "dark" else "light")
    QApplication.processEvents()
    corner = view.viewport().grab().toImage().pixelColor(QPoint(2, 2)).name().upper()
    assert corner == look.theme.colour["paper"]
