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

from albviewer.collection.load import load_collection
from albviewer.model.places import PlaceType
from albviewer.panels import map_year
from albviewer.panels.map_settings import MapPageSettings
from albviewer.resource_paths import bundled_collection, resources_dir

MAP = resources_dir() / "map"
ROOT = Path(__file__).resolve().parents[2]
LEVELS = tuple(level.file for level in MapPageSettings().land_levels)
DATA = ("*.json", "*.jpg")
Ring = list[tuple[float, float]]


@cache
def read(name: str) -> Any:
    return json.loads((MAP / name).read_text(encoding="utf-8"))


def level(name: str) -> Any:
    return read(f"land-{name}.json")


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


@cache
def rings(name: str, kind: str) -> list[Ring]:
    data = level(name)
    return [points(steps, data["step"]) for steps in data[kind]]


def is_land(name: str, lat: float, lon: float) -> bool:
    def within(kind: str) -> bool:
        return any(inside(ring, lon, lat) for ring in rings(name, kind))

    return within("land") and (not within("lakes") or within("islets"))


def finest(lat: float, lon: float) -> str:
    """The finest level that holds a point."""
    names = [file.removeprefix("land-").removesuffix(".json") for file in LEVELS]
    boxes = {name: level(name)["box"] for name in names}
    return [name for name in names if boxes[name][0] < lon < boxes[name][2] and boxes[name][1] < lat < boxes[name][3]][
        -1
    ]


def state_at(lat: float, lon: float, year: int) -> str:
    """The state that held a point in a year, told from the files alone."""
    data = level(finest(lat, lon))
    for unit, shapes in data["units"].items():
        if sum(inside(points(steps, data["step"]), lon, lat) for steps in shapes) % 2:
            return state_of(unit, year)
    raise AssertionError(f"nobody holds {lat}, {lon}")


def state_of(unit: str, year: int) -> str:
    history = read("history.json")
    day = f"{year}-{history['day']}"
    (span,) = [
        span
        for span in history["units"][unit]["belongs"]
        if span.get("from", "") <= day and (day < span["to"] if "to" in span else True)
    ]
    return str(span["state"])


# ------------------------------------------------------------------ files


def test_every_data_file_has_its_origin_and_its_digest() -> None:
    assets = yaml.safe_load((MAP / "assets.yaml").read_text(encoding="utf-8"))["assets"]
    assert {asset["file"] for asset in assets} == {file.name for kind in DATA for file in MAP.glob(kind)}
    for asset in assets:
        assert hashlib.sha256((MAP / asset["file"]).read_bytes()).hexdigest() == asset["sha256"], asset["file"]
        assert asset["origins"]
        assert all(origin["licence"] and origin["version"] for origin in asset["origins"])
        assert (ROOT / asset["made-by"]).is_file()


def test_what_was_read_is_what_the_build_installs() -> None:
    assets = yaml.safe_load((MAP / "assets.yaml").read_text(encoding="utf-8"))["assets"]
    named = {origin["package"] for asset in assets for origin in asset["origins"] if "package" in origin}
    installed = (
        (ROOT / "packaging" / "basemap" / "data.txt").read_text(encoding="utf-8").replace("==", " ").splitlines()
    )
    assert named == set(installed)


def test_the_settings_say_of_each_level_what_its_file_says() -> None:
    for level in (*MapPageSettings().land_levels, MapPageSettings().land_outline):
        said = read(level.file)
        assert (list(level.box), level.zoom, level.deepest) == (said["box"], said["zoom"], said["deepest"])


def test_the_outline_of_the_world_is_small_and_has_land_and_borders_all_over() -> None:
    file = MapPageSettings().land_outline.file
    outline = read(file)
    assert (MAP / file).stat().st_size < 120_000
    assert all(is_land("outline", lat, lon) for lat, lon in ((55.75, 37.6), (41.3, 19.8), (39.9, 116.4)))
    assert not any(is_land("outline", lat, lon) for lat, lon in ((40, -40), (40, 5)))
    assert {"DEE DEW", "ALB GRC", "RUS UKR"} <= set(outline["borders"])
    # whose a piece of land is would take twice the room of all else
    assert outline["units"] == {}


def test_a_states_name_has_its_room_on_the_states_own_land() -> None:
    rows = [row for row in read("labels.json") if row["kind"] == "state"]
    for row in rows:
        west, east = row.get("span", (-180, 180))
        # a speck of land may be no wider than the step
        assert west - 0.01 <= row["at"][1] <= east + 0.01, row["state"]
    spans = {row["state"]: row["span"] for row in rows if "span" in row}
    # Morocco begins at the Atlantic, East Germany at the inner German border
    assert spans["MAR"][0] == pytest.approx(-9.7, abs=0.3)
    assert spans["DDR"][0] == pytest.approx(11.1, abs=0.3)


def test_both_german_states_have_names_that_find_room_from_afar() -> None:
    states = read("history.json")["states"]
    assert states["BRD"]["short"] == {"en": "F.R.G.", "sq": "R.F.Gj."}
    assert states["DDR"]["short"] == {"en": "G.D.R.", "sq": "R.D.Gj."}
    nearest = {row["state"]: row["zoom"][0] for row in read("labels.json") if row["kind"] == "state"}
    assert nearest["BRD"] <= 4
    assert nearest["DDR"] <= 4
    # a short name holds for as long as the state had any
    assert all(len(state["names"]) == 1 for state in states.values() if "short" in state)


def test_the_data_is_small() -> None:
    assert sum(file.stat().st_size for file in MAP.iterdir()) < 8_000_000


@pytest.mark.parametrize("file", [*LEVELS, MapPageSettings().land_outline.file])
def test_every_shape_lies_on_the_globe_and_is_a_shape(file: str) -> None:
    data = read(file)
    lines = [*data["rivers"], *itertools.chain.from_iterable(data["borders"].values())]
    closed = [*data["land"], *data["lakes"], *data["islets"], *itertools.chain.from_iterable(data["units"].values())]
    assert all(len(ring) >= 6 for ring in closed)
    assert all(len(line) >= 4 for line in lines)
    for shape in (*closed, *lines):
        assert all(-180.001 <= x <= 180.001 and -90 <= y <= 90 for x, y in points(shape, data["step"]))


def test_levels_go_from_coarse_to_fine_and_lie_in_each_other() -> None:
    for outer, inner in itertools.pairwise(read(name) for name in LEVELS):
        assert outer["zoom"] < inner["zoom"]
        assert outer["step"] > inner["step"]
        assert outer["box"][0] < inner["box"][0] < inner["box"][2] < outer["box"][2]
        assert outer["box"][1] < inner["box"][1] < inner["box"][3] < outer["box"][3]


# ------------------------------------------------------------------ history


@pytest.mark.parametrize("file", LEVELS)
def test_every_unit_and_both_sides_of_every_border_have_a_history(file: str) -> None:
    units = set(read("history.json")["units"])
    assert set(read(file)["units"]) <= units
    for pair in read(file)["borders"]:
        one, other = pair.split(" ")
        assert one < other
        assert {one, other} <= units


def test_every_unit_belongs_to_one_named_state_on_every_day() -> None:
    history = read("history.json")
    for unit, row in history["units"].items():
        spans = row["belongs"]
        assert "from" not in spans[0], unit
        assert "to" not in spans[-1], unit
        for before, after in itertools.pairwise(spans):
            assert before["to"] == after["from"], unit
            assert before["state"] != after["state"], unit
        for span in spans:
            names = history["states"][span["state"]]["names"]
            assert all(name["en"] for name in names)


def test_every_state_with_land_of_its_own_has_an_albanian_name_where_it_is_written_large() -> None:
    history = read("history.json")
    for row in read("labels.json"):
        if row["kind"] == "state" and row["zoom"][0] < 5 and row["state"] in history["states"]:
            assert all("sq" in name for name in history["states"][row["state"]]["names"]), row["state"]


@pytest.mark.parametrize(
    ("place", "lat", "lon", "held"),
    [
        ("Kyiv", 50.45, 30.52, {1949: "SUN", 1961: "SUN", 1991: "SUN", 1992: "UKR"}),
        ("Tallinn", 59.43, 24.75, {1961: "SUN", 1990: "SUN", 1991: "EST"}),
        ("Skopje", 42.0, 21.43, {1949: "YUG", 1961: "YUG", 1992: "MKD"}),
        ("Prishtina", 42.66, 21.16, {1961: "YUG", 1999: "YUG"}),
        ("Bratislava", 48.2, 17.05, {1961: "CSK", 1992: "CSK", 1993: "SVK"}),
        ("East Berlin", 52.52, 13.45, {1948: "GSZ", 1949: "DDR", 1961: "DDR", 1990: "DEU"}),
        ("West Berlin", 52.5, 13.25, {1949: "WBN", 1961: "WBN", 1989: "WBN", 1990: "DEU"}),
        ("Bonn", 50.73, 7.1, {1948: "GWZ", 1949: "BRD", 1961: "BRD", 1990: "DEU"}),
        ("Saarbrücken", 49.24, 6.95, {1946: "GWZ", 1949: "SAA", 1956: "SAA", 1957: "BRD", 1961: "BRD"}),
        ("Trieste", 45.65, 13.79, {1946: "ITA", 1949: "FTA", 1953: "FTA", 1954: "ITA", 1961: "ITA"}),
        ("Koper", 45.53, 13.75, {1949: "FTB", 1961: "YUG", 1992: "SVN"}),
        ("Rhodes", 36.3, 28.05, {1946: "DOD", 1949: "GRC"}),
        ("Hanoi", 21.03, 105.85, {1949: "VIE", 1961: "VDR", 1980: "VNM"}),
        ("Saigon", 10.9, 106.7, {1961: "VNR", 1980: "VNM"}),
        ("Sanaa", 15.35, 44.2, {1961: "YAR", 1991: "YEM"}),
        ("Hadramawt", 16.0, 49.2, {1961: "PDY", 1991: "YEM"}),
        ("Kaesong", 37.95, 126.5, {1949: "KOR", 1961: "PRK"}),
        ("Damascus", 33.5, 36.4, {1957: "SYR", 1960: "UAR", 1961: "SYR"}),
        ("Jenin", 32.4, 35.3, {1946: "PAL", 1961: "JOR", 1968: "WBK"}),
        ("Dhaka", 23.8, 90.3, {1946: "IBR", 1961: "PAK", 1975: "BGD"}),
        ("Asmara", 15.3, 38.9, {1949: "ERI", 1961: "ETH", 1995: "ERI"}),
        ("Vlorë", 40.47, 19.5, {1946: "ALB", 1961: "ALB", 2000: "ALB"}),
        ("Sazan", 40.4935, 19.2775, {1961: "ALB"}),
    ],
)
def test_who_held_a_place_and_when(place: str, lat: float, lon: float, held: dict[int, str]) -> None:
    assert {year: state_at(lat, lon, year) for year in held} == held, place


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ((59.9, 30.3), {1961: "Leningrad", 1992: "Saint Petersburg"}),
        ((42.4, 19.3), {1945: "Podgorica", 1961: "Titograd", 1992: "Podgorica"}),
        ((49.2, 17.7), {1948: "Zlín", 1961: "Gottwaldov", 1990: "Zlín"}),
        ((40.8, 19.9), {1949: "Kuçovë", 1961: "Stalin City", 1990: "Kuçovë"}),
        ((45.6, 25.6), {1949: "Brașov", 1955: "Stalin City", 1961: "Brașov"}),
        ((48.7, 44.5), {1960: "Stalingrad", 1961: "Volgograd"}),
        ((50.8, 12.9), {1952: "Chemnitz", 1961: "Karl-Marx-Stadt", 1991: "Chemnitz"}),
        ((54.7, 20.5), {1944: "Königsberg", 1961: "Kaliningrad"}),
        ((43.2, 27.9), {1948: "Varna", 1955: "Stalin", 1961: "Varna"}),
    ],
)
def test_what_a_town_was_called_and_when(place: tuple[float, float], names: dict[int, str]) -> None:
    towns = [row for row in read("labels.json") if row["kind"] == "city"]
    town = min(towns, key=lambda row: math.dist(row["at"], place))
    assert math.dist(town["at"], place) < 0.2

    def name_in(year: int) -> str:
        day = f"{year}-12-01"
        return next(n["en"] for n in town["names"] if n.get("from", "") <= day and day < n.get("to", "9"))

    assert {year: name_in(year) for year in names} == names


def test_every_town_lies_on_land_and_every_sea_in_water() -> None:
    for row in read("labels.json"):
        lat, lon = row["at"]
        if row["kind"] in ("sea", "lake"):
            name = "world" if row["zoom"][0] < 4.5 else finest(lat, lon)
            assert not is_land(name, lat, lon) or row["names"][0]["en"] in ("Bosporus", "Dardanelles"), row
        elif row["kind"] == "city":
            assert near_land(lat, lon, 4), row


def test_the_years_that_are_not_drawn_are_the_same_in_the_program_and_in_the_data() -> None:
    history = read("history.json")
    assert history["years"] == [map_year.FIRST_YEAR, map_year.LAST_YEAR]
    war = history["undrawn"]
    assert range(war["from"], war["to"] + 1) == map_year.WAR_YEARS
    assert war["as"] == map_year.DRAWN_FOR_THE_WAR
    assert MapPageSettings().borders_year == map_year.USUAL_YEAR


def test_notes_are_in_both_languages_short_and_somewhere() -> None:
    for note in read("history.json")["notes"]:
        west, south, east, north = note["box"]
        assert west < east
        assert south < north
        assert note["from"] <= note["to"]
        assert 0 < len(note["en"]) < 70
        assert 0 < len(note["sq"]) < 75


# ------------------------------------------------------------------ coast


def near_land(lat: float, lon: float, km: float) -> bool:
    """Whether there is land at a point or within some kilometres of it."""
    name = finest(lat, lon)
    up = km / 111.3
    east = up / math.cos(math.radians(lat))
    around = [(math.sin(a) * up, math.cos(a) * east) for a in (k * math.pi / 4 for k in range(8))]
    return any(is_land(name, lat + dy, lon + dx) for dy, dx in [(0, 0), *around])


def test_every_place_of_the_bundled_collection_lies_where_it_belongs() -> None:
    """Land on land, water in water. A harbour's point may stand on the quay, and the survey is true to 100 metres."""
    water = {PlaceType.SEA, PlaceType.BAY, PlaceType.LAKE}
    lost = []
    for place in load_collection(bundled_collection()).collection.places.values():
        if place.point is None or place.type is PlaceType.RIVER:
            continue
        lat, lon = place.point.latitude, place.point.longitude
        name = finest(lat, lon)
        wet = not is_land(name, lat, lon)
        tolerance = {"albania": 0.3, "balkans": 0.5, "europe": 2, "world": 6}[name]
        if place.type in water:
            right = wet
        elif place.type in (PlaceType.CONTINENT, PlaceType.REGION):
            right = near_land(lat, lon, 60)
        else:
            right = near_land(lat, lon, tolerance)
        if not right:
            lost.append((place.id, place.type.value, lat, lon))
    assert lost == []


def test_sazan_has_its_shape() -> None:
    (sazan,) = [ring for ring in rings("albania", "land") if inside(ring, 19.2775, 40.4935) and len(ring) < 900]
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
    for lat, lon in ((42.17, 19.32), (41.05, 20.72), (40.88, 21.02), (39.785, 20.03)):
        assert any(inside(ring, lon, lat) for ring in rings("albania", "lakes")), (lat, lon)


def test_the_drin_and_the_vjose_flow_to_the_sea() -> None:
    ends = [ring[at] for ring in rings("albania", "rivers") for at in (0, -1)]
    for lat, lon in ((41.75, 19.57), (40.65, 19.31)):
        assert min(math.dist((x, y), (lon, lat)) for x, y in ends) < 0.03
