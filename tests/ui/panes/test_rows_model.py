"""The model of the lists keeps the rules of Qt's models."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from albviewer.panels.lazy_rows import LazyRows
from albviewer.ui.panes.rows_model import MOST, STRETCH, RowsModel
from albviewer.ui.widgets.roles import RowRole

Row = tuple[str, str]


def answer(row: Row, role: int) -> object:
    return row[1] if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def model(qapp) -> Iterator[RowsModel[Row]]:
    model: RowsModel[Row] = RowsModel(answer, lambda row: row[0])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def test_rows_come_and_go_by_the_rules(model: RowsModel[Row]) -> None:
    for rows in ([("a", "Alba")], [("b", "Berat"), ("a", "Alba")], [], [("c", "Butrint")]):
        model.set_rows(rows)
        assert model.rowCount() == len(rows)
        shown = [model.index(number).data() for number in range(len(rows))]
        assert shown == [row[1] for row in rows]


def test_a_row_is_found_by_its_id(model: RowsModel[Row]) -> None:
    model.set_rows([("b", "Berat"), ("a", "Alba")])
    assert (model.row_of("a"), model.row_of("b"), model.row_of("c")) == (1, 0, None)
    assert model.index(1).data(RowRole.ID) == "a"


def test_rows_have_no_rows_below_and_nothing_is_there_outside(model: RowsModel[Row]) -> None:
    model.set_rows([("a", "Alba")])
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None


def test_the_same_rows_again_reset_nothing(model: RowsModel[Row]) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows([("a", "Alba")])
    model.set_rows([("a", "Alba")])
    assert resets == [1]


MANY = [(str(number), f"row {number}") for number in range(1_000)]


def ids(model: RowsModel[Row]) -> list[int]:
    return [int(model.index(number).data(RowRole.ID)) for number in range(model.rowCount())]


def test_of_many_rows_the_view_is_told_of_some(model: RowsModel[Row]) -> None:
    model.set_rows(MANY)
    assert ids(model) == list(range(STRETCH))
    assert model.has_after()
    assert not model.has_before()


def test_the_stretch_moves_on_and_back_and_stays_short(model: RowsModel[Row]) -> None:
    model.set_rows(MANY)
    while model.has_after():
        model.move_on()
        shown = ids(model)
        assert shown == list(range(shown[0], shown[-1] + 1))
        assert len(shown) <= MOST
    assert shown[-1] == 999
    while model.has_before():
        model.move_back()
        shown = ids(model)
        assert shown == list(range(shown[0], shown[-1] + 1))
        assert len(shown) <= MOST
    assert shown[0] == 0


def test_a_row_far_away_is_brought_with_those_around_it(model: RowsModel[Row]) -> None:
    model.set_rows(MANY)
    assert model.row_of("700") is None
    number = model.bring("700")
    assert number is not None
    assert ids(model)[number] == 700
    assert len(ids(model)) == STRETCH
    assert model.bring("nowhere") is None
    model.show_end()
    assert ids(model)[-1] == 999
    model.show_start()
    assert ids(model)[0] == 0


def test_of_lazy_rows_only_those_asked_for_are_made(model: RowsModel[Row]) -> None:
    made: list[int] = []

    def make(number: int) -> Row:
        made.append(number)
        return str(number), f"row {number}"

    model.set_rows(LazyRows(1_000_000, make, lambda id_: int(id_) if id_.isdigit() else None))
    assert model.index(3).data() == "row 3"
    assert model.bring("999999") is not None
    assert len(made) < 2 * STRETCH
