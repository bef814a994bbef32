"""The critical apparatus: where the clean text of a page departs from the file, what stands there, what editors note.

Places are shown characters of a block, so that whoever draws marks there never puts anything into the text. Offsets
and line numbers of the file are those of the file, whatever is shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.texts import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.model.documents import Document, EditorsNote, Reading, ShownText
    from albviewer.panels.reader_page import ReaderPage
    from albviewer.panels.say import Say

_LINE_END = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A reading on a page: shown characters start..end of a block, equal where the file's words are left out.

    `original` are the characters of the file, from `offset` on, `reads` is what is shown instead, `why` is in the
    language asked for, and may be empty.
    """

    block: int
    start: int
    end: int
    offset: int
    original: str
    reads: str
    why: str

    @property
    def hides(self) -> bool:
        """Tell whether nothing is shown for what stands in the file."""
        return self.start == self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the editors note on words of a page, which stand as they are: shown characters start..end of a block.

    `offset` is that of the words in the file; words that run on into further blocks have there the `rest`: block, start
    and end of each.
    """

    block: int
    start: int
    end: int
    offset: int
    text: str
    rest: tuple[tuple[int, int, int], ...] = ()


Annotation = Variant | Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageInFile:
    """A passage as it stands: its characters from `offset` on, the lines of the file, counted from 1, its variants."""

    caption: str
    lines: str
    text: str
    offset: int
    variants: tuple[Variant, ...]


def variants_of(page: ReaderPage, language: str) -> tuple[Variant, ...]:
    """Return the readings of a page in the order of the text; those in blocks that are not shown are left out."""
    document = page.document
    found = []
    for reading in document.readings:
        index = document.block_at(reading.start)
        if index is not None and reading.start < document.blocks[index].end:
            original = page.whole.words(reading.start, reading.end)
            found.append(_variant(document.blocks[index].shown, index, reading, original, language))
    return tuple(found)


def remarks_of(page: ReaderPage, language: str) -> tuple[Remark, ...]:
    """Return the editors' notes on words of a page in the order of the text, each where its words begin."""
    return _remarks(page.document, page.document.notes, language)


def remarks_in(page: ReaderPage, block: int, language: str) -> tuple[Remark, ...]:
    """Return those of a page's editors' notes whose words begin in a block."""
    shown = page.blocks[block].block
    near = [note for note in page.document.notes if note.start < shown.end and shown.start < note.end]
    return tuple(remark for remark in _remarks(page.document, near, language) if remark.block == block)


def _remarks(document: Document, notes: Iterable[EditorsNote], language: str) -> tuple[Remark, ...]:
    found = []
    for note in notes:
        spans = document.shown_at(note.start, note.end)
        for block, start, end in spans[:1]:
            text, rest = LocalText(note.text).in_language(language), tuple(spans[1:])
            found.append(Remark(block=block, start=start, end=end, offset=note.start, text=text, rest=rest))
    return tuple(found)


def annotations_of(page: ReaderPage, language: str) -> tuple[Annotation, ...]:
    """Return variants and remarks together, in the order of the text."""
    both: list[Annotation] = [*variants_of(page, language), *remarks_of(page, language)]
    return tuple(sorted(both, key=place_of))


def parts_of(item: Annotation) -> tuple[tuple[int, int, int], ...]:
    """Return block, first and last shown character of each part of an annotation; only notes have several."""
    return ((item.block, item.start, item.end), *(item.rest if isinstance(item, Remark) else ()))


def place_of(item: Annotation) -> tuple[int, int, int]:
    """Return where an annotation stands, to be sorted by: two things left out may share a spot of the text."""
    return item.block, item.start, item.offset


def _variant(shown: ShownText, block: int, reading: Reading, original: str, language: str) -> Variant:
    spot = _spot(shown, reading.start)
    start, end = shown.to_shown(reading.start, reading.end) or (spot, spot)
    return Variant(
        block=block,
        start=start,
        end=end,
        offset=reading.start,
        original=original,
        reads=shown.text[start:end],
        why=LocalText(reading.why).in_language(language),
    )


def _spot(shown: ShownText, offset: int) -> int:
    """Return where, between shown characters, what is not shown would stand."""
    before = bisect_right(shown.runs, offset, key=lambda run: run.end)
    return shown.runs[before - 1].shown_end if before else 0


def annotation_words(item: Annotation, say: Say) -> str:
    """Say an annotation in one to three lines of plain text."""
    return say("Editors’ note: {note}", note=item.text) if isinstance(item, Remark) else variant_words(item, say)


def variant_words(variant: Variant, say: Say) -> str:
    """Say a variant in two or three lines of plain text."""
    lines = [say("In the file: {words}", words=_on_one_line(variant.original))]
    lines.append(say("Left out here") if variant.hides else say("Read as: {words}", words=variant.reads))
    return "\n".join([*lines, variant.why] if variant.why else lines)


def _on_one_line(text: str) -> str:
    return " ".join(text.split()) or text


def passage_in_file(page: ReaderPage, block: int, variants: tuple[Variant, ...], say: Say) -> PassageInFile:
    """Return the passage of a block as it stands in the file, in whole lines; `variants` are those of the page."""
    # Lines are counted from the start of the file: nothing less than all of it will do.
    text, shown = page.whole.text, page.blocks[block].block
    start = text.rfind(_LINE_END, 0, shown.start) + 1
    end = text.find(_LINE_END, shown.end)
    end = len(text) if end < 0 else end + 1
    first = text.count(_LINE_END, 0, start) + 1
    last = first + text.count(_LINE_END, start, end - 1)
    low = bisect_left(variants, start, key=lambda item: item.offset)
    high = bisect_left(variants, end, key=lambda item: item.offset)
    where = say("characters {first} to {last}", first=start, last=end)
    lines = say("line {n}", n=first) if first == last else say("lines {first} to {last}", first=first, last=last)
    label = f"{page.source} ¶ {shown.label}" if shown.label else page.source
    return PassageInFile(
        caption=label,
        lines=say("{lines}, {characters}", lines=lines, characters=where),
        text=text[start:end],
        offset=start,
        variants=variants[low:high],
    )
