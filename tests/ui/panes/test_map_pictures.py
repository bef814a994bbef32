"""Saving and printing the map from its pane: the dialogs, the file, and what is said."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QMessageBox, QRadioButton

from albviewer.resource_paths import resources_dir
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.map.picture_dialog import PictureDialog
from albviewer.ui.map.picture_files import PictureFormat
from albviewer.ui.panes.map_pane import MapPane

pytestmark = pytest.mark.qt

CONTROL = Qt.KeyboardModifier.ControlModifier
BAY = (18.9, 40.2, 20.1, 40.75)


@pytest.fixture
def pane(bundled_context, shown: Callable) -> MapPane:
    pane = shown(MapPane(bundled_context, resources_dir() / "map"), 534, 340)
    pane.map.extent_changed.emit(*BAY, 9)
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setFocus()
    yield pane
    bundled_context.close()


def choose(dialog: PictureDialog, *words: str) -> None:
    for word in words:
        [button] = [each for each in dialog.findChildren(QRadioButton) if each.text().startswith(word)]
        button.setChecked(True)
    [buttons] = dialog.findChildren(QDialogButtonBox)
    [accept] = [
        each for each in buttons.buttons() if buttons.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole
    ]
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)


def open_dialog(pane: MapPane, key: Qt.Key) -> PictureDialog:
    QTest.keyClick(pane, key, CONTROL)
    [dialog] = [each for each in pane.findChildren(PictureDialog) if each.isVisible()]
    return dialog


def notice(pane: MapPane) -> str:
    return next((each.text() for each in pane.findChildren(QLabel) if each is pane._notice and each.isVisible()), "")


def test_the_key_asks_how_and_where_and_saves_what_is_shown(
    pane, qtbot, tmp_path, monkeypatch, bundled_context
) -> None:
    bundled_context.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    asked: list[tuple[str, str]] = []
    file = tmp_path / "bay"

    def answer(_parent: object, _title: str, name: str, kinds: str) -> tuple[str, str]:
        asked.append((name, kinds))
        return str(file), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose(open_dialog(pane, Qt.Key.Key_S), "SVG", "For paper")
    saved = tmp_path / "bay.svg"
    qtbot.waitUntil(lambda: notice(pane) == "Saved: bay.svg", timeout=30_000)
    [(name, kinds)] = asked
    assert name.endswith("-map.svg")
    assert kinds == "SVG (*.svg)"
    root = ElementTree.parse(saved).getroot()
    words = [each.text for each in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "Sazan Island" in words
    assert "#9A3B14" not in saved.read_text(encoding="utf-8")
    # 720 of map, for the pane is narrower, and the paper on both sides
    assert float(root.get("width")) == pytest.approx(748)


def test_the_view_pinned_year_and_grid_are_those_of_the_map(pane, qtbot, tmp_path) -> None:
    pane.map.pinned_year = 1949
    pane.map.show_graticule(True)
    with qtbot.waitSignal(pane.pictures().told, timeout=30_000, check_params_cb=lambda words: "map.svg" in words):
        pane.pictures().save_to(tmp_path / "map.svg", PictureFormat.SVG, paper=False)
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Borders of 1949" in text
    assert "19° 30′ E" in text


def test_giving_up_saves_nothing(pane, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    choose(open_dialog(pane, Qt.Key.Key_S), "PNG")
    assert notice(pane) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_said_plainly(pane, qtbot, tmp_path) -> None:
    folder = tmp_path / "there is none"
    pane.pictures().save_to(folder / "map.svg", PictureFormat.SVG, paper=False)
    qtbot.waitUntil(lambda: bool(pane.findChildren(QMessageBox)), timeout=30_000)
    [box] = pane.findChildren(QMessageBox)
    assert box.text() == "The picture cannot be saved there: No such file or directory."
    box.reject()


def test_a_picture_is_for_whoever_may_read_the_folder(pane, qtbot, tmp_path) -> None:
    beside = tmp_path / "beside"
    beside.write_text("", encoding="utf-8")
    with qtbot.waitSignal(pane.pictures().told, timeout=30_000, check_params_cb=lambda words: "map.svg" in words):
        pane.pictures().save_to(tmp_path / "map.svg", PictureFormat.SVG, paper=False)
    assert stat.S_IMODE((tmp_path / "map.svg").stat().st_mode) == stat.S_IMODE(beside.stat().st_mode)


def test_printing_asks_for_the_style_and_the_printer(pane, monkeypatch, tmp_path) -> None:
    printed: list[bool] = []
    monkeypatch.setattr("albviewer.ui.panes.map_pictures.QPrintDialog", _Accepting)
    monkeypatch.setattr(pane.pictures(), "print_on", lambda _printer, *, paper: printed.append(paper))
    dialog = open_dialog(pane, Qt.Key.Key_P)
    assert not [each for each in dialog.findChildren(QRadioButton) if each.text().startswith("SVG")]
    choose(dialog)
    assert printed == [True]


class _Accepting:
    """A print dialog whose reader says yes at once."""

    def __init__(self, *_: object) -> None:
        pass

    def setAttribute(self, *_: object) -> None:
        pass

    def setWindowTitle(self, _title: str) -> None:
        pass

    def exec(self) -> int:
        return 1


def test_the_page_is_drawn(pane, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    pane.pictures().print_on(printer, paper=True)
    assert notice(pane) == "The map was sent to the printer."
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
