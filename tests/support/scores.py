"""Precision, recall and F1 of what was found against a gold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from gold import Read


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`found_right` of `found` are in the gold, `gold_found` of `gold` were found."""

    found_right: int
    found: int
    gold_found: int
    gold: int

    @property
    def precision(self) -> float:
        return self.found_right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.gold_found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def exact(found: Collection[Read], gold: Collection[Read]) -> Score:
    """Score those that are the same in every respect: where they stand, what they say, whether it was inferred."""
    right = len(set(found) & set(gold))
    return Score(found_right=right, found=len(found), gold_found=right, gold=len(gold))


def same_words(found: Collection[Read], gold: Collection[Read]) -> Score:
    """Score those that stand at the same words, whatever they were read as."""
    first, second = ({(item.source, item.start, item.end) for item in items} for items in (found, gold))
    right = len(first & second)
    return Score(found_right=right, found=len(found), gold_found=right, gold=len(gold))


def same_meaning(found: Collection[Read], gold: Collection[Read]) -> Score:
    """Score those that say the same at words that overlap."""
    return Score(
        found_right=_met(found, gold, meaning=True),
        found=len(found),
        gold_found=_met(gold, found, meaning=True),
        gold=len(gold),
    )


def overlapping(found: Collection[Read], gold: Collection[Read]) -> Score:
    """Score those that share at least one character."""
    return Score(found_right=_met(found, gold), found=len(found), gold_found=_met(gold, found), gold=len(gold))


def _met(these: Collection[Read], those: Collection[Read], *, meaning: bool = False) -> int:
    return sum(
        any(
            one.source == other.source
            and one.start < other.end
            and other.start < one.end
            and (one.says == other.says or not meaning)
            for other in those
        )
        for one in these
    )


SCORES = {"exact": exact, "same words": same_words, "same meaning": same_meaning, "overlapping": overlapping}
