"""What the index depends on, in hashes: the records, the files of the sources, and the program itself.

A file whose size and times are as they were is not read again; one that was written only just before it was read might
have been changed since without showing it, and is.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import albviewer
from albviewer.collection.files import path_within
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.collection.load import Records
    from albviewer.linking.name_book import NameBook

FORMAT = 15
"""Goes up with every change to how things are kept."""

_FLOORS = ("model", "collection", "linking", "index")
# Times of files are no finer than this on some disks.
_SETTLED_NS = 2_000_000_000


@cache
def program_mark() -> str:
    """Return a hash of what the program is: its version and, where it runs from its sources, when they were changed."""
    parts = [albviewer.__version__, str(FORMAT)]
    root = Path(albviewer.__file__).parent
    for floor in _FLOORS:
        for path in sorted((root / floor).rglob("*.py")):
            about = path.stat()
            parts.append(f"{path.relative_to(root)} {about.st_size} {about.st_mtime_ns}")
    return digest(parts)


def digest(parts: Iterable[str]) -> str:
    """Return a hash of some texts in their order."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass")
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.hexdigest()


def records_mark(folder: Path) -> str:
    """Return a hash of the YAML files of a collection: those in its folder and in the folders within it.

    Raises OSError if one of them cannot be read.
    """
    made = hashlib.sha256(program_mark().encode())
    for path in sorted(_yaml_files(folder)):
        data = path.read_bytes()
        made.update(f"{path.relative_to(folder)}\0{len(data)}\0".encode(errors="surrogatepass"))
        made.update(data)
    return made.hexdigest()


class Keys:
    """Hashes of what the index of each source depends on: the file, what is said of it, and all names."""

    def __init__(self, records: Records, book: NameBook) -> None:
        """`book` are the names of the records' collection."""
        self._records = records
        collection = records.collection
        self._curated: defaultdict[str, list[str]] = defaultdict(list)
        for line in collection.curated:
            self._curated[line.source].append(repr(line))
        # A title is looked for in no text.
        head = replace(collection.head, title=LocalText(), summary=LocalText(), rights=LocalText())
        self._names = digest([program_mark(), repr(head), book.mark])

    def key(self, source: str, file_digest: str, *, with_positions: bool) -> str:
        """Return the hash for a source. `with_positions` if it has faults: they say where in the records they are."""
        records, item = self._records, self._records.collection.sources[source]
        where = repr(records.named_at[source]) if with_positions else ""
        said = repr(replace(item, position=Position()))
        apparatus = repr(records.collection.apparatus.get(source))
        return digest([self._names, file_digest, said, where, apparatus, *self._curated[source]])


def file_digest(folder: Path, name: str) -> str:
    """Return the hash that `load_source` gives to a file, without reading a document from it."""
    # Imported here: it comes with what reads YAML, and mostly no file has changed.
    from albviewer.collection.faults import FaultList
    from albviewer.collection.folder import CollectionFolder

    files = CollectionFolder(folder, FaultList())
    files.data(name)
    return files.version()


def _yaml_files(folder: Path) -> Iterable[Path]:
    for pattern in ("*.yaml", "*.yml", "*/*.yaml", "*/*.yml"):
        yield from (path for path in folder.glob(pattern) if path.is_file())


def file_stamp(folder: Path, name: str, *, now_ns: int) -> str:
    """Return the size and times of a file of the collection, so far as they can be relied on; empty if they cannot."""
    path = path_within(folder, name)
    try:
        about = path.stat() if path is not None else None
    except OSError:
        return "missing"
    if about is None:
        return "outside"
    if now_ns - max(about.st_mtime_ns, about.st_ctime_ns) < _SETTLED_NS:
        return ""
    return f"{about.st_size} {about.st_mtime_ns} {about.st_ctime_ns} {about.st_ino}"
