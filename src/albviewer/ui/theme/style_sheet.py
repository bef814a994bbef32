"""The style sheet, as text, made from the tokens: pure string building, no Qt.

Written with placeholders so that no colour and no measure is typed here:
    @{ink}          a colour of the theme
    @{radius.card}  a figure of the tokens' groups, in pixels; targets and icons grow with the text size
    @{28}           a length in pixels that grows with the text size
    @{image.check}  the file of an icon, see IMAGES

It sets no fonts at all: a style sheet can set neither the axes of a variable font nor its features, so fonts come
from the FontBook (see `Appearance.dress`). What the rules ask for by property:
    ground   any widget           paper | surface | chrome
    edge     any widget           bottom | top | right | left: a hairline there
             lists                all: a sheet of their own on the page
    tone     QLabel, QToolButton  ink | ink-2 | ink-3 | place | time | person
    main     QPushButton          true: the one main button of a view
    cap      QLabel               true: a key on the keyboard
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.tokens import Theme, Tokens

_PLACEHOLDER = re.compile(r"@\{([^{}]*)\}")

_GROUNDS = """
QMainWindow, QDialog, QMessageBox { background: @{surface}; color: @{ink}; }
*[ground="paper"] { background: @{paper}; }
*[ground="surface"] { background: @{surface}; }
*[ground="chrome"] { background: @{chrome}; }
*[edge="bottom"] { border: none; border-bottom: @{line.hair} solid @{rule}; }
*[edge="top"] { border: none; border-top: @{line.hair} solid @{rule}; }
*[edge="left"] { border: none; border-left: @{line.hair} solid @{rule}; }
*[edge="right"] { border: none; border-right: @{line.hair} solid @{rule}; }
QStatusBar { background: @{chrome}; color: @{ink-2}; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @{rule}; }
QSplitter::handle:hover { background: @{edge}; }
QFrame[sheet="true"] { border: @{line.control} solid @{edge}; border-radius: @{radius.control}; }
QFrame[frameShape="4"] { border: none; background: @{rule}; max-height: @{line.hair}; }
QFrame[frameShape="5"] { border: none; background: @{rule}; max-width: @{line.hair}; }
"""

_LABELS = """
QLabel { background: transparent; color: @{ink}; }
QLabel[tone="ink-2"], QToolButton[tone="ink-2"] { color: @{ink-2}; }
QLabel[tone="ink-3"], QToolButton[tone="ink-3"] { color: @{ink-3}; }
QLabel[tone="place"], QToolButton[tone="place"] { color: @{place}; }
QLabel[tone="time"], QToolButton[tone="time"] { color: @{time}; }
QLabel[tone="person"], QToolButton[tone="person"] { color: @{person}; }
QLabel:disabled { color: @{ink-3}; }
QLabel[cap="true"] {
    color: @{ink-2}; border: @{line.control} solid @{edge}; border-radius: @{radius.control}; padding: 0 @{4};
}
QToolTip {
    background: @{paper}; color: @{ink}; border: @{line.control} solid @{edge}; padding: @{4} @{6};
}
"""

_BUTTONS = """
QPushButton, QToolButton, QMenu { icon-size: @{icon.small}; }
QPushButton {
    background: @{paper}; color: @{ink}; border: @{line.control} solid @{edge};
    border-radius: @{radius.control}; padding: @{3} @{11}; min-height: @{20};
}
QPushButton:hover { background: @{hover}; }
QPushButton:pressed, QPushButton:checked { background: @{selected}; border-color: @{ink}; }
QPushButton:focus { border: @{line.focus} solid @{focus}; padding: @{2} @{10}; }
QPushButton:disabled { background: transparent; color: @{ink-3}; border: @{line.control} dashed @{edge}; }
QPushButton[main="true"], QPushButton:default { background: @{ink}; color: @{paper}; border-color: @{ink}; }
QPushButton[main="true"]:hover, QPushButton:default:hover { background: @{ink-2}; }
QPushButton[main="true"]:pressed, QPushButton:default:pressed { background: @{ink-3}; }
QPushButton[main="true"]:focus, QPushButton:default:focus { border: @{line.focus} double @{paper}; }
QPushButton[main="true"]:disabled {
    background: transparent; color: @{ink-3}; border: @{line.control} dashed @{edge};
}
QPushButton[example="true"] { background: transparent; border-color: transparent; text-align: left; }
QPushButton[example="true"]:hover { background: @{hover}; }
QPushButton[example="true"]:focus { border-color: @{focus}; }
QToolButton {
    background: transparent; color: @{ink-2}; border: @{line.focus} solid transparent;
    border-radius: @{radius.control}; padding: @{2} @{6}; min-height: @{20};
}
QToolButton:hover { background: @{hover}; color: @{ink}; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: @{selected}; color: @{ink}; }
QToolButton:focus { border-color: @{focus}; }
QToolButton:disabled { color: @{ink-3}; }
QToolButton::menu-indicator { image: none; width: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
    background: @{paper}; color: @{ink}; border: @{line.control} solid @{edge};
    border-radius: @{radius.control}; padding: @{3} @{7};
    selection-background-color: @{ink}; selection-color: @{paper};
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: @{20}; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {
    border: @{line.focus} solid @{focus}; padding: @{2} @{6};
}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled {
    background: transparent; color: @{ink-3}; border: @{line.control} dashed @{edge};
}
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { border: @{line.control} solid @{edge}; outline: none; }
QComboBox QAbstractItemView::item { padding: @{4} @{8}; color: @{ink}; }
QComboBox QAbstractItemView::item:selected { background: @{selected}; color: @{ink}; }
QComboBox::drop-down { border: none; width: @{20}; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("@{image.caret-down}"); width: @{12}; height: @{12}; }
QAbstractSpinBox::up-arrow { image: url("@{image.caret-up}"); width: @{12}; height: @{12}; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: @{20}; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @{hover}; }
QLineEdit QToolButton { border: @{line.focus} solid transparent; padding: 0; min-height: 0; background: transparent; }
QLineEdit QToolButton:hover { background: @{hover}; }
QLineEdit QToolButton:focus { border-color: @{focus}; }
QCheckBox, QRadioButton {
    background: transparent; color: @{ink}; spacing: @{8}; padding: @{3};
    border: @{line.focus} solid transparent; border-radius: @{radius.control};
}
QCheckBox:focus, QRadioButton:focus { border-color: @{focus}; }
QCheckBox:disabled, QRadioButton:disabled { color: @{ink-3}; }
QCheckBox::indicator, QRadioButton::indicator {
    background: @{paper}; border: @{line.control} solid @{edge}; width: @{14}; height: @{14};
}
QCheckBox::indicator { border-radius: @{radius.mark}; }
QRadioButton::indicator { border-radius: @{7}; }
QSlider { background: transparent; border: @{line.focus} solid transparent; border-radius: @{radius.control}; }
QSlider:focus { border-color: @{focus}; }
QSlider::groove:horizontal { height: @{2}; background: @{edge}; }
QSlider::sub-page:horizontal { background: @{ink}; }
QSlider::handle:horizontal {
    background: @{paper}; border: @{line.control} solid @{ink}; border-radius: @{radius.control};
    width: @{10}; margin: -@{7} 0;
}
QSlider::handle:horizontal:hover { background: @{hover}; }
QSlider::handle:horizontal:pressed { background: @{selected}; }
QSlider:disabled { color: @{ink-3}; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0 @{6}; min-height: 0; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0 @{6}; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: @{hover}; }
QCheckBox::indicator:checked {
    background: @{ink}; border-color: @{ink}; image: url("@{image.check}");
}
QRadioButton::indicator:checked { border: @{4} solid @{ink}; width: @{8}; height: @{8}; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border: @{line.control} dashed @{edge}; }
QCheckBox::indicator:checked:disabled { background: @{ink-3}; }
QRadioButton::indicator:checked:disabled { border: @{4} solid @{ink-3}; }
QProgressBar {
    background: @{chrome}; color: @{ink}; border: none; max-height: @{2}; min-height: @{2};
}
QProgressBar::chunk { background: @{ink}; }
"""

_LISTS = """
QAbstractItemView { border: none; outline: none; background: @{paper}; color: @{ink}; }
QAbstractItemView[edge="all"] { border: @{line.control} solid @{edge}; }
QAbstractItemView[ground="surface"] { background: @{surface}; }
QTextEdit, QTextBrowser {
    background: @{paper}; color: @{ink}; border: none;
    selection-background-color: @{ink}; selection-color: @{paper};
}
QTreeView::item, QTableView::item { min-height: @{target.row}; color: @{ink}; }
QTreeView::item:hover, QTableView::item:hover { background: @{hover}; }
QTreeView::item:selected, QTableView::item:selected { background: @{selected}; color: @{ink}; }
QHeaderView::section {
    background: @{chrome}; color: @{ink-2}; border: none;
    border-bottom: @{line.hair} solid @{rule}; padding: @{4} @{8};
}
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: @{ink-2}; padding: @{5} @{2} @{3} @{2}; margin: 0 @{8};
    border: @{line.focus} solid transparent; border-bottom: @{line.selected} solid transparent;
}
QTabBar[tight="true"]::tab { margin: 0 @{4}; }
QTabBar::tab:hover { color: @{ink}; background: @{hover}; }
QTabBar::tab:selected { color: @{ink}; border-bottom-color: @{ink}; }
QTabBar::tab:disabled { color: @{ink-3}; }
QTabBar::scroller { width: @{44}; }
QTabBar QToolButton { background: @{chrome}; border: none; padding: 0; min-height: 0; }
QTabBar QToolButton::left-arrow { image: url("@{image.caret-left}"); width: @{12}; height: @{12}; }
QTabBar QToolButton::right-arrow { image: url("@{image.caret-right}"); width: @{12}; height: @{12}; }
QTabBar::tab:selected:focus { border: @{line.focus} solid @{focus}; border-bottom: @{line.selected} solid @{ink}; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @{edge}; border-radius: @{radius.mark}; margin: 2px; }
QScrollBar::handle:vertical { min-height: @{target.desktop}; }
QScrollBar::handle:horizontal { min-width: @{target.desktop}; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @{ink-2}; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; }
"""

_MENUS = """
QMenu { background: @{paper}; color: @{ink}; border: @{line.control} solid @{edge}; padding: @{4} 0; }
QMenu::item { padding: @{5} @{24} @{5} @{32}; border: @{line.focus} solid transparent; }
QMenu::item:selected { background: @{selected}; color: @{ink}; }
QMenu::item:disabled { color: @{ink-3}; }
QMenu::separator { height: @{line.hair}; background: @{rule}; margin: @{4} 0; }
QMenu::icon { position: absolute; left: @{10}; }
QMenu::indicator { width: @{14}; height: @{14}; position: absolute; left: @{10}; }
QMenu::indicator:checked { image: url("@{image.menu-check}"); }
QMenuBar { background: @{chrome}; color: @{ink}; }
QMenuBar::item { background: transparent; padding: @{4} @{8}; }
QMenuBar::item:selected { background: @{hover}; }
QMenuBar::item:pressed { background: @{selected}; }
"""

TEMPLATE = _GROUNDS + _LABELS + _BUTTONS + _FIELDS + _LISTS + _MENUS


# What the sheet draws as pictures: the name of the icon and its tone.
IMAGES: Mapping[str, tuple[str, str]] = {
    "check": ("check", "paper"),
    "menu-check": ("check", "ink"),
    "caret-down": ("caret-down", "ink-2"),
    "caret-up": ("caret-up", "ink-2"),
    "caret-left": ("caret-left", "ink-2"),
    "caret-right": ("caret-right", "ink-2"),
}


class StyleSheetError(ValueError):
    """A rule asks for a value that the tokens do not have; the message names it."""


def style_sheet(tokens: Tokens, theme: Theme, step: int, *, images: Mapping[str, str], template: str = TEMPLATE) -> str:
    """Fill the template for a theme at a text size in per cent; `images` gives the file of each of IMAGES.

    Raises StyleSheetError.
    """

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        found = _length(tokens, step, name) or theme.colour.get(name) or images.get(name.removeprefix("image."))
        if found is None:
            raise StyleSheetError(f"The tokens have no {name!r}.")
        return found

    return _PLACEHOLDER.sub(value, template)


def _length(tokens: Tokens, step: int, name: str) -> str | None:
    if name.isdecimal():
        return f"{round(int(name) * step / 100)}px"
    group, _, figure = name.partition(".")
    groups = {"radius": tokens.radius, "line": tokens.line, "target": tokens.target, "icon": tokens.icon}
    pixels = groups.get(group, {}).get(figure)
    if pixels is None:
        return None
    return f"{round(pixels * step / 100) if group in ('target', 'icon') else pixels}px"
