"""The site that the map page lives on: which file stands at which path.

Leaflet and the fonts come from the packages that carry them; they are looked up by name and never copied. It knows
nothing of what the page shows.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from albviewer.panels.local_pages import LocalFile, LocalSite
from albviewer.panels.map_scripts import in_one_piece, with_imports
from albviewer.resource_paths import package_dir

SCHEME = "alb"
HOST = "app"
PAGE_PATH = "index.html"
PAGE_URL = f"{SCHEME}://{HOST}/{PAGE_PATH}"
WEB_CHANNEL_PATH = "qwebchannel.js"

LEAFLET_FOLDER = "leaflet"
MAP_FOLDER = "map"

_PAGE_SCRIPT = "page.js"
_WORKER = "land_worker.js"

_FONTS = {
    "fonts/sans.ttf": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
    "fonts/serif.ttf": ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
    "fonts/serif-italic.ttf": ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf"),
}

LAYERS_FOLDER = "layers"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAtStart:
    """What the page and its worker are told with their very scripts: each a piece of script of `map_told`."""

    page: Callable[[], bytes]
    worker: Callable[[], bytes]


def map_site(
    *,
    page: bytes,
    map_folder: Path,
    web_channel: bytes,
    layers: Callable[[str], LocalFile] | None = None,
    told: ToldAtStart | None = None,
) -> LocalSite:
    """Return the site of the map.

    `page` is the HTML, `map_folder` the folder `resources/map`, `web_channel` Qt's own `qwebchannel.js`, which the page
    may not read from Qt's resources itself. `layers` answers for what the collection lays over the map. `told` is asked
    when the page or its worker begins, and what it says goes out with their scripts.
    """
    html, script = in_one_piece(page, map_folder, f"/{MAP_FOLDER}/", _PAGE_SCRIPT)
    scripts = {_PAGE_SCRIPT: script}
    # without it the page says by itself that its worker is missing
    with suppress(OSError):
        scripts[_WORKER] = with_imports(map_folder / _WORKER)
    asked = {_PAGE_SCRIPT: told.page, _WORKER: told.worker} if told is not None else {}
    return LocalSite(
        made={PAGE_PATH: html, WEB_CHANNEL_PATH: web_channel},
        fresh={f"{MAP_FOLDER}/{name}": _after(asked.get(name), code) for name, code in scripts.items()},
        files={name: package_dir(package) / "files" / font for name, (package, font) in _FONTS.items()},
        folders={MAP_FOLDER: map_folder, LEAFLET_FOLDER: leaflet_folder()},
        live={LAYERS_FOLDER: layers} if layers is not None else {},
    )


def _after(told: Callable[[], bytes] | None, script: bytes) -> Callable[[], bytes]:
    """Return what gives a script, with what is told at its start before it."""
    return (lambda: script) if told is None else (lambda: told() + script)


def leaflet_folder() -> Path:
    """Return the folder with Leaflet's own files. Its package is made for Django, which is not needed to find them."""
    return package_dir("js_lib_leaflet") / "static" / "js_lib_leaflet"
