"""What the palette lists: commands and everything that has a name, what fits best and was used last on top.

Commands come as names with keys; what they do, and what a row looks like, is not known here.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.index.names import Fit, NamedThing, NameHit, NameIndex, NameKind
from albviewer.panels.lists import passage_of_text
from albviewer.panels.name_runs import name_runs
from albviewer.panels.named_suggestions import named_groups
from albviewer.panels.runs import Run
from albviewer.panels.snippets import snippet
from albviewer.panels.suggestion import Offer, Suggestion
from albviewer.panels.suggestions import heading, numbered_passages, passage_row, text_row, time_row

if TYPE_CHECKING:
    from albviewer.panels.looking_up import LookedUp
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_MOST_OF_A_KIND = 8
_MOST_RECENT = 8
_MOST_UNSURE = 3
_NEVER_USED = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCommand:
    """A command as it is listed: its id, its name, what it belongs to, and its keys as a keyboard shows them."""

    id: str
    name: str
    group: str
    keys: str


class WindowNames:
    """What the window itself can be asked for: its commands, by name or by what they belong to, and saved views."""

    def __init__(self, commands: Iterable[NamedCommand], views: Iterable[str] = ()) -> None:
        self._commands = {command.id: command for command in commands}
        self._views = tuple(views)
        things = [
            NamedThing(kind=Offer.COMMAND, id=command.id, names=(command.name, f"{command.group} {command.name}"))
            for command in self._commands.values()
        ]
        self._index = NameIndex(
            [*things, *(NamedThing(kind=Offer.VIEW, id=name, names=(name,)) for name in self._views)]
        )

    def fitting(self, typed: str) -> list[NameHit]:
        """Return what has a name that fits, or else one much like it."""
        return self._index.starting(typed) or self._index.like(typed)

    def row(self, offer: str, id_: str, say: Say, typed: str = "") -> Suggestion | None:
        """Return the row of a command or a view, or None if there is none."""
        if offer == Offer.VIEW and id_ in self._views:
            return Suggestion(offer=Offer.VIEW, id=id_, title=_title(id_, typed), deed=say("open the saved view"))
        command = self._commands.get(id_) if offer == Offer.COMMAND else None
        if command is None:
            return None
        title = _title(command.name, typed)
        return Suggestion(offer=Offer.COMMAND, id=id_, title=title, what=command.group, deed=command.keys)

    def rows(self, say: Say) -> Iterator[Suggestion]:
        """Yield the rows of all views and commands."""
        ids = (*((Offer.VIEW, name) for name in self._views), *((Offer.COMMAND, id_) for id_ in self._commands))
        yield from (row for offer, id_ in ids if (row := self.row(offer, id_, say)) is not None)


def _title(name: str, typed: str) -> tuple[Run, ...]:
    return name_runs(name, typed) if typed else (Run(text=name),)


def palette_rows(
    session: Session, found: LookedUp, window: WindowNames, used: Sequence[str], say: Say
) -> tuple[Suggestion, ...]:
    """Return the rows for what is typed; `used` are the keys of the rows chosen before, the last first."""
    typed = found.typed.strip()
    if not typed:
        return tuple(_before_typing(session, window, used, say))
    rows: list[Suggestion] = []
    spot = session.state.spot
    rows.extend(numbered_passages(session, typed, spot.source if spot else "", say))
    if found.window is not None:
        rows.append(time_row(found.window, found.in_window, say))
    rows.extend(_best_first(session, found, window, used, say))
    taken = {row.key for row in rows}
    passages = (passage_row(passage, words, say) for passage, words in found.begun)
    rows.extend(row for row in passages if row.key not in taken)
    if found.fault is None:
        rows.append(text_row(typed, found.searched, say))
    return tuple(rows)


def _before_typing(session: Session, window: WindowNames, used: Sequence[str], say: Say) -> Iterator[Suggestion]:
    recent = [row for key in used[:_MOST_RECENT] if (row := _row_of(session, key, window, say)) is not None]
    if recent:
        yield heading(say("Used last"), 0, 0, say)
        yield from recent
        yield heading(say("Commands"), 0, 0, say)
    shown = {row.key for row in recent}
    yield from (row for row in window.rows(say) if row.key not in shown)


def _best_first(
    session: Session, found: LookedUp, window: WindowNames, used: Sequence[str], say: Say
) -> list[Suggestion]:
    """Return commands and named things: by how well they fit, then those used last, then commands before others."""
    typed = found.typed.strip()
    ranked: list[tuple[Fit, Suggestion]] = []
    for hit in window.fitting(typed):
        row = window.row(hit.kind, hit.id, say, typed)
        ranked.extend([(hit.fit, row)] if row is not None else [])
    for group in named_groups(session, found.names, typed, say, most=_MOST_OF_A_KIND).values():
        ranked.extend((hit.fit, row) for hit, row in zip(group.hits, group.rows, strict=True))
    last = {key: number for number, key in reversed(list(enumerate(used)))}
    ranked.sort(key=lambda pair: (pair[0], last.get(pair[1].key, _NEVER_USED)))
    # Where something is named so, what is only like it is mostly noise.
    sure = sum(1 for fit, _ in ranked if fit <= Fit.WORDS)
    return [row for _, row in (ranked[: sure + _MOST_UNSURE] if sure else ranked)]


def _row_of(session: Session, key: str, window: WindowNames, say: Say) -> Suggestion | None:
    """Return the row that has a key, or None if the collection has no such thing any more."""
    offer, _, id_ = key.partition(":")
    if offer in (Offer.COMMAND, Offer.VIEW):
        return window.row(offer, id_, say)
    collection = session.collection
    known: dict[str, Container[str]] = {
        NameKind.PLACE: collection.places,
        NameKind.PERSON: collection.people,
        NameKind.EVENT: collection.events,
        NameKind.SOURCE: collection.sources,
        NameKind.DISAGREEMENT: collection.disagreements,
        NameKind.TOUR: collection.tours,
    }
    if id_ in known.get(offer, ()):
        hit = NameHit(kind=offer, id=id_, name="", fit=Fit.WHOLE)
        return named_groups(session, [hit], "", say, most=1)[offer].rows[0]
    if offer == Offer.PASSAGE and (passage := passage_of_text(id_)) in session.linked.passages:
        block = session.linked.passages[passage].block
        text = collection.documents[passage.source].blocks[block].shown.text
        return passage_row(passage, snippet(text, ()), say)
    return None
