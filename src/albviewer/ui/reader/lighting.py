"""What of a page is lit up at the moment, by block, ready to be painted. Knows nothing of where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from albviewer.panels.reader_marks import ReaderMarks
from albviewer.panels.reader_page import MarkKind, TextMark

FindSpans = Callable[[str], tuple[tuple[int, int], ...]]
"""Returns where in a text some words stand."""


class Mention(NamedTuple):
    """A mention with the block in which it stands."""

    block: int
    mark: TextMark


@dataclass(frozen=True, slots=True)
class Lighting:
    """All that is lit up. `chosen` and `proving` hold the shown characters (start, end) of each block.

    `hovered` is the thing under the pointer in any view, `pointer` the mention under it here, `focused` the one that
    has the keyboard. `hits` are the words looked for on this page, by block, and `hit` that one of them which is gone
    to; `spoken` are the words that are being read aloud; `searched` finds the words of the search in the whole
    collection; `own` are the words that the reader has marked, by block.
    """

    chosen: Mapping[int, frozenset[tuple[int, int]]] = field(default_factory=dict)
    proving: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    matching: frozenset[int] = frozenset()
    current: int | None = None
    hovered: tuple[MarkKind, str] | None = None
    pointer: Mention | None = None
    focused: Mention | None = None
    hits: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    hit: tuple[int, int, int] | None = None
    spoken: tuple[int, int, int] | None = None
    searched: FindSpans | None = None
    own: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def with_marks(self, marks: ReaderMarks) -> Lighting:
        """Return the lighting with what the state lights up."""
        chosen: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
        for lit in marks.chosen:
            chosen[lit.block].add((lit.start, lit.end))
        proving: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for block, start, end in marks.proving:
            proving[block].append((start, end))
        return replace(
            self,
            chosen={block: frozenset(spans) for block, spans in chosen.items()},
            proving={block: tuple(spans) for block, spans in proving.items()},
            matching=marks.matching,
            current=marks.current,
        )

    def is_chosen(self, mention: Mention) -> bool:
        """Tell whether a mention is among the chosen ones."""
        return (mention.mark.start, mention.mark.end) in self.chosen.get(mention.block, frozenset())

    def is_hovered(self, mention: Mention) -> bool:
        """Tell whether a mention, or what it names, is under the pointer."""
        return mention == self.pointer or (mention.mark.kind, mention.mark.id) == self.hovered
