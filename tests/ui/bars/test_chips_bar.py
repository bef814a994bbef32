"""The filters as chips: taken off by mouse and keys, changed by their menus, added by the buttons beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import TimeWindow, ViewState
from albviewer.ui.bars.chips_bar import ChipsBar
from albviewer.ui.bars.time_dialog import TimeDialog
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.chip import Chip
from albviewer.ui.widgets.run_label import RunLabel

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
EVERY_KIND = ViewState(
    places=(PlaceFilter(place="port-lume"),),
    people=("ana-moro",),
    sources=("letter",),
    window=TimeWindow(first="1901", last="1902"),
    text="mole",
    disputed=True,
)
NOTHING = ViewState(
    without_places=("karst",),
    without_people=("ivo-brand",),
    events=("mole-broken",),
    without_events=("mole-paid",),
    without_sources=("report",),
    kinds=(SourceKind.LETTER,),
    without_kinds=(SourceKind.BOOK,),
    languages=("en",),
    without_languages=("sq",),
)


@pytest.fixture
def bar(context: ViewContext, shown: Callable) -> ChipsBar:
    return shown(ChipsBar(context))


@pytest.fixture
def session(context: ViewContext) -> Session:
    return context.session


def show_state(session: Session, state: ViewState) -> None:
    session.apply(lambda _now: state, origin=Origin.START)
    # As before anything is painted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def chips(bar: ChipsBar) -> list[Chip]:
    """The chips that are seen, from left to right."""
    seen = [chip for chip in bar.findChildren(Chip) if chip.isVisible()]
    return sorted(seen, key=lambda chip: (chip.y(), chip.x()))


def words(bar: ChipsBar) -> list[str]:
    return [chip.words for chip in chips(bar)]


def chip(bar: ChipsBar, beginning: str) -> Chip:
    return next(found for found in chips(bar) if found.words.startswith(beginning))


def button(bar: ChipsBar, text: str) -> QToolButton:
    return next(found for found in bar.findChildren(QToolButton) if found.text() == text)


def click_cross(found: Chip) -> None:
    QTest.mouseClick(found.childAt(found.width() - 14, found.height() // 2), LEFT)


def test_each_filter_is_a_chip(session: Session, bar: ChipsBar) -> None:
    assert words(bar) == []
    show_state(session, EVERY_KIND)
    assert words(bar) == [
        "Port Lume",
        "1901–1902 possibly within",
        "Ana Moro",
        "A Letter from the Harbour",
        "“mole”",
        "disputed only",
    ]


@pytest.mark.parametrize("how", ["mouse", "delete"])
def test_every_kind_of_chip_can_be_taken_off(session: Session, bar: ChipsBar, how: str) -> None:
    show_state(session, EVERY_KIND)
    for left in range(5, -1, -1):
        last = chips(bar)[-1]
        if how == "mouse":
            click_cross(last)
        else:
            last.setFocus()
            QTest.keyClick(last, Qt.Key.Key_Delete)
        assert len(chips(bar)) == left
    assert not session.state.is_filtered()


def test_the_keyboard_stays_where_a_chip_was_taken_off(session: Session, bar: ChipsBar) -> None:
    show_state(session, EVERY_KIND)
    second = chips(bar)[1]
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert chips(bar)[1].words == "Ana Moro"
    assert chips(bar)[1].hasFocus()
    show_state(session, ViewState(text="mole"))
    chips(bar)[0].setFocus()
    QTest.keyClick(chips(bar)[0], Qt.Key.Key_Delete)
    assert button(bar, "Place").hasFocus()


def test_clear_all_is_there_only_when_there_is_something_to_clear(session: Session, bar: ChipsBar) -> None:
    assert not button(bar, "Clear all").isVisible()
    show_state(session, EVERY_KIND)
    QTest.mouseClick(button(bar, "Clear all"), LEFT)
    assert not session.state.is_filtered()
    assert chips(bar) == []
    assert not button(bar, "Clear all").isVisible()


def test_the_counts_say_how_many_of_how_many(session: Session, bar: ChipsBar) -> None:
    counts = bar.findChild(RunLabel)
    passages = len(session.linked.passages)
    assert counts.accessibleName() == f"3 events   ·   {passages} passages   ·   1 disagreement"
    show_state(session, ViewState(places=(PlaceFilter(place="karst"),)))
    assert counts.accessibleName() == f"0 of 3 events   ·   1 of {passages} passages   ·   0 of 1 disagreement"


def test_a_place_is_taken_with_or_without_those_in_it(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    show_state(session, ViewState(places=(PlaceFilter(place="lumia"),)))
    assert words(bar) == ["Lumia and 1 place in it"]
    QTest.mouseClick(chip(bar, "Lumia"), LEFT, NO_KEY, QPoint(40, 17))
    menu = open_menu()
    assert menu.checked() == ["Include the places in it"]
    menu.choose("Include the places in it")
    assert session.state.places == (PlaceFilter(place="lumia", with_parts=False),)
    assert words(bar) == ["Lumia alone"]


def test_what_only_concerns_a_place_is_one_click_away(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    show_state(session, ViewState(places=(PlaceFilter(place="port-lume"),)))
    QTest.mouseClick(chip(bar, "Port"), LEFT, NO_KEY, QPoint(40, 17))
    menu = open_menu()
    assert menu.words()[:3] == ["Include what only concerns it", "Leave it out", "Remove this filter"]
    assert menu.words().count("Leave it out") == 1
    assert "Show on the map" in menu.words()
    menu.choose("Include what only concerns it")
    assert session.state.places == (PlaceFilter(place="port-lume", concerned=True),)


def test_a_capital_is_taken_as_the_government_by_one_click(
    session: Session, bar: ChipsBar, open_menu: Callable
) -> None:
    show_state(session, ViewState(places=(PlaceFilter(place="karst"),)))
    QTest.mouseClick(chip(bar, "Karst"), LEFT, NO_KEY, QPoint(40, 17))
    menu = open_menu()
    assert menu.words()[:3] == ["Include what only concerns it", "The place", "The government that sits there"]
    assert menu.checked() == ["The place"]
    menu.choose("The government that sits there")
    assert session.state.places == (PlaceFilter(place="karst", sense=Sense.GOVERNMENT),)
    assert words(bar) == ["Karst the government"]


def test_places_people_and_sources_are_added_from_menus(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    for adder, choice in (
        ("Place", "Port Lume"),
        ("Place", "Lumia"),
        ("Person", "Ana Moro"),
        ("Source", "report  Report on the Mole"),
    ):
        QTest.mouseClick(button(bar, adder), LEFT)
        open_menu().choose(choice)
    state = session.state
    assert (state.chosen_places(), state.people, state.sources) == (("port-lume", "lumia"), ("ana-moro",), ("report",))
    QTest.mouseClick(button(bar, "Place"), LEFT)
    menu = open_menu()
    assert menu.words() == ["Karst"], "what is chosen already is not offered"
    menu.close()


def test_what_is_too_much_for_a_menu_is_in_the_list(
    qtbot: QtBot, bundled_context: ViewContext, shown: Callable, open_menu: Callable
) -> None:
    bar = shown(ChipsBar(bundled_context))
    QTest.mouseClick(button(bar, "Place"), LEFT)
    menu = open_menu()
    assert len(menu.words()) < 30
    with qtbot.waitSignal(bar.list_asked) as asked:
        menu.choose(menu.words()[-1])
    assert asked.args == ["places"]


@pytest.mark.parametrize("way", ["adder", "chip"])
def test_the_time_is_asked_for(qtbot: QtBot, session: Session, bar: ChipsBar, way: str) -> None:
    if way == "chip":
        show_state(session, ViewState(window=TimeWindow(first="1902", last="")))
        QTest.mouseClick(chips(bar)[0], LEFT, NO_KEY, QPoint(40, 17))
    else:
        QTest.mouseClick(button(bar, "Time"), LEFT)
    dialog = bar.findChild(TimeDialog)
    assert dialog is not None
    first, last = dialog.findChildren(QLineEdit)
    first.clear()
    QTest.keyClicks(first, "1901-05")
    last.clear()
    QTest.keyClicks(last, "1901-06")
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(last, Qt.Key.Key_Return)
    assert session.state.window == TimeWindow(first="1901-05", last="1901-06")
    assert words(bar) == ["May–Jun 1901 possibly within"]


def test_the_chip_of_the_time_has_the_menu_of_a_time(
    session: Session, bar: ChipsBar, open_menu: Callable[[], object]
) -> None:
    show_state(session, ViewState(window=TimeWindow(first="1902", last="1902")))
    QTest.keyClick(chips(bar)[0], Qt.Key.Key_Down)
    menu = open_menu()
    assert menu.words()[:4] == [
        "From and until…",
        "Only what certainly lies within",
        "Leave it out",
        "Remove this filter",
    ]
    assert menu.words()[-1] == "Copy link to it"
    menu.choose("Only what certainly lies within")
    assert session.state.certain
    QTest.keyClick(chips(bar)[0], Qt.Key.Key_Down)
    open_menu().choose("Leave it out")
    assert session.state.without_times == (TimeWindow(first="1902", last="1902"),)


def test_every_chip_has_a_menu(session: Session, bar: ChipsBar, open_menu: Callable[[], object]) -> None:
    show_state(session, EVERY_KIND)
    for chip in chips(bar):
        QTest.keyClick(chip, Qt.Key.Key_Down)
        menu = open_menu()
        assert "Remove this filter" in menu.words(), chip.words
        menu.close()


@pytest.mark.parametrize("step", [100, 150])
def test_many_chips_wrap_and_none_is_cut_off(session: Session, bar: ChipsBar, step: int) -> None:
    bar._context.appearance.set_step(step)
    one_row = bar.sizeHint().height()
    show_state(session, EVERY_KIND)
    bar.resize(760, bar.heightForWidth(760))
    QApplication.processEvents()
    assert len({found.y() for found in chips(bar)}) > 1
    assert bar.height() > one_row
    for found in (*chips(bar), button(bar, "Clear all")):
        assert found.parentWidget().rect().contains(found.geometry())
        assert found.width() >= found.minimumSizeHint().width()


def test_the_bar_is_as_high_as_it_should_be(bar: ChipsBar, session: Session) -> None:
    bar.resize(2400, 60)
    show_state(session, EVERY_KIND)
    assert bar.heightForWidth(2400) == 38


def test_the_counts_give_way_to_the_chips(session: Session, bar: ChipsBar) -> None:
    counts = bar.findChild(RunLabel)
    bar.resize(2400, 60)
    show_state(session, EVERY_KIND)
    QApplication.processEvents()
    assert counts.y() < chips(bar)[0].height()
    bar.resize(1024, bar.heightForWidth(1024))
    QApplication.processEvents()
    assert counts.y() > chips(bar)[0].geometry().bottom()
    assert counts.mapTo(bar, counts.rect().topRight()).x() > 1024 - 20
    assert not any(counts.geometry().intersects(found.geometry()) for found in (*chips(bar), button(bar, "Clear all")))


def test_the_counts_share_the_last_row_where_it_has_room(session: Session, bar: ChipsBar) -> None:
    counts, last = bar.findChild(RunLabel), button(bar, "Clear all")
    show_state(session, EVERY_KIND)
    for width in range(1300, 400, -20):
        bar.resize(width, bar.heightForWidth(width))
        QApplication.processEvents()
        beside = counts.geometry().intersects(last.geometry().adjusted(0, 0, width, 0))
        assert beside == (last.geometry().right() + counts.sizeHint().width() < counts.parentWidget().width() - 4)


def test_whatever_room_there_is_it_comes_to_rest(session: Session, context: ViewContext, shown: Callable) -> None:
    # In a layout that gives it more or less height at once, as in the window.
    window = QWidget()
    column = QVBoxLayout(window)
    bar = ChipsBar(context)
    column.addWidget(bar)
    column.addWidget(QTextEdit())
    shown(window, 1300, 400)
    states = (ViewState(), ViewState(people=("ana-moro",)), replace(EVERY_KIND, disputed=False), EVERY_KIND)
    for step in (100, 200):
        context.appearance.set_step(step)
        for width in range(1500, 300, -23):
            window.resize(width, 400)
            show_state(session, states[width % len(states)])
            QApplication.processEvents()
            assert bar.width() == window.width() - 2 * column.contentsMargins().left()


def test_first_go_the_words_then_the_buttons_then_the_counts(session: Session, bar: ChipsBar) -> None:
    counts, words_before = (
        bar.findChild(RunLabel),
        bar.findChild(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly),
    )
    bar.resize(2400, 60)
    assert words_before.isVisible()
    _narrowed(bar, lambda: not words_before.isVisible())
    assert button(bar, "Place").isVisible()
    _narrowed(bar, lambda: not button(bar, "Place").isVisible())
    assert button(bar, "Filter by").isVisible()
    assert counts.y() < button(bar, "Filter by").height(), "still in one row"
    show_state(session, EVERY_KIND)
    assert counts.y() > button(bar, "Filter by").height()


def _narrowed(bar: ChipsBar, until: Callable[[], bool]) -> None:
    """Make the bar narrower until something is so."""
    for width in range(bar.width(), 200, -4):
        if _resized(bar, width) and until():
            return
    raise AssertionError("it never is")


def _resized(bar: ChipsBar, width: int) -> bool:
    bar.resize(width, 60)
    QApplication.processEvents()
    return True


@pytest.mark.parametrize("step", [100, 150])
def test_the_first_chip_moves_nothing_below_the_bar(session: Session, bar: ChipsBar, step: int) -> None:
    bar._context.appearance.set_step(step)
    without = bar.heightForWidth(1366)
    show_state(session, ViewState(places=(PlaceFilter(place="lumia"),)))
    assert bar.heightForWidth(1366) == without


def test_a_filter_keeps_its_chip_while_others_come_and_go(session: Session, bar: ChipsBar) -> None:
    show_state(session, ViewState(places=(PlaceFilter(place="lumia"),)))
    kept = chip(bar, "Lumia")
    show_state(session, replace(EVERY_KIND, places=(PlaceFilter(place="karst"), PlaceFilter(place="lumia"))))
    assert chips(bar)[1] is kept
    assert words(bar)[:2] == ["Karst", "Lumia and 1 place in it"]
    kept.setFocus()
    show_state(session, ViewState(places=(PlaceFilter(place="lumia", with_parts=False),)))
    assert chips(bar) == [kept]
    assert words(bar) == ["Lumia alone"]
    assert kept.hasFocus()


def test_the_menu_of_a_kept_chip_tells_how_it_is_now(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    show_state(session, ViewState(places=(PlaceFilter(place="lumia"),)))
    for checked in (["Include the places in it"], []):
        QTest.mouseClick(chip(bar, "Lumia"), LEFT, NO_KEY, QPoint(40, 17))
        menu = open_menu()
        assert menu.checked() == checked
        menu.close()
        show_state(session, ViewState(places=(PlaceFilter(place="lumia", with_parts=False),)))


def test_the_keyboard_is_not_lost_with_the_button_that_clears(session: Session, bar: ChipsBar) -> None:
    show_state(session, EVERY_KIND)
    button(bar, "Clear all").setFocus()
    QTest.keyClick(button(bar, "Clear all"), Qt.Key.Key_Space)
    assert button(bar, "Place").hasFocus()


def test_a_bar_that_is_narrow_from_the_start_has_its_counts_below(context: ViewContext, shown: Callable) -> None:
    show_state(context.session, EVERY_KIND)
    bar = shown(ChipsBar(context), 760, 200)
    counts = bar.findChild(RunLabel)
    assert counts.y() > chips(bar)[-1].mapTo(bar, QPoint(0, 0)).y()


def test_in_a_narrow_bar_one_button_adds_every_filter(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    adders = [button(bar, name) for name in ("Place", "Time", "Person", "Source")]
    bar.resize(700, 100)
    assert all(adder.isVisible() for adder in adders), "there is room for all while nothing is filtered by"
    show_state(session, ViewState(places=(PlaceFilter(place="lumia"),), people=("ana-moro",)))
    assert not any(adder.isVisible() for adder in adders)
    only = button(bar, "Filter by")
    assert only.isVisible()
    QTest.mouseClick(only, LEFT)
    menu = open_menu()
    assert menu.words() == ["Place", "Time", "Person", "Source"]
    menu.close()
    menu.menu.actions()[0].trigger()
    places = open_menu()
    assert "Karst" in places.words()
    assert places.menu.x() == only.mapToGlobal(QPoint()).x()
    places.close()
    bar.resize(1300, 60)
    QApplication.processEvents()
    assert all(adder.isVisible() for adder in adders)
    assert not only.isVisible()


def test_what_is_left_out_is_a_chip_too(session: Session, bar: ChipsBar) -> None:
    show_state(session, NOTHING)
    assert words(bar) == [
        "not Karst",
        "not Ivo Brand",
        "The mole is broken",
        "not Karst pays for a new mole",
        "not Report on the Mole",
        "letter",
        "not book",
        "English",
        "not Albanian",
    ]
    for left in range(8, -1, -1):
        QTest.keyClick(chips(bar)[0], Qt.Key.Key_Delete)
        assert len(chips(bar)) == left
    assert not session.state.is_filtered()


def test_the_minus_key_leaves_out_and_takes_back(session: Session, bar: ChipsBar) -> None:
    show_state(session, ViewState(people=("ana-moro", "ivo-brand")))
    chips(bar)[0].setFocus()
    QTest.keyClick(chips(bar)[0], Qt.Key.Key_Minus)
    assert (session.state.people, session.state.without_people) == (("ivo-brand",), ("ana-moro",))
    QTest.keyClick(chip(bar, "not Ana"), Qt.Key.Key_Minus)
    assert (session.state.people, session.state.without_people) == (("ivo-brand", "ana-moro"), ())


def test_a_source_is_left_out_by_the_menu_of_its_chip(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    show_state(session, ViewState(sources=("letter",)))
    QTest.mouseClick(chips(bar)[0], LEFT, NO_KEY, QPoint(40, 17))
    open_menu().choose("Leave it out")
    assert (session.state.sources, session.state.without_sources) == ((), ("letter",))
    QTest.mouseClick(chips(bar)[0], LEFT, NO_KEY, QPoint(40, 17))
    open_menu().choose("Filter by it")
    assert (session.state.sources, session.state.without_sources) == (("letter",), ())
    QTest.mouseClick(chips(bar)[0], LEFT, NO_KEY, QPoint(40, 17))
    open_menu().choose("Remove this filter")
    assert session.state == ViewState()


def test_a_time_is_left_out_by_the_minus_key_and_had_again_by_its_menu(
    session: Session, bar: ChipsBar, open_menu: Callable
) -> None:
    year = TimeWindow(first="1901", last="1901")
    show_state(session, ViewState(window=year))
    chips(bar)[0].setFocus()
    QTest.keyClick(chips(bar)[0], Qt.Key.Key_Minus)
    assert (session.state.window, session.state.without_times) == (None, (year,))
    QTest.mouseClick(chip(bar, "not 1901"), LEFT, NO_KEY, QPoint(40, 17))
    menu = open_menu()
    assert menu.words()[:2] == ["Filter by it", "Remove this filter"]
    menu.choose("Filter by it")
    assert (session.state.window, session.state.without_times) == (year, ())


def test_each_chip_says_how_much_it_lets_through_by_itself(session: Session, bar: ChipsBar) -> None:
    show_state(session, ViewState(sources=("letter",), without_people=("ana-moro",), text="mole"))
    told = {found.words: found.accessibleDescription() for found in chips(bar)}
    with_her = len(session.finder.find(ViewState(people=("ana-moro",)).query()).passages)
    assert told == {
        "not Ana Moro": f"{with_her} passages are left out",
        "A Letter from the Harbour": "2 passages by itself",
        "“mole”": "2 passages by itself",
    }


def test_the_word_between_two_places_asks_for_both(session: Session, bar: ChipsBar) -> None:
    show_state(session, ViewState(places=(PlaceFilter(place="lumia"), PlaceFilter(place="karst"))))
    either = len(session.found.passages)
    between = button(bar, "or")
    assert between.accessibleName() == "Any of these places; press for all of them"
    assert chips(bar)[0].x() < between.x() < chips(bar)[1].x()
    QTest.mouseClick(between, LEFT)
    assert session.state.all_places
    assert not session.state.all_people
    assert len(session.found.passages) < either
    assert button(bar, "and") is between
    QTest.keyClick(between, Qt.Key.Key_Space)
    assert not session.state.all_places
    show_state(session, ViewState(sources=("letter", "report")))
    assert not [found for found in bar.findChildren(QToolButton) if found.text() in ("or", "and") and found.isVisible()]


def test_a_name_in_the_words_can_stand_for_itself_alone(session: Session, bar: ChipsBar, open_menu: Callable) -> None:
    show_state(session, ViewState(text="Porto Lume"))
    found = len(session.found.passages)
    QTest.mouseClick(chips(bar)[0], LEFT, NO_KEY, QPoint(40, 17))
    menu = open_menu()
    assert menu.checked() == ["Names in all their forms"]
    menu.choose("Names in all their forms")
    assert session.state.exact_names
    assert len(session.found.passages) < found
    assert words(bar) == ["“Porto Lume” names as written"]
