"""How fast a collection is opened, and how fast it answers; without a window."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from statistics import median

from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter, Query
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.linker import link_collection
from albviewer.model.edtf import window_of
from albviewer.resource_paths import bundled_collection
from children import Child
from rows import Goal, Row, row
from samples import milliseconds, percentile
from workplace import Workplace

_OPENINGS = 7
_ROUNDS = 5
_WORDS = 60
_PERIODS = (("1924", "1939"), ("1944", "1948"), ("1956", "1960"), ("1960", "1961"), ("1961", "1992"))
# One frame of a screen: an answer within it is an answer at once.
_FRAME_MS = 16.7


def opening_the_bundled_collection(workplace: Workplace) -> list[Row]:
    """Load, link and index the bundled collection, each time in a fresh process."""
    parts: dict[str, list[float]] = {"files": [], "load": [], "link": [], "index": []}
    for _ in range(_OPENINGS):
        workplace.machine.probe()
        with Child("open_collection") as child:
            for part, spent in json.loads(child.answer()).items():
                parts[part].append(spent)
    files = median(parts["files"])
    whole = [sum(spent) for spent in zip(parts["load"], parts["link"], parts["index"], strict=True)]
    name = "collection: {} (baseline: files read, YAML parsed in C)"
    rows = [row(name.format("load, link and index"), median(whole), "ms", baseline=files)]
    rows += [row(name.format(part), median(parts[part]), "ms", baseline=files) for part in ("load", "link", "index")]
    return rows


def finding_in_the_bundled_collection(workplace: Workplace) -> list[Row]:
    """Ask for words, places and times; the baseline looks for the words in every passage, without any index."""
    linked = link_collection(load_collection(bundled_collection()))
    finder = Finder(linked)
    words = _words(linked)
    texts = [text.lower() for text in _texts(linked)]
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(_ROUNDS):
        workplace.machine.probe()
        # Answers are remembered; only new ones are to be timed.
        finder.find.cache_clear()
        ours += [milliseconds(lambda query=query: finder.find(query)) for query in _queries(linked, words)]
        bare += [milliseconds(lambda word=word: [text for text in texts if word in text]) for word in words]
    name = "find: all lists and counts of a query, {} (baseline: every passage looked through for a word)"
    late, late_bare = percentile(ours, 0.95), percentile(bare, 0.95)
    return [
        row(name.format("median"), median(ours), "ms", baseline=median(bare)),
        row(name.format("95th percentile"), late, "ms", baseline=late_bare, goal=Goal(of="value", at_most=_FRAME_MS)),
    ]


def _texts(linked: LinkedCollection) -> list[str]:
    documents = linked.collection.documents
    return [documents[passage.id.source].blocks[passage.block].shown.text for passage in linked.passages.values()]


def _words(linked: LinkedCollection) -> list[str]:
    """Return words from the most frequent to the rare, spread evenly over the ranks."""
    counted = Counter(word for text in _texts(linked) for word in re.findall(r"[a-z]{3,}", text.lower()))
    ranked = [word for word, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
    return ranked[:: max(1, len(ranked) // _WORDS)]


def _queries(linked: LinkedCollection, words: list[str]) -> list[Query]:
    windows = [window_of(first, last) for first, last in _PERIODS]
    return [
        *(Query(text=word) for word in words),
        *(Query(text=f"{one} {other}") for one, other in pairwise(words)),
        *(Query(places=(PlaceFilter(place=place),)) for place in linked.collection.places),
        *(Query(window=window) for window in windows),
        *(Query(window=window, places=(PlaceFilter(place="albania"),)) for window in windows),
    ]
