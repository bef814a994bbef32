"""What is raised where there is no collection. Whoever only catches it need not load what reads one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.collection.faults import Fault
    from albviewer.model.sentences import Sentence


class NoCollectionError(Exception):
    """The folder cannot be opened as a collection at all; the message is one plain sentence, `faults` say more."""

    def __init__(self, message: Sentence, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults
