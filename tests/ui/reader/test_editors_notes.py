"""Editors' notes in the margin: folded, pointed at by mouse and keyboard, opened in full, counted on narrow panes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from albviewer.panels.apparatus import Remark, annotations_of
from albviewer.panels.reader_marks import MarginNote
from albviewer.ui.reader.note_button import MoreButton, NoteButton
from albviewer.ui.reader.note_words import NOTE_LINE
from albviewer.ui.reader.remark_popup import RemarkPopup
from albviewer.ui.reader.remark_words import RemarkWords
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt
LEFT = Qt.MouseButton.LeftButton
WORDS = "Minister of Interior"


def open_at(reader, words: str = WORDS) -> Remark:
    """Open source 004 at the words of a note, which is returned; the pointer rests beside the page."""
    reader.qtbot.mouseMove(reader.view.head, QPoint(2, 2))
    page = reader.open("004")
    annotations = annotations_of(page, "en")
    reader.view.set_apparatus(annotations, lambda item: item.text if isinstance(item, Remark) else "")
    remark = next(
        item
        for item in annotations
        if isinstance(item, Remark) and page.blocks[item.block].block.shown.text[item.start : item.end] == words
    )
    reader.view.go_to(remark.block, 0, animate=False)
    QApplication.processEvents()
    return remark


def button_of(reader, remark: Remark) -> NoteButton:
    return next(
        item for item in reader.view.notes.buttons() if isinstance(item, NoteButton) and item.note.words == remark
    )


def more(reader, remark: Remark) -> MoreButton:
    return next(
        item
        for item in reader.view.notes.buttons()
        if isinstance(item, MoreButton) and any(note.words == remark for note in item.notes)
    )


def popup(reader) -> RemarkPopup | None:
    return next((item for item in reader.view.notes.findChildren(RemarkPopup) if item.isVisible()), None)


def ground(reader, remark: Remark) -> set[str]:
    """The colours of the viewport just under the letters of a note's words."""
    image: QImage = reader.view.page.viewport().grab().toImage()
    box = reader.view.page.variant_box(remark)
    return {image.pixelColor(x, box.top() + 1).name().upper() for x in range(box.left() + 3, box.right() - 3)}


def lit(reader, remark: Remark, appearance: Appearance) -> bool:
    hover = QColor(appearance.theme.colour["hover"]).name().upper()
    return reader.view.page.pointed_variant == remark and hover in ground(reader, remark)


def leave(reader, qtbot, button: QAbstractButton) -> None:
    qtbot.mouseMove(reader.view.notes, QPoint(3, reader.view.notes.height() - 2))
    qtbot.waitUntil(lambda: not button.underMouse())


def test_a_note_is_folded_to_two_lines_under_its_title(reader, appearance: Appearance) -> None:
    note = button_of(reader, open_at(reader)).note
    words = RemarkWords(note, appearance, 116, inset=9, line=NOTE_LINE)
    assert words.height == 3 * NOTE_LINE
    assert words.text.endswith("…")
    assert note.places.startswith(words.text.removesuffix("…").rstrip())
    short = RemarkWords(replace(note, places="No."), appearance, 116, inset=9, line=NOTE_LINE)
    assert (short.height, short.text) == (2 * NOTE_LINE, "No.")


def test_a_note_has_a_pencil_and_says_what_it_is_in_a_quiet_tone(reader, appearance: Appearance) -> None:
    button = button_of(reader, open_at(reader))
    assert button.note.title == "Editors’ note"
    assert button.accessibleName() == f"Editors’ note: {button.note.places}"
    image = button.grab().toImage()
    # The strokes of the pencil are thin: no pixel is quite in its tone, and none is darker.
    drawn = {image.pixelColor(x, y).lightness() for x in range(9, 23) for y in range(16)}
    tone = QColor(appearance.theme.colour["ink-2"]).lightness()
    assert tone <= min(drawn) < tone + 40


def test_the_words_are_lit_while_the_pointer_is_on_the_note(reader, qtbot, appearance: Appearance) -> None:
    remark = open_at(reader)
    button = button_of(reader, remark)
    assert not lit(reader, remark, appearance)
    qtbot.mouseMove(button, QPoint(20, 8))
    qtbot.waitUntil(lambda: lit(reader, remark, appearance))
    leave(reader, qtbot, button)
    assert reader.view.page.pointed_variant is None


def test_words_that_run_on_into_further_passages_are_lit_to_their_end(reader, appearance: Appearance) -> None:
    remark = open_at(reader)
    page, view = reader.view.page.page, reader.view.page
    following = next(index for index in range(remark.block + 1, len(page.blocks)) if page.blocks[index].block.label)
    running_on = replace(remark, rest=((following, 0, 12),))
    reader.view.set_apparatus([running_on], lambda _item: "")
    reader.view.go_to(following, 0, animate=False)
    QApplication.processEvents()
    last = view.measures.spans(following, 0, 12)[0].box().translated(0, -view.scrolled_by).toAlignedRect()
    point = QPoint(last.center().x(), last.center().y())
    assert view.variant_at(QPointF(point)) == running_on

    def colour_beside_the_letters() -> str:
        return view.viewport().grab().toImage().pixelColor(last.left() + 4, last.top() + 1).name().upper()

    hover = QColor(appearance.theme.colour["hover"]).name().upper()
    assert colour_beside_the_letters() != hover
    view.point_at_variant(running_on)
    assert colour_beside_the_letters() == hover


def test_the_words_are_lit_though_the_apparatus_is_switched_off(reader, qtbot, appearance: Appearance) -> None:
    remark = open_at(reader)
    reader.view.apparatus.setChecked(False)
    qtbot.mouseMove(button_of(reader, remark), QPoint(20, 8))
    qtbot.waitUntil(lambda: lit(reader, remark, appearance))


def test_the_words_are_lit_while_the_note_has_the_keyboard(reader, qtbot, appearance: Appearance) -> None:
    remark = open_at(reader)
    button = button_of(reader, remark)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert lit(reader, remark, appearance)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert not button.hasFocus()
    assert reader.view.page.pointed_variant != remark


def test_words_pointed_at_in_the_text_light_their_note(reader, qtbot, appearance: Appearance) -> None:
    remark = open_at(reader)
    button = button_of(reader, remark)

    def shown() -> str:
        return button.grab().toImage().pixelColor(button.width() - 1, 1).name().upper()

    hover = QColor(appearance.theme.colour["hover"]).name().upper()
    assert shown() != hover
    qtbot.mouseMove(reader.view.page.viewport(), reader.view.page.variant_box(remark).center())
    qtbot.waitUntil(lambda: shown() == hover)


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_note_is_opened_in_full_and_closed_again(reader, qtbot, appearance: Appearance, key: Qt.Key | None) -> None:
    remark = open_at(reader)
    button = button_of(reader, remark)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    if key is None:
        qtbot.mouseClick(button, LEFT)
    else:
        qtbot.keyClick(button, key)
    qtbot.waitUntil(lambda: popup(reader) is not None)
    opened = popup(reader)
    assert opened.words.text() == remark.text
    assert opened.words.textFormat() is Qt.TextFormat.PlainText
    # The offscreen platform puts every window two pixels off.
    assert opened.screen().availableGeometry().adjusted(0, 0, 2, 2).contains(opened.geometry())
    assert lit(reader, remark, appearance)
    assert opened.hasFocus()
    qtbot.keyClick(opened, key or Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: popup(reader) is None)
    button.clearFocus()
    qtbot.waitUntil(lambda: reader.view.page.pointed_variant is None)
    qtbot.waitUntil(lambda: not reader.view.notes.findChildren(RemarkPopup))


def test_a_note_that_goes_while_its_box_is_open_leaves_the_keyboard_in_the_text(reader, qtbot) -> None:
    remark = open_at(reader)
    button = button_of(reader, remark)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: popup(reader) is not None)
    box = popup(reader)
    bar = reader.view.page.verticalScrollBar()
    bar.setValue(bar.maximum() if bar.value() < bar.maximum() // 2 else 0)
    assert remark not in [item.note.words for item in reader.view.notes.buttons() if isinstance(item, NoteButton)]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is reader.view.page


def test_opening_a_note_brings_its_words_into_view(reader, qtbot) -> None:
    remark = open_at(reader)
    bar, page = reader.view.page.verticalScrollBar(), reader.view.page
    bar.setValue(bar.value() + page.variant_box(remark).top() - page.viewport().height() + 10)
    QApplication.processEvents()
    assert page.variant_box(remark).bottom() > page.viewport().height()
    qtbot.mouseClick(button_of(reader, remark), LEFT)
    qtbot.waitUntil(lambda: popup(reader) is not None)
    box = page.variant_box(remark)
    assert box.top() >= 0
    assert box.bottom() <= page.viewport().height()
    popup(reader).close()


def test_on_a_narrow_pane_a_note_is_opened_from_the_count(reader, qtbot, appearance: Appearance) -> None:
    remark = open_at(reader)
    reader.view.resize(480, 512)
    QApplication.processEvents()
    counted = more(reader, remark)
    said = [line for line in counted.toolTip().splitlines() if line.startswith("Editors’ note: ")]
    assert len(said) == sum(note.words is not None for note in counted.notes)
    assert all(len(line) < 90 for line in said)
    qtbot.mouseClick(counted, LEFT)
    menu = counted.findChild(QMenu)
    at = [note.words for note in counted.notes].index(remark)
    action = menu.actions()[at]
    assert action.text().startswith("Editors’ note: ")
    assert len(action.text()) < 90
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: popup(reader) is not None)
    assert popup(reader).words.text() == remark.text
    assert lit(reader, remark, appearance)
    popup(reader).close()
    assert reader.view.page.pointed_variant is None


def test_two_notes_on_one_passage_are_two_though_they_are_on_the_same_words(reader, qtbot) -> None:
    words = Remark(block=1, start=0, end=12, offset=7, text="One.")
    first = MarginNote(
        event="",
        date="",
        title="Editors’ note",
        places="One.",
        disputed=False,
        matching=True,
        selected=False,
        words=words,
    )
    second = replace(first, places="Two.", words=replace(words, text="Two."))
    reader.open("002")
    reader.view.set_notes(lambda block: (first, second) if block == 1 else ())
    qtbot.waitUntil(lambda: len(reader.view.notes.buttons()) == 2)
    assert [item.note for item in reader.view.notes.buttons()] == [first, second]
