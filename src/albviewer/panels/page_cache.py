"""Keeps the built map page on disk, so that folium, which takes a second, is imported once and not at every start.

It knows where a page is kept and how to tell a sound one; it does not know what is in it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from albviewer import __version__
from albviewer.panels.map_settings import MapPageSettings
from albviewer.resource_paths import package_dir
from albviewer.whole_files import write_whole

_BUILDER = "albviewer.panels.map_page"
_MADE_WITH = ("folium", "branca", "js_lib_leaflet")
_DIGEST_LENGTH = 64


def map_page(settings: MapPageSettings, cache_folder: Path) -> bytes:
    """Return the map page for these settings, from the cache or freshly built, and then kept there.

    A cached page that is damaged is built again without a question. If the folder cannot be written the page is
    still returned; only the next start is slower.
    """
    kept = cache_folder / f"map-page-{page_key(settings)[:16]}.html"
    page = _read(kept)
    if page is None:
        page = _build(settings)
        _keep(page, kept)
    return page


def page_key(settings: MapPageSettings) -> str:
    """Return a digest of all that the page is made of: settings, libraries, and the code that builds it."""
    parts = {
        "settings": asdict(settings),
        "albviewer": __version__,
        "libraries": [_stamp(name) for name in _MADE_WITH],
        "builder": _builder_source(),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _stamp(package: str) -> list[object]:
    """Return what tells whether a package was installed anew, without running it.

    To ask `importlib.metadata` for its version takes fifty milliseconds, and the map waits for them.
    """
    try:
        about = (package_dir(package) / "__init__.py").stat()
    except (OSError, ModuleNotFoundError):
        # A frozen program has no such file, and no other libraries either than those that it was made with.
        return [package]
    return [package, about.st_size, about.st_mtime_ns]


def _builder_source() -> str:
    """Return the text of the builder without running it. A frozen program has none; its version then stands for it."""
    spec = importlib.util.find_spec(_BUILDER)
    source = getattr(spec.loader if spec else None, "get_source", lambda _name: None)(_BUILDER)
    return source or ""


def _build(settings: MapPageSettings) -> bytes:
    # imported here, and here only: on a hit the second that folium takes is never spent
    from albviewer.panels.map_page import build_page

    return build_page(settings).encode()


def _read(kept: Path) -> bytes | None:
    """Return a page that is whole, else None. The file is its digest, a line end, and the page."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    digest, page = content[:_DIGEST_LENGTH], content[_DIGEST_LENGTH + 1 :]
    return page if hashlib.sha256(page).hexdigest().encode() == digest else None


def _keep(page: bytes, kept: Path) -> None:
    """Write the page so that no reader ever sees half of it, and drop the pages of older versions."""
    content = hashlib.sha256(page).hexdigest().encode() + b"\n" + page
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, content)
        for old in kept.parent.glob("map-page-*.html"):
            if old != kept:
                old.unlink(missing_ok=True)
