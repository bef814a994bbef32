"""A collection opened by its index is the collection, whatever happened to it or to its index in between."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import linked_collections
from albviewer.collection import load
from albviewer.collection.no_collection import NoCollectionError
from albviewer.index.columns_builder import columns_of
from albviewer.index.store import building, hands, records_file, stamps
from albviewer.index.store.library import Library, open_library
from albviewer.index.store.progress import CancelledError, Progress
from albviewer.linking.linked import LinkedCollection
from albviewer.resource_paths import bundled_collection


def no_word(progress: Progress) -> None:
    """Nobody wants to know how far it is."""


def opened(folder: Path, cache: Path) -> Library:
    return open_library(folder, cache, no_word)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were only just written count as settled: no test waits for that."""
    monkeypatch.setattr(stamps, "_SETTLED_NS", -1)


def assert_same(kept: LinkedCollection, read: LinkedCollection) -> None:
    assert kept.faults == read.faults
    assert kept.collection.version == read.collection.version
    assert list(kept.collection.sources) == list(read.collection.sources)
    for field in ("sources", "places", "people", "events", "disagreements", "tours"):
        assert dict(getattr(kept.collection, field)) == dict(getattr(read.collection, field))
    for field in ("evidence", "claims", "stops"):
        assert getattr(kept, field) == getattr(read, field)
    assert list(kept.passages) == list(read.passages)
    assert len(kept.passages) == len(read.passages)
    for number, (id_, passage) in enumerate(read.passages.items()):
        assert kept.passages[id_] == passage == kept.passages.by_number(number)  # type: ignore[attr-defined]
    for id_, document in read.collection.documents.items():
        again = kept.collection.documents[id_]
        assert again.text == document.text
        assert tuple(again.blocks) == tuple(document.blocks)
        assert (again.readings, again.notes, again.format) == (document.readings, document.notes, document.format)
        assert again.headings == document.headings
        for kind in ("places", "people", "dates"):
            assert tuple(getattr(kept.mentions[id_], kind)) == tuple(getattr(read.mentions[id_], kind))


def assert_true(folder: Path, cache: Path) -> Library:
    """Open the collection and compare it with what its files say."""
    again, read = opened(folder, cache), linked_collections.linked(folder)
    assert_same(again.linked, read)
    columns = columns_of(read)
    assert again.columns.vocabulary == columns.vocabulary
    for name, column in columns.arrays():
        assert column.tolist() == getattr(again.columns, name).tolist(), name
    return again


def test_the_bundled_collection_comes_back_as_it_was_read(cache: Path) -> None:
    assert opened(bundled_collection(), cache).figures is not None
    assert_same(opened(bundled_collection(), cache).linked, linked_collections.bundled())


def test_places_that_are_very_many_stay_packed_until_they_are_looked_at(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records_file, "_MANY", 10)
    revived: list[bytes] = []
    revive = records_file._revived_list
    monkeypatch.setattr(records_file, "_revived_list", lambda data: (revived.append(data), revive(data))[1])
    opened(bundled_collection(), cache)
    again = opened(bundled_collection(), cache).linked
    assert not revived
    assert_same(again, linked_collections.bundled())
    assert revived


def test_nothing_is_read_when_nothing_has_changed(
    small_collection_folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(small_collection_folder, cache)
    monkeypatch.setattr(load, "load_records", lambda folder: pytest.fail("the YAML is read"))
    assert opened(small_collection_folder, cache).figures is None


@pytest.fixture
def never_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """However much of a tiny collection changes, its index is changed and not made anew."""
    monkeypatch.setattr(building, "_MOST_LOST", 1.0)
    monkeypatch.setattr(building, "_MOST_CHANGED", 1.0)


@pytest.mark.usefixtures("never_anew")
def test_only_the_document_that_changed_is_read(small_collection_folder: Path, cache: Path) -> None:
    opened(small_collection_folder, cache)
    letter = small_collection_folder / "letter.txt"
    letter.write_text(letter.read_text() + "\nIvo Brand came to Karst on 4 July 1901.\n")
    figures = assert_true(small_collection_folder, cache).figures
    assert figures is not None
    assert figures.read == 1
    report = small_collection_folder / "report.txt"
    os.utime(report, ns=(1, 1))
    figures = assert_true(small_collection_folder, cache).figures
    assert figures is not None
    assert figures.read == 0


def edited(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def with_a_phrase_of_no_source(folder: Path) -> None:
    with (folder / "mentions.yaml").open("a", encoding="utf-8") as file:
        file.write("phrases:\n  - {text: Port Lume Society, place: port-lume}\n  - {text: a Letter from the Harbour}\n")


def without_the_report(folder: Path) -> None:
    (folder / "report.txt").unlink()


@pytest.mark.parametrize("anew", [False, True])
@pytest.mark.parametrize(
    "change",
    [
        edited("places.yaml", "text: Porto Lume", "text: mole"),
        edited("people.yaml", "names: [Moro]", "names: [Captain]"),
        edited("mentions.yaml", "place: karst, sense: government", "none: true"),
        edited("apparatus.yaml", "lines: 5, as: heading, level: 1", "lines: 5, as: paragraph"),
        edited("sources.yaml", "file: report.txt", "file: nowhere.txt"),
        edited("sources.yaml", "sources:\n", "sources:\n  # a line more\n"),
        edited("events.yaml", "The frigate Alba reached Port Lume on 3 May 1901.", "The frigate sank."),
        edited("collection.yaml", "period: 1901/1902", "period: 1901/1903"),
        edited("letter.txt", "Port Lume", "Karst"),
        without_the_report,
        with_a_phrase_of_no_source,
    ],
)
def test_a_change_anywhere_is_seen(
    small_collection_folder: Path,
    cache: Path,
    change: Callable[[Path], None],
    anew: bool,
    request: pytest.FixtureRequest,
) -> None:
    if not anew:
        request.getfixturevalue("never_anew")
    opened(small_collection_folder, cache)
    change(small_collection_folder)
    assert_true(small_collection_folder, cache)
    assert opened(small_collection_folder, cache).figures is None


def test_sources_in_another_order(small_collection_folder: Path, cache: Path) -> None:
    opened(small_collection_folder, cache)
    sources = small_collection_folder / "sources.yaml"
    head, letter, report = sources.read_text().split("  - ")
    sources.write_text(f"{head}  - {report}  - {letter}")
    figures = assert_true(small_collection_folder, cache).figures
    assert figures is not None
    assert figures.read == 0


def test_a_fault_keeps_its_place_when_the_lines_move(small_collection_folder: Path, cache: Path) -> None:
    (small_collection_folder / "report.txt").unlink()
    opened(small_collection_folder, cache)
    edited("sources.yaml", "sources:\n", "sources:\n  # a line more\n\n")(small_collection_folder)
    assert_true(small_collection_folder, cache)


def test_a_file_written_while_it_was_read_is_read_again(
    small_collection_folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_SETTLED_NS", 10**18)
    opened(small_collection_folder, cache)
    letter = small_collection_folder / "letter.txt"
    about = letter.stat()
    letter.write_text(letter.read_text().replace("Karst", "Lumia"))
    os.utime(letter, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert_true(small_collection_folder, cache)


def harmed(pattern: str, harm: Callable[[Path], object]) -> Callable[[Path], None]:
    def do(cache: Path) -> None:
        files = [path for path in cache.rglob(pattern) if path.is_file()]
        assert files
        for path in files:
            harm(path)

    return do


@pytest.mark.parametrize("pattern", ["current", "*.db", "records.bin", "columns.json", "place_keys.npy"])
@pytest.mark.parametrize(
    "harm",
    [
        Path.unlink,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\0" * 5000),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    ],
)
def test_a_damaged_index_is_made_again_without_a_question(
    small_collection_folder: Path, cache: Path, pattern: str, harm: Callable[[Path], object]
) -> None:
    opened(small_collection_folder, cache)
    harmed(pattern, harm)(cache)
    assert_true(small_collection_folder, cache)


def test_what_is_no_value_of_the_program_is_not_revived(small_collection_folder: Path, cache: Path) -> None:
    opened(small_collection_folder, cache)
    (kept,) = cache.rglob("records.bin")
    mark = cache / "run"
    kept.write_bytes(zlib.compress(b"cos\nsystem\n(S'touch " + str(mark).encode() + b"'\ntR."))
    assert_true(small_collection_folder, cache)
    assert not mark.exists()


def test_many_changes_leave_no_heap_behind(small_collection_folder: Path, cache: Path) -> None:
    letter = small_collection_folder / "letter.txt"
    before = letter.read_text()
    for number in range(12):
        letter.write_text(before + f"\nPort Lume, for the {number}th time.\n")
        opened(small_collection_folder, cache)
    assert_true(small_collection_folder, cache)
    assert sum(path.suffix == ".db" and path.name != "lock.db" for path in cache.rglob("*")) == 1
    assert len([path for path in cache.rglob("*") if path.is_dir() and "-" in path.name]) == 1


def test_who_stops_it_finds_the_index_as_it_was(small_collection_folder: Path, cache: Path) -> None:
    before = opened(small_collection_folder, cache).linked.collection.version
    edited("places.yaml", "text: Porto Lume", "text: mole")(small_collection_folder)

    def stop(progress: Progress) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        open_library(small_collection_folder, cache, stop)
    edited("places.yaml", "text: mole", "text: Porto Lume")(small_collection_folder)
    again = opened(small_collection_folder, cache)
    assert again.figures is None
    assert again.linked.collection.version == before


def test_progress_counts_up_to_all_bytes(small_collection_folder: Path, cache: Path) -> None:
    told: list[Progress] = []
    open_library(small_collection_folder, cache, told.append)
    assert [progress.source for progress in told] == ["letter", "report"]
    assert told[-1].done == told[-1].total == sum(path.stat().st_size for path in small_collection_folder.glob("*.txt"))


def test_other_processes_make_the_same_index(
    small_collection_folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "ALONE_BYTES", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert_true(small_collection_folder, cache)


def test_a_folder_that_is_no_collection(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(NoCollectionError):
        opened(tmp_path / "nowhere", cache)
    assert not cache.exists()


def test_an_index_that_cannot_be_written_is_said_to_be(small_collection_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    with pytest.raises(OSError, match="cache"):
        opened(small_collection_folder, tmp_path / "cache")


BUILD = """
import sys
import zlib
from pathlib import Path
from albviewer.index.store import stamps
from albviewer.index.store.library import open_library
stamps._SETTLED_NS = -1

def tell(progress):
    print(progress.source, flush=True)
    if progress.source == sys.argv[3]:
        sys.stdin.read()

print("begun", flush=True)
open_library(Path(sys.argv[1]), Path(sys.argv[2]), tell)
"""


@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize("at", ["letter", "report"])
def test_a_kill_leaves_the_old_index_or_the_new_one(
    small_collection_folder: Path, cache: Path, indexed: bool, at: str
) -> None:
    if indexed:
        opened(small_collection_folder, cache)
        edited("places.yaml", "text: Porto Lume", "text: mole")(small_collection_folder)
    arguments = [sys.executable, "-c", BUILD, str(small_collection_folder), str(cache), at]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == at:
                break
        process.kill()
    assert_true(small_collection_folder, cache)
    assert opened(small_collection_folder, cache).figures is None
