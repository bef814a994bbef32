"""What is left of PySide6 on Windows and on macOS, over the names of the files in its wheels of release 6.11.3.

The lists are of the files that a program can be linked to or reads: no headers, no type stubs.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))

from prune import BINDINGS, wanted

LISTS = Path(__file__).parent / "wheel_lists"
WEB_ENGINE = "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A"
NEEDED = {
    "windows": {
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/resources/icudtl.dat",
        "PySide6/resources/qtwebengine_resources.pak",
        "PySide6/resources/v8_context_snapshot.bin",
        "PySide6/translations/qtwebengine_locales/en-US.pak",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "PySide6/plugins/texttospeech/qtexttospeech_sapi.dll",
        "PySide6/msvcp140.dll",
        *(f"PySide6/{name}.pyd" for name in BINDINGS),
    },
    "macos": {
        f"{WEB_ENGINE}/QtWebEngineCore",
        f"{WEB_ENGINE}/Helpers/QtWebEngineProcess.app/Contents/MacOS/QtWebEngineProcess",
        f"{WEB_ENGINE}/Helpers/QtWebEngineProcess.app/Contents/Info.plist",
        f"{WEB_ENGINE}/Helpers/QtWebEngineProcess.app/Contents/Resources/QtWebEngineProcess.entitlements",
        f"{WEB_ENGINE}/Resources/icudtl.dat",
        f"{WEB_ENGINE}/Resources/qtwebengine_locales/en-US.pak",
        f"{WEB_ENGINE}/Resources/v8_context_snapshot.arm64.bin",
        f"{WEB_ENGINE}/Resources/v8_context_snapshot.x86_64.bin",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechdarwin.dylib",
        *(f"PySide6/{name}.abi3.so" for name in BINDINGS),
    },
}
UNWANTED = re.compile(
    r"Charts|DataVisualization|Graphs|Quick3D|VirtualKeyboard|NetworkAuth|Lottie|HttpServer|Qt3D|Designer|Pdf"
    r"|devtools|\.debug\.|/qml/|avcodec|(?<!en-US)(?<!resources)(?<!_\d00p)\.pak",
    re.IGNORECASE,
)


@pytest.mark.parametrize("system", NEEDED)
def test_what_is_needed_is_in_the_wheels_and_stays(system: str) -> None:
    names = (LISTS / f"{system}.txt").read_text(encoding="utf-8").splitlines()
    kept = {name for name in names if wanted(name, lean=False)}
    assert NEEDED[system] - kept == set()
    assert [name for name in kept if UNWANTED.search(name)] == []
    assert len(kept) < len(names) / 4


def test_a_framework_that_goes_goes_whole() -> None:
    names = (LISTS / "macos.txt").read_text(encoding="utf-8").splitlines()
    kept: dict[str, set[str]] = {}
    for name in names:
        if wanted(name, lean=False) and (found := re.search(r"/(Qt\w+)\.framework/", name)):
            kept.setdefault(found[1], set()).add(name)
    assert len(kept) > 15
    without = [name for name, files in kept.items() if not any(file.endswith(f"/{name}") for file in files)]
    assert without == []
