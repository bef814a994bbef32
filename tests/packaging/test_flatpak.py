"""What a Flatpak is told: its name is that of the description, it has no network, and what it takes is laid out."""

from __future__ import annotations

from xml.etree import ElementTree

import yaml

from workshop import ROOT, WORK

FILE = ROOT / "packaging" / "flatpak" / "io.github.albviewer.albviewer.yaml"
TOLD = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_it_has_one_name() -> None:
    described = ElementTree.parse(ROOT / "packaging" / "linux" / "albviewer.metainfo.xml").findtext("id")
    assert TOLD["id"] == FILE.stem == described


def test_it_has_no_network_and_no_other_rights() -> None:
    granted = [argument for argument in TOLD["finish-args"] if not argument.startswith("--socket=")]
    assert granted == ["--share=ipc", "--device=dri", "--filesystem=home", "--env=QTWEBENGINE_DISABLE_SANDBOX=1"]


def test_what_it_takes_is_what_is_laid_out() -> None:
    (module,) = TOLD["modules"]
    (source,) = module["sources"]
    assert (FILE.parent / source["path"]).resolve() == WORK / "stage"
    entries = {path.name for path in (ROOT / "packaging" / "linux").iterdir()}
    assert {TOLD["rename-desktop-file"], TOLD["rename-appdata-file"], "albviewer-link.desktop"} <= entries
    assert "://" not in FILE.read_text(encoding="utf-8")
