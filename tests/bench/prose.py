"""Sentences of the bundled collection, of which texts of any length are put together, the same at each run."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from albviewer.collection.load import load_collection
from albviewer.resource_paths import bundled_collection

PASSAGE = 525
"""Characters of a passage, about."""
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SENTENCES = 4


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    """Return the sentences that are neither very short nor very long."""
    documents = load_collection(bundled_collection()).collection.documents
    text = " ".join(block.shown.text for document in documents.values() for block in document.blocks)
    return tuple(piece for piece in re.split(r"(?<=[.?!])\s+", text) if 40 < len(piece) < 400)


@lru_cache(maxsize=1)
def sentences_without_numbers() -> tuple[str, ...]:
    """Return the sentences in which no digit stands."""
    return tuple(piece for piece in sentences() if not re.search("[0-9]", piece))


def passages(chance: random.Random, among: Sequence[str]) -> Iterator[str]:
    """Yield passages without end, each of some sentences."""
    while True:
        yield " ".join(chance.choices(among, k=_SENTENCES))[:PASSAGE]


def with_date(passage: str, chance: random.Random) -> str:
    """Return a passage with one more sentence, which has a date."""
    year, month, day = chance.randint(1800, 1999), chance.choice(MONTHS), chance.randint(1, 28)
    said = (f" It ended on {day} {month} {year}.", f" In {year} they left.", f" In the late {year // 10}0s it was so.")
    return passage + chance.choice(said)
