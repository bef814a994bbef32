"""Every sentence of the interface goes through a Say, which knows the language; English is the language of the code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.collection.faults import Fault
    from albviewer.model.sentences import Sentence


class Say:
    """Words the interface's texts in one language.

    `translate` gives the translation of an English text, or the text itself where it has none.
    """

    def __init__(self, language: str = "en", translate: Callable[[str], str] = str) -> None:
        self.language = language
        self._translate = translate

    def __call__(self, text: str, /, **values: object) -> str:
        """Return a text in the language, with its {named} values put in."""
        return self._translate(text).format(**values) if values else self._translate(text)

    def told(self, sentence: Sentence | Fault, /) -> str:
        """Return a sentence that was made below the interface, such as what is wrong with a file, in the language."""
        return sentence.said(self._translate)

    def count(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form of a text that goes with a number: `one` for 1, `many` for all others; {n} is the number."""
        return self(one if n == 1 else many, n=n, **values)

    def listed(self, items: list[str]) -> str:
        """Return items as words list them: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return self("{first} and {last}", first=", ".join(items[:-1]), last=items[-1])
