"""Hands out what the map's page and its worker are made of in few pieces: forty requests take longer than one.

It knows how a page names its scripts and styles and a worker its imports, and nothing of what they do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

_SCRIPT = re.compile(r'<script src="(/[\w./-]+\.js)"></script>\s*')
_STYLE = re.compile(r'<link rel="stylesheet" href="(/[\w./-]+\.css)"/>\s*')
_NEAR = re.compile(r"(?<=url\()(?=\w[\w./-]*\))")
_IMPORTS = re.compile(r"importScripts\((.*?)\);", re.DOTALL)
_NAME = re.compile(r'"([\w.]+\.js)"')


def in_one_piece(page: bytes, read: Callable[[str], str], *, script: str, style: str) -> tuple[bytes, dict[str, bytes]]:
    """Return a page whose links to scripts and styles are one link each, and what stands at these two addresses.

    `read` gives what stands at an address, such as "/map/start.js", and raises LookupError where nothing does: that
    link stays, so that the page misses it by its name. What takes the place of all stands where the first of them did.
    """
    html, scripts = _joined(page.decode(), _SCRIPT, read, f'<script src="{script}"></script>')
    html, styles = _joined(
        html, _STYLE, lambda address: _from_root(read, address), f'<link rel="stylesheet" href="{style}"/>'
    )
    return html.encode(), {script: scripts, style: styles}


def _joined(html: str, links: re.Pattern[str], read: Callable[[str], str], one: str) -> tuple[str, bytes]:
    texts: list[str] = []

    def take(link: re.Match[str]) -> str:
        try:
            texts.append(read(link[1]))
        except LookupError:
            return link[0]
        return f"{one}\n" if len(texts) == 1 else ""

    return links.sub(take, html), "\n".join(texts).encode()


def _from_root(read: Callable[[str], str], address: str) -> str:
    """Return a style that names its pictures as they are named from elsewhere."""
    return _NEAR.sub(address.rpartition("/")[0] + "/", read(address))


def with_imports(worker: Path) -> bytes:
    """Return the script of a worker with the scripts beside it that it imports in their place.

    Raises OSError if one of them cannot be read.
    """

    def written_out(imports: re.Match[str]) -> str:
        return "".join((worker.parent / name).read_text(encoding="utf-8") for name in _NAME.findall(imports[1]))

    return _IMPORTS.sub(written_out, worker.read_text(encoding="utf-8")).encode()
