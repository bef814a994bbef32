"""What the passages of a collection name, as columns of numbers: what queries run on, however many passages there are.

A passage is a number from 0 in reading order: sources in order, then the order of the text. Places, people, sources and
languages are numbers too, in the order of the vocabulary. Only what is read from the texts is here; what people record
(events, claims) changes without the texts and is laid over it by the finder. Knows nothing of queries.

Columns are saved as one .npy file each and read by mapping the files into memory, so that opening a million passages
costs no more than opening ten.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt

from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator

Ints = npt.NDArray[np.integer[Any]]

FORMAT = 2
SENSES = tuple(Sense)
"""The senses by number: a place and a sense are one key, place * len(SENSES) + number of the sense."""
OPEN_FIRST, OPEN_LAST = -(2**31), 2**31 - 1
"""The first and the last day of a span whose start or end is open. Days beyond some 5.8 million years are cut to one
day short of them."""
POSSIBLE, CERTAIN = 1, 2
"""For which question a run of years counts; a run may count for both."""
OPEN_START, OPEN_END = 4, 8
"""Noted with that: the run has no start or no end, and goes as far as years are counted."""

_MANIFEST = "columns.json"


class ColumnsError(Exception):
    """Saved columns are missing, damaged, or of another version; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The ids that the numbers stand for. `first_year` is the year that runs of years count from."""

    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    first_year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """N passages in columns.

    `xxx_starts` has one entry more than there are owners: the rows of owner i are `xxx[starts[i]:starts[i + 1]]`.

    Per source (S): `source_starts` (S+1) is where its passages start; they stand together. `outside_starts` (S+1) with
    `outside_places` and `outside_counts`: how often a place is named in it outside all passages (titles, headings).

    Per passage (N): `language` its number. `place_starts` (N+1) with `place_keys` (place and sense, each once, in the
    order of first mention) and `place_counts` (how often it is named there). `person_starts` (N+1) with `person_ids`.

    Per key of place and sense: `place_posting_starts` (3P+1) with `place_postings`, the passages in reading order.
    Per person: `person_posting_starts` (Q+1) with `person_postings`.

    Per passage: `date_starts` (N+1) with `date_ids`, the dates it names, each once. Per date (D of them, in
    the order of time): `date_posting_starts` (D+1) with `date_postings`, the passages; `hull_first`, `hull_last`, from
    the first to the last day that it cautiously means (days as in `Day.ordinal`, or OPEN_FIRST and OPEN_LAST);
    `span_starts` (D+1) with `span_first` and `span_last`, the spans of days that it possibly means, at least one;
    `date_text_starts` (D+1) with `date_texts`, its EDTF text in UTF-8.

    Per passage: `year_starts` (N+1) with `year_runs`, numbers of runs of years. The runs are `run_first`, `run_last`
    (years counted from `vocabulary.first_year`) and `run_use`. Of the runs of one passage those marked POSSIBLE do not
    overlap, and those marked CERTAIN are single years, each once.
    """

    vocabulary: Vocabulary
    source_starts: Ints
    outside_starts: Ints
    outside_places: Ints
    outside_counts: Ints
    language: Ints
    place_starts: Ints
    place_keys: Ints
    place_counts: Ints
    place_posting_starts: Ints
    place_postings: Ints
    person_starts: Ints
    person_ids: Ints
    person_posting_starts: Ints
    person_postings: Ints
    date_starts: Ints
    date_ids: Ints
    date_posting_starts: Ints
    date_postings: Ints
    hull_first: Ints
    hull_last: Ints
    span_starts: Ints
    span_first: Ints
    span_last: Ints
    date_text_starts: Ints
    date_texts: Ints
    year_starts: Ints
    year_runs: Ints
    run_first: Ints
    run_last: Ints
    run_use: Ints

    def __len__(self) -> int:
        """Return the number of passages."""
        return len(self.language)

    def date_text(self, date: int) -> str:
        """Return the EDTF text of a date."""
        return bytes(self.date_texts[self.date_text_starts[date] : self.date_text_starts[date + 1]]).decode()

    def arrays(self) -> Iterator[tuple[str, Ints]]:
        """Yield every column with its name."""
        for field in fields(self):
            if field.name != "vocabulary":
                yield field.name, cast("Ints", getattr(self, field.name))

    def save(self, folder: Path) -> None:
        """Write the columns into an existing folder; the manifest is written last, so that half of them is none.

        Raise OSError if it cannot be written.
        """
        sums: dict[str, dict[str, object]] = {}
        for name, column in self.arrays():
            np.save(folder / f"{name}.npy", column, allow_pickle=False)
            sums[name] = {"dtype": column.dtype.str, "length": len(column), "sum": zlib.crc32(column.tobytes())}
        known = {field.name: getattr(self.vocabulary, field.name) for field in fields(Vocabulary)}
        manifest = {"format": FORMAT, "vocabulary": known, "columns": sums}
        (folder / _MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Columns:
        """Return the columns saved in a folder, mapped and not read. Raise ColumnsError unless they fit together.

        What the files hold is not looked at: see `check_columns`.
        """
        try:
            manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
            if manifest["format"] != FORMAT:
                raise ColumnsError(f"the columns are of format {manifest['format']!r}, not {FORMAT}")
            known = manifest["vocabulary"]
            vocabulary = Vocabulary(
                first_year=int(known["first_year"]),
                **{name: tuple(map(str, known[name])) for name in ("sources", "places", "people", "languages")},
            )
            names = [field.name for field in fields(cls) if field.name != "vocabulary"]
            columns = cls(
                vocabulary=vocabulary,
                **{name: _mapped(folder / f"{name}.npy", manifest["columns"][name]) for name in names},
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError) as error:
            raise ColumnsError(f"the columns cannot be read: {error}") from error
        _check_lengths(columns)
        return columns


def _mapped(file: Path, noted: dict[str, Any]) -> Ints:
    # An empty column cannot be mapped.
    mode = "r" if noted["length"] else None
    column = np.load(file, mmap_mode=mode, allow_pickle=False)  # type: ignore[arg-type]
    if column.ndim != 1 or column.dtype.kind not in "iu":
        raise ColumnsError(f"{file.name} does not hold a column of numbers")
    if column.dtype.str != noted["dtype"] or len(column) != noted["length"]:
        raise ColumnsError(f"{file.name} does not hold what the manifest says")
    # A plain array: numpy's own class for mapped files makes each slice some times slower.
    return cast("Ints", np.asarray(column).view(np.ndarray))


_ROWS = (
    ("outside_starts", ("outside_places", "outside_counts")),
    ("place_starts", ("place_keys", "place_counts")),
    ("place_posting_starts", ("place_postings",)),
    ("person_starts", ("person_ids",)),
    ("person_posting_starts", ("person_postings",)),
    ("date_starts", ("date_ids",)),
    ("date_posting_starts", ("date_postings",)),
    ("span_starts", ("span_first", "span_last")),
    ("date_text_starts", ("date_texts",)),
    ("year_starts", ("year_runs",)),
)


def _check_lengths(columns: Columns) -> None:
    """Raise ColumnsError unless each column is as long as the others say."""
    known, count = columns.vocabulary, len(columns)
    if len({*_lengths(columns, ("hull_first", "hull_last")), len(columns.span_starts) - 1}) != 1:
        raise ColumnsError("the dates do not fit each other")
    if len({*_lengths(columns, ("run_first", "run_last", "run_use"))}) != 1:
        raise ColumnsError("the runs of years do not fit each other")
    owners = {
        **dict.fromkeys(("source_starts", "outside_starts"), len(known.sources)),
        **dict.fromkeys(("place_starts", "person_starts", "date_starts", "year_starts"), count),
        **dict.fromkeys(("date_posting_starts", "span_starts", "date_text_starts"), len(columns.hull_first)),
        "place_posting_starts": len(known.places) * len(SENSES),
        "person_posting_starts": len(known.people),
    }
    ends = {"source_starts": count} | {
        starts: len(getattr(columns, rows[0])) for starts, rows in _ROWS if len({*_lengths(columns, rows)}) == 1
    }
    for name, column in columns.arrays():
        if name.endswith("_starts") and (
            len(column) == 0 or len(column) != owners[name] + 1 or column[0] != 0 or column[-1] != ends.get(name)
        ):
            raise ColumnsError(f"{name} does not fit the other columns")


def _lengths(columns: Columns, names: tuple[str, ...]) -> Iterator[int]:
    return (len(getattr(columns, name)) for name in names)


def check_columns(columns: Columns, folder: Path) -> None:
    """Read all saved columns through and raise ColumnsError if a byte of one has changed since it was saved.

    Takes as long as reading the files does: some 60 bytes for each passage.
    """
    try:
        sums = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))["columns"]
        for name, column in columns.arrays():
            if zlib.crc32(column.tobytes()) != sums[name]["sum"]:
                raise ColumnsError(f"{name}.npy has been damaged")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ColumnsError(f"the columns cannot be read: {error}") from error
