from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
LINE = re.compile(r"[\w./-]+:\d+:\d+: [a-z-]+: \S.*")


def edit(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_collection_has_no_faults(run: Run, small_collection_folder: Path) -> None:
    status, out, err = run("check", small_collection_folder)
    assert (status, out) == (0, "")
    assert err == f"No faults found in {small_collection_folder}.\n"


def test_the_bundled_collection_has_no_faults(run: Run) -> None:
    status, out, _ = run("check", "bundled")
    assert (status, out) == (0, "")


def test_all_faults_of_files_and_links_come_in_one_run(run: Run, small_collection_folder: Path) -> None:
    edit(small_collection_folder, "events.yaml", "date: 1901-05-03", "date: 1901-13")
    edit(small_collection_folder, "events.yaml", "Karst paid for a new one in 1902", "Karst paid nothing")
    edit(small_collection_folder, "people.yaml", "id: ivo-brand", "id: ana-moro")
    edit(small_collection_folder, "places.yaml", "at: [45.7, 13.9]", "at: [95.7, 13.9]")
    edit(small_collection_folder, "places.yaml", "within: [lumia]", "within: [lumla]")
    edit(small_collection_folder, "collection.yaml", "period:", "perlod:")
    status, out, err = run("check", small_collection_folder)
    lines = out.splitlines()
    assert status == 1
    assert all(LINE.fullmatch(line) for line in lines)
    for start in (
        "collection.yaml:4:1: unknown-key: ",
        "events.yaml:6:11: bad-date: ",
        "events.yaml:31:33: quote-not-found: ",
        "people.yaml:6:9: duplicate-id: ",
        "places.yaml:17:9: bad-coordinates: ",
        "places.yaml:13:14: unknown-id: ",
    ):
        assert any(line.startswith(start) for line in lines), f"{start} is not in:\n{out}"
    assert lines == sorted(
        lines, key=lambda line: [int(part) if part.isdigit() else part for part in line.split(":")[:3]]
    )
    assert err == f"{len(lines)} faults found in {small_collection_folder}.\n"


def test_json_says_the_same(run: Run, small_collection_folder: Path) -> None:
    edit(small_collection_folder, "events.yaml", "kind: visit", "kind: stroll")
    status, text, _ = run("check", small_collection_folder)
    assert status == 1
    status, out, _ = run("check", small_collection_folder, "--format", "json")
    said = json.loads(out)
    assert (status, said["total"]) == (1, 1)
    (fault,) = said["faults"]
    assert text == "{file}:{line}:{column}: {code}: {message}\n".format(**fault)


def test_json_of_a_sound_collection(run: Run, small_collection_folder: Path) -> None:
    status, out, _ = run("check", small_collection_folder, "--format", "json")
    assert (status, json.loads(out)) == (0, {"total": 0, "faults": []})


@pytest.mark.parametrize("text", ["title: [", "id: port-lume\n", "- a\n- b\n"])
def test_a_collection_that_cannot_be_opened_still_shows_its_faults(
    run: Run, small_collection_folder: Path, text: str
) -> None:
    (small_collection_folder / "collection.yaml").write_text(text, encoding="utf-8")
    status, out, err = run("check", small_collection_folder)
    assert status == 1
    assert out
    assert all(LINE.fullmatch(line) and line.startswith("collection.yaml:") for line in out.splitlines())
    assert "cannot be opened" in err
    assert err.count("\n") == 1


def test_checking_writes_nothing(run: Run, small_collection_folder: Path) -> None:
    before = {path: path.read_bytes() for path in small_collection_folder.rglob("*")}
    run("check", small_collection_folder)
    run("find", small_collection_folder)
    assert {path: path.read_bytes() for path in small_collection_folder.rglob("*")} == before
