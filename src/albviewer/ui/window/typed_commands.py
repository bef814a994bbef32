"""What has a tab, a button or a menu of its own, named among the commands as well: whoever types finds it all.

It stands in no menu but its own, save for the lists. A pane that is not seen is brought to where it can be.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from albviewer.panels.map_layers import wanted
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import Order
from albviewer.ui.bars.top_bar import theme_names
from albviewer.ui.commands import Group
from albviewer.ui.window.arrangement import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from albviewer.model.map_layers import MapLayer
    from albviewer.session.changes import Change
    from albviewer.ui.reader.one_line_bar import OneLineBar
    from albviewer.ui.window.reading_room import ReadingRoom

Bring = Callable[[Pane], None]
TurnTo = Callable[[str], None]


def add_typed_commands(room: ReadingRoom, bring: Bring, turn_to: TurnTo) -> None:
    """Add them to a room; `bring` has a pane where it can be seen, `turn_to` a list."""
    typed = _Typed(room, bring, turn_to)
    typed.add_lists()
    typed.add_filters()
    typed.add_reader()
    typed.add_map()
    typed.add_timeline()
    typed.add_looks()


class _Typed:
    def __init__(self, room: ReadingRoom, bring: Bring, turn_to: TurnTo) -> None:
        self._room, self._bring, self._turn_to = room, bring, turn_to
        self._context, self._say = room.context, room.context.say

    def _add(self, group: Group, id_: str, name: str, act: Callable[[], object], keys: str = "") -> QAction:
        return self._room.commands.add(id_, name, act, group=group, in_menu=False, keys_elsewhere=keys)

    def _apply(self, change: Change) -> None:
        self._context.session.apply(change, origin=Origin.SEARCH)

    def add_lists(self) -> None:
        """The lists, which have keys and stand in the menu, and how passages are listed."""
        say, room = self._say, self._room
        for key, kind, name in (
            ("Ctrl+1", "events", say("Events")),
            ("Ctrl+2", "passages", say("Passages")),
            ("Ctrl+3", "places", say("Places")),
            ("Ctrl+4", "people", say("People")),
            ("Ctrl+8", "disagreements", say("Disagreements")),
            ("Ctrl+7", "notes", say("Notes")),
        ):
            turn = partial(self._turn_to, kind)
            room.commands.add(f"lists.{kind}", name, turn, group=Group.LISTS, keys=(key,))
        for order, name in (
            (Order.READING, say("Passages in reading order")),
            (Order.RELEVANCE, say("Passages: best match first")),
            (Order.DATE, say("Passages by date")),
        ):
            self._add(Group.LISTS, f"lists.order-{order.value}", name, partial(self._list_in_order, order))
        self._add(Group.LISTS, "lists.in-context", say("Words in context, or the passages"), self._turn_context)

    def _list_in_order(self, order: Order) -> None:
        self._turn_to("passages")
        self._apply(changes.list_in_order(order))

    def _turn_context(self) -> None:
        self._turn_to("passages")
        self._room.lists.in_context.toggle()

    def add_filters(self) -> None:
        """Switches that stand in menus of chips and in the list of filters."""
        say, session = self._say, self._context.session
        self._add(
            Group.FILTERS,
            "filters.certain",
            say("Only what certainly lies within, or what possibly does, too"),
            lambda: self._apply(changes.ask_certainty(certain=not session.state.certain)),
        )
        self._add(
            Group.FILTERS,
            "filters.disputed",
            say("Only what is disputed, or everything"),
            lambda: self._apply(changes.only_disputed(disputed=not session.state.disputed)),
        )

    def add_reader(self) -> None:
        """Bars of the reader, its steps from mention to mention, and what is known of its source."""
        say, pane = self._say, self._room.reader
        find, number = (partial(self._open_bar, bar) for bar in (pane.find.bar, pane.passage_bar.bar))
        forward, back = (partial(pane.mentions.step, forward=way) for way in (True, False))
        self._in_source("reader.find", say("Find in this source…"), find, "Ctrl+Shift+F")
        self._in_source("reader.passage", say("Go to a passage by its number…"), number, "Ctrl+G")
        self._in_source("reader.next-mention", say("Next mention"), forward, "]")
        self._in_source("reader.previous-mention", say("Previous mention"), back, "[")
        self._in_source("reader.about", say("About this source"), lambda: pane.show_about(pane.open.source))

    def _in_source(self, id_: str, name: str, act: Callable[[], object], keys: str = "") -> None:
        """Add what can only be asked for while a source is open."""
        session = self._context.session
        action = self._add(Group.READER, id_, name, lambda: (self._bring(Pane.READER), act()), keys)

        def tell() -> None:
            action.setEnabled(session.state.spot is not None)

        self._context.listen(lambda change: tell() if change.touches("spot") else None)
        tell()

    def _open_bar(self, bar: OneLineBar) -> None:
        self._room.reader.reader.open_bar(bar)

    def add_map(self) -> None:
        """Buttons that stand on the map, and its layers."""
        say, tools = self._say, self._room.map.tools

        def on_map(act: Callable[[], object]) -> Callable[[], object]:
            return lambda: (self._bring(Pane.MAP), act())

        whole, chosen = say("Show the whole collection"), say("Show what is chosen")
        self._add(Group.MAP, "map.whole", whole, on_map(self._room.map.show_everything), "Home")
        self._add(Group.MAP, "map.selection", chosen, on_map(tools.show_selection), "End")
        self._add(Group.MAP, "map.graticule", say("Grid of degrees"), on_map(tools.turn_graticule), "G")
        for layer in self._context.session.collection.map_layers.values():
            name = say("Layer: {name}", name=layer.title.in_language(say.language))
            self._add(Group.MAP, f"map.layer {layer.id}", name, on_map(partial(self._turn_layer, layer)))

    def _turn_layer(self, layer: MapLayer) -> None:
        shown, opacity = wanted(layer, self._context.session.state)
        self._apply(changes.show_layer(layer.id, shown=not shown, opacity=opacity))

    def add_timeline(self) -> None:
        """Back to all of time."""
        pane = self._room.timeline

        def show_whole() -> None:
            self._bring(Pane.TIMELINE)
            pane.fill()
            if pane.view is not None:
                pane.view.show_whole()

        self._add(Group.TIMELINE, "timeline.whole", self._say("Show the whole period"), show_whole, "Home")

    def add_looks(self) -> None:
        """Themes, text sizes and languages."""
        say, look = self._say, self._context.appearance
        for theme, name in theme_names(say).items():
            words = say("Theme: {name}", name=name)
            self._add(Group.PROGRAM, f"program.theme-{theme}", words, partial(look.set_choice, theme))
        for step in look.tokens.text_steps:
            words = say("Text size: {size}", size=f"{step} %")
            self._add(Group.PROGRAM, f"program.size-{step}", words, partial(look.set_step, step))
        languages = self._context.languages
        for code, name in languages if len(languages) > 1 else ():
            words = say("Language: {name}", name=name)
            self._add(Group.PROGRAM, f"program.language-{code}", words, partial(self._apply, changes.speak(code)))
