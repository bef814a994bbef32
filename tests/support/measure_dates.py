"""How well dates are found: what the rules read in a collection against a file of dates read by hand.

    python tests/support/measure_dates.py COLLECTION GOLD.yaml

The gold file holds, for each source id, a list of {start, end, words, edtf, inferred}; see `linking/gold/dates.yaml`.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from albviewer.collection.load import load_collection
from albviewer.linking.linked import LinkedCollection, link_collection
from albviewer.resource_paths import bundled_collection


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ReadDate:
    """A date in a source's text at start..end, and what it was read as."""

    source: str
    start: int
    end: int
    edtf: str
    inferred: bool = False


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


def read_gold(path: Path) -> list[ReadDate]:
    """Return the dates of a gold file."""
    sources: Mapping[str, list[dict[str, object]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        ReadDate(
            source=source,
            start=int(str(date["start"])),
            end=int(str(date["end"])),
            edtf=str(date["edtf"]),
            inferred=bool(date.get("inferred", False)),
        )
        for source, dates in sources.items()
        for date in dates
    ]


def found_in(linked: LinkedCollection, sources: Collection[str]) -> list[ReadDate]:
    """Return the dates that the rules find in some sources of a collection."""
    return [
        ReadDate(source=source, start=date.start, end=date.end, edtf=date.date.text, inferred=date.inferred)
        for source in sources
        for date in linked.mentions[source].dates
    ]


def exact(found: list[ReadDate], gold: list[ReadDate]) -> Score:
    """Score those that are the same in every respect: where they stand, what they say, whether it was inferred."""
    right = len(set(found) & set(gold))
    return Score(found_right=right, found=len(found), gold_found=right, gold=len(gold))


def same_words(found: list[ReadDate], gold: list[ReadDate]) -> Score:
    """Score those that stand at the same words, whatever they were read as."""
    first, second = ({(date.source, date.start, date.end) for date in dates} for dates in (found, gold))
    right = len(first & second)
    return Score(found_right=right, found=len(found), gold_found=right, gold=len(gold))


def overlapping(found: list[ReadDate], gold: list[ReadDate]) -> Score:
    """Score those that share at least one character."""
    return Score(
        found_right=_met(found, gold),
        found=len(found),
        gold_found=_met(gold, found),
        gold=len(gold),
    )


def _met(these: list[ReadDate], those: list[ReadDate]) -> int:
    return sum(
        any(one.source == other.source and one.start < other.end and other.start < one.end for other in those)
        for one in these
    )


def main(arguments: list[str]) -> int:
    """Print the scores of a collection (a folder or the word `bundled`) and every date that differs."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = bundled_collection() if arguments[0] == "bundled" else Path(arguments[0])
    gold = read_gold(Path(arguments[1]))
    found = found_in(link_collection(load_collection(folder)), sorted({date.source for date in gold}))
    print(f"{'':12} precision  recall  F1       of found  of gold")
    for name, score in (("exact", exact), ("same words", same_words), ("overlapping", overlapping)):
        it = score(found, gold)
        print(f"{name:12} {it.precision:9.3f} {it.recall:7.3f} {it.f1:7.3f} {it.found:9} {it.gold:8}")
    for mark, dates in (("missed", set(gold) - set(found)), ("wrong", set(found) - set(gold))):
        for date in sorted(dates):
            print(f"{mark}: {date.source} {date.start}-{date.end} {date.edtf}{' inferred' * date.inferred}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
