"""Where an exhibit keeps what concerns its running: the only maker of these paths. It must not know what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExhibitFolder:
    """The folder of one exhibit; nothing in it need exist."""

    root: Path

    @property
    def status(self) -> Path:
        """What the exhibit says of itself every few seconds."""
        return self.root / "status.json"

    @property
    def graphics(self) -> Path:
        """Whether it has to be drawn by the processor."""
        return self.root / "graphics.json"

    @property
    def counts(self) -> Path:
        """The daily totals."""
        return self.root / "counts.json"

    @property
    def gate(self) -> Path:
        """How often the staff's number was wrong."""
        return self.root / "gate.json"

    @property
    def shelf(self) -> Path:
        """The folder of the editions that came by packages."""
        return self.root / "editions"

    @property
    def log(self) -> Path:
        """The folder of the log."""
        return self.root / "log"
