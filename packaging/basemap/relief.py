"""The shaded relief: heights on a grid become a grey picture, lit from the north-west, in the map's own projection.

White is level ground and sea, so that multiplying a map with it darkens slopes and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image
from sources import GLOBE_SAMPLES, Box, Sources

SUN_FROM, SUN_HEIGHT = np.radians(315), np.radians(45)
METRES_TO_A_DEGREE = 111_320
QUALITY = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """A picture of the relief. `finer` draws so many pixels for one sample; `steeper` makes slopes steeper."""

    name: str
    box: Box
    zoom: float
    finer: int
    steeper: float
    fade: float


RELIEFS = (
    Relief(name="balkans", box=(12, 34.5, 30, 48), zoom=0, finer=1, steeper=2.2, fade=1.2),
    Relief(name="albania", box=(18.6, 39.1, 21.6, 43.0), zoom=8, finer=3, steeper=1.8, fade=0),
)


def picture(relief: Relief, sources: Sources) -> bytes:
    """Return the relief as a JPEG whose rows are evenly spaced in Mercator's projection."""
    _west, south, _east, north = relief.box
    heights = sources.heights(relief.box)
    sea = heights <= 0
    heights[sea] = 0
    if relief.finer > 1:
        size = (heights.shape[1] * relief.finer, heights.shape[0] * relief.finer)
        heights = np.asarray(Image.fromarray(heights.astype(np.float32)).resize(size, Image.Resampling.BICUBIC))
        sea = heights <= 0.5
    shade = _shade(heights.astype(np.float64) * relief.steeper, relief)
    shade[sea] = 1
    if relief.fade:
        shade = 1 - (1 - shade) * _edge(shade.shape, relief)
    rows = _mercator_rows(south, north, round(shade.shape[0] * 1.34), shade.shape[0])
    grey = np.clip(np.rint(shade * 255), 0, 255).astype(np.uint8)[rows]
    out = BytesIO()
    Image.fromarray(grey).save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _shade(heights: np.ndarray, relief: Relief) -> np.ndarray:
    """Return the light on the ground, 1 being that on level ground, slopes towards the sun no brighter."""
    _west, south, _east, north = relief.box
    down = METRES_TO_A_DEGREE / GLOBE_SAMPLES / relief.finer
    across = down * np.cos(np.radians((south + north) / 2))
    to_south, to_east = np.gradient(heights, down, across)
    slope = np.arctan(np.hypot(to_east, to_south))
    facing = np.arctan2(-to_east, to_south)
    light = np.sin(SUN_HEIGHT) * np.cos(slope) + np.cos(SUN_HEIGHT) * np.sin(slope) * np.cos(SUN_FROM - facing)
    return 1 - (1 - np.clip(light / np.sin(SUN_HEIGHT), 0, 1)) * 0.8


def _edge(shape: tuple[int, ...], relief: Relief) -> np.ndarray:
    """Return 1 inside and 0 at the edge of the picture: where the relief ends there must be no line."""
    samples = relief.fade * GLOBE_SAMPLES * relief.finer
    rows, columns = (np.minimum(np.arange(n), n - 1 - np.arange(n)) / samples for n in shape)
    even = np.clip(np.minimum(rows[:, None], columns[None, :]), 0, 1)
    return even * even * (3 - 2 * even)


def _mercator_rows(south: float, north: float, rows: int, samples: int) -> np.ndarray:
    """Return for each row of the picture the row of the grid."""

    def up(latitude: float) -> float:
        return float(np.log(np.tan(np.pi / 4 + np.radians(latitude) / 2)))

    middles = (np.arange(rows) + 0.5) / rows
    latitudes = np.degrees(2 * np.arctan(np.exp(up(north) + (up(south) - up(north)) * middles)) - np.pi / 2)
    return np.clip(((north - latitudes) / (north - south) * samples).astype(int), 0, samples - 1)
