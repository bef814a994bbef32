"""What Windows and macOS are told of the program, and the installer's script, as far as Linux can tell."""

from __future__ import annotations

import ast
import plistlib
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from albviewer import __version__

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))

from looks import icns, ico, info_plist, version_resource

ICONS = ROOT / "resources" / "icons"
SCRIPT = (ROOT / "packaging" / "windows" / "albviewer.iss").read_text(encoding="utf-8")


def pictures() -> dict[int, bytes]:
    return {int(file.stem.split("-")[1]): file.read_bytes() for file in ICONS.glob("albviewer-*.png")}


def test_the_icon_for_windows_holds_every_size(tmp_path: Path) -> None:
    file = tmp_path / "albviewer.ico"
    file.write_bytes(ico({size: png for size, png in pictures().items() if size <= 256}))
    reader = QImageReader(str(file))
    sizes = set()
    for index in range(reader.imageCount()):
        reader.jumpToImage(index)
        picture = reader.read()
        assert not picture.isNull()
        sizes.add(picture.width())
    assert sizes == {16, 24, 32, 48, 64, 128, 256}


def test_the_icon_for_macos_is_as_long_as_it_says() -> None:
    data = icns(pictures())
    assert data[:4] == b"icns"
    assert int.from_bytes(data[4:8], "big") == len(data)
    at, found = 8, {}
    while at < len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "big")
        found[data[at : at + 4]] = data[at + 8 : at + length]
        at += length
    assert found[b"ic09"] == pictures()[512]
    assert len(found) == 5


@pytest.mark.parametrize(
    ("release", "numbers"), [("1.2.3", (1, 2, 3, 0)), ("2", (2, 0, 0, 0)), ("1.2.3b1", (1, 2, 0, 0))]
)
def test_the_version_resource_is_an_expression_with_the_version(release: str, numbers: tuple[int, ...]) -> None:
    tree = ast.parse(version_resource(release), mode="eval")
    fixed = next(word.value for word in tree.body.keywords if word.arg == "ffi")
    told = {word.arg: ast.literal_eval(word.value) for word in fixed.keywords}
    assert told["filevers"] == told["prodvers"] == numbers
    assert repr(release) in version_resource(release)


def test_info_plist_says_version_files_and_links() -> None:
    told = plistlib.loads(plistlib.dumps(info_plist(__version__)))
    assert told["CFBundleShortVersionString"] == __version__
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["albviewer"]
    exported = {
        each["UTTypeIdentifier"]: each["UTTypeTagSpecification"]["public.filename-extension"]
        for each in told["UTExportedTypeDeclarations"]
    }
    opened = {name for each in told["CFBundleDocumentTypes"] for name in each["LSItemContentTypes"]}
    assert opened == exported.keys()
    assert sorted(suffix for suffixes in exported.values() for suffix in suffixes) == ["albpack", "albview"]


def test_the_installer_for_windows_opens_the_same_files_and_links() -> None:
    sections = re.split(r"^\[(\w+)\]$", SCRIPT, flags=re.MULTILINE)
    told = dict(zip(sections[1::2], sections[2::2], strict=True))
    assert {"Setup", "Files", "Registry", "InstallDelete"} <= told.keys()
    for key in (r"\.albpack", r"\.albview", "albviewer"):
        assert f'Subkey: "Software\\Classes\\{key.replace(chr(92), "")}"' in told["Registry"]
    assert told["Registry"].count('""%1""') == 3
    assert all(line.startswith(("Root: HKA;", ";")) for line in told["Registry"].split("\n") if line.strip())
    assert "PrivilegesRequired=lowest" in told["Setup"]
    assert "PrivilegesRequiredOverridesAllowed=dialog commandline" in told["Setup"]
    assert set(re.findall(r"\{#(\w+)\}", SCRIPT)) == {"Release", "Frozen", "Extras", "Output"}
    assert not re.search(r"Version=\d", told["Setup"].replace("MinVersion", ""))


def test_what_the_installer_takes_is_what_is_made() -> None:
    taken = set(re.findall(r'^Source: "\{#(\w+)\}\\([^"]+)"', SCRIPT, re.MULTILINE))
    written = (ROOT / "packaging" / "licences" / "__main__.py").read_text(encoding="utf-8")
    assert {name for where, name in taken if where == "Frozen"} == {"albviewer.exe", "_internal\\*"}
    extras = {name for where, name in taken if where == "Extras"}
    assert len(extras) == 2
    assert all(f'"{name}"' in written for name in extras)
