"""Numbers before dates are read: which are those of other things, and what scanning made of digits."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Words before numbers that are never years, whatever they look like: identifiers, pages, volumes, telephones.
LABELS = frozenset(
    [
        "isbn",
        "issn",
        "oclc",
        "jstor",
        "s2cid",
        "pmid",
        "pmc",
        "lccn",
        "doi",
        "arxiv",
        "p",
        "pp",
        "s",
        "f",
        "ff",
        "fq",
        "fol",
        "с",
        "стр",
        "pag",
        "pagg",
        "page",
        "pages",
        "faqe",
        "faqet",
        "faqja",
        "seite",
        "seiten",
        "pagina",
        "pagine",
        "страница",
        "страницы",
        "vol",
        "volume",
        "vols",
        "no",
        "nos",
        "nr",
        "n",
        "issue",
        "chapter",
        "bd",
        "band",
        "heft",
        "tome",
        "t",
        "т",
        "том",
        "vellimi",
        "vellimin",
        "tel",
        "phone",
        "telephone",
        "telefon",
        "telefono",
        "telefone",
        "telefoni",
        "телефон",
        "тел",
        "fax",
        "http",
        "https",
        "www",
    ]
)
_LONG_LABELS = frozenset(("http", "https", "www"))
_IDENTIFIERS = frozenset(["isbn", "issn", "oclc", "jstor", "s2cid", "pmid", "pmc", "lccn", "doi", "arxiv"])
_TELEPHONES = frozenset(
    ["tel", "phone", "telephone", "telefon", "telefono", "telefone", "telefoni", "телефон", "тел", "fax"]
)
# Labels that are words of their own, or letters in names, unless a point follows.
_NEED_POINT = frozenset(["s", "f", "ff", "fq", "fol", "с", "p", "n", "t", "т", "no", "тел", "tel"])
POINTED_LABELS = _NEED_POINT - _TELEPHONES - {"no"}
"""Labels that label nothing but a number behind a point."""
_NUMBER_LIST = (
    r"[0-9]{1,5}(?:\s{0,2}[-–—/]\s{0,2}[0-9]{1,5})?(?:,\s{0,2}[0-9]{1,5}(?:[-–—][0-9]{1,5})?(?![0-9]))*(?![0-9])"
)
_AFTER_LABEL = re.compile(rf"[.°º]?\s{{0,2}}{_NUMBER_LIST}")
_AFTER_POINT = re.compile(rf"[.°º]\s{{0,2}}{_NUMBER_LIST}")
_IDENTIFIER = re.compile(r"[\s:]{0,4}[0-9A-Za-z./()–-]{1,80}")
_TELEPHONE = re.compile(r"[.:]{0,2}\s{0,2}(?:: )?(?:[A-Z][a-z]{1,15}\s)?\+?(?:[0-9][ ()/-]{0,3}){3,20}")
_ADDRESS = re.compile(r"(?:://|\.)\S{1,2000}")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S{1,200}")
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}|\.[0-9]{3}){1,6}(?![0-9])")
SIGNS = "№#$£€₽§"
"""Before a number, with or without a blank: it is no date."""

# l and I for 1, O for 0, within what otherwise are digits: "l2 November I943", "19O5", "3Oth".
_DAMAGED = re.compile(r"(?<![\w'’])(?=[0-9lIO|]{2,4}(?:st|nd|rd|th)?(?!\w))(?=[lIO|]*[0-9])[0-9lIO|]*[lIO|][0-9lIO|]*")
_MENDED = str.maketrans("lI|O", "1110")
BESIDE_DIGIT = re.compile(r"[0-9][lIO|]|[lIO|][0-9]")


def with_digits_mended(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Return the text, equally long, with letters that scanning put for digits turned back into digits.

    Within the stretches (start, end) lie all digits of the text.
    """
    for start, end in stretches:
        if BESIDE_DIGIT.search(text, start, end + 1):
            return _DAMAGED.sub(lambda match: match.group().translate(_MENDED), text)
    return text


def end_after_label(text: str, word: str, end: int) -> int:
    """Return how far the numbers reach that a word ending at `end` labels as no dates; `end` if it is no label."""
    label = word.lower()
    if label not in LABELS:
        return end
    if label in _LONG_LABELS:
        pattern = _ADDRESS
    elif label in _IDENTIFIERS:
        pattern = _IDENTIFIER
    elif label in _TELEPHONES:
        pattern = _TELEPHONE
    else:
        pattern = _AFTER_POINT if label in _NEED_POINT and word not in ("No", "Nos") else _AFTER_LABEL
    match = pattern.match(text, end)
    return end if match is None else match.end()


def end_of_other_number(text: str, start: int, end: int) -> int | None:
    """Return how far a number at start..end reaches if its form shows that it is no date; else None."""
    before = text[max(0, start - 2) : start]
    if before and (before[-1] in SIGNS or (before[-1].isspace() and before[0] in SIGNS)):
        return end
    if text[end : end + 1] in (",", "."):
        match = _DOI.match(text, start) or _GROUPED.match(text, start)
        if match is not None:
            return match.end()
    return None
