"""The lines of a text and what the rules take them to be, where nobody has said what they are."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from albviewer.model.curation import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.model.curation import StructureLine

_NUMBERED = re.compile(r"\d{1,4}(?:\.\d+)*[.)]?\s+\S")
_NUMBERED_MARK = re.compile(r"\d{1,3}(?:\.\d+)*[.)]\s+\S")
BULLET = re.compile(r"\s*(?:[-–—•*‣◦·]|\d{1,3}[.)]|[a-z][.)])\s+(?=\S)")
_MARKS = re.compile(r"#{1,6}\s+\S")
_WORDS = re.compile(
    r"(?:abstract|introduction|contents|references|bibliography|notes|conclusions?|summary|appendix)\W*", re.I
)
_REFERENCE_WORDS = re.compile(r"(?:\d+\.?\s+)?(?:references|bibliography|works cited|sources)\W*", re.I)

# A line longer than this was not wrapped by hand: it is a paragraph of its own.
LONG_LINE = 160
_HEADING_LENGTH = 90


class Line(NamedTuple):
    """A line of the text without its line end: offsets and contents."""

    start: int
    end: int
    text: str

    def is_blank(self) -> bool:
        """Tell whether nothing is to be seen in it."""
        return not self.text or self.text.isspace()


# What Line() itself calls, without its detour; it is called for each line of each text.
_new = tuple.__new__


def split_lines(text: str) -> list[Line]:
    """Return the lines of the text: only CR, LF and both together end one."""
    lines: list[Line] = []
    start = 0
    # str.splitlines would also split at form feeds and at U+2028, and a pattern takes many times as long.
    pieces = text.split("\n")
    if "\r" not in text:
        for piece in pieces:
            end = start + len(piece)
            lines.append(_new(Line, (start, end, piece)))
            start = end + 1
        return lines
    for number, piece in enumerate(pieces, 1):
        bare = piece.removesuffix("\r") if number < len(pieces) else piece
        at = start
        for part in bare.split("\r"):
            lines.append(Line(at, at + len(part), part))
            at += len(part) + 1
        start += len(piece) + 1
    return lines


class Shaped(NamedTuple):
    """Lines first..last (indices, the last included) and what they are."""

    first: int
    last: int
    shape: Shape
    level: int = 1
    label: int = 0


def shape_lines(lines: Sequence[Line], structure: Sequence[StructureLine]) -> Iterator[Shaped]:
    """Return what the lines are: as the structure says, and by rule between its entries."""
    at, in_references = 0, False
    for said in structure:
        first, last = said.first - 1, min(said.last, len(lines)) - 1
        if first > last:
            continue
        yield from _by_rule(lines, at, first, in_references=in_references)
        yield Shaped(first, last, said.shape, said.level, said.label)
        at, in_references = last + 1, said.shape is Shape.HEADING and _heads_references(lines[first])
    yield from _by_rule(lines, at, len(lines), in_references=in_references)


def _heads_references(line: Line) -> bool:
    return bool(_REFERENCE_WORDS.fullmatch(line.text.strip()))


def _by_rule(lines: Sequence[Line], begin: int, end: int, *, in_references: bool) -> Iterator[Shaped]:
    """Shape the lines begin..end-1: runs between blank lines become headings, lists or paragraphs."""
    title = _first_shown(lines) if begin == 0 else None
    for run_first, run_last in _runs(lines, begin, end):
        if run_first == run_last and len(lines[run_first].text.strip()) > _HEADING_LENGTH:
            # Most of a text that nobody wrapped; what follows would come to the same.
            yield Shaped(run_first, run_last, Shape.REFERENCES if in_references else Shape.PARAGRAPH)
            continue
        for first, last in _parts(lines, run_first, run_last, numbered_headings=not in_references):
            run = lines[first : last + 1]
            shape, level = _shape_of(run, is_title=first == title)
            if shape is Shape.HEADING:
                in_references = _heads_references(run[0])
            if in_references and shape in (Shape.PARAGRAPH, Shape.LIST):
                yield Shaped(first, last, Shape.REFERENCES)
            elif shape is Shape.PARAGRAPH:
                yield from _paragraphs(run, first)
            else:
                yield Shaped(first, last, shape, level)


def _runs(lines: Sequence[Line], begin: int, end: int) -> Iterator[tuple[int, int]]:
    start = begin
    for index in range(begin, end):
        text = lines[index].text
        if not text or text.isspace():
            if start < index:
                yield start, index - 1
            start = index + 1
    if start < end:
        yield start, end - 1


def _parts(lines: Sequence[Line], first: int, last: int, *, numbered_headings: bool) -> Iterator[tuple[int, int]]:
    """Part a run of lines: a heading from the text right after it, and a list from what leads to it."""
    start = first
    if first < last and _heads_run(lines[first : last + 1], numbered=numbered_headings):
        yield first, first
        start = first + 1
    if not any(_has_bullet(lines[at].text) for at in range(start, last + 1)):
        yield start, last
        return
    for bulleted, indices in groupby(range(start, last + 1), lambda at: _has_bullet(lines[at].text)):
        group = list(indices)
        # One line alone may begin with a dash or a number because the text was wrapped there.
        if bulleted and len(group) > 1:
            if start < group[0]:
                yield start, group[0] - 1
            yield group[0], group[-1]
            start = group[-1] + 1
    if start <= last:
        yield start, last


def _has_bullet(text: str) -> bool:
    # Hardly any line begins so that the pattern need be tried: with two letters none is a bullet.
    return not text[:2].isalpha() and BULLET.match(text) is not None


def _heads_run(run: Sequence[Line], *, numbered: bool) -> bool:
    """Tell whether the first line is a heading of the others, though no blank line parts them."""
    text, after = run[0].text.strip(), run[1].text.strip()
    if not _may_be_heading(text):
        return False
    if _MARKS.match(text) or _WORDS.fullmatch(text):
        return True
    if not (numbered and _NUMBERED_MARK.match(text)) or _NUMBERED_MARK.match(after):
        return False
    # Had the text been wrapped there, the next word would not have fitted on the line.
    fits = len(text) + 1 + len(after.split()[0]) <= max(len(line.text) for line in run)
    return fits or bool(BULLET.match(after))


def _may_be_heading(text: str) -> bool:
    return len(text) <= _HEADING_LENGTH and text[-1] not in ".,;:!?…"


def _first_shown(lines: Sequence[Line]) -> int:
    return next((index for index, line in enumerate(lines) if not line.is_blank()), 0)


def _shape_of(run: Sequence[Line], *, is_title: bool) -> tuple[Shape, int]:
    text = run[0].text.strip()
    if len(run) == 1 and _may_be_heading(text):
        if _MARKS.match(text):
            return Shape.HEADING, min(3, len(text) - len(text.lstrip("#")))
        if is_title and not BULLET.match(text):
            return Shape.TITLE, 1
        if _WORDS.fullmatch(text):
            return Shape.HEADING, 1
        if _NUMBERED.match(text):
            return Shape.HEADING, min(3, 1 + text.split()[0].strip(".)").count("."))
    if len(run) > 1 and all(_has_bullet(line.text) for line in run):
        return Shape.LIST, 1
    return Shape.PARAGRAPH, 1


def _paragraphs(run: Sequence[Line], first: int) -> Iterator[Shaped]:
    """Part a run into paragraphs: text wrapped by hand is one, but a long line stands for itself."""
    if any(len(line.text) > LONG_LINE for line in run):
        for offset in range(len(run)):
            yield Shaped(first + offset, first + offset, Shape.PARAGRAPH)
    else:
        yield Shaped(first, first + len(run) - 1, Shape.PARAGRAPH)
