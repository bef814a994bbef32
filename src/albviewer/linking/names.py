"""Finding names in running text: whole words, longest name first, blind to accents and to the kind of space or hyphen.

Signs before the first and after the last word of a name ("U.S.", "Hotel!") count neither in the name nor in the text.
Case counts where it tells a name from a word: a name's first letter must be a capital if the name has one, and a name
written in capitals throughout ("USSR") is found only so.

Where a script does not part words, a name is found within the run of letters (`albviewer.linking.unspaced_names`);
Arabic and Hebrew names also with the one or two letters that these scripts write together with the word after them
("and", "in", "from"), which do not become part of what is found. A name that the end of a line has cut with a hyphen
is found as if it were whole (`albviewer.linking.cut_names`).

The way it works keeps to what Python does quickly for a whole text at once: fold it, part it into words, ask a
dictionary for each. Only words with which a name begins are looked at any further.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import compress
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from albviewer.linking.capitals import CapitalWords
from albviewer.linking.cut_names import cut_names, with_cut
from albviewer.linking.filed_names import FiledNames, Head, in_small_letters
from albviewer.linking.folding import Folded, fold, fold_letter
from albviewer.linking.joined_texts import JoinedTexts
from albviewer.linking.unspaced_names import UnspacedNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# It begins with a class of letters, which is what is searched for fastest.
_NOT_SMALL = re.compile(r"[^ 0-9a-z\u03b1-\u03c9\u0430-\u045f][^ ]*")
_HYPHENS = ("-", "\u2010")
# "Titoist" has no word boundary after Tito, "Tito-ist" has one that does not count.
_SUFFIX = re.compile(r"[-\u2010]is(?:m|ts?)\b", re.I)
_LONG = 4_000
"""Below so many characters it takes longer to begin with numbers than to look at the letters."""
Target = TypeVar("Target")


class Hit(NamedTuple, Generic[Target]):
    """A name found at start..end and all that it may mean, in the order in which the names were given.

    `words` is how many words it has, `key` are these words, folded.
    """

    start: int
    end: int
    targets: tuple[Target, ...]
    words: int = 1
    key: str = ""


# What Hit() itself calls, without its detour; it is called for each name in each text.
_new = tuple.__new__


class NameFinder(Generic[Target]):
    """Finds any of the given names. Built once, used for many texts."""

    def __init__(self, names: Iterable[tuple[str, Target]]) -> None:
        self._given = list(names)
        # A text has far more words in small letters than names have: those that begin none are passed over unlooked at.
        self._filed = FiledNames(self._given)
        self._unspaced: UnspacedNames[Target] = UnspacedNames()
        for index in self._filed.unspaced:
            name, target = self._given[index]
            self._unspaced.add(Folded(name), target)
        self._capitals: CapitalWords | None = None

    def find(self, text: str | Folded) -> list[Hit[Target]]:
        """Return the names found, in the order of the text, not overlapping, the longest at each spot."""
        folded = Folded(text) if isinstance(text, str) else text
        hits = self._in_words(folded)
        small = self._filed.small
        cut = list(cut_names(folded.original, self._begins, lambda text: self._in_words(Folded(text)), small=small))
        if cut:
            hits = with_cut(hits, cut)
        if not self._unspaced or not folded.unspaced:
            return hits
        return _first_come([*hits, *(Hit(*hit) for hit in self._unspaced.find(folded))])

    def _begins(self, word: str) -> bool:
        """Whether a name may begin with a word of a text, or with what signs within it part."""
        firsts = self._filed.firsts
        if word.isalnum() and word.isascii():
            return word.lower() in firsts
        return any(part in firsts for part in fold(word).split())

    def _in_words(self, folded: Folded) -> list[Hit[Target]]:
        text, one_to_one, original = folded.text, folded.one_to_one, folded.original
        lone = self._filed.lone
        hits: list[Hit[Target]] = []
        behind = 0
        for at, word in self._first_words_in(folded):
            if at < behind:
                continue
            # Most names are one word and no other name begins with it.
            alone = lone(word)
            if alone is not None and one_to_one:
                end = at + len(word)
                if original[end - 1 : end] not in _HYPHENS or not _has_suffix(original, end - 1):
                    behind = end
                    hits.append(_new(Hit, (at - 1, end - 1, alone[1], 1, alone[0])))
                continue
            head = self._filed.head(word)
            if head is None:
                continue
            names = head.alone
            end = at + len(word)
            if names is None or text[end + 1 : end + 2] in head.onwards:
                found = self._longest(folded, at, word, head)
                if found is not None:
                    behind, hit = found
                    hits.append(hit)
            elif one_to_one and original[end - 1 : end] not in _HYPHENS:
                behind = end
                hits.append(_new(Hit, (at - 1, end - 1, names.targets, 1, names.key)))
            elif not _has_suffix(original, stop := folded.source_end(end)):
                behind = end
                hits.append(Hit(folded.source_start(at), stop, names.targets, 1, names.key))
        return hits

    def _first_words_in(self, folded: Folded) -> Iterator[tuple[int, str]]:
        """Yield where in the folded text a word stands with which a name may begin, and the word."""
        text, filed = folded.text, self._filed
        if not filed.small and len(text) > _LONG and text.isascii():
            if self._capitals is None:
                self._capitals = CapitalWords(filed.firsts)
            yield from self._capitals.find(text)
            return
        words = folded.words if filed.small else _NOT_SMALL.findall(text)
        small = text.lower().split() if filed.small else map(str.lower, words)
        at = 0
        for word in compress(words, map(filed.firsts.__contains__, small)):
            if filed.lone(word) is None and filed.head(word) is None:
                continue
            # All places where this word stands are visited in turn, so the next one is the one meant.
            found = text.find(f" {word} ", at) + 1
            # What begins with a capital within a word is no word by itself.
            if found:
                yield found, word
                at = found + len(word)

    def _longest(self, folded: Folded, at: int, word: str, head: Head[Target]) -> tuple[int, Hit[Target]] | None:
        """Return the end in the folded text of the longest name that begins at `at`, and the hit."""
        text, most = folded.text, head.most
        start = folded.source_start(at)
        words = [word] if most == 1 else text[at : at + head.reach].split(None, most)[:most]
        for count in range(len(words), 0, -1):
            key = in_small_letters(" ".join(words[:count]))
            if key not in head.by_words:
                continue
            end = at + len(word) if count == 1 else _end_of(words[:count], text, at)
            stop = folded.source_end(end)
            names = head.names(key, count, self._given)
            if count == 1 and not head.met:
                head.met = True
                head.alone = names if names.plain and key not in head.leads else None
            targets = names.that_fit(folded.original[start:stop], count) if text[end] == " " else ()
            if targets and not _has_suffix(folded.original, stop):
                return end, _new(Hit, (start + head.leads.get(key, 0), stop, targets, count, key))
        return None


def find_in_all(finder: NameFinder[Target], texts: Sequence[str] | JoinedTexts) -> Mapping[int, Sequence[Hit[Target]]]:
    """Return the names that a finder finds in each of some texts, by its number; texts without names are left out."""
    joined = texts if isinstance(texts, JoinedTexts) else JoinedTexts(texts)
    lengthened = [letter for letter in joined.odd if len(fold_letter(letter)) != 1]
    if not lengthened:
        return _parted(finder.find(Folded(joined.text, joined.odd)), joined)
    # Texts in which folding moves what follows are looked through one by one, all others as one.
    alone = {number for number, text in enumerate(joined.texts) if any(letter in text for letter in lengthened)}
    found = {number: hits for number in sorted(alone) if (hits := finder.find(joined.texts[number]))}
    others = JoinedTexts(["" if number in alone else text for number, text in enumerate(joined.texts)])
    return {**found, **_parted(finder.find(others.text), others)}


def _parted(hits: Sequence[Hit[Target]], joined: JoinedTexts) -> dict[int, list[Hit[Target]]]:
    """Return the hits in some joined texts by the text in which they stand, and told by the characters of that."""
    within: dict[int, list[Hit[Target]]] = {}
    starts, last = joined.starts, len(joined.starts)
    number, begin, end = 0, 0, -1
    here: list[Hit[Target]] = []
    for start, stop, targets, words, key in hits:
        if start >= end:
            number = bisect_right(starts, start) - 1
            begin, end = starts[number], starts[number + 1] if number + 1 < last else len(joined.text) + 1
            here = within[number] = []
        here.append(_new(Hit, (start - begin, stop - begin, targets, words, key)))
    return within


def _end_of(words: list[str], text: str, at: int) -> int:
    for word in words:
        at = text.index(word, at) + len(word)
    return at


def _first_come(hits: list[Hit[Target]]) -> list[Hit[Target]]:
    """Return the hits in order; of those that overlap the one that begins first, and of these the longest."""
    kept: list[Hit[Target]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _has_suffix(text: str, end: int) -> bool:
    """Whether an ending stands after a name that makes another word of it."""
    return text[end : end + 1] in _HYPHENS and _SUFFIX.match(text, end) is not None
