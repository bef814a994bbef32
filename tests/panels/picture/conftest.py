"""What tests of pictures share: the base map, and a content with few places of awkward names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from albviewer.panels.map_messages import MapMark, MapPlace, MarkState
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.content import Captions, Content, Spot
from albviewer.panels.picture.frame import Frame, frame_at
from albviewer.panels.tokens import Theme, load_tokens
from albviewer.resource_paths import resources_dir

HOSTILE = "<script>alert(1)</script>&\"'\x00\x1b"
BAY = frame_at((40.45, 19.4), 9, 700, 460)
BALKANS = frame_at((41.5, 20.5), 6, 900, 600)


def spot(id_: str, lat: float, lon: float, name: str, **mark: object) -> Spot:
    place = MapPlace(id=id_, lat=lat, lon=lon, name=name, type=str(mark.pop("type", "city")), **_circle(mark))
    return Spot(place=place, mark=MapMark(id=id_, state=mark.pop("state", MarkState.MATCHING), **mark))


def _circle(mark: dict[str, object]) -> dict[str, object]:
    return {name: mark.pop(name) for name in ("radius_km", "certainty") if name in mark}


SPOTS = (
    spot("vlore", 40.4686, 19.4914, "Vlorë", state=MarkState.CHOSEN, events=5, disputed=True),
    spot("sazan", 40.4975, 19.2836, HOSTILE, events=2),
    spot("bay", 40.4, 19.38, "Bay", type="bay", events=1, radius_km=9.0, certainty="approximate"),
    spot("berat", 40.705, 19.95, "Berat", state=MarkState.OTHER),
)


@pytest.fixture(scope="session")
def base() -> BaseMap:
    return BaseMap(resources_dir() / "map")


@pytest.fixture(scope="session")
def themes() -> Mapping[str, Theme]:
    return load_tokens(resources_dir() / "styles" / "tokens.yaml").themes


@pytest.fixture(scope="session")
def content(themes: Mapping[str, Theme]) -> Callable[..., Content]:
    def make(frame: Frame = BAY, *, theme: str = "light", **changes: object) -> Content:
        captions = Captions(
            title="Albania & the <Soviet> Union",
            subtitle="12 of 58 events: at Vlorë",
            borders="Borders of 1961",
            note="",
            attribution="GSHHG · Natural Earth",
            relief_attribution="NOAA GLOBE",
            legend={name: name for name in ("chosen", "matching", "other", "movement", "approximate", "disputed")},
            sides={"north": "N", "south": "S", "east": "E", "west": "W"},
        )
        values: dict[str, object] = {
            "frame": frame,
            "theme": themes[theme],
            "year": 1961,
            "language": "en",
            "spots": SPOTS,
            "home": ((20.17, 41.15),),
            "captions": captions,
        }
        return Content(**{**values, **changes})

    return make
