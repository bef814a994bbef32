"""The tours of a collection to choose from: as a menu, and as a list for the first page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from albviewer.panels.say import Say
from albviewer.session.tour_guide import TourGuide
from albviewer.ui.theme.theme import Appearance


def add_tours(menu: QMenu, guide: TourGuide, say: Say) -> None:
    """Add a menu of the tours, with what each is about as its tooltip; nothing if there are none."""
    if not guide.tours:
        return
    tours = menu.addMenu(say("Tours"))
    tours.setToolTipsVisible(True)
    for tour in guide.tours.values():
        action = tours.addAction(tour.title.in_language(say.language))
        summary = tour.summary.in_language(say.language)
        action.setToolTip(summary)
        action.setStatusTip(summary)
        action.triggered.connect(lambda _checked, id_=tour.id: guide.start(id_))
    if guide.touring is not None:
        tours.addSeparator()
        tours.addAction(say("Leave the tour"), guide.leave)


class TourList(QWidget):
    """The tours one below the other, each a button with its summary. Empty if there are none."""

    chosen = Signal(str)

    def __init__(self, look: Appearance, guide: TourGuide, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if guide.tours:
            head = QLabel(say("Or let yourself be guided"), self)
            look.dress(head, font="heading strong")
            column.addWidget(head)
        for tour in guide.tours.values():
            steps = say.count("{n} step", "{n} steps", len(tour.steps))
            button = QPushButton(tour.title.in_language(say.language), self)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.setToolTip(steps)
            button.clicked.connect(lambda _checked, id_=tour.id: self.chosen.emit(id_))
            summary = QLabel(tour.summary.in_language(say.language), self)
            summary.setWordWrap(True)
            look.dress(summary, font="ui", tone="ink-2")
            button.setAccessibleDescription(f"{summary.text()} {steps}")
            self._buttons.append(button)
            column.addSpacing(4)
            column.addWidget(button)
            column.addWidget(summary)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        icons = self._look.icons
        side = self._look.fonts.px(16)
        for button in self._buttons:
            button.setIcon(icons.icon("compass", size=side))
            button.setIconSize(QSize(side, side))
