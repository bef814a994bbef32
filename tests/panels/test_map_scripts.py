from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.panels.map_scripts import in_one_piece, with_imports


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "a.js": "a();\n",
        "b.js": "b('é');\n",
        "w.js": 'importScripts(\n  "a.js", "b.js",\n);\nw();\n',
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def of(folder: Path) -> Callable[[str], str]:
    """What stands below /map/; elsewhere there is nothing."""

    def read(address: str) -> str:
        if not address.startswith("/map/") or not (folder / address[5:]).exists():
            raise LookupError(address)
        return (folder / address[5:]).read_text(encoding="utf-8")

    return read


def joined(page: str, folder: Path) -> tuple[str, dict[str, str]]:
    html, parts = in_one_piece(page.encode(), of(folder), script="/map/all.js", style="/map/all.css")
    return html.decode(), {address: part.decode() for address, part in parts.items()}


def test_the_scripts_of_a_page_become_one_in_their_order(folder: Path) -> None:
    page = (
        '<head><script src="/map/a.js"></script>\n<script>x()</script>'
        '<script src="/map/b.js"></script>\n<p>é</p></head>'
    )
    html, parts = joined(page, folder)
    assert html == '<head><script src="/map/all.js"></script>\n<script>x()</script><p>é</p></head>'
    assert parts["/map/all.js"] == "a();\n\nb('é');\n"


def test_what_is_not_there_keeps_its_link(folder: Path) -> None:
    html, parts = joined('<script src="/map/a.js"></script><script src="/other/gone.js"></script>', folder)
    assert html == '<script src="/map/all.js"></script>\n<script src="/other/gone.js"></script>'
    assert parts["/map/all.js"] == "a();\n"


def test_the_styles_of_a_page_become_one_and_find_their_pictures(folder: Path) -> None:
    (folder / "a.css").write_text('a { b: url(c/d-2.png); e: url("/f.ttf"); g: url(#h) }', encoding="utf-8")
    (folder / "b.css").write_text("i { j: k }", encoding="utf-8")
    page = '<link rel="stylesheet" href="/map/a.css"/>\n<link rel="stylesheet" href="/map/b.css"/>'
    html, parts = joined(page, folder)
    assert html == '<link rel="stylesheet" href="/map/all.css"/>\n'
    assert parts["/map/all.css"] == 'a { b: url(/map/c/d-2.png); e: url("/f.ttf"); g: url(#h) }\ni { j: k }'


def test_a_page_without_links_stays_as_it_is(folder: Path) -> None:
    assert joined("<p>x</p>", folder) == ("<p>x</p>", {"/map/all.js": "", "/map/all.css": ""})


def test_a_worker_has_its_imports_written_out(folder: Path) -> None:
    assert with_imports(folder / "w.js").decode() == "a();\nb('é');\n\nw();\n"
    (folder / "a.js").unlink()
    with pytest.raises(OSError, match=r"a\.js"):
        with_imports(folder / "w.js")
