"""Marks on the real page: they merge and part, make room for names, and are found by pointer and keyboard."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from albviewer.panels import map_messages as messages
from albviewer.panels.map_messages import MapMark, MapPlace, MapRoute, MarkState
from albviewer.panels.tokens import load_tokens
from albviewer.resource_paths import resources_dir

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

LEFT = Qt.MouseButton.LeftButton
NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
TOOLTIP = "document.querySelector('.albviewer-tooltip')"
MERGED_BELOW = 12
PLACE = load_tokens(resources_dir() / "styles" / "tokens.yaml").themes["light"].colour["place"].lower()
BAY = (
    MapPlace(id="vlore", lat=40.4686, lon=19.4914, name="Vlorë", type="city", weight=9),
    MapPlace(id="sazan", lat=40.4975, lon=19.2836, name="Sazan", type="island", weight=4),
    MapPlace(id="pashaliman", lat=40.3239, lon=19.4119, name="Pashaliman", type="base", weight=3),
    MapPlace(id="orikum", lat=40.325, lon=19.4714, name="Orikum", type="settlement"),
    MapPlace(id="old-school", lat=40.47, lon=19.49, name="Old School", type="building", weight=1),
    MapPlace(id="new-school", lat=40.47, lon=19.49, name="New School", type="building", weight=1),
    MapPlace(id="tirana", lat=41.3275, lon=19.8189, name="Tirana", type="city", weight=5),
)


def shown(**events: int) -> messages.Message:
    """What matches, by its number of events; the rest is other."""
    names = {key.replace("_", "-"): count for key, count in events.items()}
    return messages.show_message(
        MapMark(id=id_, state=MarkState.MATCHING, events=count, passages=count) for id_, count in names.items()
    )


@pytest.fixture
def bay(shown_map):
    """The bay of Vlorë with a few places, all quiet, from far away."""
    shown_map.view.send(messages.places_message(BAY, home=[]))
    look(shown_map, 7)
    return shown_map


def look(driver, zoom: float, at: tuple[float, float] = (40.42, 19.42)) -> None:
    driver.view.send(messages.fly_to_point(*at, zoom=zoom, animate=False))
    driver.wait_for(f"albviewer.map.getZoom() === {zoom}")


def marks(driver, zoom: float) -> list[dict[str, object]]:
    """Every mark that the page draws at a zoom: where, in pixels of the world, and what it counts and stands for."""
    return driver.js(
        f"""(() => {{
          const marks = albviewer.places.marks.bringTo({zoom});
          const scale = albviewer.worldPixels(marks.tree.zoomOf(marks.level));
          const {{ ids }} = albviewer.places.store;
          return Array.from({{ length: marks.length }}, (_, mark) => ({{
            x: marks.x[mark] * scale, y: marks.y[mark] * scale, events: marks.events[mark], state: marks.state[mark],
            disputed: marks.disputed[mark], reach: marks.reach[mark],
            places: Array.from(ids).filter((_, i) => marks.markOf[i] === mark), lead: ids[marks.lead[mark]],
          }}));
        }})()"""
    )


def groups(found: Sequence[dict[str, object]]) -> set[frozenset[str]]:
    return {frozenset(mark["places"]) for mark in found}


def test_near_places_are_one_mark_with_the_sum_and_part_as_the_map_comes_closer(bay) -> None:
    bay.view.send(shown(vlore=5, sazan=2, pashaliman=3, tirana=1, old_school=1))
    bay.wait_for("albviewer.stateOf('tirana').events === 1")
    far = {mark["lead"]: mark for mark in marks(bay, 4)}
    assert far.keys() == {"vlore", "tirana"}
    assert far["vlore"]["events"] == 11
    near = {mark["lead"]: mark for mark in marks(bay, 9)}
    assert near.keys() == {"vlore", "sazan", "pashaliman", "orikum", "tirana"}
    assert near["vlore"]["events"] == 6
    # a house is not what a town is called by, and two on one spot stay together however close the map is
    assert {"old-school", "new-school"} in groups(marks(bay, 13))


def spread(chance: random.Random, count: int) -> list[MapPlace]:
    """Places in heaps, some of them on one spot."""
    heaps = [(chance.uniform(-60, 70), chance.uniform(-170, 170), chance.choice((0.0, 0.01, 1, 20))) for _ in range(9)]
    places = []
    for number in range(count):
        lat, lon, wide = chance.choice(heaps)
        places.append(
            MapPlace(
                id=f"p{number}",
                lat=max(-79, min(83, chance.gauss(lat, wide))),
                lon=max(-179, min(179, chance.gauss(lon, wide))),
                name=f"Place {number}",
                type="city",
                weight=chance.randrange(5),
            )
        )
    return places


@pytest.mark.parametrize("seed", range(6))
def test_whatever_lies_where_nothing_is_lost_and_nothing_merged_parts_again_farther_out(shown_map, seed: int) -> None:
    chance = random.Random(seed)
    places = spread(chance, chance.choice((1, 2, 40, 300)))
    counts = {place.id: chance.randrange(6) for place in places}
    chosen = chance.choice(places).id
    rows = [
        MapMark(
            id=id_,
            state=MarkState.CHOSEN if id_ == chosen else chance.choice((MarkState.MATCHING, MarkState.OTHER)),
            events=count,
            disputed=chance.random() < 0.1,
        )
        for id_, count in counts.items()
    ]
    shown_map.view.send(messages.places_message(places))
    shown_map.view.send(messages.show_message(rows, whole=True))
    shown_map.wait_for(f"albviewer.stateOf({json.dumps(chosen)})?.state === 'chosen'")
    counted = sum(row.events for row in rows if row.state is not MarkState.OTHER)
    disputed = {row.id for row in rows if row.disputed and row.state is not MarkState.OTHER}
    closer: set[frozenset[str]] = set()
    for zoom in (13, 11.25, 9, 7.5, 6, 4.75, 3, 2):
        found = marks(shown_map, zoom)
        assert sorted(id_ for mark in found for id_ in mark["places"]) == sorted(counts)
        assert sum(mark["events"] for mark in found) == counted
        assert [mark["state"] for mark in found if chosen in mark["places"]] == [2]
        assert {id_ for mark in found if mark["disputed"] for id_ in disputed & {*mark["places"]}} == disputed
        for at, one in enumerate(found):
            for other in found[at + 1 :]:
                assert abs(complex(one["x"] - other["x"], one["y"] - other["y"])) >= MERGED_BELOW - 1e-6
        # each mark farther out is made of whole marks
        assert all(any(mark <= group for group in groups(found)) for mark in closer)
        closer = groups(found)


def test_moving_the_map_changes_no_mark(bay) -> None:
    bay.view.send(shown(vlore=5, sazan=2, pashaliman=3))
    bay.wait_for("albviewer.stateOf('vlore').events === 5")
    before = groups(marks(bay, 7))
    bay.js("(window.level = albviewer.places.marks.markOf, 1)")
    for x in (30, 111, -77):
        bay.js(f"(albviewer.map.panBy([{x}, 13], {{ animate: false }}), 1)")
    assert groups(marks(bay, 7)) == before
    assert bay.js("window.level === albviewer.places.marks.markOf")


def test_a_click_on_several_places_comes_closer_until_they_part(bay) -> None:
    bay.view.send(shown(vlore=5, sazan=2, pashaliman=3))
    look(bay, 5)
    bay.wait_for("albviewer.stateOf('vlore').together === 3")
    seen: list[str] = []
    bay.view.place_clicked.connect(lambda place, _extend: seen.append(place))
    with bay.qtbot.waitSignal(bay.view.extent_changed, timeout=10_000):
        QTest.mouseClick(bay.target(), LEFT, NO_KEY, bay.position_of("vlore"))
    assert bay.js("albviewer.stateOf('vlore').together") < 3
    assert seen == []
    for place in ("vlore", "sazan", "pashaliman"):
        assert bay.target().rect().contains(bay.position_of(place))


def test_one_that_matches_among_others_is_chosen_by_a_click(bay) -> None:
    bay.view.send(shown(pashaliman=3))
    look(bay, 5)
    bay.wait_for("albviewer.stateOf('pashaliman').events === 3 && albviewer.stateOf('pashaliman').together === 1")
    with bay.qtbot.waitSignal(bay.view.place_clicked, timeout=10_000) as clicked:
        QTest.mouseClick(bay.target(), LEFT, NO_KEY, bay.position_of("pashaliman"))
    assert clicked.args[0] == "pashaliman"


def test_places_on_one_spot_are_offered_one_by_one(bay) -> None:
    bay.view.send(shown(old_school=1, new_school=2))
    look(bay, 13, (40.47, 19.49))
    bay.wait_for("albviewer.stateOf('old-school').together === 2")
    QTest.mouseClick(bay.target(), LEFT, NO_KEY, bay.position_of("old-school"))
    bay.wait_for(f"{TOOLTIP}.querySelectorAll('button').length === 2")
    assert bay.js(f"[...{TOOLTIP}.querySelectorAll('button')].map(each => each.textContent)") == [
        "New School 2 events",
        "Old School 1 event",
    ]
    QTest.keyClick(bay.target(), Qt.Key.Key_Tab)
    with bay.qtbot.waitSignal(bay.view.place_clicked, timeout=10_000) as clicked:
        QTest.keyClick(bay.target(), Qt.Key.Key_Return)
    assert clicked.args[0] == "old-school"
    bay.wait_for(f"{TOOLTIP}.hidden && document.activeElement === albviewer.map.getContainer()")


def test_the_words_beside_several_places_name_each(bay) -> None:
    bay.view.send(shown(vlore=5, sazan=2))
    look(bay, 5)
    bay.wait_for("albviewer.stateOf('vlore').together === 2")
    QTest.mouseMove(bay.target(), bay.position_of("vlore"))
    bay.wait_for(f"!{TOOLTIP}.hidden")
    assert bay.js(f"[...{TOOLTIP}.children].map(each => each.textContent)") == ["2 places", "Vlorë5", "Sazan2"]


def test_the_words_beside_a_mark_follow_a_choice_and_its_taking_back(bay) -> None:
    bay.view.send(shown(vlore=5))
    look(bay, 9)
    bay.wait_for("albviewer.stateOf('vlore').events === 5")
    QTest.mouseMove(bay.target(), bay.position_of("vlore"))
    bay.wait_for(f"!{TOOLTIP}.hidden")
    said = f"{TOOLTIP}.textContent"
    assert "chosen" not in bay.js(said)
    chosen = MapMark(id="vlore", state=MarkState.CHOSEN, events=5, passages=5)
    bay.view.send(messages.show_message([chosen]))
    bay.wait_for(f"{said}.includes('chosen')")
    bay.view.send(shown(vlore=5))
    bay.wait_for(f"!{said}.includes('chosen') && {said}.includes('Vlorë')")


def test_where_the_keyboard_is_a_choice_is_said(bay) -> None:
    bay.view.send(shown(vlore=5))
    look(bay, 9)
    bay.wait_for("albviewer.stateOf('vlore').events === 5")
    bay.js("albviewer.map.getContainer().focus(), 1")
    QTest.keyClick(bay.target(), Qt.Key.Key_N)
    bay.wait_for(f"({WALKED}) === 'vlore'")
    chosen = MapMark(id="vlore", state=MarkState.CHOSEN, events=5, passages=5)
    bay.view.send(messages.show_message([chosen]))
    bay.wait_for(f"{SPOKEN}.includes('chosen') && {TOOLTIP}.textContent.includes('chosen')")


def test_the_nearest_of_two_within_reach_is_hit(bay) -> None:
    bay.view.send(shown(vlore=1, sazan=1))
    look(bay, 9)
    vlore, sazan = bay.position_of("vlore"), bay.position_of("sazan")
    seen: list[str] = []
    bay.view.place_clicked.connect(lambda place, _extend: seen.append(place))
    for share, place in ((0.46, "vlore"), (0.54, "sazan")):
        at = vlore + (sazan - vlore) * share
        hit = bay.js(f"albviewer.places.store.ids[albviewer.places.hit(L.point({at.x()}, {at.y()}), 300)]")
        assert hit == place
    edge = vlore + QPoint(15, -15)
    with bay.qtbot.waitSignal(bay.view.place_clicked, timeout=10_000):
        QTest.mouseClick(bay.target(), LEFT, NO_KEY, edge)
    assert seen == ["vlore"]


def labels(driver) -> list[dict[str, object]]:
    """What is written beside marks, with its box and its leader line, after the next painting."""
    driver.js(
        """(() => {
          const { labels, words } = albviewer.places;
          window.written = null;
          const seen = [];
          labels.write = function (frame, label) {
            const { x, y, width, height } = frame.view;
            seen.push({ text: label.text, box: label.box, line: label.line, view: [x, y, x + width, y + height] });
            return Object.getPrototypeOf(labels).write.call(labels, frame, label);
          };
          words.once("update", () => { delete labels.write; window.written = seen; });
          words.repaint();
        })(), 1"""
    )
    driver.wait_for("window.written")
    return driver.js("window.written")


def overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_where_marks_crowd_names_stand_at_the_end_of_lines(bay) -> None:
    step = 0.18
    crowd = [
        MapPlace(
            id=f"c{row}{column}",
            lat=40.3 + step * row,
            lon=19.2 + step * column,
            name=f"A crowded place {row}{column}",
            type="city",
        )
        for row in range(4)
        for column in range(4)
    ]
    bay.view.send(messages.places_message(crowd))
    for state, events in ((MarkState.MATCHING, 2), (MarkState.OTHER, 0)):
        bay.view.send(messages.show_message([MapMark(id=place.id, state=state, events=events) for place in crowd]))
        bay.wait_for(f"albviewer.stateOf('c11')?.events === {events}")
        written = labels(bay)
        assert 6 <= len(written) == len({label["text"] for label in written})
        assert sum(label["line"] is not None for label in written) >= 2
        for at, one in enumerate(written):
            assert not any(overlap(one["box"], other["box"]) for other in written[at + 1 :])
            left, top, right, bottom = one["view"]
            assert left <= one["box"][0] < one["box"][2] <= right
            assert top <= one["box"][1] < one["box"][3] <= bottom


ARROWS = """(() => {
  const { routes, marks } = albviewer.places;
  const frame = albviewer.places.layer.frame;
  return routes.legs.map(({ from, to, strong }) => ({
    from: albviewer.places.store.ids[from], to: albviewer.places.store.ids[to], strong,
    drawn: routes.curve(frame, marks, marks.markOf[from], marks.markOf[to]) !== null,
  }));
})()"""


def test_ways_are_arrows_once_for_each_leg_the_chosen_one_strong(bay) -> None:
    bay.view.send(
        messages.routes_message(
            [
                MapRoute(places=("tirana", "vlore", "tirana")),
                MapRoute(places=("tirana", "vlore"), chosen=True),
                MapRoute(places=("vlore", "atlantis", "sazan")),
                MapRoute(places=("orikum", "pashaliman")),
            ]
        )
    )
    bay.wait_for("albviewer.places.routes.legs.length === 3")
    assert bay.js(ARROWS) == [
        {"from": "tirana", "to": "vlore", "strong": True, "drawn": True},
        {"from": "vlore", "to": "tirana", "strong": False, "drawn": True},
        # so near to each other that both are one mark
        {"from": "orikum", "to": "pashaliman", "strong": False, "drawn": False},
    ]


def test_an_arrow_is_painted_in_the_colour_of_places_and_goes_with_its_event(bay) -> None:
    way = messages.routes_message([MapRoute(places=("tirana", "vlore"), chosen=True)])
    middle = """(() => {
      const { layer, marks, routes, store } = albviewer.places;
      const [from, to] = ["tirana", "vlore"].map((id) => marks.markOf[store.index.get(id)]);
      const { middle, from: start, to: end } = routes.curve(layer.frame, marks, from, to);
      const { view } = layer.frame;
      return [start[0] / 4 + middle[0] / 2 + end[0] / 4 - view.x, start[1] / 4 + middle[1] / 2 + end[1] / 4 - view.y];
    })()"""
    at = QPoint(*map(round, bay.js(middle)))

    def is_drawn() -> bool:
        image = bay.view.grab().toImage()
        spots = [(at + QPoint(x, y)) * bay.view.devicePixelRatioF() for x in (-1, 0, 1) for y in (-1, 0, 1)]
        return any(image.pixelColor(spot).name() == PLACE for spot in spots)

    assert not is_drawn()
    bay.view.send(way)
    bay.qtbot.waitUntil(is_drawn, timeout=10_000)
    bay.view.send(messages.routes_message([]))
    bay.qtbot.waitUntil(lambda: not is_drawn(), timeout=10_000)


WALKED = "albviewer.places.walked < 0 ? null : albviewer.places.store.ids[albviewer.places.walked]"
SPOKEN = "document.querySelector('.albviewer-spoken').textContent"


def test_the_keyboard_walks_from_mark_to_mark_and_says_where_it_is(bay) -> None:
    bay.view.send(shown(vlore=5, sazan=2, tirana=1))
    look(bay, 9, (40.7, 19.5))
    bay.wait_for("albviewer.stateOf('vlore').events === 5")
    assert bay.js("document.querySelector('.albviewer-spoken').getAttribute('aria-live')") == "polite"
    bay.js("albviewer.map.getContainer().focus(), 1")
    with bay.qtbot.waitSignal(bay.view.place_hovered, timeout=10_000) as hovered:
        QTest.keyClick(bay.target(), Qt.Key.Key_N)
    assert hovered.args == ["vlore"]
    assert bay.js(SPOKEN) == "Vlorë, city, 5 events · 5 passages"
    assert bay.js(f"!{TOOLTIP}.hidden && {TOOLTIP}.textContent.includes('Vlorë')")
    for key, place in (
        (Qt.Key.Key_Left, "sazan"),
        (Qt.Key.Key_Right, "vlore"),
        (Qt.Key.Key_Up, "tirana"),
        (Qt.Key.Key_Down, "vlore"),
        (Qt.Key.Key_Down, "orikum"),
    ):
        QTest.keyClick(bay.target(), key, CTRL)
        bay.wait_for(f"({WALKED}) === {place!r}")
    assert "outside the filter" in bay.js(SPOKEN)
    with bay.qtbot.waitSignal(bay.view.place_clicked, timeout=10_000) as clicked:
        QTest.keyClick(bay.target(), Qt.Key.Key_Return)
    assert clicked.args == ["orikum", False]
    QTest.keyClick(bay.target(), Qt.Key.Key_Escape)
    bay.wait_for(f"({WALKED}) === null && {TOOLTIP}.hidden")


def test_n_and_p_go_through_the_marks_in_sight_by_importance(bay) -> None:
    bay.view.send(shown(vlore=5, sazan=2, tirana=3))
    look(bay, 9)
    bay.wait_for("albviewer.stateOf('vlore').events === 5")
    bay.js("albviewer.map.getContainer().focus(), 1")
    for key, place in (("N", "vlore"), ("N", "sazan"), ("N", "pashaliman"), ("P", "sazan"), ("P", "vlore")):
        QTest.keyClick(bay.target(), Qt.Key[f"Key_{key}"])
        bay.wait_for(f"({WALKED}) === {place!r}")


def test_the_map_follows_the_walk(bay) -> None:
    look(bay, 11, (40.4686, 19.4914))
    bay.js("albviewer.map.getContainer().focus(), 1")
    for key, place in ((Qt.Key.Key_N, "vlore"), (Qt.Key.Key_Up, "tirana"), (Qt.Key.Key_Down, "vlore")):
        QTest.keyClick(bay.target(), key, NO_KEY if key == Qt.Key.Key_N else CTRL)
        bay.wait_for(f"({WALKED}) === {place!r}")
        bay.qtbot.waitUntil(lambda place=place: bay.target().rect().contains(bay.position_of(place)), timeout=10_000)
    bay.wait_for(f"!{TOOLTIP}.hidden")


def test_ten_thousand_places_keep_their_counts(shown_map) -> None:
    chance = random.Random(3)
    places = spread(chance, 10_000)
    shown_map.view.send(messages.places_message(places))
    rows = [MapMark(id=place.id, state=MarkState.MATCHING, events=1) for place in places]
    shown_map.view.send(messages.show_message(rows, whole=True))
    shown_map.wait_for("albviewer.places.store.events[9999] === 1")
    look(shown_map, 2, (20, 0))
    found = shown_map.js("[albviewer.places.marks.length, albviewer.places.marks.events.reduce((a, b) => a + b, 0)]")
    assert found[1] == 10_000
    assert 9 < found[0] < 2000
