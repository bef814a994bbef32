"""The page about the collection: what it holds, who edited it, and which version of it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.facts import FactsPage, known_facts

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_SHORT = 12


def collection_page(session: Session, say: Say) -> FactsPage:
    """Return what is known of the open collection, in the language."""
    collection, language = session.collection, say.language
    head = collection.head
    return FactsPage(
        title=head.title.in_language(language),
        lead=date_in_words(head.period, say) if head.period else "",
        facts=known_facts(
            (
                (say("About it"), head.summary.in_language(language)),
                (say("Editors"), head.editors),
                (say("Rights"), head.rights.in_language(language)),
                (say("What it holds"), _numbers(session, say)),
                (say("Map layers"), _layers(session, say)),
                # Enough of the hash to tell two versions apart in a citation or a report.
                (say("Version"), collection.version[:_SHORT]),
            )
        ),
    )


def _layers(session: Session, say: Say) -> str:
    """Return whose work the collection lays over the map, a line for each layer."""
    lines = []
    for layer in session.collection.map_layers.values():
        origin = "; ".join(filter(None, (layer.attribution.in_language(say.language), layer.licence)))
        lines.append(f"{layer.title.in_language(say.language)}: {origin}")
    return "\n".join(lines)


def _numbers(session: Session, say: Say) -> str:
    collection, linked = session.collection, session.linked
    lines = [
        say.count("{n} source", "{n} sources", len(collection.sources)),
        say.count("{n} passage", "{n} passages", len(linked.passages)),
        say.count("{n} event", "{n} events", len(collection.events)),
        say.count("{n} place", "{n} places", len(collection.places)),
        say.count("{n} person", "{n} people", len(collection.people)),
        say.count("{n} disagreement", "{n} disagreements", len(collection.disagreements)),
    ]
    if collection.tours:
        lines.append(say.count("{n} tour", "{n} tours", len(collection.tours)))
    return "\n".join(lines)
