"""How well dates, places and people are found: what the rules read against what was read by hand.

    python tests/support/measure_linking.py dates  --gold FILE... [--part dev|test] [--collection FOLDER]
    python tests/support/measure_linking.py places --gold FILE... --collection FOLDER [--part dev|test]
    python tests/support/measure_linking.py people --gold FILE... --collection FOLDER [--part dev|test]

A gold file is a text with marks or YAML; `gold.py` says how they are written. For YAML the texts are those of the
collection (a folder or the word `bundled`), which for places also gives the names. Prints precision, recall and F1 for
each file and all together, and with --differences everything that is not the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from albviewer.collection.faults import FaultList
from albviewer.collection.load import load_collection
from albviewer.linking.gazetteer import Gazetteer
from albviewer.linking.linker import link_collection
from albviewer.linking.mentions import find_mentions
from albviewer.model.collection import Collection, CollectionHead
from albviewer.model.documents import Block, BlockKind, Document, Run, ShownText
from albviewer.model.mentions import Mentions
from albviewer.model.texts import LocalText
from albviewer.resource_paths import bundled_collection
from gold import GoldText, Read, read_marked_texts, read_yaml
from scores import SCORES

NO_NAMES = Collection(head=CollectionHead(id="none", title=LocalText((("en", "None"),))))


def document_of(gold: GoldText) -> Document:
    """Return a marked text as a document of one paragraph for each line."""
    blocks, at = [], 0
    for line in gold.text.splitlines(keepends=True):
        if shown := line.rstrip("\n"):
            end = at + len(shown)
            block = Block(
                kind=BlockKind.PARAGRAPH,
                start=at,
                end=end,
                shown=ShownText(shown, (Run(0, len(shown), at, end),)),
                label=str(len(blocks) + 1),
            )
            blocks.append(block)
        at += len(line)
    return Document(source=gold.id, text=gold.text, blocks=tuple(blocks))


def found_in(kind: str, mentions: Mentions) -> list[Read]:
    """Return what was found of one kind."""
    if kind == "dates":
        return [
            Read(source=item.source, start=item.start, end=item.end, says=item.date.text, inferred=item.inferred)
            for item in mentions.dates
        ]
    if kind == "people":
        return [Read(source=item.source, start=item.start, end=item.end, says=item.person) for item in mentions.people]
    return [
        Read(source=item.source, start=item.start, end=item.end, says=f"{item.place}:{item.sense.value}")
        for item in mentions.places
    ]


def read_by_rules(kind: str, texts: Sequence[GoldText], collection: Collection) -> list[Read]:
    """Return what the rules find in marked texts with the names of a collection."""
    gazetteer = Gazetteer(collection)
    return [
        item
        for text in texts
        for item in found_in(kind, find_mentions(document_of(text), text.language, gazetteer, (), FaultList()))
    ]


def _pair(kind: str, path: Path, part: str, folder: Path | None) -> tuple[list[Read], list[Read], dict[str, str]]:
    """Return what was found and what is in the gold of one file, and the texts by id."""
    if path.suffix == ".yaml":
        gold = read_yaml(path)
        linked = link_collection(load_collection(folder or bundled_collection()))
        sources = sorted({item.source for item in gold})
        texts = {source: linked.collection.documents[source].text for source in sources}
        return [item for source in sources for item in found_in(kind, linked.mentions[source])], gold, texts
    marked = [text for text in read_marked_texts(path) if part in ("", text.part)]
    collection = load_collection(folder).collection if folder else NO_NAMES
    found = read_by_rules(kind, marked, collection)
    return found, [mark for text in marked for mark in text.marks], {text.id: text.text for text in marked}


def _print_scores(name: str, found: Sequence[Read], gold: Sequence[Read]) -> None:
    for index, (words, score) in enumerate(SCORES.items()):
        it = score(found, gold)
        print(
            f"{name if index == 0 else '':14} {words:13} {it.precision:9.3f} {it.recall:7.3f} {it.f1:7.3f}"
            f" {it.found:9} {it.gold:8}"
        )


def _print_differences(found: Sequence[Read], gold: Sequence[Read], texts: dict[str, str]) -> None:
    for mark, items in (("missed", set(gold) - set(found)), ("wrong", set(found) - set(gold))):
        for item in sorted(items):
            words = texts[item.source][item.start : item.end]
            inferred = " inferred" * item.inferred
            print(f"{mark}: {item.source} {item.start}-{item.end} “{words}” {item.says}{inferred}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("dates", "places", "people"))
    parser.add_argument("--gold", nargs="+", type=Path, required=True)
    parser.add_argument("--collection", default="")
    parser.add_argument("--part", choices=("dev", "test"), default="")
    parser.add_argument("--differences", action="store_true")
    given = parser.parse_args(arguments)
    folder = bundled_collection() if given.collection == "bundled" else Path(given.collection or ".")
    all_found: list[Read] = []
    all_gold: list[Read] = []
    all_texts: dict[str, str] = {}
    print(f"{'':14} {'':13} precision  recall      F1  of found  of gold")
    for path in given.gold:
        found, gold, texts = _pair(given.kind, path, given.part, folder if given.collection else None)
        _print_scores(path.stem, found, gold)
        all_found += found
        all_gold += gold
        all_texts |= texts
    if len(given.gold) > 1:
        _print_scores("all", all_found, all_gold)
    if given.differences:
        _print_differences(all_found, all_gold, all_texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
