"""Saves and prints what the map shows: asks how and where, and draws on another thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import map_size
from albviewer.panels.picture.content import PRINT, Content
from albviewer.panels.picture.frame import Frame, frame_around
from albviewer.panels.picture.making import content_of, frame_of_filters
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner
from albviewer.ui.map.picture_dialog import PictureDialog
from albviewer.ui.map.picture_files import PictureFormat, print_picture, save_picture
from albviewer.ui.map.view import MapView

# A map in a narrow pane is saved larger, or its title and legend would not fit.
_LEAST_WIDTH = 720.0
# A page of A4 across, without its margins, in logical pixels.
_PAGE = (1047.0, 718.0)


class MapPictures(QObject):
    """What the map shows, as a file or on paper."""

    told = Signal(str)
    """What is being done, or was done, in one sentence."""

    def __init__(self, context: ViewContext, view: MapView, base: BaseMap, pane: QWidget) -> None:
        super().__init__(pane)
        self._context = context
        self._view = view
        self._base = base
        self._pane = pane
        self._saving: JobRunner[Path] = JobRunner(self._saved, self._not_saved, self)
        # Nobody waits for a picture when the pane goes; the file is written whole or not at all.
        context.at_end(self._saving.wait)

    def save(self) -> None:
        """Ask how and where, and save."""
        self._ask(printing=False, then=self._save_as)

    def print(self) -> None:
        """Ask how and on which printer, and print."""
        self._ask(printing=True, then=lambda _format, paper: self._print(paper=paper))

    def _ask(self, *, printing: bool, then: Callable[[PictureFormat, bool], None]) -> None:
        dialog = PictureDialog(self._context.appearance, self._context.say, self._pane, printing=printing)
        dialog.chosen.connect(then)
        dialog.open()

    def _save_as(self, format_: PictureFormat, paper: bool) -> None:
        say = self._context.say
        title = say("Save a picture of the map")
        names = f"{format_.value.upper()} (*.{format_.value})"
        name, _filter = QFileDialog.getSaveFileName(self._pane, title, f"{self._file_name()}.{format_.value}", names)
        if name:
            path = Path(name)
            self.save_to(path if path.suffix else path.with_suffix(f".{format_.value}"), format_, paper=paper)

    def save_to(self, path: Path, format_: PictureFormat, *, paper: bool) -> None:
        """Save the picture in a file; `told` says when it is done."""
        content = self.content(self._frame(), paper=paper)
        self.told.emit(self._context.say("The picture is being drawn."))

        def work() -> Path:
            save_picture(content, self._base, path, format_)
            return path

        self._saving.start(work)

    def _saved(self, path: Path) -> None:
        self.told.emit(self._context.say("Saved: {file}", file=path.name))

    def _not_saved(self, error: BaseException) -> None:
        say = self._context.say
        self.told.emit("")
        reason = getattr(error, "strerror", None) or str(error)
        box = QMessageBox(self._pane)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(say("Save a picture of the map"))
        box.setText(say("The picture cannot be saved there: {reason}.", reason=reason))
        box.open()

    def _print(self, *, paper: bool) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDocName(self._context.session.collection.head.title.in_language(self._context.say.language))
        dialog = QPrintDialog(printer, self._pane)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._context.say("Print the map"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, paper=paper)

    def print_on(self, printer: QPrinter, *, paper: bool) -> None:
        """Print the picture on a page, as large as the page allows."""
        rect = printer.pageRect(QPrinter.Unit.DevicePixel)
        width = max(_PAGE) if rect.width() >= rect.height() else min(_PAGE)
        frame = self._frame_for(width, width * rect.height() / max(1.0, rect.width()))
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = print_picture(self.content(frame, paper=paper), self._base, printer)
        finally:
            QGuiApplication.restoreOverrideCursor()
        say = self._context.say
        self.told.emit(say("The map was sent to the printer.") if done else say("The printer does not take the map."))

    def content(self, frame: Frame, *, paper: bool) -> Content:
        """Return what a picture in a frame shows now, as on the screen or for paper."""
        context, look = self._context, self._context.appearance
        theme = look.tokens.themes[PRINT] if paper else look.theme
        year, grid = self._view.pinned_year, self._view.graticule
        return content_of(context.session, context.say, theme, frame, year=year, graticule=grid)

    def _frame(self) -> Frame:
        """Return the frame of what the map shows, in its own proportions."""
        width, height = float(max(1, self._view.width())), float(max(1, self._view.height()))
        larger = max(1.0, _LEAST_WIDTH / width)
        extent = self._context.session.state.extent
        if extent is None:
            return frame_of_filters(self._context.session, _LEAST_WIDTH, _LEAST_WIDTH * 0.7)
        box = (extent.west, extent.south, extent.east, extent.north)
        return frame_around(box, width * larger, height * larger, margin=0)

    def _frame_for(self, width: float, height: float) -> Frame:
        """Return a frame for a picture of a size, in which all that the map shows is seen."""
        extent = self._context.session.state.extent
        if extent is None:
            return frame_of_filters(self._context.session, width, height)
        box = (extent.west, extent.south, extent.east, extent.north)
        return frame_around(box, *map_size(width, height), margin=0)

    def _file_name(self) -> str:
        """Return a name for the file: the collection's own, which is an id and holds nothing that a path minds."""
        return f"{self._context.session.collection.head.id}-map"
