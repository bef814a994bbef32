"""The style sheet: every value comes from the tokens, and Qt understands all of it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.tokens import Tokens, contrast
from albviewer.ui.theme.style_sheet import IMAGES, TEMPLATE, StyleSheetError, style_sheet
from albviewer.ui.theme.theme import Appearance

THEMES = ("light", "dark", "contrast")
FILES = {name: f"images/{name}.png" for name in IMAGES}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("step", [85, 100, 200])
def test_nothing_is_left_to_fill_in(tokens: Tokens, theme: str, step: int) -> None:
    sheet = style_sheet(tokens, tokens.themes[theme], step, images=FILES)
    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_one_of_the_theme(tokens: Tokens, theme: str) -> None:
    sheet = style_sheet(tokens, tokens.themes[theme], 100, images=FILES)
    used = set(re.findall(r"#[0-9A-Fa-f]{3,8}", sheet))
    assert used
    assert used <= set(tokens.themes[theme].colour.values())


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def words_on_grounds(sheet: str) -> dict[str, tuple[str, str]]:
    """The colours of words and of what they stand on, of each rule that says either and can be told both.

    What a state does not say, its widget says without the state, or with fewer.
    """
    said: dict[str, dict[str, str]] = {}
    for selectors, body in RULE.findall(re.sub(r"\s+", " ", sheet)):
        found = dict(
            re.findall(r"(?:^|[ ;])(color|background|selection-color|selection-background-color): ([^;]+)", body)
        )
        for selector in selectors.split(","):
            said.setdefault(selector.strip(), {}).update(found)
    pairs = {}
    for selector, own in said.items():
        known, fewer = dict(own), selector
        while (less := re.sub(r"(?<!:):[a-z-]+$", "", fewer)) != fewer:
            known, fewer = {**said.get(less, {}), **known}, less
        for words, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            pair = [known.get(each, "") for each in (words, ground)]
            if (words in own or ground in own) and all(COLOUR.fullmatch(each) for each in pair):
                pairs[f"{selector} {words}"] = (pair[0], pair[1])
    return pairs


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_legible_in_every_state_of_every_control(tokens: Tokens, theme: str) -> None:
    pairs = words_on_grounds(style_sheet(tokens, tokens.themes[theme], 100, images=FILES))
    assert len(pairs) > 20
    assert 'QPushButton[main="true"]:pressed color' in pairs, "what a state leaves unsaid is known"
    faint = {where: pair for where, pair in pairs.items() if contrast(*pair) < 4.5}
    assert faint == {}


def test_the_template_has_no_colour_and_no_font_of_its_own() -> None:
    bare = re.sub(r"@\{[^}]*\}", "", TEMPLATE)
    assert not re.search(r"#[0-9A-Fa-f]{3}|rgba?\(|hsl|palette\(|font", bare)
    values = " ".join(re.findall(r":\s*([^;{}]*);", bare))
    assert not set(values.split()) & set(QColor.colorNames()) - {"transparent"}


def test_lengths_follow_the_text_step_and_hairlines_do_not(tokens: Tokens) -> None:
    template = "a { height: @{28}; border-width: @{line.hair}; min-height: @{target.row} }"
    sheet = style_sheet(tokens, tokens.themes["light"], 150, images=FILES, template=template)
    assert sheet == "a { height: 42px; border-width: 1px; min-height: 39px }"


@pytest.mark.parametrize("name", ["mauve", "radius.huge", "space.4", "image.unicorn", ""])
def test_an_unknown_token_is_an_error(tokens: Tokens, name: str) -> None:
    template = f"a {{ color: @{{{name}}} }}"
    with pytest.raises(StyleSheetError, match=re.escape(repr(name))):
        style_sheet(tokens, tokens.themes["light"], 100, images=FILES, template=template)


@pytest.fixture
def shown(qtbot: QtBot, appearance: Appearance) -> QWidget:
    """A dressed window with one of each control; a rule that Qt cannot read would log a warning and fail."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in (QPushButton("Cite"), QLineEdit(), QTabBar(), QFrame()):
        column.addWidget(widget)
    appearance.apply_to(window)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.mark.parametrize("theme", THEMES)
def test_controls_are_drawn_in_the_colours_of_the_theme(
    qtbot: QtBot, shown: QWidget, appearance: Appearance, theme: str
) -> None:
    appearance.set_choice(theme)  # type: ignore[arg-type]
    button = shown.findChild(QPushButton)
    button.clearFocus()
    colour = appearance.theme.colour
    QApplication.processEvents()
    image = button.grab().toImage()
    assert image.pixelColor(6, 6).name().upper() == colour["paper"]
    assert image.pixelColor(0, image.height() // 2).name().upper() == colour["edge"]


def test_the_focused_button_has_a_ring_of_two_pixels(qtbot: QtBot, shown: QWidget, appearance: Appearance) -> None:
    button = shown.findChild(QPushButton)
    shown.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    image, middle = button.grab().toImage(), button.height() // 2
    focus = appearance.theme.colour["focus"]
    assert [image.pixelColor(x, middle).name().upper() == focus for x in (0, 1, 2)] == [True, True, False]


@pytest.mark.parametrize("step", [100, 200])
def test_all_choices_of_a_box_are_seen_without_scrolling(qtbot: QtBot, appearance: Appearance, step: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QComboBox(window)
    box.addItems(["As the system", "Light", "Dark", "High contrast"])
    box.setCurrentIndex(3)
    QVBoxLayout(window).addWidget(box)
    appearance.set_step(step)
    appearance.apply_to(window)
    window.show()
    qtbot.waitExposed(window)
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    boxes = [view.visualRect(box.model().index(row, 0)) for row in range(box.count())]
    assert boxes[0].top() >= 0
    assert boxes[-1].bottom() <= view.viewport().height()
    assert view.mapToGlobal(boxes[0].topLeft()).y() >= box.mapToGlobal(box.rect().center()).y(), "what is chosen stays"
    box.hidePopup()
