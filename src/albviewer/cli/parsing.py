"""Reading arguments: argparse, but a wrong argument gets one plain sentence, and a wrong choice a suggestion."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from typing import NoReturn

from albviewer.cli.messages import StoppedError, nearest


class Parser(argparse.ArgumentParser):
    """The arguments of one command. Line breaks in its texts stay as they are."""

    def __init__(self, prog: str, *, usage: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_HelpLayout,
            # "--sou" would mean another option as soon as there is a second one that starts so.
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """End the command with one sentence instead of the usage and a fragment."""
        said = re.sub(r"^argument ([^:]+):", r"\1:", message)
        raise StoppedError(f"{self.prog}: {said}; {self.prog} --help says what is possible.")


class _HelpLayout(argparse.RawDescriptionHelpFormatter):
    """Help with room for the longer options, and no wider than a page."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=96)


def one_of(choices: Iterable[str]) -> Callable[[str], str]:
    """Return a type for `add_argument` that takes one of the words and says which it takes."""
    known = list(choices)

    def choose(word: str) -> str:
        if word in known:
            return word
        near = nearest(word, known, most=1)
        hint = f" (perhaps {near[0]})" if near else ""
        raise argparse.ArgumentTypeError(f"“{word}” is none of {', '.join(known)}{hint}")

    return choose


def add_text_or_json(parser: Parser, *, text: str, json: str) -> None:
    """Add --format, which takes text or json; `text` and `json` say what each prints."""
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=one_of(("text", "json")),
        default="text",
        help=f"text (the default): {text}; json: {json}",
    )


def count(word: str) -> int:
    """Take a whole number from 0."""
    if not re.fullmatch(r"\d{1,9}", word, re.ASCII):
        raise argparse.ArgumentTypeError(f"“{word}” is not a whole number from 0")
    return int(word)
