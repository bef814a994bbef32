"""What an exhibit says at a step of a story, and what it shows while nobody is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.model.tours import Tour
    from albviewer.panels.say import Say

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])[”»’\"]?\s+(?=[“«‘\"]?[A-ZÇËÀ-Þ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A picture of the attract loop: a step of a tour, from 0, its title, and one sentence of what is said at it."""

    tour: str
    step: int
    title: str
    sentence: str


def cards(tours: Iterable[Tour], say: Say) -> tuple[Card, ...]:
    """Return the pictures of the attract loop, step by step."""
    return tuple(
        Card(
            tour=tour.id,
            step=number,
            title=step.title.in_language(say.language) or tour.title.in_language(say.language),
            sentence=first_sentence(step.text.in_language(say.language)),
        )
        for tour in tours
        for number, step in enumerate(tour.steps)
    )


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, the whole of it if it is only one."""
    return _SENTENCE_ENDS.split(text.strip(), maxsplit=1)[0]
