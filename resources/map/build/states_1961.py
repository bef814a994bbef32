"""The states of about 1961, put together from today's countries.

Only what can be derived is changed; what cannot is listed in README.md and left as it is today.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from shapely import STRtree, unary_union
from shapely.geometry import LineString, Point
from shapely.ops import polygonize

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry
    from sources import Sources

JOINED = {
    "SUN": "RUS UKR BLR EST LVA LTU MDA GEO ARM AZE KAZ UZB TKM KGZ TJK KAB",
    "YUG": "SRB KOS MNE HRV SVN BIH MKD",
    "CSK": "CZE SVK",
    "ETH": "ETH ERI",
    "SDN": "SDN SDS",
    "PAK": "PAK BGD",
    "SOM": "SOM SOL",
    "CYP": "CYP CYN CNM ESB WSB",
    "CUB": "CUB USG",
    "RUU": "RWA BDI",
    "EGY": "EGY BRT",
}
"""Code of the state of 1961, and the codes of the countries it is made of."""

# One point in each of today's German states that then belonged to the German Democratic Republic.
EAST_GERMAN_POINTS = ((11.4, 53.6), (13.0, 52.2), (11.7, 51.9), (11.0, 50.9), (13.5, 51.1))
IN_BERLIN = (13.2, 52.5)
# The sector border, north to south, generalised to about a kilometre: enough below zoom 9.
BERLIN_SECTORS = (
    (13.40, 52.75), (13.37, 52.625), (13.39, 52.575), (13.405, 52.541), (13.377, 52.52), (13.377, 52.509),
    (13.41, 52.503), (13.446, 52.50), (13.437, 52.489), (13.468, 52.466), (13.515, 52.425), (13.53, 52.30),
)  # fmt: skip
DEMARCATION_LINE_VIETNAM = 16.9
WEST_BANK_WEST = 34.8


def states(sources: Sources) -> dict[str, BaseGeometry]:
    """Return the states by their codes: three letters as Natural Earth has them, or those of JOINED."""
    today: dict[str, BaseGeometry] = dict(sources.countries())
    lines = sources.province_lines()
    result: dict[str, BaseGeometry] = {}
    for code, members in JOINED.items():
        result[code] = unary_union([today.pop(member) for member in members.split() if member in today])
    result.update(_germany(today.pop("DEU"), lines))
    north, south = _split(today.pop("VNM"), lines, lambda face: face.centroid.y > DEMARCATION_LINE_VIETNAM)
    result |= {"VNN": north, "VNS": south}
    west_bank, gaza = _split(today.pop("PSX"), [], lambda face: face.centroid.x > WEST_BANK_WEST)
    result |= {"JOR": unary_union([today.pop("JOR"), west_bank]), "GAZ": gaza}
    result.update(today)
    return {code: geometry for code, geometry in sorted(result.items()) if not geometry.is_empty}


def _germany(whole: BaseGeometry, lines: list[LineString]) -> dict[str, BaseGeometry]:
    faces = _faces(whole, lines)
    berlin = next(face for face in faces if face.contains(Point(IN_BERLIN)))
    parts = _faces(berlin, [LineString(BERLIN_SECTORS)])
    west_berlin = unary_union([part for part in parts if part.centroid.x < 13.40])
    east = [face for face in faces if any(face.contains(Point(at)) for at in EAST_GERMAN_POINTS)]
    mainland = unary_union(east)
    # the islands of the Baltic coast go with the shore they lie off
    rest = [face for face in faces if face not in east and face is not berlin]
    islands = [face for face in rest if face.area < 0.2 and face.distance(mainland) < 0.05 and face.centroid.x > 11]
    gdr = unary_union([mainland, *islands, *(part for part in parts if part.centroid.x >= 13.40)])
    frg = unary_union([face for face in rest if face not in islands])
    return {"DDR": gdr, "BRD": frg, "WBN": west_berlin}


def _split(
    whole: BaseGeometry, lines: list[LineString], first: Callable[[BaseGeometry], bool]
) -> tuple[BaseGeometry, BaseGeometry]:
    faces = _faces(whole, lines)
    yes = [face for face in faces if first(face)]
    return unary_union(yes), unary_union([face for face in faces if face not in yes])


def _faces(whole: BaseGeometry, lines: list[LineString]) -> list[BaseGeometry]:
    """Cut an area along lines. The lines end a little short of the outline, so each end is drawn out first."""
    near = [lines[at] for at in STRtree(lines).query(whole, "intersects")] if lines else []
    drawn = [piece for line in near for piece in (line, *_ends(line))]
    cut = polygonize(unary_union([whole.boundary, *drawn]))
    return [face for face in cut if whole.contains(face.representative_point())]


def _ends(line: LineString) -> list[LineString]:
    points = np.array(line.coords)
    ends = []
    for last, before in ((points[0], points[1]), (points[-1], points[-2])):
        way = last - before
        ends.append(LineString([last, last + way / (np.hypot(*way) or 1) * 0.01]))
    return ends
