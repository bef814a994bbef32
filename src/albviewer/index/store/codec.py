"""Blocks and mentions as plain columns that JSON can carry, and back. Offsets count from the start of a chunk.

What is as it mostly is takes no room: a block whose shown text is its very source text says only where it stands. Each
field is a list of its own, for to make and to read a few long lists takes a fraction of the time of many short ones.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from albviewer.model.documents import Block, BlockKind, Emphasis, Emphasised, Picture, Run, ShownText
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import DateMention, How, Mentions, PersonMention, PlaceMention, Sense

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.index.store.chunks import Chunk

Plain = list[Any]

_KINDS = tuple(BlockKind)
_SENSES = tuple(Sense)
_HOW = tuple(How)
_REST = ("level", "tab", "starts_group", "mark", "language", "emphasis", "picture")
_REST_OF = attrgetter(*_REST)
# All that nearly every paragraph has of these.
_BEGINS_A_GROUP = (0, 0, True, "", "", (), None)
_USUAL = {"starts_group": True}
_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(_KINDS)}
_NUMBER_OF_HOW = {how: number for number, how in enumerate(_HOW)}
_NUMBER_OF_SENSE = {sense: number for number, sense in enumerate(_SENSES)}


def plain_blocks(chunk: Chunk) -> Plain:
    """Return the heading paths of a chunk, each once, and its blocks field by field."""
    blocks, begin = chunk.blocks, chunk.start
    paths: dict[tuple[str, ...], int] = {}
    shown, rest = {}, {}
    for number, block in enumerate(blocks):
        if not _is_source_text(chunk, block):
            shown[number] = [block.shown.text, [at for run in block.shown.runs for at in run]]
        fields = _REST_OF(block)
        if fields != _BEGINS_A_GROUP:
            rest[number] = {name: value for name, value in zip(_REST, fields, strict=True) if value}
    return [
        [_NUMBER_OF_KIND[block.kind] for block in blocks],
        [block.start - begin for block in blocks],
        [block.end - begin for block in blocks],
        [block.label for block in blocks],
        [paths.setdefault(block.heading, len(paths)) for block in blocks],
        [list(path) for path in paths],
        shown,
        rest,
    ]


def _is_source_text(chunk: Chunk, block: Block) -> bool:
    """Tell whether a block shows the very characters that stand in the source."""
    shown, start, end = block.shown, block.start, block.end
    text = shown.text
    return (
        len(text) == end - start
        and shown.runs == ((0, end - start, start, end),)
        and chunk.text.startswith(text, start - chunk.start)
    )


def blocks_of(start: int, text: str, plain: Plain) -> tuple[Block, ...]:
    """Return the blocks of the chunk that begins at `start` with this text."""
    kinds, firsts, lasts, labels, path_numbers, path_lists, shown, rest = plain
    paths = [tuple(path) for path in path_lists]
    return tuple(
        Block(
            kind=_KINDS[kind],
            start=start + first,
            end=start + last,
            shown=_shown(start, text, first, last, shown.get(number)),
            label=label,
            heading=paths[path],
            **(_rest(rest[number]) if number in rest else _USUAL),
        )
        for number, kind, first, last, label, path in zip(
            map(str, range(len(kinds))), kinds, firsts, lasts, labels, path_numbers, strict=True
        )
    )


def _shown(start: int, text: str, first: int, last: int, plain: Plain | None) -> ShownText:
    if plain is None:
        return ShownText(text[first:last], (Run(0, last - first, start + first, start + last),))
    shown, numbers = plain
    each = iter(numbers)
    return ShownText(shown, tuple(map(Run, each, each, each, each)))


def _rest(plain: Mapping[str, Any]) -> dict[str, Any]:
    rest = dict(plain)
    if "emphasis" in rest:
        rest["emphasis"] = tuple(Emphasised(first, last, Emphasis(how)) for first, last, how in rest["emphasis"])
    if "picture" in rest:
        rest["picture"] = Picture(*rest["picture"])
    return rest


def plain_mentions(chunk: Chunk) -> Plain:
    """Return what the blocks of a chunk name, field by field: places, people and dates."""
    places, people, dates = chunk.mentions.places, chunk.mentions.people, chunk.mentions.dates
    return [
        [
            *_plain_spans(chunk, places),
            [item.place for item in places],
            [_NUMBER_OF_SENSE[item.sense] for item in places],
            [_NUMBER_OF_HOW[item.how] for item in places],
        ],
        [*_plain_spans(chunk, people), [item.person for item in people], [_NUMBER_OF_HOW[item.how] for item in people]],
        [*_plain_spans(chunk, dates), [item.date.text for item in dates], [int(item.inferred) for item in dates]],
    ]


def _plain_spans(chunk: Chunk, items: Sequence[PlaceMention | PersonMention | DateMention]) -> Plain:
    """Return where mentions start, where they end, and the words of those that are not what stands there."""
    text, begin = chunk.text, chunk.start
    starts, ends = [item.start - begin for item in items], [item.end - begin for item in items]
    # Words that a curated line joins may end in the next chunk: then they must be kept here.
    surfaces = {
        number: item.surface
        for number, (item, start, end) in enumerate(zip(items, starts, ends, strict=True))
        if text[start:end] != item.surface
    }
    return [starts, ends, surfaces]


def mentions_of(source: str, start: int, text: str, plain: Sequence[Plain]) -> Mentions:
    """Return what the blocks of the chunk that begins at `start` with this text name."""
    (*place_spans, places, senses, place_hows), (*person_spans, people, person_hows), (*date_spans, dates, inferred) = (
        plain
    )

    def spans(packed: Sequence[Any]) -> list[dict[str, Any]]:
        return [
            {"source": source, "start": at, "end": to, "surface": words}
            for at, to, words in _spans(start, text, packed)
        ]

    return Mentions(
        places=tuple(
            PlaceMention(**span, place=place, sense=_SENSES[sense], how=_HOW[how])
            for span, place, sense, how in zip(spans(place_spans), places, senses, place_hows, strict=True)
        ),
        people=tuple(
            PersonMention(**span, person=person, how=_HOW[how])
            for span, person, how in zip(spans(person_spans), people, person_hows, strict=True)
        ),
        dates=tuple(
            DateMention(**span, date=parse_edtf(edtf), inferred=bool(is_inferred))
            for span, edtf, is_inferred in zip(spans(date_spans), dates, inferred, strict=True)
        ),
    )


def _spans(start: int, text: str, plain: Sequence[Any]) -> list[tuple[int, int, str]]:
    firsts, lasts, surfaces = plain
    spans = [(start + at, start + to, text[at:to]) for at, to in zip(firsts, lasts, strict=True)]
    for number, words in surfaces.items():
        at, to, _ = spans[int(number)]
        spans[int(number)] = at, to, words
    return spans
