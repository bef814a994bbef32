"""Makes the screen on which a visitor is. Each is imported when somebody first comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.ui.kiosk.screens.start import StartScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.kiosk.context import KioskContext
    from albviewer.ui.kiosk.screens.stage import Stage


def made_screen(kiosk: KioskContext, language_words: str, parent: QWidget) -> Stage:
    """Return the screen for where the visitor is; `language_words` is the word for language in each of them."""
    return StartScreen(kiosk, language_words, parent)
