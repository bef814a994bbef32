"""A picture of the map as SVG: what is in it, and that nothing from a collection runs or breaks it."""

from __future__ import annotations

import dataclasses
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.map_messages import MapMark, MapPlace, MarkState
from albviewer.panels.picture.around import scale_of, shortened
from albviewer.panels.picture.base_map import hatched, mixed
from albviewer.panels.picture.compose import map_size, size_of, svg_of
from albviewer.panels.picture.content import Spot
from albviewer.panels.picture.degrees import around_the_world, in_words, step_for
from albviewer.panels.picture.frame import Frame, frame_around, frame_at
from albviewer.panels.picture.markers import markers_of
from albviewer.panels.picture.room import Room, meet, spots_beside
from albviewer.panels.picture.shapes import areas_in, lines_in
from albviewer.panels.picture.sheet import Face, Letters
from albviewer.panels.picture.svg_sheet import SvgSheet

SVG = "{http://www.w3.org/2000/svg}"
IMAGES = {"defs", "image", "use", "filter", "feColorMatrix"}
SIDES = {"north": "N", "south": "S", "east": "E", "west": "W"}
ALLOWED = {"svg", "title", "desc", "g", "path", "circle", "text", "clipPath", *IMAGES}
BAY = frame_at((40.45, 19.4), 9, 700, 460)
BALKANS = frame_at((41.5, 20.5), 6, 900, 600)
MOST_TEXT = st.text(alphabet=st.characters(), max_size=30)


def spot(id_: str, lat: float, lon: float, name: str, *, type: str = "city", **mark: object) -> Spot:
    place = MapPlace(id=id_, lat=lat, lon=lon, name=name, type=type)
    return Spot(place=place, mark=MapMark(id=id_, **{"state": MarkState.MATCHING, **mark}))


def parsed(text: str) -> ElementTree.Element:
    assert "<!DOCTYPE" not in text
    assert "<!ENTITY" not in text
    return ElementTree.fromstring(text)


def texts(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}text")]


def group(root: ElementTree.Element, name: str) -> ElementTree.Element:
    [found] = [each for each in root.iter(f"{SVG}g") if each.get("id") == name]
    return found


def test_it_says_what_it_is(content, base) -> None:
    root = parsed(svg_of(content(), base))
    assert root.find(f"{SVG}title").text == "Albania & the <Soviet> Union"
    assert "GSHHG · Natural Earth" in root.find(f"{SVG}desc").text
    written = texts(root)
    for words in ("Albania & the <Soviet> Union", "12 of 58 events: at Vlorë", "Borders of 1961", "20 km"):
        assert words in written
    assert "GSHHG · Natural Earth · NOAA GLOBE" in written
    assert root.get("width") == str(round(size_of(BAY)[0]))


def test_what_the_map_cannot_say_of_a_year_is_said_where_it_looks(content, base) -> None:
    balkans = frame_around((14, 42, 21, 46), 800, 500)
    note = "Fronts of the wars in Croatia and Bosnia are not drawn"
    svg = svg_of(content(balkans, year=1992), base)
    assert f">{note}</text>" in svg
    assert f"{note}. " in svg
    assert note not in svg_of(content(balkans, year=1961), base)
    assert note not in svg_of(content(year=1992), base)
    whole = dataclasses.replace(content().captions, note="As in 1949")
    assert note not in svg_of(content(balkans, year=1992, captions=whole), base)


def test_land_borders_rivers_and_names_are_drawn_and_not_pictured(content, base) -> None:
    root = parsed(svg_of(content(BALKANS), base))
    for name in ("shelf", "land", "rivers", "borders", "coast"):
        assert [each for each in group(root, name).iter(f"{SVG}path") if len(each.get("d")) > 500], name
    names = [each.text for each in group(root, "land-names").iter(f"{SVG}text")]
    assert {"ITALY", "Adriatic Sea", "Titograd"} <= set(names)
    assert "Vlorë +2" in [each.text for each in group(root, "place-names").iter(f"{SVG}text")]


def test_another_year_has_other_borders_and_names(content, base) -> None:
    def lines(year: int) -> tuple[int, list[str]]:
        root = parsed(svg_of(content(BALKANS, year=year), base))
        [_ribbon, border] = group(root, "borders").iter(f"{SVG}path")
        return len(border.get("d")), [each.text for each in group(root, "land-names").iter(f"{SVG}text")]

    (of_1961, names_1961), (of_1993, names_1993) = lines(1961), lines(1993)
    assert of_1993 > of_1961 * 1.3
    assert "Titograd" in names_1961
    assert "Podgorica" in names_1993
    assert "Podgorica" not in names_1961


def test_a_states_name_fits_into_it_or_is_the_short_one(content, base) -> None:
    def names(zoom: float) -> list[str | None]:
        germany = content(frame_at((50.5, 10.5), zoom, 1400, 800), year=1961, spots=())
        root = parsed(svg_of(germany, base))
        return [each.text for each in group(root, "land-names").iter(f"{SVG}text")]

    assert {"G.D.R.", "F.R.G."} <= set(names(4.5))
    assert {"GERMAN", "REPUBLIC", "FEDERAL REPUBLIC"} & set(names(6.5))
    assert not {"G.D.R.", "F.R.G."} & set(names(6.5))


def test_names_come_in_the_readers_language(content, base) -> None:
    root = parsed(svg_of(content(BALKANS, language="sq"), base))
    assert "Deti Adriatik" in texts(root)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sq"


def test_nothing_that_a_name_holds_becomes_part_of_the_file(content, base) -> None:
    text = svg_of(content(), base)
    root = parsed(text)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= ALLOWED
    assert not re.search(r"\bon\w+=|javascript:|url\((?!#clip-|#shadow)", text)
    links = [each.get(name) for each in root.iter() for name in each.attrib if name.endswith("href")]
    assert all(link.startswith(("#image-", "data:image/jpeg;base64,")) for link in links)
    assert "<script>alert(1)</script>&\"'\ufffd\ufffd" in texts(root)


@given(text=MOST_TEXT)
def test_any_text_makes_a_file_that_can_be_read(content, text: str) -> None:
    from albviewer.panels.picture.sheet import Words

    sheet = SvgSheet(10, 10, title=text, description=text, language=text)
    sheet.write(Words(text=text, at=(1, 1), letters=Letters(face=Face.SANS, size=10), colour="#000000"))
    with sheet.group(text):
        pass
    root = parsed(sheet.text())
    assert len(list(root.iter())) == 5
    readable = "".join("\ufffd" if _is_not_xml(each) else each for each in text)
    # XML reads every end of a line as a line feed
    assert texts(root)[0] == readable.replace("\r\n", "\n").replace("\r", "\n")


def _is_not_xml(character: str) -> bool:
    code = ord(character)
    return (code < 32 and character not in "\t\n\r") or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF)


def test_the_style_for_paper_has_no_colour(content, base) -> None:
    text = svg_of(content(BALKANS, theme="print"), base)
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", text))
    assert colours
    assert all(each[1:3] == each[3:5] == each[5:7] for each in colours)
    hatch = group(parsed(text), "land").findall(f"{SVG}path")
    assert max(each.get("d").count("M") for each in hatch if each.get("stroke")) > 100


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "print"])
def test_every_style_draws(content, base, themes, theme: str) -> None:
    root = parsed(svg_of(content(theme=theme), base))
    [ground, *_] = root.findall(f"{SVG}path")
    assert ground.get("fill") == themes[theme].colour["paper"]


def test_the_legend_explains_what_is_shown_and_no_more(content, base) -> None:
    written = texts(parsed(svg_of(content(), base)))
    assert {"chosen", "matching", "other", "approximate", "disputed"} <= set(written)
    few = content(spots=tuple(each for each in content().spots if each.place.id == "berat"))
    written = texts(parsed(svg_of(few, base)))
    assert "other" in written
    assert "chosen" not in written


def test_places_are_marked_by_state(content, base) -> None:
    root = parsed(svg_of(content(), base))
    fills = [each.get("fill") for each in group(root, "places").iter(f"{SVG}circle")]
    place = content().theme.colour["place"]
    assert fills.count(place) == 3
    assert [each.text for each in group(root, "places").iter(f"{SVG}text")].count("≠") == 1


def test_marks_that_would_touch_are_one_with_the_sum(content) -> None:
    wide = frame_at((41, 19.5), 5, 700, 460)
    markers = markers_of(content(wide))
    assert len(markers) == 2
    first = markers[0]
    assert (first.spot.place.id, first.events, first.state) == ("vlore", 8, MarkState.CHOSEN)


def test_a_town_names_the_mark_of_its_houses_and_says_how_many_more_there_are(content) -> None:
    def label(*spots) -> str:
        [marker] = markers_of(content(frame_at((40.47, 19.49), 6, 700, 460), spots=spots))
        return marker.label

    town = spot("vlore", 40.4686, 19.4914, "Vlorë", events=1)
    house = spot("house", 40.4690, 19.4915, "House of Culture", type="building", events=7)
    other = spot("kanina", 40.4405, 19.5219, "Kaninë", state=MarkState.OTHER)
    assert label(house, town) == label(town, house) == "Vlorë +1"
    assert label(house, town, other) == "Vlorë +1"
    assert label(house, other) == "House of Culture"
    assert label(other, unmatched(town)) == "Kaninë +1"


def unmatched(one):
    return dataclasses.replace(one, mark=dataclasses.replace(one.mark, state=MarkState.OTHER, events=0))


def test_labels_lie_neither_over_each_other_nor_over_marks(content, base) -> None:
    from albviewer.panels.picture.compose import _paint_map

    taken = []
    take = Room.take
    Room.take = lambda room, box: (taken.append(box), take(room, box))[1]
    try:
        _paint_map(SvgSheet(900, 600, title="", description="", language="en"), content(BALKANS), base)
    finally:
        Room.take = take
    # the marks come first, and may touch each other; what is written after them may not
    marks = len(markers_of(content(BALKANS))) + 1
    for number, box in enumerate(taken[marks:], start=marks):
        assert not [other for other in taken[:number] if meet(box, other)]
    assert len(taken) > 20


@given(
    at=st.tuples(st.floats(0, 500), st.floats(0, 500)),
    width=st.floats(1, 200),
    height=st.floats(1, 30),
    reach=st.floats(2, 15),
)
def test_no_place_for_a_label_covers_its_mark(at, width: float, height: float, reach: float) -> None:
    x, y = at
    mark = (x - reach, y - reach, x + reach, y + reach)
    for spot in spots_beside(at, reach, width, height, leaders=False):
        assert not meet(spot.box, mark)


def test_the_grid_of_degrees_is_drawn_when_asked_for(content, base) -> None:
    root = parsed(svg_of(content(graticule=True), base))
    assert "19° 30′ E" in texts(root)
    assert "40° 30′ N" in texts(root)
    assert "19° 30′ E" not in texts(parsed(svg_of(content(), base)))


@pytest.mark.parametrize(("lon", "words"), [(0, "0°"), (180, "180°"), (190, "170° W"), (-190, "170° E")])
def test_degrees_beyond_the_date_line_lie_on_the_globe(lon: float, words: str) -> None:
    assert in_words(around_the_world(lon), SIDES, "east", "west") == words


def test_a_view_over_the_date_line_can_be_drawn(content, base) -> None:
    frame = frame_at((-17, 179), 5, 700, 460)
    root = parsed(svg_of(content(frame, graticule=True), base))
    assert "180°" in texts(root)
    assert "170° W" in texts(root)


@given(zoom=st.floats(1, 14), lat=st.floats(-80, 80), lon=st.floats(-179, 179))
def test_a_pixel_and_its_degrees_are_the_same_point(zoom: float, lat: float, lon: float) -> None:
    frame = frame_at((lat, lon), zoom, 600, 400)
    assert frame.at(lon, lat) == pytest.approx((300, 200), abs=1e-4)
    assert frame.longitude(300) == pytest.approx(lon, abs=1e-6)
    assert frame.latitude(200) == pytest.approx(lat, abs=1e-6)
    assert frame.zoom == pytest.approx(zoom)
    assert step_for(frame) / 360 * frame.scale >= 92 or step_for(frame) == 30


@given(west=st.floats(-179, 170), wide=st.floats(0.01, 9), south=st.floats(-80, 70), high=st.floats(0.01, 9))
def test_a_box_is_shown_whole(west: float, wide: float, south: float, high: float) -> None:
    frame = frame_around((west, south, west + wide, south + high), 640, 480)
    shown = frame.box()
    assert shown[0] <= west + 1e-9
    assert shown[1] <= south + 1e-9
    assert shown[2] >= west + wide - 1e-9
    assert shown[3] >= south + high - 1e-9


def test_the_frame_of_a_view_is_that_view() -> None:
    width, height = map_size(928, 674)
    frame = frame_around(BAY.box(), 700, 460, margin=0)
    assert dataclasses.astuple(frame) == pytest.approx(dataclasses.astuple(BAY))
    assert size_of(Frame(width=width, height=height, scale=1, left=0, top=0)) == (928, 674)


@pytest.mark.parametrize(("zoom", "words"), [(1, "5000 km"), (7, "100 km"), (9, "20 km"), (14, "500 m")])
def test_the_scale_is_the_longest_round_distance(zoom: float, words: str) -> None:
    frame = frame_at((41, 20), zoom, 600, 400)
    length, text = scale_of(frame)
    assert text == words
    number, unit = text.split()
    assert length == pytest.approx(frame.pixels(int(number) / (1000 if unit == "m" else 1), 41), rel=0.01)


def test_a_long_title_is_cut_to_its_room() -> None:
    letters = Letters(face=Face.SERIF, size=19)
    assert shortened("Short", letters, 200) == "Short"
    cut = shortened("A very long title of a very small picture", letters, 120)
    assert cut.endswith("…")
    assert len(cut) < 20
    assert shortened("x", letters, 1) == ""


def test_what_is_out_of_view_is_left_out(base) -> None:
    level = base.level("land-albania.json")
    narrow = frame_at((40.45, 19.4), 12, 400, 300)
    for outline in (*areas_in(level.land, narrow), *lines_in(level.rivers, narrow)):
        assert all(-26 <= x <= 426 or -26 <= y <= 326 for x, y in outline)
    points = sum(map(len, areas_in(level.land, narrow)))
    assert 20 < points < 1500


def test_hatching_stays_within_what_it_hatches() -> None:
    hole = ((40.0, 40.0), (60.0, 40.0), (60.0, 60.0), (40.0, 60.0))
    square = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))
    lines = hatched([square, hole], 10)
    assert len(lines) > 20
    for (x1, y1), (x2, y2) in lines:
        middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
        assert 0 <= middle_x <= 100
        assert 0 <= middle_y <= 100
        assert not (40 < middle_x < 60 and 40 < middle_y < 60)


def test_a_mixed_colour_lies_between() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#123456", "#FFFFFF", 1) == "#123456"
