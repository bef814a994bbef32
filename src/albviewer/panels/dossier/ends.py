"""What stands before and after the evidence: what was selected; places, sources, licences and how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.edtf import parse_edtf
from albviewer.model.places import PlaceType
from albviewer.panels.counts import counts_line, list_line
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.dossier.blocks import Heading, Paragraph, Tone, Words, facts, paragraph
from albviewer.panels.dossier.parts import limit_in_words
from albviewer.panels.filters import reason
from albviewer.panels.labels import source_label
from albviewer.panels.lists import place_description
from albviewer.panels.runs import plain
from albviewer.session.links import LinkError, link_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.model.events import Event
    from albviewer.panels.dossier.blocks import Block
    from albviewer.panels.dossier.quoting import Quoting
    from albviewer.panels.program_page import MapData
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_SHORT = 12
_MOST_PLACES = 300
# Their point is where their name stands on the map, and no place of theirs.
_LANDS = frozenset({PlaceType.COUNTRY, PlaceType.REGION, PlaceType.CONTINENT, PlaceType.SEA})


def selection_blocks(session: Session, say: Say, *, today: str, version: str) -> Iterator[Block]:
    """Yield the title and what the dossier is of."""
    head = session.collection.head
    yield Heading(level=1, words=head.title.in_language(say.language), anchor="top")
    yield paragraph(say("Dossier of evidence"), Tone.LEAD)
    why = plain(reason(session.state, session.collection, say))
    yield facts(
        (say("Selection"), why[:1].upper() + why[1:] if why else say("The whole collection, nothing left out")),
        (say("Found"), plain(counts_line(session, say)).replace("   ·   ", " · ")),
        (say("Made on"), date_in_words(parse_edtf(today), say)),
        (say("Made by"), f"albviewer {version}"),
        (say("Collection"), f"{head.id}, {say('version {version}', version=session.collection.version[:_SHORT])}"),
    )
    try:
        link = link_of(session.state, head.id)
    except LinkError:
        return
    yield Paragraph(words=(Words(text=say("Open this selection in albviewer"), link=link),), tone=Tone.SMALL)


def summary_line(session: Session, say: Say) -> str:
    """Return collection and selection in one line, for the foot of each page."""
    title = session.collection.head.title.in_language(say.language)
    return f"{title} · {plain(list_line(session, 'events', say))}"


def place_blocks(session: Session, say: Say, events: Sequence[Event]) -> Iterator[Block]:
    """Yield the places of the events, those of most events first: what and where each is, and how sure that is."""
    counts: dict[str, int] = {}
    for event in events:
        for place in dict.fromkeys((*event.places, *event.concerns)):
            counts[place] = counts.get(place, 0) + 1
    places = session.collection.places
    order = sorted(counts, key=lambda id_: (-counts[id_], places[id_].name.in_language(say.language)))
    if len(order) > _MOST_PLACES:
        yield paragraph(limit_in_words(_MOST_PLACES, len(order), say), Tone.SMALL)
    rows = []
    for id_ in order[:_MOST_PLACES]:
        known = places[id_]
        parts = [place_description(session, id_, say)]
        if known.point is not None and known.type not in _LANDS:
            parts.append(_degrees(known.point.latitude, known.point.longitude, say))
        parts.append(say.count("{n} event", "{n} events", counts[id_]))
        rows.append((known.name.in_language(say.language), " · ".join(parts)))
    yield facts(*rows)


def _degrees(latitude: float, longitude: float, say: Say) -> str:
    north, east = f"{abs(latitude):.4f}", f"{abs(longitude):.4f}"
    vertical = say("{degrees}° N", degrees=north) if latitude >= 0 else say("{degrees}° S", degrees=north)
    horizontal = say("{degrees}° E", degrees=east) if longitude >= 0 else say("{degrees}° W", degrees=east)
    return f"{vertical}, {horizontal}"


def source_blocks(quoting: Quoting) -> Iterator[Block]:
    """Yield the sources that were quoted, in the order of the collection: reference, rights, where they are from."""
    session, say = quoting.session, quoting.say
    for number, source in enumerate(session.collection.sources.values(), start=1):
        if source.id not in quoting.quoted:
            continue
        words = source_label(session.collection, source.id, say.language)
        yield Heading(level=3, words=words, anchor=f"source-{number}", number=source.id)
        yield Paragraph(words=quoting.reference(source))
        yield facts(
            (say("Rights"), source.rights.in_language(say.language) or say("Nothing is known of its rights.")),
            (say("Where it is from"), source.provenance.in_language(say.language)),
            (say("How to cite it"), source.cite_as.in_language(say.language)),
        )


def licence_blocks(session: Session, say: Say, data: Sequence[MapData]) -> Iterator[Block]:
    """Yield whose work the dossier shows and on which terms: the collection, its layers, the data of the map."""
    head, language = session.collection.head, say.language
    layers = [
        f"{layer.title.in_language(language)}: "
        + "; ".join(filter(None, (layer.attribution.in_language(language), layer.licence)))
        for layer in session.collection.map_layers.values()
    ]
    origins = dict.fromkeys(
        "; ".join(filter(None, (origin.name, origin.by if origin.by != origin.name else "", origin.licence)))
        for item in data
        for origin in item.origins
    )
    yield facts(
        (say("Editors"), head.editors),
        (say("Rights"), head.rights.in_language(language)),
        (say("Map layers"), "\n".join(layers)),
        (say("Map data"), "\n".join(origins)),
    )
