"""The marks: told apart without colour, and drawn where they should be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from albviewer.panels.tokens import Theme, Tokens
from albviewer.ui.theme.marks import (
    Mark,
    MarkState,
    badge_size,
    lamp_format,
    mark_icon,
    mention_format,
    paint_badge,
    paint_underline,
    paragraph_number_colour,
)


@pytest.fixture(params=["light", "dark", "contrast"])
def theme(request: pytest.FixtureRequest, tokens: Tokens) -> Theme:
    return tokens.themes[request.param]


def canvas(theme: Theme) -> QImage:
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colour["paper"]))
    return image


def name_at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


def test_kinds_differ_in_line_and_icon(theme: Theme) -> None:
    assert len({mention_format(theme, mark).underlineStyle() for mark in Mark}) == len(Mark)
    assert len({mark_icon(mark) for mark in Mark}) == len(Mark)


@pytest.mark.parametrize("mark", Mark)
def test_states_differ_in_ground(theme: Theme, mark: Mark) -> None:
    normal, hover, chosen = (mention_format(theme, mark, state) for state in MarkState)
    assert not normal.hasProperty(normal.Property.BackgroundBrush.value)
    assert hover.background().color() == QColor(theme.colour["hover"])
    assert chosen.background().color() == QColor(theme.colour[f"{mark.value}-tint"])
    assert chosen.foreground().color() == normal.underlineColor() == QColor(theme.colour[mark.value])


def test_the_lamp_is_ground_alone(theme: Theme) -> None:
    made = lamp_format(theme)
    assert made.background().color() == QColor(theme.colour["lamp"])
    assert made.propertyCount() == 1


def test_the_current_paragraph_is_ink(theme: Theme) -> None:
    assert paragraph_number_colour(theme, current=True) == QColor(theme.colour["ink"])
    assert paragraph_number_colour(theme, current=False) == QColor(theme.colour["ink-3"])


def underline(theme: Theme, mark: Mark) -> list[bool]:
    """Paint a line and tell of each pixel along it whether it is in the mark's colour."""
    image = canvas(theme)
    painter = QPainter(image)
    paint_underline(painter, theme, mark, QLineF(5, 15, 55, 15))
    painter.end()
    assert name_at(image, 5, 14) == name_at(image, 5, 15) == theme.colour[mark.value], "two pixels strong"
    return [name_at(image, x, 15) == theme.colour[mark.value] for x in range(5, 55)]


def test_painted_lines_are_solid_dotted_and_dashed(theme: Theme) -> None:
    assert all(underline(theme, Mark.PLACE))
    dots, dashes = underline(theme, Mark.TIME), underline(theme, Mark.PERSON)
    assert dots[:8] == [True, True, False, False] * 2
    assert dashes[:9] == [True] * 6 + [False] * 3


def test_the_badge_is_paper_on_ink(theme: Theme) -> None:
    image = canvas(theme)
    painter = QPainter(image)
    paint_badge(painter, theme, QPointF(30, 15), side=badge_size(150))
    painter.end()
    assert name_at(image, 22, 15) == theme.colour["ink"]
    assert name_at(image, 18, 15) == theme.colour["paper"]
    inside = {name_at(image, x, y) for x in range(24, 36) for y in range(8, 22)}
    assert theme.colour["paper"] in inside
