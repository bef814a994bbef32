"""What may be imported before the first words are on the screen, asked of the real program in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QTextBrowser
from albviewer import app
from albviewer.cli import main
from albviewer.resource_paths import bundled_collection
from albviewer.ui.window.first_leaf import take_leaf

home = Path(sys.argv[1])
if sys.argv[2] == "keep":
    qt = app.make_application(["albviewer"])
    window = app.assemble_window(qt, data=home / "data", cache=home / "cache")
    page = QTextBrowser()
    page.setPlainText("In the beginning was the word.")
    page.resize(window.size())
    page.show()
    window._services.leaves.keep(bundled_collection(), take_leaf(page))
    os._exit(0)

def tell():
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

assemble = app.assemble_window

def assemble_and_watch(qt, **_):
    window = assemble(qt, data=home / "data", cache=home / "cache")
    window.text_shown.connect(tell)
    return window

app.assemble_window = assemble_and_watch
main(["bundled"])
"""

# What our own modules of the start may be. Whoever adds one says here that every reader shall wait for it.
_OURS = {
    "albviewer",
    "albviewer.app",
    "albviewer.cli",
    "albviewer.cli.entry",
    "albviewer.cli.messages",
    "albviewer.cli.opening",
    "albviewer.cli.parsing",
    "albviewer.cli.window",
    "albviewer.collection",
    "albviewer.collection.no_collection",
    "albviewer.export",
    "albviewer.export.terminal",
    "albviewer.index",
    "albviewer.index.store",
    "albviewer.index.store.progress",
    "albviewer.panels",
    "albviewer.panels.say",
    "albviewer.panels.tokens",
    "albviewer.resource_paths",
    "albviewer.session",
    "albviewer.session.named_views",
    "albviewer.session.recent",
    "albviewer.session.search_history",
    "albviewer.ui",
    "albviewer.ui.application",
    "albviewer.ui.bars",
    "albviewer.ui.bars.notice_bar",
    "albviewer.ui.bars.opening_bar",
    "albviewer.ui.bindings",
    "albviewer.ui.commands",
    "albviewer.ui.garbage",
    "albviewer.ui.graphics",
    "albviewer.ui.jobs",
    "albviewer.ui.reader",
    "albviewer.ui.reader.page_type",
    "albviewer.ui.theme",
    "albviewer.ui.theme.fonts",
    "albviewer.ui.theme.icons",
    "albviewer.ui.theme.look",
    "albviewer.ui.theme.motion",
    "albviewer.ui.theme.palette",
    "albviewer.ui.theme.style_sheet",
    "albviewer.ui.theme.theme",
    "albviewer.ui.translation",
    "albviewer.ui.widgets",
    "albviewer.ui.widgets.column",
    "albviewer.ui.window",
    "albviewer.ui.window.arrangement",
    "albviewer.ui.window.damage",
    "albviewer.ui.window.dropping",
    "albviewer.ui.window.first_leaf",
    "albviewer.ui.window.first_sight",
    "albviewer.ui.window.layouts",
    "albviewer.ui.window.link_opening",
    "albviewer.ui.window.main_window",
    "albviewer.ui.window.opening",
    "albviewer.ui.window.services",
    "albviewer.ui.window.settings",
    "albviewer.ui.window.window_tools",
    "albviewer.uncollected",
    "albviewer.whole_files",
}
_QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
_HEAVY = ("numpy", "yaml", "sqlite3", "_sqlite3", "folium", "lxml", "pypdfium2", "hashlib", "_hashlib", "email", "http")


@pytest.fixture(scope="module")
def at_first_words(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    home = tmp_path_factory.mktemp("home")
    _run(home, "keep")
    return list(json.loads(_run(home, "open").splitlines()[-1]))


def _run(home: Path, what: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(home), what],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.qt
def test_nothing_of_ours_is_imported_that_the_first_words_do_not_need(at_first_words: list[str]) -> None:
    ours = {name for name in at_first_words if name.split(".")[0] == "albviewer"}
    assert ours - _OURS == set(), "import it where it is used, or say here that the first words need it"


@pytest.mark.qt
def test_qt_is_imported_as_far_as_words_need_it(at_first_words: list[str]) -> None:
    modules = {name for name in at_first_words if name.startswith("PySide6.Qt")}
    assert modules - _QT == set()


@pytest.mark.qt
def test_nothing_heavy_is_imported_before_the_first_words(at_first_words: list[str]) -> None:
    assert [name for name in at_first_words if name.split(".")[0] in _HEAVY] == []
