"""The arguments of `albviewer find` and its help page. Knows no collection: ids and dates are checked by `find`."""

from __future__ import annotations

from albviewer.cli.messages import readable
from albviewer.cli.parsing import Parser, count, one_of
from albviewer.export.kinds import Kind
from albviewer.model.sources import SourceKind

FORMATS = ("table", "json", "csv")
SENSES = ("place", "government")
ROWS_OF_A_TABLE = 50

_USAGE = """\
albviewer find COLLECTION [TEXT] [--kind KIND]
         [--place ID ...] [--person ID ...] [--event ID ...] [--source ID ...]
         [--from EDTF] [--to EDTF] [--within certain|possible]
         [--sense place|government] [--disputed]
         [--language CODE ...] [--source-kind KIND ...]
         [--all-places] [--all-people]
         [--without-place ID ...] [--without-person ID ...] [--without-event ID ...]
         [--without-source ID ...] [--without-language CODE ...] [--without-source-kind KIND ...]
         [--exact-names] [--kwic]
         [--format table|json|csv] [--limit N]"""

_DESCRIPTION = """\
List what the window's views would show. Filters combine: all of them must hold, and of several values
of one filter any may, unless --all-places or --all-people asks for all of them."""

_EPILOG = """\
kinds:
  events         what happened, in order of time, each with the words that prove it
  passages       paragraphs, list items and table rows of the documents, in reading order
  places         with their coordinates, names, and how much of what was found is there
  people         with their names, and how much of what was found names them
  mentions       each place named in a document: where, in what sense, found by rule or curated
  dates          each date in a document, with its reading in EDTF
  disagreements  points on which sources differ, claim by claim

dates are EDTF (ISO 8601-2):
  1961   1961-03   1961-03-26   196X   1961~ (about)   1960-22 (summer 1960)

exit status:
  0  done, even if nothing was found
  1  the collection cannot be opened
  2  wrong use: no such place, person, event or source, no EDTF date, a text that cannot be searched for

examples:
  albviewer find seeds/ "naval base"
  albviewer find seeds/ --kind events --place vlore --from 1960 --to 1961
  albviewer find seeds/ --kind mentions --place moscow --sense government
  albviewer find seeds/ --place tirana moscow --all-places
  albviewer find seeds/ --kind disagreements --format json
  albviewer find bundled --kind places --format csv > places.csv"""


def find_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser("albviewer find", usage=_USAGE, description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("collection", metavar="COLLECTION", help="a folder, or the word bundled")
    add_text(parser)
    parser.add_argument(
        "--kind",
        metavar="KIND",
        type=one_of(Kind),
        default=Kind.PASSAGES.value,
        help="what to list (default: passages)",
    )
    add_filters(parser)
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=one_of(FORMATS),
        default="table",
        help="table (the default) is for reading; json and csv hold everything",
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=count,
        help=f"list the first N only; 0 lists all (default: {ROWS_OF_A_TABLE} for a table, else all)",
    )
    parser.add_argument(
        "--kwic",
        action="store_true",
        help="keyword in context: list each spot at which the words of TEXT stand in the passages found",
    )
    return parser


def add_text(parser: Parser) -> None:
    """Add the words to search for."""
    parser.add_argument(
        "text",
        metavar="TEXT",
        nargs="*",
        type=readable,
        help='words that must all occur; "a phrase" in quotation marks, begin* for words that begin so, '
        "AND, OR, NOT, parentheses, NEAR(two words, 5); accents and case do not count",
    )


def add_filters(parser: Parser, *, until: bool = True) -> None:
    """Add the filters, the same for every command; without `until` the command has a `--to` of its own."""
    filters = parser.add_argument_group("filters")
    for option, what in (
        ("--place", "at these places, or at places within them"),
        ("--person", "with these people"),
        ("--event", "these events, and the passages that prove them or make claims on them"),
        ("--source", "in these sources"),
    ):
        filters.add_argument(option, metavar="ID", type=readable, nargs="+", action="extend", default=[], help=what)
    filters.add_argument(
        "--from", metavar="EDTF", dest="first", help="not before this date; 1960 is from its first day"
    )
    if until:
        filters.add_argument("--to", metavar="EDTF", dest="last", help="not after this date; 1961 is to its last day")
    filters.add_argument(
        "--within",
        metavar="HOW",
        type=one_of(("certain", "possible")),
        default="possible",
        help="possible (the default): a date that may lie in that time will do; certain: it must",
    )
    filters.add_argument(
        "--sense",
        metavar="SENSE",
        type=one_of(SENSES),
        help="place or government: how the places are to be named (Moscow the city, or the Soviet government); "
        "without it --place means the place, and --kind mentions lists all senses",
    )
    filters.add_argument("--disputed", action="store_true", help="only what the sources disagree on")
    for option, name, what in (
        ("--language", "CODE", "in these languages"),
        ("--source-kind", "KIND", "in sources of these kinds: " + ", ".join(SourceKind)),
        ("--without-place", "ID", "neither at nor about these places or places within them"),
        ("--without-person", "ID", "without these people"),
        ("--without-event", "ID", "neither these events nor the passages that prove them or make claims on them"),
        ("--without-source", "ID", "in other sources than these"),
        ("--without-language", "CODE", "in other languages than these"),
        ("--without-source-kind", "KIND", "in sources of other kinds than these"),
    ):
        type_ = one_of(SourceKind) if name == "KIND" else readable
        filters.add_argument(option, metavar=name, type=type_, nargs="+", action="extend", default=[], help=what)
    filters.add_argument(
        "--all-places",
        action="store_true",
        help="all of the places: passages that name each of them, events at or about each",
    )
    filters.add_argument("--all-people", action="store_true", help="all of the people, each named or taking part")
    filters.add_argument(
        "--exact-names",
        action="store_true",
        help="a name in TEXT stands for itself only; without it, Valona finds Vlorë too",
    )
