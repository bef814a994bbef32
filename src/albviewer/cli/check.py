"""`albviewer check`: all faults of a collection in one run."""

from __future__ import annotations

from collections.abc import Sequence

from albviewer.cli.messages import DONE, FAULTS, put, say
from albviewer.cli.opening import collection_folder, read_finder
from albviewer.cli.parsing import Parser, add_text_or_json

_DESCRIPTION = """\
Check a collection: every fault of its files and of what they quote, in one run.

Each fault is one line on standard output,

    FILE:LINE:COLUMN: CODE: what is wrong and how to mend it

with FILE relative to the collection's folder. Checked are, among others: YAML that cannot be read, keys that are
not known, ids used twice or never defined, quotes that are not in the source or stand there more than once, events
without a summary, dates that are no EDTF, coordinates off the globe, texts missing in a language of the
collection, places and people that nothing speaks of. Nothing is
written into the collection."""

_EPILOG = """\
exit status:
  0  no fault
  1  faults were found, or the collection cannot be opened at all
  2  wrong use: there is no such folder, no such option

examples:
  albviewer check seeds/
  albviewer check my-collection/ --format json
  albviewer check bundled"""


def check_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser(
        "albviewer check",
        usage="albviewer check COLLECTION [--format text|json]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument("collection", metavar="COLLECTION", help="a folder, or the word bundled")
    add_text_or_json(parser, text="a line for each fault", json="one object with total and faults")
    return parser


def run_check(arguments: Sequence[str]) -> int:
    """Check the collection that the arguments name and return the exit status."""
    args = check_parser().parse_intermixed_args(arguments)
    folder = collection_folder(args.collection)
    # Imported after the arguments have proved right: --help needs none of it.
    from albviewer.collection.no_collection import NoCollectionError
    from albviewer.export.faults import faults_as_json, faults_as_text

    trouble = ""
    try:
        linked = read_finder(folder).linked
    except NoCollectionError as error:
        faults, trouble = error.faults, str(error)
    else:
        faults = linked.faults
    put(faults_as_json(faults) if args.format == "json" else faults_as_text(faults))
    if trouble:
        say(trouble)
        return FAULTS
    if faults:
        count = len(faults)
        say(f"{count} fault{'' if count == 1 else 's'} found in {args.collection}.")
        return FAULTS
    say(f"No faults found in {args.collection}.")
    return DONE
