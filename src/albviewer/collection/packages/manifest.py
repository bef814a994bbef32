"""What a package says it holds: the one part of it that is signed, and that everything else is checked against.

Knows bytes and names, not how they are packed and not what a collection's files say.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from albviewer.collection.faults import one_line
from albviewer.collection.files import reserved_part
from albviewer.model.sentences import Sentence, sentence

MANIFEST = "package.json"
SIGNATURE = "package.sig"
CONTENT = "collection"
"""The folder, within the archive, of the collection's own files."""

SEAL = b"albviewer package "
"""How the archive's comment begins. It ends with the SHA-256, as hexadecimal digits, of the whole file before that.

An archive has bits that nothing else looks at; with the seal, not one of them can change unnoticed.
"""

SEAL_DIGITS = 64
FORMAT = 1
MOST_FILES = 100_000
MANIFEST_BYTES = 32 * 1024 * 1024
UNPACKED_BYTES = 16 * 1024**3

_LONGEST_NAME = 1000
_HEX = frozenset("0123456789abcdef")


class PackageError(Exception):
    """A package cannot be made or used; the message is one plain sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """What a file must be: its size in bytes, and the SHA-256 of them as hexadecimal digits."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The collection's id, the number of this edition of it (a later one has a higher), its title and its files.

    `files` are named relative to the collection's folder, with strokes between the parts.
    """

    id: str
    version: int
    title: Mapping[str, str]
    files: Mapping[str, PackedFile]

    def as_bytes(self) -> bytes:
        """Return it as it is written and signed: the same manifest always gives the same bytes."""
        files = {name: {"size": file.size, "sha256": file.digest} for name, file in sorted(self.files.items())}
        whole = {
            "format": FORMAT,
            "id": self.id,
            "version": self.version,
            "title": dict(self.title),
            "files": files,
        }
        return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()

    def digest(self) -> str:
        """Return what tells this edition from every other."""
        return hashlib.sha256(self.as_bytes()).hexdigest()

    def unpacked_bytes(self) -> int:
        """Return how much room its files take."""
        return sum(file.size for file in self.files.values())


def read_manifest(data: bytes, package: str) -> Manifest:
    """Return what the bytes of a manifest say; `package` is what the package is called in messages.

    Raise PackageError if they say anything that a package may not.
    """
    try:
        whole = json.loads(data)
        if whole["format"] != FORMAT:
            raise PackageError(
                sentence(
                    "{package} was made by a later version of albviewer, which this one cannot read.", package=package
                )
            )
        manifest = Manifest(
            id=_text(whole["id"]),
            version=_count(whole["version"]),
            title={_text(code): _text(text) for code, text in whole["title"].items()},
            files={_text(name): _packed_file(file) for name, file in whole["files"].items()},
        )
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise PackageError(
            sentence("{package} is no package, or is damaged: its list of files cannot be read.", package=package)
        ) from None
    _check_names(manifest.files, package)
    if manifest.unpacked_bytes() > UNPACKED_BYTES:
        raise PackageError(
            sentence(
                "{package} would unpack to more than {unpacked_bytes} GB.",
                package=package,
                unpacked_bytes=UNPACKED_BYTES // 1024**3,
            )
        )
    # The signature is over the bytes, what is used is what they say: there must be one way to say it.
    if manifest.as_bytes() != data:
        raise PackageError(
            sentence(
                "{package} is no package, or is damaged: its list of files is not written as it must be.",
                package=package,
            )
        )
    return manifest


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # a lone surrogate is no text
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def _packed_file(value: Mapping[str, object]) -> PackedFile:
    digest = _text(value["sha256"])
    if len(digest) != 64 or not _HEX.issuperset(digest):
        raise ValueError
    return PackedFile(size=_count(value["size"]), digest=digest)


def _check_names(files: Mapping[str, PackedFile], package: str) -> None:
    """Raise PackageError for a name that leads elsewhere, or that is not one file of its own on every system."""
    if len(files) > MOST_FILES:
        raise PackageError(
            sentence("{package} holds more than {most_files} files.", package=package, most_files=MOST_FILES)
        )
    folded: dict[str, str] = {}
    for name in files:
        why = refusal_of(name)
        if why:
            raise PackageError(
                sentence("{package} holds a file that {why}: {name}.", package=package, why=why, name=one_line(name))
            )
        other = folded.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            raise PackageError(
                sentence(
                    "{package} holds two files that are one on some systems: {name}.",
                    package=package,
                    name=one_line(name),
                )
            )
    # A name that is a file cannot be a folder as well.
    for name in files:
        if any(str(parent) in files for parent in PurePosixPath(name).parents):
            raise PackageError(
                sentence("{package} holds a file within a file: {name}.", package=package, name=one_line(name))
            )


def refusal_of(name: str) -> Sentence | None:
    """Return why no file of a package may be called so, as the end of a sentence, or None."""
    pure = PurePosixPath(name)
    if (
        not pure.parts
        or pure.is_absolute()
        or ".." in pure.parts
        or str(pure) != name
        or any(c in name for c in "\\:\0")
    ):
        return sentence("would lie outside its folder")
    if any(part.startswith(".") for part in pure.parts):
        return sentence("is hidden")
    if len(name) > _LONGEST_NAME or reserved_part(name):
        return sentence("cannot be called so on Windows")
    return None
