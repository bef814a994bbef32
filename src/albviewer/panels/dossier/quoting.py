"""The words of a source and where they stand: quote, passage, citation, link. How sources are cited is passed in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Protocol

from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.dossier.blocks import Quote, Words
from albviewer.session.links import link_of
from albviewer.session.selecting import go_to_evidence, go_to_passage
from albviewer.session.view_state import Spot, ViewState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.linking.evidence import Anchor
    from albviewer.model.documents import PassageId
    from albviewer.model.sources import Source
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

# No passage is called so; it keeps the place of a number, for setting a citation takes long.
_NUMBER = "\ue0ff"
_ITALIC = re.compile(r"(<i>.*?</i>)")
_TAG = re.compile(r"</?i>")


class Cited(Protocol):
    """How a source is cited: in a note and in a list of sources, plain and with its <i>italics</i>."""

    @property
    def note(self) -> str:
        """A note for a passage."""

    @property
    def reference(self) -> str:
        """An entry in a list of sources."""

    @property
    def note_html(self) -> str:
        """The note as HTML, with italics."""

    @property
    def reference_html(self) -> str:
        """The entry as HTML, with italics."""


class Cite(Protocol):
    """Cites a source, with the number of a passage; `date_words` is its date in words."""

    def __call__(self, source: Source, language: str, *, passage: str = "", date_words: str = "") -> Cited:
        """Return how it is cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """Quotes from the sources of a session, and remembers which were quoted."""

    session: Session
    say: Say
    cite: Cite
    quoted: dict[str, None] = field(default_factory=dict)
    """The ids of the sources that were quoted, in the order in which they were."""
    _notes: dict[str, tuple[Words, ...]] = field(default_factory=dict)

    def evidence(self, event: str) -> Iterator[Quote]:
        """Yield the quotes that prove an event, each with a link to the event at these words."""
        linked = self.session.linked
        for number, anchor in enumerate(linked.evidence[event]):
            yield self.quote(anchor, self._link(go_to_evidence(linked, event, number)(ViewState())))

    def quote(self, anchor: Anchor, link: str = "") -> Quote:
        """Return the words of a source; without a link given, one leads to the words."""
        spot = Spot(source=anchor.source, start=anchor.start, end=anchor.end)
        label = anchor.passage.label if anchor.passage else ""
        return self._quote(anchor.quote, anchor.source, label, link or self._link(ViewState(spot=spot)))

    def passage(self, passage: PassageId) -> Quote:
        """Return a whole passage, as it is read."""
        linked = self.session.linked
        block = linked.collection.documents[passage.source].blocks[linked.passages[passage].block]
        link = self._link(go_to_passage(linked, passage)(ViewState()))
        quote = self._quote(block.shown.text, passage.source, passage.label, link)
        language = linked.passages[passage].language or quote.language
        return Quote(words=quote.words, language=language, caption=quote.caption)

    def words(self, source: str, start: int, end: int) -> Quote:
        """Return some characters of a source, with a link to them."""
        document = self.session.collection.documents[source]
        passage = document.passage_at(start)
        link = self._link(ViewState(spot=Spot(source=source, start=start, end=end)))
        return self._quote(document.words(start, end), source, passage.label if passage else "", link)

    def reference(self, source: Source) -> tuple[Words, ...]:
        """Return how a source stands in a list of sources."""
        cited = self.cite(source, self.say.language, date_words=self._date(source))
        return in_italics(cited.reference, cited.reference_html)

    def _quote(self, words: str, source: str, label: str, link: str) -> Quote:
        self.quoted.setdefault(source)
        where = self.say("{source} ¶ {label}", source=source, label=label) if label else source
        caption = (Words(text=where, strong=True, link=link), Words(text="  "), *self._note(source, label))
        language = self.session.collection.sources[source].language
        return Quote(words=" ".join(words.split()), language=language, caption=caption)

    def _note(self, source: str, label: str) -> tuple[Words, ...]:
        """Return the note for a passage; it is set once for each source, and the number put in."""
        key = source if label else f"{source} "
        if key not in self._notes:
            known = self.session.collection.sources[source]
            number = _NUMBER if label else ""
            cited = self.cite(known, self.say.language, passage=number, date_words=self._date(known))
            self._notes[key] = in_italics(cited.note, cited.note_html)
        return tuple(Words(text=part.text.replace(_NUMBER, label), italic=part.italic) for part in self._notes[key])

    def _date(self, source: Source) -> str:
        return date_in_words(source.date, self.say) if source.date else ""

    def _link(self, state: ViewState) -> str:
        return link_of(state, self.session.collection.head.id)


def in_italics(plain: str, marked: str) -> tuple[Words, ...]:
    """Return words with what is marked <i>so</i> in italics; where the two do not say the same, all of it upright."""
    parts = [
        Words(text=unescape(_TAG.sub("", part)), italic=part.startswith("<i>"))
        for part in _ITALIC.split(marked)
        if part
    ]
    if "".join(part.text for part in parts) != plain:
        return (Words(text=plain),)
    return tuple(parts)
