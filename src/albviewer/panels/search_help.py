"""How searches are written: examples, and what each finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.say import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchExample:
    """Something that can be typed, and what it finds."""

    text: str
    finds: str


def search_examples(say: Say) -> tuple[SearchExample, ...]:
    """Return every way to write a search. Each can be searched for as it stands."""
    return tuple(
        SearchExample(text=text, finds=finds)
        for text, finds in (
            ("naval base", say("both words, in any order")),
            ('"naval base"', say("the phrase, word for word")),
            ("submarine*", say("all words that begin so")),
            ("submarine OR ship", say("either")),
            ("naval AND base", say("both, as without AND")),
            ("base NOT navy", say("the first without the second")),
            ("(base OR harbour) NOT navy", say("parentheses say what belongs together")),
            ("NEAR(base closed, 5)", say("both, with at most five words between them")),
        )
    )


def search_remarks(say: Say) -> tuple[str, ...]:
    """Return what holds for all of them."""
    return (
        say("AND, OR, NOT and NEAR are written in capitals. Accents make no difference: Vlore finds Vlorë."),
        say("A name stands for all names of the place or the person: Valona finds Vlorë too."),
        say("Dates are taken as a time: November 1960, 1960..1961. So are numbers of passages: 3.12."),
    )
