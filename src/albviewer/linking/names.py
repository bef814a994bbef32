"""Finding names in running text: whole words, longest name first, blind to accents and to the kind of space or hyphen.

Signs before the first and after the last word of a name ("U.S.", "Hotel!") count neither in the name nor in the text.
Case counts where it tells a name from a word: a name's first letter must be a capital if the name has one, and a name
written in capitals throughout ("USSR") is found only so.

Where a script does not part words, a name is found within the run of letters (`albviewer.linking.unspaced_names`);
Arabic and Hebrew names also with the one or two letters that these scripts write together with the word after them
("and", "in", "from"), which do not become part of what is found.

The way it works keeps to what Python does quickly for a whole text at once: fold it, part it into words, ask a
dictionary for each. Only words with which a name begins are looked at any further.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from albviewer.linking.capitals import CapitalWords
from albviewer.linking.folding import Folded, fold, fold_letter, odd_letters
from albviewer.linking.joined_texts import JoinedTexts
from albviewer.linking.unspaced_names import UnspacedNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# Points and the kinds of gap and apostrophe do not tell one name from another: "St Louis", "St. Louis", "St.-Louis".
_GAP = re.compile(r"[\s\-\u2010-\u2015]+|\u00ad")
_LOOSE = re.compile(r"[\s.\-\u2010-\u2015\u00ad\u200b-\u200d]+")
# It begins with a class of letters, which is what is searched for fastest.
_NOT_SMALL = re.compile(r"[^ 0-9a-z\u03b1-\u03c9\u0430-\u045f][^ ]*")
_HYPHENS = ("-", "\u2010")
_PLAIN_GAPS = re.compile(r"[^\w\s.'\u2019\-]|  ")
_SIGNS = re.compile(r"([^\w\s]|_)")
_APOSTROPHES = str.maketrans("\u2019\u02bc\u2018\u00b4`", "'''''")
# "Titoist" has no word boundary after Tito, "Tito-ist" has one that does not count.
_SUFFIX = re.compile(r"[-\u2010]is(?:m|ts?)\b", re.I)
_PROCLITICS = {
    "arabic": ("و", "ب", "ل", "ك", "ف", "وب", "ول", "فب", "ال", "وال", "بال", "وبال", "كال", "فال"),
    "hebrew": ("ו", "ב", "ל", "מ", "ה", "ש", "כ", "וב", "ול", "ומ", "וה", "שב", "של", "מה", "לה"),
}
_SIGNS_AWAY = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}
_LONG = 4_000
"""Below so many characters it takes longer to begin with numbers than to look at the letters."""
_SHORT = 5
"""A name in capitals throughout that is not longer is found only in capitals."""
_GAP_LENGTH = 4
"""A name is found if the gaps between its words are no longer than this on average."""

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


class _Name(Generic[Target]):
    """One name as it is written, and what the text must look like besides having its words."""

    __slots__ = ("capital", "exact", "loose", "target")

    def __init__(self, text: str, target: Target, words: int) -> None:
        self.target = target
        self.capital = text[0].isupper()
        self.exact = _GAP.sub(" ", text) if text.isupper() and len(text) <= _SHORT else ""
        self.loose = loose(text)

    def fits(self, surface: str) -> bool:
        """Tell whether the surface, whose words fit, is this name down to its signs and capitals."""
        if self.capital and surface[0].islower():
            return False
        if self.exact and _GAP.sub(" ", surface) != self.exact:
            return False
        return " " not in self.loose or loose(surface) == self.loose


class _Names(Generic[Target]):
    """All names of the same words. `plain`: whoever finds the words with a capital has found them all."""

    __slots__ = ("key", "names", "plain", "targets")

    def __init__(self, key: str, names: list[_Name[Target]]) -> None:
        self.key = key
        self.names = names
        self.targets = tuple(dict.fromkeys(name.target for name in names))
        self.plain = all(name.capital and not name.exact and "".join(name.loose.split(" ")).isalnum() for name in names)

    def that_fit(self, surface: str, words: int) -> tuple[Target, ...]:
        """Return what the names mean that are this surface, of so many words, down to its signs and capitals."""
        if self.plain and surface.count(" ") == words - 1 and (words == 1 or _PLAIN_GAPS.search(surface) is None):
            return () if surface[0].islower() else self.targets
        return tuple(dict.fromkeys(name.target for name in self.names if name.fits(surface)))


def loose(text: str) -> str:
    """Return the text without case, accents, points and differences of gaps and apostrophes, other signs kept."""
    apart = _LOOSE.sub(" ", text.translate(_APOSTROPHES)).strip()
    return "".join(fold(letters) if index % 2 == 0 else letters for index, letters in enumerate(_SIGNS.split(apart)))


class _Head(Generic[Target]):
    """All names that begin with one word: the number of words of the longest, and with which letters they go on.

    `alone` are the names of this word only, if they ask nothing of a text but a capital; worked out when they are met.
    """

    __slots__ = ("alone", "met", "most", "onwards", "reach")

    def __init__(self) -> None:
        self.most = self.reach = 1
        self.onwards = ""
        self.met = False
        self.alone: _Names[Target] | None = None

    def take(self, words: list[str]) -> None:
        """Count a name of several words in."""
        self.most = max(self.most, len(words))
        self.reach = max(self.reach, sum(map(len, words)) + _GAP_LENGTH * len(words))
        letter = words[1][0]
        if letter not in self.onwards:
            self.onwards += f" {letter.lower()}{letter.upper()}"


# What Hit() itself calls, without its detour; it is called for each name in each text.
_new = tuple.__new__


class NameFinder(Generic[Target]):
    """Finds any of the given names. Built once, used for many texts."""

    def __init__(self, names: Iterable[tuple[str, Target]]) -> None:
        self._given = list(names)
        self._unspaced: UnspacedNames[Target] = UnspacedNames()
        # The names (by their index) that have the same words; what they ask of a text is worked out when they are met.
        self._by_words: dict[str, list[int]] = {}
        self._met: dict[str, _Names[Target]] = {}
        # The first words of names as a text may write them. A text has far more words in small letters: those that are
        # no name so are passed over without a look.
        self._heads: dict[str, _Head[Target]] = {}
        self._leads: dict[str, int] = {}
        self._small = False
        self._capitals: CapitalWords | None = None
        heads: dict[str, _Head[Target]] = {}
        for index, (words, (name, _)) in enumerate(zip(_folded(self._given), self._given, strict=True)):
            if not name.isascii() and Folded(name).unspaced:
                self._unspaced.add(Folded(name), self._given[index][1])
            elif words:
                self._file(index, words, heads)

    def _file(self, index: int, folded: str, heads: dict[str, _Head[Target]]) -> None:
        """Take in a name; `heads` are those so far by their first word in small letters."""
        words = folded.split()
        leads = ("",) if folded.isascii() else ("", *_PROCLITICS.get(_script(folded), ()))
        for lead in leads:
            first = lead + words[0]
            key = (lead + " ".join(words)).lower()
            self._by_words.setdefault(key, []).append(index)
            if lead:
                self._leads[key] = len(lead)
            small = first.lower()
            head = heads.get(small)
            if head is None:
                head = heads[small] = _Head()
                self._heads[first.upper()] = self._heads[first.capitalize()] = head
            self._heads[first] = head
            if len(words) > 1:
                head.take(words)
            if first[0].islower() or first[0].isdecimal():
                self._small = True

    def find(self, text: str | Folded) -> list[Hit[Target]]:
        """Return the names found, in the order of the text, not overlapping, the longest at each spot."""
        folded = Folded(text) if isinstance(text, str) else text
        hits = self._in_words(folded)
        if not folded.unspaced or not self._unspaced:
            return hits
        return _first_come([*hits, *(Hit(*hit) for hit in self._unspaced.find(folded))])

    def _in_words(self, folded: Folded) -> list[Hit[Target]]:
        text, heads = folded.text, self._heads
        one_to_one, original = folded.one_to_one, folded.original
        hits: list[Hit[Target]] = []
        behind = 0
        for at, word in self._heads_in(folded):
            if at < behind:
                continue
            head = heads[word]
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

    def _heads_in(self, folded: Folded) -> Iterator[tuple[int, str]]:
        """Yield where in the folded text a word stands with which names begin, and the word."""
        text, known = folded.text, self._heads
        find = text.find
        if not self._small and len(text) > _LONG and text.isascii():
            if self._capitals is None:
                self._capitals = CapitalWords(known)
            for at, word in self._capitals.find(text):
                if word in known:
                    yield at, word
            return
        at = 0
        for word in filter(known.__contains__, folded.words if self._small else _NOT_SMALL.findall(text)):
            # All places where this word stands are visited in turn, so the next one is the one meant.
            found = find(f" {word} ", at) + 1
            # What begins with a capital within a word is no word by itself.
            if found:
                yield found, word
                at = found + len(word)

    def _longest(self, folded: Folded, at: int, word: str, head: _Head[Target]) -> tuple[int, Hit[Target]] | None:
        """Return the end in the folded text of the longest name that begins at `at`, and the hit."""
        text, most = folded.text, head.most
        start = folded.source_start(at)
        words = [word] if most == 1 else text[at : at + head.reach].split(None, most)[:most]
        for count in range(len(words), 0, -1):
            key = " ".join(words[:count]).lower()
            if key not in self._by_words:
                continue
            end = at + len(word) if count == 1 else _end_of(words[:count], text, at)
            stop = folded.source_end(end)
            names = self._names(key, count)
            if count == 1 and not head.met:
                head.met = True
                head.alone = names if names.plain and key not in self._leads else None
            targets = names.that_fit(folded.original[start:stop], count) if text[end] == " " else ()
            if targets and not _has_suffix(folded.original, stop):
                if self._leads:
                    start += self._leads.get(key, 0)
                return end, _new(Hit, (start, stop, targets, count, key))
        return None

    def _names(self, key: str, words: int) -> _Names[Target]:
        names = self._met.get(key)
        if names is None:
            given = [self._given[index] for index in self._by_words[key]]
            names = self._met[key] = _Names(
                key, [_Name(_without_outer_signs(text), target, words) for text, target in given]
            )
        return names


def find_in_all(finder: NameFinder[Target], texts: Sequence[str]) -> Mapping[int, Sequence[Hit[Target]]]:
    """Return the names that a finder finds in each of some texts, by its number; texts without names are left out."""
    lengthened = [letter for letter in odd_letters("\n".join(texts)) if len(fold_letter(letter)) != 1]
    # Texts in which folding moves what follows are looked through one by one, all others as one.
    alone: set[int] = set()
    if lengthened:
        alone.update(number for number, text in enumerate(texts) if any(letter in text for letter in lengthened))
    found: dict[int, Sequence[Hit[Target]]] = {number: hits for number in alone if (hits := finder.find(texts[number]))}
    joined = JoinedTexts(["" if number in alone else text for number, text in enumerate(texts)])
    within: defaultdict[int, list[Hit[Target]]] = defaultdict(list)
    hits = finder.find(joined.text)
    for hit, (number, before) in zip(hits, joined.placed(hit.start for hit in hits), strict=True):
        within[number].append(_new(Hit, (hit.start - before, hit.end - before, hit.targets, hit.words, hit.key)))
    return {**found, **within}


def _folded(names: list[tuple[str, Target]]) -> list[str]:
    """Return all names folded; those of plain letters in one go, which is most of them and many times quicker."""
    simple = [name if name.isascii() and "\n" not in name else "" for name, _ in names]
    plain = "\n".join(simple).translate(_SIGNS_AWAY).split("\n") if simple else []
    return [line.strip() if line else Folded(name).text.strip() for line, (name, _) in zip(plain, names, strict=True)]


def _end_of(words: list[str], text: str, at: int) -> int:
    for word in words:
        at = text.index(word, at) + len(word)
    return at


def _without_outer_signs(name: str) -> str:
    """Return the name from its first to its last letter or digit, with the marks that belong to that."""
    letters = [index for index, letter in enumerate(name) if letter.isalnum()]
    if not letters:
        return ""
    end = letters[-1] + 1
    while end < len(name) and not fold_letter(name[end]).isspace():
        end += 1
    return name[letters[0] : end]


def _script(word: str) -> str:
    return "arabic" if "\u0600" <= word[0] <= "\u06ff" else "hebrew" if "\u0590" <= word[0] <= "\u05ff" else ""


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
