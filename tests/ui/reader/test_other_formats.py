"""Documents of other formats on the page: tables, pictures, notes, pages of the original, lines from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import small_books
import small_pdf
from albviewer.collection.load import load_collection
from albviewer.collection.readers.pictures import load_picture
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.panels.reader_page import ReaderPage, reader_page
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.reader.page_view import ReaderPageView
from albviewer.ui.reader.remark_popup import RemarkPopup
from albviewer.ui.reader.table_columns import table_columns
from albviewer.ui.reader.view import ReaderView
from albviewer.ui.theme.theme import Appearance

Open = Callable[[str, bytes | str], ReaderView]
NARROW, WIDE = (420, 500), (626, 500)


@pytest.fixture
def open_file(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Open:
    def open_(name: str, data: bytes | str) -> ReaderView:
        (tmp_path / "collection.yaml").write_text("format: 1\nid: c\ntitle: C\n")
        (tmp_path / "sources.yaml").write_text(f"sources:\n  - {{id: a, file: {name}, title: A, scan: true}}\n")
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
        linked = link_collection(load_collection(tmp_path))
        source = linked.collection.sources["a"]
        view = ReaderView(appearance, say=Say())
        qtbot.addWidget(view)
        view.resize(*WIDE)
        view.show_pictures(lambda picture, width: load_picture(tmp_path, source, picture, width))
        view.show_page(reader_page(Session(Finder(linked), ViewState()), "a"), title="A", language="en")
        view.show()
        qtbot.waitExposed(view)
        view.page.document().documentLayout().documentSize()
        QApplication.processEvents()
        return view

    return open_


def page_of(view: ReaderView) -> ReaderPage:
    page = view.page.page
    assert page is not None
    return page


def block(view: ReaderView, words: str) -> int:
    return next(index for index, item in enumerate(page_of(view).blocks) if words in item.block.shown.text)


def x_of(view: ReaderView, words: str) -> tuple[float, float, float]:
    """Left, right and top of words on the page."""
    index = block(view, words)
    start = page_of(view).blocks[index].block.shown.text.index(words)
    spans = view.page.measures.spans(index, start, start + len(words))
    return spans[0].left, spans[0].right, spans[0].top


TABLE = "| Place | Year |\n|---|---|\n| Vlorë | 1961 |\n| Sazan island | 958 |\n"


def test_the_cells_of_a_table_stand_below_each_other(open_file: Open) -> None:
    view = open_file("a.md", TABLE)
    assert x_of(view, "Place")[0] == x_of(view, "Vlorë")[0] == x_of(view, "Sazan")[0]
    # Figures stand under figures: units under units.
    assert x_of(view, "1961")[1] == pytest.approx(x_of(view, "958")[1], abs=1)
    assert x_of(view, "1961")[0] > x_of(view, "Sazan island")[1]
    assert x_of(view, "Vlorë")[2] == x_of(view, "1961")[2]


def test_a_table_that_is_too_wide_has_its_cells_below_each_other(open_file: Open) -> None:
    long = "words that go on and on without an end of them"
    view = open_file("a.md", f"| A {long} | B {long} | C |\n|---|---|---|\n| a {long} | b {long} | c |\n")
    assert x_of(view, "b words")[2] > x_of(view, "a words")[2]
    assert x_of(view, "b words")[0] == x_of(view, "a words")[0]
    assert x_of(view, "A words")[0] < x_of(view, "a words")[0], "before each cell there is room for its head"


def test_the_heads_of_such_a_table_stand_in_one_line_and_not_below_each_other(open_file: Open) -> None:
    long = "words that go on and on without an end of them"
    view = open_file("a.md", f"| Ship | Fate |\n|---|---|\n| a {long} | b {long} |\n")
    assert x_of(view, "Ship")[2] == x_of(view, "Fate")[2]
    assert x_of(view, "Ship")[1] + 6 < x_of(view, "Fate")[0]


def test_a_row_with_one_cell_does_not_part_its_table(open_file: Open) -> None:
    view = open_file("a.md", "| Place | Year |\n|---|---|\n| Sazan island | 1961 |\n| Himara | |\n| Vlorë | 1958 |\n")
    assert x_of(view, "1958")[1] == pytest.approx(x_of(view, "1961")[1], abs=1)


def test_a_cell_below_others_has_its_head_before_it(open_file: Open, appearance: Appearance) -> None:
    long = "words that go on and on without an end of them"
    view = open_file("a.md", f"| Ship | Fate |\n|---|---|\n| a {long} | b {long} |\n| c {long} | |\n")
    shown = view.page.viewport().grab().toImage()
    ground = QColor(appearance.theme.colour["paper"])

    def is_written(words: str) -> bool:
        left, _right, top = x_of(view, words)
        spots = ((x, y) for x in range(4, round(left) - 4) for y in range(round(top), round(top) + 16))
        return any(shown.pixelColor(x, y) != ground for x, y in spots)

    assert is_written("a words")
    assert is_written("b words")
    assert is_written("c words")


def test_columns_are_as_wide_as_their_widest_cells() -> None:
    rows = [["a", "bbbb", "n"], ["aaa", "b", "12"]]
    columns = table_columns(rows, len, width=40, gap=2)
    assert columns is not None
    assert columns.stops == ((5, False), (13, True))
    assert columns.hang == 0
    last = table_columns([["a", "b" * 50]], len, width=40, gap=2)
    assert last is not None
    assert (last.stops, last.hang) == (((3, False),), 3)
    assert table_columns([["a" * 30, "b" * 30]], len, width=40, gap=2) is None
    assert table_columns([["a"]], len, width=40, gap=2) is None


def test_lines_of_verse_stay_lines_and_words_stand_out(open_file: Open) -> None:
    view = open_file("a.md", "```\none\n  two\n```\n\nSome *leaning* words.\n")
    assert x_of(view, "two")[2] > x_of(view, "one")[2]
    at = view.page.position_of(block(view, "leaning"), 6)
    cursor = view.page.textCursor()
    cursor.setPosition(at)
    assert cursor.charFormat().font().italic()


def test_what_is_read_from_the_right_begins_there(open_file: Open) -> None:
    view = open_file("a.md", "Left\n\nمرحبا يا صديقي\n\n- שלום\n")
    column = view.page.measures.block_box(0)
    assert x_of(view, "Left")[0] == pytest.approx(column.left(), abs=1)
    assert x_of(view, "مرحبا")[1] == pytest.approx(column.right(), abs=1)
    left, right, top = x_of(view, "يا")
    assert left < right < x_of(view, "مرحبا")[0] + 1
    spot = view.page.measures.spot_at(QPointF((left + right) / 2, top + 5))
    assert spot is not None
    assert spot[0] == block(view, "مرحبا")


NOTED = (
    "<TEI><text><body><p>A word<note n='7'>What it means.</note> and more.</p>"
    + "<p>Line.</p>" * 60
    + "</body></text></TEI>"
)


def test_a_note_is_shown_at_its_sign_and_leads_to_where_it_stands(open_file: Open, qtbot: QtBot) -> None:
    view = open_file("a.xml", NOTED)
    page: ReaderPageView = view.page
    call = page_of(view).blocks[0].calls[0]
    assert page_of(view).blocks[call.note].block.shown.text == "What it means."
    spot = page.measures.spans(0, call.start, call.end)[0].box().center().toPoint()
    page.reduced_motion = True
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    popup = page.findChild(RemarkPopup)
    assert popup.isVisible()
    assert popup.words.text() == "What it means."
    assert popup.accessibleDescription() == "What it means."
    assert page.scrolled_by == 0
    popup.findChild(QPushButton).click()
    assert not popup.isVisible()
    assert page.scrolled_by > 0
    top, bottom = page.measures.extent(call.note)
    assert page.scrolled_by < top < bottom < page.scrolled_by + page.viewport().height()


def test_keys_lead_from_note_to_note_and_back(open_file: Open, qtbot: QtBot) -> None:
    noted = "".join(f"<p>Word {n}<note n='{n}'>Meaning {n}.</note></p>" + "<p>Line.</p>" * 20 for n in (1, 2, 3))
    view = open_file("a.xml", f"<TEI><text><body>{noted}</body></text></TEI>")
    page: ReaderPageView = view.page
    page.reduced_motion = True
    said = []
    for key in ")))()(((":
        qtbot.keyClicks(page, key)
        popup = next((each for each in page.findChildren(RemarkPopup) if each.isVisible()), None)
        said.append(popup.words.text()[8:-1] if popup else "")
        if popup is not None:
            QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert said == ["1", "2", "3", "2", "3", "2", "1", ""]


def test_the_keys_lead_on_from_within_a_note_s_box(open_file: Open, qtbot: QtBot) -> None:
    noted = "".join(f"<p>Word {n}<note n='{n}'>Meaning {n}.</note></p>" + "<p>Line.</p>" * 20 for n in (1, 2))
    view = open_file("a.xml", f"<TEI><text><body>{noted}</body></text></TEI>")
    page: ReaderPageView = view.page
    page.reduced_motion = True

    def popup() -> RemarkPopup:
        (shown,) = (each for each in page.findChildren(RemarkPopup) if each.isVisible())
        return shown

    said = []
    qtbot.keyClicks(page, ")")
    for key in "))(":
        said.append(popup().words.text())
        qtbot.keyClicks(popup(), key)
    said.append(popup().words.text())
    assert said == ["Meaning 1.", "Meaning 2.", "Meaning 2.", "Meaning 1."]
    popup().close()


def test_a_very_long_note_leaves_the_page_in_view_and_can_be_scrolled(open_file: Open, qtbot: QtBot) -> None:
    long = "It goes on and on. " * 600
    view = open_file("a.xml", f"<TEI><text><body><p>Word<note n='1'>{long}</note></p></body></text></TEI>")
    qtbot.keyClicks(view.page, ")")
    (popup,) = view.page.findChildren(RemarkPopup)
    assert popup.height() < popup.screen().availableGeometry().height() * 0.75
    bar = popup.room.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(popup, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(popup, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()
    popup.close()


def test_a_scan_is_shown_as_pictures_with_the_numbers_of_its_pages(open_file: Open, qtbot: QtBot) -> None:
    view = open_file("a.pdf", small_pdf.pdf([None, None]))
    with qtbot.waitSignal(view.page.pictures.arrived, timeout=30000):
        view.page.viewport().grab()
    view.page.pictures.wait()
    QApplication.processEvents()
    box = view.page.measures.block_box(0)
    assert box.height() / box.width() == pytest.approx(small_pdf.HEIGHT / small_pdf.WIDTH, abs=0.02)
    shown: QImage = view.page.viewport().grab().toImage()
    ratio = shown.devicePixelRatio()
    left = shown.pixelColor(round((box.left() + 40) * ratio), round((box.top() + 40) * ratio))
    assert left == QColor(128, 128, 128)
    assert [turn.number for item in page_of(view).blocks for turn in item.turns] == ["1", "2"]
    assert view.page.measures.block_box(1).top() > box.bottom()
    # Gone to, a page of the original is seen from its upper edge.
    assert view.page.measures.line_at(1, 0).top == view.page.measures.block_box(1).top()


def test_pictures_keep_their_shape_when_the_pane_gets_narrow(open_file: Open, qtbot: QtBot) -> None:
    view = open_file("a.png", small_books.png(800, 400))
    view.resize(*NARROW)
    QApplication.processEvents()
    box = view.page.measures.block_box(0)
    assert box.height() == pytest.approx(box.width() / 2, abs=2)


def test_a_picture_of_unknown_size_is_framed_as_it_is(
    open_file: Open, qtbot: QtBot, tmp_path: Path, appearance: Appearance
) -> None:
    # Of what is no PNG, JPEG or TIFF, nobody can tell before it is decoded.
    assert QImage(800, 200, QImage.Format.Format_RGB32).save(str(tmp_path / "wide.png"), "BMP")  # type: ignore[call-overload]
    view = open_file("a.md", "![The harbour](wide.png)\n\nBelow it.\n")
    with qtbot.waitSignal(view.page.pictures.arrived, timeout=10000):
        view.page.viewport().grab()
    view.page.pictures.wait()
    QApplication.processEvents()
    box = view.page.measures.block_box(0)
    assert box.height() > box.width() / 2, "its room was guessed"
    shown = view.page.viewport().grab().toImage()
    edge, left = QColor(appearance.theme.colour["edge"]), round(box.left())
    framed = [y for y in range(round(box.top()), round(box.bottom()) + 1) if shown.pixelColor(left, y) == edge]
    assert len(framed) == pytest.approx(box.width() / 4, abs=3)
    assert framed[-1] == pytest.approx(box.bottom(), abs=2), "what stands below it stands right below it"


def test_a_picture_beside_its_document_has_its_own_size(open_file: Open, tmp_path: Path) -> None:
    (tmp_path / "seal.png").write_bytes(small_books.png(90, 60))
    (tmp_path / "wide.png").write_bytes(small_books.png(1600, 400))
    view = open_file("a.md", "![Seal](seal.png)\n\n![The harbour](wide.png)\n\nBelow.\n")
    assert view.page.measures.block_box(0).height() == pytest.approx(60, abs=2)
    wide = view.page.measures.block_box(1)
    assert wide.height() == pytest.approx(wide.width() / 4, abs=2)


def test_what_is_said_of_a_picture_is_told_to_readers_and_takes_no_room(open_file: Open, tmp_path: Path) -> None:
    (tmp_path / "wide.png").write_bytes(small_books.png(1600, 400))
    said = "The harbour of the bay, as its master drew it " * 10
    view = open_file("a.md", f"Above.\n\n![{said}](wide.png)\n\nBelow.\n")
    box = view.page.measures.block_box(1)
    assert box.height() == pytest.approx(box.width() / 4, abs=2), "it stands in one line"
    assert said[:100] in view.page.toPlainText()
    assert view.page.spot_of(view.page.position_of(2, 0)) == (2, 0)
    shown: list[str] = []
    view.page.show_box = lambda text, _at, _around: shown.append(text)  # type: ignore[method-assign]
    spot = (box.center() - QPointF(0, view.page.scrolled_by)).toPoint()
    tip = QHelpEvent(QEvent.Type.ToolTip, spot, view.page.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.page.viewport(), tip)
    assert shown == [said.strip()]


def test_a_picture_that_cannot_be_had_leaves_its_words(open_file: Open, qtbot: QtBot) -> None:
    view = open_file("a.md", "![The harbour](gone.png)\n")
    with qtbot.waitSignal(view.page.pictures.arrived, timeout=10000):
        view.page.viewport().grab()
    picture = page_of(view).blocks[0].block.picture
    assert picture is not None
    assert picture.alt == "The harbour"
    image = view.page.pictures.image(picture, round(view.page.measures.block_box(0).width()))
    assert image is None or image.isNull()


VESSELS = "<table><tr><th>Vessel</th><th>Class</th><th>Built</th><th>Displacement</th><th>Left the bay</th></tr>" + (
    "<tr><td>Viktor Kotelnikov</td><td>tender</td><td>1950</td><td>7,150.5</td><td>26 May 1961</td></tr></table>"
)


def test_a_table_that_is_a_little_too_wide_is_set_smaller_and_not_cut_up(open_file: Open) -> None:
    view = open_file("a.html", f"<html><body><article><p>Some words before.</p>{VESSELS}</article></body></html>")
    index = block(view, "Viktor")
    lines = view.page.document().findBlockByNumber(index).layout().lineCount()
    assert lines == 1
    size = view.page.document().findBlockByNumber(index).charFormat().font().pointSizeF()
    assert size == pytest.approx(view.look.fonts.label().pointSizeF())
