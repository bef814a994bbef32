"""The elements of a page, told to a composition as blocks. Scripts, forms and what is hidden are passed over.

Serves HTML files, Markdown and EPUB, and knows nothing of where a page comes from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.collection.readers.html_notes import NoteLinks, sign_of
from albviewer.collection.readers.html_tables import is_data_table, table_rows
from albviewer.collection.readers.limits import DEEPEST
from albviewer.collection.readers.tei_dates import edtf_or_none
from albviewer.collection.readers.xml_trees import Element, find_all, language_of, names, tag, text_of
from albviewer.model.documents import BlockKind, Emphasis, EncodedKind, Picture

if TYPE_CHECKING:
    from albviewer.collection.readers.composition import Composition

_PASSED_OVER = names(
    "script style noscript template svg math iframe frame frameset object embed applet canvas video audio form input "
    "select button textarea head link meta title base dialog map area datalist rt rp"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARTS = names(
    "p div section article main aside header footer nav address center fieldset figure hgroup details summary body "
    "html blockquote ul ol menu li dl dt dd table caption figcaption pre hr tr td th tbody thead tfoot"
)
_STYLES = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Emphasis.ITALIC),
    **dict.fromkeys(("strong", "b"), Emphasis.STRONG),
}
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SIZE = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")
# Smaller pictures are signs and rules, not pictures.
_LEAST_PICTURE = 48
_VERSE_LINES = 3
_VERSE_LENGTH = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What the elements around make of a block that begins now."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    language: str = ""
    list_depth: int = 0
    depth: int = 0


@dataclass(slots=True)
class _Item:
    """An item of a list of which no word has come yet: its sign, and whether it is the first."""

    mark: str
    first: bool
    note: Hashable | None = None


class HtmlBlocks:
    """Tells the elements of pages to one composition.

    `resolve` makes a key of a link's target; `picture` gives a picture for its element, or None.
    """

    def __init__(
        self,
        composition: Composition,
        notes: NoteLinks,
        *,
        resolve: Callable[[str], Hashable],
        picture: Callable[[Element], Picture | None],
    ) -> None:
        self._to = composition
        self._notes = notes
        self._resolve = resolve
        self._picture = picture
        self._item: _Item | None = None

    def tell(self, root: Element, *, language: str = "") -> None:
        """Tell all blocks within an element."""
        self._element(root, _Around(language=language_of(root) or language))
        self._to.close()

    def _element(self, element: Element, around: _Around) -> None:
        name = tag(element)
        if name in _PASSED_OVER or _is_hidden(element):
            return
        around = replace(around, language=language_of(element) or around.language, depth=around.depth + 1)
        if around.depth > DEEPEST:
            self._say(" ".join(element.itertext()), around)
            return
        self._note_page(element)
        if name in _PARTS or name in _HEADINGS:
            self._to.close()
            self._part(element, name, around)
            self._to.close()
        else:
            self._inline(element, name, around)

    def _children(self, element: Element, around: _Around) -> None:
        self._say(element.text or "", around)
        for child in element:
            self._element(child, around)
            self._say(child.tail or "", around)

    def _say(self, words: str, around: _Around) -> None:
        if not words:
            return
        if not self._to.is_open():
            if not words.strip(" \t\r\n\f\v"):
                return
            self._open(around)
        self._to.say(words)

    def _open(self, around: _Around) -> None:
        item, self._item = self._item, None
        self._to.open(
            around.kind,
            level=around.level,
            mark=item.mark if item else "",
            starts_group=item.first if item else False,
            note=item.note if item else None,
            language=around.language,
        )

    # Parts of the page

    def _part(self, element: Element, name: str, around: _Around) -> None:
        note = self._notes.note(element)
        if note is not None:
            parent = element.getparent()
            parent = element.getparent()
            listed = parent is not None and "reference" in (parent.get("class") or "")
            kind = BlockKind.REFERENCES if listed else BlockKind.FOOTNOTE
            self._item = _Item("", first=False, note=note)
            self._children(element, replace(around, kind=kind, level=0))
            self._item = None
            return
        match name:
            case _ if name in _HEADINGS:
                self._children(element, replace(around, kind=BlockKind.HEADING, level=_HEADINGS[name]))
            case "blockquote":
                self._children(element, replace(around, kind=BlockKind.QUOTATION, level=0))
            case "ul" | "ol" | "menu":
                self._list(element, name, around)
            case "pre":
                self._to.open(BlockKind.VERSE, language=around.language)
                self._to.say_verbatim("".join(element.itertext()))
            case "table":
                self._table(element, around)
            case "caption" | "figcaption":
                self._children(element, replace(around, kind=BlockKind.CAPTION, level=0))
            case "p" | "div" if _is_verse(element) and around.kind is not BlockKind.HEADING:
                self._children(element, replace(around, kind=BlockKind.VERSE, level=0))
            case _:
                self._children(element, around)

    def _list(self, element: Element, name: str, around: _Around) -> None:
        within = replace(around, kind=BlockKind.LIST, level=around.list_depth, list_depth=around.list_depth + 1)
        number = _whole(element.get("start"), 1)
        first = around.list_depth == 0
        for child in element:
            if tag(child) != "li":
                self._element(child, within)
                continue
            number = _whole(child.get("value"), number)
            self._item = _Item(f"{number}." if name == "ol" else "•", first=first)
            self._element(child, within)
            self._item = None
            number, first = number + 1, False

    def _table(self, element: Element, around: _Around) -> None:
        if not is_data_table(element):
            self._children(element, around)
            return
        for caption in find_all(element, "caption"):
            self._element(caption, around)
        for index, row in enumerate(table_rows(element)):
            self._to.open(BlockKind.TABLE, level=int(row.is_head), starts_group=index == 0, language=around.language)
            for column, cell in enumerate(row.cells):
                if column:
                    self._to.next_cell()
                if cell is not None:
                    self._cell(cell, around)
            self._to.close()

    def _cell(self, cell: Element, around: _Around) -> None:
        """Tell a cell's words; parts within it cannot be blocks of their own."""
        self._to.say(cell.text or "")
        for child in cell:
            name = tag(child)
            if name not in _PASSED_OVER and not _is_hidden(child) and around.depth < DEEPEST:
                if name in _PARTS or name == "br":
                    self._to.line_ends()
                    self._cell(child, replace(around, depth=around.depth + 1))
                    self._to.line_ends()
                elif name == "a":
                    self._inline(child, name, around)
                else:
                    self._cell(child, replace(around, depth=around.depth + 1))
            self._to.say(child.tail or "")

    # Within a block

    def _inline(self, element: Element, name: str, around: _Around) -> None:
        match name:
            case "br":
                if self._to.is_open():
                    self._to.line_ends()
            case "img" | "image":
                self._show(element, around)
            case "a":
                self._link(element, around)
            case "q":
                self._say("“", around)
                self._children(element, around)
                self._say("”", around)
            case "sup" | "sub" if len(element) == 0 and (element.text or "").isdecimal():
                self._say((element.text or "").translate(_RAISED if name == "sup" else _LOWERED), around)
            case "time":
                self._spanned(element, around, key=edtf_or_none((element.get("datetime") or "")[:10]))
            case _ if name in _STYLES and text_of(element):
                self._spanned(element, around, style=_STYLES[name])
            case _:
                self._children(element, around)

    def _spanned(
        self, element: Element, around: _Around, *, style: Emphasis | None = None, key: str | None = None
    ) -> None:
        """Tell an element whose words stand out, or are a date."""
        if not self._to.is_open():
            if not text_of(element):
                return
            self._open(around)
        since = self._to.here()
        self._children(element, around)
        if style is not None:
            self._to.emphasise(since, style)
        if key:
            self._to.encode(since, EncodedKind.DATE, key)

    def _link(self, element: Element, around: _Around) -> None:
        if self._notes.leads_back(element):
            return
        key = self._notes.call(element, self._resolve(element.get("href") or "")) if element.get("href") else None
        if key is None:
            self._children(element, around)
        elif self._to.is_open():
            self._to.call_note(key, sign_of(element))

    def _show(self, element: Element, around: _Around) -> None:
        picture = self._picture(element)
        if picture is None:
            return
        if 0 < picture.width < _LEAST_PICTURE or 0 < picture.height < _LEAST_PICTURE:
            return
        self._to.picture(picture)

    def _note_page(self, element: Element) -> None:
        said = f"{element.get(_EPUB_TYPE) or ''} {element.get('role') or ''}"
        if "pagebreak" in said:
            number = element.get("title") or element.get("aria-label") or text_of(element)
            self._to.page(number or re.sub(r"^\D+", "", element.get("id") or ""))
            element.text = None


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(_HIDDEN.search(element.get("style") or ""))


def _is_verse(element: Element) -> bool:
    """Tell whether the lines of an element are ended by hand, and short: a poem, an address, a list of names."""
    if any(tag(child) in _PARTS for child in element):
        return False
    lines = [element.text or ""]
    for child in element:
        if tag(child) == "br":
            lines.append(child.tail or "")
        else:
            lines[-1] += text_of(child) + (child.tail or "")
    full = [line for line in (" ".join(line.split()) for line in lines) if line]
    return len(full) >= _VERSE_LINES and all(len(line) <= _VERSE_LENGTH for line in full)


def size_said(element: Element) -> tuple[int, int]:
    """Return the width and height that a picture's element names, 0 for what it does not name."""
    found = [_SIZE.fullmatch(element.get(name) or "") for name in ("width", "height")]
    return int(found[0][1]) if found[0] else 0, int(found[1][1]) if found[1] else 0


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and len(text) < 7 and text.isascii() and text.lstrip("-").isdigit() else default
