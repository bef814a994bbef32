"""Tiles from a PMTiles archive (version 3): only the directories and tiles that are asked for are ever read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from albviewer.collection.layers.archive import ArchiveFacts, BadArchiveError, sound_box, sound_levels
from albviewer.collection.layers.tiles import TILE_LIMIT, BadTileError, unpacked
from albviewer.model.map_layers import LayerKind
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from pmtiles.tile import Entry

    from albviewer.collection.layers.watched_file import WatchedFile

DIRECTORY_LIMIT = 2**20
UNPACKED_DIRECTORY_LIMIT = 8 * 2**20
_HEADER = 127
_DEEPEST_DIRECTORY = 4
_KEPT_DIRECTORIES = 16


class PmtilesArchive:
    """One archive. Raises BadArchiveError when it is made of a file that is none, LayerTroubleError if that is gone."""

    def __init__(self, file: WatchedFile) -> None:
        # Imported here: only collections with such layers wait for it.
        from pmtiles import tile

        self._format = tile
        self._file = file
        self._header = self._read_header()
        # Kept with the archive, not with the class: it goes when the collection goes.
        self._directory = lru_cache(maxsize=_KEPT_DIRECTORIES)(self._read_directory)
        self.facts = self._facts()
        self._check_whole()

    def start(self) -> bytes:
        """Return what tells this archive from others: its header and its first directory."""
        header = self._header
        return self._bytes(0, _HEADER) + self._bytes(header["root_offset"], header["root_length"])

    def raw(self, zoom: int, column: int, row: int) -> bytes | None:
        """Return the bytes of a tile, unpacked, or None. Raises BadArchiveError, BadTileError, LayerTroubleError."""
        entry = self._entry(self._format.zxy_to_tileid(zoom, column, row))
        if entry is None:
            # The file may have gone since the directories were read.
            self._file.check()
            return None
        return self._tile(entry)

    def first(self) -> bytes:
        """Return the first tile of the archive; raise BadArchiveError if it has none."""
        offset, length = self._header["root_offset"], self._header["root_length"]
        for _ in range(_DEEPEST_DIRECTORY):
            entries = self._directory(offset, length)
            if not entries:
                break
            if entries[0].run_length:
                return self._tile(entries[0])
            offset, length = self._header["leaf_directory_offset"] + entries[0].offset, entries[0].length
        raise BadArchiveError(sentence("has no tiles"))

    def _entry(self, tile_id: int) -> Entry | None:
        offset, length = self._header["root_offset"], self._header["root_length"]
        for _ in range(_DEEPEST_DIRECTORY):
            entry = self._format.find_tile(self._directory(offset, length), tile_id)
            if entry is None or entry.run_length:
                return entry
            offset, length = self._header["leaf_directory_offset"] + entry.offset, entry.length
        return None

    def _tile(self, entry: Entry) -> bytes:
        if entry.length > TILE_LIMIT:
            raise BadTileError(sentence("is larger than {tile_limit} MB", tile_limit=TILE_LIMIT // 2**20))
        return unpacked(self._bytes(self._header["tile_data_offset"] + entry.offset, entry.length))

    def _read_header(self) -> dict[str, Any]:
        if self._file.size < _HEADER:
            raise BadArchiveError(sentence("is not a PMTiles archive, or was cut short"))
        try:
            return dict(self._format.deserialize_header(self._bytes(0, _HEADER)))
        except self._format.SpecVersionUnsupported:
            raise BadArchiveError(sentence("is a PMTiles archive of another version than 3")) from None
        except (self._format.MagicNumberNotFound, ValueError, IndexError):
            raise BadArchiveError(sentence("is not a PMTiles archive")) from None

    def _check_whole(self) -> None:
        header = self._header
        parts = ("root", "metadata", "leaf_directory", "tile_data")
        end = max(header[f"{part}_offset"] + header[f"{part}_length"] for part in parts)
        if end > self._file.size:
            size = self._file.size
            raise BadArchiveError(
                sentence("was cut short: it has {size} bytes and says it should have {end}", size=size, end=end)
            )

    def _read_directory(self, offset: int, length: int) -> list[Entry]:
        if length > DIRECTORY_LIMIT:
            raise BadArchiveError(sentence("has a directory that is too large"))
        data = self._bytes(offset, length)
        try:
            unpacked(data, UNPACKED_DIRECTORY_LIMIT)
            return list(self._format.deserialize_directory(data))
        except (BadTileError, EOFError, OSError, ValueError, OverflowError, MemoryError):
            raise BadArchiveError(sentence("has a damaged directory")) from None

    def _bytes(self, offset: int, length: int) -> bytes:
        with self._file.opened() as file:
            file.seek(offset)
            data = file.read(length)
        if len(data) < length:
            raise BadArchiveError(sentence("was cut short"))
        return data

    def _facts(self) -> ArchiveFacts:
        header, kinds, compressions = self._header, self._format.TileType, self._format.Compression
        readable = (compressions.NONE, compressions.GZIP)
        if header["internal_compression"] is not compressions.GZIP or header["tile_compression"] not in readable:
            raise BadArchiveError(sentence("is compressed in a way that is not supported: gzip or none is"))
        if header["tile_type"] is kinds.MVT:
            kind = LayerKind.SHAPE_TILES
        elif header["tile_type"] in (kinds.PNG, kinds.JPEG, kinds.WEBP):
            kind = LayerKind.PICTURE_TILES
        else:
            raise BadArchiveError(
                sentence("has tiles that are not supported: PNG, JPEG, WebP and vector tiles (MVT) are")
            )
        min_zoom, max_zoom = sound_levels(header["min_zoom"], header["max_zoom"])
        degrees = (header[f"{side}_e7"] / 1e7 for side in ("min_lon", "min_lat", "max_lon", "max_lat"))
        return ArchiveFacts(kind=kind, min_zoom=min_zoom, max_zoom=max_zoom, box=sound_box(*degrees))
