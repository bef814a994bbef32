from __future__ import annotations

import json

from albviewer.collection.faults import Fault, FaultCode
from albviewer.export.faults import faults_as_json, faults_as_text
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence

FAULTS = (
    Fault(
        Position("events.yaml", 3, 9),
        FaultCode.BAD_DATE,
        sentence("“1961-13” is not an EDTF date: month 13 does not exist"),
    ),
    Fault(Position("places.yaml", 12, 1), FaultCode.BAD_ID, sentence("“{text}” is not an id", text="a\x1b[2J\nb")),
)


def test_each_fault_is_one_harmless_line() -> None:
    assert faults_as_text(FAULTS).splitlines() == [
        "events.yaml:3:9: bad-date: “1961-13” is not an EDTF date: month 13 does not exist",
        "places.yaml:12:1: bad-id: “a [2J b” is not an id",
    ]
    assert faults_as_text(()) == ""


def test_json_has_every_part_of_a_fault() -> None:
    said = json.loads(faults_as_json(FAULTS))
    assert said["total"] == 2
    assert said["faults"][0] == {
        "file": "events.yaml",
        "line": 3,
        "column": 9,
        "code": "bad-date",
        "message": "“1961-13” is not an EDTF date: month 13 does not exist",
    }
    assert said["faults"][1]["message"] == FAULTS[1].message
    assert json.loads(faults_as_json(())) == {"total": 0, "faults": []}
