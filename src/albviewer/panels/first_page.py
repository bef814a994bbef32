"""The page "Before you read": what this is, how it works, and where to begin. Words only; the window draws them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.panels.example import best_example
from albviewer.panels.labels import place_label
from albviewer.panels.runs import Run, RunKind, fill
from albviewer.panels.single_dates import year_in_edtf, year_in_words
from albviewer.session.changes import choose_place, clear_filters, limit_time
from albviewer.session.selecting import go_to_event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.panels.say import Say
    from albviewer.session.changes import Change
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """The texts of the page. `steps` are to be numbered from 1; `show_label` is empty if nothing is worth showing."""

    name: str
    close_label: str
    heading: str
    intro: str
    steps: tuple[tuple[Run, ...], ...]
    show_label: str
    read_label: str
    open_label: str
    foot: str


def first_page(session: Session, say: Say) -> FirstPage:
    """Return the page for a collection."""
    return FirstPage(
        name=say("Before you read"),
        close_label=say("Close"),
        heading=say("Every sentence here knows its place and its time."),
        intro=_intro(session, say),
        steps=tuple(_steps(say)),
        show_label=_show_label(session, say),
        read_label=say("Start reading"),
        open_label=say("Open another collection…"),
        foot=say("F1 shows the keys, and brings this page back."),
    )


def _intro(session: Session, say: Say) -> str:
    number = len(session.collection.sources)
    counted = _numbers(say).get(number) or say("{n} documents", n=number)
    title = session.collection.head.title.in_language(say.language)
    offline = say("Everything is on this computer. Nothing goes over the network.")
    return say("{documents}: {title}. {offline}", documents=counted, title=title, offline=offline)


def _numbers(say: Say) -> dict[int, str]:
    """Return the numbers that are written as words at the beginning of a sentence."""
    return {
        1: say("One document"),
        2: say("Two documents"),
        3: say("Three documents"),
        4: say("Four documents"),
        5: say("Five documents"),
        6: say("Six documents"),
        7: say("Seven documents"),
        8: say("Eight documents"),
        9: say("Nine documents"),
        10: say("Ten documents"),
    }


def _steps(say: Say) -> Iterator[tuple[Run, ...]]:
    yield fill(
        say("{read} In the text, a {place} has a solid line, a {date} a dotted, a {person} a dashed line. Click one."),
        read=_strong(say("Read.")),
        place=(Run(text=say("place"), kind=RunKind.PLACE),),
        date=(Run(text=say("date"), kind=RunKind.TIME),),
        person=(Run(text=say("person"), kind=RunKind.PERSON),),
    )
    yield fill(
        say("{choose} The texts, the events and the years follow the map."), choose=_strong(say("Choose a place."))
    )
    yield fill(
        say("{choose} Drag along the years at the foot of the window. Uncertain dates stay uncertain."),
        choose=_strong(say("Choose years.")),
    )
    yield fill(
        say("{see} Each event opens at the words that prove it. {sign} marks where sources differ."),
        see=_strong(say("See the evidence.")),
        sign=_strong("≠"),
    )


def _strong(text: str) -> tuple[Run, ...]:
    return (Run(text=text, kind=RunKind.STRONG),)


def _show_label(session: Session, say: Say) -> str:
    example = best_example(session)
    if example is None:
        return ""
    place = place_label(session.collection, example.place, say.language)
    return say("Show me: {place}, {year}", place=place, year=year_in_words(example.year, say))


def worth_showing(session: Session) -> Change | None:
    """Return the change that shows the place and the year at which there is most to see, or None if there is none.

    The reader opens at the words that prove one of its events, one that certainly is of that year if there is any.
    """
    example = best_example(session)
    if example is None:
        return None
    year = year_in_edtf(example.year)

    def change(state: ViewState) -> ViewState:
        filtered = limit_time(year, year)(choose_place(example.place)(clear_filters(state)))
        found = session.finder.find(filtered.query())
        certain = [event for event in found.events if event.id not in found.possible]
        event = next(iter((*certain, *found.events)), None)
        return go_to_event(session.linked, event.id)(filtered) if event else filtered

    return change
