"""From a session to the content of a picture: what is found, where it looks, whose borders, the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.counts import list_line
from albviewer.panels.map_layers import is_of_year, wanted
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.map_view import flight_to, home_countries, home_flight, routes_of
from albviewer.panels.map_words import map_words
from albviewer.panels.map_year import year_now
from albviewer.panels.picture.compose import map_size
from albviewer.panels.picture.content import Captions, Content, spots_of
from albviewer.panels.picture.frame import Frame, frame_around, frame_at
from albviewer.panels.picture.layers import LaidLayer

if TYPE_CHECKING:
    from albviewer.panels.map_messages import Message
    from albviewer.panels.say import Say
    from albviewer.panels.tokens import Theme
    from albviewer.session.session import Session

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

_WHOLE_WORLD: Box = (-170.0, -55.0, 175.0, 75.0)


def content_of(
    session: Session, say: Say, theme: Theme, frame: Frame, *, year: int = 0, graticule: bool = False
) -> Content:
    """Return what a picture of the session shows in a frame. `year` is the pinned year of borders, 0 for none."""
    collection = session.collection
    shown = year_now(session, say, year)
    places = (collection.places[id_] for id_ in home_countries(session))
    return Content(
        frame=frame,
        theme=theme,
        year=int(shown["year"]),
        language=say.language,
        spots=spots_of(session.finder, session.found, session.state.chosen_places(), say.language),
        home=tuple((place.point.longitude, place.point.latitude) for place in places if place.point),
        captions=Captions(
            title=collection.head.title.in_language(say.language),
            subtitle="".join(run.text for run in list_line(session, "events", say)),
            borders="" if shown["note"] else say("Borders of {n}", n=shown["year"]),
            note=str(shown["note"]),
            attribution=MapPageSettings().attribution,
            relief_attribution=MapPageSettings().relief_attribution,
            legend={
                "chosen": say("chosen"),
                "matching": say("matching"),
                "other": say("other"),
                "movement": say("movement"),
                "approximate": say("approximate"),
                "disputed": say("disputed"),
            },
            sides={side: map_words(say)[side] for side in ("north", "south", "east", "west")},
        ),
        routes=routes_of(session),
        layers=_layers_of(session, say, int(shown["year"])),
        graticule=graticule,
    )


def _layers_of(session: Session, say: Say, year: int) -> tuple[LaidLayer, ...]:
    """Return the layers that are shown in a year, as opaque as they are wanted."""
    laid = []
    for layer in session.collection.map_layers.values():
        shown, opacity = wanted(layer, session.state)
        if shown and is_of_year(layer, year):
            attribution = layer.attribution.in_language(say.language)
            laid.append(LaidLayer(layer=layer, opacity=opacity, attribution=attribution))
    return tuple(laid)


def frame_of_filters(session: Session, width: float, height: float) -> Frame:
    """Return the frame of a picture of a size that shows the chosen places, else where the collection happens."""
    flight = flight_to(session, session.state.chosen_places()) or home_flight(session)
    return _frame_of(flight, *map_size(width, height))


def _frame_of(flight: Message | None, width: float, height: float) -> Frame:
    if flight is None:
        return frame_around(_WHOLE_WORLD, width, height)
    if "bounds" in flight:
        (south, west), (north, east) = flight["bounds"]
        return frame_around((west, south, east, north), width, height)
    latitude, longitude = flight["point"]
    return frame_at((latitude, longitude), flight["zoom"], width, height)
