"""What the window is given by whoever puts the program together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.session.named_views import NamedViews
from albviewer.session.recent import RecentCollections
from albviewer.session.search_history import SearchHistory
from albviewer.ui.translation import Translations

if TYPE_CHECKING:
    from albviewer.index.store.progress import Tell
    from albviewer.session.annotations import Annotations
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState
    from albviewer.ui.window.first_leaf import Leaves


def _nothing(_folder: Path | None = None) -> None:
    """Stand for what a window does without."""


def _nowhere(_id: str) -> None:
    """Know of no collection by its id."""


def _in_memory(_session: Session) -> None:
    """Keep what is marked as long as the collection is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowServices:
    """How collections are opened, remembered and mapped, all of it without Qt.

    `open_session`, which tells how far it is and may give a session on the first documents before, and `map_page` may
    take long and run on another thread; the others are quick. `leaves` keep the words that were read last, to be shown
    until the collection is open. `guides` is the folder with the guide, `where` tells where the collection with an id
    lies if it is known, `forget` forgets where collections were left, `discard_index` an index that is damaged.
    `annotations` gives what the reader has marked in the collection of a session.
    """

    open_session: Callable[[Path, Tell, Callable[[Session], None]], Session]
    map_page: Callable[[], bytes]
    remember: Callable[[Session, ViewState], None]
    resources: Path
    leaves: Leaves | None = None
    translations: Translations = field(default_factory=Translations)
    searches: SearchHistory = field(default_factory=SearchHistory)
    recent: RecentCollections = field(default_factory=RecentCollections)
    views: NamedViews = field(default_factory=NamedViews)
    guides: Path = Path()
    where: Callable[[str], Path | None] = _nowhere
    forget: Callable[[], None] = _nothing
    discard_index: Callable[[Path], None] = _nothing
    annotations: Callable[[Session], Annotations | None] = _in_memory
