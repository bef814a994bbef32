"""The shaded relief of a picture: grey images that darken the land, as `resources/map/relief.js` lays them on."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from albviewer.collection.layers.images import picture_of
from albviewer.panels.picture.frame import Frame, Line
from albviewer.panels.picture.shapes import overlap
from albviewer.panels.picture.sheet import Image, Place, Sheet, rectangle

RELIEF = "relief.json"

# Seen from farther away the ground is a patch, from nearer the image is soft.
_FROM, _FULL, _SOFT = 4.5, 6.5, 10.0
_SOFTER = 2 / 3


@dataclass(frozen=True)
class ReliefImage:
    """One image, read when it is first drawn: its box (west, south, east, north) and the zoom from which it is good."""

    path: Path
    box: tuple[float, float, float, float]
    zoom: float

    @cached_property
    def image(self) -> Image:
        """The image itself."""
        data = self.path.read_bytes()
        kind = picture_of(data)
        return Image(data=data, mimetype=kind.mimetype, width=kind.width, height=kind.height, shadow=True)


def read_relief(folder: Path) -> tuple[ReliefImage, ...]:
    """Return the list of images, coarse first. Raise OSError if it cannot be read."""
    rows = json.loads((folder / RELIEF).read_bytes())
    images = (ReliefImage(path=folder / row["file"], box=tuple(row["box"]), zoom=float(row["zoom"])) for row in rows)
    return tuple(sorted(images, key=lambda image: image.zoom))


def strength_at(zoom: float, full: float) -> float:
    """Return how dark the relief is at a zoom, 0 for not at all; `full` is how dark the theme wants it."""
    return full * max(0.0, min(1.0, (zoom - _FROM) / (_FULL - _FROM))) * (_SOFTER if zoom > _SOFT else 1.0)


def shown_in(images: tuple[ReliefImage, ...], frame: Frame) -> tuple[ReliefImage, ...]:
    """Return the images that a frame shows, coarse first; the finest that covers it all is enough."""
    view = frame.box()
    near = [image for image in images if image.zoom <= frame.zoom and overlap(image.box, view)]
    covering = [number for number, image in enumerate(near) if _covers(image.box, view)]
    return tuple(near[covering[-1] if covering else 0 :])


def paint_relief(sheet: Sheet, images: tuple[ReliefImage, ...], frame: Frame, strength: float) -> None:
    """Darken what is drawn; where a finer image lies the coarser stays out, for nothing is to be darkened twice."""
    around = rectangle(-8, -8, frame.width + 16, frame.height + 16)
    for number, image in enumerate(images):
        with ExitStack() as clips:
            for finer in images[number + 1 :]:
                clips.enter_context(sheet.clipped([around, _outline(finer, frame)]))
            sheet.image(image.image, _place(image, frame), opacity=strength)


def _place(relief: ReliefImage, frame: Frame) -> Place:
    west, south, east, north = relief.box
    (left, top), (right, bottom) = frame.at(west, north), frame.at(east, south)
    return (right - left) / relief.image.width, 0, 0, (bottom - top) / relief.image.height, left, top


def _outline(relief: ReliefImage, frame: Frame) -> Line:
    west, south, east, north = relief.box
    (left, top), (right, bottom) = frame.at(west, north), frame.at(east, south)
    return rectangle(left, top, right - left, bottom - top)


def _covers(outer: tuple[float, float, float, float], inner: tuple[float, float, float, float]) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]
