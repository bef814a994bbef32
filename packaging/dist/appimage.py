"""The AppImage: one file that starts by a double click, made of the same staged tree as the packages for Linux.

Its tool, appimagetool, is in no registry: the hosted workflow fetches it. What goes into the image is made here without
it, and can be started as it is.
"""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from plain import StopError
from workshop import ROOT, WORK, run, version

_APP_RUN = ROOT / "packaging" / "linux" / "AppRun"
_ICON = "icons/hicolor/256x256/apps/albviewer.png"


def make_appdir(tree: Path, into: Path = WORK) -> Path:
    """Lay out what the image holds, from a staged tree, and return the folder. Files are linked and not copied."""
    folder = into / "albviewer.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tree, folder, symlinks=True, copy_function=os.link)
    share = folder / "usr" / "share"
    shutil.copy2(share / "applications" / "albviewer.desktop", folder)
    shutil.copy2(share / _ICON, folder)
    (folder / ".DirIcon").symlink_to("albviewer.png")
    shutil.copyfile(_APP_RUN, folder / "AppRun")
    (folder / "AppRun").chmod(0o755)
    return folder


def make_appimage(tree: Path, into: Path = WORK) -> Path:
    """Make the AppImage of a staged tree and return it. Raise StopError where there is no appimagetool."""
    tool = shutil.which("appimagetool")
    if tool is None:
        raise StopError(
            "An AppImage is made by appimagetool, which is not in the PATH; the hosted workflow fetches it."
        )
    folder = make_appdir(tree, into)
    file = into / f"albviewer-{version()}-{platform.machine()}.AppImage"
    # The tool is an AppImage itself, and not every machine can mount one.
    more = {"ARCH": platform.machine(), "APPIMAGE_EXTRACT_AND_RUN": "1"}
    run([tool, "--no-appstream", str(folder), str(file)], "Making the AppImage", more=more)
    shutil.rmtree(folder)
    return file
