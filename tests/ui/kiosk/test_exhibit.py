"""The exhibit touched, by real mouse and touch events: languages, sizes, contrast, low buttons, the first touch."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.kiosk.config import Idle, KioskConfig
from albviewer.kiosk.visitor import Screen, Visitor, Where
from albviewer.panels.kiosk.rows import Row
from albviewer.panels.kiosk.searching import hits as found
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.kiosk.exhibit import LOW_SHARE, Exhibit
from albviewer.ui.kiosk.screens.attract import Attract
from albviewer.ui.kiosk.screens.search import SearchScreen
from albviewer.ui.kiosk.widgets.idle_bar import IdleBar
from albviewer.ui.kiosk.widgets.keyboard import Keyboard
from kiosk_touches import LEFT, button, seen_buttons, touch

OpenExhibit = Callable[..., Exhibit]
SIZES = {"across": (1920, 1080), "upright": (1080, 1920), "4k": (3840, 2160)}
WHERES = {
    "start": Where(screen=Screen.START),
    "stories": Where(screen=Screen.STORIES),
    "story": Where(screen=Screen.STORY, id="base-at-vlore"),
    "map": Where(screen=Screen.MAP),
    "place": Where(screen=Screen.PLACE, id="vlore"),
    "event": Where(screen=Screen.EVENT, id="khrushchev-approves-base-at-vlore"),
    "documents": Where(screen=Screen.DOCUMENTS),
    "source": Where(screen=Screen.SOURCE, id="003"),
    "search": Where(screen=Screen.SEARCH, text="vlo"),
    "take-home": Where(screen=Screen.TAKE_HOME, id="003", at=100, end=200),
}


def config_for(size: str, **more: object) -> KioskConfig:
    """Return the settings that the examples give for a size of screen."""
    text = 200 if size == "4k" else 100
    values = {"languages": ("en", "sq"), "text": text, "target": 60 * text // 100, "search": True, **more}
    return KioskConfig(**values)  # type: ignore[arg-type]


def show(qtbot: QtBot, exhibit: Exhibit, where: Where) -> None:
    """Bring an exhibit to a screen by the way that buttons take, and wait until it is laid out."""
    exhibit._wishes.go.emit(where)
    qtbot.waitUntil(lambda: exhibit.visitor.where.screen is where.screen)
    QApplication.processEvents()
    QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("low", [False, True], ids=["usual", "low"])
def test_whatever_can_be_touched_is_large_enough_and_whole(
    open_exhibit: OpenExhibit, qtbot: QtBot, size: str, low: bool
) -> None:
    config = config_for(size, low_reach=low)
    exhibit = open_exhibit(SIZES[size], config)
    faults = []
    for name, where in WHERES.items():
        for language in ("en", "sq"):
            if exhibit.visitor.language != language:
                exhibit._wishes.language.emit(language)
                qtbot.waitUntil(lambda language=language: exhibit.visitor.language == language)
            show(qtbot, exhibit, where)
            for item in seen_buttons(exhibit):
                box = item.rect().translated(item.mapTo(exhibit, QPoint(0, 0)))
                what = f"{name} {language} {item.text()!r} {box.width()}x{box.height()} at {box.x()},{box.y()}"
                if min(box.width(), box.height()) < config.target:
                    faults.append(f"small: {what}")
                if not exhibit.rect().contains(box):
                    faults.append(f"cut off: {what}")
                if low and box.top() < exhibit.height() * (1 - LOW_SHARE):
                    faults.append(f"high: {what}")
                if not item.accessibleName():
                    faults.append(f"nameless: {what}")
    assert not faults, "\n".join(faults)


def overlapping(exhibit: Exhibit) -> list[str]:
    """Return which buttons lie on one another."""
    boxes = [(item.text(), item.rect().translated(item.mapTo(exhibit, QPoint(0, 0)))) for item in seen_buttons(exhibit)]
    return [f"{one[0]!r} and {other[0]!r}" for one, other in combinations(boxes, 2) if one[1].intersects(other[1])]


@pytest.mark.parametrize("name", WHERES)
@pytest.mark.parametrize("low", [False, True], ids=["usual", "low"])
@pytest.mark.parametrize("size", ["across", "upright"])
def test_no_button_lies_on_another(open_exhibit: OpenExhibit, qtbot: QtBot, size: str, low: bool, name: str) -> None:
    exhibit = open_exhibit(SIZES[size], config_for(size, low_reach=low))
    for _ in range(3):
        show(qtbot, exhibit, WHERES[name])
        # A list is dealt onto pages once it has its room.
        qtbot.waitUntil(lambda: not overlapping(exhibit))
        touch(qtbot, exhibit, "Text size")


def test_a_language_is_chosen(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    with qtbot.waitSignal(exhibit.language_chosen) as chosen:
        qtbot.mouseClick(button(exhibit, "Shqip"), LEFT)
    assert chosen.args == ["sq"]
    assert exhibit.visitor.language == "sq"
    assert button(exhibit, "Kontrasti").isVisible()


def test_a_finger_does_what_a_mouse_does(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    screen = QTest.createTouchDevice()
    target = button(exhibit, "Explore the map")
    middle = target.mapTo(exhibit, target.rect().center())
    QTest.touchEvent(exhibit, screen).press(0, middle, exhibit).commit()
    QTest.touchEvent(exhibit, screen).release(0, middle, exhibit).commit()
    qtbot.waitUntil(lambda: exhibit.visitor.where.screen is Screen.MAP)


def test_keys_lead_through_the_screens_and_the_focus_shows(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    target = button(exhibit, "Explore the map")
    for _ in range(12):
        if target.hasFocus():
            break
        QTest.keyClick(exhibit.focusWidget() or exhibit, Qt.Key.Key_Tab)
    assert target.is_ringed
    QTest.keyClick(target, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: exhibit.visitor.where.screen is Screen.MAP)
    assert any(item.is_ringed for item in seen_buttons(exhibit))


def test_a_touch_leaves_no_ring(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    touch(qtbot, exhibit, "Explore the map")
    assert not any(item.is_ringed for item in seen_buttons(exhibit))


def test_text_grows_in_three_steps_and_shrinks_again(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    sizes = []
    for _ in range(3):
        sizes.append(exhibit._kiosk.look.words.step)
        touch(qtbot, exhibit, "Text size")
    assert sizes == [100, 125, 150]
    assert exhibit.visitor.size == 0


def test_contrast_is_turned_on_and_off(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    themes = []
    for _ in range(2):
        touch(qtbot, exhibit, "Contrast")
        themes.append(exhibit._kiosk.look.theme.name)
    assert themes == ["contrast", "light"]


def test_a_reset_forgets_everything(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=config_for("across"))
    before = exhibit.visitor, exhibit._session.state
    for words in ("Contrast", "Text size", "Lower the buttons", "Explore the map", "Albania"):
        touch(qtbot, exhibit, words)
    touch(qtbot, exhibit, "Shqip")
    exhibit.show_idle(5)
    exhibit.reset()
    assert (exhibit.visitor, exhibit._session.state) == before
    assert before == (Visitor(language="en"), ViewState())
    assert not exhibit._session.history.can_go_back()
    assert not [item for item in exhibit.findChildren(IdleBar) if item.isVisible()]


def test_the_question_whether_somebody_is_there(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    exhibit.show_idle(18.4)
    bar = exhibit.findChildren(IdleBar)[0]
    assert bar.isVisible()
    assert exhibit.rect().contains(bar.geometry())
    with qtbot.waitSignal(exhibit.touched):
        qtbot.mouseClick(bar.stay, LEFT)
    qtbot.waitUntil(lambda: not [item for item in exhibit.findChildren(IdleBar) if item.isVisible()])


def test_the_first_touch_only_wakes(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    exhibit.attract(True)
    target = button(exhibit, "Follow a story")
    seen = exhibit.childAt(target.mapTo(exhibit, target.rect().center()))
    assert isinstance(seen, Attract) or isinstance(seen.parentWidget(), Attract)
    with qtbot.waitSignal(exhibit.touched):
        qtbot.mouseClick(seen, LEFT)
    assert exhibit.visitor == Visitor(language="en")
    assert exhibit.findChild(Attract) is None or not exhibit.findChild(Attract).isVisible()


def test_a_map_that_moves_is_no_sign_of_anybody(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    exhibit.attract(True)
    with qtbot.assertNotEmitted(exhibit.touched):
        exhibit.map.extent_changed.emit(19.0, 40.0, 20.0, 41.0, 9.0)
        exhibit.findChildren(Attract)[0].next()
    exhibit.attract(False)


def test_the_attract_loop_goes_on_and_moves(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=replace(config_for("across"), idle=Idle(tours=("base-at-vlore",))))
    exhibit.attract(True)
    attract = exhibit.findChildren(Attract)[0]
    shown: list[tuple[str, int]] = []
    attract.showing.connect(lambda card: shown.append((card.title, attract._text.contentsMargins().left())))
    for _ in range(11):
        attract.next()
    steps = exhibit._session.collection.tours["base-at-vlore"].steps
    assert len({title for title, _ in shown}) == len(steps)
    assert len({margin for _, margin in shown}) > 3
    assert exhibit._session.state != ViewState()
    exhibit.attract(False)
    assert exhibit._session.state == ViewState()


def test_the_keyboard_has_the_letters_of_the_language(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=config_for("across"))
    show(qtbot, exhibit, Where(screen=Screen.SEARCH))
    assert not [item for item in seen_buttons(exhibit.findChildren(Keyboard)[-1]) if item.text() in "çë"]
    touch(qtbot, exhibit, "Shqip")
    for letter in "gjirië":
        qtbot.mouseClick(button(exhibit, letter), LEFT)
    qtbot.waitUntil(lambda: exhibit.visitor.where.text == "gjirië")
    qtbot.mouseClick(button(exhibit, "Fshi"), LEFT)
    qtbot.waitUntil(lambda: any(item.text() == "Gjiri i Vlorës" for item in seen_buttons(exhibit)))
    touch(qtbot, exhibit, "Gjiri i Vlorës")
    assert exhibit.visitor.where == Where(screen=Screen.PLACE, id="bay-of-vlore")


def test_nobody_waits_while_it_is_looked_for(
    open_exhibit: OpenExhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, asked = threading.Event(), []

    def hits(session: Session, words: str, say: Say) -> tuple[Row, ...]:
        asked.append(threading.current_thread())
        if words == "vl":
            slow.wait(20)
        return found(session, words, say)

    monkeypatch.setattr("albviewer.ui.kiosk.searching.hits", hits)
    exhibit = open_exhibit(config=config_for("across"))
    show(qtbot, exhibit, Where(screen=Screen.SEARCH, text="vl"))
    screen = exhibit.findChildren(SearchScreen)[-1]
    qtbot.mouseClick(button(exhibit, "o"), LEFT)
    qtbot.waitUntil(lambda: "found" in screen.spoken())
    before = screen.spoken()
    # What was asked first comes last, and is of no use any more.
    slow.set()
    exhibit._searching._jobs._pool.waitForDone()
    QApplication.processEvents()
    assert screen.spoken() == before
    assert before.startswith("vlo\n")
    assert threading.main_thread() not in asked


def test_without_search_there_is_no_way_to_it(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=replace(config_for("across"), search=False))
    show(qtbot, exhibit, Where(screen=Screen.DOCUMENTS))
    assert "Search" not in [item.text() for item in seen_buttons(exhibit)]
