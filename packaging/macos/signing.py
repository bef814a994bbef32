"""In which order the parts of a macOS program are signed, and with what: pure functions over its files.

What contains others is signed after them; the helper of the web engine has entitlements of its own, so that signing
everything at once with one set would leave the map blank. It must not know how anything is called or run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

APP, WEB_ENGINE = "app.entitlements", "web-engine.entitlements"
_BUNDLES = (".app", ".framework")
_CODE = (".dylib", ".so")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A file or a bundle to be signed; `entitlements` is the name of their file, empty for none."""

    path: str
    entitlements: str


def signing_order(files: Iterable[str]) -> tuple[Signed, ...]:
    """Return what is signed, innermost first; `files` are the paths of regular files from albviewer.app on."""
    wanted: set[PurePosixPath] = set()
    for file in map(PurePosixPath, files):
        if file.suffix in _CODE:
            wanted.add(file)
        wanted |= {folder for folder in (file, *file.parents) if folder.suffix in _BUNDLES}
    # Among equally deep ones by name, so that it is the same each time.
    ordered = sorted(wanted, key=lambda path: (-len(path.parts), str(path)))
    return tuple(Signed(path=str(path), entitlements=_entitlements(path)) for path in ordered)


def _entitlements(path: PurePosixPath) -> str:
    if path.name == "QtWebEngineProcess.app":
        return WEB_ENGINE
    return APP if path.suffix == ".app" else ""
