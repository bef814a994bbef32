"""Plain text in all encodings, PDF, DOCX and pictures: what is read of them."""

from __future__ import annotations

import struct

import pytest

import small_books
import small_pdf
from albviewer.collection.faults import FaultCode
from albviewer.collection.readers.images import image_size
from albviewer.model.documents import Emphasis
from read_bytes_as import outline, read, read_well

SPOKEN = {
    "ru": "Советский Союз разорвал дипломатические отношения с Албанией в декабре 1961 года. Хрущёв посетил Тирану.",
    "el": "Η Ελλάδα και η Αλβανία υπέγραψαν συμφωνία. Ο υπουργός έφτασε στα Τίρανα το φθινόπωρο του 1961.",
    "pl": "Związek Radziecki zerwał stosunki dyplomatyczne z Albanią. Żołnierze opuścili bazę, a łodzie wróciły.",
    "hu": "A Szovjetunió megszakította kapcsolatait. Az őszi tárgyalások után a küldöttség hazautazott, tűrhető.",
    "cs": "Sovětský svaz přerušil diplomatické styky s Albánií. Šťastný člověk žije, řekl později ministr.",
    "sq": "Bashkimi Sovjetik ndërpreu marrëdhëniet me Shqipërinë. Çështja u diskutua në Tiranë.",
    "fr": "L’Union soviétique a rompu ses relations. Ça suffit, dit-il ; c’est déjà fini à l’été, où ils étaient.",
    "de": "Die U-Boote verließen den Stützpunkt für immer, und die Führung übte später Kritik. Größe, Äpfel.",
    "tr": "Sovyetler Birliği ilişkilerini kesti. Şimdi çok geçti, dedi başbakan. İstanbul'da görüştüler.",
    "ja": "ソビエト連邦は一九六一年十二月にアルバニアとの外交関係を断絶した。潜水艦は基地を離れた。",
}
LEGACY = [
    *((lang, enc) for lang in ("ru",) for enc in ("cp1251", "koi8_r", "cp866", "iso8859_5")),
    *((lang, enc) for lang in ("el",) for enc in ("cp1253", "iso8859_7")),
    *((lang, enc) for lang in ("pl", "hu", "cs") for enc in ("cp1250", "iso8859_2", "cp852")),
    *((lang, enc) for lang in ("sq", "fr", "de") for enc in ("cp1252", "mac_roman")),
    ("tr", "cp1254"),
    ("ja", "shift_jis"),
    ("ja", "euc_jp"),
]


# Of the old Macintosh's letters such a short text tells too little, unless one knows in which language it is.
GUESSED = [(*case, said) for case in LEGACY for said in (True, False) if said or case[1] != "mac_roman"]


@pytest.mark.parametrize(("language", "encoding", "said"), GUESSED)
def test_the_encoding_of_a_text_is_guessed_and_told(language: str, encoding: str, said: bool) -> None:
    data = SPOKEN[language].encode(encoding, errors="ignore")
    document, faults = read("a.txt", data, language=language if said else "en")
    assert document is not None
    assert document.text == data.decode(encoding)
    assert document.guessed
    assert [fault.code for fault in faults] == [FaultCode.ENCODING]
    assert f"say encoding: {document.encoding}" in faults[0].message
    confirmed, faults = read("a.txt", data, encoding=document.encoding)
    assert confirmed is not None
    assert (confirmed.text, confirmed.guessed, faults) == (document.text, False, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_of_unicode_needs_no_guess(encoding: str, end: str) -> None:
    text = end.join(["Një rresht.", "", "Дваdhe më tej: 漢字 😀", ""])
    document = read_well("a.txt", text.encode(encoding))
    assert document.text == text
    assert [shown for _, _, shown in outline(document)] == ["Një rresht.", "Дваdhe më tej: 漢字 😀"]


def test_utf16_without_its_mark_is_guessed() -> None:
    document, faults = read("a.txt", ("A plain English letter.\n" * 4).encode("utf-16-le"))
    assert document is not None
    assert document.text.startswith("A plain English letter.\n")
    # Its bytes would be sound UTF-8, but no text has a NUL after each letter.
    assert [fault.code for fault in faults] == [FaultCode.ENCODING]


def test_a_damaged_text_of_utf8_is_read_with_the_damage_shown() -> None:
    document, faults = read("a.txt", "Shqipëri\nTiranë ".encode() + b"\xff\xfe" + " Vlorë ështëë".encode())
    assert document is not None
    assert document.text.count("\ufffd") == 2
    assert [(fault.position.line, fault.position.column) for fault in faults] == [(2, 8)]
    assert "in 2 places" in faults[0].message


PAGES = [
    "# The Base\n  In May 1961 the submarines left the base, and the nego-\n"
    "tiations of the long-term partners had failed.\n"
    "  A second paragraph is set in, and it goes on over\nthe turn of the page without",
    "an end, as it is long-\nterm and does not stop before here.\n  Then the third one follows at last.",
    "  The fourth is on the last page, which is a page like\nall the others.",
    "  The fifth comes after the last page.",
]


def test_of_pages_that_are_all_alike_the_words_stay() -> None:
    page = small_pdf.page_of("Received with thanks.\nThe treasurer.")
    assert read_well("a.pdf", small_pdf.pdf([page] * 4)).text.count("Received with thanks.") == 4


def test_a_pdf_has_paragraphs_and_pages_without_running_heads() -> None:
    pages = [small_pdf.page_of(text, head="The Journal of the Sea", foot=str(n)) for n, text in enumerate(PAGES, 17)]
    document = read_well("a.pdf", small_pdf.pdf(pages))
    first = "In May 1961 the submarines left the base, and the negotiations of the long-term partners had failed."
    turning = (
        "A second paragraph is set in, and it goes on over the turn of the page without an end, as it is long-term "
        "and does not stop before here."
    )
    assert outline(document) == [
        ("title", "", "The Base"),
        ("paragraph", "17.1", first),
        ("paragraph", "17.2", turning),
        ("paragraph", "18.1", "Then the third one follows at last."),
        ("paragraph", "19.1", "The fourth is on the last page, which is a page like all the others."),
        ("paragraph", "20.1", "The fifth comes after the last page."),
    ]
    assert document.page_at(document.text.index("an end")) == "18"


LETTER = (
    "  In May 1961 the submarines left the base, and the talks of\n"
    "the partners had failed; it goes on over the turn of",
    "the page without an end and stops before here.\n  Then the third one follows at last.\n  And a fourth.",
)
TURNING = (
    "In May 1961 the submarines left the base, and the talks of the partners had failed; it goes on over the turn of "
    "the page without an end and stops before here."
)


@pytest.mark.parametrize(
    ("heads", "feet", "kept"),
    [
        # In small letters, or numbered: it runs on both pages.
        (("The Journal of the Sea",) * 2, ("", ""), []),
        (("The Journal 17", "The Journal 18"), ("", ""), []),
        (("The Journal of the Sea",) * 2, ("17", "18"), []),
        # What is not the same, or has numbers that do not follow each other, is text.
        (("A first letter", "A second letter"), ("", ""), ["A first letter", "A second letter"]),
        (("Room 17", "Room 71"), ("", ""), ["Room 17", "Room 71"]),
    ],
)
def test_two_pages_too_have_running_heads(heads: tuple[str, str], feet: tuple[str, str], kept: list[str]) -> None:
    pages = [
        small_pdf.page_of(text, head=head, foot=foot, top=530)
        for text, head, foot in zip(LETTER, heads, feet, strict=True)
    ]
    text = read_well("a.pdf", small_pdf.pdf(pages)).text
    assert [head for head in dict.fromkeys((*heads, *filter(None, feet))) if head in text] == kept
    assert bool(kept) or TURNING in text


def test_a_title_that_the_second_page_repeats_stays_on_the_first() -> None:
    pages = [[small_pdf.Words(60, 570, "The Harbour Papers"), *small_pdf.page_of(text, top=530)] for text in LETTER]
    text = read_well("a.pdf", small_pdf.pdf(pages)).text
    assert text.count("The Harbour Papers") == 1
    assert TURNING in text


def test_the_first_lines_of_two_pages_that_are_alike_stay() -> None:
    pages = [small_pdf.page_of(f"Received with thanks.\n{text}", top=560) for text in LETTER]
    assert read_well("a.pdf", small_pdf.pdf(pages)).text.count("Received with thanks.") == 2


def test_a_page_without_text_among_others_is_a_picture() -> None:
    document = read_well("a.pdf", small_pdf.pdf([small_pdf.page_of("Some words on the first page."), None]))
    assert [kind for kind, _, _ in outline(document)] == ["paragraph", "image"]
    picture = document.blocks[1].picture
    assert picture is not None
    assert (picture.part, picture.width, picture.height) == ("page 1", 560, 793)
    assert not document.is_scan


def test_a_docx_has_styles_lists_tables_notes_and_pictures() -> None:
    drawing = (
        '<w:r><w:drawing><a xmlns="u"><extent cx="952500" cy="762000"/><docPr descr="Grey"/><blip r:embed="p"/></a>'
        "</w:drawing></w:r>"
    )
    outside = '<w:r><w:drawing><a xmlns="u"><blip r:embed="out"/></a></w:drawing></w:r>'
    changed = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t> came</w:t></w:r></w:ins>"
    body = (
        small_books.paragraph("Whole", style="Title")
        + small_books.paragraph("One", style="Heading1")
        + small_books.paragraph("Words", more=f'<w:r><w:footnoteReference w:id="2"/></w:r>{changed}')
        + small_books.paragraph("Below", style="Titulli2")
        + small_books.item("a")
        + small_books.item("b", list_id=2)
        + small_books.item("c", list_id=2)
        + f"<w:tbl>{small_books.row('X', 'Y', head=True)}{small_books.row('1', '2')}</w:tbl>"
        + small_books.paragraph("Bold", run='<w:b/><w:i w:val="0"/>', more=drawing + outside)
        + small_books.paragraph("مرحبا", run='<w:rtl/><w:lang w:bidi="ar-SA"/>')
        + small_books.paragraph("Two", style="Heading1")
        + small_books.paragraph("Said", style="Quote")
    )
    document = read_well("a.docx", small_books.docx(body, notes={2: "The note."}, picture=small_books.png(10, 10)))
    assert outline(document) == [
        ("title", "", "Whole"),
        ("heading", "", "One"),
        ("paragraph", "1.1", "Words\u202f¹ came"),
        ("heading", "", "Below"),
        ("list", "1.2", "a"),
        ("list", "1.3", "b"),
        ("list", "1.4", "c"),
        ("table", "1.5", "X\tY"),
        ("table", "1.6", "1\t2"),
        ("paragraph", "1.7", "Bold"),
        ("image", "", "\ufffc"),
        ("paragraph", "1.8", "مرحبا"),
        ("footnote", "1.n1", "The note."),
        ("heading", "", "Two"),
        ("quotation", "2.1", "Said"),
    ]
    assert [block.mark for block in document.blocks[4:7]] == ["•", "1.", "2."]
    assert document.blocks[7].level == 1
    assert document.blocks[9].emphasis == ((0, 4, Emphasis.STRONG),)
    assert document.blocks[10].picture == ("word/media/one.png", 100, 80, "Grey")
    assert document.blocks[11].language == "ar-SA"


def test_a_picture_is_a_document_without_text() -> None:
    document = read_well("a.png", small_books.png(300, 200))
    assert document.is_scan
    assert [(block.label, block.picture) for block in document.blocks] == [("", ("", 300, 200, ""))]


def test_the_size_of_a_picture_stands_in_its_first_bytes() -> None:
    assert image_size(small_books.png(7, 9)) == (7, 9)
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08" + struct.pack(">HH", 300, 400) + b"\x03" * 12
    assert image_size(jpeg) == (400, 300)
    for order, mark in (("<", b"II*\0"), (">", b"MM\0*")):
        entries = struct.pack(f"{order}HHIHxxHHII", 256, 3, 1, 640, 257, 4, 1, 480)
        assert image_size(mark + struct.pack(f"{order}IH", 8, 2) + entries) == (640, 480)
    assert image_size(b"GIF89a") is None
    assert image_size(b"\x89PNG\r\n\x1a\n" + b"\0" * 16) is None
