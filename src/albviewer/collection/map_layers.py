"""The map layers of a collection: read each time it is opened, for their files are not kept anywhere else.

Read apart from all other records: these may be kept by whoever indexes a collection, and layers hold on to their files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.collection.fields import UnusableError
from albviewer.collection.folder import CollectionFolder
from albviewer.collection.layers.layer_folder import LayerFolder
from albviewer.collection.map_layer_records import read_map_layer
from albviewer.model.collection import Collection, by_id
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from albviewer.model.map_layers import MapLayer

_KIND = "layers"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedLayers:
    """The layers that can be shown, the faults found on the way, and a hash of all that was read; empty of nothing."""

    layers: Mapping[str, MapLayer]
    faults: tuple[Fault, ...]
    version: str


def load_map_layers(folder: Path, languages: tuple[str, ...]) -> LoadedLayers:
    """Return the layers that layers.yaml in a collection's folder lists; `languages` are those of the collection."""
    faults = FaultList()
    records = CollectionFolder(folder, faults)
    files = LayerFolder(folder, faults)
    kept: dict[str, MapLayer] = {}
    for fields in records.records(_KIND, (_KIND,), languages)[_KIND]:
        try:
            layer = read_map_layer(fields, files)
        except UnusableError:
            continue
        first = kept.setdefault(layer.id, layer)
        if first is not layer:
            at = first.position
            message = sentence(
                "the layer id {id} is used before, in {file}, line {line}", id=layer.id, file=at.file, line=at.line
            )
            faults.add(fields.position("id"), FaultCode.DUPLICATE_ID, message)
    version = records.version() + files.version() if records.names(_KIND) else ""
    return LoadedLayers(layers=by_id(kept.values()), faults=faults.in_order(), version=version)


def with_map_layers(collection: Collection, loaded: LoadedLayers) -> Collection:
    """Return the collection with its layers; its version then tells of them too."""
    if not loaded.version:
        return collection
    version = hashlib.sha256(f"{collection.version}\n{loaded.version}".encode()).hexdigest()
    return replace(collection, map_layers=loaded.layers, version=version)
