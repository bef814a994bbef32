"""Which links of a page call a note, and which elements are the notes: as EPUB says it, or as one can see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from albviewer.collection.readers.xml_trees import Element, find_all, tag, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_SIGN = re.compile(r"[\[(]?\s*(?:note\s+)?(\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})\s*[\])]?\W?", re.I)
_NAMED = re.compile(r"(?:^|[^a-z])(?:e?nd|foot)?(?:fn|note|cite|ref|ftn|anm|remark)", re.I)
_BACK = re.compile(r"[\s\[(]*(?:[↩↑⇑^⤴️︎\ufe0e\ufe0f]+|back|\d{1,4})[\s\])]*", re.I)
# Elements that can be the text of a note; any other is widened to the nearest of these around it.
_LONGEST_NOTE = 20_000
_NOTE_ELEMENTS = ("li", "aside", "p", "div", "dd", "section", "td")


class NoteLinks:
    """The calls and notes of one or more pages.

    With each page comes what makes a key of a link's target, the same key for the same target on all pages.
    """

    def __init__(self, pages: Iterable[tuple[Element, Callable[[str], Hashable]]]) -> None:
        listed = list(pages)
        targets = {resolve(f"#{id_}"): element for root, resolve in listed for id_, element in _ids(root)}
        self._notes: dict[Element, Hashable] = {}
        self._keys: dict[Hashable, Hashable] = {}
        for root, resolve in listed:
            for link in find_all(root, "a"):
                href = link.get("href") or ""
                if "#" in href and sign_of(link) and _looks_like_call(link, href):
                    self._take(link, resolve(href), targets)

    def _take(self, link: Element, key: Hashable, targets: dict[Hashable, Element]) -> None:
        target = targets.get(key)
        note = _note_around(target) if target is not None else None
        # In a note, a link leads back; it comes after the call, so that its note is known already.
        if note is None or self._is_within_notes(link) or any(above is note for above in link.iterancestors()):
            return
        self._keys[key] = self._notes.setdefault(note, key)

    def note(self, element: Element) -> Hashable | None:
        """Return the key of the note that an element is, or None."""
        return self._notes.get(element)

    def call(self, link: Element, key: Hashable) -> Hashable | None:
        """Return the key of the note that a link to a target calls, or None."""
        return self._keys.get(key) if sign_of(link) and not self._is_within_notes(link) else None

    def leads_back(self, link: Element) -> bool:
        """Tell whether a link in a note only leads back to where it is called."""
        if not link.get("href") or not self._is_within_notes(link):
            return False
        said = f"{link.get('class') or ''} {link.get('role') or ''} {link.get('rev') or ''}"
        return "back" in said or bool(_BACK.fullmatch(text_of(link) or "^"))

    def _is_within_notes(self, element: Element) -> bool:
        return any(above in self._notes for above in element.iterancestors())


def sign_of(link: Element) -> str:
    """Return the sign by which a link calls a note ("3", "*"), or an empty string if its words are none."""
    match = _SIGN.fullmatch(text_of(link))
    return match[1] if match else ""


def _ids(root: Element) -> Iterable[tuple[str, Element]]:
    for element in root.iter("*"):
        id_ = element.get("id")
        if id_:
            yield id_, element


def _looks_like_call(link: Element, href: str) -> bool:
    said = f"{link.get(_EPUB_TYPE) or ''} {link.get('role') or ''} {link.get('class') or ''}"
    if "noteref" in said or "footnote" in said:
        return True
    raised = link.find("{*}sup") is not None or any(tag(above) == "sup" for above in link.iterancestors())
    return raised or (text_of(link)[:1] in "[(" and bool(_NAMED.search(href.partition("#")[2])))


def _note_around(element: Element) -> Element | None:
    """Return the block that a target is or stands in, if that is no larger than a note can be."""
    for at in (element, *element.iterancestors()):
        if tag(at) in _NOTE_ELEMENTS:
            return at if len(text_of(at)) <= _LONGEST_NOTE else None
    return None
