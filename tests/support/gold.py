"""Gold: what a careful reader finds in texts, to measure the rules against.

Two shapes of file are read. Texts with marks: "== test letter" begins a text of the part `test` (or `dev`), each line
after it is a passage, and what is marked in it stands as ⟦words|what they say⟧ or ⟦words|what they say|inferred⟧. And
YAML: for each source id of a collection a list of {start, end, words, edtf, inferred}.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

_HEAD = re.compile(r"== (?P<part>\w+) (?P<genre>.+)")
_MARK = re.compile(r"⟦(?P<words>[^|⟧]+)\|(?P<says>[^|⟧]+)(?P<inferred>\|inferred)?⟧")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Read:
    """Something found in a source's text at start..end, and what it was read as: EDTF, or "place:sense"."""

    source: str
    start: int
    end: int
    says: str
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldText:
    """A text with what is marked in it. `part` is `dev` (rules may be made with it) or `test` (they may not)."""

    id: str
    part: str
    genre: str
    language: str
    text: str
    marks: tuple[Read, ...]


def read_marked_texts(path: Path) -> list[GoldText]:
    """Return the texts of a file whose name ends in its language: "dates_en.txt"."""
    language = path.stem.rpartition("_")[2]
    texts: list[GoldText] = []
    for piece in path.read_text(encoding="utf-8").split("\n== "):
        head, _, body = ("== " + piece.removeprefix("== ")).partition("\n")
        match = _HEAD.fullmatch(head)
        assert match is not None, f"{path.name}: {head}"
        id_ = f"{path.stem}:{len(texts) + 1}"
        text, marks = _unmarked(id_, body.strip("\n") + "\n")
        texts.append(
            GoldText(id=id_, part=match["part"], genre=match["genre"], language=language, text=text, marks=marks)
        )
    return texts


def _unmarked(id_: str, body: str) -> tuple[str, tuple[Read, ...]]:
    text, marks, at = "", [], 0
    for match in _MARK.finditer(body):
        text += body[at : match.start()]
        marks.append(
            Read(
                source=id_,
                start=len(text),
                end=len(text) + len(match["words"]),
                says=match["says"],
                inferred=bool(match["inferred"]),
            )
        )
        text += match["words"]
        at = match.end()
    text += body[at:]
    assert "⟦" not in text, f"{id_}: a mark is not closed"
    return text, tuple(marks)


def read_yaml(path: Path) -> list[Read]:
    """Return the dates of a YAML file."""
    sources: Mapping[str, list[dict[str, object]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Read(
            source=source,
            start=int(str(date["start"])),
            end=int(str(date["end"])),
            says=str(date["edtf"]),
            inferred=bool(date.get("inferred", False)),
        )
        for source, dates in sources.items()
        for date in dates
    ]
