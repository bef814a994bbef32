"""The languages of the interface, and how each words it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from albviewer.model.edtf import parse_edtf
from albviewer.panels.dates_in_words import date_in_words
from albviewer.resource_paths import resources_dir
from albviewer.ui.translation import Translations

CLOSE = QDialogButtonBox.StandardButton.Close


@pytest.fixture
def translations(qapp: QCoreApplication) -> Iterator[Translations]:
    translations = Translations(resources_dir() / "translations")
    yield translations
    translations.word_qt("en")


def test_english_needs_no_catalogue(translations: Translations) -> None:
    assert translations.languages == ("en", "sq")
    assert Translations().languages == ("en",)
    say = translations.say_in("en")
    assert (say.language, say("Close")) == ("en", "Close")


def test_a_text_is_worded_with_its_values_in_the_language(translations: Translations) -> None:
    say = translations.say_in("sq")
    assert say.language == "sq"
    assert say("Close") == "Mbyll"
    assert say("Disagreement {n} of {total}", n=2, total=9) == "Mospërputhja 2 nga 9"
    assert [say.count("{n} passage", "{n} passages", n) for n in (0, 1, 2, 21)] == [
        "0 paragrafë",
        "1 paragraf",
        "2 paragrafë",
        "21 paragrafë",
    ]
    assert say.listed(["a", "b", "c"]) == "a, b dhe c"


def test_a_language_that_is_not_there_is_worded_in_english_and_says_so(translations: Translations) -> None:
    say = translations.say_in("fr")
    assert (say.language, say("Close")) == ("en", "Close")


def test_each_language_is_called_as_its_speakers_call_it(translations: Translations) -> None:
    assert [translations.own_name(code) for code in translations.languages] == ["English", "Shqip"]


@pytest.mark.parametrize(
    ("languages", "offered"),
    [(["en", "sq"], ("en", "sq")), (["sq", "ru", "en"], ("sq", "en")), (["ru"], ("en",)), ([], ("en",))],
)
def test_what_is_offered_is_what_collection_and_interface_share(
    translations: Translations, languages: list[str], offered: tuple[str, ...]
) -> None:
    assert translations.offered(languages) == offered


@pytest.mark.parametrize(("system", "language"), [("sq_AL", "sq"), ("sq_XK", "sq"), ("en_GB", "en"), ("de_DE", "en")])
def test_the_first_language_is_the_system_s_if_we_have_it(
    translations: Translations, monkeypatch: pytest.MonkeyPatch, system: str, language: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert translations.of_the_system() == language


def test_qt_s_own_buttons_are_worded_and_worded_back(translations: Translations, qtbot: QtBot) -> None:
    translations.word_qt("sq")
    albanian = QDialogButtonBox(CLOSE)
    qtbot.addWidget(albanian)
    assert albanian.button(CLOSE).text().replace("&", "") == "Mbyll"
    translations.word_qt("en")
    english = QDialogButtonBox(CLOSE)
    qtbot.addWidget(english)
    assert english.button(CLOSE).text().replace("&", "") == "Close"


@pytest.mark.logs_warnings
def test_a_damaged_catalogue_is_no_language(qapp: QCoreApplication, tmp_path: Path) -> None:
    (tmp_path / "albviewer_sq.qm").write_bytes(b"not a catalogue")
    assert Translations(tmp_path).languages == ("en",)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1960-11-12", "12 nën 1960"),
        ("1961-03/..", "nga mar 1961"),
        ("../1961-12", "deri më dhj 1961"),
        ("1961~", "rreth 1961"),
        ("[1961-11,1961-12]", "nën ose dhj 1961"),
        ("196X", "vitet 1960"),
        ("19XX", "shekulli 20"),
        ("-0043", "44 p.e.s."),
        ("1960-07-XX", "një ditë në korr 1960"),
        ("1960-40", "gjysma e parë e 1960"),
    ],
)
def test_dates_are_said_in_albanian(translations: Translations, date: str, words: str) -> None:
    assert date_in_words(parse_edtf(date), translations.say_in("sq")) == words
