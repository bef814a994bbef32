"""suggestions.yaml: what was found in the documents and waits for a person to accept or refuse it.

No list of the collection reads this file; what stands in it is shown nowhere. It is the program's own, and is written
anew whenever there is more to suggest; what a person has put down in it is kept.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.collection.fields import Fields, UnusableError
from albviewer.collection.folder import CollectionFolder
from albviewer.collection.making import Record, listed_text
from albviewer.model.sentences import sentence

FILE = "suggestions.yaml"
KINDS = ("places", "events")
ACCEPT = "accept"
ABOUT = ("named", "example")
"""Keys that are there for the person who decides, and go no further."""

_HEADER = """\
# What albviewer found in the documents. Until you accept it, nothing of this is shown in the window or in any list.
# Put “accept: true” or “accept: false” to what you have looked at; mend whatever is wrong. Then say
#     albviewer new --into FOLDER
# which puts what you accepted into the lists of the collection, and will not suggest again what you refused.

"""


@dataclass(slots=True)
class Suggestions:
    """What is suggested, by kind: `waiting` for a decision, `accepted` and `refused` by a person."""

    waiting: dict[str, list[Record]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    accepted: dict[str, list[Record]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    refused: dict[str, list[Record]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def undecided(self, kind: str) -> list[Record]:
        """Return what need not be suggested anew."""
        return [*self.waiting[kind], *self.refused[kind]]


def read_suggestions(folder: Path) -> tuple[Suggestions, tuple[Fault, ...]]:
    """Return what stands in the file and its faults; a file with faults is not to be written over."""
    found, faults = Suggestions(), FaultList()
    if not (folder / FILE).exists():
        return found, ()
    root = CollectionFolder(folder, faults).root(FILE)
    if root is None:
        return found, faults.in_order()
    fields = Fields(root, faults, ("en",))
    # The tree knows where everything stands, the loader what it is worth; both refuse what is not plain values.
    values: dict[str, Any] = yaml.safe_load((folder / FILE).read_text(encoding="utf-8")) or {}
    for kind in KINDS:
        records = values.get(kind) or []
        for entry, record in zip(fields.records(kind), records, strict=False):
            _file(found, kind, entry, record, faults)
    with contextlib.suppress(UnusableError):
        fields.finish()
    return found, faults.in_order()


def _file(found: Suggestions, kind: str, entry: Fields, record: object, faults: FaultList) -> None:
    word = entry.text(ACCEPT)
    if not isinstance(record, dict) or word not in ("", "true", "false"):
        faults.add(
            entry.position(ACCEPT),
            FaultCode.BAD_VALUE,
            sentence("{key} must be true or false, or left empty", key=ACCEPT),
        )
        return
    pile = {"": found.waiting, "true": found.accepted, "false": found.refused}[word]
    pile[kind].append(record)


def without_notes(record: Record) -> Record:
    """Return an accepted record as the list of its kind will have it."""
    return {key: value for key, value in record.items() if key not in (ACCEPT, *ABOUT)}


def suggestions_text(suggestions: Suggestions) -> str:
    """Return the file with all that is undecided or refused."""
    parts = []
    for kind in KINDS:
        records: Sequence[Record] = suggestions.undecided(kind)
        parts.append(listed_text(kind, records).replace(f"- {ACCEPT}: null\n", f"- {ACCEPT}:\n"))
    return _HEADER + "\n".join(parts)
