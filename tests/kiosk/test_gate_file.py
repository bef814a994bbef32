from __future__ import annotations

import json
from pathlib import Path

import pytest

from albviewer.kiosk.gate_file import read_gate, write_gate
from albviewer.kiosk.staff import Gate


def test_pulling_the_plug_gives_no_new_tries(tmp_path: Path) -> None:
    path = tmp_path / "new" / "gate.json"
    gate = Gate()
    for _ in range(4):
        gate = gate.tried(False, 100.0)
    write_gate(path, gate)
    again = read_gate(path, 7.0)
    assert again.wrong == 4
    assert again.seconds_closed(7.0) == gate.seconds_closed(100.0) > 0
    write_gate(path, again.tried(True, 50.0))
    assert not path.exists()
    assert read_gate(path, 0.0) == Gate()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"wrong": -4}', '{"wrong": "4"}', '{"wrong": 1e9}', "\x00"])
def test_whatever_stands_there_is_a_gate(tmp_path: Path, text: str) -> None:
    (tmp_path / "gate").write_text(text)
    assert read_gate(tmp_path / "gate", 0.0) == Gate()


def test_no_number_is_kept(tmp_path: Path) -> None:
    write_gate(tmp_path / "gate", Gate(wrong=2))
    assert json.loads((tmp_path / "gate").read_text()) == {"wrong": 2}
