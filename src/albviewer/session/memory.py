"""The state in which each collection was left, kept in one file of the reader's own.

The file outlives versions of the program and of the collection: what does not fit any more is dropped, so that as
much as possible comes back. It must not know where the file is.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.session.state_json import as_json, from_json
from albviewer.whole_files import set_aside, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.linking.linked import LinkedCollection
    from albviewer.session.view_state import ViewState

VERSION = 1
_POSITIONS = "positions"
# More collections than anybody has: the file stays small, the ones left longest ago are forgotten.
_MOST_STATES = 200


def save_state(path: Path, key: str, state: ViewState, positions: Mapping[str, int] | None = None) -> None:
    """Keep the state under the key, beside those of other collections. Raise OSError if it cannot be written.

    `positions` are the offsets at which the sources were left.

    The file is replaced as a whole, so that it is either the old or the new one, even if the power fails.
    """
    states = _states(path)
    states.pop(key, None)
    states[key] = as_json(state) | ({_POSITIONS: dict(positions)} if positions else {})
    recent = dict(list(states.items())[-_MOST_STATES:])
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps({"version": VERSION, "states": recent}, indent=1).encode())


def load_state(path: Path, key: str, linked: LinkedCollection) -> ViewState | None:
    """Return the state kept under the key, as far as the collection still has what it names; None if there is none.

    A damaged file is set aside with the ending .broken, one of a later version of the program with its number.
    """
    states = _states(path)
    return from_json(states[key], linked) if key in states else None


def load_positions(path: Path, key: str, linked: LinkedCollection) -> dict[str, int]:
    """Return the offsets at which the sources were left, of those that there still are, as far as they reach now."""
    state = _states(path).get(key)
    kept = state.get(_POSITIONS) if isinstance(state, dict) else None
    documents = linked.collection.documents
    return {
        source: min(offset, documents[source].length)
        for source, offset in (kept.items() if isinstance(kept, dict) else ())
        if source in documents and isinstance(offset, int) and not isinstance(offset, bool) and offset >= 0
    }


def _states(path: Path) -> dict[str, object]:
    """Return the states in the file by key; none if it is missing, unreadable, damaged or of a later version."""
    try:
        data = json.loads(path.read_bytes())
        version, states = data["version"], data["states"]
        if not (isinstance(version, int) and isinstance(states, dict)):
            raise TypeError("a version and states by key are expected")
    except OSError:
        return {}
    except (ValueError, TypeError, LookupError, RecursionError):
        set_aside(path, "broken")
        return {}
    if version > VERSION:
        set_aside(path, f"version-{version}")
        return {}
    return states
