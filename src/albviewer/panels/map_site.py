"""The site that the map page lives on: which file stands at which path.

Leaflet and the fonts come from the packages that carry them; they are looked up by name and never copied. It knows
nothing of what the page shows.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from albviewer.panels.local_pages import LocalFile, LocalPageError, LocalSite
from albviewer.panels.map_scripts import in_one_piece, with_imports
from albviewer.resource_paths import package_dir

SCHEME = "alb"
HOST = "app"
PAGE_PATH = "index.html"
PAGE_URL = f"{SCHEME}://{HOST}/{PAGE_PATH}"
WEB_CHANNEL_PATH = "qwebchannel.js"

LEAFLET_FOLDER = "leaflet"
MAP_FOLDER = "map"

_PAGE_SCRIPT = f"{MAP_FOLDER}/whole_page.js"
_PAGE_STYLE = f"{MAP_FOLDER}/whole_page.css"
_WORKER = f"{MAP_FOLDER}/land_worker.js"
_OURS = f'<script src="/{MAP_FOLDER}/'.encode()

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
    site = LocalSite(
        made={PAGE_PATH: page, WEB_CHANNEL_PATH: web_channel},
        files={name: package_dir(package) / "files" / font for name, (package, font) in _FONTS.items()},
        folders={MAP_FOLDER: map_folder, LEAFLET_FOLDER: leaflet_folder()},
        live={LAYERS_FOLDER: layers} if layers is not None else {},
    )
    # A page that shows no more than Leaflet is served as it is.
    html, parts = _in_one_piece(page, site) if _OURS in page else (page, {})
    # without it the page says by itself that its worker is missing
    with suppress(OSError):
        parts[_WORKER] = with_imports(map_folder / Path(_WORKER).name)
    asked = {_PAGE_SCRIPT: told.page, _WORKER: told.worker} if told is not None else {}
    return replace(
        site,
        made={**site.made, PAGE_PATH: html},
        fresh={name: _after(asked.get(name), part) for name, part in parts.items()},
    )


def _in_one_piece(page: bytes, site: LocalSite) -> tuple[bytes, dict[str, bytes]]:
    def read(address: str) -> str:
        try:
            return site.resolve(address).data.decode()
        except LocalPageError as error:
            raise LookupError(address) from error

    html, parts = in_one_piece(page, read, script=f"/{_PAGE_SCRIPT}", style=f"/{_PAGE_STYLE}")
    return html, {address.removeprefix("/"): part for address, part in parts.items()}


def _after(told: Callable[[], bytes] | None, script: bytes) -> Callable[[], bytes]:
    """Return what gives a script, with what is told at its start before it."""
    return (lambda: script) if told is None else (lambda: told() + script)


def leaflet_folder() -> Path:
    """Return the folder with Leaflet's own files. Its package is made for Django, which is not needed to find them."""
    return package_dir("js_lib_leaflet") / "static" / "js_lib_leaflet"
