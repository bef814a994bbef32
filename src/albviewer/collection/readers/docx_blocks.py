"""The body of a DOCX, told to a composition. What tracked changes struck out is not told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from albviewer.collection.readers.docx_styles import Look, Numbering, Styles, child, said
from albviewer.collection.readers.images import image_size
from albviewer.collection.readers.limits import DEEPEST
from albviewer.collection.readers.xml_trees import Element, find, find_all, names, tag, text_of
from albviewer.model.documents import BlockKind, Emphasis, Picture

if TYPE_CHECKING:
    from albviewer.collection.readers.archive import Archive
    from albviewer.collection.readers.composition import Composition

_PASSED_OVER = names("del moveFrom instrText delText pPr rPr sectPr tblPr tblGrid trPr tcPr proofErr fldChar Fallback")
_STYLED = {"i": Emphasis.ITALIC, "iCs": Emphasis.ITALIC, "b": Emphasis.STRONG, "bCs": Emphasis.STRONG}
_OFF = ("0", "false", "off", "none")
_PIXEL = 9525
_LEAST_PICTURE = 48
_LONGEST_CELL = 1500
_MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class DocxParts:
    """The parts of a DOCX beside its text."""

    archive: Archive
    related: Mapping[str, str]
    styles: Styles
    numbering: Numbering
    footnotes: Mapping[str, Element]
    endnotes: Mapping[str, Element]


class DocxBlocks:
    """Tells the body of one file."""

    def __init__(self, composition: Composition, parts: DocxParts) -> None:
        self._to = composition
        self._parts = parts
        self._list = ""
        self._page = 1
        self._in_note = False

    def tell(self, body: Element) -> None:
        """Tell all blocks of a body. Pages are counted if the file knows where they last began."""
        if find(body, "lastRenderedPageBreak") is not None:
            self._to.page("1")
        self._blocks(body, 0)
        self._to.close()

    def _blocks(self, element: Element, depth: int) -> None:
        for part in element:
            match tag(part):
                case "p":
                    self._paragraph(part, depth)
                case "tbl":
                    self._table(part, depth)
                case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" if depth < DEEPEST:
                    self._blocks(part, depth + 1)

    def _paragraph(self, paragraph: Element, depth: int) -> None:
        look = self._parts.styles.look(child(paragraph, "pPr"))
        self._open(paragraph, look)
        self._runs(paragraph, depth)
        self._to.close()
        for box in _outermost(paragraph, "txbxContent"):
            if depth < DEEPEST:
                self._blocks(box, depth + 1)

    def _open(self, paragraph: Element, look: Look) -> None:
        kind, mark, first = look.kind, "", False
        if self._in_note:
            kind = BlockKind.FOOTNOTE
        elif kind is BlockKind.LIST and text_of(paragraph):
            mark = self._parts.numbering.next_mark(look)
            first = look.depth == 0 and self._list != look.list_id
        # Text that interrupts a list parts it from the next one.
        self._list = look.list_id if kind is BlockKind.LIST else ""
        if kind is BlockKind.HEADING and look.level == 1:
            self._to.end_section()
        level = look.depth if kind is BlockKind.LIST else look.level
        self._to.open(kind, level=level, mark=mark, starts_group=first, language=_language(paragraph))

    # Tables

    def _table(self, table: Element, depth: int) -> None:
        rows = [row for row in table if tag(row) == "tr"]
        cells = [[cell for cell in row if tag(cell) == "tc"] for row in rows]
        if not _is_data(table, cells):
            for cell in chain.from_iterable(cells) if depth < DEEPEST else ():
                self._blocks(cell, depth + 1)
            return
        for index, (row, within) in enumerate(zip(rows, cells, strict=True)):
            self._to.open(
                BlockKind.TABLE,
                level=int(child(row, "trPr", "tblHeader") is not None),
                starts_group=index == 0,
            )
            self._row(within, depth)
            self._to.close()

    def _row(self, cells: list[Element], depth: int) -> None:
        column = 0
        for cell in cells:
            if column:
                self._to.next_cell()
            merged = child(cell, "tcPr", "vMerge")
            if merged is None or said(merged) == "restart":
                for paragraph in find_all(cell, "p"):
                    self._to.line_ends()
                    self._runs(paragraph, depth)
            span = said(child(cell, "tcPr", "gridSpan"))
            width = min(int(span), _MOST_COLUMNS) if span.isdecimal() and len(span) < 4 else 1
            for _ in range(width - 1):
                self._to.next_cell()
            column += width

    # Runs

    def _runs(self, element: Element, depth: int) -> None:
        """Tell all runs within an element, whatever they are wrapped in."""
        for part in element:
            name = tag(part)
            if name == "r":
                self._run(part)
            elif name not in _PASSED_OVER and name not in ("p", "tbl", "txbxContent") and depth < DEEPEST:
                self._runs(part, depth + 1)

    def _run(self, run: Element) -> None:
        properties = child(run, "rPr")
        styled = [one for one in properties if tag(one) in _STYLED] if properties is not None else []
        styles = {_STYLED[tag(one)] for one in styled if said(one) not in _OFF}
        since = self._to.here()
        for part in run:
            self._say(part)
        for style in sorted(styles):
            self._to.emphasise(since, style)

    def _say(self, part: Element) -> None:
        match tag(part):
            case "t":
                self._to.say(part.text or "")
            case "tab" | "ptab":
                self._to.say(" ")
            case "br" | "cr":
                self._to.line_ends()
            case "noBreakHyphen":
                self._to.say("\u2011")
            case "lastRenderedPageBreak" if not self._in_note:
                self._page += 1
                self._to.page(str(self._page))
            case "footnoteReference":
                self._note("footnote", said(part, "id"), self._parts.footnotes)
            case "endnoteReference":
                self._note("endnote", said(part, "id"), self._parts.endnotes)
            case "drawing" | "pict" | "object":
                self._picture(part)
            case "AlternateContent":
                for drawing in find_all(_chosen(part), "drawing"):
                    self._picture(drawing)

    def _note(self, kind: str, id_: str, notes: Mapping[str, Element]) -> None:
        note = notes.get(id_)
        if note is None or self._in_note or not text_of(note):
            return
        key = (kind, id_)
        self._to.call_note(key, "")
        self._to.begin_note(key, "")
        self._in_note = True
        self._blocks(note, 0)
        self._in_note = False
        self._to.end_note()

    def _picture(self, drawing: Element) -> None:
        """Put a picture after the paragraph that holds it, if it is a file within the document."""
        for blip in find_all(drawing, "blip", "imagedata"):
            path = self._parts.related.get(said(blip, "embed") or said(blip, "id"), "")
            size = image_size(self._parts.archive.head(path)) if path else None
            if size is None:
                continue
            extent = find(drawing, "extent")
            wide, high = (said(extent, name) for name in ("cx", "cy"))
            width = int(wide) // _PIXEL if wide.isdecimal() and len(wide) < 12 else size.width
            height = int(high) // _PIXEL if high.isdecimal() and len(high) < 12 else size.height
            alt = " ".join(said(find(drawing, "docPr"), "descr").split())
            if min(width, height) >= _LEAST_PICTURE:
                self._to.picture_after(Picture(path, width, height, alt))


def _chosen(alternatives: Element) -> Element:
    choice = child(alternatives, "Choice")
    return alternatives if choice is None else choice


def _is_data(table: Element, rows: list[list[Element]]) -> bool:
    """Tell whether a table has rows and columns of short cells, and none within a cell."""
    if any(inner is not table for inner in find_all(table, "tbl")):
        return False
    if not any(len(row) > 1 for row in rows):
        return False
    return all(len(text_of(cell)) <= _LONGEST_CELL for row in rows for cell in row)


def _language(paragraph: Element) -> str:
    """Return the language in which most of a paragraph's letters are said to be, if the runs themselves say it."""
    letters: Counter[str] = Counter()
    for run in find_all(paragraph, "r"):
        properties = child(run, "rPr")
        stated = child(properties, "lang")
        right_to_left = child(properties, "rtl") is not None
        letters[said(stated, "bidi" if right_to_left else "val")] += len(text_of(run))
    language, count = letters.most_common(1)[0] if letters else ("", 0)
    return language if count * 2 > letters.total() else ""


def _outermost(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a name, without those in others of them and those that only stand in for them."""
    for found in find_all(element, name):
        between = takewhile(lambda above: above is not element, found.iterancestors())
        if not any(tag(above) in (name, "Fallback") for above in between):
            yield found
