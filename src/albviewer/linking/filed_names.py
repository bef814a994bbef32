"""The names of one finder by their first words, so that a word of a text leads to all names that begin with it.

A hundred thousand names are filed in a quarter of a second: what a name asks of a text, and in which shapes its first
word may stand there, is worked out only when a text has that word.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Generic, TypeVar

from albviewer.linking.folding import Folded, fold, fold_letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Points and the kinds of gap and apostrophe do not tell one name from another: "St Louis", "St. Louis", "St.-Louis".
_GAP = re.compile(r"[\s\-\u2010-\u2015]+|\u00ad")
_LOOSE = re.compile(r"[\s.\-\u2010-\u2015\u00ad\u200b-\u200d]+")
_PLAIN_GAPS = re.compile(r"[^\w\s.'\u2019\-]|  ")
_SIGNS = re.compile(r"([^\w\s]|_)")
_APOSTROPHES = str.maketrans("\u2019\u02bc\u2018\u00b4`", "'''''")
_PROCLITICS = {
    "arabic": ("و", "ب", "ل", "ك", "ف", "وب", "ول", "فب", "ال", "وال", "بال", "وبال", "كال", "فال"),
    "hebrew": ("ו", "ב", "ל", "מ", "ה", "ש", "כ", "וב", "ול", "ומ", "וה", "שב", "של", "מה", "לה"),
}
_SIGNS_AWAY = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}
_SHORT = 5
"""A name in capitals throughout that is not longer is found only in capitals."""
_NONE = -1
_HEADS_KEPT = 8_192
"""First words of which what was worked out is kept; each takes about two kilobytes."""
_LONE_KEPT = 65_536
"""Words that are names by themselves of which that is remembered; each takes about a hundred bytes."""
_GAP_LENGTH = 4
"""A name is found if the gaps between its words are no longer than this on average."""

Target = TypeVar("Target")


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


class NamesAlike(Generic[Target]):
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


def in_small_letters(folded: str) -> str:
    """Return a folded text in small letters; a sigma at the end of a word is like any other, as folding has it."""
    return folded.lower() if folded.isascii() else folded.lower().replace("ς", "σ")


def loose(text: str) -> str:
    """Return the text without case, accents, points and differences of gaps and apostrophes, other signs kept."""
    apart = _LOOSE.sub(" ", text.translate(_APOSTROPHES)).strip()
    return "".join(fold(letters) if index % 2 == 0 else letters for index, letters in enumerate(_SIGNS.split(apart)))


class Head(Generic[Target]):
    """All names that begin with one word: the number of words of the longest, and with which letters they go on.

    `by_words` are the names (by their index) that have the same words; `leads` how many letters before some of them are
    another word, written together with it. `alone` are the names of this word only, if they ask nothing of a text but a
    capital; worked out when they are met. `shapes` is how a text may write the word.
    """

    __slots__ = ("_met", "alone", "by_words", "leads", "met", "most", "onwards", "reach", "shapes")

    def __init__(self) -> None:
        self.most = self.reach = 1
        self.onwards = ""
        self.shapes: set[str] = set()
        self.by_words: dict[str, list[int]] = {}
        self.leads: dict[str, int] = {}
        self.met = False
        self.alone: NamesAlike[Target] | None = None
        self._met: dict[str, NamesAlike[Target]] = {}

    def take(self, index: int, folded: str, lead: str) -> None:
        """Take in a name that begins with the word, with some letters before it."""
        words = folded.split()
        first = lead + words[0]
        key = in_small_letters(lead + " ".join(words))
        self.by_words.setdefault(key, []).append(index)
        if lead:
            self.leads[key] = len(lead)
        if not self.shapes:
            self.shapes.update((first.upper(), first[0].upper() + in_small_letters(first[1:])))
        self.shapes.add(first)
        if len(words) > 1:
            self.most = max(self.most, len(words))
            self.reach = max(self.reach, sum(map(len, words)) + _GAP_LENGTH * len(words))
            letter = words[1][0]
            if letter not in self.onwards:
                self.onwards += f" {letter.lower()}{letter.upper()}"

    def names(self, key: str, words: int, given: Sequence[tuple[str, Target]]) -> NamesAlike[Target]:
        """Return the names, among all that are given, with the words of a key."""
        names = self._met.get(key)
        if names is None:
            alike = [given[index] for index in self.by_words[key]]
            names = self._met[key] = NamesAlike(
                key, [_Name(_without_outer_signs(text), target, words) for text, target in alike]
            )
        return names


class FiledNames(Generic[Target]):
    """All names of a finder, save those of scripts that part no words: `unspaced` are the indices of these.

    `firsts` are the first words in small letters, each with the last name (by its index) that begins with it. `small`:
    some names begin with a small letter or a digit.
    """

    def __init__(self, given: Sequence[tuple[str, Target]]) -> None:
        self.given = given
        self.firsts: dict[str, int] = {}
        # Of each name the one before it with the same first word: a list for each word would take ten times the room.
        self._before = array("l", [_NONE]) * len(given)
        self.unspaced: list[int] = []
        self._folded = _folded(given)
        self._led: dict[str, list[tuple[int, str]]] = {}
        self._heads: dict[str, Head[Target]] = {}
        self._lone: dict[str, tuple[str, tuple[Target, ...]] | None] = {}
        beginnings: set[str] = set()
        for index, folded in enumerate(self._folded):
            if not folded.isascii() and Folded(given[index][0]).unspaced:
                self.unspaced.append(index)
                continue
            first = folded.partition(" ")[0]
            if not first:
                continue
            beginnings.add(first[0])
            small = first.lower()
            if not folded.isascii():
                small = in_small_letters(small)
                for lead in _PROCLITICS.get(_script(folded), ()):
                    self._led.setdefault(lead + small, []).append((index, lead))
            self._before[index] = self.firsts.get(small, _NONE)
            self.firsts[small] = index
        for word in self._led:
            self.firsts.setdefault(word, _NONE)
        # So that words in capitals, too, are told by their small letters alone.
        for word in [word for word in self.firsts if word[-1] == "σ"]:
            self.firsts[f"{word[:-1]}ς"] = self.firsts[word]
        self.small = any(letter.islower() or letter.isdecimal() for letter in beginnings)

    def lone(self, word: str) -> tuple[str, tuple[Target, ...]] | None:
        """Return a word of a text in small letters and what it means, if it is the only name with this first word.

        None if there are others, or if the name asks more of a text than a capital: then `head` knows.
        """
        try:
            return self._lone[word]
        except KeyError:
            if len(self._lone) >= _LONE_KEPT:
                self._lone.clear()
            found = self._lone[word] = self._found_lone(word)
            return found

    def _found_lone(self, word: str) -> tuple[str, tuple[Target, ...]] | None:
        small = word.lower()
        last = self.firsts.get(small, _NONE)
        if last == _NONE or self._before[last] != _NONE or small in self._led:
            return None
        name, target = self.given[last]
        # One letter, too, is written in capitals throughout.
        plain = len(name) > 1 and name.isalpha() and name.isascii() and name == name.capitalize()
        return (small, (target,)) if plain and word in (name, name.upper()) else None

    def head(self, word: str) -> Head[Target] | None:
        """Return the names that begin with a word as a text writes it; None if none does in this shape."""
        small = in_small_letters(word)
        head = self._heads.get(small)
        if head is None:
            last = self.firsts.get(small)
            if last is None:
                return None
            if len(self._heads) >= _HEADS_KEPT:
                # A long archive meets most of its names in time; those named often are soon here again.
                self._heads.clear()
            head = self._heads[small] = Head()
            for index, lead in sorted([*((index, "") for index in self._chain(last)), *self._led.get(small, ())]):
                head.take(index, self._folded[index], lead)
        return head if word in head.shapes else None

    def _chain(self, index: int) -> Iterator[int]:
        while index != _NONE:
            yield index
            index = self._before[index]


def _folded(names: Sequence[tuple[str, Target]]) -> list[str]:
    """Return all names folded; those of plain letters in one go, which is most of them and many times quicker."""
    simple = [name if name.isascii() and "\n" not in name else "" for name, _ in names]
    plain = "\n".join(simple).translate(_SIGNS_AWAY).split("\n") if simple else []
    return [line.strip() if line else Folded(name).text.strip() for line, (name, _) in zip(plain, names, strict=True)]


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
