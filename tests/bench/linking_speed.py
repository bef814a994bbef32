"""How fast names and dates are found in text; the baselines are the quickest libraries at bare matching.

The baseline for names is an automaton over bytes (ahocorasick_rs) that finds all names padded with blanks in folded
text: it knows nothing of capitals, of the longest name or of offsets in characters. That for dates is a pattern for
common dates in RE2, which says where they are and not what they mean. Without these libraries (the extra "bench") the
rows of names have no baseline, and that of dates is the same pattern in re.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from statistics import median
from time import process_time
from typing import Any

from albviewer.linking.dates.anchors import windows
from albviewer.linking.dates.rules import find_dates
from albviewer.linking.dates.words import words_for
from albviewer.linking.folding import fold
from albviewer.linking.names import NameFinder, find_in_all
from prose import MONTHS, PASSAGE, passages, sentences, sentences_without_numbers, with_date
from rows import Goal, Row, row
from workplace import Workplace

_CHARACTERS = 2_000_000
_ROUNDS = 5
_NAMES = (10, 1_000, 100_000)
_HALF_AS_FAST = Goal(of="ratio", at_most=2.0)
_SYLLABLES = (
    "ba", "ke", "li", "mo", "nu", "ra", "si", "to", "vi", "zan", "gra", "sto", "ber", "dorf", "ville", "grad",
    "pol", "sk", "ovo", "ice", "ham", "ton", "burg",
)  # fmt: skip
_WORDS = (
    "Of", "Man", "Are", "As", "Is", "Reading", "Bath", "Nice", "See", "In", "And", "To", "No", "So", "An", "Me",
    "Am", "Up", "It", "By", "Or",
)  # fmt: skip
_MONTH = f"(?:{'|'.join(MONTHS)})"
_COMMON_DATES = (
    rf"(?i)\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}|(?:early|mid|late)?\s*\d{{3}}0s|(?:spring|summer|autumn|winter)\s+(?:of\s+)?\d{{4}}"
    r"|\d{1,2}(?:st|nd|rd|th)\s+century|1[0-9]{3}|20[0-9]{2})\b"
)
_TO_BLANKS = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) + bytes(
    range(128, 256)
)


def finding_names(workplace: Workplace) -> list[Row]:
    """Find ten, a thousand and a hundred thousand names; and make ready for the last."""
    texts, names = _texts_with_names()
    library = _library("ahocorasick_rs")
    rows: list[Row] = []
    spent: dict[int, float] = {}
    for count in _NAMES:
        workplace.machine.probe()
        began = process_time()
        finder = NameFinder([(name, index) for index, name in enumerate(names[:count])])
        ready = (process_time() - began) * 1000
        automaton, made = _automaton(library, names[:count])
        ours, bare = _in_turns(
            texts,
            lambda texts, it=finder: find_in_all(it, texts),
            automaton and (lambda texts, it=automaton: [_bare_hits(it, text) for text in texts]),
        )
        spent[count] = ours
        name = (
            f"names: {count:,} looked for, per MB of text (baseline: bare matching by an automaton, folding included)"
        )
        rows.append(row(name, ours, "ms", baseline=bare, goal=_HALF_AS_FAST if bare else None))
        if count == _NAMES[-1]:
            most = Goal(of="value", at_most=500)
            rows.append(
                row(f"names: {count:,} made ready (baseline: the automaton)", ready, "ms", baseline=made, goal=most)
            )
    few, many = spent[1_000], spent[100_000]
    most = Goal(of="ratio", at_most=4.0)
    rows.append(row("names: 100,000 looked for, per MB of text (baseline: 1,000)", many, "ms", baseline=few, goal=most))
    return rows


def finding_dates(workplace: Workplace) -> list[Row]:
    """Find where dates may stand, then the dates with what they mean."""
    texts = _texts_with_dates()
    library = _library("re2")
    pattern = library.compile(_COMMON_DATES) if library else re.compile(_COMMON_DATES)
    bare_name = "RE2" if library else "re, as RE2 is not installed"
    words = words_for("en")
    workplace.machine.probe()
    spots, bare = _in_turns(
        texts,
        lambda texts: [list(windows(text, words)) for text in texts],
        lambda texts: [list(pattern.finditer(text)) for text in texts],
    )
    whole, _ = _in_turns(texts, lambda texts: [find_dates(text, language="en") for text in texts], None)
    dates = sum(len(find_dates(text, language="en")) for text in texts)
    each = (whole - spots) * sum(map(len, texts)) / 1e6 / dates * 1000
    return [
        row(
            f"dates: spots looked for, per MB of text (baseline: common dates found by {bare_name})",
            spots,
            "ms",
            baseline=bare,
            goal=_HALF_AS_FAST,
        ),
        row("dates: read into EDTF, per MB of text (baseline: found only)", whole, "ms", baseline=bare),
        row("dates: one read and put into EDTF", each, "µs", goal=Goal(of="value", at_most=20)),
    ]


def _in_turns(
    texts: Sequence[str], ours: Callable[[Sequence[str]], object], bare: Callable[[Sequence[str]], object] | None
) -> tuple[float, float | None]:
    """Return the milliseconds of computing for each million characters, both taken in turns."""
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(_ROUNDS):
        for times, work in zip(spent, (ours, bare), strict=True):
            if work is None:
                continue
            began = process_time()
            work(texts)
            times.append(process_time() - began)
    millions = sum(map(len, texts)) / 1e6
    return median(spent[0]) * 1000 / millions, median(spent[1]) * 1000 / millions if spent[1] else None


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None


def _automaton(library: Any, names: Sequence[str]) -> tuple[Any, float | None]:
    if library is None:
        return None, None
    began = process_time()
    padded = [b" " + _bytes(name).strip() + b" " for name in names]
    automaton = library.BytesAhoCorasick(padded, matchkind=library.MatchKind.Standard)
    return automaton, (process_time() - began) * 1000


def _bare_hits(automaton: Any, text: str) -> object:
    return automaton.find_matches_as_indexes(_bytes(text), overlapping=True)


def _bytes(text: str) -> bytes:
    plain = text if text.isascii() else fold(text)
    return b" " + plain.encode().translate(_TO_BLANKS) + b" "


def _passages(choice: random.Random, among: Sequence[str]) -> Iterator[str]:
    return islice(passages(choice, among), _CHARACTERS // PASSAGE + 1)


def _texts_with_names() -> tuple[list[str], list[str]]:
    choice = random.Random(5)
    names = dict.fromkeys(_WORDS)
    while len(names) < _NAMES[-1]:
        first, second = ("".join(choice.choices(_SYLLABLES, k=choice.randint(2, 4))).capitalize() for _ in range(2))
        names[first if choice.random() < 0.6 else f"{first} {second}"] = None
    listed = list(names)
    texts = []
    for passage in _passages(choice, sentences()):
        words = passage.split(" ")
        for _ in range(choice.randint(1, 3)):
            rank = min(len(listed) - 1, int(choice.paretovariate(0.35)))
            words.insert(choice.randrange(len(words)), listed[rank])
        texts.append(" ".join(words))
    return texts, listed


def _texts_with_dates() -> list[str]:
    """Return passages of which three in ten hold a date."""
    choice = random.Random(7)
    among = _passages(choice, sentences_without_numbers())
    return [with_date(passage, choice) if choice.random() < 0.3 else passage for passage in among]
