"""How the set-up speaks: one plain sentence at a time, and one kind of error that ends it."""

from __future__ import annotations


class StopError(Exception):
    """The set-up cannot go on. Its text is the one sentence to show."""


def say(sentence: str) -> None:
    """Print a sentence at once, before the output of what comes next."""
    print(sentence, flush=True)
