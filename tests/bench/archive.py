"""Archives of plain text of any size, the same at each run: prose that names made-up places and gives dates.

There are as many names and dates in it as in the libraries that were looked at for the goals: three names in two
passages, a date in three of ten.
"""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

from prose import passages, sentences_without_numbers, with_date

_SYLLABLE_LIST = "ba do fer gra hul jo kar lim mer nav or pel quin ras sto tum ul ver wen zor"
_SYLLABLES = _SYLLABLE_LIST.split()
_DATED = 0.3
_NAMED = (1, 2)


def place_names(count: int) -> list[str]:
    """Return so many names, no two alike."""
    chance = random.Random(7)
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()] = None
    return list(names)


def write_archive(folder: Path, megabytes: float, *, files: int, places: int, names_each: int) -> Path:
    """Write a collection of that much text, with so many places of so many names each; return its folder."""
    folder.mkdir(parents=True)
    names = place_names(places * names_each)
    chance = random.Random(1961)
    # A few places are named often, most hardly ever.
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(names))))
    prose = passages(chance, sentences_without_numbers())
    records = []
    for index in range(files):
        size, parts = int(megabytes * 1e6 / files), list[str]()
        while size > 0:
            passage = _with_names(next(prose), chance, names, weights)
            parts.append(with_date(passage, chance) if chance.random() < _DATED else passage)
            size -= len(parts[-1].encode()) + 2
        (folder / f"papers-{index:04d}.txt").write_text("\n\n".join(parts), encoding="utf-8")
        records.append(f"  - {{id: p{index}, file: papers-{index:04d}.txt, title: Papers {index}, kind: letter}}\n")
    (folder / "sources.yaml").write_text("sources:\n" + "".join(records), encoding="utf-8")
    listed = (names[at : at + names_each] for at in range(0, len(names), names_each))
    (folder / "places.yaml").write_text("places:\n" + "".join(map(_place, range(places), listed)), encoding="utf-8")
    (folder / "collection.yaml").write_text("format: 1\nid: papers\ntitle: Papers\n", encoding="utf-8")
    return folder


def _place(number: int, names: list[str]) -> str:
    at = f"[{number % 80}.5, {number % 170}.25]"
    return f"  - {{id: place-{number}, name: {names[0]}, names: [{', '.join(names[1:])}], type: city, at: {at}}}\n"


def _with_names(passage: str, chance: random.Random, names: list[str], weights: list[float]) -> str:
    words = passage.split(" ")
    for _ in range(chance.randint(*_NAMED)):
        words.insert(chance.randrange(len(words)), f"in {chance.choices(names, cum_weights=weights)[0]}")
    return " ".join(words)
