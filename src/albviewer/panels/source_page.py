"""The page about a source: who wrote it and when, what it is worth, how to cite it, and how much stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.index.query import Query
from albviewer.index.tallies import Tally
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.facts import FactsPage, known_facts

if TYPE_CHECKING:
    from albviewer.model.documents import Document
    from albviewer.model.sources import Source
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


def source_page(session: Session, source: str, say: Say) -> FactsPage:
    """Return what is known of a source, in the language."""
    known, language = session.collection.sources[source], say.language
    return FactsPage(
        title=known.shown_title(language),
        lead="" if known.title_given else say("The document has no title; this one is the editors’."),
        facts=known_facts(
            (
                (say("Author"), ", ".join(known.author_names())),
                (say("Kind"), source_kind_in_words(known.kind.value, say)),
                (say("Date"), _date(known, say)),
                (say("Language"), _language_in_words(known.language, say)),
                (say("Where it is from"), known.provenance.in_language(language)),
                (say("About it"), known.about.in_language(language)),
                (say("Rights"), known.rights.in_language(language)),
                (say("How to cite it"), known.cite_as.in_language(language)),
                (say("In this collection"), _numbers(session, source, say)),
                (say("File"), known.file),
                (say("Read as"), read_as_in_words(session.collection.documents[source], say)),
            )
        ),
    )


def source_kind_in_words(kind: str, say: Say) -> str:
    """Return what kind of document it is, or nothing if that is not known."""
    words = {
        "encyclopedia-article": say("encyclopedia article"),
        "journal-article": say("journal article"),
        "essay": say("essay"),
        "letter": say("letter"),
        "report": say("report"),
        "newspaper": say("newspaper"),
        "book": say("book"),
        "speech": say("speech"),
        "diary": say("diary"),
        "interview": say("interview"),
    }
    return words.get(kind, "")


def read_as_in_words(document: Document, say: Say) -> str:
    """Return in which format the file was read and, of a text, in which encoding; a guess is called one."""
    words = {
        "text": say("plain text"),
        "markdown": say("Markdown"),
        "html": say("web page"),
        "tei": say("TEI XML"),
        "pdf": say("PDF"),
        "epub": say("EPUB"),
        "docx": say("DOCX"),
        "image": say("picture"),
    }[document.format.value]
    if document.guessed:
        return say("{format} in {encoding}, as guessed", format=words, encoding=document.encoding)
    if document.encoding:
        return say("{format} in {encoding}", format=words, encoding=document.encoding)
    return say("{format} without text", format=words) if document.is_scan else words


def _date(source: Source, say: Say) -> str:
    """Return the date, as the document writes it where the collection says how."""
    date = date_in_words(source.date, say) if source.date else ""
    written = say("“{words}”", words=source.date_as_written) if source.date_as_written else ""
    return ", ".join(filter(None, (date, written)))


def _language_in_words(language: str, say: Say) -> str:
    words = {
        "en": say("in English"),
        "sq": say("in Albanian"),
        "ru": say("in Russian"),
        "de": say("in German"),
        "fr": say("in French"),
        "it": say("in Italian"),
        "el": say("in Greek"),
        "tr": say("in Turkish"),
        "sr": say("in Serbian"),
        "hr": say("in Croatian"),
        "zh": say("in Chinese"),
    }
    return words.get(language.split("-", maxsplit=1)[0], language)


def _numbers(session: Session, source: str, say: Say) -> str:
    linked, collection = session.linked, session.collection
    passages = session.finder.find(Query()).sources.get(source, Tally()).passages
    events = sum(any(anchor.source == source for anchor in anchors) for anchors in linked.evidence.values())
    claiming = sum(
        any(anchor.source == source for claim in claims for anchor in claim) for claims in linked.claims.values()
    )
    mentions = linked.mentions[source]
    readings = len(collection.documents[source].readings)
    lines = [
        say.count("{n} passage", "{n} passages", passages),
        say.count("{n} event told", "{n} events told", events),
        say.count("{n} place named", "{n} places named, counting each time", len(mentions.places)),
        say.count("{n} person named", "{n} people named, counting each time", len(mentions.people)),
        say.count("{n} date given", "{n} dates given", len(mentions.dates)),
    ]
    if claiming:
        lines.append(say.count("a voice in {n} disagreement", "a voice in {n} disagreements", claiming))
    if readings:
        lines.append(say.count("{n} spot read otherwise", "{n} spots read otherwise", readings))
    return "\n".join(lines)
