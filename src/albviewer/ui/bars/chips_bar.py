"""The filters as chips, ways to add one, and the counts of what they let through."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.panels.counts import counts_line
from albviewer.panels.filters import ChipKind, ChipText, chips, parts_of
from albviewer.panels.lists import people_rows, place_rows, source_rows
from albviewer.session import changes
from albviewer.session.changes import Change
from albviewer.session.session import Origin, StateChange
from albviewer.ui.bars.time_dialog import TimeDialog
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.chip import Chip, chip_height
from albviewer.ui.widgets.chip import ChipKind as Look
from albviewer.ui.widgets.flow_layout import FlowLayout
from albviewer.ui.widgets.run_label import RunLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_LOOKS = {
    ChipKind.PLACE: Look.PLACE,
    ChipKind.TIME: Look.TIME,
    ChipKind.PERSON: Look.PERSON,
    ChipKind.SOURCE: Look.SOURCE,
    ChipKind.TEXT: Look.TEXT,
    ChipKind.DISPUTED: Look.TEXT,
}
_MOST_IN_MENU = 24
_Key = tuple[ChipKind, str]


class ChipsBar(QWidget):
    """Shows what is filtered by, in one row for as long as there is room for it."""

    list_asked = Signal(str)
    """The kind of a list in which to choose, where a menu would be too long: "places" or "people"."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        look, say = context.appearance, context.say
        look.dress(self, ground="surface", edge="bottom")
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder)
        self._flow.setContentsMargins(0, 2, 0, 2)
        self._shown: tuple[ChipText, ...] = ()
        self._chips: dict[_Key, Chip] = {}
        self._head = QLabel(self)
        look.dress(self._head, font="ui", tone="ink-2")
        self._adders = self._make_adders()
        self._clear = QToolButton(self._holder)
        self._clear.setText(say("Clear all"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clear.clicked.connect(self.clear_all)
        for widget in (*(button for button, _icon in self._adders), self._clear):
            self._flow.addWidget(widget)
        self._counts = RunLabel(look, size="ui", tone="ink", parent=self)
        self._counts.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 0, 12, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._head, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._holder, 0, 1)
        self._is_crowded: bool | None = None
        look.changed.connect(self._dress)
        context.listen(self._changed)
        self._dress()
        self._refresh()

    def clear_all(self) -> None:
        """Take all filters away."""
        self._apply(changes.clear_filters)

    def _make_adders(self) -> list[tuple[QToolButton, str]]:
        say = self._context.say
        return [
            (self._adder(say("Place"), self._offer_places), "map-pin"),
            (self._adder(say("Time"), self._ask_time), "calendar-blank"),
            (self._adder(say("Person"), self._offer_people), "user"),
            (self._adder(say("Source"), self._offer_sources), "books"),
        ]

    def _adder(self, words: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton(self._holder)
        button.setText(words)
        button.setAccessibleName(self._context.say("Filter by: {what}", what=words))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: pressed())
        return button

    def _dress(self) -> None:
        look = self._context.appearance
        # The height of a chip is kept free: the first chip would else move the panes, and the map would paint anew.
        row = chip_height(look.fonts)
        self._flow.set_least_row(row)
        self._head.setFixedHeight(row + 4)
        self._is_crowded = None
        self._arrange()
        for button, icon in self._adders:
            button.setIcon(look.icons.icon(icon, size=16))
            button.setIconSize(QSize(look.fonts.px(16), look.fonts.px(16)))

    def _changed(self, change: StateChange) -> None:
        if change.fields - {"extent", "spot", "event", "evidence", "passage"}:
            self._refresh()

    def _refresh(self) -> None:
        session, say = self._context.session, self._context.say
        self._counts.set_runs(counts_line(session, say))
        filtered = session.state.is_filtered()
        self._head.setText(say("Showing") if filtered else say("Showing everything. Narrow it by"))
        self._show_chips(chips(session.state, session.collection, say))
        if self._clear.hasFocus() and not filtered:
            self._adders[0][0].setFocus()
        self._clear.setVisible(filtered)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the counts where there is room for them."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts where there is room for them now."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the counts at the right of the chips, or below them where these would have to wrap for it.

        Before it is shown the bar has no width to go by; until then they are at the right.
        """
        least, spaces = self._grid.contentsMargins(), 2 * self._grid.horizontalSpacing()
        needed = sum(widget.sizeHint().width() for widget in (self._head, self._holder, self._counts))
        crowded = self.isVisible() and needed + spaces + least.left() + least.right() > self.width()
        if crowded == self._is_crowded:
            return
        self._is_crowded = crowded
        self._grid.removeWidget(self._counts)
        right = Qt.AlignmentFlag.AlignRight
        if crowded:
            self._counts.setFixedHeight(self._context.appearance.fonts.px(26))
            self._grid.addWidget(self._counts, 1, 0, 1, 3, right)
        else:
            self._counts.setFixedHeight(self._head.minimumHeight())
            self._grid.addWidget(self._counts, 0, 2, right | Qt.AlignmentFlag.AlignTop)

    def _show_chips(self, wanted: tuple[ChipText, ...]) -> None:
        """Show these chips; a filter that was shown before keeps its chip, whatever its words are now."""
        if wanted == self._shown:
            return
        self._shown = wanted
        before, focused = self._chips, self._focused()
        self._chips = {_key(text): before.get(_key(text)) or self._chip(text) for text in wanted}
        for key in before.keys() - self._chips.keys():
            self._flow.removeWidget(before[key])
            before[key].hide()
            before[key].deleteLater()
        for number, (text, chip) in enumerate(zip(wanted, self._chips.values(), strict=True)):
            if self._flow.indexOf(chip) != number:
                self._flow.removeWidget(chip)
                self._flow.insert_widget(number, chip)
                chip.show()
            chip.set_words(text.label, text.rest)
        left = tuple(self._chips.values())
        if focused is not None and before[focused] not in left:
            number = list(before).index(focused)
            (left[min(number, len(left) - 1)] if left else self._adders[0][0]).setFocus()

    def _focused(self) -> _Key | None:
        """Return the chip that has the keyboard, for the one that takes its place."""
        return next((key for key, chip in self._chips.items() if chip.hasFocus()), None)

    def _chip(self, text: ChipText) -> Chip:
        menu = QMenu(self) if text.kind is ChipKind.PLACE else None
        chip = Chip(
            self._context.appearance,
            kind=_LOOKS[text.kind],
            label=text.label,
            rest=text.rest,
            menu=menu,
            say=self._context.say,
            parent=self._holder,
        )
        if menu is not None:
            # It goes with its chip.
            menu.setParent(chip, menu.windowFlags())
            menu.aboutToShow.connect(lambda: self._fill(menu, text.id))
        chip.removed.connect(lambda: self._apply(_removal(text)))
        if text.kind is ChipKind.TIME:
            chip.clicked.connect(self._ask_time)
        return chip

    def _fill(self, menu: QMenu, id_: str) -> None:
        """Offer the choice as it stands when the menu of a place's chip is opened."""
        menu.clear()
        item = next(item for item in self._context.session.state.places if item.place == id_)
        if item.sense is not Sense.GOVERNMENT:
            self._add_reach(menu, item)
        if self._context.session.collection.places[id_].government:
            self._add_senses(menu, item)

    def _add_reach(self, menu: QMenu, item: PlaceFilter) -> None:
        """Offer how far a place reaches: over what lies in it, and over what only concerns it."""
        say = self._context.say
        if parts_of(item, self._context.session.collection):
            parts = menu.addAction(say("Include the places in it"))
            parts.setCheckable(True)
            parts.setChecked(item.with_parts)
            parts.toggled.connect(lambda on: self._apply(changes.include_parts(item.place, included=on)))
        concerned = menu.addAction(say("Include what only concerns it"))
        concerned.setCheckable(True)
        concerned.setChecked(item.concerned)
        concerned.toggled.connect(lambda on: self._apply(changes.include_concerned(item.place, included=on)))

    def _add_senses(self, menu: QMenu, item: PlaceFilter) -> None:
        say = self._context.say
        menu.addSeparator()
        for sense, words in (
            (Sense.PLACE, say("The place")),
            (Sense.GOVERNMENT, say("The government that sits there")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(item.sense is sense)
            action.triggered.connect(lambda _on, sense=sense: self._apply(changes.take_in_sense(item.place, sense)))

    def _apply(self, change: Change) -> None:
        self._context.session.apply(change, origin=Origin.CHIPS)

    def _offer_places(self) -> None:
        rows = place_rows(self._context.session, self._context.say)
        choices = [(row.id, row.name) for row in rows if not row.chosen]
        self._offer(self._adders[0][0], choices, changes.toggle_place, "places")

    def _offer_people(self) -> None:
        rows = people_rows(self._context.session, self._context.say)
        choices = [(row.id, row.name) for row in rows if not row.chosen]
        self._offer(self._adders[2][0], choices, changes.toggle_person, "people")

    def _offer_sources(self) -> None:
        rows = source_rows(self._context.session, self._context.say)
        chosen = self._context.session.state.sources
        choices = [(row.id, f"{row.id}  {row.title}") for row in rows if row.id not in chosen]
        self._offer(self._adders[3][0], choices, changes.toggle_source, "")

    def _offer(
        self, button: QToolButton, choices: list[tuple[str, str]], toggle: Callable[[str], Change], list_: str
    ) -> None:
        """Open a menu of what can be filtered by below its button; what is too much for it is in the list."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        most = _MOST_IN_MENU if list_ else len(choices)
        for id_, words in choices[:most]:
            # An ampersand of a title is no sign for a key.
            menu.addAction(words.replace("&", "&&"), lambda id_=id_: self._apply(toggle(id_)))
        if len(choices) > most:
            menu.addSeparator()
            words = self._context.say("All {n} in the list…", n=len(choices))
            menu.addAction(words, lambda: self.list_asked.emit(list_))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_time(self) -> None:
        state = self._context.session.state
        dialog = TimeDialog(self._context.say, state.window, certain=state.certain, parent=self)
        dialog.chosen.connect(self._limit_time)
        dialog.open()

    def _limit_time(self, first: str, last: str, certain: bool) -> None:
        limit, ask = changes.limit_time(first, last), changes.ask_certainty(certain=certain)
        self._apply(lambda state: ask(limit(state)))


def _key(text: ChipText) -> _Key:
    """Return by what a chip is known while its words change."""
    return text.kind, text.id


def _removal(text: ChipText) -> Change:
    """Return the change that takes a filter away."""
    match text.kind:
        case ChipKind.PLACE:
            return changes.toggle_place(text.id)
        case ChipKind.PERSON:
            return changes.toggle_person(text.id)
        case ChipKind.SOURCE:
            return changes.toggle_source(text.id)
        case ChipKind.TIME:
            return changes.limit_time("", "")
        case ChipKind.TEXT:
            return changes.search("")
        case ChipKind.DISPUTED:
            return changes.only_disputed(disputed=False)
