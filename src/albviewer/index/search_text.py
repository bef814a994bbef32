"""How text is folded for full-text search: the same for what is indexed and for what is asked.

The tokenizer of SQLite's FTS5 (`unicode61 remove_diacritics 2`) parts text where no letter stands, and sees through
case and most accents. What it does not see through is folded here. Knows nothing of queries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

TOKENIZER = "unicode61 remove_diacritics 2"

# Chinese and Japanese put no spaces between words: each character is a word of its own, so that a phrase of
# characters is found within a line. Korean has spaces.
_UNSPACED = (
    "\u3005-\u3007\u303b"  # iteration marks and the zero
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # ideographs
)
_CHARACTER = re.compile(f"([{_UNSPACED}])")
# Letters that Unicode does not take apart into a plain letter and an accent, and signs that stand within words.
_LETTERS = {
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H", "ı": "i", "ĸ": "k", "ł": "l", "Ł": "L", "ŋ": "n",
    "Ŋ": "N", "ø": "o", "Ø": "O", "ŧ": "t", "Ŧ": "T", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe",
    "Œ": "OE", "þ": "th", "Þ": "TH", "ŉ": "n", "ĳ": "ij", "Ĳ": "IJ",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "", "\u0640": "",
    # Arabic alef in its shapes, the two last letters that are written for one another.
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه",
}  # fmt: skip
# SQLite takes accents from Latin letters only. Of these two scripts all letters are meant but й and ў, which only look
# accented.
_ACCENTED = "".join(map(chr, (*range(0x370, 0x530), *range(0x1F00, 0x2000))))
_LETTERS |= {
    letter: plain
    for letter in _ACCENTED
    if letter.isalpha() and letter not in "йЙўЎ" and (plain := unicodedata.normalize("NFD", letter)[0]) != letter
}
_ALL_ASCII = bytes(range(128))
_FIRST_UNSPACED = "\u3005"
_FIRST_ACCENT = "\u0300"
_SIGNS = ("\u2010", "\u20cf")  # dashes, quotation marks, currencies
# With the accents that follow it: the plain letter and they could make another one.
_LETTER = re.compile(f"([{''.join(_LETTERS)}])[\u0300-\u036f]*")


def searchable(text: str) -> str:
    """Return the text as it is given to FTS5, on insertion and in a query; its length may change.

    What SQLite cannot be handed (half a character, a NUL) becomes a space. Never raises.
    """
    if text.isascii():
        return text.replace("\0", " ") if "\0" in text else text
    if _stays(text):
        return text.replace("\0", " ")
    # Half a character would stop the insertion of the whole document.
    text = text.encode("utf-8", errors="replace").decode("utf-8").replace("\0", " ")
    text = unicodedata.normalize("NFC", text)
    text = _LETTER.sub(lambda match: _LETTERS[match[1]], text)
    return _CHARACTER.sub(r" \1 ", text)


def all_searchable(texts: Sequence[str]) -> Sequence[str]:
    """Return each text as `searchable` does; that nothing in them changes is seen in all of them at once."""
    joined = "\n".join(texts)
    if "\0" not in joined and (joined.isascii() or _stays(joined)):
        return texts
    return [searchable(text) for text in texts]


def _stays(text: str) -> bool:
    """Whether a text has none of the letters that are folded here, as most have none."""
    # To delete what is ASCII takes a hundredth of the time that it takes to look at each character.
    beyond = set(text.encode("utf-8", "surrogatepass").translate(None, _ALL_ASCII).decode("utf-8", "surrogatepass"))
    if max(beyond) >= _FIRST_UNSPACED or not beyond.isdisjoint(_LETTERS):
        return False
    # Only accents and their like make one of several characters: where there are none, each is looked at once.
    if all(letter < _FIRST_ACCENT or _SIGNS[0] <= letter <= _SIGNS[1] for letter in beyond):
        return all(unicodedata.is_normalized("NFC", letter) for letter in beyond)
    return unicodedata.is_normalized("NFC", text)


def plain_character(character: str) -> str:
    """Return one character without accent and capital, always one character: for marks that keep their offsets."""
    folded = _LETTERS.get(character, character)[:1] or character
    base = unicodedata.normalize("NFD", folded)[0]
    # In scripts other than Latin, what is left of a letter without its mark is another letter (й, が, 노).
    return (base if base.isascii() else folded).lower()[:1] or character


def is_unspaced(text: str) -> bool:
    """Tell whether the text has characters of a script that puts no spaces between words."""
    return bool(_CHARACTER.search(text))
