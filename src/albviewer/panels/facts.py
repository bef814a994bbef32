"""What is known of a thing, as a page of facts: a title, a sentence, and labelled texts; only what is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what it stands for: one or more lines of plain text."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsPage:
    """A page of facts; `lead` may be empty."""

    title: str
    lead: str
    facts: tuple[Fact, ...]


def known_facts(pairs: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
    """Return the facts of (label, text) pairs, without those whose text is empty."""
    return tuple(Fact(label=label, text=text) for label, text in pairs if text)
