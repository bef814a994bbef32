"""Makes a package of a collection's folder. The same folder gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from albviewer.collection.files import path_within
from albviewer.collection.packages.manifest import (
    CONTENT,
    MANIFEST,
    MOST_FILES,
    SEAL,
    SEAL_DIGITS,
    SIGNATURE,
    Manifest,
    PackageError,
    PackedFile,
    read_manifest,
    refusal_of,
)
from albviewer.collection.packages.signing import signature_of
from albviewer.collection.suggestions import FILE as SUGGESTIONS
from albviewer.whole_files import whole_file

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from albviewer.model.collection import CollectionHead

_BLOCK = 1024 * 1024
# Of all the times that an archive can tell, the first: when a file was written is nobody's business.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PACKED_ALREADY = frozenset(
    (".docx", ".epub", ".jpeg", ".jpg", ".mbtiles", ".pdf", ".pmtiles", ".png", ".webp", ".zip")
)


def make_package(
    folder: Path, head: CollectionHead, file: Path, *, version: int, key: Ed25519PrivateKey | None
) -> Manifest:
    """Write a package of the collection in a folder and return what it holds. Hidden files and suggestions stay out.

    Raise PackageError if a file cannot be passed on, OSError if the package cannot be written.
    """
    files = {name: _read(folder, name) for name in _names(folder)}
    manifest = Manifest(id=head.id, version=version, title=head.title.as_dict(), files=files)
    # What could not be read again is not made.
    read_manifest(manifest.as_bytes(), f"The package {file.name}")
    with whole_file(file) as stream:
        with zipfile.ZipFile(stream, "w") as archive:
            archive.comment = SEAL + b"0" * SEAL_DIGITS
            _put(archive, MANIFEST, manifest.as_bytes())
            if key is not None:
                _put(archive, SIGNATURE, signature_of(manifest.as_bytes(), key))
            for name in sorted(files):
                _pack(archive, folder, name, files[name])
        seal(stream)
    return manifest


def seal(stream: BinaryIO) -> None:
    """Write at the end of an archive what all of it before comes to."""
    length = stream.seek(-SEAL_DIGITS, os.SEEK_END)
    stream.seek(0)
    digest = digest_of(stream, length)
    stream.seek(length)
    stream.write(digest.encode())


def digest_of(stream: BinaryIO, length: int) -> str:
    """Return the SHA-256 of so many bytes of a file, as hexadecimal digits."""
    digest = hashlib.sha256()
    while length > 0 and (block := stream.read(min(_BLOCK, length))):
        digest.update(block)
        length -= len(block)
    return digest.hexdigest()


def _names(folder: Path) -> list[str]:
    names = []
    for name in _walk(folder, ""):
        why = refusal_of(name)
        if why:
            raise PackageError(f"The file {name} {why}, so it cannot be passed on.")
        names.append(name)
        if len(names) > MOST_FILES:
            raise PackageError(f"The collection has more than {MOST_FILES} files.")
    return names


def _walk(folder: Path, below: str) -> Iterator[str]:
    """Yield the files of a folder by name, in order. Links to folders are not followed: they may lead in a ring."""
    for entry in sorted(os.scandir(folder / below), key=lambda entry: entry.name):
        name = f"{below}{entry.name}"
        if entry.name.startswith(".") or name == SUGGESTIONS:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder, f"{name}/")
        elif entry.is_file():
            yield name
        else:
            raise PackageError(f"{name} is no file and no folder, so it cannot be passed on.")


def _read(folder: Path, name: str) -> PackedFile:
    path = path_within(folder, name)
    if path is None:
        raise PackageError(f"The file {name} is a link that leads out of the collection, so it cannot be passed on.")
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
        return PackedFile(size=stream.tell(), digest=digest.hexdigest())


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(_entry(name), data, compress_type=zipfile.ZIP_DEFLATED)


def _pack(archive: zipfile.ZipFile, folder: Path, name: str, file: PackedFile) -> None:
    entry = _entry(f"{CONTENT}/{name}")
    packed = Path(name).suffix.lower() in _PACKED_ALREADY
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    entry.file_size = file.size
    digest = hashlib.sha256()
    with (folder / name).open("rb") as source, archive.open(entry, "w") as target:
        while block := source.read(_BLOCK):
            digest.update(block)
            target.write(block)
    if digest.hexdigest() != file.digest:
        raise PackageError(f"The file {name} was changed while it was being packed: say it again when that is done.")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
