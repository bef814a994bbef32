"""Saving and printing a dossier from the window: what is asked, what is written, how it is stopped, what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QProgressDialog,
    QRadioButton,
    QWidget,
)

from albviewer.export.citations import CitationStyle
from albviewer.model.annotations import AnnotationKind
from albviewer.resource_paths import resources_dir
from albviewer.session import changes
from albviewer.session.annotations import Annotations
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.dossier.asking import DossierDialog, Form, Wanted
from albviewer.ui.dossier.desk import DossierDesk
from albviewer.ui.dossier.pages import Paper
from albviewer.ui.dossier.preview import _ICONS
from albviewer.ui.map.view import MapView
from albviewer.ui.notebook import notebook_of

pytestmark = pytest.mark.qt

LONG = 60_000


class Told(list[str]):
    """What was said."""


class NoMap(QObject):
    """The map as far as a dossier asks: its year and its grid."""

    pinned_year = 0
    graticule = False


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(bundled_context, shown: Callable, told: Told) -> DossierDesk:
    window = shown(QWidget(), 900, 700)
    bundled_context.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    view: MapView = NoMap(window)
    yield DossierDesk(bundled_context, resources_dir(), view, told.append, window)
    bundled_context.close()


def dialog_of(desk: DossierDesk) -> DossierDialog:
    [dialog] = [each for each in desk.parent().findChildren(DossierDialog) if each.isVisible()]
    return dialog


def accept(dialog: DossierDialog) -> None:
    [buttons] = dialog.findChildren(QDialogButtonBox)
    [button] = [
        each for each in buttons.buttons() if buttons.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(dialog: DossierDialog, words: str) -> None:
    [button] = [each for each in dialog.findChildren(QRadioButton) if each.text().startswith(words)]
    button.setChecked(True)


def test_it_asks_how_and_where_and_saves_what_is_found(desk, told, qtbot, tmp_path, monkeypatch) -> None:
    asked: list[tuple[str, str]] = []

    def answer(_parent: object, _title: str, name: str, kinds: str) -> tuple[str, str]:
        asked.append((name, kinds))
        return str(tmp_path / "bay"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    desk.ask()
    dialog = dialog_of(desk)
    choose(dialog, "HTML")
    dialog.styles.setCurrentText("APA")
    with qtbot.waitSignal(desk.done, timeout=LONG):
        accept(dialog)
    assert asked == [("albania-soviet-union-dossier.html", "HTML (*.html)")]
    text = (tmp_path / "bay.html").read_text(encoding="utf-8")
    assert "At Vlorë and places in it" in text
    assert "(Xhaferri, 2022, para. 3.9)" in text
    assert told == ["Saved: bay.html"]


def test_the_dialog_says_what_of_and_every_control_has_a_name(desk, bundled_context) -> None:
    desk.ask()
    dialog = dialog_of(desk)
    words = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
    assert any("at Vlorë and places in it" in each for each in words)
    for control in (*dialog.findChildren(QAbstractButton), *dialog.findChildren(QComboBox)):
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_pdf_on_the_paper_and_with_the_passages_asked_for(desk, qtbot, tmp_path) -> None:
    with qtbot.waitSignal(desk.done, timeout=LONG):
        desk.save_to(tmp_path / "x.pdf", Wanted(form=Form.PDF, paper=Paper.LETTER, passages=True))
    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    assert document[0].get_size() == pytest.approx((612, 792), abs=1)
    assert "Passages" in [mark.get_title() for mark in document.get_toc()]
    document.close()


def test_the_reader_s_own_notes_go_out_only_if_that_is_asked_for(bundled_context, shown, told, qtbot, tmp_path) -> None:
    session = bundled_context.session
    notes = notebook_of(session, Annotations(None, session.collection.head.id, session.collection.sources))
    window = shown(QWidget(), 900, 700)
    desk = DossierDesk(replace(bundled_context, notes=notes), resources_dir(), NoMap(window), told.append, window)
    desk.ask()
    assert not dialog_of(desk).notes.isVisible(), "there are none"
    dialog_of(desk).hide()
    start = session.collection.documents["004"].text.index("withdraw its naval base")
    assert notes.mark(AnnotationKind.NOTE, "004", start, start + 23, "A private thought") is not None
    for asked in (False, True):
        desk.ask()
        assert not dialog_of(desk).notes.isChecked()
        dialog_of(desk).notes.setChecked(asked)
        chosen: list[Wanted] = []
        dialog_of(desk).chosen.disconnect()
        dialog_of(desk).chosen.connect(chosen.append)
        accept(dialog_of(desk))
        with qtbot.waitSignal(desk.done, timeout=LONG):
            desk.save_to(tmp_path / "x.html", replace(chosen[0], form=Form.HTML))
        assert ("A private thought" in (tmp_path / "x.html").read_text(encoding="utf-8")) is asked
    bundled_context.close()


def test_it_can_be_stopped_and_then_nothing_is_written(desk, told, qtbot, tmp_path, bundled_context) -> None:
    bundled_context.session.apply(changes.clear_filters, origin=Origin.LIST)
    file = tmp_path / "x.pdf"
    file.write_bytes(b"before")
    with qtbot.waitSignal(desk.done, timeout=LONG):
        desk.save_to(file, Wanted(form=Form.PDF))
        [progress] = desk.parent().findChildren(QProgressDialog)
        [button] = progress.findChildren(QAbstractButton)
        assert button.text() == "Stop"
        button.click()
    bundled_context.close()
    assert file.read_bytes() == b"before"
    assert told == ["Stopped; nothing was saved."]


def test_a_folder_that_takes_no_file_is_said(desk, qtbot, tmp_path) -> None:
    with qtbot.waitSignal(desk.done, timeout=LONG):
        desk.save_to(tmp_path / "nowhere" / "x.html", Wanted(form=Form.HTML))
    [box] = desk.parent().findChildren(QMessageBox)
    assert box.text().startswith("The dossier cannot be made: No such file or directory")
    box.close()


def printed(desk: DossierDesk, file: Path) -> list[str]:
    """Print what the preview shows to a file, and return the words of its pages."""
    [preview] = [each for each in desk.parent().findChildren(QPrintPreviewDialog) if each.isVisible()]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(file))
    printer.setFullPage(True)
    preview.paintRequested.emit(printer)
    preview.close()
    document = pypdfium2.PdfDocument(file)
    words = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return words


def test_the_pages_are_shown_and_printed(desk, qtbot, tmp_path) -> None:
    with qtbot.waitSignal(desk.done, timeout=LONG):
        desk.prepare(Wanted(form=Form.PRINT, style=CitationStyle.MLA))
    pages = printed(desk, tmp_path / "printed.pdf")
    assert len(pages) > 5
    assert "Dossier of evidence" in pages[0]


def test_without_a_printer_there_is_no_button_that_only_a_printer_has(desk, qtbot) -> None:
    with qtbot.waitSignal(desk.done, timeout=LONG):
        desk.prepare(Wanted(form=Form.PRINT, style=CitationStyle.MLA))
    [preview] = [each for each in desk.parent().findChildren(QPrintPreviewDialog) if each.isVisible()]
    native = desk._printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    seen = [action.text() for action in preview.findChildren(QAction) if action.isVisible()]
    assert ("Page setup" in seen) is native
    assert "Print" in seen
    preview.close()


def test_the_buttons_above_the_pages_are_those_of_the_window(desk, qtbot, bundled_context) -> None:
    with qtbot.waitSignal(desk.done, timeout=LONG):
        desk.prepare(Wanted(form=Form.PRINT))
    [preview] = [each for each in desk.parent().findChildren(QPrintPreviewDialog) if each.isVisible()]
    icons, side = bundled_context.appearance.icons, QSize(20, 20)
    by_name = {action.text(): action.icon().pixmap(side).toImage() for action in preview.findChildren(QAction)}
    assert by_name["Print"] == icons.icon("printer").pixmap(side).toImage()
    assert all(words in _ICONS for words, image in by_name.items() if words and not image.isNull())
    assert set(_ICONS) <= set(by_name), "Qt calls them otherwise now"
    preview.close()


def test_the_text_of_the_open_source_is_printed_with_its_numbers(desk, qtbot, tmp_path, bundled_context) -> None:
    session = bundled_context.session
    session.apply(go_to_source(session.linked, "001"), origin=Origin.READER)
    desk.ask_to_print()
    choose(dialog_of(desk), "The text of")
    with qtbot.waitSignal(desk.done, timeout=LONG):
        accept(dialog_of(desk))
    whole = "\n".join(printed(desk, tmp_path / "printed.pdf"))
    letters = "".join(character for character in whole if character.isalnum())
    for block in session.collection.documents["001"].blocks:
        words = block.shown.text.replace("’", "").split()
        if block.label and len(words) > 3:
            assert block.label in whole
            assert "".join(character for character in words[0] if character.isalnum()) in letters


def test_without_an_open_source_there_is_only_the_dossier_to_print(desk) -> None:
    desk.ask_to_print()
    kinds = [each.text() for each in dialog_of(desk).findChildren(QRadioButton)]
    assert kinds == ["The dossier of evidence"]
