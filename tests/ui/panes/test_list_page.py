"""One list: clicked, entered, walked through, selected from outside, and empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from albviewer.panels.lazy_rows import LazyRows
from albviewer.panels.runs import Run
from albviewer.panels.widening import EmptyText, Widening
from albviewer.session.view_state import ViewState
from albviewer.ui.panes.list_page import ListPage
from albviewer.ui.panes.rows_model import MOST, STRETCH, RowsModel
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.empty_state import EmptyState
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.row_delegate import RowDelegate

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NAMES = ("alba", "berat", "butrint", "vlore")
LINE = (Run(text="4 places"),)


def make(appearance: Appearance, *, follow: bool = False) -> tuple[ListPage[str], list[str]]:
    model: RowsModel[str] = RowsModel(
        lambda row, role: row if role == Qt.ItemDataRole.DisplayRole else None, lambda row: row
    )
    page: ListPage[str] = ListPage(appearance, model, QStyledItemDelegate(model), name="Places", follow=follow)
    model.setParent(page)
    page.show_rows(LINE, NAMES, None)
    pressed: list[str] = []
    page.pressed.connect(pressed.append)
    return page, pressed


@pytest.fixture
def page(appearance: Appearance, shown) -> tuple[ListPage[str], list[str]]:
    made = make(appearance)
    shown(made[0])
    return made


def test_a_click_presses_once_even_where_arrows_follow(appearance: Appearance, shown, rows) -> None:
    page, pressed = make(appearance, follow=True)
    shown(page)
    rows(page.view).click("butrint")
    assert pressed == ["butrint"]
    rows(page.view).click("butrint")
    assert pressed == ["butrint", "butrint"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_the_row_with_the_keyboard(page, rows, key: Qt.Key) -> None:
    view, pressed = page[0].view, page[1]
    view.setFocus()
    for press in (Qt.Key.Key_Down, Qt.Key.Key_Down, key):
        QTest.keyClick(view, press)
    current = rows(view).ids()[view.currentIndex().row()]
    assert pressed == [current]


def test_arrows_press_each_row_on_the_way_where_they_follow(appearance: Appearance, shown) -> None:
    page, pressed = make(appearance, follow=True)
    shown(page)
    page.view.setFocus()
    page.select(["alba"])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_End):
        QTest.keyClick(page.view, key)
    assert pressed == ["berat", "butrint", "berat", "vlore"]


def test_arrows_choose_nothing_where_they_do_not_follow(page, rows) -> None:
    list_page, pressed = page
    list_page.select(["alba"])
    list_page.view.setFocus()
    QTest.keyClick(list_page.view, Qt.Key.Key_Down)
    assert pressed == []
    assert rows(list_page.view).selected() == ["alba"], "what is chosen is what the state says"
    assert list_page.view.currentIndex().data() == "berat"


def test_selecting_from_outside_presses_nothing(page, rows) -> None:
    list_page, pressed = page
    list_page.select(["vlore", "berat"])
    assert rows(list_page.view).selected() == ["berat", "vlore"]
    list_page.select(["none"])
    assert rows(list_page.view).selected() == []
    assert pressed == []


def test_selecting_brings_the_row_into_view(page, rows) -> None:
    list_page = page[0]
    many = [f"place {number:03}" for number in range(200)]
    list_page.show_rows(LINE, many, None)
    list_page.select(["place 150"])
    view = list_page.view
    number = rows(view).ids().index("place 150")
    assert view.viewport().rect().contains(view.visualRect(view.model().index(number, 0)))


def test_however_high_the_list_it_is_filled(page, rows, qtbot: QtBot) -> None:
    list_page, count = page[0], 3 * STRETCH
    list_page.show_rows(LINE, [f"place {number:03}" for number in range(count)], None)
    assert len(rows(list_page.view).ids()) == STRETCH
    list_page.resize(400, 60 * count)
    qtbot.waitUntil(lambda: len(rows(list_page.view).ids()) == count)


def test_the_row_under_the_pointer_is_told(qtbot: QtBot, page, rows) -> None:
    view = page[0].view
    with qtbot.waitSignal(page[0].pointed_at) as pointed:
        QTest.mouseMove(view.viewport(), QPoint(5, view.viewport().height() - 5))
        QTest.mouseMove(view.viewport(), rows(view).middle("berat"))
    assert pointed.args == ["berat"]


def test_an_empty_list_says_so_and_its_ways_can_be_taken(qtbot: QtBot, page) -> None:
    list_page = page[0]
    ways = tuple(
        Widening(icon="map-pin", label=(Run(text=words),), result="2 events", state=ViewState())
        for words in ("at any time", "at any place")
    )
    list_page.show_rows((Run(text="0 of 4"),), (), EmptyText(sentence="No event is told.", ways=ways))
    empty = list_page.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    assert not list_page.view.isVisible()
    with qtbot.waitSignal(list_page.way_taken) as taken:
        QTest.mouseClick(empty.buttons()[1], LEFT)
    assert taken.args == ["1"]
    list_page.show_rows(LINE, NAMES, None)
    assert list_page.view.isVisible()


def test_the_keyboard_goes_to_the_rows_when_there_are_some_again(qtbot: QtBot, page) -> None:
    list_page = page[0]
    ways = (Widening(icon="map-pin", label=(Run(text="at any time"),), result="2 events", state=ViewState()),)
    list_page.show_rows(LINE, (), EmptyText(sentence="No event is told.", ways=ways))
    list_page.activateWindow()
    list_page.take_keyboard()
    empty = list_page.findChild(EmptyState)
    qtbot.waitUntil(empty.buttons()[0].hasFocus)
    list_page.show_rows(LINE, NAMES, None)
    assert list_page.view.hasFocus()


def test_an_empty_list_without_words_for_it_stays_a_list(page) -> None:
    list_page: ListPage[str] = page[0]
    list_page.show_rows(LINE, (), None)
    stack = list_page.findChild(QStackedWidget)
    assert stack is not None
    assert stack.currentWidget() is list_page.view


def test_the_list_has_a_name(page: tuple[ListPage[str], Callable]) -> None:
    assert page[0].view.accessibleName() == "Places"


def long_page(appearance: Appearance, shown) -> ListPage[str]:
    page, _ = make(appearance)
    page.show_rows(LINE, LazyRows(100_000, lambda n: f"row {n}", lambda id_: int(id_.removeprefix("row "))), None)
    shown(page)
    return page


def top_row(page: ListPage[str]) -> int:
    return int(str(page.view.indexAt(QPoint(1, 1)).data()).removeprefix("row "))


def test_a_long_list_is_scrolled_through_without_a_jump(appearance: Appearance, shown) -> None:
    page = long_page(appearance, shown)
    bar, seen = page.view.verticalScrollBar(), [0]
    for _ in range(60):
        before, step = top_row(page), bar.pageStep()
        bar.setValue(bar.value() + step)
        # A page on, some rows of which may be cut.
        assert 0 < top_row(page) - before < 200
        seen.append(top_row(page))
    assert seen[-1] > 500
    assert seen == sorted(seen)
    while top_row(page) > 0:
        before = top_row(page)
        bar.setValue(bar.value() - bar.pageStep())
        assert 0 < before - top_row(page) < 200
    assert page.view.model().rowCount() <= MOST


def test_the_ends_of_a_long_list_are_a_key_away(appearance: Appearance, shown) -> None:
    page = long_page(appearance, shown)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.currentIndex().data() == "row 99999"
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.currentIndex().data() == "row 0"


def test_a_row_far_down_is_selected_and_brought_into_view(appearance: Appearance, shown) -> None:
    page = long_page(appearance, shown)
    page.select(["row 54321"])
    (selected,) = page.view.selectionModel().selectedIndexes()
    assert selected.data() == "row 54321"
    assert page.view.viewport().rect().contains(page.view.visualRect(selected))


class Folding(QStyledItemDelegate):
    """Rows that take two lines where there is little width."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(50, 52 if option.widget.width() < 300 else 26)


def test_rows_are_as_high_as_they_need_at_another_width(page, qtbot: QtBot) -> None:
    view = page[0].view
    view.setItemDelegate(Folding(view))
    view.setUniformItemSizes(True)
    first = view.model().index(0, 0)
    qtbot.waitUntil(lambda: view.visualRect(first).height() == 26)
    page[0].resize(260, page[0].height())
    qtbot.waitUntil(lambda: view.visualRect(first).height() == 52)


def test_rows_have_one_height_only_while_none_of_them_wraps(appearance: Appearance, shown) -> None:
    def answer(row: str, role: int) -> object:
        return row if role == RowRole.TITLE else None

    model: RowsModel[str] = RowsModel(answer, lambda row: row)
    page: ListPage[str] = ListPage(appearance, model, RowDelegate(appearance), name="Events")
    model.setParent(page)
    page.show_rows(LINE, ("alba", "word " * 20), None)
    appearance.apply_to(page)
    shown(page, 500, 300)
    heights = [page.view.visualRect(model.index(row, 0)).height() for row in range(2)]
    assert page.view.uniformItemSizes()
    assert heights[0] == heights[1]
    appearance.set_step(200)
    QApplication.processEvents()
    heights = [page.view.visualRect(model.index(row, 0)).height() for row in range(2)]
    assert not page.view.uniformItemSizes()
    assert heights[0] < heights[1]


def test_no_row_is_measured_before_the_list_has_its_place(appearance: Appearance, shown) -> None:
    measured: list[int] = []

    class Measuring(QStyledItemDelegate):
        def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
            measured.append(index.row())
            return super().sizeHint(option, index)

    page, _pressed = make(appearance)
    page.view.setItemDelegate(Measuring(page.view))
    page.show_rows(LINE, NAMES, None)
    page.view.visualRect(page.view.model().index(1, 0))
    assert measured == []
    shown(page)
    assert page.view.visualRect(page.view.model().index(3, 0)).isValid()
    assert 3 in measured
