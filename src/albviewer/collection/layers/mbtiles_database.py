"""Tiles from an MBTiles database: opened to be read only, for one question at a time, and never for long.

Such a file is a program of sorts: its views and triggers are SQL that runs when it is asked. So it may only read, may
call nothing, and is stopped when it takes too long.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from albviewer.collection.layers.archive import ArchiveFacts, BadArchiveError, sound_box, sound_levels
from albviewer.collection.layers.images import media_type
from albviewer.collection.layers.tiles import TILE_LIMIT, BadTileError, unpacked
from albviewer.model.map_layers import Box, LayerKind
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from albviewer.collection.layers.watched_file import WatchedFile

LONGEST_SECONDS = 5.0
_STEPS = 10_000
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_MOST_METADATA = 1000
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE})
_FUNCTIONS = frozenset({"min", "max", "count", "substr", "hex", "coalesce", "ifnull", "abs", "length", "cast"})


class MbtilesDatabase:
    """One database. Raises BadArchiveError if the file is none, LayerTroubleError if it is gone."""

    def __init__(self, file: WatchedFile) -> None:
        self._file = file
        self._check_whole()
        self.facts = self._facts()

    def start(self) -> bytes:
        """Return what tells this database from others, as far as that can be said without reading it all."""
        with self._file.opened() as file:
            return file.read(64 * 1024) + str(self._file.size).encode()

    def raw(self, zoom: int, column: int, row: int) -> bytes | None:
        """Return the bytes of a tile, unpacked, or None. Raises BadArchiveError, BadTileError, LayerTroubleError."""
        # Rows are counted from the south here, from the north everywhere else.
        numbers = (zoom, column, 2**zoom - 1 - row)
        sql = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1"
        with self._asked() as database:
            found = database.execute(sql, numbers).fetchone()
        return None if found is None else _packed(found[0])

    def first(self) -> bytes:
        """Return a tile of the database; raise BadArchiveError if it has none."""
        with self._asked() as database:
            found = database.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        if found is None:
            raise BadArchiveError(sentence("has no tiles"))
        return _packed(found[0])

    @contextmanager
    def _asked(self) -> Iterator[sqlite3.Connection]:
        """Open the database for a question. Raises BadArchiveError for whatever is wrong with the answer."""
        self._file.check()
        end = monotonic() + LONGEST_SECONDS
        try:
            with closing(sqlite3.connect(_address(self._file.path), uri=True, check_same_thread=False)) as database:
                database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, TILE_LIMIT + 4096)
                database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
                database.execute("PRAGMA trusted_schema = OFF")
                database.execute("PRAGMA cell_size_check = ON")
                database.execute("PRAGMA mmap_size = 0")
                database.set_authorizer(_only_reading)
                database.set_progress_handler(lambda: int(monotonic() > end), _STEPS)
                yield database
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise BadArchiveError(
                    sentence(
                        "takes longer than {longest_seconds} seconds for one answer",
                        longest_seconds=f"{LONGEST_SECONDS:g}",
                    )
                ) from None
            raise BadArchiveError(
                sentence("is not an MBTiles database: it has no table of tiles that can be read")
            ) from None
        except (sqlite3.Error, OverflowError, ValueError) as error:
            if isinstance(error, BadArchiveError | BadTileError):
                raise
            raise BadArchiveError(sentence("is a damaged MBTiles database")) from None

    def _check_whole(self) -> None:
        with self._file.opened() as file:
            head = file.read(_HEADER)
        if not head.startswith(_MAGIC) or len(head) < _HEADER:
            raise BadArchiveError(sentence("is not an MBTiles database"))
        page = int.from_bytes(head[16:18], "big")
        should = (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")
        if should > self._file.size:
            raise BadArchiveError(
                sentence(
                    "was cut short: it has {size} bytes and says it should have {should}",
                    size=self._file.size,
                    should=should,
                )
            )

    def _facts(self) -> ArchiveFacts:
        with self._asked() as database:
            rows = database.execute("SELECT name, value FROM metadata LIMIT ?", (_MOST_METADATA,)).fetchall()
        about = {str(name): str(value) for name, value in rows}
        levels = [about.get(name, "").strip() for name in ("minzoom", "maxzoom")]
        told = all(level.isdecimal() and len(level) < 3 for level in levels)
        min_zoom, max_zoom = sound_levels(*(map(int, levels) if told else self._levels_found()))
        return ArchiveFacts(kind=self._kind(), min_zoom=min_zoom, max_zoom=max_zoom, box=_box(about.get("bounds", "")))

    def _levels_found(self) -> tuple[int, int]:
        """Return the levels of the tiles themselves, which older files do not tell."""
        with self._asked() as database:
            least, most = database.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
        if not (isinstance(least, int) and isinstance(most, int)):
            raise BadArchiveError(sentence("has no tiles"))
        return least, most

    def _kind(self) -> LayerKind:
        # What the first tile is counts more than what the metadata say, which older files leave out.
        return LayerKind.PICTURE_TILES if media_type(self.first()) else LayerKind.SHAPE_TILES


def _packed(data: object) -> bytes:
    if not isinstance(data, bytes):
        raise BadTileError(sentence("is not a tile"))
    return unpacked(data)


def _address(path: Path) -> str:
    # Immutable: nothing is written beside it, not even a lock, and no journal beside it is believed.
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1"


def _only_reading(action: int, _first: str | None, second: str | None, *_more: str | None) -> int:
    if action in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and str(second).lower() in _FUNCTIONS):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _box(bounds: str) -> Box:
    try:
        numbers = [float(part) for part in bounds.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        numbers = [0.0, 0.0, 0.0, 0.0]
    return sound_box(*numbers)
