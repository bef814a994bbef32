"""The page about the program: whose work it carries, the map's data from their own list."""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.panels.libraries import Library
from albviewer.panels.program_page import DataOrigin, load_map_data, program_page
from albviewer.panels.say import Say
from albviewer.resource_paths import resources_dir

LIBRARIES = (
    Library(name="lxml", version="6.1", licence="BSD-3-Clause"),
    Library(name="secretive", version="2", licence=""),
)


def test_every_file_of_the_maps_data_is_listed_with_origin_version_and_licence() -> None:
    data = load_map_data(resources_dir() / "map" / "assets.yaml")
    said = {fact.label: fact.text for fact in program_page("1.2", "6.11", data, (), Say()).facts}
    for item in data:
        assert item.origins
        for origin in item.origins:
            assert f"{origin.name}; {origin.version}; " in said[item.title]
            assert origin.licence in said[item.title]
    listed = {item.file for item in data}
    assert {file.name for file in (resources_dir() / "map").glob("land-*.json")} <= listed


def test_versions_and_licences_of_libraries_are_said() -> None:
    page = program_page("1.2.3", "6.11.0", (), LIBRARIES, Say())
    said = {fact.label: fact.text for fact in page.facts}
    assert page.title == "albviewer"
    assert said["Version"] == "1.2.3"
    assert said["Licence"] == "MIT"
    assert "Qt 6.11.0" in said["Window"]
    assert "LGPL-3.0" in said["Window"]
    assert "OFL-1.1" in said["Type"]
    assert "BSD-2-Clause" in said["Map"]
    assert said["All libraries"] == "lxml 6.1; BSD-3-Clause\nsecretive 2"


def test_a_maker_of_the_same_name_is_said_once(tmp_path: Path) -> None:
    file = tmp_path / "assets.yaml"
    origin = "{name: Sea Chart, version: 2, by: Sea Chart, licence: MIT, package: chart 2, used-for: coast}"
    file.write_text(f"assets:\n  - {{file: a.json, title: The sea, origins: [{origin}]}}\n", encoding="utf-8")
    [item] = load_map_data(file)
    assert item.origins == (DataOrigin(name="Sea Chart", version="2", by="Sea Chart", licence="MIT"),)
    assert program_page("1", "6", (item,), (), Say()).facts[-1].text == "Sea Chart; 2; MIT"


def test_an_entry_without_a_licence_is_no_entry(tmp_path: Path) -> None:
    file = tmp_path / "assets.yaml"
    origin = "{name: Sea Chart, version: 2, by: Someone}"
    file.write_text(f"assets:\n  - {{file: a.json, title: The sea, origins: [{origin}]}}\n", encoding="utf-8")
    with pytest.raises(KeyError, match="licence"):
        load_map_data(file)
