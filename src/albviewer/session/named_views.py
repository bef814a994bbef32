"""States kept under names, for each collection, in one file of the reader's own.

As with the state in which a collection was left, what a collection does not have any more is dropped when a view is
opened. It must not know where the file is.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection
    from albviewer.session.view_state import ViewState

VERSION = 1
LONGEST_NAME = 100


class NamedViews:
    """Without a path nothing outlives the program. A damaged file is set aside with the ending .broken."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._views: dict[str, dict[str, object]] | None = None

    def names(self, collection: str) -> tuple[str, ...]:
        """Return the names of a collection's views, as they were saved, the first one first."""
        return tuple(self._all().get(collection, {}))

    def state(self, collection: str, name: str, linked: LinkedCollection) -> ViewState | None:
        """Return a view as far as the collection still has what it names; None if there is no such view."""
        # What makes states of it is not needed before there is one to be opened.
        from albviewer.session.state_json import from_json

        views = self._all().get(collection, {})
        return from_json(views[name], linked) if name in views else None

    def save(self, collection: str, name: str, state: ViewState) -> None:
        """Keep a state under a name, in place of what had that name. Raise OSError if it cannot be written."""
        from albviewer.session.state_json import as_json

        views = dict(self._all().get(collection, {}))
        views[name[:LONGEST_NAME]] = as_json(state)
        self._write(collection, views)

    def rename(self, collection: str, name: str, new: str) -> None:
        """Call a view something else; one of that name is replaced. Raise OSError if it cannot be written."""
        views = self._all().get(collection, {})
        new = new[:LONGEST_NAME]
        if name in views and name != new:
            others = ((key, value) for key, value in views.items() if key != new)
            self._write(collection, {new if key == name else key: value for key, value in others})

    def delete(self, collection: str, name: str) -> None:
        """Keep a view no longer. Raise OSError if that cannot be written."""
        views = self._all().get(collection, {})
        if name in views:
            self._write(collection, {key: value for key, value in views.items() if key != name})

    def _write(self, collection: str, views: dict[str, object]) -> None:
        everything = {key: value for key, value in self._all().items() if key != collection}
        if views:
            everything[collection] = views
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            data = {"version": VERSION, "views": everything}
            write_whole(self._path, json.dumps(data, ensure_ascii=False, indent=1).encode())
        self._views = everything

    def _all(self) -> dict[str, dict[str, object]]:
        if self._views is None:
            self._views = {} if self._path is None else _read(self._path)
        return self._views


def _read(path: Path) -> dict[str, dict[str, object]]:
    try:
        data = json.loads(path.read_bytes())
        version, views = data["version"], data["views"]
        if not isinstance(version, int) or not all(isinstance(each, dict) for each in (views, *views.values())):
            raise TypeError("a version and views by collection and name are expected")
    except OSError:
        return {}
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        _set_aside(path, "broken")
        return {}
    if version > VERSION:
        _set_aside(path, f"version-{version}")
        return {}
    return {str(collection): dict(held) for collection, held in views.items()}


def _set_aside(path: Path, ending: str) -> None:
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}.{ending}"))
