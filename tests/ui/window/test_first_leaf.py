"""The words that were read last: kept as they were set, shown where they stood, and only while nothing has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMainWindow, QTextBrowser, QTextEdit
from pytestqt.qtbot import QtBot

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.first_leaf import Leaf, LeafView, Leaves, read_leaf, stamps_of, take_leaf, write_leaf

WORDS = [
    f"Paragraph {number} of a text that is long enough to go over several lines of a page." for number in range(60)
]


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> Iterator[QTextBrowser]:
    """Give a page in a window, set in our serif and scrolled to its middle."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setWindowTitle("A collection")
    browser = QTextBrowser(window)
    browser.setAccessibleName("A source")
    browser.document().setDefaultFont(appearance.fonts.reader())
    browser.setPlainText("\n".join(WORDS))
    browser.setGeometry(QRect(50, 60, 400, 300))
    window.resize(700, 500)
    window.show()
    qtbot.waitExposed(window)
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum() // 2)
    yield browser
    window.close()


def taken(page: QTextBrowser) -> Leaf:
    leaf = take_leaf(page)
    assert leaf is not None
    return dict(json.loads(json.dumps(leaf)))


def shown(qtbot: QtBot, leaf: Leaf) -> LeafView:
    view = LeafView(leaf)
    qtbot.addWidget(view)
    view.resize(*leaf["window"])
    with qtbot.waitSignal(view.shown):
        view.show()
    return view


def test_a_leaf_shows_the_same_words_at_the_same_height(qtbot: QtBot, page: QTextBrowser) -> None:
    view = shown(qtbot, taken(page))
    copy = view.findChild(QTextEdit)
    corner, middle = page.viewport().rect().topLeft(), page.viewport().rect().center()
    for point in (corner, middle):
        there, here = page.cursorForPosition(point), copy.cursorForPosition(point)
        assert here.block().text() == there.block().text()
        assert here.positionInBlock() == there.positionInBlock()
        assert abs(copy.cursorRect(here).top() - page.cursorRect(there).top()) <= 1


def test_a_leaf_is_set_in_the_fonts_of_the_page(qtbot: QtBot, page: QTextBrowser) -> None:
    view = shown(qtbot, taken(page))
    there, here = page.document().begin(), view.findChild(QTextEdit).document().begin()
    fonts = [block.begin().fragment().charFormat().font() for block in (there, here)]
    wanted = page.document().defaultFont()
    assert fonts[1].families() == wanted.families()
    assert fonts[1].pointSizeF() == pytest.approx(wanted.pointSizeF())
    for tag in (QFont.Tag("wght"), QFont.Tag("opsz")):
        assert fonts[1].variableAxisValue(tag) == wanted.variableAxisValue(tag)


def test_a_leaf_holds_what_is_in_view_and_no_more(page: QTextBrowser) -> None:
    blocks = taken(page)["blocks"]
    assert 0 < len(blocks) < len(WORDS) / 2


def test_nothing_is_taken_of_a_page_that_is_hidden_or_empty(page: QTextBrowser) -> None:
    page.clear()
    assert take_leaf(page) is None
    page.setPlainText("Words.")
    page.hide()
    assert take_leaf(page) is None


def test_a_leaf_comes_back_while_nothing_has_changed(tmp_path: Path) -> None:
    folder = tmp_path / "collection"
    (folder / "texts").mkdir(parents=True)
    text = folder / "texts" / "a.txt"
    text.write_text("As it was.")
    leaves = Leaves(tmp_path / "cache" / "leaf.json", lambda collection: stamps_of(collection))
    leaves.keep(folder, {"title": "A collection"})
    assert (leaves.leaf_of(folder) or {})["title"] == "A collection"
    text.write_text("As it is.")
    assert leaves.leaf_of(folder) is None


@pytest.mark.parametrize("data", [b"", b"no JSON", b"[]", b"{}", b'{"version": 0, "depends": []}', b"[" * 100_000])
def test_a_damaged_leaf_is_none(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "leaf.json"
    file.write_bytes(data)
    assert read_leaf(file, []) is None


def test_a_leaf_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    write_leaf(tmp_path / "cache" / "leaf.json", {}, [])
    assert read_leaf(tmp_path / "cache" / "leaf.json", []) is None


def test_a_large_folder_is_not_looked_through(tmp_path: Path) -> None:
    for number in range(401):
        (tmp_path / f"{number}.txt").touch()
    assert stamps_of(tmp_path) is None
