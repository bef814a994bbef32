"""Blocks and mentions as plain lists that JSON can carry, and back. Offsets count from the start of a chunk.

What is as it mostly is takes no room: a block whose shown text is its very source text says only where it stands.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from albviewer.model.documents import Block, BlockKind, Emphasis, Emphasised, Picture, Run, ShownText
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import DateMention, How, Mentions, PersonMention, PlaceMention, Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from albviewer.index.store.chunks import Chunk

Plain = list[Any]

_KINDS = tuple(BlockKind)
_SENSES = tuple(Sense)
_HOW = tuple(How)
_REST = ("level", "tab", "starts_group", "mark", "language", "emphasis", "picture")
_REST_OF = attrgetter(*_REST)
# All that nearly every paragraph has of these.
_BEGINS_A_GROUP = (0, 0, True, "", "", (), None)
_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(_KINDS)}
_NUMBER_OF_HOW = {how: number for number, how in enumerate(_HOW)}
_NUMBER_OF_SENSE = {sense: number for number, sense in enumerate(_SENSES)}


def plain_blocks(chunk: Chunk) -> Plain:
    """Return the heading paths of a chunk, each once, and its blocks."""
    paths: dict[tuple[str, ...], int] = {}
    rows = []
    for block in chunk.blocks:
        path = paths.setdefault(block.heading, len(paths))
        rows.append(
            [
                _NUMBER_OF_KIND[block.kind],
                block.start - chunk.start,
                block.end - chunk.start,
                path,
                block.label,
                _plain_shown(chunk, block),
                _plain_rest(block),
            ]
        )
    return [[list(path) for path in paths], rows]


def _plain_shown(chunk: Chunk, block: Block) -> Plain | int:
    shown, start, end = block.shown, block.start, block.end
    whole = len(shown.runs) == 1 and shown.runs[0] == (0, len(shown.text), start, end)
    if whole and chunk.text.startswith(shown.text, start - chunk.start) and len(shown.text) == end - start:
        return 0
    return [shown.text, [number for run in shown.runs for number in run]]


def _plain_rest(block: Block) -> dict[str, Any] | int:
    """Return the fields that few blocks have, where they have them."""
    rest = _REST_OF(block)
    if rest == _BEGINS_A_GROUP:
        return 1
    return {name: value for name, value in zip(_REST, rest, strict=True) if value} or 0


def blocks_of(start: int, text: str, plain: Plain) -> tuple[Block, ...]:
    """Return the blocks of the chunk that begins at `start` with this text."""
    paths = [tuple(path) for path in plain[0]]
    return tuple(
        Block(
            kind=_KINDS[kind],
            start=start + first,
            end=start + last,
            shown=_shown(start, text, first, last, shown),
            label=label,
            heading=paths[path],
            **(_rest(rest) if rest else {}),
        )
        for kind, first, last, path, label, shown, rest in plain[1]
    )


def _shown(start: int, text: str, first: int, last: int, plain: Plain | int) -> ShownText:
    if not isinstance(plain, list):
        return ShownText(text[first:last], (Run(0, last - first, start + first, start + last),))
    shown, numbers = plain
    each = iter(numbers)
    return ShownText(shown, tuple(map(Run, each, each, each, each)))


def _rest(plain: dict[str, Any] | int) -> dict[str, Any]:
    if not isinstance(plain, dict):
        return {"starts_group": True}
    rest = dict(plain)
    if "emphasis" in rest:
        rest["emphasis"] = tuple(Emphasised(first, last, Emphasis(how)) for first, last, how in rest["emphasis"])
    if "picture" in rest:
        rest["picture"] = Picture(*rest["picture"])
    return rest


def plain_mentions(chunk: Chunk) -> Plain:
    """Return what the blocks of a chunk name: rows of places, people and dates."""
    text, begin = chunk.text, chunk.start

    def span(item: PlaceMention | PersonMention | DateMention) -> Plain:
        start, end = item.start - begin, item.end - begin
        # Words that a curated line joins may end in the next chunk: then they must be kept here.
        return [start, end, 0 if text[start:end] == item.surface else item.surface]

    mentions = chunk.mentions
    return [
        [[*span(item), item.place, _NUMBER_OF_SENSE[item.sense], _NUMBER_OF_HOW[item.how]] for item in mentions.places],
        [[*span(item), item.person, _NUMBER_OF_HOW[item.how]] for item in mentions.people],
        [[*span(item), item.date.text, int(item.inferred)] for item in mentions.dates],
    ]


def mentions_of(source: str, start: int, text: str, plain: Sequence[Plain]) -> Mentions:
    """Return what the blocks of the chunk that begins at `start` with this text name."""
    places, people, dates = plain

    def span(first: int, last: int, surface: str | int) -> dict[str, Any]:
        words = surface or text[first:last]
        return {"source": source, "start": start + first, "end": start + last, "surface": words}

    return Mentions(
        places=tuple(
            PlaceMention(**span(*at), place=place, sense=_SENSES[sense], how=_HOW[how])
            for *at, place, sense, how in places
        ),
        people=tuple(PersonMention(**span(*at), person=person, how=_HOW[how]) for *at, person, how in people),
        dates=tuple(
            DateMention(**span(*at), date=parse_edtf(edtf), inferred=bool(inferred)) for *at, edtf, inferred in dates
        ),
    )
