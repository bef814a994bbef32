"""Which of several places of one name is meant: by what contains them, by what else is named near by, by their order.

Never more than one is chosen. What speaks for a place: that what contains it is named right after it ("Paris, Texas");
that what contains it, or lies in the same region or close to it, is named in the same passage, the nearer the more, in
the same sentence most of all. What the collection lists first goes before the others unless something speaks for these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import cos, hypot, radians
from typing import NamedTuple

from albviewer.linking.name_book import KnownPlace

_FIRST_LISTED = 1.0
_RIGHT_AFTER = 8.0
_RELATED = 3.0
_CLOSE = 1.5
_CLOSE_KM = 400.0
_OTHER_SENTENCE = 0.3
_HALVED_AFTER = 60
_SENTENCE_END = re.compile(r"[.!?;]\s")
_APPOSED = re.compile(r"\s*[,(]\s*(?:in\s+)?|\s+in\s+")


class NamedPlace(NamedTuple):
    """A place that is named for certain at start..end."""

    start: int
    end: int
    place: str


class Chooser:
    """Chooses among the places of one collection."""

    def __init__(self, places: Mapping[str, KnownPlace]) -> None:
        self._places = places
        self._known: dict[str, frozenset[str]] = {}

    def choose(self, text: str, start: int, end: int, among: Sequence[str], others: Sequence[NamedPlace]) -> str:
        """Return the place of `among` that is most likely named at start..end, given the `others` in the text."""
        scores = [
            (_FIRST_LISTED if index == 0 else 0.0) + sum(self._speaks_for(text, start, end, id_, it) for it in others)
            for index, id_ in enumerate(among)
        ]
        return among[scores.index(max(scores))]

    def _speaks_for(self, text: str, start: int, end: int, id_: str, other: NamedPlace) -> float:
        containers = self._containers(id_)
        if other.start >= end and other.place in containers and _APPOSED.fullmatch(text, end, other.start):
            return _RIGHT_AFTER
        gap = (end, other.start) if other.start >= end else (other.end, start)
        weight = 1 / (1 + max(0, gap[1] - gap[0]) / _HALVED_AFTER)
        if _SENTENCE_END.search(text, *gap):
            weight *= _OTHER_SENTENCE
        if other.place in containers or id_ in self._containers(other.place):
            return _RELATED * weight
        if set(self._places[id_].within) & self._containers(other.place):
            return _RELATED * weight
        close = _kilometres(self._places[id_], self._places[other.place]) < _CLOSE_KM
        return _CLOSE * weight if close else 0.0

    def _containers(self, id_: str) -> frozenset[str]:
        """Return all that contains a place, at any height."""
        if id_ in self._known:
            return self._known[id_]
        found: set[str] = set()
        ahead = list(self._places[id_].within)
        while ahead:
            container = ahead.pop()
            if container not in found and container in self._places:
                found.add(container)
                ahead += self._places[container].within
        self._known[id_] = frozenset(found)
        return self._known[id_]


def _kilometres(one: KnownPlace, other: KnownPlace) -> float:
    """Return about how far two places are apart; infinity if it is not known where one is."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return float("inf")
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude + 180) % 360 - 180
    return 111.2 * hypot(north, east * cos(radians((one.latitude + other.latitude) / 2)))
