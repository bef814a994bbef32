"""Text for a terminal: how wide it is there, how it is cut into lines, and what of it may not reach a terminal.

What a collection says is not to be trusted: a control character in a document could move the cursor, recolour or
rename the window of whoever lists it.
"""

from __future__ import annotations

import unicodedata

# Explicit directions turn around the text that follows them, that of other columns too.
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ELLIPSIS = "…"


def one_line(text: str) -> str:
    """Return the text on one line: white space folded, control characters replaced by U+FFFD."""
    return "".join("\ufffd" if _is_harmful(char) else char for char in " ".join(text.split()))


def _is_harmful(char: str) -> bool:
    return char in _DIRECTIONS or unicodedata.category(char) in ("Cc", "Cs")


def width_of(text: str) -> int:
    """Return how many columns the text takes: two for a wide character, none for one that sits on another."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(text: str, width: int, most_lines: int) -> list[str]:
    """Return the text in lines of at most `width` columns, at least one; an ellipsis says that more was there."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width_of(joined) <= width:
            lines[-1] = joined
            continue
        pieces = _pieces(word, width)
        lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
        if len(lines) > most_lines:
            break
    if len(lines) <= most_lines:
        return lines
    kept = lines[:most_lines]
    kept[-1] = _cut(kept[-1], width - 1).rstrip() + ELLIPSIS
    return kept


def _pieces(word: str, width: int) -> list[str]:
    """Return a word in pieces none of which is wider than `width`, cut after a hyphen or stroke if there is one."""
    pieces = []
    while width_of(word) > width:
        # A character that is wider than the column must stand somewhere.
        piece = _cut(word, width) or word[:1]
        cut = max(piece.rfind("-"), piece.rfind("/")) + 1 or len(piece)
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


def _cut(text: str, width: int) -> str:
    """Return as much of the text as fits."""
    taken = 0
    for index, char in enumerate(text):
        taken += _columns(char)
        if taken > width:
            return text[:index]
    return text


def padded(text: str, width: int) -> str:
    """Return the text filled up with spaces."""
    return text + " " * max(0, width - width_of(text))
