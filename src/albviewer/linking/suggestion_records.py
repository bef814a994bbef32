"""Suggestions as records of a collection, with what a person needs to decide. Knows nothing of files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from albviewer.collection.making import Record, slug
from albviewer.model.places import PlaceType

if TYPE_CHECKING:
    from albviewer.linking.suggesting import SuggestedEvent, SuggestedPlace

_LONGEST_TITLE = 80
# How wide, in degrees, four and two decimals are: a town's middle is known to some ten metres, a country's is not.
_TOWN_DECIMALS, _COUNTRY_DECIMALS = 4, 2


def place_records(places: Sequence[SuggestedPlace], taken: Iterable[str]) -> list[Record]:
    """Return places as places.yaml has them; `taken` are ids that they may not have."""
    ids, records = set(taken), list[Record]()
    for place in places:
        entry = place.entry
        id_ = slug(entry.name, ids)
        ids.add(id_)
        digits = _COUNTRY_DECIMALS if entry.is_country else _TOWN_DECIMALS
        record: dict[str, object] = {
            "accept": None,
            "id": id_,
            "name": entry.name,
            "names": [surface for surface in place.surfaces if surface != entry.name],
            "type": (PlaceType.COUNTRY if entry.is_country else PlaceType.CITY).value,
            "at": [round(entry.latitude, digits), round(entry.longitude, digits)],
            "certainty": "approximate" if entry.is_country else None,
            "geonames": entry.geonames,
            "named": place.count,
            "example": place.example,
        }
        records.append({key: value for key, value in record.items() if key == "accept" or value not in (None, [])})
    return records


def event_records(events: Sequence[SuggestedEvent], taken: Iterable[str]) -> list[Record]:
    """Return sentences with a date as events.yaml has events; `taken` are ids that they may not have."""
    ids, records = set(taken), list[Record]()
    for event in events:
        told = " ".join(event.quote.split())
        id_ = slug(f"{event.edtf} {told}", ids)
        ids.add(id_)
        records.append(
            {
                "accept": None,
                "id": id_,
                "title": told if len(told) <= _LONGEST_TITLE else told[: _LONGEST_TITLE - 1].rpartition(" ")[0] + "…",
                "summary": told,
                "kind": "other",
                "date": event.edtf,
                "as-written": " ".join(event.as_written.split()),
                "evidence": [{"source": event.source, "quote": told}],
            }
        )
    return records
