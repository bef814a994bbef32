"""Draws a picture of the map on a sheet: title, map, legend, scale, origins. The same for SVG, PDF, PNG and paper."""

from __future__ import annotations

from albviewer.panels.picture.around import FOOT, HEAD, SIDE, paint_foot, paint_head
from albviewer.panels.picture.base_map import BaseMap, BaseMapPainter
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.degrees import paint_graticule
from albviewer.panels.picture.frame import Frame
from albviewer.panels.picture.land_names import LandNames
from albviewer.panels.picture.layers import origins_of_layers, paint_images, paint_shapes
from albviewer.panels.picture.markers import MarkerPainter
from albviewer.panels.picture.room import Room
from albviewer.panels.picture.routes import paint_routes
from albviewer.panels.picture.sheet import Pen, Sheet, rectangle
from albviewer.panels.picture.svg_sheet import SvgSheet


def size_of(frame: Frame) -> tuple[float, float]:
    """Return width and height of the whole picture around a map, in pixels."""
    return frame.width + 2 * SIDE, frame.height + HEAD + FOOT


def map_size(width: float, height: float) -> tuple[float, float]:
    """Return the size of the map in a picture of a size, in pixels."""
    return width - 2 * SIDE, height - HEAD - FOOT


def compose(content: Content, base: BaseMap, sheet: Sheet) -> None:
    """Draw the picture from the sheet's origin on. Raise OSError if a file of the base map cannot be read."""
    width, height = size_of(content.frame)
    colours = content.theme.colour
    sheet.fill([rectangle(0, 0, width, height)], colours["paper"])
    paint_head(sheet, content, width, note_of(content, base))
    with sheet.moved(SIDE, HEAD):
        edge = rectangle(0, 0, content.frame.width, content.frame.height)
        with sheet.clipped([edge]):
            states = _paint_map(sheet, content, base)
        sheet.stroke([edge], Pen(colour=colours["edge"], width=1), closed=True)
    paint_foot(sheet, content, states, origins_of(content, base), height)


def origins_of(content: Content, base: BaseMap) -> str:
    """Return whose data the picture shows."""
    captions = content.captions
    relief = captions.relief_attribution if base.relief_in(content) else ""
    own = origins_of_layers(content.layers, content.frame)
    return " · ".join(filter(None, (captions.attribution, relief, *own)))


def note_of(content: Content, base: BaseMap) -> str:
    """Return what the map cannot say: of the year, or else of the year where it looks."""
    frame = content.frame
    return content.captions.note or base.years.note_for(content.year, frame.box(), frame.zoom, content.language)


def svg_of(content: Content, base: BaseMap, *, ids: str = "") -> str:
    """Return the picture as an SVG file. Raise OSError if a file of the base map cannot be read.

    With `ids`, what every id is to begin with, it is an element that stands in a page.
    """
    width, height = size_of(content.frame)
    captions = content.captions
    origins = origins_of(content, base)
    description = ". ".join(filter(None, (captions.subtitle, captions.borders, note_of(content, base), origins)))
    sheet = SvgSheet(width, height, title=captions.title, description=description, language=content.language, ids=ids)
    compose(content, base, sheet)
    return sheet.element() if ids else sheet.text()


def _paint_layers(sheet: Sheet, content: Content) -> None:
    """Lay what the collection brings over the land."""
    if content.layers:
        with sheet.group("layer-images"):
            paint_images(sheet, content.layers, content.frame)
        with sheet.group("layer-shapes"):
            paint_shapes(sheet, content.layers, content.frame, content.theme)


def _paint_map(sheet: Sheet, content: Content, base: BaseMap) -> frozenset[str]:
    """Draw the map and return what its legend has to explain."""
    land, markers, room = BaseMapPainter(base, content), MarkerPainter(content), Room(content.frame)
    land.paint(sheet)
    _paint_layers(sheet, content)
    if content.graticule:
        with sheet.group("graticule"):
            colours, sides = content.theme.map, content.captions.sides
            ink, ground = colours["label-water"], colours["sea"]
            paint_graticule(sheet, content.frame, room, colour=ink, ground=ground, sides=sides)
    with sheet.group("areas"):
        markers.paint_circles(sheet)
    markers.take_room(room)
    ways = False
    if content.routes:
        with sheet.group("routes"):
            ways = paint_routes(sheet, content, markers.ends(), room)
    with sheet.group("place-names"):
        written = markers.paint_labels(sheet, room)
    with sheet.group("land-names"):
        LandNames(base, content, land.home).paint(sheet, room, written)
    with sheet.group("places"):
        markers.paint_marks(sheet)
    return markers.states() | {"movement"} if ways else markers.states()
