"""What is said of a fault: an English sentence with gaps, and what stands in them, so that it can be translated.

The command line says it in English; the window looks its words up in the reader's language. It knows no language but
English and nothing of who says it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a part of one: its words in English with {named} gaps, and what stands in each gap.

    What stands in a gap may be a sentence itself; all else, such as names, numbers and quotes, is in no language.
    """

    words: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.said(str)

    def said(self, translate: Callable[[str], str]) -> str:
        """Return the sentence in the words that `translate` gives for the English ones; they have the same gaps."""
        given = {name: value.said(translate) if isinstance(value, Sentence) else value for name, value in self.values}
        return translate(self.words).format_map(given)

    def filled(self, **values: Value) -> Sentence:
        """Return the sentence with something else in those of its gaps that are named."""
        return Sentence(self.words, tuple((name, values.get(name, value)) for name, value in self.values))


Value: TypeAlias = str | int | Sentence


def sentence(words: str, /, **values: Value) -> Sentence:
    """Return a sentence. Its words are a literal text, so that they can be collected for translation."""
    return Sentence(words, tuple(values.items()))


def as_it_stands(text: str) -> Sentence:
    """Return words that are the same in every language here: those of the system, of a parser."""
    return Sentence("{text}", (("text", text),))


def told_by(error: BaseException) -> Sentence:
    """Return the sentence that an error was raised with, or else its words as they stand."""
    told = error.args[0] if error.args else None
    return told if isinstance(told, Sentence) else as_it_stands(str(error))
