"""What is known of a document before it is read: who wrote it, when, what it is. Its text is in `documents`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from albviewer.model.edtf import Edtf
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


class SourceKind(StrEnum):
    """What kind of document it is."""

    ENCYCLOPEDIA_ARTICLE = "encyclopedia-article"
    JOURNAL_ARTICLE = "journal-article"
    ESSAY = "essay"
    LETTER = "letter"
    REPORT = "report"
    NEWSPAPER = "newspaper"
    BOOK = "book"
    SPEECH = "speech"
    DIARY = "diary"
    INTERVIEW = "interview"
    OTHER = "other"


class SourceFormat(StrEnum):
    """In which format a document's file is."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    TEI = "tei"
    PDF = "pdf"
    EPUB = "epub"
    DOCX = "docx"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where a document was published, or is kept, as references name it; whatever the document does not say is empty.

    `container` is the work in which it stands: a journal, a newspaper, an encyclopedia, a volume. `shelfmark` is what
    the `archive` finds it by. `doi` is the bare name, without the address of a resolver.
    """

    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    archive: str = ""
    shelfmark: str = ""
    doi: str = ""
    url: str = ""
    accessed: Edtf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document of the collection. `file` is relative to the collection's folder.

    An author is written as the collection does; “Family, Given” says which name is which.
    `format` and `encoding` are what the collection says of the file; None and "" leave it to the file itself. With
    `scan` the file is known to be pictures of pages without text; with `ocr` its text was read by a machine, and names
    are also looked for as machines misread them.
    """

    id: str
    file: str
    title: LocalText
    title_given: bool = True
    short_title: LocalText = LocalText()
    authors: tuple[str, ...] = ()
    kind: SourceKind = SourceKind.OTHER
    date: Edtf | None = None
    date_as_written: str = ""
    language: str = "en"
    format: SourceFormat | None = None
    encoding: str = ""
    scan: bool = False
    ocr: bool = False
    rights: LocalText = LocalText()
    provenance: LocalText = LocalText()
    about: LocalText = LocalText()
    cite_as: LocalText = LocalText()
    publication: Publication = Publication()
    position: Position = Position()

    def shown_title(self, language: str) -> str:
        """Return the title as it is to be shown: in square brackets if the document itself gives none."""
        title = self.title.in_language(language)
        return title if self.title_given else f"[{title}]"

    def author_names(self) -> tuple[str, ...]:
        """Return the authors as they are called: “Family, Given” the other way round."""
        return tuple(" ".join(reversed(split_name(author))) for author in self.authors)


def split_name(author: str) -> tuple[str, ...]:
    """Return family name and given name of “Family, Given”, else the name as it stands: nothing is guessed."""
    family, comma, given = (part.strip() for part in author.partition(","))
    return (family, given) if comma and family and given else (author,)
