"""Markdown, web pages, TEI and EPUB: what becomes of their elements."""

from __future__ import annotations

import pytest

import small_books
from albviewer.collection.faults import FaultCode
from albviewer.model.curation import Apparatus, ReadingLine, Shape, StructureLine
from albviewer.model.documents import EncodedKind
from albviewer.model.positions import Position
from read_bytes_as import outline, read, read_well


def tei(body: str, *, more: str = "") -> str:
    return f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{more}<text><body>{body}</body></text></TEI>"


def texts(name: str, data: str) -> list[str]:
    return [text for _, _, text in outline(read_well(name, data))]


def test_a_note_of_markdown_that_is_called_twice_has_the_same_sign_twice() -> None:
    document = read_well("a.md", "One[^a] two[^b] three[^a].\n\n[^a]: A.\n[^b]: B.\n")
    assert document.blocks[0].shown.text.replace("\u202f", "") == "One¹ two² three¹."
    assert [mark.label for mark in document.footnotes] == ["n1", "n2", "n1"]


def test_markdown_has_headings_lists_tables_quotations_and_notes() -> None:
    document = read_well(
        "a.md",
        "---\ntitle: Unused\nlang: sq\n---\n# Titulli\n\n## Një\nFjalë[^x] *të* tjera.\n\n- a\n- b\n  1. c\n\n> tha\n\n"
        "|X|Y|\n|-|-|\n|1|2|\n\n## Dy\nFund.\n\n[^x]: Shënim.\n",
    )
    assert outline(document) == [
        ("title", "", "Titulli"),
        ("heading", "", "Një"),
        ("paragraph", "1.1", "Fjalë\u202f¹ të tjera."),
        ("list", "1.2", "a"),
        ("list", "1.3", "b"),
        ("list", "1.4", "c"),
        ("quotation", "1.5", "tha"),
        ("table", "1.6", "X\tY"),
        ("table", "1.7", "1\t2"),
        ("heading", "", "Dy"),
        ("paragraph", "2.1", "Fund."),
        ("footnote", "2.n1", "Shënim."),
    ]
    assert {block.language for block in document.blocks} == {"sq"}
    assert [block.mark for block in document.blocks[3:6]] == ["•", "•", "1."]
    assert document.blocks[5].level == 1
    assert "Fjalë të tjera." in document.text
    assert [(mark.label, document.text[: mark.at][-5:]) for mark in document.footnotes] == [("2.n1", "Fjalë")]


def test_front_matter_heads_a_text_without_a_heading_and_its_faults_are_told() -> None:
    assert outline(read_well("a.md", "---\ntitle: A title\n---\nWords.\n"))[0] == ("title", "", "A title")
    document, faults = read("a.md", "---\ntitle: [\n---\nWords.\n")
    assert document is not None
    assert document.text == "Words."
    assert [(fault.code, fault.position.file) for fault in faults] == [(FaultCode.YAML_SYNTAX, "a.md")]


MENUS = "".join(f"<li><a href='/{n}'>Section {n}, with news, views, and more</a></li>" for n in range(30))
SENTENCES = "of the story, which is told at length. It has commas, and it goes on for a while."
STORY = "".join(f"<p>Sentence {n} {SENTENCES}</p>" for n in range(6))


@pytest.mark.parametrize(
    "page",
    [
        "<nav><ul>{menus}</ul></nav><main><article><h1>The story</h1>{story}</article></main>"
        "<footer>Imprint, 2020.</footer>",
        "<div id='menu'><ul>{menus}</ul></div><div class='article-body'><h1>The story</h1>{story}</div>"
        "<div class='comments'><p>I disagree, strongly, with all of this, and more.</p></div>",
        "<table><tr><td><ul>{menus}</ul></td><td><h1>The story</h1>{story}</td></tr></table>",
        "<div><div><ul>{menus}</ul></div><div><h1>The story</h1>{story}<div class='share-box'>Share this</div></div>"
        "</div>",
        "<h1>The story</h1><div class='related-links'><p>Related: more stories, and more, and more.</p></div>"
        "<div id='mw-content-text'>{story}<div class='navbox'><a href='x'>See also</a></div></div><ul>{menus}</ul>",
    ],
)
def test_the_article_of_a_page_is_read_and_not_its_menus(page: str) -> None:
    html = page.format(menus=MENUS, story=STORY)
    found = outline(
        read_well("a.html", f"<html><head><title>The story – Paper</title></head><body>{html}</body></html>")
    )
    assert found[0][2] == "The story"
    assert [text.split()[1] for _, _, text in found[1:]] == ["0", "1", "2", "3", "4", "5"]


def test_a_page_names_its_encoding_and_language() -> None:
    page = "<html lang='ru'><head><meta charset='koi8-r'></head><body><p>Советский Союз и Албания</p></body></html>"
    document = read_well("a.html", page.encode("koi8-r"))
    assert document.blocks[0].shown.text == "Советский Союз и Албания"
    assert document.blocks[0].language == "ru"


def test_notes_of_a_page_are_found_by_the_links_that_call_them() -> None:
    document = read_well(
        "a.html",
        "<p>Words<sup><a id='r' href='#cite_note-1'>[1]</a></sup> and others<sup><a href='#cite_note-1'>[1]</a></sup>."
        "</p>"
        "<ol class='references'><li id='cite_note-1'><a href='#r'>^</a> A book, 1961.</li></ol>",
    )
    assert outline(document)[1] == ("references", "2", "A book, 1961.")
    assert document.text == "Words and others.\n\nA book, 1961."
    assert [(mark.at, mark.label, mark.mark) for mark in document.footnotes] == [(5, "2", "1"), (16, "2", "1")]


def test_pictures_of_a_page_are_named_and_never_fetched() -> None:
    page = (
        "<p>x</p><img src='a_files/one.jpg' width=300 height=200 alt='One'><img src='https://x.org/y.png'>"
        "<img src='i.png' width=16>"
    )
    document = read_well("a.html", page)
    assert [block.picture for block in document.blocks if block.picture] == [
        ("beside:a_files/one.jpg", 300, 200, "One")
    ]


def test_cells_that_reach_over_others_leave_these_empty() -> None:
    rows = "<tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4"
    assert texts("a.html", f"<table>{rows}</table>") == ["a\tb\tc", "1\t2", "\t3\t4"]


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    assert texts(
        "a.html", "<table><tr><td><table><tr><td>one</td></tr></table></td><td><p>two</p></td></tr></table>"
    ) == [
        "one",
        "two",
    ]


def test_tei_says_what_words_are() -> None:
    document = read_well(
        "a.xml",
        tei(
            "<p><placeName ref='#vlore'>Vlorë</placeName>, <persName key='k'>Ana</persName>, "
            "<date when='1961-05-26T10:00'>a day</date>, <date from='1960' to='1961'>b</date>, "
            "<date notBefore='1959'>c</date>, "
            "<date notBefore='1960-01' notAfter='1960-03' cert='low'>d</date>, <date when='--05-26'>e</date>, "
            "<rs type='place' ref='x'>there</rs>, <settlement>S</settlement></p>"
        ),
    )
    said = [(item.kind, item.key, document.text[item.start : item.end]) for item in document.encoded]
    assert said == [
        (EncodedKind.PLACE, "#vlore", "Vlorë"),
        (EncodedKind.PERSON, "k", "Ana"),
        (EncodedKind.DATE, "1961-05-26", "a day"),
        (EncodedKind.DATE, "1960/1961", "b"),
        (EncodedKind.DATE, "[1959..]", "c"),
        (EncodedKind.DATE, "[1960-01..1960-03]", "d"),
        (EncodedKind.PLACE, "x", "there"),
        (EncodedKind.PLACE, "", "S"),
    ]


def test_what_editors_of_tei_mended_is_shown_and_the_source_stays() -> None:
    document = read_well(
        "a.xml",
        tei("<p>A <choice><sic>mispelt</sic><corr>misspelt</corr></choice> word <del>struck</del> out, "
            "<choice><abbr>Dr.</abbr><expan>Doctor</expan></choice> <gap/> nën<lb break='no'/>detëse, "
            "cut-\n<lb/>off.</p>"),
    )  # fmt: skip
    assert document.blocks[0].shown.text == "A misspelt word out, Doctor […] nëndetëse, cut-off."
    assert document.text == "A mispelt word struck out, Dr. […] nëndetëse, cut-off."
    assert [(document.text[item.start : item.end], item.reads) for item in document.readings] == [
        ("mispelt", "misspelt"),
        ("struck ", ""),
        ("Dr.", "Doctor"),
    ]


def test_tei_has_divisions_verse_notes_pages_and_unknown_elements() -> None:
    document = read_well(
        "a.xml",
        tei(
            "<div><head>1. One</head><pb n='ii'/><p>First<note>A <hi rend='italic'>note</hi>.</note> words "
            "<pb n='iii'/>go on.</p>"
            "<lg><l>one</l><l>two</l></lg><lg><l>three</l></lg><wibble>kept <wobble>too</wobble></wibble></div>"
            "<div><head>2. Two</head><div><head>Below</head><p>Last.</p></div></div>"
        ),
    )
    assert outline(document) == [
        ("heading", "", "1. One"),
        ("paragraph", "1.1", "First\u202f¹ words go on."),
        ("verse", "1.2", "one\ntwo"),
        ("verse", "1.3", "three"),
        ("paragraph", "1.4", "kept too"),
        ("footnote", "1.n1", "A note."),
        ("heading", "", "2. Two"),
        ("heading", "", "Below"),
        ("paragraph", "2.1", "Last."),
    ]
    assert [(page.number, document.text[page.at :][:5]) for page in document.pages] == [
        ("ii", "First"),
        ("iii", "go on"),
    ]
    assert document.page_at(0) == ""
    assert document.page_at(document.text.index("go on")) == "iii"
    assert document.blocks[-1].heading == ("2. Two", "Below")


def test_passages_keep_their_labels_when_another_section_is_edited() -> None:
    def labels(first: str) -> dict[str, str]:
        page = f"<h1>T</h1><h2>One</h2>{first}<h2>Two</h2><p>stays</p><p>and this</p>"
        return {text: label for _, label, text in outline(read_well("a.html", page))}

    before, after = labels("<p>a</p>"), labels("<p>new</p><p>a</p><p>b</p>")
    assert (before["stays"], before["and this"]) == (after["stays"], after["and this"]) == ("2.1", "2.2")


def test_language_is_kept_for_each_passage() -> None:
    document, _ = read(
        "a.xml", tei("<p>sq</p><p xml:lang='ru'>ru</p><quote xml:lang='fr-FR'><p>fr</p></quote>"), language="sq"
    )
    assert document is not None
    assert [block.language for block in document.blocks] == ["", "ru", "fr-FR"]


def test_an_epub_is_read_in_the_order_of_its_spine_with_notes_across_pages() -> None:
    book = small_books.epub(
        [
            "<h1>One</h1><p>Words<a epub:type='noteref' href='page1.xhtml#n'><sup>1</sup></a>"
            "<span epub:type='pagebreak' title='12'/> more.</p><img src='pic.png' alt='Grey'/>",
            "<h1>Two</h1><p xml:lang='ru'>слова</p><aside epub:type='footnote' id='n'><p>The note.</p></aside>",
        ],
        language="sq",
        more={"OEBPS/pic.png": small_books.png(90, 60)},
    )
    document = read_well("a.epub", book)
    assert [(kind, text) for kind, _, text in outline(document)] == [
        ("heading", "One"),
        ("paragraph", "Words\u202f¹ more."),
        ("image", "\ufffc"),
        ("heading", "Two"),
        ("paragraph", "слова"),
        ("footnote", "The note."),
    ]
    assert [block.language for block in document.blocks] == ["sq", "sq", "", "sq", "ru", "sq"]
    assert document.blocks[2].picture == ("OEBPS/pic.png", 90, 60, "Grey")
    assert [page.number for page in document.pages] == ["12"]


def test_the_apparatus_mends_and_notes_other_formats_too_but_gives_no_structure() -> None:
    at = Position("apparatus.yaml", 3)
    apparatus = Apparatus(
        source="a",
        structure=(StructureLine(first=1, last=1, shape=Shape.HEADING, position=at),),
        readings=(ReadingLine(quote="wrod", surface="wrod", reads="word", position=at),),
    )
    document, faults = read("a.html", "<p>A wrod here.</p>", apparatus=apparatus)
    assert document is not None
    assert document.blocks[0].shown.text == "A word here."
    assert document.text == "A wrod here."
    assert [fault.code for fault in faults] == [FaultCode.LINES_OUTSIDE]
