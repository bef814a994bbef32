"""From the arguments of `albviewer find` to a query, and back to words. A wrong id or date stops the command."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence

from albviewer.cli.messages import StoppedError, either, nearest
from albviewer.export.find_items import in_sense
from albviewer.index.query import Query
from albviewer.model.collection import Collection
from albviewer.model.edtf import EdtfError, Span, parse_edtf, window_of
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind

_LISTED_BY = {
    "place": "--kind places",
    "person": "--kind people",
    "event": "--kind events",
    "source": "--kind passages",
}


def window_from(first: str | None, last: str | None) -> Span | None:
    """Return the time from `first` to `last`, EDTF or None for open; raise StoppedError if it is none."""
    if first is None and last is None:
        return None
    for option, text in (("--from", first), ("--to", last)):
        try:
            parse_edtf(text if text is not None else "1961")
        except EdtfError as error:
            raise StoppedError(f"{option} “{text}”: {error}; write for example 1961, 1961-03 or 1961-03-26.") from None
    try:
        return window_of(first, last)
    except EdtfError as error:
        raise StoppedError(f"There is no time between --from and --to: {error}.") from None


def query_of(args: Namespace, collection: Collection, window: Span | None) -> Query:
    """Return what is asked for; raise StoppedError if a place, person, event or source is not there."""
    places = {id_: [name.text for name in place.all_names()] for id_, place in collection.places.items()}
    people = {id_: person.all_names() for id_, person in collection.people.items()}
    events = {id_: tuple(event.title.texts()) for id_, event in collection.events.items()}
    sources = {id_: (*source.title.texts(), source.file) for id_, source in collection.sources.items()}
    _must_be_known("place", args.place, places)
    _must_be_known("person", args.person, people)
    _must_be_known("event", args.event, events)
    _must_be_known("source", args.source, sources)
    _must_be_known("place", args.without_place, places)
    _must_be_known("person", args.without_person, people)
    _must_be_known("event", args.without_event, events)
    _must_be_known("source", args.without_source, sources)
    return Query(
        text=" ".join(args.text),
        places=in_sense(collection.places, dict.fromkeys(args.place), Sense(args.sense) if args.sense else None),
        people=tuple(dict.fromkeys(args.person)),
        events=tuple(dict.fromkeys(args.event)),
        sources=tuple(dict.fromkeys(args.source)),
        window=window,
        certain=args.within == "certain",
        disputed=args.disputed,
        kinds=tuple(dict.fromkeys(map(SourceKind, args.source_kind))),
        languages=tuple(dict.fromkeys(args.language)),
        variants=not args.exact_names,
        without_places=tuple(dict.fromkeys(args.without_place)),
        without_people=tuple(dict.fromkeys(args.without_person)),
        without_events=tuple(dict.fromkeys(args.without_event)),
        without_sources=tuple(dict.fromkeys(args.without_source)),
        without_kinds=tuple(dict.fromkeys(map(SourceKind, args.without_source_kind))),
        without_languages=tuple(dict.fromkeys(args.without_language)),
        all_places=args.all_places,
        all_people=args.all_people,
    )


def _must_be_known(what: str, asked: Iterable[str], known: Mapping[str, Sequence[str]]) -> None:
    for id_ in asked:
        if id_ not in known:
            near = _near(id_, known)
            hint = f"did you mean {either(near)}?" if near else f"{_LISTED_BY[what]} lists those that there are."
            raise StoppedError(f"There is no {what} “{id_}” in this collection; {hint}")


def _near(word: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    """Return ids that may be meant: those of which the word is a name, else those spelt nearly so."""
    wanted = word.casefold()
    named = [id_ for id_, names in known.items() if wanted in (name.casefold() for name in (id_, *names))]
    if named:
        return named[:3]
    by_name = {name.casefold(): id_ for id_, names in reversed(list(known.items())) for name in (*names, id_)}
    return list(dict.fromkeys(by_name[name] for name in nearest(wanted, by_name)))


def in_words(args: Namespace, collection: Collection) -> str:
    """Return the filters in words: "“strike”, at Vlorë or Tirana, 1960 to 1961"; empty without a filter."""
    language = collection.head.languages[0]
    places = [collection.places[id_].name.in_language(language) for id_ in args.place]
    people = [collection.people[id_].name.in_language(language) for id_ in args.person]
    without_places = [collection.places[id_].name.in_language(language) for id_ in args.without_place]
    without_people = [collection.people[id_].name.in_language(language) for id_ in args.without_person]
    sense = f" as {args.sense}" if args.sense else ""
    parts = (
        f"“{' '.join(args.text)}”" if args.text else "",
        f"at {_joined(places, args.all_places)}{sense}" if places else f"any place{sense}" if sense else "",
        f"with {_joined(people, args.all_people)}" if people else "",
        f"about {either(args.event)}" if args.event else "",
        f"in source {either(args.source)}" if args.source else "",
        _time_in_words(args),
        "disputed" if args.disputed else "",
        f"in {either(args.language)}" if args.language else "",
        f"in sources of the kind {either(args.source_kind)}" if args.source_kind else "",
        f"without {either([*without_places, *without_people])}" if without_places or without_people else "",
        f"not about {either(args.without_event)}" if args.without_event else "",
        f"not in source {either(args.without_source)}" if args.without_source else "",
        f"not in {either(args.without_language)}" if args.without_language else "",
        f"not in sources of the kind {either(args.without_source_kind)}" if args.without_source_kind else "",
    )
    return ", ".join(filter(None, parts))


def _joined(names: Sequence[str], together: bool) -> str:
    """Return "a, b or c", or if all of them are asked for "a and b and c"."""
    return " and ".join(names) if together else either(names)


def _time_in_words(args: Namespace) -> str:
    first, last = args.first, args.last
    if first is None and last is None:
        return ""
    if first is None or last is None:
        span = f"until {last}" if first is None else f"from {first}"
    else:
        span = first if first == last else f"{first} to {last}"
    return f"{'certainly' if args.within == 'certain' else 'possibly'} {span}"
