from __future__ import annotations

import itertools
import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from albviewer.panels import map_messages as messages
from albviewer.panels.map_messages import MapMark, MapPlace, MarkState
from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.resource_paths import resources_dir

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def test_a_click_on_a_marker_reaches_the_program(shown_map) -> None:
    at = shown_map.position_of("sazan-island")
    with shown_map.qtbot.waitSignal(shown_map.view.place_clicked, timeout=10_000) as clicked:
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at)
    assert clicked.args == ["sazan-island", False]
    assert shown_map.view.refused_requests() == ()


@pytest.mark.parametrize("key", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_click_with_a_key_held_extends(shown_map, key: Qt.KeyboardModifier) -> None:
    at = shown_map.position_of("vlore")
    with shown_map.qtbot.waitSignal(shown_map.view.place_clicked, timeout=10_000) as clicked:
        QTest.mouseClick(shown_map.target(), LEFT, key, at)
    assert clicked.args == ["vlore", True]


def test_a_click_a_little_beside_still_hits_and_one_far_off_does_not(shown_map) -> None:
    at = shown_map.position_of("sazan-island")
    with shown_map.qtbot.waitSignal(shown_map.view.place_clicked, timeout=10_000):
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at + QPoint(15, -13))
    seen: list[str] = []
    shown_map.view.place_clicked.connect(lambda place_id, _extend: seen.append(place_id))
    QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at + QPoint(20, 17))
    # what the page does with the second click has come and gone once a third one answers
    with shown_map.qtbot.waitSignal(shown_map.view.place_clicked, timeout=10_000):
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at)
    assert seen == ["sazan-island"]


def test_the_pointer_over_a_marker_is_told_and_explained_as_text(shown_map) -> None:
    shown_map.view.send(messages.names_message({"vlore": "<img src=x onerror=alert(1)>"}))
    at = shown_map.position_of("vlore")
    with shown_map.qtbot.waitSignal(shown_map.view.place_hovered, timeout=10_000) as hovered:
        QTest.mouseMove(shown_map.target(), at)
    assert hovered.args == ["vlore"]
    shown_map.wait_for("!document.querySelector('.albviewer-tooltip').hidden")
    assert "<img src=x" in shown_map.js("document.querySelector('.albviewer-tooltip').textContent")
    assert shown_map.js("document.querySelector('.albviewer-tooltip').textContent.includes('5 events')")
    assert shown_map.js("document.images.length") == 0


def test_messages_restyle_without_a_reload(shown_map) -> None:
    assert shown_map.js("albviewer.stateOf('vlore').state") == "chosen"
    shown_map.js("window.mark = 1")
    shown_map.view.send(messages.show_message([MapMark(id="vlore", state=MarkState.MATCHING, events=1)]))
    shown_map.wait_for("albviewer.stateOf('vlore').state === 'matching'")
    assert shown_map.js("albviewer.stateOf('sazan-island').state") == "other"
    assert shown_map.js("albviewer.stateOf('vlore').disputed") is False
    assert shown_map.js("window.mark") == 1


def test_the_map_tells_where_it_is(shown_map) -> None:
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        shown_map.view.send(messages.fly_to_point(44.43, 26.1, zoom=8, animate=False))
    west, south, east, north, zoom = extent.args
    assert west < 26.1 < east
    assert south < 44.43 < north
    assert zoom == 8


def test_a_finger_needs_less_aim_than_a_mouse(shown_map) -> None:
    device = QTest.createTouchDevice()
    shown_map.view.send(messages.show_message([MapMark(id="sazan-island", state=MarkState.MATCHING, events=2)]))
    shown_map.wait_for("albviewer.stateOf('sazan-island').events === 2")
    beside = shown_map.position_of("sazan-island") + QPoint(14, 13)
    with shown_map.qtbot.waitSignal(shown_map.view.place_clicked, timeout=10_000) as clicked:
        target = shown_map.target()
        QTest.touchEvent(target, device).press(0, beside, target).commit()
        QTest.touchEvent(target, device).release(0, beside, target).commit()
    assert clicked.args == ["sazan-island", False]


def test_the_keys_move_the_map_and_zoom(shown_map) -> None:
    shown_map.js("albviewer.map.getContainer().focus(), 1")
    before = shown_map.js("[albviewer.map.getCenter().lng, albviewer.map.getZoom()]")
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000):
        QTest.keyClick(shown_map.target(), Qt.Key.Key_Right)
    assert shown_map.js("albviewer.map.getCenter().lng") > before[0]
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        QTest.keyClick(shown_map.target(), Qt.Key.Key_Plus)
    assert extent.args[4] == before[1] + 1


def test_words_in_another_language_rename_the_controls(shown_map) -> None:
    shown_map.view.send(messages.words_message("sq", {"zoom-in": "Zmadho", "borders-of": "Kufijtë e {n}"}))
    shown_map.wait_for("document.querySelector('.albviewer-buttons button').title === 'Zmadho'")
    assert shown_map.js("document.querySelector('.albviewer-year-button').textContent") == "Kufijtë e 1961"
    assert shown_map.js("document.documentElement.lang") == "sq"


def colour_at(driver, lat: float, lon: float) -> str:
    at = driver.js(f"(p => ({{x: p.x, y: p.y}}))(albviewer.map.latLngToContainerPoint([{lat}, {lon}]))")
    ratio = driver.view.devicePixelRatioF()
    image = driver.view.grab().toImage()
    return image.pixelColor(round(at["x"] * ratio), round(at["y"] * ratio)).name()


def is_ground(colour: str, land: str) -> bool:
    """Whether a colour is the land's, darkened by the relief or not: in all its parts alike, by less than half."""
    parts = [(QColor(each).red(), QColor(each).green(), QColor(each).blue()) for each in (colour, land)]
    shares = [seen / plain for seen, plain in zip(*parts, strict=True)]
    return 0.5 < min(shares) <= max(shares) < 1.03 and max(shares) - min(shares) < 0.08


@pytest.mark.parametrize(
    ("theme", "sea", "land"),
    [("light", "#d2dfe1", "#f7f1e2"), ("dark", "#15232b", "#2e2a24"), ("contrast", "#000000", "#1f1f1f")],
)
def test_sea_is_sea_and_albania_is_land_in_every_theme(shown_map, theme: str, sea: str, land: str) -> None:
    shown_map.show_places(theme)
    shown_map.wait_for(f"albviewer.colour('--map-land').toLowerCase() === '{land}'")
    shown_map.qtbot.waitUntil(lambda: colour_at(shown_map, 40.3, 18.99) == sea, timeout=10_000)
    assert is_ground(colour_at(shown_map, 40.62, 19.65), land)


def test_what_has_not_been_read_yet_is_drawn_in_outline(new_map: Callable) -> None:
    # as if all else had still to be read
    settings = MapPageSettings()
    driver = new_map()
    driver.show_places()
    driver.start(build_page(replace(settings, land_levels=settings.land_levels[-1:])))
    driver.wait_until_drawn()
    land, sea = driver.js("[albviewer.colour('--map-land-other'), albviewer.colour('--map-sea')]")
    for (lat, lon), ground in (((55, 45), land), ((48, -20), sea)):
        driver.view.send(messages.fly_to_point(lat, lon, zoom=5, animate=False))
        driver.wait_until_drawn()
        assert colour_at(driver, lat + 0.3, lon + 0.3) == ground.lower()


def test_sazan_is_land_and_the_bay_is_not(shown_map) -> None:
    shown_map.view.send(
        messages.places_message([MapPlace(id="far", lat=41.15, lon=20.17, name="x", type="country")], home=["far"])
    )
    shown_map.view.send(messages.fly_to_bounds(19.2, 40.35, 19.5, 40.53, animate=False, margin=False))
    land = "#f7f1e2"
    shown_map.qtbot.waitUntil(lambda: is_ground(colour_at(shown_map, 40.4935, 19.2775), land), timeout=10_000)
    assert not is_ground(colour_at(shown_map, 40.44, 19.42), land)
    assert dry(shown_map, 40.4935, 19.2775)
    assert not dry(shown_map, 40.44, 19.42)


def found(driver, lat: float, lon: float) -> dict[str, Any]:
    """What the map knows of a point: the unit that holds it, and whether it is dry."""
    return driver.answer(f"albviewer.land.lookUp([[albviewer.worldX({lon}), albviewer.worldY({lat})]])")[0]


def dry(driver, lat: float, lon: float) -> bool:
    return found(driver, lat, lon)["dry"]


def state(driver, lat: float, lon: float) -> str:
    return driver.js(f"albviewer.land.stateOf({found(driver, lat, lon)['unit']!r})")


def test_the_states_of_1961_are_there(shown_map) -> None:
    def held(lat: float, lon: float) -> str:
        return state(shown_map, lat, lon)

    assert held(50.45, 30.52) == held(55.75, 37.62) == held(41.7, 44.8) == "SUN"
    assert held(45.8, 16.0) == held(44.8, 20.5) == held(42.0, 21.43) == "YUG"
    assert (held(51.05, 13.74), held(48.14, 11.58), held(52.5, 13.25)) == ("DDR", "BRD", "WBN")
    assert held(52.52, 13.45) == "DDR"
    assert (held(49.24, 6.95), held(45.65, 13.79), held(48.2, 17.05)) == ("BRD", "ITA", "CSK")
    assert held(40.47, 19.5) == held(40.4935, 19.2775) == "ALB"


def test_another_year_has_other_states_without_another_page(shown_map) -> None:
    shown_map.js("window.same = true")
    for year, kyiv, saar, trieste in (
        (1949, "SUN", "SAA", "FTA"),
        (1992, "UKR", "DEU", "ITA"),
        (1942, "SUN", "SAA", "FTA"),
    ):
        shown_map.view.send(messages.year_message(year))
        shown_map.wait_for(f"albviewer.land.year === {year}")
        assert (state(shown_map, 50.45, 30.52), state(shown_map, 49.24, 6.95), state(shown_map, 45.65, 13.79)) == (
            kyiv,
            saar,
            trieste,
        )
    assert shown_map.js("window.same")


def along_border(one: str, other: str) -> list[tuple[float, float]]:
    """Points, latitude and longitude, along the longest line between two units."""
    data = json.loads((resources_dir() / "map" / "land-europe.json").read_text(encoding="utf-8"))
    line = max(data["borders"][f"{one} {other}"], key=len)
    longitudes, latitudes = itertools.accumulate(line[0::2]), itertools.accumulate(line[1::2])
    points = [(y * data["step"], x * data["step"]) for x, y in zip(longitudes, latitudes, strict=True)]
    return points[len(points) // 2 :]


@pytest.mark.parametrize(
    ("units", "drawn"),
    [
        (("DEE", "DEW"), {1949: True, 1961: True, 1991: False}),
        (("CZE", "SVK"), {1961: False, 1991: False, 1993: True}),
        (("RUS", "UKR"), {1961: False, 1992: True}),
        (("BLR", "LTU"), {1949: False, 1991: True}),
    ],
)
def test_a_border_is_painted_in_the_years_that_had_it(shown_map, units, drawn: dict[int, bool]) -> None:
    start, *rest = along_border(*units)
    points = [point for point in rest if math.dist(point, start) < 0.7]
    assert len(points) > 8
    shown_map.view.send(messages.fly_to_point(*start, zoom=7, animate=False))
    for year, there in drawn.items():
        shown_map.view.send(messages.year_message(year))
        shown_map.wait_for(f"albviewer.land.shownYear === {year} && albviewer.land.isCurrent()")
        land = shown_map.js("albviewer.colour('--map-land-other')")

        def is_as_it_was(land: str = land, there: bool = there) -> bool:
            bare = [is_ground(colour_at(shown_map, *point), land) for point in points]
            # a name may stand over some of the line, and rivers flow along it
            share = sum(bare) / len(bare)
            return share < 0.3 if there else share > 0.7

        shown_map.qtbot.waitUntil(is_as_it_was, timeout=10_000)


def test_what_is_mended_for_another_year_is_as_if_painted_anew(shown_map) -> None:
    def shown(year: int) -> list[int]:
        shown_map.view.send(messages.year_message(year))
        shown_map.wait_for(f"albviewer.land.shownYear === {year}")
        shown_map.wait_until_drawn()
        picture = shown_map.view.grab().toImage()
        return memoryview(bytes(picture.constBits())).cast("I").tolist()

    shown_map.view.send(messages.fly_to_point(50, 14, zoom=4.5, animate=False))
    shown(1961)
    mended = shown(1993)
    # away, farther than any picture reaches, and back
    shown_map.view.send(messages.fly_to_point(-20, 130, zoom=4, animate=False))
    shown_map.wait_until_drawn()
    shown_map.view.send(messages.fly_to_point(50, 14, zoom=4.5, animate=False))
    shown_map.wait_until_drawn()
    anew = shown(1993)
    assert len(mended) == len(anew)
    others = sum(one != other for one, other in zip(mended, anew, strict=True))
    assert others < len(anew) / 100
    assert sum(one != other for one, other in zip(shown(1961), anew, strict=True)) > 2 * others


def test_towns_and_states_are_written_by_the_year(shown_map) -> None:
    note = "(c, text, ...rest) => (seen.push(text), write(c, text, ...rest))"
    written = f"(window.seen = [], window.write = albviewer.writeLabel, albviewer.writeLabel = {note}, 1)"
    shown_map.js(written)
    shown_map.view.send(messages.fly_to_bounds(18, 40, 23, 43.5, animate=False, margin=False))
    shown_map.wait_for("seen.includes('Titograd')")
    shown_map.js("window.seen.length = 0")
    shown_map.view.send(messages.year_message(1993))
    shown_map.wait_for("seen.includes('Podgorica')")
    # a picture that was asked for before the year came may still have been painted
    shown_map.js("(seen.length = 0, albviewer.places.words.repaint(), 1)")
    shown_map.wait_for("seen.includes('Podgorica')")
    assert not shown_map.js("seen.includes('Titograd')")
    shown_map.js("window.seen.length = 0")
    shown_map.view.send(messages.words_message("sq", {}))
    shown_map.wait_for("seen.includes('Shkupi')")


YEAR_BUTTON = "document.querySelector('.albviewer-year-button')"
YEAR_PANEL = "document.querySelector('.albviewer-year-panel')"


def test_the_year_is_pinned_and_freed_with_the_keyboard(shown_map) -> None:
    shown_map.js(f"{YEAR_BUTTON}.focus(), 1")
    QTest.keyClick(shown_map.target(), Qt.Key.Key_Space)
    shown_map.wait_for(f"!{YEAR_PANEL}.hidden && document.activeElement.type === 'range'")
    with shown_map.qtbot.waitSignal(shown_map.view.year_pinned, timeout=10_000) as pinned:
        QTest.keyClick(shown_map.target(), Qt.Key.Key_Right)
    assert pinned.args == [1962]
    assert shown_map.view.pinned_year == 1962
    assert shown_map.js("albviewer.land.year") == 1962
    QTest.keyClick(shown_map.target(), Qt.Key.Key_Escape)
    shown_map.wait_for(f"{YEAR_PANEL}.hidden && document.activeElement === {YEAR_BUTTON}")
    with shown_map.qtbot.waitSignal(shown_map.view.year_pinned, timeout=10_000) as freed:
        shown_map.js("document.querySelector('.albviewer-year-follow').click(), 1")
    assert freed.args == [0]


def test_the_map_says_what_it_cannot_draw(shown_map) -> None:
    note = "document.querySelector('.albviewer-year-note')"
    assert shown_map.js(f"{note}.hidden")
    shown_map.view.send(messages.year_message(1942, note="Borders of 1949; those of the war years are not drawn"))
    shown_map.wait_for(f"{note}.textContent.includes('war years')")
    assert shown_map.js(f"{YEAR_BUTTON}.textContent") == "Borders of 1949"
    shown_map.view.send(messages.year_message(1993))
    shown_map.view.send(messages.fly_to_bounds(14, 42.5, 20, 46, animate=False, margin=False))
    shown_map.wait_for(f"{note}.textContent.includes('Bosnia')")


def test_messages_sent_early_arrive_in_an_order_that_holds(new_map: Callable) -> None:
    driver = new_map()
    driver.view.send(messages.show_message([MapMark(id="vlore", state=MarkState.CHOSEN, events=3)]))
    driver.view.send(messages.hover_message("vlore"))
    driver.show_places()
    driver.view.send(messages.names_message({"vlore": "Vlora"}))
    driver.start()
    driver.wait_for("albviewer.stateOf('vlore') !== null")
    state = driver.js("albviewer.stateOf('vlore')")
    assert (state["state"], state["events"], state["name"]) == ("chosen", 5, "Vlora")


@pytest.mark.logs_warnings
def test_a_lost_page_comes_back_as_it_was(shown_map) -> None:
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000):
        shown_map.view.send(messages.fly_to_point(44.43, 26.1, zoom=8, animate=False))
    page = shown_map.view.focusProxy().page()
    with shown_map.qtbot.waitSignal(shown_map.view.ready, timeout=30_000):
        os.kill(page.renderProcessPid(), signal.SIGKILL)
    shown_map.wait_until_drawn()
    assert shown_map.js("albviewer.stateOf('vlore').state") == "chosen"
    assert shown_map.js("albviewer.map.getCenter().lng") == pytest.approx(26.1, abs=0.05)
    assert shown_map.js("albviewer.map.getZoom()") == pytest.approx(8, abs=0.26)


def test_a_page_made_anew_leaves_its_profile_to_the_process_that_still_ends(shown_map) -> None:
    engine = shown_map.view._engine
    page, profile = engine._page, engine._profile
    with shown_map.qtbot.waitSignal(shown_map.view.ready, timeout=30_000):
        shown_map.view.renew(build_page(MapPageSettings()).encode())
        # Once in some seventy times the process is still there, and Chromium complains of what it has lost.
        assert (shiboken6.isValid(page), shiboken6.isValid(profile)) == (False, True)
    shown_map.view.shutdown()
    assert not shiboken6.isValid(profile)


@pytest.mark.logs_warnings
def test_places_are_seen_where_the_land_cannot_be_read(new_map: Callable) -> None:
    driver = new_map()
    gone = replace(MapPageSettings().land_outline, file="gone.json")
    driver.start(build_page(MapPageSettings(land_levels=(gone,), land_outline=gone)))
    driver.show_places()
    driver.wait_for("albviewer.map.getPane('places').getClientRects().length > 0")
    assert not driver.js("albviewer.complete")


@pytest.mark.logs_warnings
@pytest.mark.qt_no_exception_capture
def test_a_page_that_is_not_there_fails_in_words(new_map: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = new_map()
    monkeypatch.setattr("albviewer.ui.map.engine.PAGE_URL", "alb://app/none.html")
    monkeypatch.setattr("albviewer.ui.map.view.RESTART_AFTER_MS", (0, 0, 0))
    with driver.qtbot.waitSignal(driver.view.failed, timeout=30_000) as failed:
        driver.view.start(b"")
    assert "could not be loaded" in failed.args[0]


@pytest.mark.logs_warnings
def test_a_page_that_tries_to_leave_is_refused_and_recorded(new_map: Callable) -> None:
    driver = new_map()
    page = b"""<script src="/qwebchannel.js"></script><script>
        new QWebChannel(qt.webChannelTransport, channel => channel.objects.bridge.ready());
        window.seen = [];
        const note = (name) => (answer) => window.seen.push([name, String(answer)]);
        const read = (a) => (a.ok ? a.text() : a.status);
        const ask = (url) => fetch(url).then(read).then(note(url), note(url));
        const go = async () => {
            await ask("https://outside.example/tile.png");
            await ask("/map/..%2f..%2fREADME.md");
            await ask("alb://other/index.html");
            await ask("file:///etc/passwd");
            note("post")(await fetch("/map/page.css", {method: "POST"}).then((a) => a.status, String));
            note("window")(window.open("https://window.example/"));
            location.href = "https://gone.example/";
            window.tried = true;
        };
    </script>"""
    driver.start(page.decode())
    driver.js("go(), 1")
    driver.wait_for("window.tried")
    driver.qtbot.waitUntil(lambda: len(driver.view.refused_requests()) >= 2, timeout=10_000)
    assert driver.js("location.href") == "alb://app/index.html"
    assert "https://outside.example/tile.png" in driver.view.refused_requests()
    assert "https://gone.example/" in driver.view.refused_requests()
    assert driver.js("seen") == [
        ["https://outside.example/tile.png", "TypeError: Failed to fetch"],
        ["/map/..%2f..%2fREADME.md", "403"],
        ["alb://other/index.html", "403"],
        ["file:///etc/passwd", "TypeError: Failed to fetch"],
        ["post", "403"],
        ["window", "null"],
    ]


def test_shutting_down_twice_or_unstarted_is_nothing(new_map: Callable) -> None:
    driver = new_map()
    driver.view.shutdown()
    assert driver.view.refused_requests() == ()
    driver.start()
    driver.view.shutdown()
    driver.view.shutdown()


def test_the_web_engine_is_not_imported_before_the_map_starts() -> None:
    code = (
        "import sys, albviewer.ui.map.view\n"
        "print([name for name in sys.modules if 'WebEngine' in name or 'WebChannel' in name or name == 'folium'])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
