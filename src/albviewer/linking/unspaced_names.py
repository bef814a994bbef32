"""Names in scripts that do not part their words: found anywhere in a run of letters, the longest first.

Chinese, Japanese, Thai, Lao, Burmese and Khmer part no words; Korean joins particles to the end of them. What can be
told of boundaries without a dictionary is kept to: a name in katakana is not found within a longer run of it, a Korean
name begins where a word begins. A name of one character alone is not looked for: it is part of too many words.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.linking.folding import Folded

Target = TypeVar("Target")


class UnspacedNames(Generic[Target]):
    """The names of one finder that are written in such scripts."""

    def __init__(self) -> None:
        self._by_start: defaultdict[str, dict[str, list[Target]]] = defaultdict(dict)

    def __bool__(self) -> bool:
        return bool(self._by_start)

    def add(self, name: Folded, target: Target) -> None:
        """Take in a name; one of a single character is passed over."""
        text = name.text[1:-1].lower()
        if len(text) < 2:
            return
        targets = self._by_start[text[:2]].setdefault(text, [])
        if target not in targets:
            targets.append(target)

    def find(self, folded: Folded) -> Iterator[tuple[int, int, tuple[Target, ...], int, str]]:
        """Return the names found as the fields of a hit, in order, not overlapping."""
        text, starts = folded.text.lower(), self._by_start
        at, end = 0, len(text)
        while at < end:
            names = starts.get(text[at : at + 2])
            name = max(
                (name for name in names or () if text.startswith(name, at) and _whole(text, at, at + len(name))),
                key=len,
                default="",
            )
            if names is None or not name:
                at += 1
                continue
            stop = at + len(name)
            yield folded.source_start(at), folded.source_end(stop), tuple(names[name]), 1, name
            at = stop


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the name at start..end is not a part of a longer word, as far as its script shows it."""
    if _is_hangul(text[start]):
        return not text[start - 1].isalnum()
    cut_before = _is_katakana(text[start]) and _is_katakana(text[start - 1])
    return not cut_before and not (_is_katakana(text[end - 1]) and _is_katakana(text[end]))


def _is_katakana(letter: str) -> bool:
    return "\u30a1" <= letter <= "\u30fc" and letter != "\u30fb"


def _is_hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"
