"""The appearance: which theme is shown, and that everything is dressed anew when it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.tokens import Tokens, contrast
from albviewer.ui.theme.fonts import FontBook
from albviewer.ui.theme.icons import Glyphs, IconBook
from albviewer.ui.theme.palette import palette
from albviewer.ui.theme.theme import Appearance, open_appearance, theme_for

LIGHT, DARK, UNKNOWN = Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown
NORMAL, HIGH = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast


class Accessibility(QObject):
    contrastPreferenceChanged = Signal(Qt.ContrastPreference)

    def __init__(self) -> None:
        super().__init__()
        self.preference = NORMAL

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.preference


class SystemHints(QObject):
    """A system whose settings a test can change; the offscreen platform has none."""

    colorSchemeChanged = Signal(Qt.ColorScheme)

    def __init__(self) -> None:
        super().__init__()
        self.system = LIGHT
        self.forced: Qt.ColorScheme | None = None
        self._accessibility = Accessibility()

    def accessibility(self) -> Accessibility:
        return self._accessibility

    def colorScheme(self) -> Qt.ColorScheme:
        return self.forced or self.system

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self.forced = scheme
        self.colorSchemeChanged.emit(scheme)

    def unsetColorScheme(self) -> None:
        self.forced = None
        self.colorSchemeChanged.emit(self.system)

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.system = scheme
        self.colorSchemeChanged.emit(self.colorScheme())

    def ask_for(self, preference: Qt.ContrastPreference) -> None:
        self._accessibility.preference = preference
        self._accessibility.contrastPreferenceChanged.emit(preference)


@pytest.fixture
def system() -> SystemHints:
    return SystemHints()


@pytest.fixture
def following(fonts: FontBook, tokens: Tokens, glyphs: Glyphs, system: SystemHints) -> Appearance:
    icons = IconBook(glyphs, tokens.themes["light"])
    return Appearance(tokens, fonts=fonts, icons=icons, hints=system)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("choice", "scheme", "preference", "theme"),
    [
        ("system", LIGHT, NORMAL, "light"),
        ("system", UNKNOWN, NORMAL, "light"),
        ("system", DARK, NORMAL, "dark"),
        ("system", DARK, HIGH, "contrast"),
        ("system", LIGHT, HIGH, "contrast"),
        ("light", DARK, HIGH, "light"),
        ("dark", LIGHT, HIGH, "dark"),
        ("contrast", LIGHT, NORMAL, "contrast"),
    ],
)
def test_which_theme(choice: str, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference, theme: str) -> None:
    assert theme_for(choice, scheme, preference) == theme  # type: ignore[arg-type]


def test_it_follows_the_system(qtbot: QtBot, following: Appearance, system: SystemHints) -> None:
    assert following.theme.name == "light"
    with qtbot.waitSignal(following.changed):
        system.turn(DARK)
    assert following.theme.name == "dark"
    with qtbot.waitSignal(following.changed):
        system.ask_for(HIGH)
    assert following.theme.name == "contrast"


def test_a_choice_holds_against_the_system(qtbot: QtBot, following: Appearance, system: SystemHints) -> None:
    following.set_choice("dark")
    assert system.forced == DARK
    with qtbot.assertNotEmitted(following.changed):
        system.turn(DARK)
        system.turn(LIGHT)
        system.ask_for(HIGH)
    assert following.theme.name == "dark"
    following.set_choice("system")
    assert system.forced is None
    assert following.theme.name == "contrast"


def test_choosing_what_is_shown_changes_nothing(qtbot: QtBot, appearance: Appearance) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.set_choice("light")
        appearance.set_step(100)


def test_a_text_size_outside_the_steps_is_refused(appearance: Appearance) -> None:
    with pytest.raises(ValueError, match="99"):
        appearance.set_step(99)


def test_a_widget_and_all_in_it_are_dressed_anew(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("004 ¶ 9.7", window)
    appearance.dress(label, font="caption strong", tone="ink-3")
    appearance.apply_to(window)
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == "#665D4F"
    with qtbot.waitSignal(appearance.changed):
        appearance.set_choice("dark")
    appearance.set_step(200)
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == "#ACA291"
    assert label.font() == appearance.fonts.caption(strong=True)
    assert label.font().pointSizeF() == pytest.approx(11.5 * 2 * 0.75)


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """Give the program back as it was: its style sheet and fonts would show in every later test."""
    font, colours, style = qapp.font(), qapp.palette(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(colours)
    qapp.setStyle(style)
    qapp.styleHints().unsetColorScheme()


def test_the_whole_program_is_dressed(undressed: QApplication, tokens: Tokens) -> None:
    appearance = open_appearance(undressed, tokens, choice="dark", step=130)
    assert undressed.font().families()[0] == "Source Sans 3"
    assert undressed.palette().color(QPalette.ColorRole.Base).name().upper() == "#1E1C19"
    assert "#1E1C19" in undressed.styleSheet()
    assert appearance.step == 130


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_palette_is_legible(tokens: Tokens, name: str) -> None:
    made = palette(tokens.themes[name])
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for ground, words in ((role.Base, role.Text), (role.Window, role.WindowText), (role.Button, role.ButtonText)):
        for state in (group.Active, group.Inactive, group.Disabled):
            pair = made.color(state, words).name(), made.color(state, ground).name()
            assert contrast(*pair) >= 4.5, (words, state)
    assert made.color(group.Disabled, role.Text) == QColor(tokens.themes[name].colour["ink-3"])
    assert contrast(made.color(role.HighlightedText).name(), made.color(role.Highlight).name()) >= 4.5


def test_what_is_put_elsewhere_after_another_text_size_keeps_its_letters(
    undressed: QApplication, appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.apply_to(undressed)
    window, pane, button = QWidget(), QWidget(), QToolButton()
    qtbot.addWidget(window)
    here, there, column = QWidget(window), QWidget(window), QVBoxLayout(window)
    places = QVBoxLayout(here), QVBoxLayout(there)
    QVBoxLayout(pane).addWidget(button)
    appearance.dress(button, font="label")
    column.addWidget(here)
    column.addWidget(there)
    places[0].addWidget(pane)
    here.hide()
    window.show()
    qtbot.waitExposed(window)
    appearance.set_step(200)
    places[1].addWidget(pane)
    appearance.dress_again(window)
    assert button.font() == appearance.fonts.named("label")
