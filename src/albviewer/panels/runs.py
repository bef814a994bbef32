"""Words with meaning: text in which places, dates and people are told apart, for whoever draws it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_NAME = re.compile(r"(\{\w+\})")


class RunKind(StrEnum):
    """What a stretch of words is; the value is also the name of its colour where it has one."""

    TEXT = "text"
    STRONG = "strong"
    PLACE = "place"
    TIME = "time"
    PERSON = "person"
    FOUND = "found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of words of one kind; `chosen` marks the place, date or person that is filtered by."""

    text: str
    kind: RunKind = RunKind.TEXT
    chosen: bool = False


def plain(runs: tuple[Run, ...]) -> str:
    """Return the words alone."""
    return "".join(run.text for run in runs)


def fill(template: str, **values: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return a text with runs put in for its {names}, so that a translation may order them as its language does."""
    runs: list[Run] = []
    for piece in _NAME.split(template):
        name = piece[1:-1]
        if piece.startswith("{") and name in values:
            runs.extend(values[name])
        elif piece:
            runs.append(Run(text=piece))
    return tuple(runs)
