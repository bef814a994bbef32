"""What `albviewer check` says of layers that cannot be shown: file, line and column, and one plain sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import layer_files
from layer_files import feature, geojson, png

Run = Callable[..., tuple[int, str, str]]
LINE = re.compile(r"[\w./-]+:\d+:\d+: [a-z-]+: \S.*")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return layer_files.write(tmp_path / "layered")


def test_sound_layers_have_no_faults(run: Run, folder: Path) -> None:
    status, out, err = run("check", folder)
    assert (status, out) == (0, "")
    assert err == f"No faults found in {folder}.\n"


def test_all_faults_of_layers_come_in_one_run(run: Run, folder: Path) -> None:
    (folder / "zones.geojson").write_text(geojson(feature("Point", [19, 41]), feature("Point", [419, 41])))
    (folder / "chart.png").write_bytes(png(4, 4, said=(50_000, 50_000)))
    (folder / "squares.pmtiles").write_bytes((folder / "squares.pmtiles").read_bytes()[:-64])
    (folder / "sheets.mbtiles").write_bytes(b"no database")
    layers = folder / "layers.yaml"
    text = layers.read_text(encoding="utf-8").replace("    attribution: Town hall\n", "")
    more = "  - {id: gone, title: {en: a, sq: a}, type: geojson, file: ../out.geojson, attribution: b}\n"
    more += "  - {id: odd, title: {en: a, sq: a}, type: kml, file: zones.geojson, attribution: b}\n"
    layers.write_text(text + more, encoding="utf-8")
    status, out, err = run("check", folder)
    lines = out.splitlines()
    assert status == 1
    assert all(LINE.fullmatch(line) for line in lines), out
    for start in (
        "zones.geojson:15:3: bad-coordinates: feature 2 has the position 419, 41, which is nowhere on the globe",
        "chart.png:1:1: bad-image: chart.png is 50000 by 50000 pixels",
        "squares.pmtiles:1:1: bad-tiles: squares.pmtiles was cut short",
        "sheets.mbtiles:1:1: bad-tiles: sheets.mbtiles is not an MBTiles database",
        "layers.yaml:22:5: missing-key: attribution is required",
        "layers.yaml:39:60: path-outside: ",
        "layers.yaml:40:44: bad-value: type cannot be “kml”",
    ):
        assert any(line.startswith(start) for line in lines), f"{start} is not in:\n{out}"
    assert err == f"{len(lines)} faults found in {folder}.\n"


def test_broken_geojson_is_named_by_line_and_column(run: Run, folder: Path) -> None:
    (folder / "zones.geojson").write_text('{"type": "FeatureCollection",\n  "features": [,]}')
    status, out, _ = run("check", folder)
    assert status == 1
    assert out == "zones.geojson:2:16: json-syntax: zones.geojson is not JSON: expecting value\n"


def test_a_polygon_across_the_date_line_is_no_fault(run: Run, folder: Path) -> None:
    ring = [[175, -20], [-175, -20], [-175, -15], [175, -15], [175, -20]]
    (folder / "zones.geojson").write_text(geojson(feature("Polygon", [ring], name="Fiji")))
    assert run("check", folder)[0] == 0


def test_checking_writes_nothing_beside_the_layers(run: Run, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*")}
    run("check", folder)
    assert {path: path.read_bytes() for path in folder.rglob("*")} == before
