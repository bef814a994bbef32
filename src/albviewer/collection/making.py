"""Makes a collection from loose documents: the only place that writes into one.

It only ever adds files. What is there, be it a document or a list that somebody wrote, is never changed; what comes
later goes into files of its own, which the format allows for every list. If something cannot be added, nothing is.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from albviewer.collection.files import reserved_part
from albviewer.whole_files import whole_file

HEAD = "collection.yaml"

Record = Mapping[str, Any]
"""A record as its file will have it: text, numbers, lists and mappings of these."""

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_MOST_ID = 40


class NotMadeError(Exception):
    """The collection cannot be made; the message is one plain sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """A document to be taken in: where it is now, and its id and file name in the collection."""

    path: Path
    id: str
    file: str


def slug(text: str, taken: Iterable[str] = ()) -> str:
    """Return an id made of a text, different from those taken."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    base = _NOT_IN_IDS.sub("-", plain.lower())[:_MOST_ID].strip("-") or "item"
    used, made, count = set(taken), base, 1
    while made in used:
        count += 1
        made = f"{base}-{count}"
    return made


def planned_sources(documents: Sequence[Path], folder: Path, taken_ids: Iterable[str]) -> tuple[NewSource, ...]:
    """Return how the documents will be called in the collection. Raise NotMadeError for one that cannot be taken in."""
    ids = set(taken_ids)
    names = {path.name.lower() for path in folder.iterdir()} if folder.is_dir() else set()
    planned = []
    for path in documents:
        if not path.is_file():
            what = "it is a folder" if path.is_dir() else "there is no such file"
            raise NotMadeError(f"The document {path} cannot be taken in: {what}.")
        id_ = slug(path.stem, ids)
        file = _free_name(path.name, names)
        ids.add(id_)
        names.add(file.lower())
        planned.append(NewSource(path=path, id=id_, file=file))
    return tuple(planned)


def _free_name(name: str, taken: Iterable[str]) -> str:
    """Return a file name like this one that is free, and that means the same on every system."""
    clean = _NOT_IN_NAMES.sub("-", name).strip(" .") or "document"
    stem, dot, ending = clean.rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (clean, "")
    if reserved_part(clean) or clean.lower().endswith((".yaml", ".yml")):
        stem = f"document-{stem}"
        ending = ".txt" if ending.lower() in (".yaml", ".yml") else ending
    made, count, used = f"{stem}{ending}", 1, set(taken)
    while made.lower() in used:
        count += 1
        made = f"{stem}-{count}{ending}"
    return made


class Making:
    """Adds files to a collection; until all is done, everything that it has added can be taken away again."""

    def __init__(self, folder: Path) -> None:
        """`folder` is that of the collection; it need not be there yet."""
        self._folder = folder
        self._files: list[Path] = []
        self._folders: list[Path] = []

    def take_in(self, head: Record, sources: Sequence[tuple[NewSource, Record]]) -> None:
        """Copy documents into the collection and list them; make the collection if there is none yet.

        Raise OSError if that cannot be done.
        """
        self._make_folder(self._folder)
        for source, _ in sources:
            self._write(self._folder / source.file, source.path)
        records = [record for _, record in sources]
        if not (self._folder / HEAD).exists():
            self._write(self._folder / "sources.yaml", listed_text("sources", records).encode())
            # Last: without it the folder is no collection, and the same words can be said again.
            self._write(self._folder / HEAD, yaml_text(head).encode())
        elif records:
            self.add_records("sources", records)

    def add_records(self, kind: str, records: Sequence[Record]) -> Path:
        """Add records of one kind in a file of their own, and return it; raise OSError if that cannot be done."""
        place = self._folder / kind
        self._make_folder(place)
        count = 1
        while (file := place / f"added-{count:03d}.yaml").exists():
            count += 1
        self._write(file, listed_text(kind, records).encode())
        return file

    def take_back(self) -> None:
        """Remove all that was added, as far as the system lets us."""
        for file in self._files:
            with suppress(OSError):
                file.unlink()
        for folder in reversed(self._folders):
            with suppress(OSError):
                folder.rmdir()

    def _make_folder(self, folder: Path) -> None:
        missing = [it for it in (folder, *folder.parents) if not it.exists()]
        for it in reversed(missing):
            it.mkdir(exist_ok=True)
            self._folders.append(it)

    def _write(self, file: Path, data: bytes | Path) -> None:
        """Write a file that is not there, or copy another one to it, whole or not at all."""
        with whole_file(file) as target:
            if isinstance(data, Path):
                with data.open("rb") as source:
                    shutil.copyfileobj(source, target)
            else:
                target.write(data)
        self._files.append(file)


@contextmanager
def making(folder: Path) -> Iterator[Making]:
    """Yield what adds to a collection in a folder; if the block raises, nothing of it stays."""
    made = Making(folder)
    try:
        yield made
    except BaseException:
        made.take_back()
        raise


def yaml_text(value: object) -> str:
    """Return a value as YAML that a person likes to read."""
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None))


def listed_text(kind: str, records: Sequence[Record]) -> str:
    """Return a file that lists records of one kind."""
    items = "".join("\n" + _item(yaml_text(dict(record))) for record in records)
    return f"{kind}:{items or ' []'}".rstrip() + "\n"


def _item(text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    return "\n".join([f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])])
