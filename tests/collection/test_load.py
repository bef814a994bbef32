"""A collection from its folder: what is sound is kept, every fault is named where it stands, nothing is written."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

import small_books
from albviewer.collection.faults import FaultCode
from albviewer.collection.load import Loaded, load_collection
from albviewer.collection.no_collection import NoCollectionError
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.model.places import Certainty, Point
from albviewer.model.sources import Publication

C = FaultCode


def change(folder: Path, file: str, *pairs: tuple[str, str]) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / file).write_text(text, encoding="utf-8")


def add(folder: Path, file: str, text: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as stream:
        stream.write(text)


def faults_of(loaded: Loaded) -> list[tuple[str, int, int, FaultCode]]:
    return [(f.position.file, f.position.line, f.position.column, f.code) for f in loaded.faults]


def spot(folder: Path, file: str, words: str) -> tuple[str, int, int]:
    """File, line and column of words that stand in the file once."""
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(words) == 1, words
    before = text[: text.index(words)].split("\n")
    return file, len(before), len(before[-1]) + 1


def test_a_faultless_collection(small_collection_folder: Path) -> None:
    loaded = load_collection(small_collection_folder)
    made = loaded.collection
    assert loaded.faults == ()
    assert made.head.title.as_dict() == {"en": "Port Lume", "sq": "Porti i Lumës"}
    assert (made.head.id, made.head.period, made.head.languages) == ("port-lume", parse_edtf("1901/1902"), ("en", "sq"))
    assert list(made.sources) == list(made.documents) == ["letter", "report"]
    assert made.sources["letter"].authors == ("Ana Moro",)
    assert made.places["port-lume"].point == Point(41.3, 19.4)
    assert made.places["port-lume"].within == ("lumia",)
    assert (made.places["lumia"].certainty, made.places["lumia"].radius_km) == (Certainty.APPROXIMATE, 80)
    assert made.places["karst"].government
    assert made.people["ana-moro"].all_names() == ("Ana Moro", "Moro")
    assert made.events["mole-broken"].dating.date == parse_edtf("[1901-06,1901-07]")
    assert [item.source for item in made.events["mole-broken"].evidence] == ["letter", "report"]
    assert made.disagreements["month-of-the-storm"].event == "mole-broken"
    assert made.curated[0].sense is Sense.GOVERNMENT
    assert [line.first for line in made.apparatus["letter"].structure] == [1, 5]


def test_where_a_source_was_published_or_is_kept(small_collection_folder: Path) -> None:
    change(
        small_collection_folder,
        "sources.yaml",
        ("author: Ana Moro", 'author: "Moro, Ana"\n    published: {archive: State Archive, shelfmark: "F. 14, 3"}'),
        (
            "title: Report on the Mole",
            "title: Report on the Mole\n    published:\n      in: The Harbour\n      volume: 9\n      issue: 4\n"
            "      pages: 12–20\n      doi: https://doi.org/10.1000/a.b\n      url: https://a.example/b\n"
            "      accessed: 2023-05-06",
        ),
    )
    loaded = load_collection(small_collection_folder)
    letter, report = loaded.collection.sources.values()
    assert loaded.faults == ()
    assert letter.author_names() == ("Ana Moro",)
    assert letter.publication == Publication(archive="State Archive", shelfmark="F. 14, 3")
    assert report.publication == Publication(
        container="The Harbour",
        volume="9",
        issue="4",
        pages="12–20",
        doi="10.1000/a.b",
        url="https://a.example/b",
        accessed=parse_edtf("2023-05-06"),
    )


def test_what_cannot_be_cited_is_left_out(small_collection_folder: Path) -> None:
    change(
        small_collection_folder,
        "sources.yaml",
        ("author: Ana Moro", "published: {doi: 11.1/a, url: javascript:alert(1), isbn: 1, in: Letters}"),
    )
    loaded = load_collection(small_collection_folder)
    assert loaded.collection.sources["letter"].publication == Publication(container="Letters")
    assert faults_of(loaded) == [
        (*spot(small_collection_folder, "sources.yaml", "11.1/a"), C.BAD_VALUE),
        (*spot(small_collection_folder, "sources.yaml", "javascript:alert(1)"), C.BAD_VALUE),
        (*spot(small_collection_folder, "sources.yaml", "isbn"), C.UNKNOWN_KEY),
    ]


def test_pictures_beside_a_document_are_as_large_as_their_files_say(small_collection_folder: Path) -> None:
    change(small_collection_folder, "sources.yaml", ("file: report.txt", "file: sub/report.md"))
    (small_collection_folder / "apparatus.yaml").unlink()
    (small_collection_folder / "sub").mkdir()
    text = "![a](a.png)\n\n![b](gone.png)\n\n![c](../../out.png)\n\n![d](cut.png)\n\n![e](pipe.png)\n"
    (small_collection_folder / "sub" / "report.md").write_text(text)
    for path in ("sub/a.png", "../out.png"):
        (small_collection_folder / path).write_bytes(small_books.png(40, 30))
    (small_collection_folder / "sub" / "cut.png").write_bytes(small_books.png(40, 30)[:12])
    if hasattr(os, "mkfifo"):
        os.mkfifo(small_collection_folder / "sub" / "pipe.png")
    page = small_collection_folder / "letter.html"
    page.write_text('<p>x<img src="sub/a.png" width="120"><img src="sub/a.png" height="60"></p>')
    change(small_collection_folder, "sources.yaml", ("file: letter.txt", "file: letter.html"))
    documents = load_collection(small_collection_folder).collection.documents
    sizes = [(each.picture.width, each.picture.height) for each in documents["report"].blocks if each.picture]
    assert sizes == [(40, 30), (0, 0), (0, 0), (0, 0), (0, 0)]
    sizes = [(each.picture.width, each.picture.height) for each in documents["letter"].blocks if each.picture]
    assert sizes == [(120, 90), (80, 60)]


def test_nothing_is_written_into_the_folder(small_collection_folder: Path) -> None:
    def state() -> dict[str, tuple[int, str]]:
        return {
            path.name: (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
            for path in small_collection_folder.iterdir()
        }

    before = state()
    small_collection_folder.chmod(0o555)
    load_collection(small_collection_folder)
    small_collection_folder.chmod(0o755)
    assert state() == before


def test_the_version_is_that_of_all_that_was_read(small_collection_folder: Path, tmp_path: Path) -> None:
    first = load_collection(small_collection_folder).collection.version
    assert load_collection(small_collection_folder).collection.version == first
    (small_collection_folder / "unused.txt").write_text("not read")
    assert load_collection(small_collection_folder).collection.version == first
    add(small_collection_folder, "report.txt", " ")
    assert load_collection(small_collection_folder).collection.version != first


def test_every_fault_is_found_in_one_run(small_collection_folder: Path) -> None:
    folder = small_collection_folder
    (folder / "people.yaml").write_text("people:\n  - id: ana-moro\n    name: [Ana\n  - id: b\n", encoding="utf-8")
    change(
        folder,
        "places.yaml",
        ("at: [41.5, 19.5]", "at: [141.5, 19.5]"),
        ("type: country", "type: country\n    colour: red"),
        ("within: [lumia]", "within: [lumia, atlantis]"),
        ("government: true", "within: [karst]"),
    )
    change(
        folder,
        "events.yaml",
        ("date: 1901-05-03", "date: 1901-13"),
        ("concerns: [port-lume, karst]", "concerns: [port-lume, nowhere]"),
        ('{source: report, quote: "The mole', '{source: diary, quote: "The mole'),
    )
    add(
        folder,
        "events.yaml",
        "  - {id: mole-paid, title: {en: a, sq: b}, date: 1903, summary: {en: a, sq: b},\n"
        "     evidence: [{source: letter, quote: The}]}\n"
        "  - id: unproved\n    title: {en: a, sq: b}\n    date: 1903\n    evidence: []\n",
    )
    change(folder, "mentions.yaml", ("place: karst,", "place: kast,"))
    change(folder, "apparatus.yaml", ("lines: 5", "lines: 555"))
    loaded = load_collection(folder)
    expected = [
        (*spot(folder, "apparatus.yaml", "555"), C.LINES_OUTSIDE),
        (*spot(folder, "events.yaml", "1901-13"), C.BAD_DATE),
        (*spot(folder, "events.yaml", "diary"), C.UNKNOWN_ID),
        (*spot(folder, "events.yaml", "nowhere"), C.UNKNOWN_ID),
        (*spot(folder, "events.yaml", "mole-paid, title"), C.DUPLICATE_ID),
        (*spot(folder, "events.yaml", "id: unproved"), C.MISSING_KEY),
        (*spot(folder, "events.yaml", "id: unproved"), C.NO_EVIDENCE),
        (*spot(folder, "mentions.yaml", "kast"), C.UNKNOWN_ID),
        ("people.yaml", 4, 7, C.YAML_SYNTAX),
        (*spot(folder, "places.yaml", "colour"), C.UNKNOWN_KEY),
        (*spot(folder, "places.yaml", "[141.5"), C.BAD_COORDINATES),
        (*spot(folder, "places.yaml", "atlantis"), C.UNKNOWN_ID),
        (*spot(folder, "places.yaml", "karst]"), C.CONTAINMENT_CYCLE),
    ]
    assert faults_of(loaded) == expected
    made = loaded.collection
    assert list(made.places) == ["lumia", "port-lume", "karst"]
    assert (made.places["lumia"].point, made.places["lumia"].certainty) == (None, Certainty.UNLOCATED)
    assert made.places["port-lume"].within == ("lumia",)
    assert made.places["karst"].within == ()
    assert not made.people
    assert list(made.events) == ["mole-broken", "mole-paid"]
    assert len(made.events["mole-broken"].evidence) == 1
    assert made.events["mole-paid"].concerns == ("port-lume",)
    assert not made.curated
    assert list(made.documents) == ["letter", "report"]


def test_faults_print_as_lines_relative_to_the_folder(small_collection_folder: Path) -> None:
    change(small_collection_folder, "places.yaml", ("at: [41.5, 19.5]", "at: [141.5, 19.5]"))
    change(small_collection_folder, "events.yaml", ("kind: aid", "kind: help"))
    first, second = map(str, load_collection(small_collection_folder).faults)
    assert first.startswith("events.yaml:25:11: bad-value: kind cannot be “help”; it is one of: meeting, ")
    assert second == (
        "places.yaml:5:9: bad-coordinates: 141.5, 19.5 is nowhere on the globe "
        "(latitude -90 to 90, longitude -180 to 180); are latitude and longitude swapped?"
    )


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("[91, 19.5]", "nowhere on the globe"),
        ("[141.5, 19.5]", "are latitude and longitude swapped?"),
        ("[41.5, 181]", "nowhere on the globe"),
        ("[41.5]", "must be two numbers"),
        ("[41.5, 19.5, 3]", "must be two numbers"),
        ("41.5 19.5", "must be two numbers"),
        ("[north, east]", "must be two numbers"),
        ("[nan, 1]", "must be two numbers"),
        ("[1_0, 2]", "must be two numbers"),
        ("[]", "must be two numbers"),
    ],
)
def test_impossible_coordinates_leave_a_place_unlocated(small_collection_folder: Path, at: str, words: str) -> None:
    change(small_collection_folder, "places.yaml", ("at: [41.5, 19.5]", f"at: {at}"))
    loaded = load_collection(small_collection_folder)
    (fault,) = loaded.faults
    assert (fault.position.line, fault.position.column, fault.code) == (5, 9, C.BAD_COORDINATES)
    assert words in fault.message
    assert loaded.collection.places["lumia"].certainty is Certainty.UNLOCATED


def test_a_longer_circle_of_places_is_found_and_cut(small_collection_folder: Path) -> None:
    change(small_collection_folder, "places.yaml", ("radius-km: 80", "radius-km: 80\n    within: [karst]"))
    change(small_collection_folder, "places.yaml", ("government: true", "within: [port-lume]"))
    loaded = load_collection(small_collection_folder)
    assert {fault.code for fault in loaded.faults} == {C.CONTAINMENT_CYCLE}
    assert [place.within for place in loaded.collection.places.values()] == [(), (), ()]
    assert loaded.collection.with_parts(["karst"]) == {"karst"}


def test_a_broken_file_of_places_is_one_fault_not_one_for_each_mention(small_collection_folder: Path) -> None:
    (small_collection_folder / "places.yaml").write_text("places: [", encoding="utf-8")
    loaded = load_collection(small_collection_folder)
    assert [fault.code for fault in loaded.faults] == [C.YAML_SYNTAX]
    assert len(loaded.collection.events) == 3
    assert loaded.collection.events["alba-arrives"].places == ()


def test_what_refers_to_a_dropped_record_is_no_second_fault(small_collection_folder: Path) -> None:
    change(small_collection_folder, "places.yaml", ("type: city\n    at: [45.7", "at: [45.7"))
    change(small_collection_folder, "events.yaml", ('date: "[1901-06,1901-07]"', "date: summer"))
    loaded = load_collection(small_collection_folder)
    assert [fault.code for fault in loaded.faults] == [C.BAD_DATE, C.MISSING_KEY]
    assert loaded.collection.events["mole-paid"].concerns == ("port-lume",)
    assert loaded.collection.disagreements["month-of-the-storm"].event == ""
    assert not loaded.collection.disputed_events()


def test_a_missing_file_of_sources(small_collection_folder: Path) -> None:
    (small_collection_folder / "sources.yaml").unlink()
    loaded = load_collection(small_collection_folder)
    assert [str(fault) for fault in loaded.faults] == [
        "sources.yaml:1:1: file-missing: the file sources.yaml does not exist: there is nothing to read"
    ]
    assert not loaded.collection.sources
    assert not loaded.collection.events
    assert len(loaded.collection.places) == 3


@pytest.mark.parametrize("text", ["", "sources: []\n", "sources:\n"])
def test_a_list_of_no_sources(small_collection_folder: Path, text: str) -> None:
    (small_collection_folder / "sources.yaml").write_text(text)
    (fault,) = load_collection(small_collection_folder).faults
    assert (fault.position.file, fault.code) == ("sources.yaml", C.MISSING_KEY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sources: [\n", C.YAML_SYNTAX),
        ("source: []\n", C.UNKNOWN_KEY),
        ("- id: letter\n", C.WRONG_TYPE),
        ("sources: letter.txt\n", C.WRONG_TYPE),
    ],
)
def test_a_broken_list_of_sources_is_one_fault(small_collection_folder: Path, text: str, code: FaultCode) -> None:
    (small_collection_folder / "sources.yaml").write_text(text)
    assert [fault.code for fault in load_collection(small_collection_folder).faults] == [code]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("gone.txt", C.FILE_MISSING),
        ("../letter.txt", C.PATH_OUTSIDE),
        ("sub", C.FILE_UNREADABLE),
        ("letter.txt\n    encoding: klingon", C.ENCODING),
    ],
)
def test_a_document_that_cannot_be_read(small_collection_folder: Path, file: str, code: FaultCode) -> None:
    (small_collection_folder / "sub").mkdir()
    change(small_collection_folder, "sources.yaml", ("file: letter.txt", f"file: {file}"))
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [("sources.yaml", 3, 11, code)]
    assert list(loaded.collection.sources) == list(loaded.collection.documents) == ["report"]


def test_a_document_with_a_damaged_letter_is_read_and_the_letter_named(small_collection_folder: Path) -> None:
    (small_collection_folder / "letter.txt").write_bytes("një\ndy më ".encode() + b"\xeb")
    loaded = load_collection(small_collection_folder)
    assert ("letter.txt", 2, 7, C.ENCODING) in faults_of(loaded)
    assert loaded.collection.documents["letter"].text == "një\ndy më \ufffd"


def test_the_guessed_encoding_of_a_document_is_told(small_collection_folder: Path) -> None:
    (small_collection_folder / "letter.txt").write_bytes("Letra\nerdhi më vonë.".encode("cp1252"))
    loaded = load_collection(small_collection_folder)
    assert ("letter.txt", 2, 8, C.ENCODING) in faults_of(loaded)
    document = loaded.collection.documents["letter"]
    assert (document.text, document.encoding, document.guessed) == ("Letra\nerdhi më vonë.", "cp1252", True)


def test_a_document_in_its_declared_encoding(small_collection_folder: Path) -> None:
    (small_collection_folder / "letter.txt").write_bytes("Письмо\r\n".encode("cp1251"))
    change(small_collection_folder, "sources.yaml", ("file: letter.txt", "file: letter.txt\n    encoding: cp1251"))
    change(small_collection_folder, "apparatus.yaml", ("      - {lines: 5, as: heading, level: 1}\n", ""))
    loaded = load_collection(small_collection_folder)
    assert not loaded.faults
    assert loaded.collection.documents["letter"].text == "Письмо\r\n"


def test_a_kind_of_file_may_be_a_folder(small_collection_folder: Path) -> None:
    folder = small_collection_folder
    text = (folder / "events.yaml").read_text(encoding="utf-8")
    half = text.index("  - id: mole-paid")
    (folder / "events").mkdir()
    (folder / "events" / "b.yaml").write_text("events:\n" + text[half:], encoding="utf-8")
    (folder / "events" / "a.yml").write_text("events:\n  - {id: BAD}\n", encoding="utf-8")
    (folder / "events" / "notes.txt").write_text("not read")
    (folder / "events.yaml").write_text(text[:half], encoding="utf-8")
    loaded = load_collection(folder)
    assert list(loaded.collection.events) == ["alba-arrives", "mole-broken", "mole-paid"]
    assert {fault.position.file for fault in loaded.faults} == {"events/a.yml"}
    assert loaded.collection.events["mole-paid"].position.file == "events/b.yaml"


def test_a_folder_of_files_that_cannot_be_listed(
    small_collection_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        if path.name == "events":
            raise PermissionError(13, "Permission denied")
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "iterdir", refuse)
    (fault,) = load_collection(small_collection_folder).faults
    assert str(fault) == "events:1:1: file-unreadable: the folder events cannot be read: permission denied"


@pytest.mark.skipif(os.name == "nt", reason="on Windows only administrators may make links")
def test_a_link_that_leads_nowhere_or_out_is_a_fault(small_collection_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("people: []")
    for name, target in {"people.yaml": tmp_path / "people.yaml", "mentions.yaml": Path("gone.yaml")}.items():
        (small_collection_folder / name).unlink()
        (small_collection_folder / name).symlink_to(target)
    assert faults_of(load_collection(small_collection_folder)) == [
        ("mentions.yaml", 1, 1, C.FILE_MISSING),
        ("people.yaml", 1, 1, C.PATH_OUTSIDE),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "the file collection.yaml does not exist"),
        ("", "collection.yaml is empty"),
        ("- a\n", "collection.yaml:1:1: wrong-type"),
        ("format: 2\nid: a\ntitle: b\n", "collection.yaml:1:9: bad-value: this program reads format 1 only"),
        ("id: a\ntitle: b\n", "collection.yaml:1:1: missing-key: format is required"),
        ("format: 1\nid: a\n", "collection.yaml:1:1: missing-key: title is required"),
        ("format: 1\nid: [\n", "collection.yaml:3:1: yaml-syntax"),
    ],
)
def test_a_folder_that_is_no_collection(small_collection_folder: Path, text: str | None, words: str) -> None:
    head = small_collection_folder / "collection.yaml"
    head.unlink()
    if text is not None:
        head.write_text(text)
    with pytest.raises(NoCollectionError) as caught:
        load_collection(small_collection_folder)
    assert words in str(caught.value)
    assert str(small_collection_folder) in str(caught.value)
    assert bool(caught.value.faults) == bool(text or text is None)


def test_whoever_chose_another_folder_is_told_so_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(NoCollectionError) as caught:
        load_collection(tmp_path)
    assert str(caught.value) == f"{tmp_path} is no collection: the file collection.yaml does not exist."


def test_a_path_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with pytest.raises(NoCollectionError, match="it does not exist"):
        load_collection(tmp_path / "gone")
    with pytest.raises(NoCollectionError, match="it is a file, not a folder"):
        load_collection(tmp_path / "a.txt")


APPARATUS_FAULTS = [
    ("{lines: 7-5, as: note}", C.BAD_VALUE),
    ("{lines: 0, as: note}", C.BAD_VALUE),
    ("{lines: 5-6, as: note}", C.LINES_OVERLAP),
    ("{lines: 7}", C.MISSING_KEY),
    ("{lines: all, as: note}", C.MISSING_KEY),
    ("{lines: 7, as: poem}", C.BAD_VALUE),
    ("{lines: 7, as: heading, level: 4}", C.BAD_VALUE),
    ("{lines: 7, as: table, label: -1}", C.BAD_VALUE),
]


@pytest.mark.parametrize(("line", "code"), APPARATUS_FAULTS)
def test_a_faulty_line_of_structure(small_collection_folder: Path, line: str, code: FaultCode) -> None:
    add(small_collection_folder, "apparatus.yaml", f"      - {line}\n")
    (fault,) = load_collection(small_collection_folder).faults
    assert (fault.position.file, fault.position.line, fault.code) == ("apparatus.yaml", 6, code)


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ('{quote: "frigate", surface: "gate"}', C.MISSING_KEY, 9),
        ('{surface: "gate", reads: "x"}', C.MISSING_KEY, 9),
        ('{quote: "fregate", reads: "x"}', C.QUOTE_NOT_FOUND, 17),
        ('{quote: "Port Lume", reads: "x"}', C.QUOTE_AMBIGUOUS, 17),
    ],
)
def test_a_faulty_reading(small_collection_folder: Path, line: str, code: FaultCode, column: int) -> None:
    add(small_collection_folder, "apparatus.yaml", f"    readings:\n      - {line}\n")
    assert faults_of(load_collection(small_collection_folder)) == [("apparatus.yaml", 7, column, code)]


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ('{quote: "frigate"}', C.MISSING_KEY, 9),
        ("{note: {en: x, sq: y}}", C.MISSING_KEY, 9),
        ('{quote: "frigate", note: {en: x}}', C.LANGUAGE_MISSING, 34),
        ('{quote: "fregate", note: {en: x, sq: y}}', C.QUOTE_NOT_FOUND, 17),
        ('{quote: "Port Lume", note: {en: x, sq: y}}', C.QUOTE_AMBIGUOUS, 17),
        ('{quote: "frigate", surface: "boat", note: {en: x, sq: y}}', C.QUOTE_NOT_FOUND, 17),
        ('{quote: "frigate", reads: "x", note: {en: x, sq: y}}', C.UNKNOWN_KEY, 28),
    ],
)
def test_a_faulty_editors_note(small_collection_folder: Path, line: str, code: FaultCode, column: int) -> None:
    add(small_collection_folder, "apparatus.yaml", f"    notes:\n      - {line}\n")
    assert faults_of(load_collection(small_collection_folder)) == [("apparatus.yaml", 7, column, code)]


def test_an_editors_note_is_read_and_mends_nothing(small_collection_folder: Path) -> None:
    before = load_collection(small_collection_folder).collection.documents["letter"]
    said = '{quote: "reached Port Lume", surface: Port Lume, note: {en: "Founded later.", sq: "U themelua më vonë."}}'
    add(small_collection_folder, "apparatus.yaml", f"    notes:\n      - {said}\n")
    loaded = load_collection(small_collection_folder)
    assert not loaded.faults
    document = loaded.collection.documents["letter"]
    (note,) = document.notes
    assert document.text[note.start : note.end] == "Port Lume"
    assert dict(note.text) == {"en": "Founded later.", "sq": "U themelua më vonë."}
    assert document.blocks == before.blocks


def test_a_second_apparatus_for_a_source_and_one_for_none(small_collection_folder: Path) -> None:
    add(small_collection_folder, "apparatus.yaml", "  - source: letter\n  - source: diary\n")
    assert faults_of(load_collection(small_collection_folder)) == [
        ("apparatus.yaml", 6, 13, C.DUPLICATE_ID),
        ("apparatus.yaml", 7, 13, C.UNKNOWN_ID),
    ]


def test_a_disagreement_needs_two_claims_with_evidence(small_collection_folder: Path) -> None:
    change(small_collection_folder, "disagreements.yaml", ("source: report", "source: diary"))
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [
        ("disagreements.yaml", 2, 5, C.NO_CLAIMS),
        (*spot(small_collection_folder, "disagreements.yaml", "diary"), C.UNKNOWN_ID),
    ]
    assert not loaded.collection.disagreements


def test_a_claim_may_say_when_something_happened(small_collection_folder: Path) -> None:
    text = (small_collection_folder / "disagreements.yaml").read_text(encoding="utf-8")
    for date, expected in (("1901-05", []), ("some day", [C.BAD_DATE])):
        dated = text.replace("- claim:", f"- date: {date}\n        claim:", 1)
        (small_collection_folder / "disagreements.yaml").write_text(dated, encoding="utf-8")
        loaded = load_collection(small_collection_folder)
        assert [fault.code for fault in loaded.faults] == expected
        (disagreement,) = loaded.collection.disagreements.values()
        first, second = disagreement.claims
        assert (first.date.text if first.date else "", second.date) == ("" if expected else date, None)


def test_an_inferred_date_needs_a_reason(small_collection_folder: Path) -> None:
    change(small_collection_folder, "events.yaml", ("basis: stated", "basis: inferred"))
    loaded = load_collection(small_collection_folder)
    assert [fault.code for fault in loaded.faults] == [C.MISSING_KEY]
    assert "mole-paid" in loaded.collection.events


def test_names_may_be_records(small_collection_folder: Path) -> None:
    change(
        small_collection_folder,
        "places.yaml",
        (
            "names: [{text: Porto Lume, language: it}]",
            "names: [Lume, {text: P, from: 1900, to: 1910, only-in: [letter, diary], find: false}, {language: it}]",
        ),
    )
    loaded = load_collection(small_collection_folder)
    assert [fault.code for fault in loaded.faults] == [C.UNKNOWN_ID, C.MISSING_KEY]
    assert loaded.faults[0].position.column == spot(small_collection_folder, "places.yaml", "diary")[2]
    plain, record = loaded.collection.places["port-lume"].names
    assert plain.text == "Lume"
    assert (record.first_year, record.last_year, record.only_in, record.find) == (
        1900,
        1910,
        ("letter", "diary"),
        False,
    )


@pytest.mark.parametrize("who", ["place: karst, person: ana-moro", "sense: place", "none: true, place: karst"])
def test_a_curated_line_names_one_thing(small_collection_folder: Path, who: str) -> None:
    add(small_collection_folder, "mentions.yaml", f"  - {{source: letter, quote: Karst, {who}}}\n")
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [("mentions.yaml", 3, 5, C.MISSING_KEY)]
    assert len(loaded.collection.curated) == 1


def test_a_curated_line_whose_date_is_none_is_left_out_with_one_fault(small_collection_folder: Path) -> None:
    lines = [
        '{source: letter, quote: "3 May 1901", date: 1901-13}',
        '{source: letter, quote: "3 May 1901", date: 1901-05-04, inferred: true}',
    ]
    add(small_collection_folder, "mentions.yaml", "".join(f"  - {line}\n" for line in lines))
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [(*spot(small_collection_folder, "mentions.yaml", "1901-13"), C.BAD_DATE)]
    assert [(line.date, line.inferred) for line in loaded.collection.curated[1:]] == [(parse_edtf("1901-05-04"), True)]


def test_an_event_is_told_in_all_languages_of_the_collection(small_collection_folder: Path) -> None:
    folder = small_collection_folder
    change(
        folder,
        "events.yaml",
        ("    summary: {en: The frigate Alba reaches Port Lume., sq: Fregata Alba mbërrin në Portin e Lumës.}\n", ""),
        ("{en: A storm breaks the mole at Port Lume., sq: Një stuhi e thyen molin në Portin e Lumës.}", "A storm."),
        ("{en: Karst pays for a new mole., sq: Karsti paguan një mol të ri.}", '{en: ""}'),
    )
    loaded = load_collection(folder)
    assert faults_of(loaded) == [
        (*spot(folder, "events.yaml", "id: alba-arrives"), C.MISSING_KEY),
        (*spot(folder, "events.yaml", "A storm."), C.LANGUAGE_MISSING),
        (*spot(folder, "events.yaml", '{en: ""}'), C.MISSING_KEY),
    ]
    assert "the event alba-arrives has no summary: say in one sentence what happened" in str(loaded.faults[0])
    assert list(loaded.collection.events) == ["alba-arrives", "mole-broken", "mole-paid"]


def test_an_event_cannot_have_happened_where_it_merely_concerns(small_collection_folder: Path) -> None:
    change(small_collection_folder, "events.yaml", ("concerns: [karst]", "concerns: [karst, port-lume]"))
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [(*spot(small_collection_folder, "events.yaml", "port-lume]\n    people"), C.BAD_VALUE)]
    event = loaded.collection.events["alba-arrives"]
    assert (event.places, event.concerns) == (("port-lume",), ("karst",))


def test_an_event_may_lead_from_place_to_place(small_collection_folder: Path) -> None:
    there_and_back = "concerns: [karst]\n    route: [karst, port-lume, karst]"
    change(small_collection_folder, "events.yaml", ("concerns: [karst]", there_and_back))
    loaded = load_collection(small_collection_folder)
    assert not loaded.faults
    assert loaded.collection.events["alba-arrives"].route == ("karst", "port-lume", "karst")
    assert loaded.collection.events["mole-broken"].route == ()


@pytest.mark.parametrize(
    ("route", "code", "words"),
    [
        ("route: [karst]", C.BAD_VALUE, "a route needs at least two places"),
        ("route: [karst, port-lume, port-lume]", C.BAD_VALUE, "the route leads from port-lume to port-lume"),
        ("route: [karst, atlantis, port-lume]", C.UNKNOWN_ID, "there is no place with the id atlantis"),
    ],
)
def test_a_route_that_leads_nowhere_is_left_out_as_a_whole(
    small_collection_folder: Path, route: str, code: C, words: str
) -> None:
    change(small_collection_folder, "events.yaml", ("concerns: [karst]", f"concerns: [karst]\n    {route}"))
    loaded = load_collection(small_collection_folder)
    where = "atlantis" if code is C.UNKNOWN_ID else "[karst, port" if "," in route else "[karst]\n    people"
    assert faults_of(loaded) == [(*spot(small_collection_folder, "events.yaml", where), code)]
    assert words in str(loaded.faults[0])
    event = loaded.collection.events["alba-arrives"]
    assert (event.places, event.concerns, event.route) == (("port-lume",), ("karst",), ())


def test_a_reading_that_changes_nothing_is_a_fault(small_collection_folder: Path) -> None:
    add(
        small_collection_folder,
        "apparatus.yaml",
        "    readings:\n"
        '      - {quote: "3 May 1901", surface: "3", reads: "3"}\n'
        '      - {quote: "3 May 1901", surface: May, reads: May of}\n',
    )
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [("apparatus.yaml", 7, 17, C.BAD_VALUE)]
    assert [reading.reads for reading in loaded.collection.documents["letter"].readings] == ["May of"]


def test_a_phrase_may_name_a_place_or_none(small_collection_folder: Path) -> None:
    phrases = "phrases:\n  - {text: Karst Pact, place: karst}\n  - {text: Karst Hotel}\n  - {text: x, place: y}\n"
    add(small_collection_folder, "mentions.yaml", phrases)
    loaded = load_collection(small_collection_folder)
    assert [(phrase.text, phrase.place) for phrase in loaded.collection.phrases] == [
        ("Karst Pact", "karst"),
        ("Karst Hotel", ""),
    ]
    assert faults_of(loaded) == [("mentions.yaml", 6, 22, C.UNKNOWN_ID)]


def test_unlocated_with_coordinates_contradicts_itself(small_collection_folder: Path) -> None:
    change(small_collection_folder, "places.yaml", ("certainty: approximate", "certainty: unlocated"))
    loaded = load_collection(small_collection_folder)
    assert faults_of(loaded) == [("places.yaml", 6, 16, C.BAD_VALUE)]
    assert loaded.collection.places["lumia"].certainty is Certainty.UNCERTAIN


def test_a_place_without_coordinates_is_kept_and_named_unless_it_says_so(small_collection_folder: Path) -> None:
    change(small_collection_folder, "places.yaml", ("    at: [41.3, 19.4]\n", ""))
    loaded = load_collection(small_collection_folder)
    (fault,) = loaded.faults
    assert fault.code is C.NO_COORDINATES
    assert fault.position.file == "places.yaml"
    unlocated = [place.id for place in loaded.collection.places.values() if place.point is None]
    assert len(unlocated) == 1
    assert f"the place {unlocated[0]} has no coordinates" in fault.message
    change(
        small_collection_folder,
        "places.yaml",
        (f"  - id: {unlocated[0]}\n", f"  - id: {unlocated[0]}\n    certainty: unlocated\n"),
    )
    assert load_collection(small_collection_folder).faults == ()
