"""The places of the list of facets in an order of use: what the texts name most comes first, and parts below wholes.

A continent has more passages than any town in it, for all that are of the town are of the continent too; by these it
would always come first, and hardly anybody asks for it. So places stand in the order in which they are named
themselves. Knows no rows and no counts but those given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.index.facets import Counts
    from albviewer.index.found import Found


def named_most_first(found: Found, ids: Sequence[str], ranks: Sequence[int]) -> dict[str, int]:
    """Return how many passages each place reaches: as often as they are named themselves, wholes before their parts.

    `ids` are those of all places, `ranks` where they stand in the order of the alphabet. Those that the texts name and
    the collection does not know have no rank, and are left out.
    """
    import numpy as np

    reached: Counts = found.reached[: len(ranks)]
    order = np.lexsort((np.asarray(ranks), -reached, -found.places.passage_counts[: len(ranks)]))
    order = order[reached[order] > 0]
    return {ids[number]: count for number, count in zip(order.tolist(), reached[order].tolist(), strict=True)}


def nested(places: Sequence[str], around: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return the places in the order in which they are listed, each with its depth; the most named come first in both.

    A place stands below the nearest one around it that comes before it in `places`: whatever is named more often than
    what it lies in is looked for by itself. `around` has what each place lies in directly.
    """
    rank = {place: number for number, place in enumerate(places)}
    tops: list[str] = []
    below: dict[str, list[str]] = {}
    for place in places:
        whole = _whole(place, rank, around)
        (below.setdefault(whole, []) if whole else tops).append(place)
    made: dict[str, int] = {}
    waiting = [(place, 0) for place in reversed(tops)]
    while waiting:
        place, depth = waiting.pop()
        made[place] = depth
        if place in below:
            waiting.extend((part, depth + 1) for part in reversed(below[place]))
    return made


def _whole(place: str, rank: Mapping[str, int], around: Mapping[str, Sequence[str]]) -> str:
    """Return below what a place stands, or nothing."""
    wholes = around.get(place, ())
    if not wholes:
        return ""
    last = rank[place]
    if len(wholes) == 1 and rank.get(wholes[0], last) < last:
        # As most do; there may be very many.
        return wholes[0]
    # Places of a faulty collection may lie within each other.
    seen, level = {place}, set(wholes)
    while level:
        before = [whole for whole in level if rank.get(whole, last) < last]
        if before:
            return min(before, key=rank.__getitem__)
        seen |= level
        level = {outer for whole in level for outer in around.get(whole, ())} - seen
    return ""
