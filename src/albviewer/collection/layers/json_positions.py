"""Where things stand in a JSON text: looked for only when there is a fault to name: the parser does not tell."""

from __future__ import annotations

import re
from bisect import bisect_right

from albviewer.model.positions import Position

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]')
_COLON = re.compile(r"\s*:")


class LineCounter:
    """Turns offsets into a text into lines and columns."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]

    def position(self, offset: int) -> Position:
        """Return where the character at the offset stands."""
        line = bisect_right(self._starts, offset)
        return Position(self._name, line, offset - self._starts[line - 1] + 1)


def feature_starts(text: str) -> list[int]:
    """Return the offsets of the features of a FeatureCollection; of a single feature or geometry, that of the file.

    The text must be sound JSON.
    """
    starts: list[int] = []
    depth, inside, named = 0, False, False
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token[0] == '"':
            named = depth == 1 and token == '"features"' and _COLON.match(text, match.end()) is not None
            continue
        if token in "{[":
            if depth == 2 and inside:
                starts.append(match.start())
            depth += 1
            if depth == 2 and named:
                # of two lists of that name the parser keeps the last
                starts, inside = [], token == "["
        else:
            if depth == 2:
                inside = False
            depth -= 1
        named = False
    return starts or [len(text) - len(text.lstrip())]


def too_deep_at(text: str, deepest: int) -> int:
    """Return the offset of the first bracket that is nested deeper than that, or 0. The text may be no sound JSON."""
    depth = 0
    for match in _TOKEN.finditer(text):
        if match[0] in "{[":
            depth += 1
            if depth > deepest:
                return match.start()
        elif match[0] in "}]":
            depth -= 1
    return 0
