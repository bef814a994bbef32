"""Reads packages: what one says it holds, who signed it, and its files, each checked before anything is made of it.

Nothing is written but below the folder that is asked for, and that folder appears when all of it is there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.collection.packages.manifest import (
    CONTENT,
    MANIFEST,
    MANIFEST_BYTES,
    MOST_FILES,
    SEAL,
    SEAL_DIGITS,
    SIGNATURE,
    PackageError,
    PackedFile,
    read_manifest,
)
from albviewer.collection.packages.packing import digest_of
from albviewer.collection.packages.signing import signer
from albviewer.model.sentences import Sentence, sentence
from albviewer.whole_files import settle

if TYPE_CHECKING:
    from types import TracebackType

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_BLOCK = 1024 * 1024
_SIGNATURE_BYTES = 4096
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, RuntimeError, ValueError)


class Package:
    """A package that is open for reading. Raises PackageError if it is none, or holds what its manifest does not say.

    Leaving the `with` block closes it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._name = path.name
        try:
            self._zip = zipfile.ZipFile(path)
        except _BAD_ZIP:
            raise self._damaged(sentence("it is no archive, or not all of it is there")) from None
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise PackageError(
                sentence("The package {name} cannot be read: {reason}.", name=self._name, reason=reason)
            ) from None
        try:
            self._members = self._listed()
            self._bytes = self._read(MANIFEST, MANIFEST_BYTES)
            self.manifest = read_manifest(self._bytes, f"The package {self._name}")
            self._check_members()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._zip.close()

    def is_signed(self) -> bool:
        """Tell whether it carries a signature, whoever made it."""
        return SIGNATURE in self._members

    def signer(self, trusted: Iterable[Ed25519PublicKey]) -> str:
        """Return the fingerprint of the trusted key that signed it; raise PackageError if none of them did."""
        if not self.is_signed():
            raise PackageError(sentence("The package {name} is not signed.", name=self._name))
        found = signer(self._bytes, self._read(SIGNATURE, _SIGNATURE_BYTES), trusted)
        if not found:
            raise PackageError(
                sentence("The package {name} is not signed by anybody who is trusted here.", name=self._name)
            )
        return found

    def check(self) -> None:
        """Read all of it; raise PackageError unless each file is what the manifest says, and every bit in place."""
        self._check_seal()
        for name, file in self.manifest.files.items():
            self._copy(name, file, None)

    def unpack(self, target: Path) -> Path:
        """Make the folder `target` with all files in it and return the collection's folder within.

        Raise PackageError if a file is not what the manifest says, OSError if it cannot be written; then nothing is
        left of it.
        """
        target.parent.mkdir(parents=True, exist_ok=True)
        self._check_room(target.parent)
        self._check_seal()
        made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part"))
        try:
            _write(made / MANIFEST, self._bytes)
            for name, file in self.manifest.files.items():
                path = made / CONTENT / name
                path.parent.mkdir(parents=True, exist_ok=True)
                self._copy(name, file, path)
            for folder, _, _ in os.walk(made):
                settle(Path(folder))
            made.chmod(0o755)
            made.rename(target)
            settle(target.parent)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
        return target / CONTENT

    def _check_seal(self) -> None:
        """Raise PackageError unless the whole file is, bit by bit, as it was made."""
        with self._path.open("rb") as stream:
            length = stream.seek(0, os.SEEK_END) - SEAL_DIGITS
            stream.seek(0)
            digest = digest_of(stream, length)
            if stream.read() != digest.encode() or not self._zip.comment.startswith(SEAL):
                raise self._damaged(sentence("it is not as it was when it was made"))

    def _check_room(self, folder: Path) -> None:
        """Raise PackageError before a disk is filled, and not after."""
        needed, free = self.manifest.unpacked_bytes(), shutil.disk_usage(folder).free
        if needed > free:
            told = sentence(
                "it unpacks to {needed} MB, and {free} MB are free",
                needed=f"{needed / 1e6:.0f}",
                free=f"{free / 1e6:.0f}",
            )
            raise PackageError(sentence("There is no room for the package {name}: {told}.", name=self._name, told=told))

    def _listed(self) -> dict[str, zipfile.ZipInfo]:
        members = self._zip.infolist()
        listed = {member.filename: member for member in members}
        if len(listed) != len(members) or len(members) > MOST_FILES + 2:
            raise self._damaged(sentence("it holds too many files, or one twice"))
        if any(member.compress_type not in _PACKINGS for member in members):
            raise self._damaged(sentence("a file in it is packed in a way that packages are not"))
        return listed

    def _check_members(self) -> None:
        named = {MANIFEST, *(f"{CONTENT}/{name}" for name in self.manifest.files)}
        missing = named - self._members.keys()
        if missing:
            raise self._damaged(sentence("its file {name} is missing", name=min(missing)))
        if self._members.keys() - named - {SIGNATURE}:
            raise self._damaged(sentence("it holds files that its list does not name"))

    def _read(self, name: str, limit: int) -> bytes:
        member = self._members.get(name)
        if member is None or member.file_size > limit:
            raise self._damaged(sentence("its {name} is missing or too large", name=name))
        try:
            with self._zip.open(member) as part:
                return part.read(limit)
        except (*_BAD_ZIP, OSError):
            # A position before the file's beginning is an OSError too.
            raise self._damaged(sentence("its {name} cannot be read", name=name)) from None

    def _copy(self, name: str, file: PackedFile, path: Path | None) -> None:
        """Read a file to its end, and write it if there is a path; never more of it than the manifest says."""
        digest, left = hashlib.sha256(), file.size
        target = path.open("xb") if path is not None else None
        try:
            with self._zip.open(self._members[f"{CONTENT}/{name}"]) as part:
                while block := part.read(min(_BLOCK, left + 1)):
                    left -= len(block)
                    if left < 0:
                        break
                    digest.update(block)
                    if target is not None:
                        target.write(block)
            if target is not None:
                target.flush()
                os.fsync(target.fileno())
        except _BAD_ZIP:
            raise self._damaged(sentence("its file {name} cannot be read", name=name)) from None
        finally:
            if target is not None:
                target.close()
        if left or digest.hexdigest() != file.digest:
            raise self._damaged(sentence("its file {name} is not what it was when the package was made", name=name))

    def _damaged(self, why: Sentence) -> PackageError:
        return PackageError(sentence("The package {name} is damaged: {why}.", name=self._name, why=why))


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
