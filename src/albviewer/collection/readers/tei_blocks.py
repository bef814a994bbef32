"""The elements of a TEI text, told to a composition as blocks, with what they say of places, people and dates.

What an editor mended (choice, del) is told as readings: the text keeps what the source has, the page shows the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.collection.readers.limits import DEEPEST
from albviewer.collection.readers.pictures import BESIDE
from albviewer.collection.readers.tei_dates import encoded_date
from albviewer.collection.readers.xml_trees import Element, find, find_all, language_of, names, tag, text_of
from albviewer.model.documents import BlockKind, Emphasis, EncodedKind, Picture

if TYPE_CHECKING:
    from albviewer.collection.readers.composition import Composition

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_PASSED_OVER = frozenset(
    {"teiHeader", "fw", "figDesc", "facsimile", "sourceDoc", "standOff", "index", "interp", "desc"}
)
_DIVISIONS = frozenset({"div", *(f"div{number}" for number in range(8))})
# Elements that are blocks wherever they stand; the rest is a block only between other blocks.
_BLOCKS = _DIVISIONS | names(
    "text front body back group head p ab lg list table sp opener closer dateline byline trailer postscript argument "
    "epigraph titlePage docTitle titlePart docAuthor docDate docImprint listBibl floatingText figure milestoneBlock"
)
_MAY_BE_BLOCKS = frozenset(
    {"quote", "cit", "q", "said", "bibl", "stage", "address", "l", "speaker", "note", "salute", "signed"}
)
_PLACES = frozenset({"placeName", "settlement", "country", "region", "geogName", "bloc", "district"})
_STYLES = {
    "emph": Emphasis.ITALIC,
    "title": Emphasis.ITALIC,
    "foreign": Emphasis.ITALIC,
    "supplied": Emphasis.ITALIC,
    "mentioned": Emphasis.ITALIC,
}
_MENDED = {"sic": "corr", "orig": "reg", "abbr": "expan"}
_WHY_MENDED = (("en", "So mended in the edition."), ("sq", "Kështu e ka ndrequr botimi."))
_WHY_DELETED = (("en", "Struck out in the document."), ("sq", "E fshirë në dokument."))
_HEADS_OF_PARTS = ("list", "table", "figure", "lg", "listBibl", "floatingText")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What the elements around make of a block that begins now."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    mark: str = ""
    first: bool = False
    language: str = ""
    division: int = 0
    lists: int = 0
    depth: int = 0


class TeiBlocks:
    """Tells the elements of one file to a composition."""

    def __init__(self, composition: Composition, root: Element) -> None:
        self._to = composition
        self._notes = 0
        notes = {note.get(_ID): note for note in find_all(root, "note") if note.get(_ID)}
        called = {(link.get("target") or "").removeprefix("#") for link in find_all(root, "ref", "ptr")}
        # Notes that are called by a link stand elsewhere; all others stand where they are called.
        self._called = {id_: note for id_, note in notes.items() if id_ in called}

    def tell(self, text: Element, *, language: str) -> None:
        """Tell all blocks of a text."""
        self._element(text, _Around(language=language))
        self._to.end_section()

    def _element(self, element: Element, around: _Around) -> None:
        name = tag(element)
        if name in _PASSED_OVER:
            return
        around = replace(around, language=language_of(element) or around.language, depth=around.depth + 1)
        if around.depth > DEEPEST:
            self._say(" ".join(element.itertext()), around)
        elif name in _BLOCKS or (name in _MAY_BE_BLOCKS and _is_between_blocks(element)):
            self._to.close()
            self._block(element, name, around)
            self._to.close()
        else:
            self._inline(element, name, around)

    def _children(self, element: Element, around: _Around) -> None:
        self._say(element.text or "", around)
        for child in element:
            self._element(child, around)
            self._say(child.tail or "", around)

    def _say(self, words: str, around: _Around) -> None:
        if not self._to.is_open():
            if not words.strip():
                return
            self._open(around)
        self._to.say(words)

    def _open(self, around: _Around) -> None:
        self._to.open(
            around.kind,
            level=around.level,
            mark=around.mark,
            starts_group=around.first,
            language=around.language,
        )

    # Blocks

    def _block(self, element: Element, name: str, around: _Around) -> None:
        match name:
            case _ if name in _DIVISIONS:
                self._children(element, replace(around, division=around.division + 1, kind=BlockKind.PARAGRAPH))
                if around.division == 0:
                    self._to.end_section()
            case "head":
                self._head(element, around)
            case "titlePart":
                main = element.get("type") in (None, "main")
                kind = BlockKind.TITLE if main else BlockKind.NOTE
                self._children(element, replace(around, kind=kind))
            case "docAuthor" | "docDate" | "docImprint" | "byline" | "argument":
                self._children(element, replace(around, kind=BlockKind.NOTE))
            case "quote" | "cit" | "epigraph":
                self._children(element, replace(around, kind=BlockKind.QUOTATION))
            case "lg" | "address":
                self._lines(element, around)
            case "l":
                self._children(element, replace(around, kind=BlockKind.VERSE))
            case "list":
                self._list(element, around)
            case "table":
                self._table(element, around)
            case "listBibl":
                self._references(element, around)
            case "bibl":
                self._children(element, replace(around, kind=BlockKind.REFERENCES))
            case "figure":
                self._figure(element, around)
            case "note":
                self._note(element, around)
            case "speaker" | "stage":
                self._spanned(element, around, Emphasis.STRONG if name == "speaker" else Emphasis.ITALIC)
            case _:
                self._children(element, around)

    def _head(self, element: Element, around: _Around) -> None:
        parent = element.getparent()
        if parent is not None and tag(parent) in _HEADS_OF_PARTS:
            self._children(element, replace(around, kind=BlockKind.CAPTION))
        else:
            self._children(element, replace(around, kind=BlockKind.HEADING, level=max(1, around.division)))

    def _lines(self, element: Element, around: _Around) -> None:
        """Tell a group of lines: groups within it are stanzas of their own."""
        within = replace(around, kind=BlockKind.VERSE)
        for child in element:
            if tag(child) in ("l", "addrLine"):
                if self._to.is_open():
                    self._to.line_ends()
                self._children(child, replace(within, language=language_of(child) or within.language))
            elif tag(child) in ("head", "lg"):
                self._element(child, around)
            else:
                self._element(child, within)

    def _list(self, element: Element, around: _Around) -> None:
        ordered = element.get("type") in ("ordered", "numbered") or "number" in (element.get("rend") or "")
        within = replace(around, kind=BlockKind.LIST, level=around.lists, lists=around.lists + 1)
        number, first, label = 0, around.lists == 0, ""
        for child in element:
            match tag(child):
                case "label":
                    label = text_of(child)
                case "item":
                    self._to.close()
                    number += 1
                    mark = label or element_number(child) or (f"{number}." if ordered else "•")
                    self._item(child, replace(within, mark=mark, first=first))
                    first, label = False, ""
                case _:
                    self._element(child, around)

    def _item(self, element: Element, around: _Around) -> None:
        self._open(replace(around, language=language_of(element) or around.language))
        self._children(element, replace(around, mark="", first=False))
        self._to.close()

    def _table(self, element: Element, around: _Around) -> None:
        for head in element:
            if tag(head) == "head":
                self._element(head, around)
        first = True
        for row in find_all(element, "row"):
            cells = [cell for cell in row if tag(cell) == "cell"]
            self._to.open(
                BlockKind.TABLE,
                level=int(row.get("role") == "label"),
                starts_group=first,
                language=language_of(row) or around.language,
            )
            for column, cell in enumerate(cells):
                if column:
                    self._to.next_cell()
                self._cell(cell, around)
                for _ in range(min(_whole(cell.get("cols")), 60) - 1):
                    self._to.next_cell()
            self._to.close()
            first = False

    def _cell(self, cell: Element, around: _Around) -> None:
        """Tell a cell's words; blocks within it are told as one."""
        self._to.say(cell.text or "")
        for child in cell:
            if tag(child) in _BLOCKS and around.depth < DEEPEST:
                self._to.line_ends()
                self._cell(child, replace(around, depth=around.depth + 1))
                self._to.line_ends()
            else:
                self._inline(child, tag(child), replace(around, depth=around.depth + 1))
            self._to.say(child.tail or "")

    def _references(self, element: Element, around: _Around) -> None:
        first = True
        for child in element:
            self._to.close()
            if tag(child) in ("bibl", "biblStruct", "biblFull"):
                self._children(child, replace(around, kind=BlockKind.REFERENCES, first=first))
                first = False
            else:
                self._element(child, around)

    def _figure(self, element: Element, around: _Around) -> None:
        graphic = find(element, "graphic")
        path = (graphic.get("url") or "") if graphic is not None else ""
        if path and ":" not in path and not path.startswith("/"):
            alt = text_of(find(element, "figDesc"))
            self._to.picture(Picture(BESIDE + path, 0, 0, alt))
        self._children(element, replace(around, kind=BlockKind.CAPTION))

    # Within a block

    def _inline(self, element: Element, name: str, around: _Around) -> None:
        match name:
            case "pb":
                self._to.page(element.get("n") or "")
                self._break(element)
            case "lb" | "cb" | "milestone" | "gb":
                self._break(element)
            case "note":
                self._note(element, around)
            case "ref" | "ptr" if (element.get("target") or "").removeprefix("#") in self._called:
                if self._to.is_open():
                    self._to.call_note((element.get("target") or "").removeprefix("#"), text_of(element).strip("[]() "))
            case "choice":
                self._choice(element, around)
            case "del":
                self._mended(element, around, "", _WHY_DELETED)
            case "gap":
                self._say("[…]", around)
            case "app":
                read = next((child for child in element if tag(child) in ("lem", "rdg")), None)
                if read is not None:
                    self._children(read, around)
            case "space":
                self._say(" ", around)
            case "graphic":
                return
            case _:
                self._named(element, name, around)

    def _named(self, element: Element, name: str, around: _Around) -> None:
        """Tell an element that may name something, or stand out; any other is its words."""
        kind, key = _encoding(element, name)
        style = _STYLES.get(name) or (_style(element) if name in ("hi", "seg") else None)
        if kind is None and style is None:
            self._children(element, around)
        else:
            self._spanned(element, around, style, kind, key)

    def _spanned(
        self,
        element: Element,
        around: _Around,
        style: Emphasis | None,
        kind: EncodedKind | None = None,
        key: str = "",
    ) -> None:
        if not self._to.is_open():
            if not text_of(element):
                return
            self._open(around)
        since = self._to.here()
        self._children(element, around)
        if style is not None:
            self._to.emphasise(since, style)
        if kind is not None:
            self._to.encode(since, kind, key)

    def _break(self, element: Element) -> None:
        if not self._to.is_open():
            return
        if element.get("break") == "no" or (tag(element) in ("lb", "pb") and self._to.ends_with_hyphen()):
            self._to.join_word()
        else:
            self._to.line_ends()

    def _choice(self, element: Element, around: _Around) -> None:
        """Tell what the source has, and show what the editors made of it."""
        parts = {tag(child): child for child in reversed(element)}
        for stands, reads in _MENDED.items():
            if stands in parts and reads in parts:
                if text_of(parts[stands]):
                    self._mended(parts[stands], around, text_of(parts[reads]), _WHY_MENDED)
                else:
                    self._children(parts[reads], around)
                return
        for child in element:
            self._element(child, around)
            return

    def _mended(self, element: Element, around: _Around, reads: str, why: tuple[tuple[str, str], ...]) -> None:
        if not text_of(element):
            return
        if not self._to.is_open():
            self._open(around)
        since = self._to.here()
        self._children(element, around)
        self._to.mend(since, reads, why)

    def _note(self, element: Element, around: _Around) -> None:
        id_ = element.get(_ID) or ""
        if around.depth >= DEEPEST or not text_of(element):
            return
        if self._called.get(id_) is element:
            self._to.begin_note(id_, element.get("n") or "", language=around.language)
        else:
            self._notes += 1
            key = f"#{self._notes}"
            if self._to.is_open():
                self._to.call_note(key, element.get("n") or "")
            self._to.begin_note(key, element.get("n") or "", language=around.language)
        self._children(element, replace(around, kind=BlockKind.FOOTNOTE, mark="", first=False))
        self._to.end_note()


def element_number(element: Element) -> str:
    """Return what an element's `n` says, if it is short enough to be a sign."""
    said = (element.get("n") or "").strip()
    return said if len(said) <= 8 else ""


def _is_between_blocks(element: Element) -> bool:
    """Tell whether an element that can stand in a sentence stands between blocks here."""
    parent = element.getparent()
    if any(tag(child) in _BLOCKS for child in element):
        return True
    return parent is not None and tag(parent) in (
        _DIVISIONS | {"body", "front", "back", "cit", "sp", "epigraph", "group"}
    )


def _encoding(element: Element, name: str) -> tuple[EncodedKind | None, str]:
    """Return what an element says that its words are, and whom or what it names."""
    key = (element.get("ref") or element.get("key") or element.get("corresp") or "").strip()
    if name in ("name", "rs"):
        name = {"place": "placeName", "person": "persName"}.get(element.get("type") or "", name)
    if name in _PLACES:
        return EncodedKind.PLACE, key
    if name == "persName":
        return EncodedKind.PERSON, key
    if name == "date":
        date = encoded_date(element)
        return (EncodedKind.DATE, date) if date else (None, "")
    return None, ""


def _style(element: Element) -> Emphasis | None:
    said = f"{element.get('rend') or ''} {element.get('rendition') or ''} {element.get('style') or ''}".lower()
    if "bold" in said or "strong" in said:
        return Emphasis.STRONG
    return Emphasis.ITALIC if "ital" in said or "underl" in said or "spaced" in said else None


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else 1
