"""The reader under a real mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from albviewer.panels.reader_marks import ReaderMarks
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def tops(reader) -> list[float]:
    """Where every block begins, in the document."""
    return [reader.view.page.measures.extent(index)[0] for index in range(len(reader.page.blocks))]


def in_view(reader, block: int, offset: int) -> float:
    """How far below the upper edge the line of a character stands."""
    return reader.view.page.measures.line_at(block, offset).top - reader.view.page.scrolled_by


def test_a_click_on_a_mention_is_told_with_the_keys_held(reader, qtbot) -> None:
    reader.open("004")
    block = reader.block("9.7")
    mark = reader.mark(block, "Vlora")
    reader.view.go_to(block, mark.start, animate=False)
    with qtbot.waitSignal(reader.view.mark_clicked) as told:
        modifier = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(reader.view.page.viewport(), LEFT, modifier, reader.point(block, mark))
    assert told.args == [mark, modifier]


def test_a_click_beside_the_words_or_pulled_over_them_is_none(reader, qtbot) -> None:
    reader.open("004")
    block = reader.block("9.7")
    mark = reader.mark(block, "Vlora")
    reader.view.go_to(block, mark.start, animate=False)
    viewport, point = reader.view.page.viewport(), reader.point(block, mark)
    with qtbot.assertNotEmitted(reader.view.mark_clicked):
        qtbot.mouseClick(viewport, LEFT, pos=QPoint(viewport.width() - 1, point.y() - 13))
        qtbot.mousePress(viewport, LEFT, pos=point)
        qtbot.mouseMove(viewport, point + QPoint(-60, 0))
        qtbot.mouseRelease(viewport, LEFT, pos=point + QPoint(-60, 0))


def test_the_pointer_on_a_mention_is_told_and_shown(reader, qtbot) -> None:
    reader.open("004")
    block = reader.block("9.7")
    mark = reader.mark(block, "Vlora")
    reader.view.go_to(block, mark.start, animate=False)
    viewport = reader.view.page.viewport()
    with qtbot.waitSignal(reader.view.mark_hovered, check_params_cb=lambda told: told == mark):
        qtbot.mouseMove(viewport, reader.point(block, mark))
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(reader.view.mark_hovered, check_params_cb=lambda told: told is None):
        qtbot.mouseMove(viewport, QPoint(viewport.width() - 1, 3))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_what_is_hovered_elsewhere_is_lit_here(reader, appearance: Appearance) -> None:
    reader.open("004")
    block = reader.block("9.7")
    mark = reader.mark(block, "Vlora")
    reader.view.go_to(block, mark.start, animate=False)
    corner = reader.point(block, mark) - QPoint(0, 10)
    paper = reader.view.page.viewport().grab().toImage().pixelColor(corner).name()
    reader.view.set_hovered("place", mark.id)
    lit = reader.view.page.viewport().grab().toImage().pixelColor(corner).name()
    assert (paper.upper(), lit.upper()) == (appearance.theme.colour["paper"], appearance.theme.colour["hover"])
    reader.view.set_hovered("", "")
    assert reader.view.page.viewport().grab().toImage().pixelColor(corner).name() == paper


@pytest.mark.parametrize("label", ["1.2", "5.3", "9.7"])
def test_going_somewhere_brings_it_to_a_third_of_the_height(reader, label: str) -> None:
    reader.open("004")
    block = reader.block(label)
    reader.view.go_to(block, 0, animate=False)
    third = reader.view.page.viewport().height() / 3
    assert in_view(reader, block, 0) == pytest.approx(third, abs=2) or reader.view.page.scrolled_by == 0


def test_going_somewhere_in_motion_arrives_too(reader, qtbot) -> None:
    reader.open("004")
    block = reader.block("9.7")
    reader.view.go_to(block, 0, animate=True)
    assert in_view(reader, block, 0) > reader.view.page.viewport().height()
    third = reader.view.page.viewport().height() / 3
    qtbot.waitUntil(lambda: abs(in_view(reader, block, 0) - third) < 2)


def test_with_reduced_motion_it_arrives_at_once(reader) -> None:
    reader.open("004")
    reader.view.set_reduced_motion(True)
    block = reader.block("9.7")
    reader.view.go_to(block, 0, animate=True)
    assert in_view(reader, block, 0) == pytest.approx(reader.view.page.viewport().height() / 3, abs=2)


def test_the_end_of_every_source_can_be_reached(reader) -> None:
    for source in ("000", "001", "002", "003", "004"):
        page = reader.open(source)
        last = len(page.blocks) - 1
        offset = len(page.blocks[last].block.shown.text) - 1
        reader.view.go_to(last, offset, animate=False)
        assert 0 <= in_view(reader, last, offset) < reader.view.page.viewport().height() - 20


def test_marks_move_no_word_and_change_no_text(reader) -> None:
    page = reader.open("004")
    before, revision = tops(reader), reader.view.page.document().revision()
    reader.session.apply(changes.choose_place("albania"), origin=Origin.MAP)
    marks = reader.light()
    assert len(marks.chosen) > 20
    proving = tuple((index, 0, 20) for index, item in enumerate(page.blocks) if item.block.label)
    reader.view.set_marks(ReaderMarks(chosen=marks.chosen, proving=proving, current=reader.block("9.7")))
    QApplication.processEvents()
    assert tops(reader) == before
    assert reader.view.page.document().revision() == revision


def test_proving_words_and_chosen_mentions_are_washed(reader, appearance: Appearance) -> None:
    reader.open("004")
    block = reader.block("9.7")
    mark = reader.mark(block, "Vlora")
    reader.session.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    reader.light()
    marks = ReaderMarks(chosen=reader.light().chosen, proving=((block, mark.start - 60, mark.end),))
    reader.view.set_marks(marks)
    reader.view.go_to(block, mark.start, animate=False)
    image = reader.view.page.viewport().grab().toImage()
    beside = reader.view.page.measures.spans(block, mark.start - 2, mark.start)[-1]
    lamp = QPoint(round(beside.left) + 1, round(beside.top) + 2 - reader.view.page.scrolled_by)
    tint = reader.point(block, mark) - QPoint(0, 10)
    colour = appearance.theme.colour
    assert image.pixelColor(lamp).name().upper() == colour["lamp"]
    assert image.pixelColor(tint).name().upper() == colour["place-tint"]


def test_lines_under_mentions_tell_their_kinds_without_colour(reader) -> None:
    """A place has an unbroken line, a person a dashed one, a date a dotted one."""
    reader.open("004")
    block = reader.block("9.7")
    reader.view.go_to(block, 0, animate=False)
    image = reader.view.page.viewport().grab().toImage()

    def ink_under(words: str) -> list[bool]:
        mark = reader.mark(block, words)
        span = reader.view.page.measures.spans(block, mark.start, mark.end)[0]
        y = round(span.baseline) + 4 - reader.view.page.scrolled_by
        paper = image.pixelColor(1, y)
        return [image.pixelColor(x, y) != paper for x in range(round(span.left) + 1, round(span.right) - 1)]

    assert all(ink_under("Vlora"))
    for words in ("March", "Beqir Balluku"):
        line = ink_under(words)
        assert any(line)
        assert not all(line)
    changes_of = {
        words: sum(a != b for a, b in zip(ink_under(words), ink_under(words)[1:], strict=False)) / 2
        for words in ("March", "Beqir Balluku")
    }
    assert changes_of["March"] / len(ink_under("March")) > changes_of["Beqir Balluku"] / len(ink_under("Beqir Balluku"))


def test_brackets_walk_through_mentions_and_enter_clicks(reader, qtbot) -> None:
    page = reader.open("004")
    walked = []
    for _ in range(30):
        qtbot.keyClicks(reader.view.page, "]")
        focused = reader.view.page.lighting.focused
        assert focused is not None
        walked.append((focused.block, focused.mark.start))
    every = [(index, mark.start) for index, item in enumerate(page.blocks) for mark in item.marks]
    assert walked == sorted(walked)
    assert set(walked) <= set(every)
    qtbot.keyClicks(reader.view.page, "[")
    back = reader.view.page.lighting.focused
    assert (back.block, back.mark.start) == walked[-2]
    with qtbot.waitSignal(reader.view.mark_clicked) as told:
        qtbot.keyClick(reader.view.page, KEY.Key_Return)
    assert told.args[0] == back.mark


def test_tab_goes_through_the_mentions_in_view_and_then_on(reader, qtbot) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    QApplication.processEvents()
    seen = []
    while reader.view.page.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        focused = reader.view.page.lighting.focused
        if focused is not None:
            seen.append(focused)
        assert len(seen) < 60
    assert len(seen) > 3
    height = reader.view.page.viewport().height()
    assert all(0 <= in_view(reader, item.block, item.mark.start) < height for item in seen)
    assert reader.view.page.lighting.focused is None
    assert QApplication.focusWidget() in reader.view.notes.buttons()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert reader.view.page.lighting.focused == seen[-1]


def test_escape_lets_a_mention_go(reader, qtbot) -> None:
    reader.open("004")
    qtbot.keyClicks(reader.view.page, "]")
    qtbot.keyClick(reader.view.page, KEY.Key_Escape)
    assert reader.view.page.lighting.focused is None


def test_a_focused_mention_has_a_ring(reader, qtbot, appearance: Appearance) -> None:
    reader.open("004")
    qtbot.keyClicks(reader.view.page, "]")
    focused = reader.view.page.lighting.focused
    span = reader.view.page.measures.spans(focused.block, focused.mark.start, focused.mark.end)[0]
    image = reader.view.page.viewport().grab().toImage()
    ring = image.pixelColor(round(span.left + span.right) // 2, round(span.top) - reader.view.page.scrolled_by)
    assert ring.name().upper() == appearance.theme.colour["focus"]


def test_page_keys_scroll_and_the_spot_read_is_told(reader, qtbot) -> None:
    reader.open("004")
    with qtbot.waitSignal(reader.view.scrolled) as told:
        qtbot.keyClick(reader.view.page, KEY.Key_PageDown)
    assert tuple(told.args) == reader.view.current_spot()
    assert told.args != [0, 0]
    block, offset = told.args
    assert -1 <= in_view(reader, block, offset) < 60
    with qtbot.waitSignal(reader.view.scrolled):
        qtbot.keyClick(reader.view.page, KEY.Key_Home)
    assert reader.view.current_spot() == (0, 0)


def test_what_is_not_seen_any_more_tells_nothing(reader, qtbot) -> None:
    """It may be going: what it would measure may have gone before."""
    reader.open("004")
    with qtbot.waitSignal(reader.view.scrolled):
        qtbot.keyClick(reader.view.page, KEY.Key_PageDown)
    qtbot.keyClick(reader.view.page, KEY.Key_PageDown)
    with qtbot.assertNotEmitted(reader.view.scrolled, wait=300):
        reader.view.hide()


def test_the_head_says_which_passage_is_read(reader) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    assert reader.view.head.where.caption == "004 · ¶ 9.7"
    reader.view.go_to(reader.block("2.1"), 0, animate=False)
    assert reader.view.head.where.caption == "004 · ¶ 2.1"


def test_words_are_copied_as_plain_text_with_their_marks(reader, qtbot) -> None:
    reader.open("003")
    qtbot.keyClick(reader.view.page, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(reader.view.page, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard().mimeData()
    assert not clipboard.hasHtml()
    assert "1.\tWatson, Bruce W." in clipboard.text()


def test_nothing_can_be_typed(reader, qtbot) -> None:
    reader.open("003")
    before = reader.view.page.toPlainText()
    qtbot.keyClicks(reader.view.page, "x")
    qtbot.keyClick(reader.view.page, KEY.Key_Delete)
    assert reader.view.page.toPlainText() == before


def test_the_context_menu_offers_to_copy_only_what_is_selected(reader, qtbot) -> None:
    reader.open("003")
    page = reader.view.page
    for selected in (False, True):
        if selected:
            page.selectAll()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), page.mapToGlobal(QPoint(9, 9)))
        QApplication.sendEvent(page.viewport(), asked)
        menu = page.findChild(QMenu)
        assert [action.text() for action in menu.actions()][:2] == ["Copy", "Select all"]
        assert menu.actions()[0].isEnabled() is selected
        menu.close()
        qtbot.waitUntil(lambda: page.findChild(QMenu) is None)


@pytest.mark.parametrize(("theme", "step"), [("dark", 100), ("light", 150), ("contrast", 200)])
def test_another_look_keeps_the_line_that_is_read(reader, appearance: Appearance, theme: str, step: int) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("5.3"), 0, animate=False)
    bar = reader.view.page.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    block, offset = reader.view.current_spot()
    below = in_view(reader, block, offset)
    appearance.set_choice(theme)
    appearance.set_step(step)
    assert in_view(reader, block, offset) == pytest.approx(below, abs=1)


def test_another_width_keeps_the_line_that_is_read(reader) -> None:
    reader.open("004")
    block = reader.block("5.3")
    reader.view.go_to(block, 30, animate=False)
    bar = reader.view.page.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    block, offset = reader.view.current_spot()
    below = in_view(reader, block, offset)
    for width in (*range(626, 820, 20), 500, 400, 626):
        reader.view.resize(width, 512)
        QApplication.processEvents()
        assert in_view(reader, block, offset) == pytest.approx(below, abs=1)


def test_what_was_asked_for_before_the_pane_had_its_size_is_in_view(reader) -> None:
    reader.view.resize(626, 120)
    reader.open("004")
    block = reader.block("9.7")
    reader.view.go_to(block, 0, animate=False)
    reader.view.resize(778, 760)
    QApplication.processEvents()
    assert in_view(reader, block, 0) == pytest.approx(reader.view.page.viewport().height() / 3, abs=2)


def test_a_page_is_written_in_one_change(reader, page_of) -> None:
    reader.open("003")
    changes_of_text, sizes = [], []
    document = reader.view.page.document()
    document.contentsChange.connect(lambda *change: changes_of_text.append(change))
    document.documentLayout().documentSizeChanged.connect(sizes.append)
    reader.view.show_page(page_of("004"), title="004", language="en")
    assert len([change for change in changes_of_text if change[2] > 1]) == 1
    assert reader.view.page.document() is document
    # Emptied, written, laid out to its end: no width was tried in between.
    assert len(sizes) <= 3


def test_a_name_from_a_collection_is_never_markup(reader, qtbot) -> None:
    reader.open("004")
    block = reader.block("9.7")
    mark = reader.mark(block, "Vlora")
    reader.view.go_to(block, mark.start, animate=False)
    reader.view.set_describer(lambda mark: f"<img src=x> {mark.id}\nplace")
    viewport, point = reader.view.page.viewport(), reader.point(block, mark)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert "&lt;img src=x&gt; vlore<br>place" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_screen_reader_finds_title_and_text(reader) -> None:
    page = reader.open("004")
    found = QAccessible.queryAccessibleInterface(reader.view.page)
    text = found.textInterface()
    assert "Soviet-Albanian split" in found.text(QAccessible.Text.Name)
    assert text.text(0, text.characterCount()).startswith(page.blocks[0].block.shown.text)
    assert reader.view.page.locale().language() is QLocale.Language.English


def test_a_source_without_text_is_an_empty_page(reader, qtbot) -> None:
    page = replace(reader.open("004"), source="x", blocks=())
    reader.view.show_page(page, title="Nothing", language="en")
    qtbot.keyClicks(reader.view.page, "][")
    qtbot.keyClick(reader.view.page, KEY.Key_PageDown)
    qtbot.mouseClick(reader.view.page.viewport(), LEFT)
    reader.view.resize(480, 300)
    QApplication.processEvents()
    reader.view.grab()
    assert reader.view.current_spot() is None
    assert reader.view.head.where.caption == "x"
