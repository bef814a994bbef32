"""What is offered below the search field: rows by kind, each saying what it is, how much there is of it, what it does.

Rows are values; how they are drawn, and where they stand on the screen, is not their business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from albviewer.index.names import NameKind
from albviewer.panels.filters import window_in_words
from albviewer.panels.link_faults import link_fault
from albviewer.panels.named_suggestions import NamedGroup, named_groups
from albviewer.panels.passage_number import passage_asked
from albviewer.panels.runs import Run
from albviewer.panels.search_faults import search_fault
from albviewer.panels.snippets import snippet
from albviewer.panels.suggestion import Offer, Suggestion, id_of_window
from albviewer.session.links import LinkError, is_link, open_link, read_link

if TYPE_CHECKING:
    from albviewer.model.documents import PassageId
    from albviewer.panels.looking_up import Amount, LookedUp
    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.session.view_state import TimeWindow

MOST_OF_A_KIND = 4
_MOST_RECENT = 8
_MOST_LOOKED_INTO = 20


def suggestions(session: Session, found: LookedUp, open_source: str, say: Say) -> tuple[Suggestion, ...]:
    """Return the rows for words that are being typed; what is not looked up yet is left out or not counted."""
    rows: list[Suggestion] = []
    typed = found.typed.strip()
    if is_link(typed):
        return (_link_row(session, typed, say),)
    if found.fault is not None:
        rows.append(Suggestion(offer=Offer.NOTE, title=(Run(text=search_fault(found.fault, say)),)))
    elif typed:
        rows.append(text_row(typed, found.searched, say))
    if found.window is not None:
        rows.append(time_row(found.window, found.in_window, say))
    rows.extend(numbered_passages(session, typed, open_source, say))
    groups = named_groups(session, found.names, typed, say, most=MOST_OF_A_KIND)
    for kind in (NameKind.PLACE, NameKind.PERSON, NameKind.EVENT):
        rows.extend(named_rows_of(kind, groups, say))
    rows.extend(_begun_passages(found, say))
    rows.extend(named_rows_of(NameKind.SOURCE, groups, say))
    if found.fault is not None:
        rows.append(help_row(say))
    return tuple(rows)


def _link_row(session: Session, link: str, say: Say) -> Suggestion:
    """Return the row that opens the view of a link, or says why there is none."""
    try:
        open_link(read_link(link), session.linked)
    except LinkError as error:
        return Suggestion(offer=Offer.NOTE, title=(Run(text=link_fault(error, say)),))
    return Suggestion(offer=Offer.LINK, id=link, title=(Run(text=say("Open the view of this link")),))


def recent_rows(searches: Sequence[str], say: Say, *, keeping: bool) -> tuple[Suggestion, ...]:
    """Return the rows for an empty field: what was searched for before, and what can be done about that."""
    rows = [
        Suggestion(offer=Offer.RECENT, id=text, title=(Run(text=text),), deed=say("search again"))
        for text in searches[:_MOST_RECENT]
    ]
    if rows:
        rows.insert(0, heading(say("Searched before"), 0, 0, say))
        rows.append(Suggestion(offer=Offer.FORGET, title=(Run(text=say("Forget these searches")),)))
    words = say("Do not keep searches") if keeping else say("Keep searches from now on")
    return (*rows, Suggestion(offer=Offer.KEEP, title=(Run(text=words),)), help_row(say))


def text_row(typed: str, amount: Amount | None, say: Say) -> Suggestion:
    """Return the row that searches the texts."""
    title = (Run(text=say("Search the text for “{words}”", words=typed)),)
    return Suggestion(offer=Offer.TEXT, id=typed, title=title, count=_amount(amount, say))


def time_row(window: TimeWindow, amount: Amount | None, say: Say) -> Suggestion:
    """Return the row that filters by a time."""
    return Suggestion(
        offer=Offer.TIME,
        id=id_of_window(window),
        title=(Run(text=window_in_words(window, say)),),
        deed=say("filter by time"),
        count=_amount(amount, say),
    )


def numbered_passages(session: Session, typed: str, open_source: str, say: Say) -> tuple[Suggestion, ...]:
    """Return the rows of the passages of which this is the number ("3.12", "004 3.12"), if it is one.

    A number alone is one of the source that is open; while none is, those of the first sources that have it.
    """
    if not typed or not any(map(str.isdigit, typed)):
        return ()
    sources = (open_source,) if open_source else tuple(islice(session.collection.sources, _MOST_LOOKED_INTO))
    asked = dict.fromkeys(passage_asked(session, typed, source, say) for source in sources)
    found = (passage for passage in asked if not isinstance(passage, str))
    return tuple(_numbered_row(session, passage, say) for passage in islice(found, MOST_OF_A_KIND))


def _numbered_row(session: Session, asked: PassageId, say: Say) -> Suggestion:
    passage = session.linked.passages[asked]
    text = session.collection.documents[asked.source].blocks[passage.block].shown.text
    return passage_row(asked, snippet(text, ()), say)


def help_row(say: Say) -> Suggestion:
    """Return the row that tells how searches are written."""
    return Suggestion(offer=Offer.HELP, title=(Run(text=say("How to search…")),))


def named_rows_of(kind: NameKind, groups: dict[str, NamedGroup], say: Say) -> Iterator[Suggestion]:
    """Yield the heading and the rows of a kind, if there are any."""
    group = groups.get(kind)
    if group is None:
        return
    name = {
        NameKind.PLACE: say("Places"),
        NameKind.PERSON: say("People"),
        NameKind.EVENT: say("Events"),
        NameKind.SOURCE: say("Sources"),
        NameKind.DISAGREEMENT: say("Disagreements"),
        NameKind.TOUR: say("Tours"),
    }[kind]
    yield heading(name, len(group.rows), group.total, say)
    yield from group.rows


def heading(name: str, shown: int, total: int, say: Say) -> Suggestion:
    """Return the row above the rows of a kind, with how many of how many they are if they are not all."""
    count = say("{n} of {total}", n=shown, total=total) if shown < total else ""
    return Suggestion(offer=Offer.HEADING, id=name, title=(Run(text=name),), count=count)


def _begun_passages(found: LookedUp, say: Say) -> Iterator[Suggestion]:
    """Yield the passages with words that begin so, and how to find them all if the words alone do not."""
    total = found.begun_amount.passages if found.begun_amount is not None else 0
    if found.begun:
        yield heading(say("Passages"), len(found.begun), total, say)
        for passage, words in found.begun:
            yield passage_row(passage, words, say)
    if found.searched is not None and total > found.searched.passages:
        yield text_row(found.begun_text, found.begun_amount, say)


def passage_row(passage: PassageId, words: tuple[Run, ...], say: Say) -> Suggestion:
    """Return the row of a passage, with words of it."""
    return Suggestion(
        offer=Offer.PASSAGE,
        id=str(passage),
        title=words,
        what=say("{source} ¶ {label}", source=passage.source, label=passage.label),
        deed=say("read"),
    )


def _amount(amount: Amount | None, say: Say) -> str:
    if amount is None:
        return ""
    events = say.count("{n} event", "{n} events", amount.events)
    passages = say.count("{n} passage", "{n} passages", amount.passages)
    return f"{events} · {passages}"
