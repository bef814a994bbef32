"""Commands on what the reader marks: highlights, notes and bookmarks made, cited, put back, written to files and read.

What is meant by them is for the reader's pane to say, what there is for the list of notes to show.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from albviewer.linking.reanchoring import Standing
from albviewer.model.annotations import AnnotationKind
from albviewer.ui.commands import Commands, Group
from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from albviewer.ui.context import ViewContext
    from albviewer.ui.panes.lists_pane import ListsPane
    from albviewer.ui.panes.reader_pane import ReaderPane

SUFFIX = ".json"
LARGEST = 64 * 1024 * 1024
"""So many bytes a file may have from which marks are taken in."""


class NoteCommands(QObject):
    """`tell` says a sentence that needs no answer."""

    def __init__(
        self,
        context: ViewContext,
        commands: Commands,
        *,
        reader: ReaderPane,
        lists: ListsPane,
        tell: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = reader
        self._tell = tell
        self._window = parent
        say, add, notes = context.say, commands.add, Group.NOTES
        keys = ("Ctrl+Shift+H",)
        told = say("Highlight the words selected in the reader, else the passage; or no longer")
        add("notes.highlight", say("Highlight"), self.highlight, group=notes, keys=keys, told=told)
        told = say("Write a note on the words selected in the reader, else on the passage")
        add("notes.write", say("Write a note…"), self.write, group=notes, keys=("Ctrl+Shift+M",), told=told)
        told = say("Put a bookmark at the words selected in the reader, else at the passage; or no longer")
        add("notes.bookmark", say("Bookmark"), self.bookmark, group=notes, keys=("Ctrl+D",), told=told)
        told = say("Copy the words selected in the reader, else the passage, with their citation and a link")
        add("notes.cite", say("Copy with citation"), self.cite, group=notes, keys=("Ctrl+Shift+C",), told=told)
        add(
            "notes.restore",
            say("Put back the mark that was deleted last"),
            self.restore,
            group=notes,
            keys=("Ctrl+Shift+D",),
        )
        add("notes.save-file", say("Save notes and marks to a file…"), self.ask_where, group=notes)
        add("notes.take-in", say("Take in notes and marks from a file…"), self.ask_for_file, group=notes)
        page = lists.notes
        page.attach_asked.connect(self.attach)
        page.cite_asked.connect(self.cite_mark)
        page.save_asked.connect(self.ask_where)
        page.take_in_asked.connect(self.ask_for_file)
        page.told.connect(tell)
        reader.own.told.connect(tell)

    def highlight(self) -> None:
        """Highlight what is selected, or no longer."""
        self._reader.own_in_use().turn(AnnotationKind.HIGHLIGHT)

    def write(self) -> None:
        """Write a note on what is selected."""
        self._reader.own_in_use().write()

    def bookmark(self) -> None:
        """Put a bookmark at what is selected, or no longer."""
        self._reader.own_in_use().turn(AnnotationKind.BOOKMARK)

    def cite(self) -> None:
        """Copy what is selected with its citation."""
        self._reader.own_in_use().cite()

    def cite_mark(self, id_: str) -> None:
        """Copy the words of a mark with their citation."""
        notes = self._context.notes
        mark = notes.marks.get(id_)
        now = notes.found(mark) if mark is not None else None
        if mark is not None and now is not None and now.standing is not Standing.LOST:
            self._reader.own.cite((now.start, now.end), mark.target.source)

    def attach(self, id_: str) -> None:
        """Have a mark stand on the words that are selected in the reader."""
        selected = self._reader.own_in_use().selected()
        if selected is None:
            self._tell(self._context.say("Select the words in the reader first."))
            return
        self._context.notes.attach(id_, *selected)

    def restore(self) -> None:
        """Put back the mark that was deleted last."""
        say = self._context.say
        if self._context.notes.deleted is None:
            self._tell(say("No mark was deleted."))
        else:
            self._context.notes.restore()

    # In files.

    def ask_where(self) -> None:
        """Write all marks to a file to be chosen."""
        say = self._context.say
        suggested = f"{self._context.session.collection.head.id}-notes{SUFFIX}"
        title = say("Save notes and marks to a file")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested, self._kinds())
        if chosen:
            self.save_file(Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(SUFFIX))

    def save_file(self, path: Path) -> None:
        """Write all marks to a file, as Web Annotations."""
        say = self._context.say
        try:
            write_whole(path, self._context.notes.marks.as_page())
        except OSError as error:
            self._tell(say("The notes could not be saved: {reason}.", reason=error.strerror or error))
        else:
            self._tell(say("Saved: {name}", name=path.name))

    def ask_for_file(self) -> None:
        """Take in the marks of a file to be chosen."""
        title = self._context.say("Take in notes and marks from a file")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", self._kinds())
        if chosen:
            self.take_in(Path(chosen))

    def take_in(self, path: Path) -> None:
        """Add the marks of a file of Web Annotations to those that there are, and say how many they are."""
        from albviewer.session.web_annotations import NoAnnotationError

        say = self._context.say
        try:
            if path.stat().st_size > LARGEST:
                raise NoAnnotationError
            added = self._context.notes.take_in(path.read_bytes())
        except OSError as error:
            self._tell(say("The file could not be read: {reason}.", reason=error.strerror or error))
        except NoAnnotationError:
            self._tell(say("This is no file of notes: {name}", name=path.name))
        else:
            if added is not None:
                self._tell(say.count("{n} note or mark was added.", "{n} notes and marks were added.", added))

    def _kinds(self) -> str:
        return self._context.say("Notes and marks ({suffix})", suffix=f"*{SUFFIX} *.jsonld")
