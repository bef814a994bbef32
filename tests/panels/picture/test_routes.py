"""The arrows of a picture: which legs are drawn, where they begin and end, and how those of the chosen event differ."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.finder import Finder
from albviewer.panels.map_messages import MapRoute
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import svg_of
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import frame_at
from albviewer.panels.picture.making import content_of
from albviewer.panels.picture.markers import MarkerPainter
from albviewer.panels.picture.routes import Arrow, arrows_of
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

SVG = "{http://www.w3.org/2000/svg}"
THERE = MapRoute(places=("vlore", "berat"))
AND_BACK = MapRoute(places=("berat", "vlore"), chosen=True)

Make = Callable[..., Content]


def arrows(content: Content) -> list[Arrow]:
    return arrows_of(content.routes, MarkerPainter(content).ends(), content.frame)


def test_there_and_back_are_two_arrows_on_different_sides(content: Make) -> None:
    there, back = arrows(content(routes=(AND_BACK, THERE)))
    assert (there.strong, back.strong) == (False, True)
    assert hypot(there.middle[0] - back.middle[0], there.middle[1] - back.middle[1]) > 30


def test_a_leg_that_many_took_is_drawn_once_and_strong_if_the_chosen_event_took_it(content: Make) -> None:
    chosen = MapRoute(places=("vlore", "berat"), chosen=True)
    for routes in ((THERE, THERE, chosen), (chosen, THERE)):
        [arrow] = arrows(content(routes=routes))
        assert arrow.strong


def test_an_arrow_touches_neither_mark(content: Make) -> None:
    shown = content(routes=(THERE,))
    [arrow] = arrows(shown)
    ends = MarkerPainter(shown).ends()
    for x, y in (*arrow.shaft(), *arrow.point()):
        for marker in (ends["vlore"], ends["berat"]):
            assert hypot(x - marker.at[0], y - marker.at[1]) > marker.extent


def test_legs_within_one_mark_to_the_unknown_or_out_of_view_are_left_out(content: Make) -> None:
    far = frame_at((41, 19.5), 5, 700, 460)
    assert arrows(content(far, routes=(MapRoute(places=("vlore", "sazan")),))) == []
    assert arrows(content(routes=(MapRoute(places=("vlore", "atlantis")),))) == []
    assert arrows(content(frame_at((60, 30), 8, 700, 460), routes=(THERE,))) == []


def test_a_way_that_leaves_the_view_is_drawn_to_its_edge(content: Make) -> None:
    shown = content(frame_at((40.4686, 19.4914), 12, 400, 300), routes=(THERE,))
    [arrow] = arrows(shown)
    assert arrow.tip[0] > 400
    assert 0 < arrow.start[0] < 400


@given(far=st.floats(40, 2000), down=st.floats(-500, 500), strong=st.booleans())
def test_the_shaft_runs_from_its_start_to_its_neck(far: float, down: float, strong: bool) -> None:
    arrow = Arrow(start=(0.0, 0.0), middle=(far / 2, down), tip=(far, 0.0), strong=strong)
    shaft = arrow.shaft()
    assert shaft[0] == pytest.approx((0, 0))
    assert hypot(shaft[-1][0] - far, shaft[-1][1]) == pytest.approx(arrow.head * 0.8)
    back = arrow.point()[1:]
    assert all(hypot(x - far, y) == pytest.approx(arrow.head * 1.0846, rel=1e-3) for x, y in back)


def test_they_are_drawn_below_the_marks_and_dotted_unless_chosen(content: Make, base: BaseMap) -> None:
    root = ElementTree.fromstring(svg_of(content(routes=(THERE, AND_BACK)), base))
    names = [each.get("id") for each in root.iter(f"{SVG}g") if each.get("id")]
    assert names.index("areas") < names.index("routes") < names.index("place-names") < names.index("places")
    [group] = [each for each in root.iter(f"{SVG}g") if each.get("id") == "routes"]
    place = content().theme.colour["place"]
    shafts = [each for each in group if each.get("stroke") == place]
    assert [bool(each.get("stroke-dasharray")) for each in shafts] == [True, False]


def test_the_bundled_events_that_moved_have_their_arrows(seeds_finder: Finder, themes) -> None:
    events = seeds_finder.linked.collection.events
    moved = [event for event in events.values() if event.route]
    chosen = moved[0].id
    state = ViewState(event=chosen)
    frame = frame_at((45, 20), 4, 900, 600)
    shown = content_of(Session(seeds_finder, state), Say(), themes["light"], frame)
    assert len(shown.routes) == len(moved)
    assert [route.places for route in shown.routes if route.chosen] == [events[chosen].route]


def test_the_legend_explains_the_arrow_where_there_is_one(content: Make, base: BaseMap) -> None:
    far = frame_at((60, 60), 5, 700, 460)
    for shown, named in ((content(), False), (content(routes=(THERE,)), True), (content(far, routes=(THERE,)), False)):
        assert (">movement<" in svg_of(shown, base)) is named
