"""How many of how many, and why: the counts beside the chips and above each list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.filters import reason
from albviewer.panels.runs import Run, RunKind, fill, plain

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


def shown_and_all(session: Session, kind: str) -> tuple[int, int]:
    """Return how many events, passages, disagreements, places or people are found, and how many there are.

    Places and people are found if there is an event or a passage of them. Unfiltered, everything is shown.
    """
    found, collection = session.found, session.collection
    numbers = {
        "events": (len(found.events), len(collection.events)),
        "passages": (len(found.passages), len(session.linked.passages)),
        "disagreements": (len(found.disagreements), len(collection.disagreements)),
        "places": (found.places.count_shown(), len(collection.places)),
        "people": (found.people.count_shown(), len(collection.people)),
    }
    shown, total = numbers[kind]
    return (shown if session.state.is_filtered() else total), total


def count_runs(session: Session, kind: str, say: Say) -> tuple[Run, ...]:
    """Return "9 of 58 events", or "58 events" when nothing is filtered."""
    shown, total = shown_and_all(session, kind)
    if not session.state.is_filtered():
        return fill(_all_in_words(kind, total, say), n=_number(total))
    return fill(_some_in_words(kind, total, say), n=_number(shown), total=(Run(text=str(total)),))


def _number(number: int) -> tuple[Run, ...]:
    return (Run(text=str(number), kind=RunKind.STRONG),)


def _all_in_words(kind: str, total: int, say: Say) -> str:
    """Return a template for {n}; whole phrases, because languages part them elsewhere."""
    one = total == 1
    return {
        "events": say("{n} event") if one else say("{n} events"),
        "passages": say("{n} passage") if one else say("{n} passages"),
        "disagreements": say("{n} disagreement") if one else say("{n} disagreements"),
        "places": say("{n} place") if one else say("{n} places"),
        "people": say("{n} person") if one else say("{n} people"),
    }[kind]


def _some_in_words(kind: str, total: int, say: Say) -> str:
    """Return a template for {n} of {total}."""
    one = total == 1
    return {
        "events": say("{n} of {total} event") if one else say("{n} of {total} events"),
        "passages": say("{n} of {total} passage") if one else say("{n} of {total} passages"),
        "disagreements": say("{n} of {total} disagreement") if one else say("{n} of {total} disagreements"),
        "places": say("{n} of {total} place") if one else say("{n} of {total} places"),
        "people": say("{n} of {total} person") if one else say("{n} of {total} people"),
    }[kind]


def counts_line(session: Session, say: Say) -> tuple[Run, ...]:
    """Return the counts that stand beside the chips."""
    runs: list[Run] = []
    for kind in ("events", "passages", "disagreements"):
        if kind == "disagreements" and not session.collection.disagreements:
            continue
        if runs:
            runs.append(Run(text="   ·   "))
        runs.extend(count_runs(session, kind, say))
    return tuple(runs)


def found_in_words(session: Session, say: Say) -> str:
    """Return what is said once the filters have changed: "9 of 58 events, 40 of 329 passages: at Vlorë"."""
    counted = ", ".join(plain(count_runs(session, kind, say)) for kind in ("events", "passages"))
    why = plain(reason(session.state, session.collection, say))
    return f"{counted}: {why}" if why else counted


def list_line(session: Session, kind: str, say: Say) -> tuple[Run, ...]:
    """Return the line above a list: the count, and why it is not all."""
    why = reason(session.state, session.collection, say)
    counted = count_runs(session, kind, say)
    return (*counted, Run(text=": "), *why) if why else counted
