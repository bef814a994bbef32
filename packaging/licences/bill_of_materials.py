"""The software bill of materials, in CycloneDX 1.6: the parts with their licences, and each data file with its digest.

Without a date and a serial number, so that the same parts give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from albviewer import __version__
from albviewer.panels.libraries import used_libraries
from albviewer.panels.third_party import Part

_FONTS = ("fontpkg-source-serif-4", "fontpkg-source-sans-3", "QtAwesome")
_FONT_FILES = (".ttf", ".otf", ".woff2")
# Licence names that CycloneDX takes as identifiers; others are given as plain names.
_IDENTIFIER = re.compile(r"[A-Za-z0-9.-]+-\d[\d.]*(-[A-Za-z-]+)?|MIT(-0)?|0BSD|X11|blessing")


def bill_of_materials(parts: Iterable[Part], resources: Path) -> str:
    """Return the bill as JSON, its lists in a fixed order."""
    parts = tuple(parts)
    packages = {library.name for library in used_libraries()}
    components = [_component(part, packages) for part in parts]
    components += _files(resources)
    told = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "albviewer",
                "name": "albviewer",
                "version": __version__,
                "licenses": [{"license": {"id": "MIT"}}],
                "purl": f"pkg:pypi/albviewer@{__version__}",
            }
        },
        "components": sorted(components, key=lambda component: str(component["bom-ref"])),
        "dependencies": _dependencies(parts, packages),
    }
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _component(part: Part, packages: set[str]) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": part.kind,
        "bom-ref": f"{part.kind}:{part.name}@{part.version}",
        "name": part.name,
        "licenses": [_licence(part.licence)],
    }
    if part.version:
        component["version"] = part.version
    if part.note:
        component["description"] = part.note
    if part.name in packages:
        component["purl"] = f"pkg:pypi/{re.sub(r'[-_.]+', '-', part.name).lower()}@{part.version}"
    return component


def _licence(name: str) -> dict[str, Any]:
    if re.search(r" (AND|OR) ", name):
        return {"expression": name}
    return {"license": {"id" if _IDENTIFIER.fullmatch(name) else "name": name}}


def _files(resources: Path) -> Iterator[dict[str, Any]]:
    """Give the data files and the fonts, each with its digest."""
    for file in sorted(resources.rglob("*")):
        if file.is_file() and file.suffix in (".json", ".jpg", ".csl", ".qm"):
            yield _file(f"resources/{file.relative_to(resources).as_posix()}", file)
    for name in _FONTS:
        for listed in sorted(distribution(name).files or (), key=str):
            if listed.suffix in _FONT_FILES:
                yield _file(listed.as_posix(), Path(str(listed.locate())))


def _file(name: str, path: Path) -> dict[str, Any]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"type": "file", "bom-ref": f"file:{name}", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}


def _dependencies(parts: tuple[Part, ...], packages: set[str]) -> list[dict[str, Any]]:
    return [
        {
            "ref": "albviewer",
            "dependsOn": sorted(f"{part.kind}:{part.name}@{part.version}" for part in parts if part.name in packages),
        }
    ]
