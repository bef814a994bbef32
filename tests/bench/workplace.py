"""What a measure is given: folders of its own, and the machine whose noise is noted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from samples import Machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """`folder` is empty at the start, shared by all measures of a run, and gone afterwards."""

    machine: Machine
    folder: Path
