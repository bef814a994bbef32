"""The filters as chips, ways to add one, and the counts of what they let through."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from albviewer.panels.chips import ChipKind, ChipText, chips, count_alone, joined, removal, turned
from albviewer.panels.counts import counts_line
from albviewer.session import changes
from albviewer.session.changes import Change
from albviewer.session.filtering import FilterBy, ask_for_all, asks_for_all
from albviewer.session.session import Origin, StateChange
from albviewer.ui.bars.chip_menus import fill_menu, has_dialog, thing_of
from albviewer.ui.bars.filter_adders import FilterAdders
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
    ChipKind.EVENT: Look.EVENT,
    ChipKind.SOURCE: Look.SOURCE,
    ChipKind.KIND: Look.SOURCE,
    ChipKind.LANGUAGE: Look.LANGUAGE,
    ChipKind.TEXT: Look.TEXT,
    ChipKind.DISPUTED: Look.DISPUTED,
}
_JOINT = 11
_Key = tuple[ChipKind, str, bool]


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
        self._adders = FilterAdders(context, self._holder)
        self._adders.list_asked.connect(self.list_asked)
        self._joiners: list[_Joiner] = []
        self._clear = QToolButton(self._holder)
        self._clear.setText(say("Clear all"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clear.clicked.connect(self.clear_all)
        self._counts = RunLabel(look, size="ui", tone="ink", parent=self._holder)
        for widget in (*self._adders.buttons, self._clear, self._counts):
            self._flow.addWidget(widget)
        self._flow.set_at_end(self._counts)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 0, 12, 0)
        self._line.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._holder, 1)
        # Its width is given, whatever it shows: what it shows goes by its width.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._few_adders = False
        self._is_arranging = False
        look.changed.connect(self._dress)
        context.listen(self._changed)
        context.on(context.pointing.changed, self._light)
        self._dress()
        self._refresh()

    def clear_all(self) -> None:
        """Take all filters away."""
        self._apply(changes.clear_filters)

    def ask_time(self) -> None:
        """Let the reader write from when to when."""
        self._adders.ask_time()

    def _dress(self) -> None:
        look = self._context.appearance
        # The height of a chip is kept free: the first chip would else move the panes, and the map would paint anew.
        row = chip_height(look.fonts)
        self._flow.set_least_row(row)
        self._head.setFixedHeight(row + 4)
        self._counts.setFixedHeight(row)
        self._adders.dress()
        self._arrange()

    def _changed(self, change: StateChange) -> None:
        if change.fields - {"extent", "spot", "event", "evidence", "passage"}:
            self._refresh()

    def _refresh(self) -> None:
        # Whatever is shown or hidden would lay out the whole window at once; it is done once, before all is painted.
        for layout in (self._flow, self._line):
            layout.setEnabled(False)
        self._show_filters()
        for layout in (self._flow, self._line):
            layout.setEnabled(True)
        self._flow.invalidate()
        self._arrange()

    def _arrange(self) -> None:
        """Put everything where there is room for it.

        What is shown or hidden for it may resize the bar at once, with half of it done: no reason to begin anew.
        """
        if self._is_arranging:
            return
        self._is_arranging = True
        self._make_room()
        self._is_arranging = False

    def _show_filters(self) -> None:
        session, say = self._context.session, self._context.say
        self._counts.set_runs(counts_line(session, say))
        filtered = session.state.is_filtered()
        self._head.setText(say("Showing") if filtered else say("Showing everything. Narrow it by"))
        self._show_chips(chips(session.state, session.collection, say))
        if self._clear.hasFocus() and not filtered:
            self._adders.first.setFocus()
        self._clear.setVisible(filtered)

    def showEvent(self, event: QShowEvent) -> None:
        """Put everything where there is room for it."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything where there is room for it now."""
        super().resizeEvent(event)
        self._arrange()

    def _make_room(self) -> None:
        """Leave out what one row has no room for: words that only lead up to the chips, then all buttons but one.

        The counts come after the chips, in a row of their own where need be. Before it is shown the bar has no width to
        go by.
        """
        if not self.isVisible():
            return
        margins = self._line.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._line.spacing()
        saved = self._adders.saved()
        wanted = self._flow.sizeHint().width() + (saved if self._few_adders else 0)
        few = room < wanted
        if few != self._few_adders:
            self._few_adders = few
            self._adders.show_few(few)
            self._flow.invalidate()
        over = wanted - (saved if few else 0) - room
        self._head.setVisible(over > 0 or over + self._head.sizeHint().width() <= 0)

    def _show_chips(self, wanted: tuple[ChipText, ...]) -> None:
        """Show these chips; a filter that was shown before keeps its chip, whatever its words are now."""
        if wanted == self._shown:
            self._join(wanted)
            return
        self._shown = wanted
        before, focused = self._chips, self._focused()
        self._chips = {_key(text): before.get(_key(text)) or self._chip(text) for text in wanted}
        for key in before.keys() - self._chips.keys():
            self._flow.removeWidget(before[key])
            before[key].hide()
            before[key].deleteLater()
        self._part()
        for number, (text, chip) in enumerate(zip(wanted, self._chips.values(), strict=True)):
            if self._flow.indexOf(chip) != number:
                self._flow.removeWidget(chip)
                self._flow.insert_widget(number, chip)
                chip.show()
            chip.set_words(text.label, text.rest)
            chip.set_hollow(text.left_out)
            self._count(text, chip)
        self._join(wanted)
        left = tuple(self._chips.values())
        if focused is not None and before[focused] not in left:
            number = list(before).index(focused)
            (left[min(number, len(left) - 1)] if left else self._adders.first).setFocus()

    def _count(self, text: ChipText, chip: Chip) -> None:
        """Show how much the filter lets through, or leaves out, by itself."""
        say, number = self._context.say, count_alone(text, self._context.session)
        if text.left_out:
            told = say.count("1 passage is left out", "{n} passages are left out", number)
        else:
            told = say.count("1 passage by itself", "{n} passages by itself", number)
        chip.set_count(str(number), told)

    def _part(self) -> None:
        """Take away what stands between the chips."""
        for joiner in self._joiners:
            self._flow.removeWidget(joiner)
            joiner.hide()
            joiner.deleteLater()
        self._joiners.clear()

    def _join(self, shown: tuple[ChipText, ...]) -> None:
        """Say between places, and between people, whether all of them are asked for or any; a press changes it."""
        asked = [(at, joined(*pair)) for at, pair in enumerate(pairwise(shown), start=1)]
        joints = [(at, by) for at, by in asked if by is not None]
        if [joiner.by for joiner in self._joiners] != [by for _at, by in joints]:
            self._part()
            for number, (at, by) in enumerate(joints):
                joiner = _Joiner(by, self._context, self._holder)
                self._flow.insert_widget(at + number, joiner)
                joiner.show()
                self._joiners.append(joiner)
        for joiner in self._joiners:
            joiner.tell()

    def _focused(self) -> _Key | None:
        """Return the chip that has the keyboard, for the one that takes its place."""
        return next((key for key, chip in self._chips.items() if chip.hasFocus()), None)

    def _chip(self, text: ChipText) -> Chip:
        menu = QMenu(self)
        chip = Chip(
            self._context.appearance,
            kind=_LOOKS[text.kind],
            label=text.label,
            rest=text.rest,
            menu=menu,
            clicks=has_dialog(text),
            say=self._context.say,
            parent=self._holder,
        )
        # It goes with its chip.
        menu.setParent(chip, menu.windowFlags())
        menu.aboutToShow.connect(lambda: fill_menu(menu, text, self._context, self._adders.ask_time))
        chip.removed.connect(lambda: self._apply(removal(text)))
        chip.pointed.connect(lambda pointed: self._point(text, pointed=pointed))
        chip.turned.connect(lambda: self._turn(text))
        if has_dialog(text):
            chip.clicked.connect(self._adders.ask_time)
        return chip

    def _turn(self, text: ChipText) -> None:
        change = turned(text, self._context.session.state)
        if change is not None:
            self._apply(change)

    def _point(self, text: ChipText, *, pointed: bool) -> None:
        """Light up what the pointer is on in the other views too."""
        thing = thing_of(text, self._context.session.state.window) if pointed else None
        self._context.pointing.point_at_thing(thing)

    def _light(self, kind: str, id_: str) -> None:
        """Light up the chip of what is pointed at anywhere."""
        for (of, named, _left_out), chip in self._chips.items():
            chip.light(lit=bool(named) and (of.value, named) == (kind, id_))

    def _apply(self, change: Change) -> None:
        self._context.session.apply(change, origin=Origin.CHIPS)


def _key(text: ChipText) -> _Key:
    """Return by what a chip is known while its words change."""
    return text.kind, text.id, text.left_out


class _Joiner(QToolButton):
    """The word between two chips: "or", "and"."""

    def __init__(self, by: FilterBy, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.by = by
        self._context = context
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        context.appearance.dress(self, font="ui")
        self.clicked.connect(self._turn)

    def tell(self) -> None:
        """Say how it is now."""
        say, together = self._context.say, asks_for_all(self._context.session.state, self.by)
        self.setText(say("and") if together else say("or"))
        # A word between words, and not as wide as a button has to be.
        words = QFontMetrics(self._context.appearance.fonts.ui())
        self.setFixedWidth(words.horizontalAdvance(self.text()) + 2 * _JOINT)
        if self.by is FilterBy.PLACE:
            told = (
                say("All of these places; press for any of them")
                if together
                else say("Any of these places; press for all of them")
            )
        else:
            told = (
                say("All of these people; press for any of them")
                if together
                else say("Any of these people; press for all of them")
            )
        self.setToolTip(told)
        self.setAccessibleName(told)

    def _turn(self) -> None:
        session = self._context.session
        turned = ask_for_all(self.by, all_of_them=not asks_for_all(session.state, self.by))
        session.apply(turned, origin=Origin.CHIPS)
