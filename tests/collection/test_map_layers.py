"""Layers as a collection brings them: what is sound is shown, what is not is named, and the rest of it opens."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import layer_files
import small_collection
from albviewer.collection.faults import Fault, FaultCode
from albviewer.collection.layers import geojson, reading, scan
from albviewer.collection.load import load_collection
from albviewer.model.collection import Collection
from albviewer.model.map_layers import LayerColour, LayerKind, LayerTroubleError, LayerType
from layer_files import feature, png

Write = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return layer_files.write(tmp_path / "layered")


def load(folder: Path) -> tuple[Collection, tuple[Fault, ...]]:
    loaded = load_collection(folder)
    return loaded.collection, loaded.faults


def edit(folder: Path, old: str, new: str) -> None:
    file = folder / "layers.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_layers_of_every_type_are_read(folder: Path) -> None:
    collection, faults = load(folder)
    assert faults == ()
    layers = collection.map_layers
    assert {id_: (layer.type, layer.kind) for id_, layer in layers.items()} == {
        "zones": (LayerType.GEOJSON, LayerKind.SHAPES),
        "chart": (LayerType.SCAN, LayerKind.PICTURE),
        "town": (LayerType.SCAN, LayerKind.PICTURE),
        "squares": (LayerType.PMTILES, LayerKind.SHAPE_TILES),
        "sheets": (LayerType.MBTILES, LayerKind.PICTURE_TILES),
    }
    zones, chart = layers["zones"], layers["chart"]
    assert zones.title.as_dict() == {"en": "Closed zones", "sq": "Zonat e mbyllura"}
    assert (zones.licence, zones.years and zones.years.text) == ("CC0-1.0", "1955/1965")
    assert (zones.style.colour, zones.style.line, zones.style.fill) == (LayerColour.PLACE, 3, 0.5)
    assert zones.label_languages == ("en", "sq")
    assert (chart.opacity, chart.visible, layers["town"].visible) == (0.7, True, False)
    assert (chart.width, chart.height) == (40, 30)
    assert chart.fit is not None
    assert 0 < (chart.fit.residual_m or 0) < 2000
    assert (layers["squares"].min_zoom, layers["squares"].max_zoom) == (5, 7)


def test_a_collection_without_layers_imports_none_of_what_reads_them(tmp_path: Path) -> None:
    import subprocess
    import sys

    small = small_collection.write(tmp_path / "small")
    code = (
        "import sys; from pathlib import Path; from albviewer.collection.load import load_collection;"
        f"load_collection(Path({str(small)!r}));"
        "heavy = {'numpy', 'shapely', 'antimeridian', 'pmtiles', 'mapbox_vector_tile', 'imagesize', 'sqlite3'};"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_version_tells_of_a_changed_layer(folder: Path) -> None:
    before = load(folder)[0].version
    assert load(folder)[0].version == before
    (folder / "chart.png").write_bytes(png(40, 30, (1, 2, 3)))
    changed = load(folder)[0].version
    assert changed != before
    layer_files.write_pmtiles(folder / "squares.pmtiles", layer_files.picture_tile)
    assert load(folder)[0].version != changed


def written(name: str, content: bytes | str) -> Write:
    data = content.encode() if isinstance(content, str) else content
    return lambda folder: (folder / name).write_bytes(data)


def cut(name: str) -> Write:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:-100])


def changed(old: str, new: str) -> Write:
    return lambda folder: edit(folder, old, new)


def linked_out(folder: Path) -> None:
    outside = folder.parent / "outside.geojson"
    outside.write_text(layer_files.ZONES, encoding="utf-8")
    (folder / "zones.geojson").unlink()
    (folder / "zones.geojson").symlink_to(outside)


BAD = {
    "broken": (written("zones.geojson", '{"type":\n }'), "zones", "zones.geojson:2:2: json-syntax: "),
    "not utf-8": (written("zones.geojson", b'{"type": "\xff"}'), "zones", "zones.geojson:1:11: encoding: "),
    "off the globe": (
        written("zones.geojson", layer_files.geojson(feature("Point", [19, 99]))),
        "zones",
        "zones.geojson:4:3: bad-coordinates: feature 1 ",
    ),
    "missing": (lambda folder: (folder / "zones.geojson").unlink(), "zones", "layers.yaml:5:11: file-missing: "),
    "pmtiles cut short": (cut("squares.pmtiles"), "squares", "squares.pmtiles:1:1: bad-tiles: squares.pmtiles was cut"),
    "no pmtiles": (written("squares.pmtiles", b"x" * 500), "squares", "squares.pmtiles:1:1: bad-tiles: "),
    "mbtiles cut short": (cut("sheets.mbtiles"), "sheets", "sheets.mbtiles:1:1: bad-tiles: sheets.mbtiles was cut"),
    "no database": (written("sheets.mbtiles", b"x" * 500), "sheets", "sheets.mbtiles:1:1: bad-tiles: "),
    "no picture": (written("chart.png", b"<svg onload='x()'/>"), "chart", "chart.png:1:1: bad-image: "),
    "bomb": (
        written("chart.png", png(4, 4, said=(60_000, 60_000))),
        "chart",
        "chart.png:1:1: bad-image: chart.png is 60000 by 60000 pixels",
    ),
    "outside": (
        changed("file: zones.geojson", "file: ../zones.geojson"),
        "zones",
        "layers.yaml:5:11: path-outside: ",
    ),
    "absolute": (changed("file: zones.geojson", "file: /etc/passwd"), "zones", "layers.yaml:5:11: path-outside: "),
    "linked out": (linked_out, "zones", "layers.yaml:5:11: path-outside: "),
    "a folder": (changed("file: squares.pmtiles", "file: ."), "squares", "layers.yaml:32:11: file-unreadable: "),
    "no attribution": (
        changed("    attribution: Makers of squares\n", ""),
        "squares",
        "layers.yaml:29:5: missing-key: attribution is required",
    ),
    "unknown type": (
        changed("type: geojson", "type: shapefile"),
        "zones",
        "layers.yaml:4:11: bad-value: type cannot be “shapefile”",
    ),
    "no bounds": (
        changed("    bounds: [41.0, 20.0, 41.5, 20.7]\n", ""),
        "town",
        "layers.yaml:22:5: missing-key: a scan needs bounds",
    ),
    "bounds upside down": (
        changed("bounds: [41.0, 20.0, 41.5, 20.7]", "bounds: [41.5, 20.0, 41.0, 20.7]"),
        "town",
        "layers.yaml:28:13: bad-coordinates: bounds must be four numbers",
    ),
    "a point off the scan": (
        changed("pixel: [40, 30]", "pixel: [400, 30]"),
        "chart",
        "layers.yaml:18:7: bad-coordinates: control points must lie on the scan",
    ),
}


@pytest.mark.parametrize("how", list(BAD))
def test_a_faulty_layer_is_named_and_the_others_are_kept(folder: Path, how: str) -> None:
    spoil, layer, start = BAD[how]
    spoil(folder)
    collection, faults = load(folder)
    lines = [str(fault) for fault in faults]
    assert any(line.startswith(start) for line in lines), lines
    spoiled = {layer} | ({"town"} if layer == "chart" and "chart.png" in start else set())
    assert set(collection.map_layers) == {"zones", "chart", "town", "squares", "sheets"} - spoiled
    assert len(collection.events) == 3


def test_control_points_that_contradict_each_other_are_told_and_the_scan_is_kept(folder: Path) -> None:
    edit(folder, "at: [41.28, 19.25]", "at: [41.48, 19.25]")
    collection, faults = load(folder)
    assert [fault.code for fault in faults] == [FaultCode.POOR_FIT]
    assert "miss by " in faults[0].message
    assert "chart" in collection.map_layers


def test_values_out_of_range_are_told_and_passed_over(folder: Path) -> None:
    edit(folder, "opacity: 0.7", "opacity: 7")
    edit(folder, "colour: place, line: 3, fill: 0.5", "colour: red, line: 300, fill: -1")
    edit(folder, "style: {colour: time}", "min-zoom: 3")
    edit(folder, "years: 1955/1965", "years: soon")
    edit(folder, "attribution: Makers of sheets", "attribution: Makers of sheets\n    shine: 3")
    collection, faults = load(folder)
    assert len(collection.map_layers) == 5
    assert sorted(fault.code for fault in faults) == ["bad-date", *["bad-value"] * 5, "unknown-key"]
    assert collection.map_layers["chart"].opacity == 1
    assert collection.map_layers["squares"].min_zoom == 5


@pytest.mark.parametrize(
    ("module", "limit", "layer", "code"),
    [
        (reading, "GEOJSON_LIMIT", "zones", "file-too-large"),
        (geojson, "MOST_VERTICES", "zones", "file-too-large"),
        (reading, "SCAN_LIMIT", "chart", "file-too-large"),
        (scan, "MOST_PIXELS", "chart", "bad-image"),
    ],
)
def test_what_is_over_a_limit_is_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, module: object, limit: str, layer: str, code: str
) -> None:
    monkeypatch.setattr(module, limit, 5)
    collection, faults = load(folder)
    assert layer not in collection.map_layers
    assert {fault.code for fault in faults} == {code}
    assert "sheets" in collection.map_layers


def test_a_scan_that_changes_while_it_is_open_is_not_shown(folder: Path) -> None:
    content = load(folder)[0].map_layers["chart"].content
    file = content.file("picture")
    assert file is not None
    assert (file.mimetype, file.data) == ("image/png", (folder / "chart.png").read_bytes())
    (folder / "chart.png").write_bytes(png(41, 30))
    os.utime(folder / "chart.png", (1, 1))
    with pytest.raises(LayerTroubleError):
        content.file("picture")


def test_shapes_stay_what_they_were_when_their_file_goes(folder: Path) -> None:
    content = load(folder)[0].map_layers["zones"].content
    (folder / "zones.geojson").unlink()
    file = content.file("shapes")
    assert file is not None
    assert b"Patrol" in file.data
