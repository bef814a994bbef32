"""What is bundled may be bundled: every part has a licence and its text, and none is under the GPL alone."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from albviewer.panels.libraries import used_libraries
from albviewer.panels.third_party import Part, third_party_notice, third_party_parts
from albviewer.resource_paths import resources_dir

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))
sys.path.insert(0, str(ROOT / "packaging" / "licences"))

from prune import BINDINGS, QT_MODULES

from bill_of_materials import bill_of_materials
from expressions import free_to_bundle

# Of Qt, what is under the GPL or a contract only.
GPL_ONLY = {"Charts", "DataVisualization", "Graphs", "Lottie", "NetworkAuth", "Quick3D", "QuickTimeline",
            "VirtualKeyboard", "HttpServer", "Mqtt", "Coap", "WaylandCompositor", "ShaderTools"}  # fmt: skip


@pytest.fixture(scope="module")
def parts() -> tuple[Part, ...]:
    return third_party_parts(resources_dir(), qt=version("PySide6"))


def test_nothing_that_is_bundled_is_under_the_gpl_alone(parts: tuple[Part, ...]) -> None:
    assert [(part.name, part.licence) for part in parts if not free_to_bundle(part.licence)] == []
    assert not GPL_ONLY & QT_MODULES
    assert not {f"Qt{module}" for module in GPL_ONLY} & BINDINGS


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("GPL-3.0-only", False),
        ("GPL-2.0-or-later OR AGPL-3.0-only", False),
        ("(MIT OR Apache-2.0) AND GPL-3.0-only", False),
        ("MIT OR (BSD-3-Clause AND GPL-3.0-only)", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("GNU General Public License v3 (GPLv3)", False),
        ("GNU Lesser General Public License v3", True),
        ("CC-BY-NC-4.0", False),
        ("MIT AND (", False),
        ("", False),
    ],
)
def test_a_licence_leaves_a_way_or_does_not(licence: str, free: bool) -> None:
    assert free_to_bundle(licence) is free


def test_every_library_has_the_text_of_its_licence(parts: tuple[Part, ...]) -> None:
    known = {part.name: part for part in parts}
    assert {library.name for library in used_libraries()} <= known.keys()
    # Works in the public domain have no such text, and for data under CC BY its name is enough.
    free = ("public domain", "blessing", "0BSD", "CC-BY-4.0")
    without = [part.name for part in parts if not part.texts and not part.licence.startswith(free)]
    assert without == ["The albviewer project"]
    assert all(len(text) > 400 for part in parts for text in part.texts if "LGPL" in part.licence)


def test_the_notice_names_all_tells_how_to_replace_qt_and_is_the_same_each_time(parts: tuple[Part, ...]) -> None:
    notice = third_party_notice(parts, program="1.2.3")
    assert notice == third_party_notice(third_party_parts(resources_dir(), qt=version("PySide6")), program="1.2.3")
    assert all(part.name in notice for part in parts)
    words = " ".join(notice.split())
    for said in ("GNU LESSER GENERAL PUBLIC LICENSE", "in their place", "SIL OPEN FONT LICENSE", "GSHHG", "Agafonkin",
                 "PYTHON SOFTWARE FOUNDATION LICENSE", "Qt WebEngine Licensing"):  # fmt: skip
        assert said.lower() in words.lower(), said
    assert words.count("GNU LESSER GENERAL PUBLIC LICENSE Version 3") == 1
    assert str(ROOT) not in notice


def test_the_bill_of_materials_is_valid_and_has_data_and_fonts(parts: tuple[Part, ...]) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    bill = bill_of_materials(parts, resources_dir())
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None
    assert bill == bill_of_materials(parts, resources_dir())
    told = {component["bom-ref"]: component for component in json.loads(bill)["components"]}
    assert len(told[f"file:resources/map/{'land-world.json'}"]["hashes"][0]["content"]) == 64
    assert any("fontpkg_source_serif_4" in name for name in told)
    assert {f"library:{library.name}@{library.version}" for library in used_libraries()} <= told.keys()


def test_both_are_written_for_the_installers(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "licences"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert (tmp_path / "THIRD-PARTY-NOTICES.txt").stat().st_size > 100_000
    assert json.loads((tmp_path / "albviewer.cdx.json").read_text(encoding="utf-8"))["specVersion"] == "1.6"
