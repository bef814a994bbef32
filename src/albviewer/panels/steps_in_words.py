"""What a step changed, in a few words: "place Vlorë", "1960–1961", "event Withdrawal of the naval base"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.chips import ChipKind, ChipText, chips

if TYPE_CHECKING:
    from albviewer.model.collection import Collection
    from albviewer.panels.say import Say
    from albviewer.session.view_state import ViewState


def step_in_words(before: ViewState, after: ViewState, collection: Collection, say: Say) -> str:
    """Return what makes the state after of the one before; what changed is a filter or the selection."""
    were, are = chips(before, collection, say), chips(after, collection, say)
    new = [chip for chip in are if chip not in were]
    gone = [chip for chip in were if chip not in are]
    if len(new) == 1 and all(_same(chip, new[0]) for chip in gone):
        return _in_words(new[0], say)
    if len(gone) == 1 and not new:
        return say("{what} removed", what=_in_words(gone[0], say))
    if gone and not are:
        return say("all filters removed")
    if new or gone:
        return say("several filters")
    if (before.all_places, before.all_people) != (after.all_places, after.all_people):
        return say("all or any of them")
    return _selection(before, after, collection, say)


def _same(chip: ChipText, other: ChipText) -> bool:
    """Tell whether two chips are about the same: one filter that was changed."""
    # A time is known by nothing but itself.
    return chip.kind is other.kind and (chip.id == other.id or chip.kind is ChipKind.TIME)


def _in_words(chip: ChipText, say: Say) -> str:
    name = chip.label
    words = {
        ChipKind.PLACE: say("place {name}", name=name),
        ChipKind.PERSON: say("person {name}", name=name),
        ChipKind.EVENT: say("only the event {name}", name=name),
        ChipKind.SOURCE: say("source {name}", name=name),
        ChipKind.KIND: say("kind {name}", name=name),
        ChipKind.LANGUAGE: say("language {name}", name=name),
        ChipKind.TEXT: say("words {name}", name=name),
    }
    return name if chip.left_out else words.get(chip.kind, name)


def _selection(before: ViewState, after: ViewState, collection: Collection, say: Say) -> str:
    if after.comparing != before.comparing:
        return say("comparison of sources")
    event = collection.events.get(after.event)
    if event is not None:
        return say("event {name}", name=event.title.in_language(say.language))
    if after.passage is not None and after.passage != before.passage:
        return say("passage {name}", name=str(after.passage))
    return say("selection")
