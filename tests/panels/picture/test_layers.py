"""A collection's own layers in a picture: where they lie, how opaque, in which years, whose they are."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import layer_files
import linked_collections
from albviewer.index.finder import Finder
from albviewer.model.map_layers import LayerColour, LayerFile, LayerTrouble, LayerTroubleError
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import origins_of, svg_of
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import Frame, frame_around, frame_at
from albviewer.panels.picture.layers import colour_of
from albviewer.panels.picture.making import content_of
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState

SVG = "{http://www.w3.org/2000/svg}"
HARBOUR = frame_around((19.0, 41.0, 20.0, 41.6), 800, 600)

Shown = Callable[..., Content]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    folder = layer_files.write(tmp_path_factory.mktemp("layers") / "layered")
    return Session(Finder(linked_collections.linked(Path(folder))), ViewState())


@pytest.fixture
def shown(session: Session, themes: Any) -> Shown:
    def make(
        *layers: str, opacity: float = 1.0, frame: Frame = HARBOUR, year: int = 1961, theme: str = "light"
    ) -> Content:
        for id_ in session.collection.map_layers:
            session.apply(changes.show_layer(id_, shown=id_ in layers, opacity=opacity), origin=Origin.MAP)
        return content_of(session, Say(), themes[theme], frame, year=year)

    return make


def groups(content: Content, base: BaseMap) -> tuple[list[ElementTree.Element], list[ElementTree.Element]]:
    """Return what is drawn of images and of shapes."""
    root = ElementTree.fromstring(svg_of(content, base))
    found = {each.get("id"): each for each in root.iter(f"{SVG}g")}
    if "layer-images" not in found:
        return [], []
    return list(found["layer-images"].iter()), list(found["layer-shapes"].iter())


def test_a_collection_without_layers_has_none_in_its_picture(shown: Shown, base: BaseMap) -> None:
    assert groups(shown(), base) == ([], [])


def test_a_scan_lies_where_its_points_put_it(shown: Shown, base: BaseMap) -> None:
    content = shown("chart", opacity=0.4)
    images, shapes = groups(content, base)
    [image] = [each for each in images if each.tag == f"{SVG}image"]
    [use] = [each for each in images if each.tag == f"{SVG}use"]
    assert [each for each in shapes if each.tag != f"{SVG}g"] == []
    assert b64decode(image.get("href").removeprefix("data:image/png;base64,")) == layer_files.png(40, 30)
    assert use.get("opacity") == "0.4"
    a, b, c, d, e, f = map(float, use.get("transform").removeprefix("matrix(").removesuffix(")").split())
    corners = {(0, 0): (41.5, 19.2), (40, 0): (41.52, 19.5), (40, 30): (41.3, 19.55), (0, 30): (41.28, 19.25)}
    for (column, row), (lat, lon) in corners.items():
        at = a * column + c * row + e, b * column + d * row + f
        # the four points do not fit quite: the residual is some hundreds of metres
        assert at == pytest.approx(HARBOUR.at(lon, lat), abs=12)


def test_picture_tiles_cover_what_they_should_and_no_more_than_the_view(shown: Shown, base: BaseMap) -> None:
    images, _ = groups(shown("sheets"), base)
    uses = [each for each in images if each.tag == f"{SVG}use"]
    assert uses
    for use in uses:
        a, _b, _c, d, e, f = map(float, use.get("transform").removeprefix("matrix(").removesuffix(")").split())
        assert a * 256 == pytest.approx(d * 256)
        assert -a * 256 < e < HARBOUR.width
        assert -d * 256 < f < HARBOUR.height


def test_shapes_are_drawn_as_shapes_in_the_colour_of_the_theme(shown: Shown, base: BaseMap) -> None:
    content = shown("zones", opacity=0.5)
    images, shapes = groups(content, base)
    assert [each for each in images if each.tag != f"{SVG}g"] == []
    place = content.theme.colour["place"]
    [area] = [each for each in shapes if each.get("fill") == place and each.tag == f"{SVG}path"]
    assert area.get("fill-opacity") == "0.25"
    assert area.get("d").count("L") == 4
    lines = [each for each in shapes if each.get("stroke") == place]
    assert {each.get("stroke-opacity") for each in lines} == {"0.5"}
    [dot] = [each for each in shapes if each.tag == f"{SVG}circle"]
    at = float(dot.get("cx")), float(dot.get("cy"))
    assert at == pytest.approx(HARBOUR.at(19.45, 41.25), abs=0.01)


def test_vector_tiles_are_cut_at_their_edges(shown: Shown, base: BaseMap) -> None:
    frame = frame_at((41.4, 19.5), 7, 900, 700)
    content = shown("squares", frame=frame)
    _, shapes = groups(content, base)
    tiles = [each for each in shapes if each.tag == f"{SVG}clipPath"]
    assert len(tiles) >= 2
    time = content.theme.colour["time"]
    assert len([each for each in shapes if each.get("fill") == time and each.tag == f"{SVG}path"]) == len(tiles)


def test_a_layer_of_other_years_is_left_out(shown: Shown) -> None:
    assert [laid.layer.id for laid in shown("zones", year=1960).layers] == ["zones"]
    assert shown("zones", year=1970).layers == ()


def test_whose_layers_are_seen_stands_among_the_origins(shown: Shown, base: BaseMap) -> None:
    text = origins_of(shown("zones", "sheets"), base)
    assert text.endswith("NOAA GLOBE · Drawn by the editors · Makers of sheets")
    assert "Makers" not in origins_of(shown("zones", "sheets", frame=frame_at((60, 30), 8, 800, 600)), base)


def test_hostile_words_of_a_layer_stay_words(shown: Shown, base: BaseMap) -> None:
    text = svg_of(shown("chart", "zones"), base)
    root = ElementTree.fromstring(text)
    assert "<img" not in text
    assert any("<img src=x onerror=alert(1)>" in (each.text or "") for each in root.iter(f"{SVG}text"))


class Failing:
    """A layer whose file has gone, or gives what it should not."""

    def __init__(self, data: bytes | None) -> None:
        self._data = data

    def file(self, _name: str) -> LayerFile | None:
        if self._data is None:
            raise LayerTroubleError(LayerTrouble.GONE)
        return LayerFile(mimetype="image/png", data=self._data)


@pytest.mark.parametrize("data", [None, b"<script>alert(1)</script>"])
def test_what_cannot_be_read_leaves_the_rest_of_the_picture(shown: Shown, base: BaseMap, data: bytes | None) -> None:
    content = shown("chart")
    [laid] = content.layers
    broken = replace(content, layers=(replace(laid, layer=replace(laid.layer, content=Failing(data))),))
    images, _ = groups(broken, base)
    assert [each for each in images if each.tag != f"{SVG}g"] == []
    assert "<script>alert(1)</script>" not in svg_of(broken, base)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "print"])
def test_every_theme_has_every_colour(themes: Any, theme: str) -> None:
    assert all(colour_of(colour, themes[theme]).startswith("#") for colour in LayerColour)
