"""The libraries that the program uses, as their own metadata tell: name, version and licence. Knows nothing of Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_PROGRAM = "albviewer"
# What is only used where it was installed too; the tools of those who develop the program are no part of it.
_OPTIONAL = "gazetteer"
_NAME = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_EXTRA = re.compile(r"extra\s*==\s*[\"']([^\"']+)[\"']")
_CLASSIFIER = "License :: "
# Some put the whole text of their licence where its name belongs.
_LONGEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A library that is installed; `licence` is empty if it does not say."""

    name: str
    version: str
    licence: str


def used_libraries(program: str = _PROGRAM) -> tuple[Library, ...]:
    """Return what the installed program needs, and what this needs in turn, by name; none if it is not installed."""
    found: dict[str, Library] = {}
    waiting = list(_needs(program, optional=_OPTIONAL))
    seen = {_plain(program)}
    while waiting:
        name = waiting.pop()
        distribution = None if _plain(name) in seen else _installed(name)
        seen.add(_plain(name))
        if distribution is not None:
            found[_plain(name)] = _library(distribution)
            waiting += _names(distribution.requires or ())
    return tuple(found[name] for name in sorted(found))


def _needs(program: str, *, optional: str) -> Iterator[str]:
    distribution = _installed(program)
    return _names((distribution.requires if distribution is not None else None) or (), optional=optional)


def _installed(name: str) -> Distribution | None:
    # Imported here: it takes a while, and is wanted only where someone asks whose work this is.
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _names(requirements: Iterable[str], *, optional: str = "") -> Iterator[str]:
    """Give the names of required distributions, without those of extras other than one."""
    for requirement in requirements:
        extra, name = _EXTRA.search(requirement), _NAME.match(requirement)
        if name is not None and (extra is None or extra[1] == optional):
            yield name[1]


def _library(distribution: Distribution) -> Library:
    known = distribution.metadata

    def said(field: str) -> list[str]:
        return [str(each) for each in known.get_all(field) or ()]

    classified = (each.rpartition(" :: ")[2] for each in said("Classifier") if each.startswith(_CLASSIFIER))
    names = (*said("License-Expression"), *map(_short, said("License")), ", ".join(classified))
    licence = next(filter(None, names), "")
    return Library(name=str(known["Name"]), version=distribution.version, licence=licence)


def _short(text: str) -> str:
    """Return the name of a licence; nothing for a text that is none."""
    line = text.strip()
    return line if len(line) <= _LONGEST and "\n" not in line and line.upper() != "UNKNOWN" else ""


def _plain(name: str) -> str:
    """Return a name as it is compared: `Foo_Bar` and `foo-bar` are one."""
    return re.sub(r"[-_.]+", "-", name).casefold()
