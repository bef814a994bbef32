"""What each screen of an exhibit is given, and what it can ask for; nothing in it is global.

A screen is made anew for every step of the visitor's, so it keeps nothing: it shows a `Where`, and asks to go on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from albviewer.kiosk.config import KioskConfig
    from albviewer.kiosk.visitor import Visitor, Where
    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.session.tour_guide import TourGuide
    from albviewer.ui.kiosk.look import ExhibitLook
    from albviewer.ui.kiosk.searching import Searching


class Wishes(QObject):
    """What a visitor asks for by touching something."""

    go = Signal(object)
    """To a Where."""
    moved = Signal(object)
    """To another spot of the same screen, a Where; the screen is there already."""
    step = Signal(int)
    """To another step of the story, counted from 0."""
    play = Signal()
    """The story goes on by itself, or no longer."""
    back = Signal()
    home = Signal()
    language = Signal(str)
    size = Signal()
    contrast = Signal()
    aloud = Signal()
    low = Signal()
    zoom = Signal(float)
    """The map closer, or farther if less than 0, by so many levels."""
    show_places = Signal(object)
    """The map is to show these places, a tuple of ids."""
    stay = Signal()


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskContext:
    """`languages` are those to choose from, as pairs of code and own name; `portrait` tells that the screen stands."""

    session: Session
    config: KioskConfig
    say: Say
    look: ExhibitLook
    guide: TourGuide
    visitor: Visitor
    wishes: Wishes
    searching: Searching
    languages: tuple[tuple[str, str], ...]
    portrait: bool
    room: int
    """How many pixels high lowered controls may be, above the bar at the foot."""
    foot: int
    """How many pixels high the bar at the foot is."""

    @property
    def where(self) -> Where:
        """What is to be shown."""
        return self.visitor.where
