"""What a reader finds, told in reading order, becomes a document: text, blocks, and all spots in it with their offsets.

Each block is drafted apart and knows spots by its own characters; only when all is told does the text become one. A
reader may therefore tell of a note in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.assembling import assemble
from albviewer.collection.readers.drafts import Draft, Words
from albviewer.collection.readers.limits import MOST_BLOCKS, MOST_CHARACTERS
from albviewer.model.documents import IMAGE_CHARACTER, BlockKind, Document, Emphasis, EncodedKind, Picture
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile
    from albviewer.model.curation import Apparatus

# White space that is only layout; spaces that hold a line together are letters of the text.
_SPACE = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")
# Control characters and half characters, which no text holds and no window shows.
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_CUT = re.compile(r"[^\W\d_][-\u2010\u00ad\u00ac]$")


class Spot(NamedTuple):
    """A place in a draft, from which something reaches on."""

    draft: int
    at: int


class Composition:
    """Takes blocks in reading order: `open` one, `say` its words, `close` it.

    White space in what is said is folded, over the seams of several calls too. What is said outside a block opens a
    paragraph. A block without a word is none.
    """

    def __init__(self, file: SourceFile, format_: SourceFormat, *, by_page: bool = False) -> None:
        self._file = file
        self._format = format_
        self._by_page = by_page
        self._drafts: list[Draft] = []
        self._open: Draft | None = None
        self._pictures: list[Picture] = []
        self._interrupted: list[Draft | None] = []
        self._waiting: list[Draft] = []
        self._made = 0
        self._characters = 0
        self._next_page: str | None = None
        self._unsaid: tuple[Hashable, str] | None = None
        self.is_scan = False

    # Blocks

    def open(
        self,
        kind: BlockKind,
        *,
        level: int = 0,
        mark: str = "",
        language: str = "",
        starts_group: bool = False,
        note: Hashable | None = None,
    ) -> None:
        """Begin a block; the one before is closed. `note` is the key by which the text calls this block as a note."""
        self.close()
        if note is None and self._unsaid is not None:
            # The note's first words turn out to stand in a block of their own.
            note, mark = self._unsaid
        self._unsaid = None
        self._made += 1
        if self._made > MOST_BLOCKS:
            raise FileFaultError(
                sentence(
                    "the file {name} has more than {most_blocks} paragraphs",
                    name=self._file.name,
                    most_blocks=MOST_BLOCKS,
                ),
                FaultCode.FILE_TOO_LARGE,
            )
        own = self._own_language(language)
        self._open = Draft(self._made, kind, level, mark, own, starts_group, note)
        if self._next_page is not None and not self._interrupted:
            self._open.pages.append((0, self._next_page))

    def close(self) -> None:
        """End the block that is open, if one is."""
        draft, self._open = self._open, None
        if draft is not None:
            self._keep(draft)
        pictures, self._pictures = self._pictures, []
        for picture in pictures:
            self.picture(picture)

    def _keep(self, draft: Draft) -> None:
        """Keep a block that has any words."""
        if not draft.text().strip():
            self._unsaid = (draft.note, draft.mark) if draft.note is not None else self._unsaid
            return
        self._characters += draft.length
        if self._characters > MOST_CHARACTERS:
            most = MOST_CHARACTERS // 2**20
            message = sentence(
                "the file {name} holds more than {most} million characters", name=self._file.name, most=most
            )
            raise FileFaultError(message, FaultCode.FILE_TOO_LARGE)
        if draft.pages and not self._interrupted:
            self._next_page = None
        (self._waiting if self._interrupted else self._drafts).append(draft)

    def is_open(self) -> bool:
        """Tell whether words would go on in a block."""
        return self._open is not None

    def picture_after(self, picture: Picture) -> None:
        """Put a picture after the block that is open, or here if none is."""
        if self._open is None:
            self.picture(picture)
        else:
            self._pictures.append(picture)

    def picture(self, picture: Picture) -> None:
        """Put a picture between blocks."""
        self.open(BlockKind.IMAGE)
        draft = self._draft()
        draft.picture = picture
        draft.write(IMAGE_CHARACTER)
        self.close()

    # Words

    def say(self, text: str) -> None:
        """Go on with words."""
        folded = _SPACE.sub(" ", _UNFIT.sub("", text))
        if not folded:
            return
        if folded == " " and self._open is None:
            return
        draft = self._draft()
        if folded[0] == " ":
            draft.space = not draft.glued and (draft.space or self._may_take_space(draft))
            folded = folded[1:]
        if not folded:
            return
        draft.glued = False
        ends = folded[-1] == " "
        draft.write(" " * draft.space + folded[: len(folded) - ends])
        draft.space = ends

    def say_verbatim(self, text: str) -> None:
        """Go on with words whose spaces and line ends mean something."""
        lines = _UNFIT.sub("", text).replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
        draft = self._draft()
        draft.write(lines if draft.length else lines.lstrip("\n"))

    def line_ends(self) -> None:
        """End a line: in verse a line, elsewhere a space."""
        draft = self._draft()
        if draft.kind is not BlockKind.VERSE:
            draft.space = draft.space or self._may_take_space(draft)
        elif draft.length and not draft.pieces[-1].endswith("\n"):
            draft.space = False
            draft.write("\n")

    def ends_with_hyphen(self) -> bool:
        """Tell whether the last word was cut by a hyphen, as at the end of a printed line."""
        return self._open is not None and bool(_CUT.search("".join(self._open.pieces[-2:])))

    def join_word(self, *, drop_hyphen: bool = False) -> None:
        """Go on without a space, whatever white space was said and will be: the word before was only cut."""
        draft = self._draft()
        if drop_hyphen and self.ends_with_hyphen():
            draft.pieces[-1] = draft.pieces[-1][:-1]
            draft.length -= 1
        draft.space, draft.glued = False, True

    def next_cell(self) -> None:
        """Part two cells of a row."""
        draft = self._draft()
        draft.space = False
        draft.write("\t")

    # Spots

    def page(self, number: str) -> None:
        """Begin a page of the original."""
        number = " ".join(number.split())[:20]
        if not number:
            return
        if self._interrupted:
            # A page turns within a note: it is the text's page that is counted.
            text = self._interrupted[0]
            if text is not None:
                text.pages.append((text.here(), number))
            return
        if self._open is None or not self._open.length:
            self._next_page = number
            if self._open is not None:
                self._open.pages = [(0, number)]
        else:
            self._open.pages.append((self._open.here(), number))

    def here(self) -> Spot:
        """Return the spot at which the next word will stand."""
        draft = self._draft()
        return Spot(draft.number, draft.here())

    def emphasise(self, since: Spot, how: Emphasis) -> None:
        """What was said since a spot stands out, as far as it is in the same block."""
        if self._reaches(since):
            draft = self._draft()
            draft.emphasised.append((since.at, draft.length, how))

    def encode(self, since: Spot, kind: EncodedKind, key: str) -> None:
        """What was said since a spot is, as the document says, a name or a date, as far as it is in the same block."""
        if self._reaches(since):
            draft = self._draft()
            draft.encoded.append((since.at, draft.length, kind, key))

    def mend(self, since: Spot, reads: str, why: Words) -> None:
        """Show other words for what was said since a spot, as the document itself asks; `reads` may be empty."""
        if self._reaches(since):
            draft = self._draft()
            draft.readings.append((since.at, draft.length, " ".join(reads.split()), why))

    def _reaches(self, since: Spot) -> bool:
        return self._open is not None and self._open.number == since.draft and self._open.length > since.at

    # Notes

    def call_note(self, key: Hashable, mark: str) -> None:
        """Call a note after the last word; `mark` is the sign, as far as the document has one."""
        draft = self._draft()
        draft.calls.append((draft.length, key, mark.strip()))

    def begin_note(self, key: Hashable, mark: str, *, language: str = "") -> None:
        """Begin a note in the midst of a text, which goes on when it ends; the note is put where the section ends."""
        self._interrupted.append(self._open)
        self._open = None
        self.open(BlockKind.FOOTNOTE, mark=mark.strip(), language=language, note=key)

    def end_note(self) -> None:
        """End the note, and go on where it interrupted the text."""
        self.close()
        self._unsaid = None
        self._open = self._interrupted.pop()

    def end_section(self) -> None:
        """End a section: here the notes are put that have been called so far."""
        if self._interrupted:
            return
        self.close()
        self._drafts.extend(self._waiting)
        self._waiting.clear()

    # The whole

    def finish(self, apparatus: Apparatus | None, faults: FaultList) -> Document:
        """Return the document; what of the apparatus does not fit it is noted and passed over."""
        self.end_section()
        document = assemble(self._drafts, self._file, apparatus, faults, by_page=self._by_page)
        return replace(document, format=self._format, is_scan=self.is_scan)

    def _draft(self) -> Draft:
        if self._open is None:
            self.open(BlockKind.PARAGRAPH)
        assert self._open is not None
        return self._open

    def _own_language(self, language: str) -> str:
        # The source's language may say less: "en" for "en-US".
        source = self._file.source.language.lower()
        return "" if f"{language.lower()}-".startswith(f"{source}-") else language

    @staticmethod
    def _may_take_space(draft: Draft) -> bool:
        return bool(draft.length) and not draft.pieces[-1][-1:].isspace()
