"""The relief of a picture: where it is drawn, how dark, once in the file, and named among the origins only then."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import origins_of, svg_of
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import Frame, frame_at
from albviewer.panels.picture.relief import shown_in, strength_at

SVG = "{http://www.w3.org/2000/svg}"
BALKANS = frame_at((41.5, 20.5), 6.5, 900, 600)
ALBANIA = frame_at((41.0, 20.0), 9, 900, 600)
BALKANS_NEAR = frame_at((41.5, 20.5), 8.2, 900, 600)
WORLD = frame_at((20, 10), 2, 900, 600)
ICELAND = frame_at((65, -18), 6.5, 900, 600)

Make = Callable[..., Content]


@pytest.mark.parametrize(
    ("frame", "files"),
    [
        (BALKANS, ["relief-balkans.jpg"]),
        (BALKANS_NEAR, ["relief-balkans.jpg", "relief-albania.jpg"]),
        (ALBANIA, ["relief-albania.jpg"]),
        (ICELAND, []),
    ],
)
def test_the_finest_image_that_covers_the_view_is_enough(base: BaseMap, frame: Frame, files: list[str]) -> None:
    assert [image.path.name for image in shown_in(base.relief, frame)] == files


@pytest.mark.parametrize(
    ("frame", "theme", "named"),
    [
        (BALKANS, "light", True),
        (BALKANS, "dark", True),
        (BALKANS, "contrast", False),
        (BALKANS, "print", False),
        (WORLD, "light", False),
        (ICELAND, "light", False),
    ],
)
def test_its_makers_are_named_only_where_it_is_drawn(
    content: Make, base: BaseMap, frame: Frame, theme: str, named: bool
) -> None:
    shown = content(frame, theme=theme)
    text = svg_of(shown, base)
    root = ElementTree.fromstring(text)
    assert origins_of(shown, base) == "GSHHG · Natural Earth" + (" · NOAA GLOBE" if named else "")
    assert ("NOAA GLOBE" in root.find(f"{SVG}desc").text) is named
    assert bool(list(root.iter(f"{SVG}image"))) is named
    assert any(each.text == origins_of(shown, base) for each in root.iter(f"{SVG}text"))


def test_each_image_stands_in_the_file_once_and_whole(content: Make, base: BaseMap) -> None:
    wide = frame_at((42, 13), 7, 900, 600)
    root = ElementTree.fromstring(svg_of(content(wide), base))
    [image] = root.iter(f"{SVG}image")
    data = b64decode(image.get("href").removeprefix("data:image/jpeg;base64,"))
    assert data == (base.folder / "relief-balkans.jpg").read_bytes()
    uses = list(root.iter(f"{SVG}use"))
    # once for each level of the land in view
    assert len(uses) == len(base.levels_for(wide)) > 1
    assert {use.get("href") for use in uses} == {f"#{image.get('id')}"}


def test_it_lies_in_its_box(content: Make, base: BaseMap) -> None:
    root = ElementTree.fromstring(svg_of(content(BALKANS), base))
    [image] = root.iter(f"{SVG}image")
    numbers = next(root.iter(f"{SVG}use")).get("transform").removeprefix("matrix(").removesuffix(")")
    across, _b, _c, down, left, top = map(float, numbers.split())
    west, south, east, north = base.relief[0].box
    assert (left, top) == pytest.approx(BALKANS.at(west, north), abs=0.01)
    corner = (left + across * int(image.get("width")), top + down * int(image.get("height")))
    assert corner == pytest.approx(BALKANS.at(east, south), abs=0.01)


@given(zoom=st.floats(0, 14), full=st.floats(0, 1))
def test_it_is_never_darker_than_the_theme_wants(zoom: float, full: float) -> None:
    assert 0 <= strength_at(zoom, full) <= full
    assert strength_at(4.5, full) == 0
    assert strength_at(6.5, full) == full
