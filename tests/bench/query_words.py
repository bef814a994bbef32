"""How long a search for words takes at two hundred thousand passages: which, how many of everything, the first rows."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

import query_corpus
from albviewer.index.finder import Finder
from albviewer.index.full_text import FullText, make_fts
from albviewer.index.query import Query
from albviewer.index.search_text import searchable
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.passages import LinkedPassage
from albviewer.model.documents import Block, BlockKind, Document, PassageId, Run, ShownText
from albviewer.model.mentions import Mentions
from albviewer.panels.lists import passage_rows
from albviewer.panels.say import Say
from albviewer.session.changes import search
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState
from query_corpus import zipf
from rows import Goal, Row, row
from samples import percentile
from workplace import Workplace

PASSAGES = 200_000
_FIRST = 50
_WORDS = 40_000
_EACH = 40
_FRAME = 16.7


def words_at_two_hundred_thousand(workplace: Workplace) -> list[Row]:
    """Search for words, phrases and beginnings of words, common and rare."""
    random_ = np.random.default_rng(1961)
    vocabulary = [_word(number) for number in range(_WORDS)]
    texts = _texts(random_, vocabulary)
    made = query_corpus.make(PASSAGES)
    linked = _with_texts(made.linked, made.passage_source, texts)
    connect = _index(workplace.folder / "words.db", texts)
    finder = Finder(linked, columns=made.columns, texts=lambda variants: FullText(connect, variants))
    finder.prepare()
    finder.check_text(vocabulary[0])
    session = Session(finder, ViewState())
    counted, shown = [], []
    for text in _searches(vocabulary, texts):
        counted.append(_milliseconds(lambda text=text: _count(finder, text)))
        session.apply(search(text), origin=Origin.SEARCH)
        shown.append(_milliseconds(lambda: passage_rows(session, Say())[:_FIRST]))
    frame = Goal(of="value", at_most=_FRAME)
    what = "search for words in 200,000 passages"
    return [
        row(f"{what}, with all counts: slowest twentieth", percentile(counted, 0.95), "ms", goal=frame),
        row(f"{what}: its first 50 rows: slowest twentieth", percentile(shown, 0.95), "ms", goal=frame),
        row(
            f"{what}: a ranking by relevance that is given up ends after, at most",
            max(_cancelled(finder.texts, vocabulary) for _ in range(10)),
            "ms",
            goal=Goal(of="value", at_most=100.0),
        ),
    ]


def _index(file: Path, texts: list[str]) -> Callable[[], sqlite3.Connection]:
    """Write the full text to a file; return what opens it."""
    database = sqlite3.connect(file)
    make_fts(database)
    rows = ((number, searchable(text)) for number, text in enumerate(texts, start=1))
    database.executemany("INSERT INTO fts(rowid, text) VALUES (?, ?)", rows)
    database.execute("INSERT INTO fts(fts) VALUES ('optimize')")
    database.commit()
    database.close()
    return lambda: sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, check_same_thread=False)


def _word(number: int) -> str:
    """Return a word of two to five syllables; common words are short."""
    syllables = []
    number += 30
    while number:
        number, at = divmod(number, 60)
        syllables.append("bdfghklmnprstvz"[at % 15] + "aeio"[at // 15])
    return "".join(syllables)


def _texts(random_: np.random.Generator, vocabulary: list[str]) -> list[str]:
    lengths = random_.integers(40, 120, PASSAGES)
    words = iter(zipf(random_, _WORDS, int(lengths.sum())).tolist())
    return [" ".join([vocabulary[next(words)] for _ in range(length)]) for length in lengths.tolist()]


def _with_texts(linked: LinkedCollection, source_of: np.ndarray, texts: list[str]) -> LinkedCollection:
    """Return the collection with documents of one block for each passage."""
    documents, passages = {}, {}
    ends = np.searchsorted(source_of, np.arange(len(linked.collection.documents) + 1)).tolist()
    for at, source in enumerate(linked.collection.documents):
        blocks = []
        for block, number in enumerate(range(ends[at], ends[at + 1])):
            text = texts[number]
            shown = ShownText(text, (Run(0, len(text), 0, len(text)),))
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text), shown=shown, label=str(block)))
            id_ = PassageId(source, str(block))
            passages[id_] = LinkedPassage(id=id_, block=block, order=number)
        documents[source] = Document(source=source, text="", blocks=tuple(blocks))
    collection = replace(linked.collection, documents=documents)
    return replace(
        linked, collection=collection, passages=passages, mentions=dict.fromkeys(collection.documents, Mentions())
    )


def _searches(vocabulary: list[str], texts: list[str]) -> list[str]:
    chance = random.Random(1961)

    def some(first: int, last: int) -> list[str]:
        return [vocabulary[chance.randrange(first, last)] for _ in range(_EACH)]

    common, usual, rare = some(20, 100), some(100, 2_000), some(2_000, _WORDS)
    phrases = [f'"{" ".join(chance.choice(texts).split()[3:5])}"' for _ in range(_EACH)]
    both = [f"{one} {other}" for one, other in zip(usual, common, strict=True)]
    either = [f"({one} OR {other}) NOT {third}" for one, other, third in zip(usual, rare, common, strict=True)]
    near = [f"NEAR({one} {other}, 5)" for one, other in zip(usual, common, strict=True)]
    begun = [f"{word[:5]}*" for word in usual if len(word) > 4]
    return [*common, *usual, *rare, *phrases, *both, *either, *near, *begun]


def _count(finder: Finder, text: str) -> None:
    found = finder.find.__wrapped__(Query(text=text))
    _ = (
        found.places.passage_counts,
        found.people.passage_counts,
        found.sources.passage_counts,
        found.kinds,
        found.languages,
        found.years,
    )


def _cancelled(texts: FullText, vocabulary: list[str]) -> float:
    """Return how long it takes until the ranking of three very common words ends that was given up in its midst."""
    ranking = texts.ranking(" OR ".join(vocabulary[:3]))
    worker = threading.Thread(target=ranking.run)
    worker.start()
    worker.join(0.1)
    began = time.perf_counter()
    ranking.cancel()
    worker.join()
    return (time.perf_counter() - began) * 1000


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000
