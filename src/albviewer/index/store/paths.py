"""Where the index of a collection lies, which of its files count, and who may write them.

    CACHE/index/NAME/current       names the database that counts; replaced as a whole
                     GENERATION.db
                     GENERATION-N/ the columns that go with it; the database names the folder
                     records.bin   what the records say, tied to the documents
                     lock.db       held by whoever writes

A program that is killed at any moment leaves files that nothing names: the next to write removes them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from albviewer.whole_files import write_whole

_CURRENT = "current"
_LOCK = "lock.db"
_LOCK_SECONDS = 600.0


class IndexFolder:
    """The folder of the index of one collection."""

    def __init__(self, cache: Path, collection: Path) -> None:
        where = os.path.realpath(collection)
        name = hashlib.sha256(where.encode(errors="surrogatepass")).hexdigest()[:24]
        self.path = cache / "index" / name
        self.records = self.path / "records.bin"

    def make(self) -> None:
        """Make the folder; raise OSError if that cannot be done."""
        self.path.mkdir(parents=True, exist_ok=True)

    def database(self) -> Path | None:
        """Return the database that counts, or None if there is none."""
        try:
            name = (self.path / _CURRENT).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        path = self.path / Path(name).name
        return path if name.endswith(".db") and path.is_file() else None

    def columns(self, name: str) -> Path:
        """Return the folder of columns that a database names."""
        return self.path / Path(name).name

    def fresh_generation(self) -> str:
        """Return a name that no file of this folder begins with."""
        numbers = [int(entry.name[:6]) for entry in self.path.iterdir() if entry.name[:6].isdecimal()]
        return f"{max(numbers, default=0) + 1:06d}"

    def fresh_columns(self, database: Path) -> Path:
        """Return a new folder for columns that go with a database."""
        count = 1
        while (path := self.path / f"{database.stem}-{count}").exists():
            count += 1
        path.mkdir()
        return path

    def make_current(self, database: Path) -> None:
        """Make this database the one that counts."""
        _sync(database)
        write_whole(self.path / _CURRENT, database.name.encode())

    def forget(self) -> None:
        """Let no database count."""
        (self.path / _CURRENT).unlink(missing_ok=True)

    def clear_up(self, database: Path, columns: Path) -> None:
        """Remove what does not go with this database and these columns; what is still in use stays for now."""
        kept = {_CURRENT, _LOCK, self.records.name, columns.name}
        for entry in self.path.iterdir():
            if entry.name in kept or entry.name.startswith(database.name):
                continue
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                with contextlib.suppress(OSError):
                    entry.unlink()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Wait until nobody else writes, and let nobody else write meanwhile. A killed program holds nothing."""
        connection = _locked(self.path / _LOCK)
        try:
            yield
        finally:
            connection.close()


def _locked(path: Path) -> sqlite3.Connection:
    """Return a connection that holds the lock until it is closed. The file is empty, and made anew if it is not."""
    connection = sqlite3.connect(path, timeout=_LOCK_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError:
        connection.close()
        path.unlink()
        return _locked(path)
    return connection


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
