from __future__ import annotations

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


def test_the_scripts_of_a_page_become_one_in_their_order(folder: Path) -> None:
    page = (
        '<head><script src="/other/x.js"></script>\n<script src="/map/a.js"></script>\n'
        '<script src="/map/b.js"></script>\n<p>é</p></head>'
    )
    html, script = in_one_piece(page.encode(), folder, "/map/", "all.js")
    assert html.decode() == (
        '<head><script src="/other/x.js"></script>\n<script src="/map/all.js"></script>\n<p>é</p></head>'
    )
    assert script.decode() == "a();\nb('é');\n"


def test_a_script_that_is_not_there_keeps_its_link(folder: Path) -> None:
    page = b'<script src="/map/a.js"></script><script src="/map/gone.js"></script>'
    html, script = in_one_piece(page, folder, "/map/", "all.js")
    assert html == b'<script src="/map/all.js"></script>\n<script src="/map/gone.js"></script>'
    assert script == b"a();\n"


def test_a_page_without_scripts_of_ours_stays_as_it_is(folder: Path) -> None:
    assert in_one_piece(b"<p>x</p>", folder, "/map/", "all.js") == (b"<p>x</p>", b"")


def test_a_worker_has_its_imports_written_out(folder: Path) -> None:
    assert with_imports(folder / "w.js").decode() == "a();\nb('é');\n\nw();\n"
    (folder / "a.js").unlink()
    with pytest.raises(OSError, match=r"a\.js"):
        with_imports(folder / "w.js")
