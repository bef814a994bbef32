from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.faults import FaultList
from albviewer.collection.layers import geojson
from albviewer.collection.layers.geojson import ShapesContent, read_geojson
from albviewer.collection.layers.json_positions import feature_starts
from layer_files import SCRIPT, ZONES, feature
from layer_files import geojson as written

SQUARE = [[[19, 40], [20, 40], [20, 41], [19, 41], [19, 40]]]


def read(text: str, labels: tuple[str, ...] = ("name",)) -> tuple[ShapesContent | None, list[str]]:
    faults = FaultList()
    content = read_geojson(text, "zones.geojson", labels, faults)
    return content, [str(fault) for fault in faults.faults]


def shapes(content: ShapesContent | None) -> list[dict[str, Any]]:
    assert content is not None
    file = content.file("shapes")
    assert file is not None
    return json.loads(file.data)["features"]


def test_shapes_come_as_flat_numbers_and_plain_names() -> None:
    content, faults = read(ZONES, ("name", "emri"))
    zone, patrol, battery, _across = shapes(content)
    assert faults == []
    assert zone == {
        "areas": [[[19.3, 41.2, 19.5, 41.2, 19.5, 41.4, 19.3, 41.4, 19.3, 41.2]]],
        "names": [f"Zone {SCRIPT}", "Zona"],
    }
    assert patrol == {"lines": [[19.0, 41.1, 19.2, 41.3]], "names": ["Patrol", ""]}
    assert battery == {"points": [19.45, 41.25], "names": ["Battery", ""]}


def test_what_is_not_a_name_stays_out_of_the_page() -> None:
    content, _ = read(ZONES)
    assert content is not None
    assert b"not for the page" not in content.data


def test_an_area_across_the_date_line_is_cut_in_two() -> None:
    content, faults = read(ZONES)
    west, east = shapes(content)[3]["areas"]
    assert faults == []
    for area, (least, most) in ((west, (170, 180)), (east, (-180, -170))):
        longitudes = area[0][::2]
        assert (min(longitudes), max(longitudes)) == (least, most)


def test_a_line_across_the_date_line_is_cut_where_it_crosses() -> None:
    content, _ = read(written(feature("LineString", [[170, 50, 3], [-170, 55, 2]])))
    assert shapes(content)[0]["lines"] == [[170, 50, 180, 52.5], [-180, 52.5, -170, 55]]


def test_ground_around_a_pole_that_is_closed_along_the_edge_of_the_map_is_left_as_it_is() -> None:
    ring = [[-180, -60], [-180, -90], [180, -90], [180, -60], [-180, -60]]
    content, _ = read(written(feature("Polygon", [ring])))
    assert shapes(content)[0]["areas"] == [[[number for position in ring for number in position]]]


def test_a_knot_across_the_date_line_is_left_out_and_named() -> None:
    knot = [[180, -60], [-171, 18], [-173, -59], [-173, 30], [-173, -3], [-174, -17], [180, -60]]
    content, faults = read(written(feature("Point", [1, 2]), feature("Polygon", [knot])))
    assert len(shapes(content)) == 1
    (fault,) = faults
    assert "feature 2 has a Polygon that cannot be cut where it crosses the date line" in fault


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ([19, 95], "nowhere on the globe"),
        ([200, 40], "nowhere on the globe"),
        ([19, -90.001], "nowhere on the globe"),
        ([40, 119], "are latitude and longitude swapped?"),
    ],
)
def test_a_feature_off_the_globe_is_named_by_number_and_line(position: list[float], said: str) -> None:
    content, faults = read(written(feature("Point", [19, 40]), feature("LineString", [[19, 40], position])))
    assert len(shapes(content)) == 1
    (fault,) = faults
    assert fault.startswith("zones.geojson:15:3: bad-coordinates: feature 2 ")
    assert said in fault


def test_broken_json_is_named_by_line_and_column() -> None:
    content, faults = read('{"type": "FeatureCollection",\n "features": [\n  {"type": }\n]}')
    assert content is None
    assert faults == ["zones.geojson:3:12: json-syntax: zones.geojson is not JSON: expecting value"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '"FeatureCollection"',
        '{"type": "Topology"}',
        '{"type": "FeatureCollection"}',
        '{"type": "FeatureCollection", "features": []}',
        '{"type": "FeatureCollection", "features": [null]}',
        '{"type": "Point", "coordinates": [NaN, 1]}',
        '{"type": "Point", "coordinates": [1e999, 1]}',
        '{"type": "Point", "coordinates": [true, 1]}',
        '{"type": "Point", "coordinates": []}',
        '{"type": "Point", "coordinates": {"0": 1}}',
        '{"type": "LineString", "coordinates": [[1, 2]]}',
        '{"type": "Polygon", "coordinates": []}',
        '{"type": "Polygon", "coordinates": [[]]}',
        '{"type": "MultiPolygon", "coordinates": [[]]}',
        '{"type": "MultiPolygon", "coordinates": [[[[1, 2]]]]}',
        '{"type": "Polygon", "coordinates": [[[1, 2], [2, 2], [2, 3], [1, 3]]]}',
        '{"type": ["Point"], "coordinates": [1, 2]}',
        '{"type": "GeometryCollection"}',
        '{"type": "Feature", "geometry": 7}',
        '{"type": "Feature", "properties": [], "geometry": null}',
        '{"type": "Feature", "properties": "x", "geometry": null}',
        '{"type": "Feature", "properties": null, "geometry": null}',
        '{"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}, "type": "Point"}',
    ],
)
def test_what_is_no_geojson_gives_nothing_and_says_why(text: str) -> None:
    content, faults = read(text)
    assert content is None
    assert faults


def test_numbers_of_any_length_are_only_numbers() -> None:
    content, faults = read('{"type": "Point", "coordinates": [' + "1" * 6000 + ", 1]}")
    assert content is None
    assert "bad-" in faults[0]


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, '{"type": "Point", "x": ' + "[" * 90_000])
def test_deep_nesting_is_refused_where_it_begins(text: str) -> None:
    content, faults = read(text)
    assert content is None
    assert "nested more than 64 deep" in faults[0]
    assert not faults[0].startswith("zones.geojson:1:1:")


def test_too_much_is_refused_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geojson, "MOST_VERTICES", 9)
    content, faults = read(written(feature("Polygon", SQUARE), feature("Polygon", SQUARE)))
    assert content is None
    assert faults == [
        "zones.geojson:1:1: file-too-large: zones.geojson has more than 9 positions; draw it more coarsely"
    ]
    monkeypatch.setattr(geojson, "MOST_VERTICES", 10)
    assert read(written(feature("Polygon", SQUARE), feature("Polygon", SQUARE)))[0] is not None
    monkeypatch.setattr(geojson, "MOST_FEATURES", 1)
    assert "at most 1 are shown" in read(written(feature("Polygon", SQUARE), feature("Polygon", SQUARE)))[1][0]


def test_of_very_many_faults_only_the_first_are_listed() -> None:
    bad = [feature("Point", [500, 500])] * 50
    content, faults = read(written(feature("Point", [1, 2]), *bad))
    assert content is not None
    assert len(faults) == geojson.MOST_FAULTS + 1
    assert "30 more features of zones.geojson are faulty" in faults[-1]


def test_names_are_one_line_of_plain_text() -> None:
    rough = "  a\n\tb\u202egnp.exe\x1b[31m " + "x" * 400
    content, _ = read(written(feature("Point", [1, 2], name=rough), feature("Point", [1, 2], name={"a": 1})))
    name = shapes(content)[0]["names"][0]
    assert name.startswith("a b gnp.exe [31m x")
    assert len(name) == 200
    assert "names" not in shapes(content)[1]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "features", "geometry", "properties", "coordinates", "geometries", "crs", "name"]),
            inner | st.sampled_from(["FeatureCollection", "Feature", "Polygon", "Point", "LineString", "MultiPolygon"]),
            max_size=4,
        )
    ),
    max_leaves=25,
)


@given(JSON)
def test_whatever_it_holds_it_is_read_or_refused(tree: object) -> None:
    content, faults = read(json.dumps(tree))
    assert content is not None or faults


@given(st.lists(JSON, max_size=6), st.integers(0, 3))
def test_features_are_found_where_they_stand(features: list[object], indent: int) -> None:
    objects = [{"type": "Feature", "geometry": item} for item in features]
    text = json.dumps({"properties": {"features": [{}]}, "type": "x", "features": objects, "last": [{}]}, indent=indent)
    starts = feature_starts(text)
    decoder = json.JSONDecoder()
    if objects:
        assert [json.dumps(decoder.raw_decode(text, start)[0]) for start in starts] == [json.dumps(o) for o in objects]
