"""What the reader has searched for and chosen lately, collection by collection, in one file of the reader's own.

It can be emptied, and turned off: then nothing is noted, and what was noted is gone. It must not know where the file
is, or what a choice means.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import cast

from albviewer.whole_files import write_whole

VERSION = 1
MOST = 30
"""So many searches, and so many choices, are kept of each collection."""
_MOST_COLLECTIONS = 100
_LONGEST = 300

_Lists = dict[str, list[str]]


class SearchHistory:
    """Without a path nothing outlives the program. `save` may be called on any thread, the others on one."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._saving = Lock()
        self._searches: _Lists = {}
        self._choices: _Lists = {}
        self._keeping = True
        self._read = path is None

    @property
    def keeping(self) -> bool:
        """Whether anything is noted."""
        self._load()
        return self._keeping

    def keep(self, keeping: bool) -> None:
        """Note what is searched for from now on; or note nothing, and forget what was noted of all collections."""
        self._load()
        self._keeping = keeping
        if not keeping:
            self.forget_all()

    def searches(self, collection: str) -> tuple[str, ...]:
        """Return what was searched for in a collection, the last first."""
        self._load()
        return tuple(self._searches.get(collection, ()))

    def choices(self, collection: str) -> tuple[str, ...]:
        """Return what was chosen in a collection, the last first."""
        self._load()
        return tuple(self._choices.get(collection, ()))

    def note_search(self, collection: str, text: str) -> None:
        """Note a search."""
        self._note("_searches", collection, text.strip())

    def note_choice(self, collection: str, key: str) -> None:
        """Note a choice under its key."""
        self._note("_choices", collection, key)

    def forget(self, collection: str) -> None:
        """Forget what was searched for and chosen in a collection."""
        self._load()
        self._searches.pop(collection, None)
        self._choices.pop(collection, None)

    def forget_all(self) -> None:
        """Forget what was searched for and chosen in every collection; whether to keep it stays as it is."""
        self._load()
        self._searches, self._choices = {}, {}

    def save(self) -> None:
        """Write the file. Raise OSError if it cannot be written."""
        if self._path is None:
            return
        with self._saving:
            data = {
                "version": VERSION,
                "keeping": self._keeping,
                "searches": dict(self._searches),
                "choices": dict(self._choices),
            }
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(data, indent=1, ensure_ascii=False).encode())

    def _note(self, which: str, collection: str, text: str) -> None:
        self._load()
        if not self._keeping or not text or len(text) > _LONGEST:
            return
        lists: _Lists = getattr(self, which)
        # A new list each time: another thread may be writing the old one down.
        noted = [text, *(other for other in lists.get(collection, ()) if other != text)][:MOST]
        others = {key: kept for key, kept in lists.items() if key != collection}
        setattr(self, which, dict([*others.items(), (collection, noted)][-_MOST_COLLECTIONS:]))

    def _load(self) -> None:
        """Read the file, when first asked; a damaged one, or one of a later version, is set aside."""
        if self._read or self._path is None:
            return
        self._read = True
        try:
            data = json.loads(self._path.read_bytes())
            if not isinstance(data, dict) or data.get("version") != VERSION:
                raise ValueError("this version is not known here")
        except OSError:
            return
        except (ValueError, RecursionError):
            with suppress(OSError):
                self._path.replace(self._path.with_name(f"{self._path.name}.broken"))
            return
        self._keeping = data.get("keeping") is not False
        self._searches, self._choices = _lists(data.get("searches")), _lists(data.get("choices"))


def _lists(data: object) -> _Lists:
    """Return lists of texts by key; what is anything else is passed over."""
    known = cast("Mapping[str, object]", data) if isinstance(data, dict) else {}
    texts = {
        key: [text for text in value if isinstance(text, str) and 0 < len(text) <= _LONGEST][:MOST]
        for key, value in known.items()
        if isinstance(value, list)
    }
    return dict(list(texts.items())[-_MOST_COLLECTIONS:])
