"""Makes Qt and folium unimportable, to prove that everything below ui/ lives without them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

BLOCKED = frozenset({"PySide6", "shiboken6", "qtawesome", "qtpy", "folium", "branca"})


class ImportBlocker(MetaPathFinder):
    """A finder that answers for the blocked packages before any other, and says no."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raise ModuleNotFoundError for a blocked package; know nothing of any other."""
        if fullname.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"{fullname} is made unimportable in this run", name=fullname)
        return None


def block() -> None:
    """Put the blocker first in line. It is an error if a blocked package is already there."""
    loaded = BLOCKED & sys.modules.keys()
    if loaded:
        raise RuntimeError(f"already imported: {', '.join(sorted(loaded))}")
    sys.meta_path.insert(0, ImportBlocker())
