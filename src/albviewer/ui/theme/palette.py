"""The theme as a QPalette, for whatever Qt draws without asking the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from albviewer.panels.tokens import Theme

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

_TONES: dict[QPalette.ColorRole, str] = {
    _Role.Window: "surface",
    _Role.WindowText: "ink",
    _Role.Base: "paper",
    _Role.AlternateBase: "surface",
    _Role.Text: "ink",
    _Role.PlaceholderText: "ink-3",
    _Role.Button: "paper",
    _Role.ButtonText: "ink",
    _Role.BrightText: "ink",
    _Role.ToolTipBase: "paper",
    _Role.ToolTipText: "ink",
    # Selected words are ink on paper turned round: no fourth hue, and plain to see in every theme.
    _Role.Highlight: "ink",
    _Role.HighlightedText: "paper",
    _Role.Accent: "ink",
    _Role.Link: "place",
    _Role.LinkVisited: "place",
    _Role.Light: "paper",
    _Role.Midlight: "hover",
    _Role.Mid: "rule",
    _Role.Dark: "edge",
    _Role.Shadow: "edge",
}
_DISABLED: dict[QPalette.ColorRole, str] = {
    _Role.WindowText: "ink-3",
    _Role.Text: "ink-3",
    _Role.ButtonText: "ink-3",
    _Role.PlaceholderText: "ink-3",
    _Role.Link: "ink-3",
    _Role.Highlight: "selected",
    _Role.HighlightedText: "ink-3",
}


def palette(theme: Theme) -> QPalette:
    """Make the palette of a theme, the disabled group included."""
    made = QPalette()
    for role, tone in _TONES.items():
        made.setColor(role, QColor(theme.colour[tone]))
    for role, tone in _DISABLED.items():
        made.setColor(_Group.Disabled, role, QColor(theme.colour[tone]))
    return made
