"""The text of one source as it is read, with the numbers of its passages, to be set on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.documents import Block as TextBlock
from albviewer.model.documents import BlockKind, Emphasis
from albviewer.panels.dossier.blocks import Block, Dossier, Heading, Paragraph, Tone, Words, facts, paragraph
from albviewer.panels.dossier.parts import limit_in_words
from albviewer.panels.dossier.quoting import Cite, Quoting
from albviewer.panels.labels import source_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.panels.say import Say
    from albviewer.session.session import Session

MOST_BLOCKS = 10_000
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
    for number, block in enumerate(blocks):
        words = block.shown.text.replace("\t", "   ")
        if block.kind is BlockKind.TITLE or not words.strip():
            continue
        if block.kind is BlockKind.HEADING:
            level = min(block.level + 1, _TITLE_LEVELS) if block.level else 2
            yield Heading(level=level, words=words, anchor=f"part-{number}")
            continue
        if block.picture is not None:
            yield paragraph(f"[{block.picture.alt}]" if block.picture.alt else "[…]", Tone.SMALL)
            continue
        tone = Tone.SMALL if block.kind in _SMALL else Tone.PLAIN
        mark = (Words(text=f"{block.mark} "),) if block.mark else ()
        yield Paragraph(words=(*mark, *_emphasised(block)), tone=tone, number=block.label)


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
