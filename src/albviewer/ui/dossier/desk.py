"""Saves and prints dossiers from the window: asks how and where, tells how far it is, can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from albviewer.panels.counts import list_line
from albviewer.panels.labels import source_label
from albviewer.panels.runs import plain
from albviewer.session.session import Session
from albviewer.ui.dossier.asking import DossierDialog, Form, Wanted
from albviewer.ui.dossier.pages import Pages, page_size, paint_on, set_on_pages, size_of_paper, size_on
from albviewer.ui.dossier.preview import dress, leave_page_setup_out
from albviewer.ui.dossier.work import StoppedError, Work
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from albviewer.panels.dossier.own import OwnNote
    from albviewer.ui.context import ViewContext
    from albviewer.ui.map.view import MapView

_STEPS = 1000
_PATIENCE_MS = 500
_PREVIEW = (900, 760)


class DossierDesk(QObject):
    """`tell` says a sentence that needs no answer."""

    _progressed = Signal(float)
    done = Signal()
    """What was asked for last is done, or was stopped, or cannot be done."""

    def __init__(
        self, context: ViewContext, resources: Path, view: MapView, tell: Callable[[str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._context, self._resources, self._view = context, resources, view
        self._tell, self._window = tell, window
        self._saving: JobRunner[Path] = JobRunner(self._saved, self._failed, self)
        self._setting: JobRunner[Pages] = JobRunner(self._preview, self._failed, self)
        self._stop = Event()
        self._work: Work | None = None
        self._progress: QProgressDialog | None = None
        self._printer: QPrinter | None = None
        self._progressed.connect(self._show_progress)
        context.at_end(self._leave)

    def ask(self) -> None:
        """Ask for the kind of file, then where it is to be, and save."""
        self._dialog(printing=False).chosen.connect(self._ask_where)

    def ask_to_print(self) -> None:
        """Ask what is to be printed, and show its pages."""
        self._dialog(printing=True).chosen.connect(self.prepare)

    def _dialog(self, *, printing: bool) -> DossierDialog:
        context = self._context
        session, say = context.session, context.say
        lead = say("Of what is found: {what}", what=plain(list_line(session, "events", say)))
        source = source_label(session.collection, self._source(), say.language) if self._source() else ""
        dialog = DossierDialog(
            context.appearance,
            say,
            self._window,
            lead=lead,
            printing=printing,
            source=source,
            style=context.citing.style,
            notes=bool(context.notes.marks.all()),
        )
        dialog.open()
        return dialog

    def _source(self) -> str:
        spot = self._context.session.state.spot
        return spot.source if spot is not None else ""

    def _ask_where(self, wanted: Wanted) -> None:
        say, ending = self._context.say, "html" if wanted.form is Form.HTML else "pdf"
        name = f"{self._context.session.collection.head.id}-dossier.{ending}"
        kinds = f"{ending.upper()} (*.{ending})"
        chosen, _ = QFileDialog.getSaveFileName(self._window, say("Save a dossier of evidence"), name, kinds)
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(f".{ending}"), wanted)

    def save_to(self, path: Path, wanted: Wanted) -> None:
        """Save what is found now; `done` comes when it is."""
        work = self._begin(wanted, self._context.say("The dossier is being made."))
        self._saving.start(lambda: work.save(path, size_of_paper(wanted.paper)))

    def prepare(self, wanted: Wanted) -> None:
        """Set what is to be printed on pages, then show them."""
        work = self._begin(wanted, self._context.say("The pages are being set."))
        self._setting.start(lambda: work.pages(work.dossier(), size_of_paper(wanted.paper)))

    def _begin(self, wanted: Wanted, words: str) -> Work:
        """Return the work to be done, and say that it has begun."""
        self._halt()
        session = self._context.session
        self._stop = Event()
        self._work = Work(
            # One of its own: the state may change while it is worked on.
            session=Session(session.finder, session.state, folder=session.folder),
            say=self._context.say,
            tokens=self._context.appearance.tokens,
            resources=self._resources,
            wanted=wanted,
            year=self._view.pinned_year,
            graticule=self._view.graticule,
            source=self._source(),
            notes=self._notes() if wanted.notes else (),
            stop=self._stop,
            told=self._progressed.emit,
        )
        progress = QProgressDialog(words, self._context.say("Stop"), 0, _STEPS, self._window)
        progress.setWindowTitle("albviewer")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_PATIENCE_MS)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setValue(0)
        progress.canceled.connect(self.stop)
        self._progress = progress
        return self._work

    def _notes(self) -> tuple[OwnNote, ...]:
        notes = self._context.notes
        return tuple((mark, notes.found(mark)) for mark in notes.marks.all())

    def stop(self) -> None:
        """Want nothing of what is being made any more; a file that was there stays."""
        if self._progress is not None:
            self._halt()
            self._tell(self._context.say("Stopped; nothing was saved."))
            self.done.emit()

    def _halt(self) -> None:
        self._stop.set()
        self._saving.drop()
        self._setting.drop()
        self._end_progress()

    def _show_progress(self, part: float) -> None:
        if self._progress is not None:
            self._progress.setValue(round(part * _STEPS))

    def _end_progress(self) -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.hide()
            progress.deleteLater()

    def _leave(self) -> None:
        """Nobody waits for a dossier when the room goes; the file is written whole or not at all."""
        self._stop.set()
        self._end_progress()
        self._saving.wait()
        self._setting.wait()

    def _saved(self, path: Path) -> None:
        self._end_progress()
        self._tell(self._context.say("Saved: {name}", name=path.name))
        self.done.emit()

    def _failed(self, error: BaseException) -> None:
        self._end_progress()
        if not isinstance(error, StoppedError):
            say = self._context.say
            reason = getattr(error, "strerror", None) or str(error)
            box = QMessageBox(self._window)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(say("Dossier of evidence"))
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setText(say("The dossier cannot be made: {reason}.", reason=reason))
            box.open()
        self.done.emit()

    def _preview(self, pages: Pages) -> None:
        """Show the pages as they would be printed; from there they are."""
        self._end_progress()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(pages.dossier.title)
        printer.setCreator("albviewer")
        printer.setFullPage(True)
        if self._work is not None:
            printer.setPageSize(page_size(self._work.wanted.paper))
        # It belongs to no widget, and must live as long as what shows its pages.
        self._printer = printer
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._context.say("Print: {title}", title=pages.dossier.title))
        dialog.resize(*_PREVIEW)
        if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
            leave_page_setup_out(dialog)
        dress(dialog, self._context.appearance)
        dialog.paintRequested.connect(lambda device: self._paint(pages, device))
        dialog.open()
        self.done.emit()

    def _paint(self, pages: Pages, printer: QPrinter) -> None:
        """Paint the pages; on other paper than they were set for, they are set anew."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            size = size_on(printer)
            if any(abs(now - then) > 1 for now, then in zip(size, pages.size, strict=True)) and self._work is not None:
                work = self._work
                made, images = pages.dossier, work.images(pages.dossier)
                pages = set_on_pages(made, pages.theme, work.base(), size, _tell_nobody, image=images)
            paint_on(pages, printer, _tell_nobody)
        finally:
            QGuiApplication.restoreOverrideCursor()


def _tell_nobody(_done: int, _total: int) -> None:
    """The window shows no progress while a printer's dialog is open."""
