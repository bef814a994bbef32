"""`albviewer find`: what the views would show, as a table, JSON or CSV."""

from __future__ import annotations

import shutil
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from albviewer.cli.find_arguments import ROWS_OF_A_TABLE, find_parser
from albviewer.cli.messages import DONE, StoppedError, put
from albviewer.cli.opening import opened_finder

if TYPE_CHECKING:
    from albviewer.export.find_items import Item
    from albviewer.export.kinds import Kind
    from albviewer.index.finder import Finder
    from albviewer.index.query import Query

# Where the width cannot be asked for, as in a pipe.
_PAGE = (100, 24)


def run_find(arguments: Sequence[str]) -> int:
    """Print what the arguments ask for and return the exit status."""
    args = find_parser().parse_intermixed_args(arguments)
    # Imported after the arguments have proved right: --help needs none of it.
    from albviewer.cli.asking import query_of, window_from
    from albviewer.export.find_items import find_items
    from albviewer.export.kinds import Kind
    from albviewer.index.search_query import QueryTextError
    from albviewer.model.mentions import Sense

    window = window_from(args.first, args.last)
    finder = opened_finder(args.collection)
    query, kind = query_of(args, finder.linked.collection, window), Kind(args.kind)
    if args.kwic and (kind is not Kind.PASSAGES or not query.text):
        raise StoppedError(
            "--kwic lists spots in passages at which the words of TEXT stand: give words, and no --kind."
        )
    try:
        if args.kwic:
            put(_in_context(args, finder, query))
            return DONE
        items = find_items(finder, kind, query, Sense(args.sense) if args.sense else None)
    except QueryTextError as error:
        sentence = str(error)
        raise StoppedError(f"{sentence[:1].upper()}{sentence[1:]}.") from None
    put(_rendered(args, kind, items, finder, query))
    return DONE


def _in_context(args: Namespace, finder: Finder, query: Query) -> str:
    from albviewer.cli.asking import in_words
    from albviewer.export.concordance_lines import concordance_as_csv, concordance_as_json, concordance_as_table
    from albviewer.export.terminal import one_line
    from albviewer.index.concordance import concordance

    limit = args.limit if args.limit is not None else ROWS_OF_A_TABLE if args.format == "table" else 0
    shown, total = [], 0
    for total, line in enumerate(concordance(finder, query), start=1):
        if not limit or total <= limit:
            shown.append(line)
    if args.format == "json":
        return concordance_as_json(total, shown)
    if args.format == "csv":
        return concordance_as_csv(shown)
    spots = "1 spot" if total == 1 else f"{total} spots"
    passages = len(finder.find(query).passages)
    among = "1 passage" if passages == 1 else f"{passages} passages"
    said = f"{spots} in {among}: {in_words(args, finder.linked.collection)}."
    if len(shown) < total:
        said += f" The first {len(shown)} are shown; --limit 0 shows all."
    return concordance_as_table(shown, shutil.get_terminal_size(_PAGE).columns) + one_line(said) + "\n"


def _rendered(args: Namespace, kind: Kind, items: Sequence[Item], finder: Finder, query: Query) -> str:
    from albviewer.export.serialised import items_as_csv, items_as_json

    limit = args.limit if args.limit is not None else ROWS_OF_A_TABLE if args.format == "table" else 0
    shown = items[:limit] if limit else items[:]
    collection = finder.linked.collection
    if args.format == "json":
        return items_as_json(kind, len(items), shown)
    if args.format == "csv":
        return items_as_csv(kind, shown, collection.head.languages)
    from albviewer.export.tables import Tables

    table = Tables(collection).table(kind, shown, shutil.get_terminal_size(_PAGE).columns) + "\n" if shown else ""
    return table + _counted(args, kind, len(items), len(shown), finder, query) + "\n"


def _counted(args: Namespace, kind: Kind, total: int, shown: int, finder: Finder, query: Query) -> str:
    """Return how many there are of how many, and why: "12 of 131 events: at Vlorë, 1960 to 1961"."""
    from albviewer.cli.asking import in_words
    from albviewer.export.find_items import count_all
    from albviewer.export.terminal import one_line

    why = in_words(args, finder.linked.collection)
    of = count_all(finder, kind)
    line = f"{total} of {of} {kind.value}" + (f": {why}" if why else "") + "."
    if shown < total:
        line += f" The first {shown} are shown; --limit 0 shows all."
    if not total and not query.is_empty():
        line += " Leave out a filter to see more."
    return one_line(line)
