"""The rules of the house that no single module can keep: floors, edges, sizes, and documents untouched."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "albviewer"
LONGEST_FILE = 400

# The five documents as they were given: evidence is found in them by offset, so not a byte may change.
DOCUMENTS = {
    "000_de44bb5b15a4ee61.txt": "aff598dcfedbd467a874d09c8dbc0a10bc1f8f4d40ab8f79514cff4e5f1f06f4",
    "001_c4762ebf22f7b242.txt": "3e0bdd5d77125c196c90c05fbe3bf8fb4329998fda3508f64720708f669a70d8",
    "002_08fd60adc0f1d455.txt": "b8a230a53df0c471f72f57e7a4e9d273ad11189e97f463732d3415ad59ee6f13",
    "003_85ca869270206210.txt": "96977b0531e6666647ee1409a361cbaece5e854065f4187dba0e3fb6b18db100",
    "004_94aa3f29eb8b151d.txt": "6d2f568c07c59400b7d178091b5fe1c4bedcfe8bbdddeaceab7ea2baed8d611d",
}

# Hosts that serve other people's code, tiles or packages: a page or module that names one wants the network.
SERVERS = re.compile(
    r"https?://[\w.-]*(cdn|unpkg|netdna|bootstrap|jquery|cloudflare|googleapis|gstatic|pypi|pythonhosted|npmjs|"
    r"githubusercontent|tile)[\w.-]*",
    re.IGNORECASE,
)
APPLICATION = re.compile(r"(^|[._])(q?app|application|Q(Core|Gui)?Application)(\.instance\(\))?$", re.IGNORECASE)


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def application_event_filters(source: str) -> Iterator[int]:
    """Yield the lines on which an event filter is installed on the whole application."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "installEventFilter"
            and APPLICATION.search(ast.unparse(node.func.value))
        ):
            yield node.lineno


def test_the_floors_hold(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_importing_the_command_line_loads_neither_qt_nor_folium() -> None:
    heavy = "{'PySide6', 'shiboken6', 'qtawesome', 'folium', 'branca', 'numpy'}"
    code = f"import sys, albviewer, albviewer.cli; print(sorted({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_everything_below_ui_is_imported_without_qt_and_folium() -> None:
    skipped = {"albviewer.panels.map_page"}  # the one module that is there to use folium
    names = [
        "albviewer." + named(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for floor in ("model", "collection", "linking", "index", "session", "panels", "kiosk")
        for path in sorted((SOURCE / floor).rglob("*.py"))
    ]
    code = "import importlib, sys, import_blocker as b; b.block(); [importlib.import_module(n) for n in sys.argv[1:]]"
    done = subprocess.run(
        [sys.executable, "-c", code, *(name for name in names if name not in skipped)],
        cwd=ROOT / "tests" / "support",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    assert ast.get_docstring(ast.parse(text)), "the module has no docstring"
    assert not list(application_event_filters(text)), "a Python event filter on the application slows every event"


def test_an_application_event_filter_would_be_seen() -> None:
    for receiver in ("app", "self._app", "qApp", "QApplication.instance()", "QtWidgets.QApplication.instance()"):
        assert list(application_event_filters(f"\n{receiver}.installEventFilter(self)")) == [2]
    for receiver in ("self", "self._view.viewport()", "self.application_bar"):
        assert not list(application_event_filters(f"{receiver}.installEventFilter(self)"))


def test_nothing_names_a_server_of_other_peoples_code() -> None:
    found = []
    for path in [*modules(), *(ROOT / "resources").rglob("*")]:
        if path.suffix in {".py", ".js", ".css", ".html", ".svg", ".md", ".yaml", ".json"}:
            address = SERVERS.search(path.read_text(encoding="utf-8"))
            if address:
                found.append(f"{path.relative_to(ROOT)}: {address[0]}")
    assert not found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_byte_for_byte_as_it_was_given(name: str) -> None:
    assert hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == DOCUMENTS[name]
