"""Archives of plain text of any size, the same at each run: letters that name made-up places and give dates."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

_SYLLABLE_LIST = "ba do fer gra hul jo kar lim mer nav or pel quin ras sto tum ul ver wen zor"
_WORD_LIST = (
    "the letter came late and nobody in the office would say who had sent it while the harbour stood empty under snow "
    "an engineer wrote that grain was short and the mill could not be mended before winter because no ship had called "
    "they signed what was laid before them counted the crates twice and went home by the old road along the river"
)
_MONTH_LIST = "January February March April May June July August September October November December"
_SYLLABLES, _WORDS, _MONTHS = _SYLLABLE_LIST.split(), _WORD_LIST.split(), _MONTH_LIST.split()
_DATED = 0.3
_PASSAGE = 525


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
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(names))))
    records = []
    for index in range(files):
        size, parts = int(megabytes * 1e6 / files), list[str]()
        while size > 0:
            parts.append(_passage(chance, names, weights))
            size -= len(parts[-1]) + 2
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


def _passage(chance: random.Random, names: list[str], weights: list[float]) -> str:
    parts: list[str] = []
    length = 0
    while length < _PASSAGE:
        words = chance.choices(_WORDS, k=chance.randint(8, 20))
        words.insert(chance.randint(2, 7), f"in {chance.choices(names, cum_weights=weights)[0]}")
        if chance.random() < _DATED / 4:
            words.append(f"on {chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(1850, 1990)}")
        parts.append(f"{' '.join(words).capitalize()}.")
        length += len(parts[-1]) + 1
    return " ".join(parts)
