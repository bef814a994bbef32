"""The parts of an EPUB or DOCX, unpacked with care: bounded in number and size, and never written to the disk.

The only module that opens archives. A part is found by its path within the archive; what leads out of it is no part.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.limits import ARCHIVE_MEMBERS, MARKUP_BYTES, UNPACKED_BYTES, UNPACKED_RATIO
from albviewer.model.sentences import Sentence, sentence

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile

_SMALL = 2**20
_HEAD = 256 * 1024
_BAD_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


class Archive:
    """An archive in memory. Raises FileFaultError if it is damaged, encrypted or would unpack to too much."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._unpacked = 0
        self._has_refused = False
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file.data))
            members = self._zip.infolist()
        except _BAD_ZIP:
            raise file.damaged(sentence("it is a damaged or truncated archive")) from None
        if len(members) > ARCHIVE_MEMBERS:
            raise self._unsafe(sentence("it holds more than {most} files", most=ARCHIVE_MEMBERS))
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            if _leads_out(member.filename):
                self.refuse(member.filename)
            else:
                self._members.setdefault(member.filename, member)

    def refuse(self, path: str) -> None:
        """Note that the archive names a part outside itself; the first of them says enough."""
        if not self._has_refused:
            message = sentence(
                "the file {name} names “{path}”, which lies outside it: that is left out",
                name=self._file.name,
                path=path,
            )
            self._file.note(FaultCode.PATH_OUTSIDE, message)
        self._has_refused = True

    def resolve(self, link: str, base: str) -> str | None:
        """Return the path of a part that another part, at the path `base`, links to; None, noted, if that leads out."""
        path = unquote(link.partition("#")[0])
        if not path:
            return base
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
        if path.startswith("/") and not _leads_out(path[1:]):
            joined = posixpath.normpath(path[1:])
        if _leads_out(joined):
            self.refuse(path)
            return None
        return joined

    def has(self, path: str) -> bool:
        """Tell whether there is such a part."""
        return path in self._members

    def read(self, path: str, limit: int = MARKUP_BYTES) -> bytes | None:
        """Return the bytes of a part, or None if there is none."""
        member = self._members.get(path)
        if member is None:
            return None
        if member.flag_bits & 1:
            raise self._file.damaged(sentence("it is encrypted"))
        self._check(member, limit)
        try:
            with self._zip.open(member) as part:
                # What the archive says of sizes may be a lie: never more is unpacked than was checked.
                data = part.read(member.file_size + 1)
        except _BAD_ZIP:
            raise self._file.damaged(sentence("its part {path} is damaged", path=path)) from None
        if len(data) > member.file_size:
            raise self._unsafe(sentence("its part {path} is larger than it says", path=path))
        self._unpacked += len(data)
        return data

    def head(self, path: str) -> bytes:
        """Return the first bytes of a part, enough to tell the size of a picture, or nothing if there is none."""
        member = self._members.get(path)
        if member is None or member.flag_bits & 1:
            return b""
        try:
            with self._zip.open(member) as part:
                return part.read(_HEAD)
        except _BAD_ZIP:
            return b""

    def _check(self, member: zipfile.ZipInfo, limit: int) -> None:
        size, packed = member.file_size, max(member.compress_size, 1)
        if size > limit:
            raise self._unsafe(
                sentence("its part {path} unpacks to more than {most} MB", path=member.filename, most=limit // 2**20)
            )
        if size > _SMALL and size > packed * UNPACKED_RATIO:
            raise self._unsafe(
                sentence(
                    "its part {path} unpacks to more than {most} times its size",
                    path=member.filename,
                    most=UNPACKED_RATIO,
                )
            )
        if self._unpacked + size > UNPACKED_BYTES:
            raise self._unsafe(sentence("its parts unpack to more than {most} MB", most=UNPACKED_BYTES // 2**20))

    def _unsafe(self, why: Sentence) -> FileFaultError:
        return FileFaultError(
            sentence("the file {name} cannot be read: {why}", name=self._file.name, why=why), FaultCode.FILE_UNSAFE
        )


def _leads_out(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return path.startswith(("/", "\\")) or ".." in parts or (len(path) > 1 and path[1] == ":") or "\0" in path
