"""Map layers are read anew whenever a collection is opened, whatever its index keeps."""

from __future__ import annotations

from pathlib import Path

import layer_files
from albviewer.index.finder import Finder
from albviewer.index.opening import open_finder
from albviewer.index.store.progress import Progress
from layer_files import PAPER, png


def no_word(progress: Progress) -> None:
    """Nobody wants to know."""


def opened(folder: Path, cache: Path) -> Finder:
    return open_finder(folder, cache, no_word)


def test_layers_are_there_at_every_opening(tmp_path: Path) -> None:
    folder = layer_files.write(tmp_path / "layered")
    for _ in range(3):
        linked = opened(folder, tmp_path / "cache").linked
        assert linked.faults == ()
        assert list(linked.collection.map_layers) == ["zones", "chart", "town", "squares", "sheets"]
        assert linked.collection.map_layers["chart"].content.file("picture") is not None


def test_a_changed_layer_is_seen_though_no_record_has_changed(tmp_path: Path) -> None:
    folder = layer_files.write(tmp_path / "layered")
    before = opened(folder, tmp_path / "cache").linked
    (folder / "chart.png").write_bytes(png(44, 33, PAPER))
    after = opened(folder, tmp_path / "cache").linked
    assert after.collection.map_layers["chart"].width == 44
    assert after.collection.version != before.collection.version
    (folder / "zones.geojson").unlink()
    assert [fault.code for fault in opened(folder, tmp_path / "cache").linked.faults] == ["file-missing"]


def test_without_layers_the_version_is_that_of_the_rest(small_collection_folder: Path, tmp_path: Path) -> None:
    plain = opened(small_collection_folder, tmp_path / "cache").linked.collection
    layer_files.write_layers(small_collection_folder, "layers: []\n")
    assert opened(small_collection_folder, tmp_path / "cache").linked.collection.version != plain.version
