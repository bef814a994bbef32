"""What an installation on Linux consists of: requirements, manual, entries that lead to the program, types that fit."""

from __future__ import annotations

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from albviewer.cli.entry import COMMANDS
from albviewer.cli.window import window_parser
from albviewer.session.view_files import SUFFIX
from linux_files import debian_depends, filled, manual, rpm_requires

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry(name: str) -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / name, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_packages_are_asked_for_once_and_by_both_their_names() -> None:
    libraries = {"liba.so.1": ("liba1",), "libb.so": ("libb1t64", "libb1"), "libc.so": ("libb1t64", "libb1")}
    assert debian_depends(libraries) == ["liba1", "libb1t64 | libb1"]
    assert rpm_requires(["libb.so.2", "liba.so.1"]) == ["liba.so.1()(64bit)", "libb.so.2()(64bit)"]


def test_the_manual_tells_of_every_command() -> None:
    page = manual(
        (LINUX / "albviewer.1").read_text(encoding="utf-8"),
        help_text=window_parser().format_help(),
        release="1.2.3",
        date="2026-01-02",
    )
    told = {name.replace("\\-", "-") for name in re.findall(r"^\.TP\n\.B ([a-z][a-z\\-]+)$", page, re.MULTILINE)}
    assert told == {command for command in COMMANDS if command in window_parser().format_help()}
    assert "albviewer 1.2.3" in page
    assert "@" not in page


def test_links_go_to_the_program_as_links_and_files_as_files() -> None:
    assert entry("albviewer.desktop")["Exec"] == "albviewer %f"
    assert entry("albviewer-link.desktop")["Exec"] == "albviewer %u"
    assert entry("albviewer-link.desktop")["MimeType"] == "x-scheme-handler/albviewer;"
    assert entry("albviewer-link.desktop")["NoDisplay"] == "true"


def test_the_types_of_files_are_those_that_the_entry_opens() -> None:
    types = ElementTree.parse(LINUX / "albviewer-mime.xml").getroot()
    known = {kind.get("type"): kind.find(f"{MIME}glob").get("pattern") for kind in types}  # type: ignore[union-attr]
    assert set(known.values()) == {"*.albpack", f"*{SUFFIX}"}
    assert set(known) == set(entry("albviewer.desktop")["MimeType"].rstrip(";").split(";"))
    metainfo = ElementTree.parse(LINUX / "albviewer.metainfo.xml").getroot()
    assert {kind.text for kind in metainfo.iter("mediatype")} == set(known)


@pytest.mark.parametrize("name", ["albviewer.desktop", "albviewer-link.desktop"])
def test_the_desktop_can_read_the_entries(name: str) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not installed; make dist installs it")
    done = subprocess.run(["desktop-file-validate", LINUX / name], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_shops_can_read_the_description(tmp_path: Path) -> None:
    if shutil.which("appstreamcli") is None:
        pytest.skip("appstreamcli is not installed; make dist installs it")
    text = (LINUX / "albviewer.metainfo.xml").read_text(encoding="utf-8")
    file = tmp_path / "albviewer.metainfo.xml"
    file.write_text(filled(text, release="1.2.3", date="2026-01-02"), encoding="utf-8")
    done = subprocess.run(["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["postinst", "postrm"])
def test_the_scripts_of_the_package_are_sound(name: str) -> None:
    subprocess.run(["sh", "-n", LINUX / name], check=True)
