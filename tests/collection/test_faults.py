"""Faults: one line each, in the order of the files."""

from __future__ import annotations

from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence


def test_a_fault_prints_as_file_line_column_code_message() -> None:
    fault = Fault(
        Position("events/1960.yaml", 12, 5),
        FaultCode.BAD_DATE,
        sentence("“{text}” is not an EDTF date", text="1961-13"),
    )
    assert str(fault) == "events/1960.yaml:12:5: bad-date: “1961-13” is not an EDTF date"


def test_a_message_stays_on_one_line_and_cannot_speak_to_the_terminal() -> None:
    faults = FaultList()
    faults.add(
        Position("a.yaml"),
        FaultCode.BAD_VALUE,
        sentence("kind cannot be “{text}”", text="\x1b[31mred\r\nline\u2028two\x07"),
    )
    assert str(faults.faults[0]) == "a.yaml:1:1: bad-value: kind cannot be “ [31mred line two ”"


def test_a_very_long_message_is_cut() -> None:
    faults = FaultList()
    faults.add(Position("a.yaml"), FaultCode.BAD_VALUE, sentence("{text}", text="x" * 100_000))
    assert len(faults.faults[0].message) == 300
    assert len(str(faults.faults[0].sentence)) <= 300, "nor is more of it kept"


def test_faults_are_sorted_by_place_and_each_is_told_once() -> None:
    faults = FaultList()
    for file, line, column in [
        ("b.yaml", 1, 1),
        ("a.yaml", 10, 1),
        ("a.yaml", 9, 7),
        ("a.yaml", 9, 3),
        ("b.yaml", 1, 1),
    ]:
        faults.add(Position(file, line, column), FaultCode.UNKNOWN_KEY, sentence("?"))
    found = [(fault.position.file, fault.position.line, fault.position.column) for fault in faults.in_order()]
    assert found == [("a.yaml", 9, 3), ("a.yaml", 9, 7), ("a.yaml", 10, 1), ("b.yaml", 1, 1)]


def test_a_fault_is_said_in_other_words_with_the_same_values() -> None:
    why = sentence("month {month} does not exist", month="13")
    fault = Fault(
        Position("a.yaml"), FaultCode.BAD_DATE, sentence("“{text}” is not a date: {why}", text="1961-13", why=why)
    )
    words = {
        "“{text}” is not a date: {why}": "nuk është datë “{text}”: {why}",
        "month {month} does not exist": "muaji {month} nuk ekziston",
    }
    assert fault.said(words.__getitem__) == "nuk është datë “1961-13”: muaji 13 nuk ekziston"
    assert fault.message == "“1961-13” is not a date: month 13 does not exist"
