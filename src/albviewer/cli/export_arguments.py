"""The arguments of `albviewer export` and its help page. Knows no collection: ids and dates are checked by `export`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from albviewer.cli.find_arguments import add_filters, add_text
from albviewer.cli.messages import nearest, readable
from albviewer.cli.parsing import Parser, one_of

FORMATS = ("map-svg", "map-pdf", "map-png", "dossier-html", "dossier-pdf")
STYLES = ("light", "dark", "contrast", "print")
DEFAULT_SIZE = "1200x800"
PAPERS = ("a4", "letter")
CITATIONS = ("chicago", "mla", "apa", "iso690")

_USAGE = """\
albviewer export COLLECTION [TEXT] --to FORMAT --out PATH
         [filters of albviewer find]
         [--style light|dark|contrast|print] [--year YEAR] [--box W,S,E,N]
         [--size WIDTHxHEIGHT] [--grid] [--names LANGUAGE]
         [--cite chicago|mla|apa|iso690] [--passages] [--paper a4|letter]"""

_DESCRIPTION = """\
Write what the filters let through to a file: as a picture of the map, with title, the year of the
borders, legend, scale and origins; or as a dossier of evidence, with pictures of the map and of the
time, each event with the words that prove it, the disagreements, places, sources, citations and rights.
A file that is there is replaced once the new one is complete."""

_EPILOG = """\
formats:
  map-svg  a drawing: outlines, text as text; needs no screen and no Qt
  map-pdf  a page of its own size, in lines and letters
  map-png  an image with two dots for each pixel
  dossier-html  one page that holds everything; needs no screen and, in English, no Qt
  dossier-pdf   pages to print, with numbers and bookmarks

exit status:
  0  written
  1  the collection cannot be opened, or the file cannot be written
  2  wrong use: no such place, person or source, no EDTF date, no such format or folder

examples:
  albviewer export seeds/ --to map-svg --out map.svg
  albviewer export seeds/ --place vlore --from 1960 --to 1961 --to map-pdf --out vlore.pdf
  albviewer export seeds/ --to map-png --style print --year 1949 --box=-10,35,40,60 --out europe.png
  albviewer export seeds/ --place vlore --from 1960 --to 1961 --to dossier-pdf --out vlore.pdf"""


def export_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser("albviewer export", usage=_USAGE, description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("collection", metavar="COLLECTION", help="a folder, or the word bundled")
    add_text(parser)
    parser.add_argument(
        "--to",
        metavar="FORMAT",
        dest="to",
        type=readable,
        action="append",
        default=[],
        help="what kind of file; with a date instead, as in albviewer find, not after this date",
    )
    parser.add_argument("--out", metavar="PATH", required=True, help="the file to be written")
    picture = parser.add_argument_group("the picture")
    picture.add_argument(
        "--style", metavar="STYLE", type=one_of(STYLES), default="light", help="colours, or print: black on white"
    )
    picture.add_argument("--year", metavar="YEAR", type=_year, default=0, help="whose borders; else those of the time")
    picture.add_argument("--box", metavar="W,S,E,N", type=_box, help="what is shown, in degrees; else what was found")
    picture.add_argument(
        "--size", metavar="WxH", default=DEFAULT_SIZE, help=f"width and height in pixels (default: {DEFAULT_SIZE})"
    )
    picture.add_argument("--grid", action="store_true", help="with the grid of degrees")
    picture.add_argument(
        "--names", metavar="LANGUAGE", default="", help="in which language names are: one of the collection's"
    )
    dossier = parser.add_argument_group("the dossier")
    dossier.add_argument(
        "--cite", metavar="STYLE", type=one_of(CITATIONS), default="chicago", help="how sources are cited"
    )
    dossier.add_argument(
        "--passages",
        action="store_true",
        help="with the passages found in full, as it is if words are searched for or no event is found",
    )
    dossier.add_argument("--paper", metavar="SIZE", type=one_of(PAPERS), help="a4 or letter; else what is usual here")
    add_filters(parser, until=False)
    return parser


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the arguments with `to` as the format and `last` as the date, which are both called --to."""
    parser = export_parser()
    args = parser.parse_intermixed_args(list(arguments))
    formats = [word for word in args.to if word in FORMATS]
    dates = [word for word in args.to if word not in FORMATS]
    if len(formats) != 1:
        misspelt = next((near for word in dates for near in nearest(word, FORMATS, most=1)), "")
        hint = f" (perhaps {misspelt})" if misspelt else ""
        parser.error(f"--to must be given once as a format, one of {', '.join(FORMATS)}{hint}")
    if formats[0].startswith("dossier-") and args.size != DEFAULT_SIZE:
        parser.error("--size is for pictures of the map; a dossier has pictures as wide as its pages")
    args.to, args.last = formats[0], dates[-1] if dates else None
    return args


def _year(word: str) -> int:
    """Take a year of four figures."""
    if not re.fullmatch(r"[12]\d{3}", word, re.ASCII):
        raise argparse.ArgumentTypeError(f"“{word}” is not a year; write for example 1961")
    return int(word)


def _box(word: str) -> tuple[float, float, float, float]:
    """Take west, south, east, north in degrees."""
    try:
        west, south, east, north = (float(part) for part in word.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{word}” is not four numbers; write for example 18,39,22,43") from None
    if not (-180 <= west < east <= 180 and -85 <= south < north <= 85):
        raise argparse.ArgumentTypeError(f"“{word}” is no box on the map: west, south, east, north in degrees")
    return west, south, east, north
