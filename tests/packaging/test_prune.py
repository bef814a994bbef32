"""What is left out of a frozen program: over the files of the wheel that is installed, and names of other systems."""

from __future__ import annotations

import ast
import sys
from importlib.metadata import files
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))

from prune import BINDINGS, wanted

SOURCE = ROOT / "src" / "albviewer"


def _installed() -> list[str]:
    """The files of PySide6, as the wheels list them."""
    names = [str(file) for package in ("PySide6_Essentials", "PySide6_Addons") for file in files(package) or ()]
    return [name for name in names if name.startswith("PySide6/")]


def test_what_is_imported_stays() -> None:
    imported = {
        name.split(".")[1]
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("PySide6.")
        for name in [node.module]
    }
    assert imported <= BINDINGS
    assert len(imported) > 5


def test_the_web_engine_stays_whole() -> None:
    kept = {Path(name).name for name in _installed() if wanted(name)}
    assert kept >= {
        "QtWebEngineProcess",
        "en-US.pak",
        "icudtl.dat",
        "qtwebengine_resources.pak",
        "v8_context_snapshot.bin",
        "libQt6WebEngineCore.so.6",
        "libqxcb.so",
        "libqoffscreen.so",
    }


def test_what_is_under_another_licence_goes() -> None:
    for name in _installed():
        forbidden = ("VirtualKeyboard", "Charts", "DataVisualization", "Graphs", "Quick3D", "NetworkAuth", "Lottie")
        if any(word.lower() in name.lower() for word in forbidden):
            assert not wanted(name), name


def test_at_least_a_third_of_qt_goes() -> None:
    root = Path(PySide6.__file__).parents[1]
    sizes = {name: (root / name).stat().st_size for name in _installed() if (root / name).is_file()}
    assert sum(sizes.values()) > 100_000_000
    assert sum(size for name, size in sizes.items() if wanted(name)) < sum(sizes.values()) * 2 / 3


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/resources/qtwebengine_resources.pak",
        "PySide6/translations/qtwebengine_locales/en-US.pak",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/QtCore.pyd",
        "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/QtWebEngineCore",
        "PySide6/Qt/lib/QtWebEngineCore.framework/Helpers/QtWebEngineProcess.app/Contents/MacOS/QtWebEngineProcess",
        "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources/icudtl.dat",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "albviewer/_bundled/seeds/collection.yaml",
        "libpython3.11.so.1.0",
        "numpy.libs/libscipy_openblas64_-abc.so",
        "qtawesome/fonts/phosphor-1.3.0.ttf",
        "libxcb-cursor.so.0",
        "PySide6/Qt/lib/libQt6Concurrent.so.6",
    ],
)
def test_what_stays(name: str) -> None:
    assert wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Charts.dll",
        "PySide6/QtCharts.pyd",
        "PySide6/QtQuickWidgets.pyd",
        "PySide6/qml/QtQuick/Controls/libqtquickcontrols2plugin.so",
        "PySide6/resources/qtwebengine_devtools_resources.pak",
        "PySide6/resources/qtwebengine_resources.debug.pak",
        "PySide6/resources/v8_context_snapshot.debug.bin",
        "PySide6/translations/qt_de.qm",
        "PySide6/translations/qtwebengine_locales/de.pak",
        "PySide6/Qt/lib/QtQuick3D.framework/Versions/A/QtQuick3D",
        "PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
        "PySide6/designer.exe",
        "qtawesome/fonts/remixicon-2.5.0.ttf",
        "libstdc++.so.6",
        "libssl.so.3",
        "libz.so.1",
        "libsoftokn3.chk",
        "libGL.so.1",
        "libglib-2.0.so.0",
    ],
)
def test_what_goes(name: str) -> None:
    assert not wanted(name)
