"""The parts that others made, each with its licence and the text of it, and the notice made of them.

Packages tell this in their own metadata, as they are installed; what is no package stands in
resources/licences/parts.yaml, and the map's data in their own list. Knows nothing of Qt.
"""

from __future__ import annotations

import platform
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import yaml

from albviewer.panels.libraries import used_libraries
from albviewer.panels.program_page import load_map_data

_WIDTH = 100
_TEXT_NAMES = ("licen", "copying", "notice", "authors")
# PySide6 may be had under a contract too; that is not how it is used here.
_NOT_OURS = "commercial"
_INSTALLER = "It is in the installers only; the Python wheel uses what the system has."


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A work of others: `kind` is "library" or "data", `texts` are those of its licence, `note` is one paragraph."""

    name: str
    version: str
    licence: str
    kind: str
    note: str = ""
    texts: tuple[str, ...] = ()


def third_party_parts(resources: Path, *, qt: str) -> tuple[Part, ...]:
    """Return all parts; `qt` is the version of Qt. Raises OSError or KeyError if the lists are damaged."""
    folder = resources / "licences"
    told = yaml.safe_load((folder / "parts.yaml").read_text(encoding="utf-8"))
    versions = {"Python": platform.python_version(), "Qt": qt}
    bundled = (
        Part(
            name=item["name"],
            version=versions.get(item["name"], ""),
            licence=item["licence"],
            kind="data" if item["licence"].startswith("CC-") else "library",
            note=" ".join(filter(None, (item.get("note", ""), _INSTALLER if item.get("in") else ""))),
            texts=_lent(folder, item),
        )
        for item in told["parts"]
    )
    return (*bundled, *_packages(folder, told["lent"]), *_map_data(resources, folder))


def third_party_notice(parts: Iterable[Part], *, program: str) -> str:
    """Return the notice as plain text: a list of the parts, then each with its texts; a text is given only once."""
    parts = tuple(parts)
    lines = [
        f"albviewer {program}: the works of others in it",
        "",
        *textwrap.wrap(
            "albviewer itself is under the MIT License. It contains or uses the works listed here, each under its own "
            "licence.",
            _WIDTH,
        ),
        "",
        *(f"  {_headed(part)}: {part.licence}" for part in parts),
    ]
    given: dict[str, str] = {}
    for part in parts:
        lines += ["", "=" * _WIDTH, _headed(part), f"Licence: {part.licence}"]
        if part.note:
            lines += ["", *textwrap.wrap(part.note, _WIDTH)]
        for text in part.texts:
            first = given.setdefault(text, part.name)
            lines += ["", text if first == part.name else f"The text of this licence stands under “{first}”."]
    return "\n".join(lines) + "\n"


def _headed(part: Part) -> str:
    return f"{part.name} {part.version}".rstrip()


def _lent(folder: Path, item: dict[str, Any]) -> tuple[str, ...]:
    return tuple(_read(folder / name) for name in item.get("texts", ()))


def _read(path: Path) -> str:
    # Some texts are older than UTF-8; a letter of a name may be lost, no word of a licence.
    return "\n".join(line.rstrip() for line in path.read_text(encoding="utf-8", errors="replace").splitlines()).strip()


def _packages(folder: Path, lent: dict[str, dict[str, Any]]) -> Iterator[Part]:
    for library in used_libraries():
        item = lent.get(library.name, {})
        texts = tuple(dict.fromkeys(_texts_of(library.name)))
        yield Part(
            name=library.name,
            version=library.version,
            licence=library.licence,
            kind="library",
            note=item.get("note", ""),
            texts=texts or _lent(folder, item),
        )


def _texts_of(name: str) -> Iterator[str]:
    """Give the licence texts that an installed package brings, by their names."""
    files = distribution(name).files or ()
    for file in sorted(files, key=str):
        named = any(word in file.name.lower() for word in _TEXT_NAMES) or "licenses" in file.parts
        where = Path(str(file.locate()))
        if named and not file.suffix.startswith(".py") and _NOT_OURS not in file.name.lower() and where.is_file():
            yield _read(where)


def _map_data(resources: Path, folder: Path) -> Iterator[Part]:
    found: dict[tuple[str, str, str], set[str]] = {}
    for item in load_map_data(resources / "map" / "assets.yaml"):
        for origin in item.origins:
            found.setdefault((origin.name, origin.by, origin.licence), set()).add(origin.version)
    for (name, by, licence), versions in sorted(found.items()):
        lesser = licence.startswith("LGPL-3.0")
        yield Part(
            name=name,
            version="",
            licence=licence,
            kind="data",
            note=f"By {by}. Version: {'; '.join(sorted(versions))}. Data of the map were made from it.",
            texts=_lent(folder, {"texts": ["LGPL-3.0.txt", "GPL-3.0.txt"]}) if lesser else (),
        )
