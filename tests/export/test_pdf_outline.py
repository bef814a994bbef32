"""Bookmarks in a PDF file: read again by a reader of PDF that knows nothing of us."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.export.pdf_outline import Bookmark, with_outline


def pdf(pages: int) -> bytes:
    """Return a file of empty pages, with one table of objects."""
    kids = b" ".join(b"%d 0 R" % (3 + number) for number in range(pages))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids)]
    objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * pages
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, entries)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)


def outline(data: bytes) -> list[tuple[int, str, int]]:
    document = pypdfium2.PdfDocument(data)
    found = [(mark.level + 1, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    return found


def mark(level: int, words: str, page: int) -> Bookmark:
    return Bookmark(level=level, words=words, page=page, top=700)


def test_bookmarks_are_read_again_with_their_levels_and_pages() -> None:
    marks = (mark(1, "Vlorë", 0), mark(2, "Ngjarjet", 0), mark(3, "1  Алба", 1), mark(3, "2", 2), mark(2, "(end)", 2))
    data = with_outline(pdf(3), marks, language="sq")
    assert outline(data) == [(1, "Vlorë", 0), (2, "Ngjarjet", 0), (3, "1  Алба", 1), (3, "2", 2), (2, "(end)", 2)]
    assert b"/Lang (sq)" in data


def test_what_was_there_is_not_touched() -> None:
    before = pdf(2)
    assert with_outline(before, (mark(1, "a", 1),)).startswith(before)
    document = pypdfium2.PdfDocument(with_outline(before, (mark(1, "a", 1),)))
    assert len(document) == 2
    document.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b"startxref", b"startxxxx"),
        lambda data: data.replace(b"/Kids", b"/Kinds"),
        lambda data: data[:-40],
        lambda _data: b"",
    ],
)
def test_a_file_built_otherwise_stays_as_it_is(spoil: Callable[[bytes], bytes]) -> None:
    spoilt = spoil(pdf(1))
    assert with_outline(spoilt, (mark(1, "a", 0),)) == spoilt


def test_a_page_that_is_not_there_and_no_bookmarks_leave_it_as_it_is() -> None:
    data = pdf(1)
    assert with_outline(data, (mark(1, "a", 1),)) == data
    assert with_outline(data, ()) == data


def test_a_language_that_is_none_is_not_written() -> None:
    assert b"/Lang" not in with_outline(pdf(1), (mark(1, "a", 0),), language="x) /OpenAction (")


NAMES = st.text(st.characters(codec="utf-16", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=30)


@given(st.lists(st.tuples(st.integers(1, 4), NAMES, st.integers(0, 4)), min_size=1, max_size=25))
def test_all_bookmarks_come_back_in_order_whatever_they_are_called(wanted: list[tuple[int, str, int]]) -> None:
    found = outline(with_outline(pdf(5), tuple(mark(*each) for each in wanted)))
    assert [(words, page) for _level, words, page in found] == [(words, page) for _level, words, page in wanted]
