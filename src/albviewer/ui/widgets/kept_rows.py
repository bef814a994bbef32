"""Rows that are painted once: a list paints all its rows anew whenever one of them, or the filter, is another.

What a row looks like is the delegate's own matter; here it is only known what its look depends on.
"""

from __future__ import annotations

from abc import abstractmethod
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from albviewer.ui.widgets.painting import ItemIndex, look_of
from albviewer.ui.widgets.roles import RowRole

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from albviewer.ui.theme.theme import Appearance

_State = QStyle.StateFlag
_SEEN = (_State.State_Selected | _State.State_MouseOver | _State.State_HasFocus).value
# So many pixels are kept of the pictures of all lists: twice what fits a large screen, eight megabytes.
_MOST = 2_000_000
_Key = tuple[object, ...]


class Pictures:
    """Pictures of rows; those that have not been laid for longest go first."""

    def __init__(self, most: int) -> None:
        """`most` is how many pixels are kept."""
        self._most = most
        self._kept: dict[_Key, QPixmap] = {}
        self.pixels = 0

    def take(self, key: _Key) -> QPixmap | None:
        """Return the picture that was put under a key, if it is still there."""
        picture = self._kept.pop(key, None)
        if picture is not None:
            self._kept[key] = picture
        return picture

    def put(self, key: _Key, picture: QPixmap) -> None:
        """Keep a picture."""
        self._kept[key] = picture
        self.pixels += picture.width() * picture.height()
        while self.pixels > self._most and len(self._kept) > 1:
            gone = self._kept.pop(next(iter(self._kept)))
            self.pixels -= gone.width() * gone.height()


_PICTURES = Pictures(_MOST)
_NUMBERS = count()


class KeptRows(QStyledItemDelegate):
    """A delegate that lays the picture of a row where all that it shows is as it was when the picture was made."""

    shown_roles: ClassVar[tuple[int, ...]] = ()
    """All roles that the painting of a row asks for."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._number = next(_NUMBERS)

    def wraps_at(self, width: int) -> bool:
        """Tell whether rows of this width, in logical pixels, have lines that wrap: they are not equally high then."""
        return False

    @abstractmethod
    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Paint the row of `index` into `option.rect`, over the ground of the view."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Lay the picture of the row; make it if there is none."""
        view = option.widget
        scale = view.devicePixelRatioF() if view is not None else 0
        # A picture would be blurred where a row may begin within a pixel. The ground of a row that is lit from
        # elsewhere is not the view's.
        if view is None or scale % 1 or getattr(view, "lit", "") == index.data(RowRole.ID):
            self.paint_row(painter, option, index)
            return
        rect, ground, state = option.rect, view.property("ground") or "paper", option.state.value & _SEEN
        look, size = look_of(self._appearance), (rect.width(), rect.height(), scale)
        key = (self._number, self.shown(index), state, size, ground, look)
        picture = _PICTURES.take(key)
        if picture is None:
            picture = self._pictured(option, index, scale, ground)
            _PICTURES.put(key, picture)
        painter.drawPixmap(rect.topLeft(), picture)

    def shown(self, index: ItemIndex) -> tuple[object, ...]:
        """Return all that the look of a row depends on besides its state, its size and the theme."""
        return tuple(index.data(role) for role in self.shown_roles)

    def _pictured(self, option: QStyleOptionViewItem, index: ItemIndex, scale: float, ground: str) -> QPixmap:
        size = option.rect.size()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        # Letters are sharper on a ground than on nothing.
        picture.fill(QColor(self._appearance.theme.colour[ground]))
        of_picture = QStyleOptionViewItem(option)
        of_picture.rect = QRect(QPoint(0, 0), size)
        with QPainter(picture) as painter:
            self.paint_row(painter, of_picture, index)
        return picture
