"""Numbers for passages, so that one can say "3.12": the section and the passage within it.

Sections are those of the headings of level 1. If the document numbers them itself, its numbers are used; what stands
before the first of them is section 0. A document without headings has plain numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.model.documents import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"(\d{1,4})(?=[.)\s])")
_UNNUMBERED = (BlockKind.TITLE, BlockKind.HEADING)


def number_passages(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with their labels and the headings above them."""
    listed = list(blocks)
    sections = _sections(listed)
    counts: Counter[int] = Counter()
    path: list[tuple[int, str]] = []
    numbered = []
    for block, section in zip(listed, sections, strict=True):
        if block.kind is BlockKind.HEADING:
            path = [(level, text) for level, text in path if level < block.level]
            numbered.append(replace(block, heading=tuple(text for _, text in path)))
            path.append((block.level, block.shown.text))
            continue
        label = ""
        if block.kind not in _UNNUMBERED:
            counts[section or 0] += 1
            number = counts[section or 0]
            label = str(number) if section is None else f"{section}.{number}"
        numbered.append(replace(block, label=label, heading=tuple(text for _, text in path)))
    return tuple(numbered)


def _sections(blocks: list[Block]) -> list[int | None]:
    """Return the number of the section of each block; None throughout if there are no headings of level 1."""
    heads = [block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
    if not heads:
        return [None] * len(blocks)
    own_numbers = any(_NUMBER.match(head.shown.text) for head in heads)
    current, started = 0, False
    sections: list[int | None] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.level == 1:
            match = _NUMBER.match(block.shown.text)
            # A number that does not lead on would give two sections one number.
            if match and int(match[1]) > current:
                current, started = int(match[1]), True
            elif started or not own_numbers:
                current += 1
        sections.append(current)
    return sections
