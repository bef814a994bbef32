"""What the records of a collection say, tied to the documents, kept so that no YAML is read when nothing has changed.

Only values of the program's own model are made from the file: names of anything else in it are refused.
"""

from __future__ import annotations

import io
import pickle
import zlib
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.many import Many, pack_many
from albviewer.model.quickly import maker
from albviewer.uncollected import uncollected
from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.collection.faults import Fault
    from albviewer.index.atlas import Atlas
    from albviewer.linking.linked import LinkedRecords

_ROOMS = (
    "albviewer.model.",
    "albviewer.linking.",
    "albviewer.collection.faults",
    "albviewer.index.atlas",
    "albviewer.index.store.records_file",
)
# Of more than these few are ever looked at: they are revived when they are.
_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRecords:
    """The records without documents; `mark` is a hash of all that they were made from; `faults` are those of files."""

    mark: str
    linked: LinkedRecords
    atlas: Atlas
    faults: tuple[Fault, ...]


def pickled(value: object) -> bytes:
    """Return a value of the model as bytes."""
    data = io.BytesIO()
    _Pickler(data, protocol=5).dump(value)
    return data.getvalue()


def pack_faults(faults: tuple[Fault, ...]) -> bytes:
    """Return faults as bytes; of none there are none."""
    return pickled(faults) if faults else b""


def unpack_faults(data: bytes) -> tuple[Fault, ...]:
    """Return the faults that some bytes hold; raise DamagedError if they cannot be read."""
    faults = _revived(data) if data else ()
    if not isinstance(faults, tuple):
        raise DamagedError("what was kept holds no faults")
    return faults


def keep_records(file: Path, kept: KeptRecords) -> None:
    """Write the records; raise OSError if that cannot be done."""
    collection = replace(kept.linked.collection, documents={})
    data = pickled(replace(kept, linked=replace(kept.linked, collection=collection)))
    # A hundred thousand names take six megabytes otherwise, which is much beside an archive of ten. By zlib, which is
    # at hand: to import what makes all else small takes longer than to read these, and they are read at every start.
    write_whole(file, zlib.compress(data, 1))


def kept_records(file: Path, mark: str) -> KeptRecords | None:
    """Return the records that were kept, if there are any with this mark; raise DamagedError if they cannot be read."""
    try:
        data = zlib.decompress(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, zlib.error) as error:
        raise DamagedError(f"{file.name} cannot be read: {error}") from None
    kept = _revived(data)
    if not isinstance(kept, KeptRecords):
        raise DamagedError(f"{file.name} holds no records")
    return kept if kept.mark == mark else None


def _revived(data: bytes) -> object:
    try:
        with uncollected():
            value: object = _Unpickler(io.BytesIO(data)).load()
    except Exception as error:
        # Bytes that are no pickle can make it fail in any way there is.
        raise DamagedError(f"what was kept cannot be read: {error}") from None
    return value


def _frozen(items: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(items)


def _many(ids: tuple[str, ...], packed: tuple[bytes, ...]) -> Mapping[str, Any]:
    return Many(ids, packed, _revived_list)


def _revived_list(data: bytes) -> Sequence[Any]:
    values = _revived(data)
    if not isinstance(values, list):
        raise DamagedError("what was kept holds no values")
    return values


def _made(kind: type, *values: object) -> object:
    """Return a value of the model with these fields: as its own `__setstate__` does, in a tenth of the time."""
    return _maker_of(kind)(*values)


_maker_of = cache(maker)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - it may be many things
        """Mappings that cannot be written to are kept as dictionaries, large ones in parts; values as their fields."""
        if isinstance(value, MappingProxyType):
            if len(value) > _MANY:
                return _many, (tuple(value), pack_many(list(value.values()), pickled))
            return _frozen, (dict(value),)
        if is_dataclass(value) and not isinstance(value, type):
            kind = type(value)
            return _made, (kind, *(getattr(value, name) for name in _names(kind)))
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        """Return a class of the model; raise UnpicklingError for everything else."""
        found = super().find_class(module, name) if module.startswith(_ROOMS) and "." not in name else None
        if found in (_frozen, _many, _made) or (isinstance(found, type) and found.__module__.startswith(_ROOMS)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is none of the values that may be kept")
