"""The button that opens the list of the map's layers, and the line that says what of them cannot be shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from albviewer.model.map_layers import LayerTrouble
from albviewer.panels.map_layers import flight_to_layer, layer_rows, layers_now, trouble_words
from albviewer.panels.map_year import year_now
from albviewer.session import changes
from albviewer.session.session import Origin, StateChange
from albviewer.ui.context import ViewContext
from albviewer.ui.map.layer_list import LayerPopup
from albviewer.ui.map.view import MapView


class MapLayersButton(QToolButton):
    """Tells the map which layers are wanted; hidden if the collection has none. `popup` is the open list, if any."""

    def __init__(self, context: ViewContext, view: MapView, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self.popup: LayerPopup | None = None
        self.notice = LayerNotice(context, parent)
        look = context.appearance
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        look.dress(self, font="label")
        self.clicked.connect(self.open_list)
        self.setVisible(bool(context.session.collection.map_layers))
        look.changed.connect(self._dress)
        view.layer_troubled.connect(self._troubled)
        context.at_end(lambda: view.layer_troubled.disconnect(self._troubled))
        context.listen(self._changed)
        self._dress()
        self._count()
        self._send()
        for layer, trouble in view.layer_troubles.items():
            self._troubled(layer, trouble)

    def open_list(self) -> None:
        """Open the list of layers beside the button."""
        session, say = self._context.session, self._context.say
        year = year_now(session, say, self._view.pinned_year)["year"]
        rows = layer_rows(session, say, year)
        self.popup = LayerPopup(rows, say, self._context.appearance, self, want=self._want, go=self._go)
        self.popup.destroyed.connect(self._forget)
        self.popup.open_beside(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))

    def _forget(self) -> None:
        self.popup = None

    def _want(self, layer: str, shown: bool, opacity: float) -> None:
        self._context.session.apply(changes.show_layer(layer, shown=shown, opacity=opacity), origin=Origin.MAP)

    def _go(self, layer: str) -> None:
        flight = flight_to_layer(self._context.session.collection.map_layers[layer])
        if flight is not None:
            self._view.send(flight)

    def _changed(self, change: StateChange) -> None:
        if change.touches("layers"):
            self._send()
            self._count()

    def _send(self) -> None:
        if self._context.session.collection.map_layers:
            self._view.send(layers_now(self._context.session, self._context.say))

    def _count(self) -> None:
        """Say how many of the layers are ticked."""
        session, say = self._context.session, self._context.say
        rows = layer_rows(session, say, 0)
        shown = sum(row.shown for row in rows)
        self.setText(say("Layers {n} of {all}", n=shown, all=len(rows)))

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(look.tokens.icon["small"])
        self.setIcon(look.icons.icon("stack", size=side))
        self.setIconSize(QSize(side, side))

    def _troubled(self, layer: str, trouble: LayerTrouble) -> None:
        item = self._context.session.collection.map_layers.get(layer)
        if item is not None:
            self.notice.add(trouble_words(item, trouble, self._context.say))


class LayerNotice(QWidget):
    """A line for each thing that cannot be shown, until it is closed. Nothing is said twice."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        look = context.appearance
        look.dress(self, ground="chrome", edge="top")
        self._said: list[str] = []
        self.words = QLabel(self)
        # Titles and names of files come from a collection: never to be taken for markup.
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        look.dress(self.words, font="label")
        close = QPushButton(context.say("Close"), self)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.words, 1)
        row.addWidget(close)
        self.hide()

    def add(self, sentence: str) -> None:
        """Add a sentence, unless it stands there already."""
        if sentence in self._said:
            return
        self._said.append(sentence)
        self.words.setText("\n".join(self._said))
        self.show()
