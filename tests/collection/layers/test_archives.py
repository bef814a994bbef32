from __future__ import annotations

import gzip
import json
import os
import sqlite3
import struct
from pathlib import Path

import mapbox_vector_tile
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pmtiles.tile import Compression, TileType

from albviewer.collection.layers import mbtiles_database
from albviewer.collection.layers.archive import BadArchiveError, TilesContent
from albviewer.collection.layers.mbtiles_database import MbtilesDatabase
from albviewer.collection.layers.pmtiles_archive import PmtilesArchive
from albviewer.collection.layers.tiles import BadTileError, empty_tile, picture_tile, unpacked, vector_tile
from albviewer.collection.layers.watched_file import watch
from albviewer.model.map_layers import LayerKind, LayerTrouble, LayerTroubleError
from layer_files import column_row, png, tile_numbers, write_mbtiles, write_pmtiles
from layer_files import picture_tile as sheet
from layer_files import vector_tile as squares

Archive = PmtilesArchive | MbtilesDatabase
NUMBERS = (7, *column_row(19.5, 41.5, 7))


def open_pmtiles(path: Path) -> PmtilesArchive:
    return PmtilesArchive(watch(path, path.name))


def open_mbtiles(path: Path) -> MbtilesDatabase:
    return MbtilesDatabase(watch(path, path.name))


@pytest.fixture(params=["pmtiles", "mbtiles"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, type[Archive]]:
    path = tmp_path / f"made.{request.param}"
    if request.param == "pmtiles":
        write_pmtiles(path, sheet)
        return path, PmtilesArchive
    write_mbtiles(path, sheet)
    return path, MbtilesDatabase


def content_of(path: Path, kind: type[Archive], **options: tuple[str, ...]) -> TilesContent:
    archive = kind(watch(path, path.name))
    return TilesContent(facts=archive.facts, raw=archive.raw, **options)


def test_an_archive_says_what_it_has(made: tuple[Path, type[Archive]]) -> None:
    facts = content_of(*made).facts
    assert (facts.kind, facts.min_zoom, facts.max_zoom) == (LayerKind.PICTURE_TILES, 5, 7)
    assert (facts.box.west, facts.box.south, facts.box.east, facts.box.north) == (19, 41, 20, 42)


def test_every_tile_is_where_it_belongs(made: tuple[Path, type[Archive]]) -> None:
    content = content_of(*made)
    for zoom, column, row in tile_numbers():
        file = content.file(f"{zoom}/{column}/{row}")
        assert file is not None
        assert (file.mimetype, file.data) == ("image/png", sheet(zoom, column, row))


def test_where_there_is_no_tile_there_is_an_empty_one(made: tuple[Path, type[Archive]]) -> None:
    file = content_of(*made).file("7/0/0")
    assert file == empty_tile(LayerKind.PICTURE_TILES)
    assert file is not None
    picture_tile(file.data)


@pytest.mark.parametrize("name", ["", "7/1", "7/128/1", "7/1/128", "30/1/1", "a/b/c", "7/-1/2", "7/1/2/3", "../7/1/2"])
def test_other_names_name_nothing(made: tuple[Path, type[Archive]], name: str) -> None:
    assert content_of(*made).file(name) is None


def test_what_changed_or_went_meanwhile_is_told(made: tuple[Path, type[Archive]]) -> None:
    path, _kind = made
    content = content_of(*made)
    name = "/".join(map(str, NUMBERS))
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 5_000_000_000))
    for tile in (name, "7/0/0"):
        with pytest.raises(LayerTroubleError) as changed:
            content.file(tile)
        assert changed.value.trouble is LayerTrouble.CHANGED
    path.unlink()
    for tile in (name, "7/0/0"):
        with pytest.raises(LayerTroubleError) as gone:
            content.file(tile)
        assert gone.value.trouble is LayerTrouble.GONE


@pytest.mark.parametrize("part", [0.0, 0.0001, 0.02, 0.5, 0.999])
def test_an_archive_cut_short_is_refused(made: tuple[Path, type[Archive]], part: float) -> None:
    path, kind = made
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(BadArchiveError):
        kind(watch(path, path.name))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.integers(0, 20_000), st.binary(min_size=1, max_size=12))
def test_whatever_is_wrong_in_an_archive_it_is_read_or_refused(
    made: tuple[Path, type[Archive]], at: int, noise: bytes
) -> None:
    path, kind = made
    sound = path.with_suffix(".sound")
    if not sound.exists():
        path.rename(sound)
    data = bytearray(sound.read_bytes())
    at %= len(data)
    data[at : at + len(noise)] = noise
    path.write_bytes(data)
    try:
        archive = kind(watch(path, path.name))
        content = TilesContent(facts=archive.facts, raw=archive.raw)
        content.shown(archive.first())
        content.file("/".join(map(str, NUMBERS)))
    except (BadArchiveError, BadTileError, LayerTroubleError):
        pass


def test_vector_tiles_become_shapes(tmp_path: Path) -> None:
    path = tmp_path / "squares.pmtiles"
    write_pmtiles(path, squares)
    zoom, column, row = NUMBERS
    file = content_of(path, PmtilesArchive, labels=("name",)).file(f"{zoom}/{column}/{row}")
    assert file is not None
    tile = json.loads(file.data)
    square, line, well = tile["features"]
    assert tile["extent"] == 4096
    assert square["names"] == [f"Square {zoom}/{column}/{row}"]
    assert (min(square["areas"][0][0]), max(square["areas"][0][0])) == (512, 3584)
    assert line["lines"] == [[-100, 2048, 4196, 2048]]
    assert (well["points"], well["names"]) == ([2048, 2048], ["Well"])
    only = content_of(path, PmtilesArchive, only=("wells",)).file(f"{zoom}/{column}/{row}")
    assert only is not None
    assert json.loads(only.data)["features"] == [{"points": [2048, 2048]}]


def test_vector_tiles_of_a_database_become_shapes(tmp_path: Path) -> None:
    path = tmp_path / "squares.mbtiles"
    write_mbtiles(path, squares, format="pbf")
    content = content_of(path, MbtilesDatabase)
    assert content.facts.kind is LayerKind.SHAPE_TILES
    file = content.file("/".join(map(str, NUMBERS)))
    assert file is not None
    assert len(json.loads(file.data)["features"]) == 3


def test_units_of_a_tile_are_made_the_same() -> None:
    layer = {"name": "a", "features": [{"geometry": "POINT(128 64)", "properties": {}}]}
    data = mapbox_vector_tile.encode([layer], default_options={"extents": 256, "y_coord_down": True})
    assert json.loads(vector_tile(data, (), ()).data)["features"] == [{"points": [2048, 1024]}]


def test_bombs_and_rubbish_are_no_tiles() -> None:
    for data in (b"rubbish", gzip.compress(b"\0" * 20_000_000), gzip.compress(squares(7, 1, 1))[:-9], b"\x1f\x8bxx"):
        with pytest.raises(BadTileError):
            vector_tile(data, (), ())
    for data in (b"", b"<svg/>", png(8, 8)[:-30], png(8, 8, said=(30_000, 30_000)), b"\x89PNG\r\n\x1a\n" + b"0" * 90):
        with pytest.raises(BadTileError):
            picture_tile(data)
    with pytest.raises(BadTileError):
        unpacked(gzip.compress(b"x" * 101), limit=100)
    assert unpacked(gzip.compress(b"x" * 100), limit=100) == b"x" * 100


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"tile_type": TileType.AVIF}, "not supported"),
        ({"tile_compression": Compression.BROTLI}, "compressed in a way"),
        ({"tile_data_length": 10**15}, "cut short"),
        ({"root_offset": 2**60}, "cut short"),
        ({"root_length": 2**40}, "too large"),
    ],
)
def test_a_pmtiles_header_is_not_believed(tmp_path: Path, said: dict[str, object], words: str) -> None:
    path = tmp_path / "made.pmtiles"
    write_pmtiles(path, sheet)
    data = bytearray(path.read_bytes())
    places = {"root_offset": 8, "root_length": 16, "tile_data_length": 64, "tile_compression": 98, "tile_type": 99}
    for name, value in said.items():
        number = value if isinstance(value, int) else getattr(value, "value", 0)
        packed = struct.pack("<Q", number) if isinstance(value, int) else bytes([number])
        data[places[name] : places[name] + len(packed)] = packed
    path.write_bytes(data)
    with pytest.raises(BadArchiveError):
        open_pmtiles(path)


def test_a_directory_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "made.pmtiles"
    write_pmtiles(path, sheet)
    data = bytearray(path.read_bytes())
    bomb = gzip.compress(b"\xff" * 9_000_000 + b"\x01")
    data[8:24] = struct.pack("<QQ", len(data), len(bomb))
    path.write_bytes(data + bomb)
    with pytest.raises(BadArchiveError, match="damaged directory"):
        open_pmtiles(path).first()


def test_a_database_may_neither_write_nor_go_on_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "made.mbtiles"
    write_mbtiles(path)
    database = sqlite3.connect(path)
    database.execute("DROP TABLE tiles")
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n"
    columns = ", ".join(f"({endless}) AS {name}" for name in ("zoom_level", "tile_column", "tile_row", "tile_data"))
    database.execute(f"CREATE VIEW tiles AS SELECT {columns}")
    database.commit()
    database.close()
    before = path.read_bytes()
    monkeypatch.setattr(mbtiles_database, "LONGEST_SECONDS", 0.2)
    with pytest.raises(BadArchiveError, match="takes longer"):
        open_mbtiles(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_may_call_no_function_that_reaches_out(tmp_path: Path) -> None:
    path = tmp_path / "made.mbtiles"
    write_mbtiles(path)
    database = sqlite3.connect(path)
    database.execute("DROP TABLE tiles")
    database.execute(
        "CREATE VIEW tiles AS SELECT 1 AS zoom_level, 0 AS tile_column, 0 AS tile_row, load_extension('x') AS tile_data"
    )
    database.commit()
    database.close()
    with pytest.raises(BadArchiveError):
        open_mbtiles(path)


@pytest.mark.parametrize("data", [b"", b"not a database at all", b"SQLite format 3\0" + b"\0" * 400])
def test_what_is_no_database_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "made.mbtiles"
    path.write_bytes(data)
    with pytest.raises(BadArchiveError):
        open_mbtiles(path)


def test_a_database_without_tiles_or_metadata_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.mbtiles"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE other (a)")
    database.close()
    with pytest.raises(BadArchiveError, match="no table of tiles"):
        open_mbtiles(path)


def test_levels_that_the_metadata_leave_out_are_found(tmp_path: Path) -> None:
    path = tmp_path / "made.mbtiles"
    write_mbtiles(path, minzoom="", maxzoom="many", bounds="1,2")
    facts = open_mbtiles(path).facts
    assert (facts.min_zoom, facts.max_zoom) == (5, 7)
    assert (facts.box.west, facts.box.east) == (-180, 180)


def test_tiles_may_be_a_view_on_other_tables(tmp_path: Path) -> None:
    path = tmp_path / "made.mbtiles"
    write_mbtiles(path, sheet)
    database = sqlite3.connect(path)
    database.executescript(
        """
        ALTER TABLE tiles RENAME TO map;
        CREATE TABLE images (tile_id INTEGER, tile_data BLOB);
        INSERT INTO images SELECT 1, tile_data FROM map LIMIT 1;
        CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, images.tile_data
            FROM map JOIN images ON images.tile_id = 1;
        """
    )
    database.close()
    file = content_of(path, MbtilesDatabase).file("/".join(map(str, NUMBERS)))
    assert file is not None
    assert file.data == sheet(*NUMBERS)
