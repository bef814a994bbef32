"""The icons: present, in the theme's colours, and cheap to get."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from albviewer.panels.tokens import Tokens
from albviewer.ui.theme.icons import Glyphs, IconBook, IconsError

NAMES = [
    "list",
    "arrow-left",
    "arrow-right",
    "magnifying-glass",
    "text-aa",
    "circle-half",
    "question",
    "map-pin",
    "calendar-blank",
    "user",
    "books",
    "plus",
    "minus",
    "x",
    "caret-down",
    "caret-left",
    "caret-right",
    "quotes",
    "bookmark-simple",
    "crosshair",
    "arrow-u-up-left",
    "folder-open",
]


@pytest.fixture
def icons(glyphs: Glyphs, tokens: Tokens) -> IconBook:
    return IconBook(glyphs, tokens.themes["light"])


def darkest(image: QImage) -> QColor:
    """Give the colour of the most opaque pixel."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha())


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_of_the_window_is_there(icons: IconBook, name: str) -> None:
    icon = icons.icon(name)
    assert not icon.isNull()
    assert darkest(icon.pixmap(QSize(20, 20)).toImage()).alpha() > 100


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_icons_take_the_colour_of_the_theme(icons: IconBook, tokens: Tokens, theme: str) -> None:
    image = icons.at(tokens.themes[theme]).icon("map-pin", "place", size=64).pixmap(64, 64).toImage()
    found, wanted = darkest(image), QColor(tokens.themes[theme].colour["place"])
    assert all(abs(a - b) <= 2 for a, b in zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True))


def test_a_disabled_icon_is_fainter(icons: IconBook) -> None:
    icon = icons.icon("map-pin", size=64)
    normal = darkest(icon.pixmap(QSize(64, 64), QIcon.Mode.Normal).toImage()).alpha()
    disabled = darkest(icon.pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage()).alpha()
    assert disabled == pytest.approx(0.55 * normal, abs=3)


def test_an_icon_is_sharp_on_a_dense_screen(icons: IconBook) -> None:
    pixmap = icons.icon("x").pixmap(QSize(20, 20), 2.0)
    assert pixmap.size() == QSize(40, 40)


def test_an_outline_fits_its_box(glyphs: Glyphs) -> None:
    for name in NAMES:
        assert QRectF(0, 0, 1, 1).contains(glyphs.path(name).boundingRect()), name


def test_painting_stays_in_the_box(icons: IconBook) -> None:
    pixmap = QPixmap(60, 60)
    pixmap.fill(QColor("white"))
    painter = QPainter(pixmap)
    icons.paint(painter, "map-pin", QRectF(20, 20, 20, 20), "ink")
    painter.end()
    image = pixmap.toImage()
    dark = [(x, y) for x in range(60) for y in range(60) if image.pixelColor(x, y).lightness() < 200]
    assert dark
    assert all(20 <= x < 40 and 20 <= y < 40 for x, y in dark)


def test_saved_icons_come_in_three_densities(icons: IconBook, tmp_path: Path) -> None:
    file = icons.save("check", "paper", tmp_path, size=12)
    assert [QImage(str(path)).width() for path in sorted(tmp_path.iterdir())] == [12, 24, 36]
    assert file.is_file()


def test_a_full_disk_is_told_plainly(icons: IconBook, tmp_path: Path) -> None:
    with pytest.raises(IconsError, match="check"):
        icons.save("check", "paper", tmp_path / "missing", size=12)


def test_an_unknown_icon_is_an_error(icons: IconBook) -> None:
    with pytest.raises(IconsError, match="no icon 'unicorn'"):
        icons.icon("unicorn")


def test_qtawesome_is_not_imported() -> None:
    """Its import costs a third of a second of the time to the first words."""
    code = "import sys, albviewer.ui.theme.theme; print('qtawesome' in sys.modules or 'qtpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_an_icon_of_a_bar_grows_with_the_words(icons: IconBook, tokens: Tokens) -> None:
    large = icons.at(tokens.themes["light"], step=200)
    assert large.icon("list").availableSizes()[0] == QSize(40, 40)
    assert large.icon("list", size=16).availableSizes()[0] == QSize(16, 16), "asked for at that size"
    assert large.at(tokens.themes["dark"]).icon("list").availableSizes()[0] == QSize(40, 40)
