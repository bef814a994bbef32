"""What a frozen albviewer does without: a pure function over the paths of its files, the same for every system.

PyInstaller collects whatever a module might want. Here it says what albviewer wants: the lists name what stays, so that
what a later Qt brings is left out until somebody needs it. tests/packaging/ runs this over the files of the wheels for
Linux, Windows and macOS; that everything still works is for `albviewer self-test` to show, on the frozen program.

Imports nothing of the program, and knows nothing of PyInstaller.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

QT_MODULES = frozenset(
    {
        # What is imported.
        "Core",
        "DBus",
        "Gui",
        "Network",
        "OpenGL",
        "OpenGLWidgets",
        "PrintSupport",
        "Svg",
        "Test",
        "TextToSpeech",
        "WebChannel",
        "WebEngineCore",
        "WebEngineWidgets",
        "Widgets",
        # What the web engine is linked to.
        "Positioning",
        "Qml",
        "QmlMeta",
        "QmlModels",
        "QmlWorkerScript",
        "Quick",
        "QuickWidgets",
        # How windows come onto a screen.
        "WaylandClient",
        "WaylandEglClientHwIntegration",
        "WlShellIntegration",
        "XcbQpa",
        # What voices are played through.
        "Concurrent",
        "Multimedia",
    }
)
"""The modules of Qt that stay, by the names of their libraries."""

BINDINGS = frozenset(
    {
        "QtCore",
        "QtGui",
        "QtNetwork",
        "QtPrintSupport",
        "QtTest",
        "QtTextToSpeech",
        "QtWebChannel",
        "QtWebEngineCore",
        "QtWebEngineWidgets",
        "QtWidgets",
    }
)
"""The modules of PySide6 that are imported; QtTest is how the self-test clicks."""

_PLUGINS = {
    "generic": (),
    "iconengines": ("svg",),
    "imageformats": ("gif", "ico", "jpeg", "svg", "webp"),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("cocoa", "offscreen", "wayland", "windows", "xcb"),
    "platformthemes": None,
    "printsupport": None,
    "styles": None,
    "texttospeech": ("darwin", "flite", "sapi", "speechd", "winrt"),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-shell-integration": None,
    "xcbglintegrations": None,
}
"""The kinds of plugin that stay; of each, words that a name must hold one of, or None for all."""

_RESOURCES = frozenset(
    {
        "icudtl.dat",
        "qtwebengine_resources.pak",
        "qtwebengine_resources_100p.pak",
        "qtwebengine_resources_200p.pak",
        "v8_context_snapshot.bin",
        "v8_context_snapshot.arm64.bin",
        "v8_context_snapshot.x86_64.bin",
    }
)
# The web engine looks for it whatever the language is.
_LOCALE = "en-US.pak"
_FOR_DEVELOPERS = frozenset(("doc", "glue", "include", "metatypes", "qml", "scripts", "typesystems"))
_HELPERS = ("QtWebEngineProcess",)
# Of QtAwesome's fonts the one that the window's icons are drawn from.
_ICON_FONT = "phosphor"

_LINUX_LIBRARY = re.compile(r"libQt6(\w+)\.so(\.\d+)*")
_WINDOWS_LIBRARY = re.compile(r"Qt6(\w+)\.dll", re.IGNORECASE)
_FRAMEWORK = re.compile(r"Qt(\w+)\.framework")
_BINDING = re.compile(r"(Qt\w+)(\.abi3|\.cp\w+)?\.(so|pyd)")
_MEDIA = re.compile(r"(lib)?(avcodec|avformat|avutil|swresample|swscale|Qt6FFmpegStub).*", re.IGNORECASE)
# Of what PyInstaller takes from the build machine's own libraries: what a system may lack or have in another version,
# and the small parts of X11 that a desktop without Qt programs does not install. They need nothing that changes.
_OWN_LIBRARIES = re.compile(
    r"(libpython|libffi|libsqlite3|libbz2|liblzma|libmpdec|libpyside6|libshiboken6"
    r"|libxcb-(cursor|icccm|image|keysyms|render-util|util))[\w.-]*"
)


def wanted(path: str, *, lean: bool = True) -> bool:
    """Tell whether a file stays. `path` is relative to the program's folder, with strokes between its parts.

    With `lean`, libraries of the build machine that every system has go too: a copy of them breaks on a later system.
    """
    parts = PurePosixPath(path).parts
    if "PySide6" in parts:
        return _qt_wanted(parts[parts.index("PySide6") + 1 :])
    name = parts[-1]
    if parts[:2] == ("qtawesome", "fonts"):
        return name.startswith(_ICON_FONT)
    if _LINUX_LIBRARY.fullmatch(name) or _WINDOWS_LIBRARY.fullmatch(name) or any(map(_FRAMEWORK.fullmatch, parts)):
        return _library_wanted(parts)
    if _MEDIA.fullmatch(name) and ".so" in name:
        return False
    if lean and len(parts) == 1 and re.fullmatch(r"lib[\w.+-]*\.(so[\w.]*|chk)", name):
        return bool(_OWN_LIBRARIES.fullmatch(name))
    return True


def _qt_wanted(parts: tuple[str, ...]) -> bool:
    """Tell whether a file of the package PySide6 stays; `parts` are those of its path within the package."""
    folders = [part.lower() for part in parts[:-1]]
    name = parts[-1]
    if not _FOR_DEVELOPERS.isdisjoint(folders) or (not folders and "." not in name):
        return False
    framework = next((match for match in map(_FRAMEWORK.fullmatch, parts) if match), None)
    if framework is not None and framework[1] not in QT_MODULES:
        # Whole: what is left of one without its library cannot be signed.
        return False
    if "qtwebengine_locales" in folders:
        return name == _LOCALE
    if "translations" in folders:
        return False
    if "plugins" in folders:
        return _plugin_wanted(parts[folders.index("plugins") + 1 :])
    if "resources" in folders or name.endswith((".pak", ".dat")) or name.startswith("v8_context"):
        return name in _RESOURCES or not (name.endswith((".pak", ".dat", ".bin")))
    if "libexec" in folders or name.endswith(".exe"):
        return name.startswith(_HELPERS) or name == "qt.conf"
    if name.startswith("QtWebEngineProcess") or any(part.startswith(_HELPERS) for part in parts):
        return True
    return _library_wanted(parts)


def _plugin_wanted(parts: tuple[str, ...]) -> bool:
    if len(parts) < 2 or parts[0].lower() not in _PLUGINS:
        return False
    words = _PLUGINS[parts[0].lower()]
    return words is None or any(word in parts[-1].lower() for word in words)


def _library_wanted(parts: tuple[str, ...]) -> bool:
    """Tell whether a library, a framework or a module of PySide6 stays; other files do."""
    name = parts[-1]
    framework = next((match for match in map(_FRAMEWORK.fullmatch, parts) if match), None)
    if framework is not None:
        return framework[1] in QT_MODULES
    library = _LINUX_LIBRARY.fullmatch(name) or _WINDOWS_LIBRARY.fullmatch(name)
    if library is not None:
        return library[1] in QT_MODULES
    binding = _BINDING.fullmatch(name)
    if binding is not None:
        return binding[1] in BINDINGS
    return not _MEDIA.fullmatch(name) and not name.endswith((".pyi", ".prl", ".lib", ".debug"))
