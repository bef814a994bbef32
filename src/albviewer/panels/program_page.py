"""The page about the program: its version, its licence, and whose work it carries. Knows nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from albviewer.panels.facts import FactsPage, known_facts

if TYPE_CHECKING:
    from albviewer.panels.libraries import Library
    from albviewer.panels.say import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class DataOrigin:
    """Work of others from which data of the map were made; `version` is the one used."""

    name: str
    version: str
    by: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapData:
    """A file of the map's data, and what it was made from."""

    file: str
    title: str
    origins: tuple[DataOrigin, ...]


def load_map_data(path: Path) -> tuple[MapData, ...]:
    """Read the list of the map's data; raises OSError, or KeyError if an entry says too little."""
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        MapData(
            file=str(item["file"]),
            title=str(item["title"]),
            origins=tuple(
                DataOrigin(**{field: str(origin[field]) for field in ("name", "version", "by", "licence")})
                for origin in item["origins"]
            ),
        )
        for item in tree["assets"]
    )


def program_page(
    version: str, qt: str, data: tuple[MapData, ...], libraries: tuple[Library, ...], say: Say
) -> FactsPage:
    """Return what is to be said of the program; `qt` is the version of Qt it runs on, `libraries` are all it uses."""
    return FactsPage(
        title="albviewer",
        lead=say("A reading room for historical sources in which every sentence knows its place and its time."),
        facts=known_facts(
            (
                (say("Version"), version),
                (say("Licence"), "MIT"),
                (
                    say("Window"),
                    say(
                        "Qt {version} and PySide6, under the GNU Lesser General Public License, version 3 (LGPL-3.0). "
                        "They are separate libraries and may be replaced by other versions.",
                        version=qt,
                    ),
                ),
                (say("Type"), say("Source Serif 4 and Source Sans 3, under the SIL Open Font License 1.1 (OFL-1.1).")),
                (say("Icons"), say("Phosphor (MIT), by way of QtAwesome (MIT).")),
                (say("Map"), say("Leaflet (BSD-2-Clause), by way of Folium (MIT).")),
                (say("All libraries"), "\n".join(map(_library, libraries))),
                *((item.title, _origins(item)) for item in data),
            )
        ),
    )


def _library(library: Library) -> str:
    return "; ".join(filter(None, (f"{library.name} {library.version}", library.licence)))


def _origins(data: MapData) -> str:
    lines = []
    for origin in data.origins:
        parts = (origin.name, origin.version, origin.by if origin.by != origin.name else "", origin.licence)
        lines.append("; ".join(filter(None, parts)))
    return "\n".join(lines)
