"""The icons: Phosphor's regular cut, drawn as paths in the colours of the theme.

The outlines are read from the font file that QtAwesome carries. Importing QtAwesome itself would take a third of a
second before the first word is on the screen, and its icons are engines written in Python that Qt calls back for
every repaint; a path is drawn by Qt alone and is sharp at every scale.

This module knows nothing of what an icon stands for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from albviewer.resource_paths import package_dir

if TYPE_CHECKING:
    from pathlib import Path

    from albviewer.panels.tokens import Theme

_PACKAGE = "qtawesome"
_EM = 256.0
SCALES = (1.0, 1.5, 2.0, 3.0)
"""Those of screens. Scales between are drawn from the next larger one; each costs time before the window shows."""
_DISABLED_OPACITY = 0.55


class IconsError(RuntimeError):
    """The icon font is missing or unreadable, or has no icon of that name."""


class Glyphs:
    """The outlines of the icon font by name ("map-pin"), each in a box of 1 by 1."""

    def __init__(self, font: QRawFont, characters: Mapping[str, str]) -> None:
        self._font = font
        self._characters = characters
        self._paths: dict[str, QPainterPath] = {}

    def path(self, name: str) -> QPainterPath:
        """Give the outline of an icon, x and y from 0 to 1; raises IconsError for an unknown name."""
        if name not in self._paths:
            self._paths[name] = self._outline(name)
        return self._paths[name]

    def _outline(self, name: str) -> QPainterPath:
        if name not in self._characters:
            raise IconsError(f"There is no icon {name!r}.")
        glyph = self._font.glyphIndexesForString(chr(int(self._characters[name], 16)))[0]
        outline = self._font.pathForGlyph(glyph)
        to_unit = QTransform.fromScale(1 / _EM, 1 / _EM).translate(0, self._font.ascent())
        path = to_unit.map(outline)
        path.setFillRule(Qt.FillRule.WindingFill)
        return path


def load_glyphs() -> Glyphs:
    """Read the icon font from its package; raises IconsError. Needs a QGuiApplication."""
    try:
        folder = package_dir(_PACKAGE) / "fonts"
    except ModuleNotFoundError:
        raise IconsError("QtAwesome, which carries the icons, is not installed.") from None
    outlines, names = sorted(folder.glob("phosphor-*.ttf")), sorted(folder.glob("phosphor-charmap-*.json"))
    if not outlines or not names:
        raise IconsError("QtAwesome has come without the Phosphor icons.")
    font = QRawFont(str(outlines[-1]), _EM)
    if not font.isValid():
        raise IconsError(f"The icon font {outlines[-1].name} cannot be read.")
    return Glyphs(font, json.loads(names[-1].read_text(encoding="utf-8")))


class IconBook:
    """All icons in the colours of one theme. `normal` is the size, in logical pixels, of an icon in a bar."""

    def __init__(
        self,
        glyphs: Glyphs,
        theme: Theme,
        *,
        normal: int = 20,
        step: int = 100,
        scales: tuple[float, ...] = SCALES,
    ) -> None:
        """`scales` are those of SCALES at which icons are drawn sharply, `step` is the text size in per cent."""
        self._glyphs = glyphs
        self.scales = scales
        self._theme = theme
        self._normal = normal
        self._step = step
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    def at(self, theme: Theme, *, step: int | None = None) -> IconBook:
        """Give the same icons in the colours of another theme, at another text size if one is given."""
        return IconBook(self._glyphs, theme, normal=self._normal, step=step or self._step, scales=self.scales)

    def sharp_at(self, scales: tuple[float, ...]) -> IconBook:
        """Give the same icons, drawn at other scales."""
        return IconBook(self._glyphs, self._theme, normal=self._normal, step=self._step, scales=scales)

    def icon(self, name: str, tone: str = "ink-2", *, size: int | None = None) -> QIcon:
        """Give an icon for a button or an action: `tone` is a colour of the theme.

        `size` is the size to draw it at, in logical pixels; without it, that of a bar at the text size that there is.
        Nobody draws an icon larger than it is here: whoever gives a size gives one that has grown with the words.
        """
        key = (name, tone, size or round(self._normal * self._step / 100))
        if key not in self._icons:
            self._icons[key] = self._drawn(*key)
        return self._icons[key]

    def paint(self, painter: QPainter, name: str, box: QRectF, tone: str = "ink-2") -> None:
        """Draw an icon into a square box."""
        outline = self._glyphs.path(name)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.topLeft())
        painter.scale(box.width(), box.height())
        painter.fillPath(outline, QColor(self._theme.colour[tone]))
        painter.restore()

    def save(self, name: str, tone: str, folder: Path, *, size: int) -> Path:
        """Write an icon as files that a style sheet can name, sharp on dense screens too; give the first."""
        for scale, mark in ((1, ""), (2, "@2x"), (3, "@3x"))[: ceil(max(self.scales))]:
            file = folder / f"{name}-{self._theme.name}-{tone}-{size}{mark}.png"
            if not self._pixmap(name, tone, size * scale, opacity=1.0).save(str(file)):
                raise IconsError(f"The icon {name!r} cannot be written to {folder}.")
        return folder / f"{name}-{self._theme.name}-{tone}-{size}.png"

    def _drawn(self, name: str, tone: str, size: int) -> QIcon:
        icon = QIcon()
        for scale in self.scales:
            side = round(size * scale)
            icon.addPixmap(self._pixmap(name, tone, side, opacity=1.0), QIcon.Mode.Normal)
            icon.addPixmap(self._pixmap(name, tone, side, opacity=_DISABLED_OPACITY), QIcon.Mode.Disabled)
        return icon

    def _pixmap(self, name: str, tone: str, side: int, *, opacity: float) -> QPixmap:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setOpacity(opacity)
            self.paint(painter, name, QRectF(0, 0, side, side), tone)
        return pixmap
