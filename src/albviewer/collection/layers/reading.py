"""From a record of layers.yaml to its checked file: which reader a file is given to, and where its faults are noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError, decode
from albviewer.collection.layers.archive import BadArchiveError, TilesContent
from albviewer.collection.layers.fit import NoFitError, box_of, diagonal_m, fit_to_box, fit_to_points
from albviewer.collection.layers.geojson import FILE_LIMIT as GEOJSON_LIMIT
from albviewer.collection.layers.geojson import read_geojson
from albviewer.collection.layers.images import NoPictureError
from albviewer.collection.layers.mbtiles_database import MbtilesDatabase
from albviewer.collection.layers.pmtiles_archive import PmtilesArchive
from albviewer.collection.layers.scan import FILE_LIMIT as SCAN_LIMIT
from albviewer.collection.layers.scan import ScanContent, checked_picture
from albviewer.collection.layers.tiles import BadTileError
from albviewer.collection.map_layer_records import LayerFacts
from albviewer.model.map_layers import Box, Fit, LayerKind, LayerTroubleError, LayerType
from albviewer.model.places import Point
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence, told_by

if TYPE_CHECKING:
    from albviewer.collection.fields import Fields
    from albviewer.collection.layers.fit import Control
    from albviewer.collection.layers.layer_folder import LayerFolder

MOST_POINTS = 20
# The control points of a good scan miss by far less; of one in which a point was mistaken, by far more.
_POOR = 0.02


def layer_facts(
    fields: Fields, files: LayerFolder, type_: LayerType, name: str, labels: tuple[str, ...]
) -> LayerFacts | None:
    """Return what the file of a layer is, or None with the fault noted. Keys that only this type has are read here."""
    if type_ is LayerType.GEOJSON:
        return _geojson(fields, files, name, labels)
    if type_ is LayerType.SCAN:
        return _scan(fields, files, name)
    return _archive(fields, files, type_, name, labels)


def _geojson(fields: Fields, files: LayerFolder, name: str, labels: tuple[str, ...]) -> LayerFacts | None:
    data = files.data(name, GEOJSON_LIMIT, named_at=fields.position("file"))
    if data is None:
        return None
    try:
        text = decode(data, name)
    except FileFaultError as error:
        message = sentence("{name} is not UTF-8, as GeoJSON must be", name=name)
        fields.faults.add(error.position or Position(name), FaultCode.ENCODING, message)
        return None
    shapes = read_geojson(text, name, labels, fields.faults)
    return LayerFacts(kind=LayerKind.SHAPES, content=shapes, box=shapes.box) if shapes else None


def _archive(
    fields: Fields, files: LayerFolder, type_: LayerType, name: str, labels: tuple[str, ...]
) -> LayerFacts | None:
    only = fields.texts("tile-layers")
    watched = files.watched(name, named_at=fields.position("file"))
    if watched is None:
        return None
    try:
        archive = PmtilesArchive(watched) if type_ is LayerType.PMTILES else MbtilesDatabase(watched)
        facts = archive.facts
        content = TilesContent(facts=facts, raw=archive.raw, only=only, labels=labels)
        files.note_read(name, archive.start())
        content.shown(archive.first())
    except BadTileError as error:
        fields.faults.add(
            Position(name),
            FaultCode.BAD_TILES,
            sentence("{name} has a first tile that {error}", name=name, error=told_by(error)),
        )
        return None
    except BadArchiveError as error:
        fields.faults.add(
            Position(name), FaultCode.BAD_TILES, sentence("{name} {error}", name=name, error=told_by(error))
        )
        return None
    except LayerTroubleError:
        fields.faults.add(
            Position(name), FaultCode.FILE_UNREADABLE, sentence("{name} cannot be read, or is being changed", name=name)
        )
        return None
    return LayerFacts(kind=facts.kind, content=content, box=facts.box, min_zoom=facts.min_zoom, max_zoom=facts.max_zoom)


def _scan(fields: Fields, files: LayerFolder, name: str) -> LayerFacts | None:
    box, points = _bounds(fields), _points(fields)
    at = fields.position("file")
    data = files.data(name, SCAN_LIMIT, named_at=at)
    watched = files.watched(name, named_at=at) if data is not None else None
    if data is None or watched is None:
        return None
    try:
        picture = checked_picture(data)
    except NoPictureError as error:
        fields.faults.add(
            Position(name), FaultCode.BAD_IMAGE, sentence("{name} {error}", name=name, error=told_by(error))
        )
        return None
    fit = _fit(fields, box, points, picture.width, picture.height)
    if fit is None:
        return None
    return LayerFacts(
        kind=LayerKind.PICTURE,
        content=ScanContent(watched=watched, picture=picture),
        box=box_of(fit, picture.width, picture.height),
        width=picture.width,
        height=picture.height,
        fit=fit,
    )


def _bounds(fields: Fields) -> Box | None:
    """Return `bounds`: south, west, north, east."""
    if not fields.has("bounds"):
        return None
    numbers = _numbers(fields.texts("bounds"))
    if len(numbers) == 4:
        south, west, north, east = numbers
        if -90 <= south < north <= 90 and -180 <= west < east <= 180:
            return Box(south=south, west=west, north=north, east=east)
    message = sentence("bounds must be four numbers: south, west, north and east in degrees, the south below the north")
    fields.fault(FaultCode.BAD_COORDINATES, message, "bounds")
    return None


def _points(fields: Fields) -> list[Control]:
    found: list[Control] = []
    for entry in fields.records("points"):
        pixel, at = _numbers(entry.texts("pixel")), _numbers(entry.texts("at"))
        entry.finish()
        if len(pixel) != 2 or len(at) != 2:
            message = sentence("a control point needs pixel (column and row) and at (latitude and longitude)")
            entry.fault(FaultCode.BAD_COORDINATES, message)
        elif not (-85 <= at[0] <= 85 and -180 <= at[1] <= 180):
            message = sentence(
                "{latitude}, {longitude} is off the map (latitude -85 to 85, longitude -180 to 180)",
                latitude=f"{at[0]:g}",
                longitude=f"{at[1]:g}",
            )
            entry.fault(FaultCode.BAD_COORDINATES, message, "at")
        else:
            found.append((pixel[0], pixel[1], Point(at[0], at[1])))
    return found


def _numbers(texts: tuple[str, ...]) -> list[float]:
    try:
        return [float(text) for text in texts if len(text) < 30 and "n" not in text.lower()]
    except ValueError:
        return []


def _fit(fields: Fields, box: Box | None, points: list[Control], width: int, height: int) -> Fit | None:
    if box is not None and not fields.has("points"):
        return fit_to_box(box, width, height)
    if not fields.has("points"):
        if not fields.has("bounds"):
            fields.fault(FaultCode.MISSING_KEY, sentence("a scan needs bounds, or points that say where it lies"))
        return None
    if fields.has("bounds"):
        fields.fault(FaultCode.BAD_VALUE, sentence("a scan has bounds or points, not both; the points count"), "bounds")
    if len(points) > MOST_POINTS or any(not (0 <= x <= width and 0 <= y <= height) for x, y, _ in points):
        message = sentence(
            "control points must lie on the scan, {width} by {height} pixels, and be at most {most_points}",
            width=width,
            height=height,
            most_points=MOST_POINTS,
        )
        fields.fault(FaultCode.BAD_COORDINATES, message, "points")
        return None
    try:
        fit = fit_to_points(points)
    except NoFitError as error:
        fields.fault(FaultCode.POOR_FIT, told_by(error), "points")
        return None
    if fit.residual_m is not None and fit.residual_m > _POOR * diagonal_m(fit, width, height):
        message = sentence(
            "the control points contradict each other: on the whole they miss by {residual_m} km",
            residual_m=f"{fit.residual_m / 1000:.1f}",
        )
        fields.fault(FaultCode.POOR_FIT, message, "points")
    return fit
