"""Items as a table for people: a few telling columns, fitted to the width of the terminal.

Names instead of ids where the collection has them, in the collection's first language. What does not fit is cut and
marked with an ellipsis: whoever needs all of it asks for JSON or CSV.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.export.find_items import Item
from albviewer.export.kinds import Kind
from albviewer.export.terminal import one_line, padded, width_of, wrap

if TYPE_CHECKING:
    from albviewer.model.collection import Collection

_GAP = "  "
_WIDEST_RIGID = 30
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Layout:
    """The heads of the columns, the cells of an item, and which columns share the width that the others leave.

    `shares` says how large a share each of those takes.
    """

    heads: tuple[str, ...]
    shares: Mapping[int, int]
    cells: Callable[[Item], Sequence[object]]


class Tables:
    """Lays out items of one collection."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._language = collection.head.languages[0]

    def table(self, kind: Kind, items: Sequence[Item], width: int) -> str:
        """Return the items as lines of at most `width` columns (more if it is very narrow), heads first."""
        layout = self._layout(kind)
        rows = [tuple(one_line(str(cell)) for cell in layout.cells(item)) for item in items]
        widths = _widths((layout.heads, *rows), layout.shares, width)
        lines = _lines(layout.heads, widths)
        lines.append(_GAP.join("─" * column for column in widths))
        for row in rows:
            lines.extend(_lines(row, widths))
        return "".join(f"{line.rstrip()}\n" for line in lines)

    def _layout(self, kind: Kind) -> _Layout:
        match kind:
            case Kind.EVENTS:
                return _Layout(("Date", "", "Event", "Where", "Sources", "Id"), {2: 2, 3: 1, 5: 1}, self._event)
            case Kind.PASSAGES:
                return _Layout(("Passage", "Text", "Places"), {1: 2, 2: 1}, self._passage)
            case Kind.PLACES:
                heads = ("Id", "Name", "Type", "Latitude, longitude", "Events", "Passages", "Mentions")
                return _Layout(heads, {0: 1, 1: 2}, self._place)
            case Kind.PEOPLE:
                return _Layout(("Id", "Name", "Other names", "Events", "Passages"), {0: 1, 1: 1, 2: 2}, self._person)
            case Kind.MENTIONS:
                return _Layout(("Source", "Start-end", "Words", "Place", "Sense", "Found by"), {2: 2, 3: 1}, _mention)
            case Kind.DATES:
                return _Layout(("Source", "Start-end", "Words", "Date"), {2: 2, 3: 1}, _date)
            case Kind.DISAGREEMENTS:
                return _Layout(("Topic", "Kind", "Claims (sources)", "Id"), {0: 1, 2: 2, 3: 1}, self._disagreement)

    def _text(self, texts: Mapping[str, str]) -> str:
        return texts.get(self._language) or next(iter(texts.values()), "")

    def _place_names(self, ids: Iterable[str]) -> str:
        places = self._collection.places
        return ", ".join(places[id_].name.in_language(self._language) if id_ in places else id_ for id_ in ids)

    def _event(self, item: Item) -> Sequence[object]:
        return (
            item["date"]["edtf"],
            "≠" if item["disputed"] else "",
            self._text(item["title"]),
            self._place_names(item["places"]),
            " ".join(_sources(item["evidence"])),
            item["id"],
        )

    def _passage(self, item: Item) -> Sequence[object]:
        return f"{item['source']} ¶ {item['passage']}", item["text"], self._place_names(item["places"])

    def _place(self, item: Item) -> Sequence[object]:
        at = "unlocated" if item["lat"] is None else f"{item['lat']:.4f}, {item['lon']:.4f}"
        return (
            item["id"],
            self._text(item["name"]),
            item["type"],
            at,
            *_counts(item, "events", "passages", "mentions"),
        )

    def _person(self, item: Item) -> Sequence[object]:
        name = self._text(item["name"])
        others = ", ".join(other for other in item["names"] if other != name)
        return (item["id"], name, others, *_counts(item, "events", "passages"))

    def _disagreement(self, item: Item) -> Sequence[object]:
        claims = " / ".join(
            f"{self._text(claim['claim'])} ({', '.join(_sources(claim['evidence']))})" for claim in item["claims"]
        )
        return self._text(item["topic"]), item["kind"], claims, item["id"]


def _counts(item: Mapping[str, object], *keys: str) -> tuple[object, ...]:
    return tuple(item[key] for key in keys)


def _sources(evidence: Iterable[Mapping[str, str]]) -> list[str]:
    return list(dict.fromkeys(anchor["source"] for anchor in evidence))


def _mention(item: Item) -> Sequence[object]:
    return item["source"], _span(item), item["surface"], item["place"], item["sense"], item["how"]


def _date(item: Item) -> Sequence[object]:
    return item["source"], _span(item), item["surface"], item["edtf"]


def _span(item: Mapping[str, object]) -> str:
    return f"{item['start']}-{item['end']}"


def _widths(rows: Sequence[Sequence[str]], shares: Mapping[int, int], width: int) -> list[int]:
    """Return the width of each column: rigid ones as wide as they need, the others share what is left."""
    needed = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    widths = [0 if column in shares else min(need, _WIDEST_RIGID) for column, need in enumerate(needed)]
    left = width - sum(widths) - len(_GAP) * (len(needed) - 1)
    weight = sum(shares.values())
    # The narrowest is served first, so that what it does not need goes to the others.
    for column in sorted(shares, key=lambda column: needed[column] / shares[column]):
        widths[column] = max(1, min(needed[column], left * shares[column] // weight))
        left -= widths[column]
        weight -= shares[column]
    return widths


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [wrap(cell, width or 1, _MOST_LINES) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    return [
        _GAP.join(
            padded(cell[line] if line < len(cell) else "", width) for cell, width in zip(cells, widths, strict=True)
        )
        for line in range(height)
    ]
