"""The two pages that the measures of the map compare, both on the program's own scheme.

One is the program's, the other the least that shows a map with a marker: Leaflet with one.
"""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer

from albviewer.collection.load import load_collection
from albviewer.panels.map_messages import (
    MapMark,
    MapPlace,
    MarkState,
    fly_to_point,
    places_message,
    show_message,
    theme_message,
)
from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.tokens import css_variables, load_tokens
from albviewer.resource_paths import bundled_collection, resources_dir
from albviewer.ui.map.view import MapView

SIZE = (1366, 768)
START = (41.0, 19.8, 7.0)
_LIMIT_MS = 30_000
_BARE = """<!doctype html><html><head><meta charset="utf-8"><title>a map</title>
<link rel="stylesheet" href="/leaflet/leaflet.css">
<script src="/leaflet/leaflet.js"></script><script src="/qwebchannel.js"></script>
<style>html, body, #map { margin: 0; width: 100%; height: 100%; }</style></head><body><div id="map"></div><script>
const map = L.map("map", { zoomSnap: 0.25, wheelPxPerZoomLevel: 90 }).setView([START], ZOOM);
L.circleMarker([40.47, 19.49], { renderer: L.canvas() }).addTo(map);
window.drawn = () => true;
new QWebChannel(qt.webChannelTransport, (channel) => {
  channel.objects.bridge.message.connect((text) => {
    const message = JSON.parse(text);
    if (message.kind === "fly") map.setView(message.point, message.zoom, { animate: false });
  });
  channel.objects.bridge.ready();
});
</script></body></html>"""


def bare_page() -> str:
    """Return the page of Leaflet with one marker."""
    latitude, longitude, zoom = START
    return _BARE.replace("START", f"{latitude}, {longitude}").replace("ZOOM", str(zoom))


def our_page() -> str:
    """Return the program's own page."""
    return build_page(MapPageSettings())


def told_map() -> MapView:
    """Return a map, not yet started, that has been told the bundled collection's places."""
    view = MapView(resources_dir() / "map")
    view.resize(*SIZE)
    collection = load_collection(bundled_collection()).collection
    places = [
        MapPlace(
            id=place.id,
            lat=place.point.latitude,
            lon=place.point.longitude,
            name=place.name.in_language("en"),
            type=place.type.value,
        )
        for place in collection.places.values()
        if place.point is not None
    ]
    marks = [MapMark(id=place.id, state=MarkState.MATCHING, events=at % 5) for at, place in enumerate(places) if at % 2]
    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
    view.send(theme_message(css_variables(tokens.themes["light"]), reduced_motion=False))
    view.send(places_message(places, home=[place.id for place in places if place.id == "albania"]))
    view.send(show_message(marks))
    view.send(fly_to_point(*START[:2], zoom=START[2], animate=False))
    return view


def new_map(page: str) -> MapView:
    """Return a map that shows a page."""
    view = told_map()
    view.show()
    loop = QEventLoop()
    view.ready.connect(loop.quit)
    QTimer.singleShot(_LIMIT_MS, loop, loop.quit)
    view.start(page.encode())
    loop.exec()
    return view
