"""The languages of the interface: which there are, and the Say that words it in each.

A language is a compiled catalogue in resources/translations; English is the language of the code and needs none. It
must not know what is said, nor which language is wanted: that is part of the state.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from albviewer.panels.say import Say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

log = logging.getLogger(__name__)

ENGLISH = "en"
_CONTEXT = "albviewer"
_STEM = "albviewer_"


class Translations:
    """The catalogues in a folder; without a folder there is English alone."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load every catalogue of the folder; a damaged one is left out, as if the language were not there."""
        self._translators: dict[str, QTranslator] = {}
        self._installed: QTranslator | None = None
        self._says: dict[str, Say] = {}
        for file in sorted(folder.glob(f"{_STEM}*.qm")) if folder is not None else ():
            translator = QTranslator()
            if translator.load(str(file)):
                self._translators[file.stem.removeprefix(_STEM)] = translator
            else:
                log.warning("the translations in %s cannot be read", file)

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that the interface has, English first."""
        return (ENGLISH, *(code for code in self._translators if code != ENGLISH))

    def offered(self, languages: Iterable[str]) -> tuple[str, ...]:
        """Return those of a collection's languages that the interface has too, in the collection's order.

        If it has none of them, the interface is English and leaves the collection its own language.
        """
        return tuple(code for code in languages if code in self.languages) or (ENGLISH,)

    def of_the_system(self) -> str:
        """Return the language that the system is set to, or English if the interface does not have it."""
        code = QLocale.languageToCode(QLocale.system().language())
        return code if code in self.languages else ENGLISH

    def say_in(self, language: str) -> Say:
        """Return what words the interface in a language; one that the interface does not have is worded in English.

        For a language it is the same one each time: what it has worded once may be kept by it.
        """
        if language not in self._says:
            self._says[language] = self._new_say(language)
        return self._says[language]

    def _new_say(self, language: str) -> Say:
        translator = self._translators.get(language)
        if translator is None:
            return Say(ENGLISH)

        def translate(text: str) -> str:
            return translator.translate(_CONTEXT, text) or text

        return Say(language, translate)

    def own_name(self, language: str) -> str:
        """Return what a language is called by those who speak it: each catalogue has it for "English"."""
        say = self.say_in(language)
        return say("English")

    def word_qt(self, language: str) -> None:
        """Have Qt word its own texts, such as the buttons of a dialog, in a language."""
        wanted = self._translators.get(language)
        if wanted is self._installed:
            return
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
        if wanted is not None:
            QCoreApplication.installTranslator(wanted)
        self._installed = wanted
