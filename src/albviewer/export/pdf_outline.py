"""Adds to a PDF file what Qt's writer leaves out: bookmarks, and the language of the text. Knows nothing of dossiers.

The file is not changed but added to, as PDF provides for: new objects and a new table of them stand behind the old end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_ENTRY = 20
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """A heading: its level (1 is the outermost), its page, counted from 0, and how far above the foot, in points."""

    level: int
    words: str
    page: int
    top: float


class _Written(NamedTuple):
    number: int
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """What has to be known of a file: where its last table is, how many objects there are, its catalogue and pages."""

    data: bytes
    table: int
    size: int
    trailer: bytes
    root: int
    catalogue: bytes
    pages: tuple[int, ...]


def with_outline(data: bytes, bookmarks: tuple[Bookmark, ...], *, language: str = "") -> bytes:
    """Return a PDF file with bookmarks; as it is, if it is not built as Qt builds it or a page is not there."""
    file = _read(data)
    if file is None or not bookmarks or any(mark.page >= len(file.pages) for mark in bookmarks):
        return data
    first = file.size
    added = b" /Outlines %d 0 R /PageMode /UseOutlines" % first
    if _LANGUAGE.fullmatch(language):
        added += b" /Lang (%s)" % language.encode("ascii")
    end = file.catalogue.rindex(b">>")
    catalogue = file.catalogue[:end] + added + b"\n>>"
    return _appended(file, [_Written(file.root, catalogue), *_objects(bookmarks, file.pages, first)])


def _read(data: bytes) -> _File | None:
    """Return what there is to know of a file with one table of objects, or None."""
    start, trailer = _START.search(data), _TRAILER.search(data)
    table = _TABLE.match(data, int(start[1])) if start else None
    root = _ROOT.search(trailer[1]) if trailer else None
    if start is None or table is None or trailer is None or root is None:
        return None
    entries = data[table.end() : table.end() + int(table[1]) * _ENTRY]
    catalogue = _object(data, entries, int(root[1]))
    pages = _PAGES.search(catalogue)
    kids = _KIDS.search(_object(data, entries, int(pages[1]))) if pages else None
    if kids is None:
        return None
    return _File(
        data=data,
        table=int(start[1]),
        size=int(table[1]),
        trailer=trailer[1],
        root=int(root[1]),
        catalogue=catalogue,
        pages=tuple(map(int, _REFERENCE.findall(kids[1]))),
    )


def _object(data: bytes, entries: bytes, number: int) -> bytes:
    """Return what an object says, without its head and its end; nothing if there is none."""
    place = entries[number * _ENTRY : number * _ENTRY + 10]
    head = b"%d 0 obj" % number
    if not place.isdigit() or not data.startswith(head, int(place)):
        return b""
    end = data.find(b"endobj", int(place))
    return data[int(place) + len(head) : end].strip()


def _objects(bookmarks: tuple[Bookmark, ...], pages: tuple[int, ...], first: int) -> list[_Written]:
    """Return the outline, its number first, and an item for each bookmark below the one before of a higher level."""
    parents: list[int] = []
    open_items: list[tuple[int, int]] = []
    for number, mark in enumerate(bookmarks, start=first + 1):
        while open_items and open_items[-1][0] >= mark.level:
            open_items.pop()
        parents.append(open_items[-1][1] if open_items else first)
        open_items.append((mark.level, number))
    children = {parent: [first + 1 + at for at, each in enumerate(parents) if each == parent] for parent in parents}
    made = [_Written(first, b"<< /Type /Outlines %s >>" % _family(children[first], len(bookmarks)))]
    for at, (mark, parent) in enumerate(zip(bookmarks, parents, strict=True)):
        number, siblings = first + 1 + at, children[parent]
        place = siblings.index(number)
        parts = [
            b"/Title <%s>" % ("\ufeff" + mark.words).encode("utf-16-be", "replace").hex().encode("ascii"),
            b"/Parent %d 0 R" % parent,
            b"/Dest [%d 0 R /XYZ null %.1f null]" % (pages[mark.page], mark.top),
        ]
        if place:
            parts.append(b"/Prev %d 0 R" % siblings[place - 1])
        if place + 1 < len(siblings):
            parts.append(b"/Next %d 0 R" % siblings[place + 1])
        if number in children:
            # A negative count: its own bookmarks are shown when it is opened.
            parts.append(_family(children[number], -len(children[number])))
        made.append(_Written(number, b"<< %s >>" % b" ".join(parts)))
    return made


def _family(children: list[int], count: int) -> bytes:
    return b"/First %d 0 R /Last %d 0 R /Count %d" % (children[0], children[-1], count)


def _appended(file: _File, objects: list[_Written]) -> bytes:
    data = bytearray(file.data if file.data.endswith(b"\n") else file.data + b"\n")
    places: dict[int, int] = {}
    for number, body in objects:
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    data += b"xref\n"
    for _gap, run in groupby(enumerate(sorted(places)), key=lambda item: item[1] - item[0]):
        numbers = [number for _at, number in run]
        data += b"%d %d\n" % (numbers[0], len(numbers))
        data += b"".join(b"%010d 00000 n \n" % places[number] for number in numbers)
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % (max(places) + 1), file.trailer)
    data += b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, file.table, table)
    return bytes(data)
