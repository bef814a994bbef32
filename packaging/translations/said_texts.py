"""Collects the texts that the window says, from the code: every literal text given to a Say.

A Say is known by its name: `say(...)`, `self._say(...)`, `context.say(...)`, and `say.count(one, many, ...)` in the
same forms. What is said of faults is written as `sentence(...)`, on any floor, and said by the window. A text that is
not written where it is said cannot be collected, and that is an error.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CONTEXT = "albviewer"
"""The context of our own texts in the catalogues; Qt's texts have the contexts that Qt gives them."""

# What speaks to the reader in the window. The command line speaks English, and its `say` is another one.
_SPEAKING = ("panels", "kiosk", "ui", "app.py")
# Where sentences are made for the window to say.
_TELLING = ("model", "collection", "linking", "index", "kiosk")
# Where a Say itself says what it is given.
_SAY_ITSELF = "panels/say.py"
_NAMES = ("say", "_say")
_SENTENCE = "sentence"


class UncollectableTextError(Exception):
    """A text is not written where it is said; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidText:
    """A text in English, the context it is looked up in, and the files that say it (paths from the checkout's top)."""

    context: str
    text: str
    files: tuple[str, ...] = ()


def said_texts(package: Path) -> tuple[SaidText, ...]:
    """Return every text once, in alphabetical order. Raise UncollectableTextError for one that is no literal."""
    files: dict[str, list[str]] = {}
    for path in _sources(package):
        name = path.relative_to(package).as_posix()
        for text in _listing_words(path) if name == _SAY_ITSELF else _texts_of_file(path, name):
            said_in = files.setdefault(text, [])
            if name not in said_in:
                said_in.append(name)
    prefix = f"src/{package.name}"
    return tuple(
        SaidText(context=CONTEXT, text=text, files=tuple(f"{prefix}/{name}" for name in files[text]))
        for text in sorted(files)
    )


def _texts_of_file(path: Path, name: str) -> Iterator[str]:
    # Below the window `say` may be anything, such as what prints.
    speaks = name.startswith(tuple(f"{floor}/" for floor in _SPEAKING)) or name in _SPEAKING
    return texts_in(path.read_text("utf-8"), name, speaks=speaks)


def texts_in(code: str, name: str, *, speaks: bool = True) -> Iterator[str]:
    """Return the texts that a piece of code says, in its order; `name` is that of its file, for errors.

    Code that does not speak itself has sentences only.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            for argument in _texts_of(node, speaks=speaks):
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                    where, what = f"{name}:{argument.lineno}", ast.unparse(argument)
                    raise UncollectableTextError(f"{where}: a text must be written where it is said, not {what}.")
                yield argument.value


def _texts_of(call: ast.Call, *, speaks: bool) -> list[ast.expr]:
    """Return the arguments of a call that are texts for the reader: none if it is not a Say that is called."""
    called = call.func
    if isinstance(called, ast.Name) and called.id == _SENTENCE:
        return call.args
    if not speaks:
        return []
    if _is_say(called):
        return call.args
    if isinstance(called, ast.Attribute) and called.attr == "count" and _is_say(called.value):
        return call.args[:2]
    return []


def _is_say(node: ast.expr) -> bool:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name in _NAMES


def _sources(package: Path) -> list[Path]:
    found: list[Path] = []
    for name in dict.fromkeys((*_SPEAKING, *_TELLING)):
        path = package / name
        found.extend(sorted(path.rglob("*.py")) if path.is_dir() else [path])
    return found


def _listing_words(path: Path) -> Iterator[str]:
    """Return the texts that a Say itself says: those of its methods that call `self(...)` with a literal."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "self":
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))
