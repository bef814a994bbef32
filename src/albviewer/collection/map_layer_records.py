"""Records of layers.yaml: layers that a collection lays over the map, each with its file checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.fields import Fields, UnusableError
from albviewer.model.map_layers import (
    Box,
    Fit,
    LayerColour,
    LayerContent,
    LayerKind,
    LayerStyle,
    LayerType,
    MapLayer,
)
from albviewer.model.sentences import sentence
from albviewer.model.texts import LocalText

if TYPE_CHECKING:
    from albviewer.collection.layers.layer_folder import LayerFolder

DEEPEST_ZOOM = 22
WIDEST_LINE = 12.0
_USUAL_LABELS = LocalText((("", "name"),))


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFacts:
    """What the file of a layer is and holds."""

    kind: LayerKind
    content: LayerContent
    box: Box
    min_zoom: int = 0
    max_zoom: int = 0
    width: int = 0
    height: int = 0
    fit: Fit | None = None


def read_map_layer(fields: Fields, files: LayerFolder) -> MapLayer:
    """Return a layer; raise UnusableError if a required key is missing or its file cannot be shown."""
    # Imported here: a collection without layers does without what reads their files.
    from albviewer.collection.layers.reading import layer_facts

    id_, title = fields.id(), fields.local_text("title", required=True)
    file, type_ = fields.text("file", required=True), _type(fields)
    attribution = fields.local_text("attribution", required=True, complete=False)
    labels = fields.local_text("label", complete=False) or _USUAL_LABELS
    facts = layer_facts(fields, files, type_, file, labels.texts()) if file and type_ else None
    min_zoom, max_zoom = _levels(fields, facts)
    licence, years = fields.text("licence"), fields.date("years")
    opacity, visible = _share(fields, "opacity", 1.0), fields.flag("visible", default=True)
    style = _style(fields)
    fields.finish()
    if type_ is None or facts is None:
        raise UnusableError
    return MapLayer(
        id=id_,
        title=title,
        type=type_,
        kind=facts.kind,
        file=file,
        attribution=attribution,
        content=facts.content,
        licence=licence,
        years=years,
        opacity=opacity,
        visible=visible,
        style=style,
        label_languages=labels.languages(),
        min_zoom=min_zoom,
        max_zoom=max_zoom,
        box=facts.box,
        width=facts.width,
        height=facts.height,
        fit=facts.fit,
        position=fields.position(),
    )


def _type(fields: Fields) -> LayerType | None:
    text = fields.text("type", required=True)
    if not text:
        return None
    try:
        return LayerType(text)
    except ValueError:
        allowed = ", ".join(LayerType)
        fields.drop(
            FaultCode.BAD_VALUE,
            sentence("type cannot be “{text}”; it is one of: {allowed}", text=text, allowed=allowed),
            "type",
        )
        return None


def _share(fields: Fields, key: str, default: float) -> float:
    share = fields.decimal(key)
    if share is not None and not 0 <= share <= 1:
        fields.fault(FaultCode.BAD_VALUE, sentence("{key} must lie between 0 and 1", key=key), key)
        share = None
    return default if share is None else share


def _style(fields: Fields) -> LayerStyle:
    usual = LayerStyle()
    entry = fields.record("style")
    if entry is None:
        return usual
    line = entry.decimal("line")
    if line is not None and not 0 <= line <= WIDEST_LINE:
        entry.fault(
            FaultCode.BAD_VALUE,
            sentence("line is a width of 0 to {widest_line} pixels", widest_line=f"{WIDEST_LINE:g}"),
            "line",
        )
        line = None
    style = LayerStyle(
        colour=entry.choice("colour", LayerColour, usual.colour),
        line=usual.line if line is None else line,
        fill=_share(entry, "fill", usual.fill),
    )
    entry.finish()
    return style


def _levels(fields: Fields, facts: LayerFacts | None) -> tuple[int, int]:
    """Return the levels of zoom at which there are tiles: what the record says may narrow what the file says."""
    asked = [fields.whole("min-zoom"), fields.whole("max-zoom")]
    if facts is None:
        return 0, 0
    found = (facts.min_zoom, facts.max_zoom)
    least, most = (told if told is not None else own for told, own in zip(asked, found, strict=True))
    if asked == [None, None]:
        return found
    if facts.kind not in (LayerKind.PICTURE_TILES, LayerKind.SHAPE_TILES):
        fields.fault(FaultCode.BAD_VALUE, sentence("min-zoom and max-zoom are for tiles only"), "min-zoom")
        return found
    if not found[0] <= least <= most <= found[1]:
        message = sentence(
            "min-zoom and max-zoom must lie within {least} and {most}, the zooms of the file's tiles",
            least=found[0],
            most=found[1],
        )
        fields.fault(FaultCode.BAD_VALUE, message, "min-zoom" if asked[0] is not None else "max-zoom")
        return found
    return least, most
