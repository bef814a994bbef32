"""People and the forms of their names."""

from __future__ import annotations

from dataclasses import dataclass

from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person. `names` are other forms, misread ones too; the role is only what the documents say."""

    id: str
    name: LocalText
    names: tuple[str, ...] = ()
    role: LocalText = LocalText()
    note: LocalText = LocalText()
    wikidata: str = ""
    position: Position = Position()

    def all_names(self) -> tuple[str, ...]:
        """Return every form of the name once, longest first."""
        return tuple(sorted({*self.name.texts(), *self.names}, key=lambda text: (-len(text), text)))
