"""How the frozen program shows itself on Windows and macOS: icon files, version resource, Info.plist. Pure functions.

Both icon formats are containers that take PNG pictures as they are. Imports nothing of the program or of PyInstaller.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

_ICNS = {32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
_COPYRIGHT = "The albviewer contributors; MIT License"
# The oldest macOS that the wheels of PySide6 6.11 are made for.
_OLDEST_MACOS = "13.0"


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon for Windows; `pictures` are PNGs by their size in pixels, none above 256."""
    entries, data, at = b"", b"", 6 + 16 * len(pictures)
    for size, png in sorted(pictures.items()):
        # 256 is written as 0.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), at + len(data))
        data += png
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + data


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon for macOS, of those sizes that it knows."""
    known = sorted((size, png) for size, png in pictures.items() if size in _ICNS)
    body = b"".join(_ICNS[size] + struct.pack(">I", len(png) + 8) + png for size, png in known)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def version_resource(release: str) -> str:
    """Return what Windows shows as the details of the program, in the form that PyInstaller reads."""
    numbers = tuple(int(part) if part.isdecimal() else 0 for part in (*release.split("."), "0", "0", "0")[:4])
    strings = {
        "CompanyName": "The albviewer contributors",
        "FileDescription": "albviewer",
        "FileVersion": release,
        "InternalName": "albviewer",
        "LegalCopyright": _COPYRIGHT,
        "OriginalFilename": "albviewer.exe",
        "ProductName": "albviewer",
        "ProductVersion": release,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, "
        f"fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def info_plist(release: str) -> dict[str, Any]:
    """Return what macOS is told of the program: its version, what files it opens, what links."""
    types = {
        "albpack": ("albviewer collection", "public.zip-archive"),
        "albview": ("albviewer view", "public.json"),
    }
    return {
        "CFBundleDisplayName": "albviewer",
        "CFBundleShortVersionString": release,
        "CFBundleVersion": release,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "sq"],
        "LSMinimumSystemVersion": _OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.education",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": _COPYRIGHT,
        "CFBundleURLTypes": [
            {"CFBundleURLName": "albviewer link", "CFBundleTypeRole": "Viewer", "CFBundleURLSchemes": ["albviewer"]}
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": words,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"io.github.albviewer.{suffix}"],
            }
            for suffix, (words, _base) in types.items()
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"io.github.albviewer.{suffix}",
                "UTTypeDescription": words,
                "UTTypeConformsTo": [base],
                "UTTypeTagSpecification": {"public.filename-extension": [suffix]},
            }
            for suffix, (words, base) in types.items()
        ],
    }
