"""Records of places.yaml, people.yaml and mentions.yaml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.fields import Fields
from albviewer.model.curation import CuratedMention, Phrase
from albviewer.model.mentions import Sense
from albviewer.model.people import Person
from albviewer.model.places import Certainty, Place, PlaceName, PlaceType, Point
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator


_DEGREES = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,15})?")


def read_place(fields: Fields) -> Place:
    """Return a place; raise UnusableError if id, name or type is missing."""
    type_ = fields.choice("type", PlaceType, PlaceType.OTHER)
    fields.require(fields.text("type"), "type")
    point = _point(fields)
    certainty = fields.choice("certainty", Certainty, Certainty.CERTAIN)
    if point and certainty is Certainty.UNLOCATED:
        fields.fault(FaultCode.BAD_VALUE, sentence("a place with coordinates cannot be unlocated"), "certainty")
        certainty = Certainty.UNCERTAIN
    id_ = fields.id()
    if not fields.has("at") and certainty is not Certainty.UNLOCATED:
        message = sentence(
            "the place {id_} has no coordinates and is not on the map; if it has none, say certainty: unlocated",
            id_=id_,
        )
        fields.fault(FaultCode.NO_COORDINATES, message)
    place = Place(
        id=id_,
        name=fields.local_text("name", required=True),
        type=type_,
        names=tuple(_place_names(fields)),
        point=point,
        certainty=certainty if point else Certainty.UNLOCATED,
        radius_km=_radius(fields),
        within=fields.texts("within"),
        government=fields.flag("government", default=False),
        geonames=fields.text("geonames"),
        wikidata=fields.text("wikidata"),
        note=fields.local_text("note"),
        position=fields.position(),
    )
    fields.finish()
    return place


def _point(fields: Fields) -> Point | None:
    """Return the coordinates, or None. Impossible ones are a fault and leave the place unlocated."""
    if not fields.has("at"):
        return None
    values = fields.texts("at")
    if len(values) != 2 or not all(_DEGREES.fullmatch(value) for value in values):
        fields.fault(
            FaultCode.BAD_COORDINATES, sentence("at must be two numbers, latitude and longitude in degrees"), "at"
        )
        return None
    latitude, longitude = map(float, values)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        swapped = abs(longitude) <= 90 and abs(latitude) <= 180
        hint = sentence("; are latitude and longitude swapped?") if swapped else ""
        message = sentence(
            "{latitude}, {longitude} is nowhere on the globe (latitude -90 to 90, longitude -180 to 180){hint}",
            latitude=f"{latitude:g}",
            longitude=f"{longitude:g}",
            hint=hint,
        )
        fields.fault(FaultCode.BAD_COORDINATES, message, "at")
        return None
    return Point(latitude, longitude)


def _radius(fields: Fields) -> float | None:
    radius = fields.decimal("radius-km")
    if radius is not None and not 0 < radius <= 20_000:
        fields.fault(FaultCode.BAD_VALUE, sentence("radius-km must lie between 0 and 20000"), "radius-km")
        return None
    return radius


def _place_names(fields: Fields) -> Iterator[PlaceName]:
    for entry in fields.names("names"):
        if isinstance(entry, str):
            if entry:
                yield PlaceName(text=entry)
            continue
        text = entry.text("text")
        name = PlaceName(
            text=text,
            language=entry.text("language"),
            first_year=entry.whole("from"),
            last_year=entry.whole("to"),
            only_in=entry.texts("only-in"),
            find=entry.flag("find", default=True),
        )
        entry.finish()
        if text:
            yield name
        else:
            entry.fault(FaultCode.MISSING_KEY, sentence("text is required"))


def read_person(fields: Fields) -> Person:
    """Return a person; raise UnusableError if id or name is missing."""
    person = Person(
        id=fields.id(),
        name=fields.local_text("name", required=True, complete=False),
        names=tuple(name for name in fields.texts("names") if name),
        role=fields.local_text("role"),
        note=fields.local_text("note"),
        wikidata=fields.text("wikidata"),
        position=fields.position(),
    )
    fields.finish()
    return person


def read_phrase(fields: Fields) -> Phrase:
    """Return the name of another thing that contains a place's name."""
    phrase = Phrase(text=fields.text("text", required=True), place=fields.text("place"), position=fields.position())
    fields.finish()
    return phrase


def read_curated(fields: Fields) -> CuratedMention:
    """Return a correction at one spot; exactly one of place, person, date and none must be given."""
    quote = fields.text("quote", required=True)
    curated = CuratedMention(
        source=fields.text("source", required=True),
        quote=quote,
        surface=fields.text("surface") or quote,
        occurrence=fields.whole("occurrence"),
        place=fields.text("place"),
        person=fields.text("person"),
        date=fields.date("date"),
        sense=fields.choice("sense", Sense, Sense.PLACE),
        inferred=fields.flag("inferred", default=False),
        none=fields.flag("none", default=False),
        position=fields.position("quote"),
    )
    if sum((bool(curated.place), bool(curated.person), fields.has("date"), curated.none)) != 1:
        message = sentence("a curated line names either a place, or a person, or a date, or none: true")
        fields.drop(FaultCode.MISSING_KEY, message)
    elif fields.has("date"):
        fields.require(curated.date, "date")
    fields.finish()
    return curated
