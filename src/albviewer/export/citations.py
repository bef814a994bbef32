"""Sources cited as historians cite them, by styles written in CSL and set by citeproc-py.

A source's author stands as the collection gives the name: only “Family, Given” says which is which. Nothing is
guessed, so neither are capitals: APA wants small letters in titles, but cannot tell names from words. Knows no views;
how a date is put into words is passed in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from albviewer.model.sources import SourceKind, split_name
from albviewer.resource_paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.model.sources import Publication, Source


class CitationStyle(StrEnum):
    """The styles; each is a file in resources/citations/."""

    CHICAGO = "chicago"
    MLA = "mla"
    APA = "apa"
    ISO690 = "iso690"


STYLE_NAMES = {
    CitationStyle.CHICAGO: "Chicago",
    CitationStyle.MLA: "MLA",
    CitationStyle.APA: "APA",
    CitationStyle.ISO690: "ISO 690",
}
"""What the styles are called, in every language."""

AS_GIVEN = "as-given"
"""Not a style, but the choice of what the editors of a collection say of each source (`cite-as`)."""

_TYPES = {
    SourceKind.ENCYCLOPEDIA_ARTICLE: "entry-encyclopedia",
    SourceKind.JOURNAL_ARTICLE: "article-journal",
    SourceKind.ESSAY: "article",
    SourceKind.LETTER: "personal_communication",
    SourceKind.REPORT: "report",
    SourceKind.NEWSPAPER: "article-newspaper",
    SourceKind.BOOK: "book",
    SourceKind.SPEECH: "speech",
    SourceKind.DIARY: "manuscript",
    SourceKind.INTERVIEW: "interview",
    SourceKind.OTHER: "document",
}
# What would be read as markup, or as the end of a quotation, goes through the styles as characters that no text has.
_VEILED = {ord("<"): "\ue000", ord(">"): "\ue001", ord("&"): "\ue002", ord("”"): "\ue003"}
_PLAIN = {0xE000: "<", 0xE001: ">", 0xE002: "&", 0xE003: "”"}
_HTML = {0xE000: "&lt;", 0xE001: "&gt;", 0xE002: "&amp;", 0xE003: "”"}
# American manuals put points and commas before the mark that ends a quotation.
_POINT_AFTER_QUOTE = re.compile(r"”([.,])")
# Two points are one, and none comes after a question; between them may be the end of italics or of a quotation.
_SECOND_POINT = re.compile(r"((?<!\.)\.|[?!…])(</i>|”)?\.(?!\.)")
_IN_TEXT = (CitationStyle.MLA, CitationStyle.APA)
# Styles that say in other languages than English what is theirs to say; the manuals of the others are English.
_TRANSLATED = {"iso690": ("sq",)}
# A day, a month or a year that is sure: all else is put into words.
_PLAIN_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """How a source is cited: `note` for a passage of it, `reference` for a list of sources; both plain text.

    The `..._html` say the same with italics where the style wants them. In a style that is `in_text` a note only points
    to the reference; in the others it says all that the reference does.
    """

    note: str
    reference: str
    note_html: str
    reference_html: str
    in_text: bool = False


def cite(source: Source, language: str, style: CitationStyle, *, passage: str = "", date_words: str = "") -> Citation:
    """Return how a source is cited; `passage` is the number of the paragraph, `date_words` its date in words.

    The words serve where the date is no plain day, month or year. It takes some tenths of a second the first time.
    """
    from citeproc import formatter  # type: ignore[import-untyped]

    item = _veiled(csl_item(source, language, date_words))
    note, reference = _set(item, style, language, passage, formatter.plain)
    note_html, reference_html = _set(item, style, language, passage, formatter.html)
    return Citation(
        note=note.translate(_PLAIN),
        reference=reference.translate(_PLAIN),
        note_html=note_html.translate(_HTML),
        reference_html=reference_html.translate(_HTML),
        in_text=style in _IN_TEXT,
    )


def _veiled(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item in which nothing can be taken for markup: citeproc-py escapes nothing, and changes capitals."""
    return {key: _veil(value) for key, value in item.items()}


def _veil(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return value.translate(_VEILED)
    if isinstance(value, list):
        return [_veil(each) for each in value]
    return _veiled(value) if isinstance(value, dict) else value


def cite_in(source: Source, language: str, style: str, *, passage: str = "", date_words: str = "") -> Citation:
    """Return how a source is cited in a style by its name, or as its editors say it (AS_GIVEN).

    Of a source of which they say nothing, and of an unknown name, it is Chicago's.
    """
    given = source.cite_as.in_language(language).strip() if style == AS_GIVEN else ""
    if not given:
        known = CitationStyle(style) if style in set(CitationStyle) else CitationStyle.CHICAGO
        return cite(source, language, known, passage=passage, date_words=date_words)
    note = f"{given.rstrip('.')}, ¶ {passage}." if passage else given
    return Citation(note=note, reference=given, note_html=escape(note), reference_html=escape(given))


def quotation_html(quote: str, cited: Citation, link: str = "") -> str:
    """Return the same as `quotation` for a program that takes formatted text."""
    where = f'<a href="{escape(link)}">{escape(link)}</a>' if link else ""
    reference = cited.reference_html if cited.in_text else ""
    return f"<p>{'<br>'.join(_lines(escape(_in_quotes(quote)), cited.note_html, reference, where))}</p>"


def quotation(quote: str, cited: Citation, link: str = "") -> str:
    """Return words of a source with where they stand, for a scholar's own text; their line ends become blanks."""
    reference = cited.reference if cited.in_text else ""
    return "\n".join(_lines(_in_quotes(quote), cited.note, reference, link))


def _in_quotes(quote: str) -> str:
    return f"“{' '.join(quote.split())}”"


def _lines(quote: str, note: str, reference: str, link: str) -> Iterator[str]:
    """Yield what is told of a quote; a note that points to a reference stands behind the quote, as in a text."""
    said = (f"{quote} {note}", reference) if reference else (quote, note)
    return filter(None, (*said, link))


def csl_item(source: Source, language: str, date_words: str = "") -> dict[str, Any]:
    """Return what is known of a source as an item of CSL-JSON."""
    item: dict[str, Any] = {
        "id": source.id,
        "type": _TYPES[source.kind],
        # What does not call itself anything has no title, but a description: it is never set as if it were one.
        "title" if source.title_given else "genre": source.shown_title(language),
        "language": source.language,
        **_published(source.publication),
    }
    if source.authors:
        item["author"] = [_name(author) for author in source.authors]
    if source.date is not None:
        item["issued"] = _issued(source.date.text, date_words)
    return item


def _published(publication: Publication) -> dict[str, Any]:
    found: dict[str, Any] = {
        "container-title": publication.container,
        "volume": publication.volume,
        "issue": publication.issue,
        "page": publication.pages,
        "publisher": publication.publisher,
        "publisher-place": publication.place,
        "archive": publication.archive,
        "archive_location": publication.shelfmark,
        "DOI": publication.doi,
        "URL": publication.url,
        "accessed": _issued(publication.accessed.text, "") if publication.accessed else "",
    }
    return {name: value for name, value in found.items() if value}


def _name(author: str) -> dict[str, str]:
    names = split_name(author)
    return {"family": names[0], "given": names[1]} if len(names) > 1 else {"literal": author}


def _issued(date: str, words: str) -> dict[str, Any]:
    plain = _PLAIN_DATE.fullmatch(date)
    if plain is None:
        return {"literal": words or date}
    return {"date-parts": [[int(part) for part in plain.groups() if part]]}


def _set(item: dict[str, Any], style: CitationStyle, language: str, passage: str, form: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return the note and the reference of an item; the form is one of citeproc-py's modules."""
    import citeproc
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

    spoken = language if language in _TRANSLATED.get(style, ()) else "en-US"
    bibliography = citeproc.CitationStylesBibliography(_style(style, spoken), CiteProcJSON([item]), form)
    where = {"locator": citeproc.Locator("paragraph", passage)} if passage else {}
    citation = citeproc.Citation([citeproc.CitationItem(item["id"], **where)])
    bibliography.register(citation)
    note = str(bibliography.cite(citation, lambda _item: None))
    return _pointed(note), _pointed("".join(str(entry) for entry in bibliography.bibliography()))


def _pointed(text: str) -> str:
    """Return a citation with its points where they belong: citeproc-py leaves all that the parts of it bring."""
    return _POINT_AFTER_QUOTE.sub(r"\1”", _SECOND_POINT.sub(r"\1\2", text))


@lru_cache(maxsize=2 * len(CitationStyle))
def _style(style: CitationStyle, language: str) -> Any:  # noqa: ANN401 - citeproc-py has no types
    from citeproc import CitationStylesStyle

    path = resources_dir() / "citations" / f"{style}.csl"
    return CitationStylesStyle(str(path), locale=language, validate=False)
