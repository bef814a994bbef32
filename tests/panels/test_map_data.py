"""The base map's files: where they come from, and that they are whole and true in a few places that matter."""

from __future__ import annotations

import hashlib
import itertools
import json
import math
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from albviewer.panels.map_settings import MapPageSettings
from albviewer.resource_paths import resources_dir

MAP = resources_dir() / "map"
LEVELS = MapPageSettings().land_levels
Ring = list[tuple[float, float]]


@cache
def level(name: str) -> Any:
    return json.loads((MAP / f"land-{name}.json").read_text(encoding="utf-8"))


def points(steps: list[int], step: float) -> Ring:
    return [
        (x * step, y * step)
        for x, y in zip(itertools.accumulate(steps[0::2]), itertools.accumulate(steps[1::2]), strict=True)
    ]


def inside(ring: Ring, lon: float, lat: float) -> bool:
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, [ring[-1], *ring[:-1]], strict=True):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


def is_land(name: str, lat: float, lon: float) -> bool:
    data = level(name)
    return any(inside(points(steps, data["step"]), lon, lat) for steps in data["land"])


def test_every_data_file_has_its_origin_and_its_digest() -> None:
    assets = yaml.safe_load((MAP / "assets.yaml").read_text(encoding="utf-8"))["assets"]
    assert {asset["file"] for asset in assets} == {file.name for file in MAP.glob("*.json")}
    for asset in assets:
        assert hashlib.sha256((MAP / asset["file"]).read_bytes()).hexdigest() == asset["sha256"], asset["file"]
        assert asset["origins"]
        assert all(origin["licence"] and origin["version"] for origin in asset["origins"])


def test_the_data_is_small() -> None:
    assert sum((MAP / name).stat().st_size for name in LEVELS) < 2_500_000


@pytest.mark.parametrize("file", LEVELS)
def test_every_shape_lies_on_the_globe_and_is_a_shape(file: str) -> None:
    data = json.loads((MAP / file).read_text(encoding="utf-8"))
    rings = [*data["land"], *data["lakes"], *itertools.chain.from_iterable(data["states"].values())]
    assert all(len(ring) >= 6 for ring in rings)
    assert all(len(line) >= 4 for line in data["borders"])
    for shape in (*rings, *data["borders"]):
        assert all(-180.001 <= x <= 180.001 and -90 <= y <= 90 for x, y in points(shape, data["step"]))


def test_levels_go_from_coarse_to_fine_and_lie_in_each_other() -> None:
    levels = [json.loads((MAP / name).read_text(encoding="utf-8")) for name in LEVELS]
    for outer, inner in itertools.pairwise(levels):
        assert outer["zoom"] < inner["zoom"]
        assert outer["step"] > inner["step"]
        assert outer["box"][0] < inner["box"][0] < inner["box"][2] < outer["box"][2]
        assert outer["box"][1] < inner["box"][1] < inner["box"][3] < outer["box"][3]


def test_sazan_has_its_shape() -> None:
    data = level("albania")
    (sazan,) = [
        ring
        for steps in data["land"]
        if inside(ring := points(steps, data["step"]), 19.2775, 40.4935) and len(ring) < 900
    ]
    width = math.cos(math.radians(40.5)) * 111.3
    area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(sazan, [*sazan[1:], sazan[0]], strict=True)) / 2)
    # the island has 5.7 square kilometres and is some five kilometres long
    assert area * width * 111.3 == pytest.approx(5.7, rel=0.15)
    assert (max(y for _x, y in sazan) - min(y for _x, y in sazan)) * 111.3 == pytest.approx(4.5, abs=1)
    assert len(sazan) > 30


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        (40.4686, 19.4914, True),
        (40.42, 19.40, False),
        (40.37, 19.35, True),
        (39.7456, 20.0206, True),
        (40.5, 19.0, False),
    ],
)
def test_the_bay_of_vlore_is_where_it_is(lat: float, lon: float, expected: bool) -> None:
    assert is_land("albania", lat, lon) is expected
    assert is_land("balkans", lat, lon) is expected


def test_the_lakes_of_the_border_are_there() -> None:
    data = level("albania")
    for lat, lon in ((42.17, 19.32), (41.05, 20.72), (40.88, 21.02)):
        assert any(inside(points(steps, data["step"]), lon, lat) for steps in data["lakes"]), (lat, lon)


def test_the_build_script_is_named_in_the_list() -> None:
    assets = yaml.safe_load((MAP / "assets.yaml").read_text(encoding="utf-8"))["assets"]
    for asset in assets:
        if "made-by" in asset:
            assert (MAP / Path(asset["made-by"])).is_file()
