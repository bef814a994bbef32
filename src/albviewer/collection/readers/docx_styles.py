"""What the styles of a DOCX make of a paragraph, and how its lists are numbered."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from albviewer.collection.readers.xml_trees import Element, find_all, tag
from albviewer.model.documents import BlockKind

_HEADING = re.compile(r"heading ([1-9])", re.I)
_KINDS = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.NOTE,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "caption": BlockKind.CAPTION,
    "bibliography": BlockKind.REFERENCES,
    "footnote text": BlockKind.FOOTNOTE,
    "endnote text": BlockKind.FOOTNOTE,
    "html preformatted": BlockKind.VERSE,
}
_MOST_BASES = 12
_BULLET = "•"


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element at a path of names below another, or None."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if tag(inner) == name), None)
    return element


def said(element: Element | None, name: str = "val") -> str:
    """Return an attribute, whatever its namespace, or an empty string."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a paragraph is. `level` is that of a heading, `list_id` and `depth` place it in a list."""

    kind: BlockKind
    level: int = 0
    list_id: str = ""
    depth: int = 0


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {said(style, "styleId"): style for style in find_all(root, "style")} if root is not None else {}

    def look(self, properties: Element | None) -> Look:
        """Return what a paragraph with these properties (`w:pPr`) is."""
        style = said(child(properties, "pStyle"))
        chain = [*self._chain(style)]
        name = " ".join(said(child(chain[0], "name")).lower().split()) if chain else ""
        level = _outline([properties, *(child(one, "pPr") for one in chain)])
        heading = _HEADING.fullmatch(name)
        if name in _KINDS:
            return Look(kind=_KINDS[name])
        if heading or level is not None:
            return Look(kind=BlockKind.HEADING, level=int(heading[1]) if heading else (level or 0) + 1)
        for place in (properties, *(child(one, "pPr") for one in chain)):
            number = child(place, "numPr")
            if number is not None:
                depth = said(child(number, "ilvl"))
                list_id = said(child(number, "numId"))
                if list_id == "0":
                    break
                return Look(kind=BlockKind.LIST, list_id=list_id, depth=min(int(depth), 8) if depth.isdecimal() else 0)
        return Look(kind=BlockKind.PARAGRAPH)

    def _chain(self, style: str) -> list[Element]:
        """Return a style and those that it is based on."""
        found: list[Element] = []
        while style in self._styles and len(found) < _MOST_BASES:
            found.append(self._styles[style])
            style = said(child(found[-1], "basedOn"))
        return found


def _outline(places: list[Element | None]) -> int | None:
    for place in places:
        level = said(child(place, "outlineLvl"))
        if level.isdecimal():
            return int(level) if int(level) < 9 else None
    return None


class Numbering:
    """The signs of list items, counted as they come."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str]]] = {}
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 9)
        abstract = {}
        if root is not None:
            for one in find_all(root, "abstractNum"):
                abstract[said(one, "abstractNumId")] = {
                    int(said(level, "ilvl") or 0): (said(child(level, "numFmt")), said(child(level, "lvlText")))
                    for level in one
                    if tag(level) == "lvl" and (said(level, "ilvl") or "0").isdecimal()
                }
            for one in find_all(root, "num"):
                self._levels[said(one, "numId")] = abstract.get(said(child(one, "abstractNumId")), {})

    def next_mark(self, look: Look) -> str:
        """Return the sign of the next item of a list."""
        form, pattern = self._levels.get(look.list_id, {}).get(look.depth, ("bullet", ""))
        counts = self._counts[look.list_id]
        counts[look.depth] += 1
        counts[look.depth + 1 :] = [0] * (len(counts) - look.depth - 1)
        if form in ("bullet", "none", ""):
            return _BULLET
        number = _in_form(counts[look.depth], form)
        filled = re.sub(r"%(\d)", lambda match: _upto(counts, int(match[1]), look.depth, number), pattern)
        return filled.strip()[:12] or f"{number}."


def _upto(counts: list[int], level: int, depth: int, number: str) -> str:
    return number if level == depth + 1 else str(counts[level - 1] if 0 < level <= len(counts) else "")


def _in_form(number: int, form: str) -> str:
    """Return a number as a list counts: in letters or in Roman or ordinary figures."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman if form == "lowerRoman" else roman.upper()
    return str(number)


def _roman(number: int) -> str:
    made = ""
    signs = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
    for value, sign in (*signs, (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        made += sign * (number // value)
        number %= value
    return made
