"""Names that the end of a line has cut in two with a hyphen: "Pasha-" in one line, "liman" in the next.

Plain text shows the two halves side by side, Markdown and web pages with a blank between them. Only where the word
made whole, or one shortly before it, begins a name is anything looked for: most words with a hyphen are passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from albviewer.linking.names import Hit

# "Anglo-Soviet" is no word that was cut, "ALBANIAN-SOVIET" may be one. Both begin with what is searched for fastest.
_GAP = r"[^\S\u00a0\u202f]{0,2}"
_GOES_ON = rf"(?:(?<=[A-Z].){_GAP}(?=[^\W\d_])|{_GAP}(?=[^\W\d_A-Z]))"
_CUT = re.compile(f"-{_GOES_ON}")
_CUT_BY_ANY = re.compile(f"[-\u2010\u00ac]{_GOES_ON}")
_OTHER_HYPHENS = ("\u2010", "\u00ac")
_BEFORE = 40
"""Characters before a cut in which the other words of the name stand, whole."""
_FIRST_WORD = re.compile(r"\S+")
_BEHIND = re.compile(r"(?s:.{1,60})(?![\w\u0300-\u036f])")
_MOST_BEFORE = 3
"""Words of a name before the one that is cut."""

Target = TypeVar("Target")


def cut_names(
    text: str, begins: Callable[[str], bool], find: Callable[[str], Sequence[Hit[Target]]], *, small: bool
) -> Iterator[Hit[Target]]:
    """Yield the names in a text that a hyphen cuts, in order, told by the characters of the text.

    `begins` tells whether a name begins with a word, `find` finds the names in a text in which no word is cut. `small`:
    some names begin with a small letter.
    """
    if "-" not in text and not any(sign in text for sign in _OTHER_HYPHENS):
        return
    cut = _CUT_BY_ANY if any(sign in text for sign in _OTHER_HYPHENS) else _CUT
    behind = 0
    for match in cut.finditer(text):
        at, after = match.span()
        last = text[at - 1 : at]
        if at < behind or not last.isalpha() or (text[after].isupper() and not last.isupper()):
            continue
        lowest = max(0, at - _BEFORE)
        # Most words with a hyphen are written in small letters, and so is what stands before them.
        if not small and text[lowest:at].islower():
            continue
        half = _FIRST_WORD.match(text, lowest, at) if lowest and not text[lowest - 1].isspace() else None
        start = half.end() if half else lowest
        before = text[start:at].rsplit(None, _MOST_BEFORE + 1)[-1 - _MOST_BEFORE :]
        if not before:
            continue
        others = before[:-1] if small else [word for word in before[:-1] if not word.islower()]
        if small or not before[-1].islower():
            others.append(before[-1] + text[after : after + _BEFORE].split(None, 1)[0])
        if not any(map(begins, others)):
            continue
        rest = _BEHIND.match(text, after)
        if rest is None:
            continue
        middle, gap = at - start, after - at
        for hit in find(text[start:at] + rest[0]):
            if hit.start < middle < hit.end:
                behind = hit.end + start + gap
                yield hit._replace(start=hit.start + start, end=behind)


def with_cut(hits: list[Hit[Target]], cut: Sequence[Hit[Target]]) -> list[Hit[Target]]:
    """Return the hits with those that a cut had hidden, in order: what is only a half of one of these is left out."""
    starts = [hit.start for hit in cut]
    kept = [hit for hit in hits if not _overlaps(hit, cut, starts)]
    return sorted([*kept, *cut], key=lambda hit: hit.start)


def _overlaps(hit: Hit[Target], cut: Sequence[Hit[Target]], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, hit.end)
    return at > 0 and cut[at - 1].end > hit.start
