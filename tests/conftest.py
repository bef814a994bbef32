"""What every test runs in: no display, no network, its own user folders, and no warning unnoticed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import guards
import import_blocker
import small_collection

TESTS = Path(__file__).resolve().parent
CORE_FLOORS = ("model", "collection", "linking", "index", "session", "panels", "kiosk")

# The machines that run the tests are slow and shared: a deadline would measure them, not us.
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=2000)


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while the tests run")
    parser.addoption(
        "--without-qt", action="store_true", help="only the floors below ui/, with Qt and folium unimportable"
    )
    parser.addoption("--touches", type=int, default=200, help="how often the exhibit is touched at random")
    parser.addoption("--rest", action="store_true", help="only what --without-qt leaves out")
    if not pluginmanager.hasplugin("pytest-qt"):
        # The run without Qt leaves pytest-qt out; its settings in pyproject.toml are still legal.
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "read by pytest-qt", type="linelist" if name == "qt_log_ignore" else None)


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "linux" and os.geteuid() == 0:
        # Chromium's sandbox refuses to start as root; only tests and make run it so.
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    if config.getoption("--without-qt"):
        import_blocker.block()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    without, rest = config.getoption("--without-qt"), config.getoption("--rest")
    inside = collection_path.relative_to(TESTS).parts if collection_path.is_relative_to(TESTS) else ()
    if not inside or not (without or rest):
        return None
    is_core = inside[0] in CORE_FLOORS and not collection_path.name.startswith("test_map_page")
    # A folder of the core holds files of the rest as well.
    return not is_core if without else is_core and collection_path.is_file()


@pytest.fixture(autouse=True)
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a person's settings, caches and notes out of the tests, and the tests out of those."""
    home = tmp_path_factory.mktemp("user")
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with guards.network_refused(monkeypatch) as refused:
        yield
    assert not refused, f"the test tried to reach {', '.join(refused)}"


@pytest.fixture(autouse=True)
def _no_logged_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    with guards.warnings_collected() as lines:
        yield
    if request.node.get_closest_marker("logs_warnings") is None:
        assert not lines, "logged during the test (mark it logs_warnings if it must be):\n" + "\n".join(lines)


@pytest.fixture(autouse=True)
def _no_windows_left() -> Iterator[None]:
    with guards.leftover_windows() as left:
        yield
    assert not left, "windows left open by the test:\n" + "\n".join(left)


@pytest.fixture
def small_collection_folder(tmp_path: Path) -> Path:
    """A tiny, complete and faultless collection in a folder of its own: see support/small_collection.py."""
    return small_collection.write(tmp_path / "small-collection")
