"""How whoever waits for an index hears how far it is, and stops it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class CancelledError(Exception):
    """The building was stopped by whoever asked for it; the index is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the building is: bytes of files, and which source was finished last."""

    done: int
    total: int
    source: str


Tell = Callable[[Progress], None]
"""Told how far the building is; raises CancelledError to stop it."""
