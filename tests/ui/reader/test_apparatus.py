"""The critical apparatus in the reader: marks beside the letters, pointed at, clicked, walked through, switched off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from albviewer.panels.apparatus import Remark, Variant, variant_words, variants_of
from albviewer.panels.reader_marks import ReaderMarks
from albviewer.panels.say import Say
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt
LEFT = Qt.MouseButton.LeftButton


def annotate(reader, source: str) -> tuple[Variant, ...]:
    page = reader.open(source)
    variants = variants_of(page, "en")
    reader.view.set_apparatus(variants, lambda variant: variant_words(variant, Say()))
    return variants


def go_to(reader, variant: Variant) -> QPoint:
    """Bring a variant into view and return its middle in the viewport."""
    reader.view.go_to(variant.block, variant.start, animate=False)
    return reader.view.page.variant_box(variant).center()


def in_a_mention(reader, variant: Variant) -> bool:
    block = reader.page.blocks[variant.block]
    return any(mark.start < variant.end and variant.start < mark.end for mark in block.marks)


def free(reader, variants: tuple[Variant, ...], *, hides: bool = False) -> Variant:
    return next(item for item in variants if item.hides is hides and not in_a_mention(reader, item))


def picture(reader) -> QImage:
    return reader.view.page.viewport().grab().toImage()


def differing(before: QImage, after: QImage) -> list[QPoint]:
    return [
        QPoint(x, y)
        for y in range(before.height())
        for x in range(before.width())
        if before.pixel(x, y) != after.pixel(x, y)
    ]


@pytest.fixture(autouse=True)
def _no_box_left(qtbot):
    yield
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("source", ["000", "001", "003", "004"])
def test_the_apparatus_moves_no_word_and_changes_no_text(reader, source: str) -> None:
    page, view = reader.open(source), reader.view.page
    before = [view.measures.extent(index) for index in range(len(page.blocks))]
    text, revision = view.toPlainText(), view.document().revision()
    reader.view.set_apparatus(variants_of(page, "en"), lambda _variant: "")
    view.repaint()
    assert [view.measures.extent(index) for index in range(len(page.blocks))] == before
    assert (view.toPlainText(), view.document().revision()) == (text, revision)


@pytest.mark.parametrize(("source", "hides"), [("004", False), ("001", True)])
def test_marks_stand_beside_what_is_read_otherwise_and_nowhere_else(reader, source: str, hides: bool) -> None:
    variants = annotate(reader, source)
    go_to(reader, free(reader, variants, hides=hides))
    reader.view.apparatus.setChecked(False)
    without = picture(reader)
    reader.view.apparatus.setChecked(True)
    changed = differing(without, picture(reader))
    boxes = [reader.view.page.variant_box(item).adjusted(-2, -2, 2, 8) for item in variants]
    assert changed
    assert all(any(box.contains(point) for box in boxes) for point in changed)


def test_every_variant_of_every_source_can_be_pointed_at(reader) -> None:
    for source in ("000", "001", "003", "004"):
        for variant in annotate(reader, source):
            found = reader.view.page.variant_at(QPointF(go_to(reader, variant)))
            assert found is not None
            assert found.block == variant.block
            # Two things that are left out side by side share a spot.
            assert found == variant or found.start == variant.start or variant.hides


def test_a_rest_of_the_pointer_says_what_the_file_says(reader, qtbot) -> None:
    variants = annotate(reader, "004")
    inside = next(item for item in variants if in_a_mention(reader, item) and not item.hides)
    outside = free(reader, variants)
    for variant in (outside, inside):
        reader.view.set_describer(lambda _mark: "A mention")
        point = go_to(reader, variant)
        viewport = reader.view.page.viewport()
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
        qtbot.waitUntil(QToolTip.isVisible)
        said = QToolTip.text()
        assert "In the file: " in said
        assert "Read as: " in said
        assert said.startswith("<qt>A mention<br><br>") is (variant is inside)


def test_what_the_file_says_is_no_markup(reader, qtbot) -> None:
    variants = annotate(reader, "003")
    tagged = next(item for item in variants if item.original.startswith("<span"))
    go_to(reader, tagged)
    reader.view.page.show_variant(tagged)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "&lt;span" in QToolTip.text()
    assert "Left out here" in QToolTip.text()


def test_a_click_beside_any_mention_says_it_at_once(reader, qtbot) -> None:
    variant = free(reader, annotate(reader, "004"))
    point = go_to(reader, variant)
    with qtbot.assertNotEmitted(reader.view.mark_clicked):
        qtbot.mouseClick(reader.view.page.viewport(), LEFT, pos=point)
    qtbot.waitUntil(QToolTip.isVisible)
    assert f"Read as: {variant.reads}" in QToolTip.text()


def test_a_click_on_a_mention_is_still_a_click_on_the_mention(reader, qtbot) -> None:
    variants = annotate(reader, "004")
    inside = next(item for item in variants if in_a_mention(reader, item) and not item.hides)
    point = go_to(reader, inside)
    with qtbot.waitSignal(reader.view.mark_clicked):
        qtbot.mouseClick(reader.view.page.viewport(), LEFT, pos=point)


def test_braces_walk_through_all_variants_and_back(reader, qtbot) -> None:
    variants = annotate(reader, "004")
    page = reader.view.page
    reached = []
    for _ in variants:
        qtbot.keyClicks(page, "}")
        qtbot.waitUntil(QToolTip.isVisible)
        reached.append(page.pointed_variant)
        assert page.viewport().rect().intersects(page.variant_box(page.pointed_variant))
    assert reached == list(variants)
    qtbot.keyClicks(page, "}")
    assert page.pointed_variant == variants[-1]
    qtbot.keyClicks(page, "{")
    assert page.pointed_variant == variants[-2]


def test_without_the_apparatus_nothing_is_marked_or_said(reader, qtbot) -> None:
    variants = annotate(reader, "004")
    with qtbot.waitSignal(reader.view.apparatus_switched) as told:
        reader.view.apparatus.trigger()
    assert told.args == [False]
    point = go_to(reader, free(reader, variants))
    assert reader.view.page.variant_at(QPointF(point)) is None
    qtbot.keyClicks(reader.view.page, "}")
    assert reader.view.page.pointed_variant is None


def test_another_source_starts_without_the_marks_of_the_first(reader) -> None:
    annotate(reader, "004")
    reader.open("002")
    assert reader.view.page.walk_variants(forward=True) is None
    assert annotate(reader, "002") == ()
    assert not reader.view.apparatus.isEnabled()
    annotate(reader, "004")
    assert reader.view.apparatus.isEnabled()


@pytest.mark.parametrize(("theme", "step"), [("light", 100), ("dark", 150), ("contrast", 200)])
def test_marks_are_drawn_in_every_look(reader, appearance: Appearance, theme: str, step: int) -> None:
    appearance.set_choice(theme)
    appearance.set_step(step)
    variant = free(reader, annotate(reader, "004"))
    go_to(reader, variant)
    box = reader.view.page.variant_box(variant).adjusted(-2, 0, 2, 0)
    ink = appearance.theme.colour["ink-3"].lower()
    image = picture(reader)
    columns, rows = range(box.left(), box.left() + 6), range(box.top(), box.bottom())
    assert ink in {image.pixelColor(x, y).name() for x in columns for y in rows}


def test_on_lamp_and_tints_the_marks_are_stronger(reader, appearance: Appearance) -> None:
    variant = free(reader, annotate(reader, "004"))
    go_to(reader, variant)
    reader.view.set_marks(ReaderMarks(proving=((variant.block, variant.start, variant.end),)))
    box = reader.view.page.variant_box(variant)
    image = picture(reader)
    edge = {image.pixelColor(box.left(), y).name() for y in range(box.top(), box.bottom())}
    assert appearance.theme.colour["ink-2"].lower() in edge


def test_words_of_an_editors_note_are_marked_only_while_pointed_at(reader, qtbot) -> None:
    page = reader.open("002")
    text = page.blocks[1].block.shown.text
    start = text.index(" ") + 1
    remark = Remark(block=1, start=start, end=text.index(" ", start), offset=0, text="A note")
    reader.view.set_apparatus((), lambda _item: "")
    without = picture(reader)
    reader.view.set_apparatus((remark,), lambda item: item.text)
    assert picture(reader) == without
    reader.view.page.point_at_variant(remark)
    box = reader.view.page.variant_box(remark)
    changed = differing(without, picture(reader))
    assert changed
    assert all(box.adjusted(-2, 0, 2, 4).contains(point) for point in changed)
    span = reader.view.page.measures.spans(1, remark.start, remark.end)[0]
    assert max(point.y() for point in changed) > span.baseline - reader.view.page.scrolled_by
    qtbot.keyClicks(reader.view.page, "}")
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "<qt>A note</qt>"


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_asks_for_the_passage_as_it_stands(reader, qtbot, reason: QContextMenuEvent.Reason) -> None:
    annotate(reader, "004")
    block = reader.block("9.7")
    reader.view.show_at_top(block, 0)
    page = reader.view.page
    line = page.measures.line_at(block, 0)
    point = QPoint(40, round((line.top + line.bottom) / 2) - page.scrolled_by)
    QApplication.sendEvent(page.viewport(), QContextMenuEvent(reason, point, page.viewport().mapToGlobal(point)))
    menu = page.findChild(QMenu)
    asked = next(action for action in menu.actions() if "as it stands" in action.text())
    with qtbot.waitSignal(reader.view.file_asked) as told:
        asked.trigger()
    assert told.args == [block]
    assert reader.view.apparatus in menu.actions()
    menu.close()
    qtbot.waitUntil(lambda: page.findChild(QMenu) is None)
