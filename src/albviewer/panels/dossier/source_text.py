"""The text of one source as it is read, with the numbers of its passages, to be set on paper."""

from __future__ import annotations

from itertools import zip_longest
from math import sqrt
from typing import TYPE_CHECKING

from albviewer.model.documents import Block as TextBlock
from albviewer.model.documents import BlockKind, Emphasis
from albviewer.panels.dossier.blocks import (
    Block,
    Dossier,
    Facsimile,
    Heading,
    Paragraph,
    Row,
    Tone,
    Words,
    facts,
    paragraph,
)
from albviewer.panels.dossier.parts import limit_in_words
from albviewer.panels.dossier.quoting import Cite, Quoting
from albviewer.panels.labels import source_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.panels.say import Say
    from albviewer.session.session import Session

MOST_BLOCKS = 10_000
_CELL = "\t"
# Of a table on paper: how many letters a line has room for, and how many the space between columns takes.
_LETTERS_OF_LINE, _GUTTER = 76, 3
_SMALL = frozenset({BlockKind.NOTE, BlockKind.KEYWORDS, BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.REFERENCES})
_TITLE_LEVELS = 3


def source_text(session: Session, source: str, say: Say, cite: Cite) -> Dossier:
    """Return the text of a source, headed by its title, how it is cited, and its rights."""
    known, language = session.collection.sources[source], say.language
    quoting = Quoting(session=session, say=say, cite=cite)
    blocks = session.collection.documents[source].blocks
    head: list[Block] = [
        Heading(level=1, words=known.shown_title(language), anchor="top", language=known.language),
        Paragraph(words=quoting.reference(known), tone=Tone.LEAD),
        facts(
            (say("Rights"), known.rights.in_language(language) or say("Nothing is known of its rights.")),
            (say("Where it is from"), known.provenance.in_language(language)),
        ),
    ]
    if len(blocks) > MOST_BLOCKS:
        head.append(paragraph(limit_in_words(MOST_BLOCKS, len(blocks), say), Tone.SMALL))
    return Dossier(
        title=known.shown_title(language),
        language=known.language,
        foot=f"{source}  {source_label(session.collection, source, language)}",
        blocks=(*head, *_text(blocks[:MOST_BLOCKS])),
    )


def _text(blocks: Sequence[TextBlock]) -> Iterator[Block]:
    shares = _shares(blocks)
    for number, block in enumerate(blocks):
        words = block.shown.text
        if block.picture is not None:
            yield Facsimile(picture=block.picture)
            continue
        if block.kind is BlockKind.TITLE or not words.strip():
            continue
        if number in shares:
            cells = tuple(words.split(_CELL)) if _CELL in words else (words,)
            yield Row(cells=cells, shares=shares[number], head=block.level > 0, number=block.label)
            continue
        if block.kind is BlockKind.HEADING:
            level = min(block.level + 1, _TITLE_LEVELS) if block.level else 2
            yield Heading(level=level, words=words, anchor=f"part-{number}")
            continue
        tone = Tone.SMALL if block.kind in _SMALL else Tone.PLAIN
        mark = (Words(text=f"{block.mark} "),) if block.mark else ()
        told = tuple(_labelled(block)) if block.tab else (*mark, *_emphasised(block))
        yield Paragraph(words=told, tone=tone, number=block.label)


def _labelled(block: TextBlock) -> Iterator[Words]:
    """Yield the label of a line in a box of facts, and what stands behind it, which the file may have glued to it."""
    label, value = block.shown.text[: block.tab].strip(), block.shown.text[block.tab :].strip()
    yield Words(text=f"{label}  " if value else label, strong=True)
    yield Words(text=value)


def _shares(blocks: Sequence[TextBlock]) -> dict[int, tuple[float, ...]]:
    """Return for each row of a table how wide its cells are: the longer what stands in a column, the wider it is."""
    found: dict[int, tuple[float, ...]] = {}
    rows: list[int] = []
    for number, block in enumerate([*blocks, None]):
        is_row = block is not None and block.kind is BlockKind.TABLE and not block.tab
        if rows and (block is None or not is_row or block.starts_group):
            columns = zip_longest(*(blocks[row].shown.text.split(_CELL) for row in rows), fillvalue="")
            wants = _wants([[cell for cell in column if cell] for column in columns])
            if len(wants) > 1:
                found |= dict.fromkeys(rows, tuple(want / sum(wants) for want in wants))
            rows = []
        if is_row:
            rows.append(number)
    return found


def _wants(columns: Sequence[Sequence[str]]) -> list[float]:
    """Return how much room the columns want: that of their longest words, and of what is left the more the longer.

    What has a hundred times as many letters as the rest needs ten times the room: it is set in more lines.
    """
    words = [max((len(word) for cell in column for word in cell.split()), default=1) + _GUTTER for column in columns]
    longest = [sqrt(max(map(len, column), default=1)) for column in columns]
    left = max(0.0, _LETTERS_OF_LINE - sum(words))
    return [word + left * long / sum(longest) for word, long in zip(words, longest, strict=True)]


def _emphasised(block: TextBlock) -> Iterator[Words]:
    """Yield the words of a block as they stand out in it."""
    text, at = block.shown.text, 0
    for start, end, how in sorted(block.emphasis):
        if start < at or end <= start:
            continue
        if at < start:
            yield Words(text=text[at:start])
        yield Words(text=text[start:end], italic=how is Emphasis.ITALIC, strong=how is Emphasis.STRONG)
        at = end
    if at < len(text):
        yield Words(text=text[at:])
