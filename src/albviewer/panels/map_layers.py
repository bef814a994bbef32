"""What a collection lays over the map: what the map's page is told of it, what it gets, and the list in words.

Knows the session and the checked layers; knows nothing of files, and nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from albviewer.model.days import Day, Span
from albviewer.model.edtf import possibly_within
from albviewer.model.map_layers import LayerFile, LayerKind, LayerTrouble, LayerTroubleError, MapLayer
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.local_pages import LocalFile, PageNotFoundError
from albviewer.panels.map_messages import Message, fly_to_bounds, layers_message

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState

_JSON = "application/json; charset=utf-8"
_EMPTY_SHAPES = LayerFile(mimetype=_JSON, data=b'{"features":[],"extent":4096}')
_KILOMETRE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRow:
    """A layer in the list: `shown` and `opacity` (0 to 1) as the reader wants them.

    `facts` are lines of plain text below its title: when it is drawn, how well it fits, whose it is. `out_of_years`
    tells that the map shows a year at which it is not drawn.
    """

    id: str
    title: str
    shown: bool
    opacity: float
    facts: tuple[str, ...]
    out_of_years: bool = False


def wanted(layer: MapLayer, state: ViewState) -> tuple[bool, float]:
    """Return whether a layer is to be shown, and how opaque: as the reader wants it, else as the collection does."""
    for item in state.layers:
        if item.layer == layer.id:
            return item.shown, item.opacity
    return layer.visible, layer.opacity


def layer_rows(session: Session, say: Say, year: int) -> tuple[LayerRow, ...]:
    """Return the list of layers, from the top down; `year` is the one whose borders the map shows."""
    rows = []
    for layer in session.collection.map_layers.values():
        shown, opacity = wanted(layer, session.state)
        out_of_years = not is_of_year(layer, year)
        rows.append(
            LayerRow(
                id=layer.id,
                title=layer.title.in_language(say.language),
                shown=shown,
                opacity=opacity,
                facts=tuple(_facts(layer, say, year, out_of_years)),
                out_of_years=out_of_years,
            )
        )
    return tuple(rows)


def _facts(layer: MapLayer, say: Say, year: int, out_of_years: bool) -> list[str]:
    facts = []
    if layer.years is not None:
        when = date_in_words(layer.years, say)
        facts.append(say("For {years}; the map shows {year}", years=when, year=year) if out_of_years else when)
    residual = layer.fit.residual_m if layer.fit else None
    if residual is not None:
        facts.append(say("Fits to within {distance}", distance=_distance(residual)))
    facts.append("; ".join(filter(None, (layer.attribution.in_language(say.language), layer.licence))))
    return facts


def _distance(metres: float) -> str:
    if metres < _KILOMETRE:
        return f"{max(1, round(metres))} m"
    return f"{metres / _KILOMETRE:.1f} km"


def is_of_year(layer: MapLayer, year: int) -> bool:
    """Tell whether a layer is for a year of the map."""
    if layer.years is None:
        return True
    return possibly_within(layer.years, Span(earliest=Day(year, 1, 1), latest=Day(year, 12, 31)))


def layers_now(session: Session, say: Say) -> Message:
    """Return the message that lays the layers over the map as they are wanted."""
    return layers_message(_told(layer, session.state, say) for layer in session.collection.map_layers.values())


def _told(layer: MapLayer, state: ViewState, say: Say) -> dict[str, Any]:
    """Return what the page is told of a layer.

    `years` are pairs of the first and the last year, null for open, or null for all; `name` is which of the names of a
    shape is meant, counted from 0; `fit` are the six numbers of `model.map_layers.Fit`, in its order.
    """
    shown, opacity = wanted(layer, state)
    box, fit, codes = layer.box, layer.fit, layer.label_languages
    return {
        "id": layer.id,
        "kind": layer.kind.value,
        "title": layer.title.in_language(say.language),
        "attribution": layer.attribution.in_language(say.language),
        "shown": shown,
        "opacity": opacity,
        "years": layer.years and [_years(span) for span in layer.years.spans],
        "box": box and [box.south, box.west, box.north, box.east],
        "zooms": [layer.min_zoom, layer.max_zoom],
        "style": {"colour": layer.style.colour.value, "line": layer.style.line, "fill": layer.style.fill},
        "name": codes.index(say.language) if say.language in codes else 0,
        "size": [layer.width, layer.height],
        "fit": fit and [fit.xc, fit.xr, fit.x0, fit.yc, fit.yr, fit.y0],
    }


def _years(span: Span) -> list[int | None]:
    return [day.year if day is not None else None for day in (span.earliest, span.latest)]


def flight_to_layer(layer: MapLayer) -> Message | None:
    """Return the message that brings a layer into view, or None if nobody knows where it lies."""
    box = layer.box
    return fly_to_bounds(box.west, box.south, box.east, box.north) if box is not None else None


def layer_files(
    layers: Mapping[str, MapLayer], troubled: Callable[[str, LayerTrouble], None]
) -> Callable[[str], LocalFile]:
    """Return what answers the page for `ID/shapes`, `ID/picture` and `ID/z/x/y`.

    What cannot be read any more is answered with nothing to be seen, and `troubled` is told, on whatever thread asked.
    """

    def answer(path: str) -> LocalFile:
        id_, _, name = path.partition("/")
        layer = layers.get(id_)
        try:
            file = layer.content.file(name) if layer is not None else None
        except LayerTroubleError as error:
            troubled(id_, error.trouble)
            assert layer is not None
            file = _nothing(layer)
        if file is None:
            raise PageNotFoundError(f"no layer has a file {path!r}")
        return LocalFile(mimetype=file.mimetype, data=file.data)

    return answer


def _nothing(layer: MapLayer) -> LayerFile:
    if layer.kind in (LayerKind.SHAPES, LayerKind.SHAPE_TILES):
        return _EMPTY_SHAPES
    # Imported here: only whoever has such layers gets so far.
    from albviewer.collection.layers.tiles import empty_tile

    return empty_tile(LayerKind.PICTURE_TILES)


def trouble_words(layer: MapLayer, trouble: LayerTrouble, say: Say) -> str:
    """Return one sentence on what cannot be shown of a layer, and why."""
    title = layer.title.in_language(say.language)
    if trouble is LayerTrouble.GONE:
        return say("“{layer}” cannot be shown: the file {file} is gone.", layer=title, file=layer.file)
    if trouble is LayerTrouble.CHANGED:
        return say(
            "“{layer}” is not shown any more: the file {file} has changed since the collection was opened.",
            layer=title,
            file=layer.file,
        )
    return say("A part of “{layer}” is left out: the file {file} is damaged there.", layer=title, file=layer.file)
