"""The model of the lists keeps the rules of Qt's models."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from albviewer.ui.panes.rows_model import RowsModel
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
