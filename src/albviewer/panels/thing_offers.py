"""What the menu of a thing offers, the same wherever the thing is named. Knows no menu and no view."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.filters import window_in_words
from albviewer.panels.labels import person_label, place_label, source_label
from albviewer.panels.named_together import Whose, asks
from albviewer.panels.thing_places import events_of, places_of, time_of
from albviewer.session import things
from albviewer.session.comparing import compare, first_about
from albviewer.session.filtering import Stand
from albviewer.session.things import Thing, ThingKind
from albviewer.session.view_state import Spot

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.changes import Change
    from albviewer.session.session import Session


_FILTERS, _VIEWS, _MORE, _LINK = range(4)


class Way(Enum):
    """Where a thing leads that is no change of the state."""

    MAP = auto()
    TIMELINE = auto()
    LIST = auto()
    PEOPLE_TOGETHER = auto()
    PLACES_TOGETHER = auto()
    ABOUT = auto()
    CITE = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One entry: a change of the state, or a way; `why_not` says why it cannot be had, `group` parts the menu."""

    words: str
    group: int
    change: Change | None = None
    way: Way | None = None
    why_not: str = ""

    @property
    def is_filter(self) -> bool:
        """Tell whether it filters by the thing, or leaves it out."""
        return self.group == _FILTERS


def thing_name(thing: Thing, session: Session, say: Say) -> str:
    """Return what a thing is called."""
    collection, language = session.collection, say.language
    match thing.kind:
        case ThingKind.PLACE:
            name = place_label(collection, thing.id, language)
            return say("the government in {place}", place=name) if thing.government else name
        case ThingKind.PERSON:
            return person_label(collection, thing.id, language)
        case ThingKind.TIME:
            return window_in_words(thing.window, say) if thing.last else _date(thing, say)
        case ThingKind.EVENT:
            return collection.events[thing.id].title.in_language(language)
        case ThingKind.PASSAGE:
            return thing.id
        case ThingKind.SOURCE:
            return source_label(collection, thing.id, language)


def _date(thing: Thing, say: Say) -> str:
    from albviewer.model.edtf import parse_edtf

    return date_in_words(parse_edtf(thing.id), say)


def thing_offers(thing: Thing, session: Session, say: Say) -> tuple[Offer, ...]:
    """Return the entries of its menu, in order; none of a thing that the collection does not have."""
    if not things.is_known(thing, session.linked):
        return ()
    return (*_filters(thing, session, say), *_views(thing, session, say), *_more(thing, session, say))


def _filters(thing: Thing, session: Session, say: Say) -> tuple[Offer, ...]:
    stand, name = things.stand_of(thing, session.state), thing_name(thing, session, say)
    want, leave = things.toggle(thing), things.toggle_left_out(thing)
    offers = []
    if want is not None:
        chosen = stand is Stand.WANTED
        offers.append(Offer(words=_filter_words(thing, name, say, chosen=chosen), group=_FILTERS, change=want))
    # A government cannot be left out without its place.
    if leave is not None and not thing.government:
        left = stand is Stand.LEFT_OUT
        offers.append(
            Offer(words=say("No longer leave it out") if left else say("Leave it out"), group=_FILTERS, change=leave)
        )
    elif want is not None:
        whole = say("It is left out with its place.")
        offers.append(Offer(words=say("Leave it out"), group=_FILTERS, why_not=whole))
    return tuple(offers)


def _filter_words(thing: Thing, name: str, say: Say, *, chosen: bool) -> str:
    # The title of an event would make the menu as wide as the window.
    if thing.kind is ThingKind.EVENT:
        return say("No longer filter by this event") if chosen else say("Filter by this event")
    return say("No longer filter by {name}", name=name) if chosen else say("Filter by {name}", name=name)


def _views(thing: Thing, session: Session, say: Say) -> tuple[Offer, ...]:
    """Return where the other views show it. What cannot be had stays in its place, and says why."""
    nowhere = "" if places_of(thing, session) else say("Nothing of it has a spot on the map.")
    never = "" if time_of(thing, session) else say("Nothing of it has a date.")
    read = things.read_it(thing, session.finder)
    unread = "" if read is not None else say("No passage names it.")
    first = thing.kind in (ThingKind.PLACE, ThingKind.PERSON, ThingKind.TIME)
    offers = (
        Offer(words=say("Show on the map"), group=_VIEWS, way=Way.MAP, why_not=nowhere),
        Offer(words=say("Show in the timeline"), group=_VIEWS, way=Way.TIMELINE, why_not=never),
        Offer(
            words=say("Read its first mention") if first else say("Open in the reader"),
            group=_VIEWS,
            change=read,
            why_not=unread,
        ),
    )
    # A time has the list of what happened then, or of the passages that name it.
    listed = unread if thing.kind is ThingKind.TIME and not events_of(thing, session) else ""
    return (*offers, Offer(words=say("Show in its list"), group=_VIEWS, way=Way.LIST, why_not=listed))


def _more(thing: Thing, session: Session, say: Say) -> tuple[Offer, ...]:
    offers = []
    if thing.kind is ThingKind.EVENT and (disagreement := first_about(session.linked, thing.id)):
        offers.append(Offer(words=say("Compare what the sources say"), group=_MORE, change=compare(disagreement)))
    if thing.kind in (ThingKind.PLACE, ThingKind.PERSON) and not thing.government:
        for listed, way in ((Whose.PERSON, Way.PEOPLE_TOGETHER), (Whose.PLACE, Way.PLACES_TOGETHER)):
            words = asks(session, Whose(thing.kind.value), thing.id, say, listed)
            offers.append(Offer(words=f"{words}…", group=_MORE, way=way))
    if thing.kind is ThingKind.SOURCE:
        offers.append(Offer(words=say("About this source"), group=_MORE, way=Way.ABOUT))
    if cited_words(thing, session) is not None:
        offers.append(Offer(words=say("Copy with citation"), group=_LINK, way=Way.CITE))
    return (*offers, Offer(words=say("Copy link to it"), group=_LINK, way=Way.LINK))


def cited_words(thing: Thing, session: Session) -> Spot | None:
    """Return the words of a source that are cited for a thing: a passage, or the first that prove an event."""
    if thing.kind is ThingKind.PASSAGE:
        passage = session.linked.passages[thing.passage]
        block = session.collection.documents[passage.id.source].blocks[passage.block]
        return Spot(source=passage.id.source, start=block.start, end=block.end)
    anchors = session.linked.evidence.get(thing.id, ()) if thing.kind is ThingKind.EVENT else ()
    return Spot(source=anchors[0].source, start=anchors[0].start, end=anchors[0].end) if anchors else None
