"""Damaged and hostile files: one clear sentence each, and never an exception."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

import small_books
import small_pdf
from albviewer.collection.faults import FaultCode as C
from albviewer.collection.load import load_collection
from albviewer.collection.readers import isolation, limits, pdf
from albviewer.model.documents import BlockKind
from read_bytes_as import NAMED_AT, outline, read

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
)
PDF = small_pdf.pdf([small_pdf.page_of("The first page has words on it.\nAnd another line of them.")] * 3)


def only_fault(name: str, data: bytes | str) -> tuple[C, str]:
    document, faults = read(name, data)
    assert document is None
    assert len(faults) == 1
    return faults[0].code, faults[0].message


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("a.pdf", PDF[: len(PDF) // 3], C.FILE_DAMAGED, "damaged or truncated"),
        ("a.pdf", b"%PDF-1.7\n" + b"\0" * 100, C.FILE_DAMAGED, "damaged or truncated"),
        ("a.pdf", small_pdf.locked_pdf(), C.FILE_DAMAGED, "encrypted"),
        ("a.pdf", b"", C.FORMAT_MISMATCH, "is named as a PDF"),
        (
            "a.docx",
            small_books.docx("", without="word/document.xml"),
            C.FILE_DAMAGED,
            "lacks the part word/document.xml",
        ),
        ("a.docx", small_books.docx("<w:p>")[:300], C.FILE_DAMAGED, "truncated archive"),
        ("a.docx", small_books.packed({"word/document.xml": "<w:document"}), C.FILE_DAMAGED, "not well-formed XML"),
        ("a.epub", small_books.epub(["<p>x</p>"])[:-60], C.FILE_DAMAGED, "truncated archive"),
        ("a.epub", small_books.epub([], hrefs=["missing.xhtml"]), C.FILE_DAMAGED, "none of the pages"),
        ("a.epub", small_books.packed({"mimetype": "application/epub+zip"}), C.FILE_DAMAGED, "META-INF/container.xml"),
        ("a.xml", LAUGHS + "<TEI><text><p>&a9;</p></text></TEI>", C.FILE_DAMAGED, "entities would grow"),
        ("a.xml", "<TEI>" + "<p>" * 300 + "</p>" * 300 + "</TEI>", C.FILE_DAMAGED, "more than 256 deep"),
        ("a.xml", "<TEI><text><p>cut", C.FILE_DAMAGED, "not well-formed XML"),
        ("a.xml", "<rss><channel/></rss>", C.FILE_DAMAGED, "its first element is rss"),
        ("a.xml", "", C.FILE_DAMAGED, "Document is empty"),
        ("a.html", "", C.FILE_DAMAGED, "nothing in the page"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", C.FILE_DAMAGED, "picture is damaged"),
        ("a.jpg", b"\xff\xd8\xff\xe0", C.FILE_DAMAGED, "picture is damaged"),
        ("a.tif", b"II*\0\xff\xff\xff\xff", C.FILE_DAMAGED, "picture is damaged"),
        (
            "a.png",
            small_books.png(2, 2).replace(b"\0\0\0\2\0\0\0\2", b"\0\1\0\0\0\1\0\0"),
            C.FILE_TOO_LARGE,
            "million pixels",
        ),
        ("a.txt", b"\0\1\2\3" * 100, C.FILE_UNREADABLE, "control characters"),
        ("a.txt", "a" * (limits.LONGEST_LINE + 1), C.FILE_TOO_LARGE, "line 1 of the file a.txt has 2097153 characters"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(name: str, data: bytes | str, code: C, words: str) -> None:
    found, message = only_fault(name, data)
    assert found is code
    assert words in message
    assert name in message
    assert "\n" not in message


def test_a_fault_in_a_tree_has_line_and_column() -> None:
    _, faults = read("a.xml", "<TEI>\n<text>\n<p>cut</text></TEI>")
    assert (faults[0].position.file, faults[0].position.line) == ("a.xml", 3)
    _, faults = read("a.epub", b"PK\3\4")
    assert faults[0].position == NAMED_AT


def test_an_entity_from_outside_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    declared = f'<!DOCTYPE TEI [<!ENTITY out SYSTEM "{secret.as_uri()}"><!ENTITY in "inside">]>'
    document, faults = read("a.xml", f"{declared}<TEI><text><body><p>a &out; b &in;</p></body></text></TEI>")
    assert document is not None
    assert document.text == "a b inside"
    assert [(fault.code, "&out;" in fault.message) for fault in faults] == [(C.FILE_UNSAFE, True)]


def test_an_archive_that_names_a_file_outside_itself_is_read_without_it() -> None:
    book = small_books.epub(["<p>Inside.</p>"], hrefs=["../../../etc/passwd"])
    document, faults = read("a.epub", book)
    assert document is not None
    assert document.text == "Inside."
    assert [fault.code for fault in faults] == [C.PATH_OUTSIDE]
    stored = io.BytesIO(small_books.epub(["<p>Inside.</p>"]))
    with zipfile.ZipFile(stored, "a") as archive:
        archive.writestr("../outside.xhtml", "x")
    document, faults = read("a.epub", stored.getvalue())
    assert document is not None
    assert [fault.code for fault in faults] == [C.PATH_OUTSIDE]


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    bomb = small_books.packed({"[Content_Types].xml": "", "word/document.xml": b" " * (40 * 2**20)})
    code, message = only_fault("a.docx", bomb)
    assert code is C.FILE_UNSAFE
    assert "unpacks to more than 200 times its size" in message


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    honest = small_books.packed({"[Content_Types].xml": "", "word/document.xml": b"<a>" + b"x" * 5000 + b"</a>"})
    lying = honest.replace((5007).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    code, message = only_fault("a.docx", lying)
    assert code in (C.FILE_UNSAFE, C.FILE_DAMAGED)
    assert "word/document.xml" in message


def test_archives_of_too_many_parts_or_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    book = small_books.epub(["<p>x</p>"])
    monkeypatch.setattr("albviewer.collection.readers.archive.ARCHIVE_MEMBERS", 2)
    assert only_fault("a.epub", book) == (C.FILE_UNSAFE, "the file a.epub cannot be read: it holds more than 2 files")
    monkeypatch.undo()
    monkeypatch.setattr("albviewer.collection.readers.archive.UNPACKED_BYTES", 300)
    assert only_fault("a.epub", book)[0] is C.FILE_UNSAFE


def test_scripts_never_become_text() -> None:
    page = (
        "<html><body><script>evil()</script><p onclick='evil()'>A sentence, which is long enough to be read as one."
        "<style>p{}</style><iframe src='x'>frame</iframe></p><noscript>none</noscript><svg><text>svg</text></svg>"
        + "<script>var x = '<p>not this</p>';</script>" * 50
        + "</body></html>"
    )
    document, faults = read("a.html", page)
    assert document is not None
    assert not faults
    assert document.text == "A sentence, which is long enough to be read as one."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.txt", b"\xef\xbb\xbf"),
        ("a.txt", b" \n\n \n"),
        ("a.md", b"---\nlang: sq\n---\n"),
        ("a.xml", b"<TEI xmlns='x'><text><body/></text></TEI>"),
        ("a.docx", small_books.docx("")),
    ],
)
def test_a_file_with_nothing_in_it_says_so(name: str, data: bytes) -> None:
    document, faults = read(name, data)
    assert document is not None
    assert not document.blocks
    assert [(fault.code, f"the file {name} is empty" in fault.message) for fault in faults] == [(C.NO_TEXT, True)]


@pytest.mark.parametrize(("name", "end"), [("a.png", b"IEND"), ("a.jpg", b"\xff\xd9")])
def test_a_picture_that_is_cut_short_is_told_and_keeps_its_place(name: str, end: bytes) -> None:
    frame = b"\xff\xc0\x00\x11\x08\0\x64\0\x64" + b"\x03" * 12
    # A small picture for lists stands before the large one, and has an end of its own.
    jpeg = b"\xff\xd8\xff\xe1\x00\x06\xff\xda\xff\xd9" + frame + b"\xff\xda\x00\x02ab\xff\xd9"
    whole = small_books.png(100, 100) if name == "a.png" else jpeg
    document, faults = read(name, whole + b"something after it")
    assert document is not None
    assert not faults
    document, faults = read(name, whole[: whole.rindex(end)])
    assert document is not None
    assert document.blocks[0].picture is not None
    assert [(fault.code, "is cut short" in fault.message) for fault in faults] == [(C.FILE_DAMAGED, True)]


def test_nul_bytes_in_a_text_are_told_and_stay() -> None:
    document, faults = read("a.txt", "one\ntwo \0 three " + "words " * 40)
    assert document is not None
    assert document.text.startswith("one\ntwo \0 three")
    assert [(fault.code, fault.position.line, fault.position.column) for fault in faults] == [(C.ENCODING, 2, 5)]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", PDF, "pdf"),
        ("a.docx", PDF, "pdf"),
        ("a.pdf", "<!DOCTYPE html><p>A page that is no PDF at all, as anybody can see.</p>", "html"),
        ("a.epub", small_books.docx(small_books.paragraph("words")), "docx"),
        ("a.html", "<TEI xmlns='x'><text><p>words</p></text></TEI>", "tei"),
    ],
)
def test_a_file_that_is_not_what_it_is_named_is_read_as_what_it_is(name: str, data: bytes | str, kind: str) -> None:
    document, faults = read(name, data)
    assert [(fault.code, fault.position.file) for fault in faults] == [(C.FORMAT_MISMATCH, name)]
    assert document is not None
    assert document.format.value == kind


def test_a_scan_says_that_it_has_no_text_unless_that_is_known() -> None:
    scan = small_pdf.pdf([None, None])
    document, faults = read("a.pdf", scan)
    assert document is not None
    assert document.is_scan
    assert [block.kind for block in document.blocks] == [BlockKind.IMAGE] * 2
    assert [fault.code for fault in faults] == [C.NO_TEXT]
    assert read("a.pdf", scan, scan=True)[1] == []


def test_a_truncated_pdf_that_can_be_mended_is_read_and_told() -> None:
    document, faults = read("a.pdf", PDF[: PDF.index(b"trailer")])
    assert [fault.code for fault in faults] == [C.FILE_DAMAGED]
    if document is not None:
        assert outline(document)[0][2].startswith("The first page has words")


def test_a_parser_that_takes_too_long_or_crashes_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "PDF_CHILD", "this_module_does_not_exist")
    assert "makes the program that parses it fail" in only_fault("a.pdf", PDF)[1]
    monkeypatch.undo()
    monkeypatch.setattr(pdf, "PDF_SECONDS", 0.001)
    code, message = only_fault("a.pdf", PDF)
    assert code is C.FILE_UNSAFE
    assert "seconds" in message


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded by setrlimit, which Windows does not have")
def test_a_parser_that_takes_too_much_memory_is_ended() -> None:
    assert isolation.ask_child({"do": "text"}, PDF, seconds=60).head == {"pages": 3}
    with pytest.raises(isolation.ChildError):
        isolation.ask_child({"do": "text", "memory": 2**20}, PDF, seconds=60)


def sources(folder: Path, *files: str) -> None:
    (folder / "collection.yaml").write_text("format: 1\nid: bad\ntitle: Bad\n")
    listed = "".join(f'  - {{id: s{n}, file: "{file}", title: T}}\n' for n, file in enumerate(files))
    (folder / "sources.yaml").write_text("sources:\n" + listed)


def test_one_bad_file_leaves_the_others_in_peace(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("A good text.")
    (tmp_path / "bad.pdf").write_bytes(PDF[:200])
    (tmp_path / "bad.docx").write_bytes(small_books.docx("", without="word/document.xml"))
    sources(tmp_path, "bad.pdf", "good.txt", "bad.docx", "NUL.txt", "con", "ends.", "gone.txt")
    loaded = load_collection(tmp_path)
    assert list(loaded.collection.documents) == ["s1"]
    assert [(fault.position.line, fault.code) for fault in loaded.faults] == [
        (2, C.FILE_DAMAGED),
        (4, C.FILE_DAMAGED),
        (5, C.RESERVED_NAME),
        (6, C.RESERVED_NAME),
        (7, C.RESERVED_NAME),
        (8, C.FILE_MISSING),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows only administrators may make links")
def test_links_that_lead_in_a_circle_or_out_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("outside")
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "out.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "loop").symlink_to(".")
    (folder / "in.txt").write_text("inside")
    sources(folder, "a.txt", "out.txt", "loop/loop/in.txt", "loop/out.txt")
    loaded = load_collection(folder)
    assert list(loaded.collection.documents) == ["s2"]
    assert [fault.code for fault in loaded.faults] == [C.FILE_UNREADABLE, C.PATH_OUTSIDE, C.PATH_OUTSIDE]


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("A text.")
    sources(tmp_path, "a.txt")
    settle_after = 1
    real = os.fstat
    tries = []

    def changed(file: int) -> os.stat_result:
        about = list(real(file))
        tries.append(file)
        if len(tries) <= settle_after:
            about[6] += 1
        return os.stat_result(about) if len(tries) <= settle_after else real(file)

    monkeypatch.setattr("albviewer.collection.files.os.fstat", changed)
    monkeypatch.setattr(
        "albviewer.collection.folder.CollectionFolder.names",
        lambda _self, kind: ["sources.yaml"] if kind == "sources" else [],
    )
    loaded = load_collection(tmp_path)
    assert loaded.faults == ()
    settle_after = 99
    tries.clear()
    # collection.yaml itself is read first, and cannot be.
    with pytest.raises(Exception, match="is being changed while it is read"):
        load_collection(tmp_path)
