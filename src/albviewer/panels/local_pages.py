"""What may be read through the application's own URL scheme: a path in, the type and the bytes out, or an error.

Everything the map page asks for comes through here, so this is the wall: only what is mounted can be read, only below
the mounted folder, only file types from a short list. What a collection brings is never mounted: it is asked for piece
by piece, and answered with bytes that were checked. It knows nothing of Qt; the scheme handler is a thin skin on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote_to_bytes

MIMETYPES: Mapping[str, str] = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".jpg": "image/jpeg",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".ttf": "font/ttf",
        ".woff2": "font/woff2",
    }
)
"""The file types that are served at all, by the ending of the name in lower case."""

LIVE_MIMETYPES = frozenset({"application/json; charset=utf-8", "image/jpeg", "image/png", "image/webp"})
"""What may be answered piece by piece: data and pictures, nothing that a page could run."""

LONGEST_PATH = 1024


class LocalPageError(Exception):
    """The path is not served; the message says why, in words for the log."""


class PageNotFoundError(LocalPageError):
    """Nothing is mounted there, or the mounted file is gone."""


class PageRefusedError(LocalPageError):
    """The path tries to reach what was not mounted, or is written in a way no page of ours writes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalFile:
    """What a path resolves to."""

    mimetype: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSite:
    """The mounts of one site. Keys are paths without the leading slash (`map/land.json`), folders without the last.

    `made` are bytes that stand in no file, `files` single files under a name of ours, `folders` whole folders. An
    exact name wins over a folder, a longer folder over a shorter one. `fresh` are bytes made anew for whoever asks, at
    once and on the thread that asks. `live` are first segments below which a function
    answers: it is given the rest of the path, may take long, and may be called on any thread.
    """

    made: Mapping[str, bytes]
    files: Mapping[str, Path]
    folders: Mapping[str, Path]
    live: Mapping[str, Callable[[str], LocalFile]] = field(default_factory=dict)
    fresh: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)

    def is_live(self, url_path: str) -> bool:
        """Tell whether a function answers for the path, so that it may take long."""
        return url_path.removeprefix("/").split("/")[0] in self.live

    def resolve(self, url_path: str) -> LocalFile:
        """Return the file at a percent-encoded URL path such as `/map/land.json`.

        Raises PageRefusedError for a path that no page of ours writes, PageNotFoundError if nothing is there.
        """
        segments = _segments(url_path)
        if segments[0] in self.live:
            return self._live(segments[0], "/".join(segments[1:]))
        name = "/".join(segments)
        mimetype = MIMETYPES.get(Path(name).suffix.lower())
        if mimetype is None:
            raise PageRefusedError(f"{name!r} is not of a type that is served")
        if name in self.fresh:
            return LocalFile(mimetype=mimetype, data=self.fresh[name]())
        if name in self.made:
            return LocalFile(mimetype=mimetype, data=self.made[name])
        return LocalFile(mimetype=mimetype, data=_read(self._file_for(name), name))

    def _live(self, mount: str, rest: str) -> LocalFile:
        file = self.live[mount](rest)
        if file.mimetype not in LIVE_MIMETYPES:
            raise PageRefusedError(f"{file.mimetype!r} is not a type that is served so")
        return file

    def _file_for(self, name: str) -> Path:
        if name in self.files:
            return self.files[name]
        for folder in sorted(self.folders, key=len, reverse=True):
            if name.startswith(folder + "/"):
                return _below(self.folders[folder], name.removeprefix(folder + "/"))
        raise PageNotFoundError(f"nothing is served at {name!r}")


def _segments(url_path: str) -> list[str]:
    """Split and decode a URL path, once. What is still encoded after that, or looks like a way out, is refused."""
    if len(url_path) > LONGEST_PATH:
        raise PageRefusedError("the path is too long")
    if not url_path.startswith("/"):
        raise PageRefusedError(f"{url_path!r} does not begin with a slash")
    try:
        # surrogates are the one thing a str may hold that UTF-8 cannot
        path = unquote_to_bytes(url_path.encode("utf-8")).decode("utf-8")
    except UnicodeError:
        raise PageRefusedError(f"{url_path!r} is not UTF-8") from None
    if any(character in '\\%:?#*|<>"' or not character.isprintable() for character in path):
        # a backslash or a colon is a way out on Windows, a percent sign one that is encoded twice
        raise PageRefusedError(f"{path!r} has a character that no path of ours has")
    segments = path[1:].split("/")
    if any(segment != segment.strip(" .") or not segment for segment in segments):
        # `.`, `..`, hidden names, empty segments, and the trailing dots and blanks that Windows drops
        raise PageRefusedError(f"{path!r} has a segment that no path of ours has")
    return segments


def _below(folder: Path, name: str) -> Path:
    """Return the file, made real. A link may point elsewhere, so the real path decides, not the written one."""
    root = folder.resolve()
    try:
        real = (root / name).resolve()
    except (OSError, RuntimeError):  # a ring of links, or a name the file system cannot hold
        raise PageNotFoundError(f"{name!r} cannot be read") from None
    if not real.is_relative_to(root):
        raise PageRefusedError(f"{name!r} leads out of its folder")
    return real


def _read(file: Path, name: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise PageNotFoundError(f"{name!r} cannot be read: {error.strerror}") from None
