"""Makes the screen on which a visitor is. Each is imported when somebody first comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.kiosk.visitor import Screen
from albviewer.panels.kiosk.rows import document_rows, tour_rows, tours_told
from albviewer.ui.kiosk.screens.lists import ListScreen
from albviewer.ui.kiosk.screens.start import StartScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.kiosk.context import KioskContext
    from albviewer.ui.kiosk.screens.stage import Stage


def made_screen(kiosk: KioskContext, language_words: str, parent: QWidget) -> Stage:
    """Return the screen for where the visitor is; `language_words` is the word for language in each of them."""
    say, session = kiosk.say, kiosk.session
    match kiosk.where.screen:
        case Screen.STORIES:
            rows = tour_rows(tours_told(session, kiosk.config.tours), say)
            return ListScreen(kiosk, say("Follow a story"), rows, Screen.STORY, parent)
        case Screen.DOCUMENTS:
            rows, searches = document_rows(session, say), kiosk.config.search
            below = say("Every word, with the places and dates that it names")
            return ListScreen(
                kiosk, say("Read the sources"), rows, Screen.SOURCE, parent, below=below, searches=searches
            )
        case Screen.START:
            return StartScreen(kiosk, language_words, parent)
        case _:
            return _read(kiosk, parent)


def _read(kiosk: KioskContext, parent: QWidget) -> Stage:
    """Return a screen that is read, on the map or in words."""
    match kiosk.where.screen:
        case Screen.STORY:
            from albviewer.ui.kiosk.screens.story import StoryScreen

            return StoryScreen(kiosk, parent)
        case Screen.MAP:
            from albviewer.ui.kiosk.screens.map import MapScreen

            return MapScreen(kiosk, parent)
        case Screen.PLACE:
            from albviewer.ui.kiosk.screens.map import PlaceScreen

            return PlaceScreen(kiosk, parent)
        case Screen.EVENT:
            from albviewer.ui.kiosk.screens.event import EventScreen

            return EventScreen(kiosk, parent)
        case Screen.SOURCE:
            from albviewer.ui.kiosk.screens.source import SourceScreen

            return SourceScreen(kiosk, parent)
        case Screen.SEARCH:
            from albviewer.ui.kiosk.screens.search import SearchScreen

            return SearchScreen(kiosk, parent)
        case _:
            from albviewer.ui.kiosk.screens.take_home import TakeHomeScreen

            return TakeHomeScreen(kiosk, parent)
