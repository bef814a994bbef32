"""Hands out the map's scripts in one piece each for the page and for its worker: forty requests take longer than one.

It knows how a page names its scripts and a worker its imports, and nothing of what they do.
"""

from __future__ import annotations

import re
from pathlib import Path

_LINK = r'<script src="{folder}([\w.]+\.js)"></script>\s*'
_IMPORTS = re.compile(r"importScripts\((.*?)\);", re.DOTALL)
_NAME = re.compile(r'"([\w.]+\.js)"')


def in_one_piece(page: bytes, folder: Path, address: str, name: str) -> tuple[bytes, bytes]:
    """Return a page whose links to the scripts below `address` are one link to `name` there, and that one script.

    `folder` is what stands at the address. A script that cannot be read keeps its link, so that the page misses it by
    its name.
    """
    scripts: list[str] = []

    def take(link: re.Match[str]) -> str:
        try:
            scripts.append((folder / link[1]).read_text(encoding="utf-8"))
        except OSError:
            return link[0]
        return f'<script src="{address}{name}"></script>\n' if len(scripts) == 1 else ""

    html = re.sub(_LINK.format(folder=re.escape(address)), take, page.decode())
    return html.encode(), "".join(scripts).encode()


def with_imports(worker: Path) -> bytes:
    """Return the script of a worker with the scripts beside it that it imports in their place.

    Raises OSError if one of them cannot be read.
    """

    def written_out(imports: re.Match[str]) -> str:
        return "".join((worker.parent / name).read_text(encoding="utf-8") for name in _NAME.findall(imports[1]))

    return _IMPORTS.sub(written_out, worker.read_text(encoding="utf-8")).encode()
