"""What the command line says to people: one plain sentence on standard error, and the status it ends with."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from albviewer.export.terminal import one_line

DONE = 0
FAULTS = 1
WRONG_USE = 2
INTERRUPTED = 130  # what shells report for a program ended by Ctrl+C


class StoppedError(Exception):
    """The command cannot go on; the message is one plain sentence for the user, `status` what to exit with."""

    def __init__(self, message: str, status: int = WRONG_USE) -> None:
        super().__init__(message)
        self.message = message
        self.status = status


def put(text: str) -> None:
    """Write to standard output what was asked for."""
    # It is missing where it was closed (`>&-`) or never there, as in a program without a console.
    if sys.stdout is not None:
        sys.stdout.write(text)


def say(sentence: str) -> None:
    """Write one sentence to standard error; nothing in it reaches the terminal as a control character."""
    if sys.stderr is not None:
        print(one_line(readable(sentence)), file=sys.stderr)


def say_faults(count: int, collection: object) -> None:
    """Say how many faults a collection has, if it has any, and how to see them."""
    if count:
        said = "There is 1 fault" if count == 1 else f"There are {count} faults"
        how = f"albviewer check {collection} lists everything"
        say(f"{said} in this collection, and what is faulty is left out: {how}.")


def readable(argument: str) -> str:
    """Return an argument as it was typed, for use as text.

    Where the locale is not UTF-8, Python hands over bytes that it cannot read as lone surrogates. File names must stay
    like that, to be found again.
    """
    try:
        return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        return argument


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known words that `word` may have been meant for, the likeliest first."""
    # Seldom needed, and the window would wait for it.
    import difflib

    return difflib.get_close_matches(word, list(known), n=most, cutoff=0.6)


def either(words: Iterable[str]) -> str:
    """Return words as a choice: "a", "a or b", "a, b or c"."""
    listed = list(words)
    return " or ".join(filter(None, (", ".join(listed[:-1]), listed[-1]))) if listed else ""
