"""What is written on the map: nothing over anything else, in any view and year, and each name of its time."""

from __future__ import annotations

import itertools

import pytest

from albviewer.collection.load import load_collection
from albviewer.panels import map_messages as messages
from albviewer.panels.map_messages import MapMark, MapPlace, MarkState
from albviewer.resource_paths import bundled_collection

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

Box = tuple[float, float, float, float]

VIEWS = {
    "world": (35.0, 20.0, 2.5),
    "Europe": (50.0, 18.0, 4.5),
    "the Balkans": (42.0, 20.5, 6.5),
    "Albania": (41.0, 19.9, 8.5),
    "the bay of Vlorë": (40.42, 19.4, 11.0),
}
YEARS = (1949, 1961, 1991)

# Notes where ink is laid, from the letters themselves: the boxes that the layout reckoned with are not asked.
WATCH = """(() => {
  const write = albviewer.writeLabel;
  window.written = [];
  albviewer.writeLabel = (context, text, x, baseline, style) => {
    write(context, text, x, baseline, style);
    context.save();
    context.font = style.font;
    context.letterSpacing = `${style.spacing ?? 0}px`;
    context.textAlign = style.align ?? "left";
    const ink = context.measureText(text);
    context.restore();
    const to = context.getTransform();
    const corners = [-ink.actualBoundingBoxLeft, ink.actualBoundingBoxRight].flatMap((dx) =>
      [-ink.actualBoundingBoxAscent, ink.actualBoundingBoxDescent].map((dy) =>
        to.transformPoint(new DOMPoint(x + dx, baseline + dy))));
    const { ratio, view } = albviewer.places.words.frame;
    const xs = corners.map((corner) => corner.x / ratio - view.x);
    const ys = corners.map((corner) => corner.y / ratio - view.y);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    window.written.push({ text, box, aslant: to.b !== 0 });
  };
})(), 1"""
PAINTED = """new Promise((done) => {
  albviewer.places.words.once("update", () => done(1));
  albviewer.places.words.repaint();
})"""
DISCS = """[...albviewer.places.store.ids.keys()].map((i) => {
  const { x, y } = albviewer.places.positionOf(i);
  const { marks } = albviewer.places;
  return { name: albviewer.places.store.names[i], x, y, reach: marks.reach[marks.markOf[i]] };
})"""


@pytest.fixture
def full_map(shown_map):
    """A map with the places of the bundled collection, half of them found."""
    places = [
        MapPlace(
            id=place.id,
            lat=place.point.latitude,
            lon=place.point.longitude,
            name=place.name.in_language("en"),
            type=place.type.value,
        )
        for place in load_collection(bundled_collection()).collection.places.values()
        if place.point is not None
    ]
    found = [MapMark(id=place.id, state=MarkState.MATCHING, events=at % 7) for at, place in enumerate(places) if at % 2]
    shown_map.view.resize(1000, 700)
    shown_map.wait_for("albviewer.map.getSize().x === 1000")
    shown_map.view.send(messages.places_message(places))
    shown_map.view.send(messages.show_message(found))
    shown_map.js(WATCH)
    return shown_map


def written(driver) -> list[dict[str, object]]:
    """What is written, after the next painting."""
    driver.js(
        "(window.written = [], window.again = false, albviewer.places.words.once('update',"
        # Another painting may follow at once: its words would be counted twice.
        " () => (window.again = true, window.kept = window.written.slice())), albviewer.places.words.repaint(), 1)"
    )
    driver.wait_for("again")
    return driver.js("kept")


def smaller(box: Box) -> Box:
    """The letters without the finest of their edges."""
    return (box[0] + 0.75, box[1] + 0.75, box[2] - 0.75, box[3] - 0.75)


def over(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def in_sight(box: Box) -> bool:
    return over(box, (0, 0, 1000, 700))


@pytest.mark.parametrize("name", VIEWS)
def test_no_name_stands_over_another_or_over_a_mark(full_map, name: str) -> None:
    latitude, longitude, zoom = VIEWS[name]
    full_map.view.send(messages.fly_to_point(latitude, longitude, zoom=zoom, animate=False))
    full_map.wait_for(f"albviewer.map.getZoom() === {zoom}")
    for year in YEARS:
        full_map.view.send(messages.year_message(year))
        full_map.wait_for(f"albviewer.land.year === {year}")
        labels = [(label["text"], smaller(label["box"])) for label in written(full_map)]
        seen = [(text, box) for text, box in labels if in_sight(box)]
        assert len(seen) >= 5
        assert [(one[0], other[0]) for one, other in itertools.combinations(seen, 2) if over(one[1], other[1])] == []
        for disc in full_map.js(DISCS):
            # the disc's own square, less its corners
            reach = 0.7 * disc["reach"]
            square = (disc["x"] - reach, disc["y"] - reach, disc["x"] + reach, disc["y"] + reach)
            assert [text for text, box in seen if over(box, square)] == [], (disc["name"], year)


@pytest.mark.parametrize(
    ("at", "zoom", "names"),
    [
        ((59.9, 30.3), 6, {1961: "Leningrad", 1993: "Saint Petersburg"}),
        ((42.4, 19.3), 8, {1961: "Titograd", 1993: "Podgorica"}),
        ((49.2, 17.7), 7.5, {1961: "Gottwaldov", 1991: "Zlín"}),
        ((40.8, 19.9), 9.5, {1949: "Kuçovë", 1961: "Stalin City", 1991: "Kuçovë"}),
        ((45.6, 25.6), 8, {1949: "Brașov", 1955: "Stalin City", 1961: "Brașov"}),
    ],
)
def test_a_town_is_written_as_it_was_called(shown_map, at: tuple[float, float], zoom: float, names) -> None:
    shown_map.view.send(messages.places_message([MapPlace(id="far", lat=0, lon=0, name="far", type="city")]))
    shown_map.view.send(messages.fly_to_point(*at, zoom=zoom, animate=False))
    shown_map.js(WATCH)
    for year, name in names.items():
        shown_map.view.send(messages.year_message(year))
        shown_map.wait_for(f"albviewer.land.year === {year}")
        texts = {label["text"] for label in written(shown_map)}
        assert name in texts
        assert not texts & (set(names.values()) - {name})


def test_names_come_back_after_the_map_had_no_room_at_all(shown_map) -> None:
    def picture(display: str) -> bytes:
        shown_map.js(f"(albviewer.map.getPane('words').style.display = {display!r}, 1)")
        shown_map.wait_until_drawn()
        return bytes(shown_map.view.grab().toImage().constBits())

    def squeeze(height: str) -> None:
        shown_map.js(f"(albviewer.map.getContainer().style.height = {height!r}, 1)")
        shown_map.wait_for(f"(albviewer.map.getSize().y === 0) === {'true' if height else 'false'}")
        shown_map.answer(PAINTED)

    squeeze("0px")
    assert shown_map.js("albviewer.places.words.frame.height") == 0
    squeeze("")
    bare = picture("none")
    shown_map.qtbot.waitUntil(lambda: picture("") != bare, timeout=10_000)
    assert picture("none") == bare
