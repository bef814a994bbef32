"""A dossier on pages: every quote can be read again out of the file, pictures are lines, pages have numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter

from albviewer.export.citations import CitationStyle, cite
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter
from albviewer.model.documents import Picture as DocumentPicture
from albviewer.panels.dossier.blocks import Dossier, Facsimile, Facts, Heading, Paragraph, Quote, Row, Words, paragraph
from albviewer.panels.dossier.making import Making, dossier_of
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.program_page import load_map_data
from albviewer.panels.say import Say
from albviewer.panels.tokens import Tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.dossier.pages import Pages, Paper, paint_on, pdf_of, set_on_pages, size_of_paper, size_on
from albviewer.ui.theme.fonts import FontBook

pytestmark = pytest.mark.qt

HOSTILE = "<b>A</b> & \u202e \x00 \U0001f6a2 " + "W" * 300


def nobody(_done: int, _total: int) -> None:
    pass


@pytest.fixture(scope="module")
def base() -> BaseMap:
    return BaseMap(resources_dir() / "map")


@pytest.fixture
def dossier(bundled_finder: Finder, tokens: Tokens) -> Callable[..., Dossier]:
    def make(**filters: object) -> Dossier:
        making = Making(
            cite=partial(cite, style=CitationStyle.CHICAGO),
            theme=tokens.themes["light"],
            map_data=load_map_data(resources_dir() / "map" / "assets.yaml"),
            today="2026-11-22",
            version="9.9",
        )
        return dossier_of(Session(bundled_finder, ViewState(**filters)), Say(), making)

    return make


@pytest.fixture
def pages(tokens: Tokens, base: BaseMap, fonts: FontBook) -> Callable[..., Pages]:
    def make(dossier: Dossier, paper: Paper = Paper.A4) -> Pages:
        return set_on_pages(dossier, tokens.themes["light"], base, size_of_paper(paper), nobody)

    return make


def read(data: bytes) -> list[str]:
    """Return the words of each page, with single spaces."""
    document = pypdfium2.PdfDocument(data)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


def squeezed(text: str) -> str:
    """Return letters alone: where lines end and pages turn is no part of a quote."""
    # Two characters have the same shape in the font, and the file names the other one.
    return "".join(character for character in text.replace("\u02bc", "\u2019") if character.isalnum())


def test_every_quote_and_citation_can_be_read_again(dossier, pages) -> None:
    made = dossier(places=(PlaceFilter(place="vlore"),))
    whole = "".join(squeezed(text.rpartition(made.foot)[0]) for text in read(pdf_of(pages(made), nobody)))
    quotes = [block for block in made.blocks if isinstance(block, Quote)]
    assert len(quotes) > 10
    for quote in quotes:
        assert squeezed(quote.words) in whole
        assert squeezed("".join(part.text for part in quote.caption)) in whole


def test_pages_are_numbered_and_say_what_they_are_of(dossier, pages) -> None:
    made = dossier(places=(PlaceFilter(place="vlore"),))
    texts = read(pdf_of(pages(made), nobody))
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {len(texts)}" in text
        assert "at Vlorë and places in it" in text


def test_bookmarks_lead_to_the_pages_of_their_headings(dossier, pages) -> None:
    made = dossier(places=(PlaceFilter(place="vlore"),))
    data = pdf_of(pages(made), nobody)
    document = pypdfium2.PdfDocument(data)
    marks = [(mark.level + 1, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    headings = made.headings()
    assert [level for level, _words, _page in marks] == [heading.level for heading in headings]
    texts = read(data)
    for heading, (_level, words, page) in zip(headings, marks, strict=True):
        assert heading.words in words
        assert squeezed(heading.words) in squeezed(texts[page])


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_paper_is_that_asked_for(dossier, pages, paper: Paper, size: tuple[int, int]) -> None:
    document = pypdfium2.PdfDocument(pdf_of(pages(dossier(text="submarine"), paper), nobody))
    assert all(page.get_size() == pytest.approx(size, abs=1) for page in document)
    document.close()


def test_links_lead_to_the_words(dossier, pages) -> None:
    data = pdf_of(pages(dossier(text="submarine")), nobody)
    assert b"/URI (albviewer://albania-soviet-union/1?" in data


def test_long_and_hostile_words_stay_on_their_page(pages) -> None:
    words = (Words(text=HOSTILE, strong=True), Words(text=HOSTILE, italic=True))
    made = Dossier(
        title=HOSTILE,
        language="en",
        foot=HOSTILE,
        blocks=(
            Heading(level=1, words=HOSTILE, anchor="a"),
            Heading(level=3, words=HOSTILE, anchor="b", number=HOSTILE, disputed=True),
            Facts(rows=((HOSTILE, HOSTILE),)),
            Paragraph(words=words, number=HOSTILE),
            Quote(words=HOSTILE, language="en", caption=words),
            paragraph(""),
        ),
    )
    set_ = pages(made)
    document = pypdfium2.PdfDocument(pdf_of(set_, nobody))
    width, height = document[0].get_size()
    for page in document:
        for item in page.get_objects():
            left, bottom, right, top = item.get_bounds()
            assert left >= -1
            assert right <= width + 1
            assert bottom >= -1
            assert top <= height + 1
    document.close()


def test_it_can_be_stopped(dossier, tokens, base, fonts) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done >= 32:
            raise Stopped

    with pytest.raises(Stopped):
        set_on_pages(dossier(), tokens.themes["light"], base, size_of_paper(Paper.A4), stop)


def test_a_printer_takes_all_pages(dossier, pages, tokens, base, tmp_path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    made = set_on_pages(dossier(text="submarine"), tokens.themes["light"], base, size_on(printer), nobody)
    assert paint_on(made, printer, nobody)
    assert len(read((tmp_path / "printed.pdf").read_bytes())) == len(made.pages)


def test_rows_and_pictures_of_a_source_are_set_as_such(tokens: Tokens, fonts: FontBook) -> None:
    def image(_picture: DocumentPicture) -> QImage:
        made = QImage(300, 150, QImage.Format.Format_RGB32)
        made.fill(QColor("grey"))
        return made

    shares = (0.3, 0.7)
    blocks = (
        Row(cells=("Ship", "Fate"), shares=shares, head=True, number="1"),
        Row(cells=("Kotelnikov", "seized near here " * 12), shares=shares, number="2"),
        Facsimile(picture=DocumentPicture("a.png", 300, 150, "The harbour")),
        Facsimile(picture=DocumentPicture("b.png", 4000, 9000, "A tower")),
    )
    dossier = Dossier(title="A", language="en", foot="a", blocks=blocks)
    size = size_of_paper(Paper.A4)
    made = set_on_pages(dossier, tokens.themes["light"], None, size, nobody, image=image)
    document = pypdfium2.PdfDocument(pdf_of(made, nobody))
    page = document[0].get_textpage()

    def box_of(words: str) -> tuple[float, float]:
        index = page.get_text_range().index(words)
        left, _bottom, _right, top = page.get_charbox(index)
        return left, top

    assert box_of("Fate")[0] == pytest.approx(box_of("seized")[0], abs=1), "cells stand below their heads"
    assert box_of("Kotelnikov")[1] == pytest.approx(box_of("seized")[1], abs=4)
    assert box_of("Kotelnikov")[0] < box_of("seized")[0]
    drawn = [
        each for sheet in document for each in sheet.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    ]
    assert len(drawn) == 2
    document.close()
    without = set_on_pages(dossier, tokens.themes["light"], None, size, nobody)
    assert "[The harbour]" in read(pdf_of(without, nobody))[0]
