"""Reading files of a collection safely: inside the folder only, of bounded size, decoded without guessing.

Knows nothing of what the files say.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path, PurePosixPath

from albviewer.collection.faults import FaultCode
from albviewer.model.positions import Position
from albviewer.model.sentences import Sentence, as_it_stands, sentence

_LINE_END = re.compile(r"\r\n|\n|\r")
_BYTE_ORDER_MARK = "\ufeff"
_TRIES = 2
# Devices, with any ending; characters that file names cannot hold; names that end in a dot or a space.
_RESERVED = re.compile(r'(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9¹²³])(?:\..*)?|.*[<>"|?*\x00-\x1f].*|.*[. ]', re.I | re.S)


class FileFaultError(Exception):
    """A file cannot be used; `message` is one plain sentence, `position` where in it the fault lies, if in one spot."""

    def __init__(self, message: Sentence, code: FaultCode, position: Position | None = None) -> None:
        super().__init__(message)
        self.position = position
        self.message = message
        self.code = code


# What a system says of the commonest troubles with a file, so that it can be said in other languages too.
_REASONS = {
    errno.EACCES: sentence("permission denied"),
    errno.EPERM: sentence("operation not permitted"),
    errno.EIO: sentence("input/output error"),
    errno.ENOENT: sentence("no such file or directory"),
    errno.ENOTDIR: sentence("not a directory"),
    errno.ENOSPC: sentence("no space left on device"),
    errno.ELOOP: sentence("too many levels of symbolic links"),
    errno.ENAMETOOLONG: sentence("file name too long"),
}


def system_reason(error: OSError) -> Sentence:
    """Return what the system says of an error; of a rarer one in its own words, for which there is no translation."""
    told = (error.strerror or type(error).__name__).lower()
    known = _REASONS.get(error.errno or 0)
    return known if known is not None and known.words == told else as_it_stands(told)


def path_within(folder: Path, relative: str) -> Path | None:
    """Return the path of a file named relative to the folder, or None if that would lead out of it.

    Links are followed first: a link that points out of the folder is refused too. Names that mean something else on
    another system (back-slashes, drives) are refused everywhere, so that a collection is the same on all.
    """
    pure = PurePosixPath(relative)
    if not relative or pure.is_absolute() or ".." in pure.parts or any(char in relative for char in "\\:\0"):
        return None
    # Not Path.resolve: it raises at a circle of links, which is unreadable but leads nowhere.
    path = Path(os.path.realpath(folder / Path(*pure.parts)))
    return path if path.is_relative_to(os.path.realpath(folder)) else None


def reserved_part(relative: str) -> str:
    """Return the part of a path that Windows keeps for devices or cannot write down, or an empty string."""
    return next((part for part in PurePosixPath(relative).parts if _RESERVED.fullmatch(part)), "")


def read_bytes(path: Path, name: str, limit: int) -> bytes:
    """Return the bytes of the file `name`; raise FileFaultError if missing, unreadable or over `limit` bytes.

    A file that another program is writing is read a second time, and is a fault if it has changed again.
    """
    for _ in range(_TRIES):
        data = _read_settled(path, name, limit)
        if data is not None:
            return data
    message = sentence(
        "the file {name} is being changed while it is read: open the collection again when that is done", name=name
    )
    raise FileFaultError(message, FaultCode.FILE_CHANGED)


def _read_settled(path: Path, name: str, limit: int) -> bytes | None:
    """Return the bytes of a file, or None if it changed while it was read."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            # Opening a pipe would wait for ever for someone to write into it.
            what = sentence("a folder") if stat.S_ISDIR(about.st_mode) else sentence("not a regular file")
            raise FileFaultError(
                sentence("the file {name} cannot be read: it is {what}", name=name, what=what),
                FaultCode.FILE_UNREADABLE,
            )
        with path.open("rb") as file:
            data = file.read(min(about.st_size, limit) + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise FileFaultError(sentence("the file {name} does not exist", name=name), FaultCode.FILE_MISSING) from None
    except OSError as error:
        reason = system_reason(error)
        raise FileFaultError(
            sentence("the file {name} cannot be read: {reason}", name=name, reason=reason), FaultCode.FILE_UNREADABLE
        ) from None
    if len(data) > limit:
        raise FileFaultError(
            sentence("the file {name} is larger than {limit} MB", name=name, limit=limit // 2**20),
            FaultCode.FILE_TOO_LARGE,
        )
    settled = (after.st_size, after.st_mtime_ns) == (about.st_size, about.st_mtime_ns) and len(data) == about.st_size
    return data if settled else None


def decode(data: bytes, name: str, encoding: str = "") -> str:
    """Return the text of a file, without a byte-order mark, line ends as they stand.

    Without `encoding` it is UTF-8. Raise FileFaultError with line and column of the first byte that does not fit.
    """
    said = encoding or "UTF-8"
    try:
        return data.decode(said).removeprefix(_BYTE_ORDER_MARK)
    except LookupError:
        raise FileFaultError(sentence("there is no encoding called {said}", said=said), FaultCode.ENCODING) from None
    except UnicodeDecodeError as error:
        hint = (
            sentence("or correct its encoding in sources.yaml")
            if encoding
            else sentence("or name its encoding in sources.yaml")
        )
        message = sentence(
            "the file {name} is not {said}: byte 0x{byte} does not fit; save it as UTF-8, {hint}",
            name=name,
            said=said,
            byte=f"{data[error.start]:02x}",
            hint=hint,
        )
        position = _position_after(data[: error.start], name, said)
        raise FileFaultError(message, FaultCode.ENCODING, position) from None
    except ValueError:
        # A few of Python's encodings (punycode, undefined) do not say where they failed.
        message = sentence("the file {name} cannot be read as {said}: save it as UTF-8", name=name, said=said)
        raise FileFaultError(message, FaultCode.ENCODING) from None


def _position_after(data: bytes, name: str, encoding: str) -> Position:
    """Return the position after some bytes, which fit the encoding, counted in lines and characters."""
    lines = _LINE_END.split(data.decode(encoding, errors="ignore").removeprefix(_BYTE_ORDER_MARK))
    return Position(name, len(lines), len(lines[-1]) + 1)
