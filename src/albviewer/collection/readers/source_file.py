"""The file of a source while it is read: its bytes, and where its faults are noted."""

from __future__ import annotations

from dataclasses import dataclass, field

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.limits import MARKUP_BYTES
from albviewer.model.positions import Position
from albviewer.model.sentences import Sentence, sentence
from albviewer.model.sources import Source


@dataclass(slots=True, kw_only=True)
class SourceFile:
    """What a reader is given."""

    source: Source
    data: bytes
    faults: FaultList = field(default_factory=FaultList)

    @property
    def name(self) -> str:
        """The file's name, relative to the collection's folder."""
        return self.source.file

    def note(self, code: FaultCode, message: Sentence, line: int = 1, column: int = 1) -> None:
        """Note a fault in spite of which the rest of the file is read."""
        self.faults.add(Position(self.name, line, column), code, message)

    def check_size(self) -> None:
        """Raise FileFaultError if the file is too large to be read as a tree."""
        if len(self.data) > MARKUP_BYTES:
            message = sentence(
                "the file {name} is larger than {markup_bytes} MB, the most for its format",
                name=self.name,
                markup_bytes=MARKUP_BYTES // 2**20,
            )
            raise FileFaultError(message, FaultCode.FILE_TOO_LARGE)

    def damaged(self, why: Sentence, line: int = 0, column: int = 1) -> FileFaultError:
        """Return the error to be raised for a file that cannot be read because of its contents."""
        position = Position(self.name, line, column) if line else None
        return FileFaultError(
            sentence("the file {name} cannot be read: {why}", name=self.name, why=why), FaultCode.FILE_DAMAGED, position
        )
