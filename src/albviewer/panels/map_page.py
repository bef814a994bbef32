"""The HTML of the map page, built by folium.

The only module that imports folium, which costs about a second: import it only when `page_cache` has no page.

The page holds no data of a collection and no text of ours: it is the frame, the controls and the links to our own
scripts; everything else travels in messages (`map_messages`). folium's ten links to content networks are replaced by
Leaflet from our own site.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import ClassVar

import folium
from branca.element import CssLink, Element, Figure, JavascriptLink, MacroElement
from folium.features import Control
from folium.template import Template

from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.map_site import LEAFLET_FOLDER, MAP_FOLDER, WEB_CHANNEL_PATH

STYLES = ("page.css",)
EXHIBIT_STYLE = "exhibit.css"
SCRIPTS = (
    "words.js",
    "theme.js",
    "projection.js",
    "land_frame.js",
    "data_files.js",
    "canvas_layer.js",
    "history.js",
    "land_canvas.js",
    "land_layer.js",
    "land_labels.js",
    "place_pixels.js",
    "marks.js",
    "mark_pieces.js",
    "labels.js",
    "place_store.js",
    "place_grid.js",
    "place_tree.js",
    "place_marks.js",
    "place_room.js",
    "place_labels.js",
    "place_routes.js",
    "reading_marks.js",
    "place_layer.js",
    "edge_tags.js",
    "tooltip.js",
    "controls.js",
    "degrees.js",
    "graticule.js",
    "locator.js",
    "year_control.js",
    "shape_painter.js",
    "shape_tiles.js",
    "scan_overlay.js",
    "collection_layers.js",
    "camera.js",
    "pointer.js",
    "place_walk.js",
    "map_menu.js",
    "bridge.js",
    "start.js",
)
"""Our own scripts, in the order in which they need each other; those of `land_worker.js` it fetches itself."""

_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)


class _OfflineMap(folium.Map):
    """folium's map with our Leaflet. The lists are this class's own: folium's stay as they are for anyone else."""

    default_js: ClassVar[list[tuple[str, str]]] = [("leaflet", f"/{LEAFLET_FOLDER}/leaflet.js")]
    default_css: ClassVar[list[tuple[str, str]]] = [("leaflet_css", f"/{LEAFLET_FOLDER}/leaflet.css")]

    def get_name(self) -> str:
        """A name that is the same at every build, so that the same settings give the same page."""
        return "leaflet_map"


class _PageParts(MacroElement):
    """Our styles and scripts, and the call that hands them the map."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            albviewer.start({{ this._parent.get_name() }}, {{ this.options | tojavascript }});
        {% endmacro %}
        """
    )

    def __init__(self, settings: MapPageSettings) -> None:
        super().__init__()
        self._name = "PageParts"
        self._more_styles = (EXHIBIT_STYLE,) if settings.exhibit else ()
        self._files = {
            "levels": [asdict(level) for level in settings.land_levels],
            "outline": asdict(settings.land_outline),
            "history": settings.land_history,
            "relief": settings.land_relief,
            "year": settings.borders_year,
            "zooms": (settings.min_zoom, settings.max_zoom),
        }
        self.options = {
            "levels": self._files["levels"],
            "labels": settings.land_labels,
            "history": settings.land_history,
            "year": settings.borders_year,
        }

    def get_name(self) -> str:
        """A name that is the same at every build."""
        return "page_parts"

    def render(self, **kwargs: object) -> None:
        """Add the links to the head of the page, after Leaflet's."""
        figure = self.get_root()
        assert isinstance(figure, Figure)
        header = figure.header
        # first of all: the worker reads the base map while the rest of the page is still on its way
        header.add_child(Element(_start_of_worker(self._files)), name="land_worker", index=0)
        for name in (*STYLES, *self._more_styles):
            header.add_child(CssLink(f"/{MAP_FOLDER}/{name}"), name=name)
        header.add_child(JavascriptLink(f"/{WEB_CHANNEL_PATH}"), name="web_channel")
        for name in SCRIPTS:
            header.add_child(JavascriptLink(f"/{MAP_FOLDER}/{name}"), name=name)
        super().render(**kwargs)


class _PageControl(Control):
    """A control of ours, which folium adds like Leaflet's own: its class stands in `L.Control` by then."""

    def __init__(self, control: str, position: str) -> None:
        super().__init__(control)
        # set here: handed to folium 0.20, it comes out as four arguments of the control
        self.options: dict[str, object] = {"position": position}

    def get_name(self) -> str:
        """A name that is the same at every build."""
        return f"control_{self._name.lower()}"


class _Beginning(MacroElement):
    """The call that lets the page begin, after all that stands on the map."""

    _template = Template("{% macro script(this, kwargs) %} albviewer.begin(); {% endmacro %}")

    def __init__(self) -> None:
        super().__init__()
        self._name = "Beginning"

    def get_name(self) -> str:
        """A name that is the same at every build."""
        return "beginning"


class _Origins(_PageControl):
    """The line of origins: what is always drawn, and the relief, which is named only where it is."""

    def __init__(self, settings: MapPageSettings) -> None:
        super().__init__("Origins", "bottomright")
        self.options |= {"always": settings.attribution, "relief": settings.relief_attribution}


def _controls(settings: MapPageSettings) -> tuple[Control, ...]:
    """Return what stands on the map. At the foot of the map, what is added later stands above."""
    if settings.exhibit:
        return (_Origins(settings),)
    return (
        _PageControl("MapButtons", "topleft"),
        _PageControl("YearOfBorders", "topright"),
        _PageControl("Graticule", "topleft"),
        _PageControl("ScaleBar", "bottomleft"),
        _Origins(settings),
        _PageControl("Locator", "bottomright"),
    )


def _start_of_worker(files: Mapping[str, object]) -> str:
    load = json.dumps({"kind": "load", **files})
    start = f'albviewer.landWorker = new Worker("/{MAP_FOLDER}/land_worker.js");'
    # what it says before the page has ears is kept
    keep = "albviewer.landSaid = []; albviewer.landWorker.onmessage = ({ data }) => albviewer.landSaid.push(data);"
    return f"<script>globalThis.albviewer = {{}}; {start} {keep} albviewer.landWorker.postMessage({load});</script>"


def build_page(settings: MapPageSettings) -> str:
    """Return the HTML of the map page. The same settings give the same text."""
    leaflet_map = _OfflineMap(
        location=settings.centre,
        zoom_start=settings.zoom,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        zoom_snap=0.25,
        wheel_px_per_zoom_level=90,
        # Shift-click adds a place, and a double click on a mark is two clicks on it, so neither may zoom
        box_zoom=False,
        double_click_zoom=False,
        world_copy_jump=False,
        max_bounds=True,
        min_lat=-80,
        max_lat=84,
        max_bounds_viscosity=0.8,
    )
    # folium hands these to its layer of tiles only, and we have none
    leaflet_map.options |= {"min_zoom": settings.min_zoom, "max_zoom": settings.max_zoom}
    _PageParts(settings).add_to(leaflet_map)
    for control in _controls(settings):
        control.add_to(leaflet_map)
    _Beginning().add_to(leaflet_map)
    root = leaflet_map.get_root()
    root.title = "albviewer"
    return _with_policy(root.render())


def _with_policy(html: str) -> str:
    """Put a content security policy at the head: what is not from our site, or not in this very text, does not run.

    folium writes its scripts and styles into the page; each is allowed by its digest, so that `unsafe-inline` is not
    needed and nothing that a label might smuggle in could run.
    """
    digests: dict[str, list[str]] = {"script": [], "style": []}
    for tag, text in _INLINE.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        digests[tag].append(f"'sha256-{digest}'")
    policy = "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *digests["script"])),
            " ".join(("style-src 'self'", *digests["style"])),
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)
