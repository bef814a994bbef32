"""Text folded for comparing: no accents, a blank for every sign; and the way back to the text's own offsets.

Folding keeps the length wherever it can ("Vlorë, 1961" and " Vlore  1961 " differ only in the blank on either side), so
that offsets need no table. Where it cannot (ß, ligatures, accents written as signs of their own, soft hyphens), one is
kept. Letters that only look accented stay what they are: Russian й, Japanese が, Korean syllables.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable
from functools import lru_cache

_ASCII = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}
# For a text as UTF-8: a blank for every sign of ASCII; all other characters have bytes beyond it.
_BLANKS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
_ALL_ASCII = bytes(range(128))
# Letters that fold to themselves: all others outside ASCII are looked at one by one.
_ODD = re.compile("[^\x00-\x7fΑ-Ωα-ρσ-ωА-Яа-яא-תابت-غف-وي\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_OTHER_LETTERS = str.maketrans(
    {
        **dict(zip("łŁđĐøØıħĦŧŦðÐς", "lLdDoOihHtTdDσ", strict=True)),
        **{"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ŋ": "ng", "Ŋ": "Ng"},
        # Arabic alef in its shapes, the two last letters that are written for one another; the stretching sign.
        **dict(zip("أإآٱىة", "اااايه", strict=True)),
        "ـ": "",
        # An apostrophe that Unicode counts among the letters.
        "ʼ": " ",
    }
)
_STAYS = frozenset("йЙўЎªº")


@lru_cache(maxsize=4096)
def fold_letter(letter: str) -> str:
    """Return what a character folds to: mostly one character; none for accents, more for ligatures; a blank for a sign.

    Marks of scripts in which they are vowels stay.
    """
    category = unicodedata.category(letter)
    if category.startswith("M"):
        return letter if not unicodedata.combining(letter) or 0x0900 <= ord(letter) < 0x1100 else ""
    if category == "Cf":
        return ""
    if not letter.isalnum() and letter != "ـ":
        return " "
    if letter in _STAYS or _keeps_its_marks(letter):
        return letter
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(sign))
    return plain.translate(_OTHER_LETTERS) if plain.isalnum() or plain == "ـ" else " "


def _keeps_its_marks(letter: str) -> bool:
    """Whether the letter is of a script in which taking a mark away makes another letter."""
    return "\u0900" <= letter < "\u1100" or "\u3040" <= letter < "\u3100" or "\uac00" <= letter <= "\ud7a3"


def fold(text: str) -> str:
    """Return the text folded, without case and without the blanks around it; its length may change."""
    return Folded(text).text[1:-1].lower()


def without_accents(text: str, odd: Iterable[str] | None = None) -> str:
    """Return the text, equally long, with accented letters plain; signs, case and what would change length stay.

    `odd` are the odd letters of the text, if they are known.
    """
    if text.isascii():
        return text
    for letter in odd_letters(text) if odd is None else odd:
        plain = fold_letter(letter)
        if len(plain) == 1 and not plain.isspace():
            text = text.replace(letter, plain)
    return text


def odd_letters(text: str) -> frozenset[str]:
    """Return which characters of a text may fold to another."""
    # To delete what is ASCII takes a hundredth of the time that it takes to look at each character.
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ALL_ASCII).decode("utf-8", "surrogatepass")
    return frozenset(letter for letter in set(beyond) if _is_odd(letter))


@lru_cache(maxsize=4096)
def _is_odd(letter: str) -> bool:
    return _ODD.match(letter) is not None


class Folded:
    """A text and its folded form, in which one blank more stands on either side.

    `text` is the folded form; `source_start` and `source_end` lead from offsets in it to offsets in `original`.
    """

    __slots__ = ("_sources", "_words", "original", "text")

    def __init__(self, original: str, odd: Iterable[str] | None = None) -> None:
        """`odd` are the odd letters of the text, if they are known."""
        self.original = original
        self._sources: array[int] | None = None
        self._words: list[str] | None = None
        if original.isascii():
            self.text = f" {_without_signs(original)} "
            return
        odd = odd_letters(original) if odd is None else odd
        if all(len(fold_letter(sign)) == 1 for sign in odd):
            for sign in odd:
                original = original.replace(sign, fold_letter(sign))
            self.text = f" {_without_signs(original)} "
            return
        self._fold_with_table()

    def _fold_with_table(self) -> None:
        letters: list[str] = []
        sources = array("l")
        for index, letter in enumerate(self.original):
            plain = _ASCII.get(ord(letter)) or fold_letter(letter)
            letters.append(plain)
            sources.extend([index] * len(plain))
        sources.append(len(self.original))
        self._sources = sources
        self.text = f" {''.join(letters)} "

    @property
    def words(self) -> list[str]:
        """The folded words, in order, their capitals kept."""
        if self._words is None:
            self._words = self.text.split()
        return self._words

    @property
    def one_to_one(self) -> bool:
        """Whether the folded character at n is, but for the blank in front, the original one at n - 1."""
        return self._sources is None

    @property
    def unspaced(self) -> bool:
        """Whether there are letters of scripts that do not part words, or join their particles to them."""
        return not self.original.isascii() and _UNSPACED.search(self.original) is not None

    def source_start(self, at: int) -> int:
        """Return where in the original the folded character at `at` begins."""
        return at - 1 if self._sources is None else self._sources[at - 1]

    def source_end(self, end: int) -> int:
        """Return where in the original the folded characters before `end` end, with the accents that follow them."""
        if self._sources is None:
            return end - 1
        after = self._sources[end - 2] + 1
        while after < len(self.original) and fold_letter(self.original[after]) == "":
            after += 1
        return after


def _without_signs(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").translate(_BLANKS).decode("utf-8", "surrogatepass")
