"""What the menu of a chip offers: leave out, all or any, and how far a place or a name in the words reaches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from albviewer.model.mentions import Sense
from albviewer.panels.chips import ChipKind, ChipText, removal, turned
from albviewer.panels.filters import parts_of
from albviewer.session import changes, filtering
from albviewer.session.filtering import FilterBy
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind
from albviewer.session.view_state import TimeWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from albviewer.index.query import PlaceFilter
    from albviewer.session.changes import Change
    from albviewer.ui.context import ViewContext


def has_dialog(text: ChipText) -> bool:
    """Tell whether a click on a chip asks for something in a dialog; its menu is opened by the other button."""
    return text.kind is ChipKind.TIME and not text.left_out


def thing_of(text: ChipText, window: TimeWindow | None) -> Thing | None:
    """Return what a chip names, if it is a thing; `window` is the time filtered by."""
    if text.kind is ChipKind.TIME and text.left_out:
        window = TimeWindow.of_text(text.id)
    if text.kind is ChipKind.TIME and window is not None and window.first and window.last:
        return Thing(kind=ThingKind.TIME, id=window.first, last=window.last)
    if text.kind in (ChipKind.PLACE, ChipKind.PERSON, ChipKind.EVENT, ChipKind.SOURCE):
        return Thing(kind=ThingKind(text.kind.value), id=text.id)
    return None


def fill_menu(menu: QMenu, text: ChipText, context: ViewContext, ask: Callable[[], object]) -> None:
    """Offer what can be changed, as the filters stand when the menu is opened; `ask` opens the dialog of a time."""
    menu.clear()
    say, state = context.say, context.session.state
    by = text.by
    if has_dialog(text):
        menu.addAction(say("From and until…"), ask)
        within = say("Only what certainly lies within")
        _check(menu, context, within, state.certain, lambda on: changes.ask_certainty(certain=on))
        menu.addSeparator()
    if text.kind is ChipKind.TEXT:
        _check(menu, context, say("Names in all their forms"), not state.exact_names, _names)
    if text.kind is ChipKind.PLACE and not text.left_out:
        item = next(item for item in state.places if item.place == text.id)
        _add_reach(menu, item, context)
    if by is not None:
        if not menu.isEmpty():
            menu.addSeparator()
        if not text.left_out and by in filtering.TOGETHER and len(filtering.wanted(state, by)) > 1:
            words = say("All of these places") if by is FilterBy.PLACE else say("All of these people")
            together = filtering.asks_for_all(state, by)
            _check(menu, context, words, together, lambda on: filtering.ask_for_all(by, all_of_them=on))
    turn = turned(text, state)
    if turn is not None:
        _do(menu, context, say("Filter by it") if text.left_out else say("Leave it out"), turn)
    _do(menu, context, say("Remove this filter"), removal(text))
    thing = thing_of(text, state.window)
    if thing is not None:
        from albviewer.ui.menus.thing_menu import add_thing

        # The filters above say more than those of a thing.
        add_thing(menu, thing, context, Origin.CHIPS, filters=False)


def _names(in_all_forms: bool) -> Change:
    return changes.take_names_exactly(exactly=not in_all_forms)


def _add_reach(menu: QMenu, item: PlaceFilter, context: ViewContext) -> None:
    """Offer how far a place reaches: over what lies in it, over what only concerns it, or as a government."""
    say, place, collection = context.say, item.place, context.session.collection
    if item.sense is not Sense.GOVERNMENT:
        if parts_of(item, collection):
            parts = say("Include the places in it")
            _check(menu, context, parts, item.with_parts, lambda on: changes.include_parts(place, included=on))
        concerned = say("Include what only concerns it")
        _check(menu, context, concerned, item.concerned, lambda on: changes.include_concerned(place, included=on))
    if not collection.places[place].government:
        return
    menu.addSeparator()
    for sense, words in (
        (Sense.PLACE, say("The place")),
        (Sense.GOVERNMENT, say("The government that sits there")),
    ):
        _check(menu, context, words, item.sense is sense, lambda _on, sense=sense: changes.take_in_sense(place, sense))


def _check(menu: QMenu, context: ViewContext, words: str, checked: bool, change: Callable[[bool], Change]) -> None:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(checked)
    action.triggered.connect(lambda on: context.session.apply(change(on), origin=Origin.CHIPS))


def _do(menu: QMenu, context: ViewContext, words: str, change: Change) -> None:
    menu.addAction(words, lambda: context.session.apply(change, origin=Origin.CHIPS))
