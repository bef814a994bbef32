"""Whatever a file holds, reading it ends in a document whose spots are right, or in faults: never in an exception."""

from __future__ import annotations

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import small_books
from albviewer.collection.readers import isolation
from read_bytes_as import outline, read

TEI = (
    "<TEI><text xml:lang='sq'><body><div><head>Një</head><pb n='3'/><p>Në <placeName ref='#v'>Vlorë</placeName>"
    "<note>një <hi>shënim</hi></note> më <date when='1961'>61</date> <choice><sic>gbim</sic><corr>gabim</corr></choice>"
    "<del>jo</del> nën<lb break='no'/>detëset.</p><lg><l>a</l><l>b</l></lg><list><item>x</item></list>"
    "<table><row><cell>1</cell><cell>2</cell></row></table></div></body></text></TEI>"
)
HTML = (
    "<html lang=el><body><h1>Τίτλος</h1><p>Some words<sup><a href='#n'>1</a></sup> and <em>more</em>, enough "
    "of them to be read.<table><tr><th>a<th>b<tr><td>c<td rowspan=2>d<tr><td>e</table><ul><li>x<ol><li>y</ol></ul>"
    "<p>one<br>two<br>three</p><pre>  code\n  more</pre><blockquote>said</blockquote><p id=n>note</p></body></html>"
)
MARKDOWN = """---
title: T
lang: ru
---
# Один

text[^1] *em* `c`

|a|b|
|-|-|
|c|d|

- x
  1. y

> q

[^1]: note
"""
BOOK = small_books.epub(["<h1>A</h1><p>b<a href='#n'><sup>1</sup></a></p><p id='n'>note</p>"])
LETTER = small_books.docx(
    small_books.paragraph("A", style="Heading1")
    + small_books.paragraph("b", more='<w:r><w:footnoteReference w:id="2"/></w:r>')
    + small_books.item("c")
    + f"<w:tbl>{small_books.row('d', 'e')}</w:tbl>",
    notes={2: "note"},
)
SEEDS = {
    "a.txt": "Një tekst\r\nme rreshta.\n\n1. Kapitulli\n- x\n- y\n".encode(),
    "a.md": MARKDOWN.encode(),
    "a.html": HTML.encode(),
    "a.xml": TEI.encode(),
    "a.epub": BOOK,
    "a.docx": LETTER,
    "a.png": small_books.png(60, 60),
}


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A sound file with some bytes changed, cut out, doubled or put in."""
    name = draw(st.sampled_from(sorted(SEEDS)))
    data = bytearray(SEEDS[name])
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        upto = min(len(data), at + draw(st.integers(0, 40)))
        match draw(st.sampled_from(["change", "cut", "double", "put"])):
            case "change" if at < len(data):
                data[at] = draw(st.integers(0, 255))
            case "cut":
                del data[at:upto]
            case "double":
                data[at:at] = data[at:upto]
            case _:
                data[at:at] = draw(
                    st.sampled_from([b"<", b">", b"&", b"\0", b"\xff\xfe", b"</p>", b"<table>", b"\n# ", b"]]>"])
                )
    return name, bytes(data)


@given(mutated())
@settings(max_examples=150)
def test_a_damaged_file_is_a_document_or_a_fault(file: tuple[str, bytes]) -> None:
    document, faults = read(*file)
    assert document is not None or faults


def test_the_seeds_are_sound() -> None:
    for name, data in SEEDS.items():
        document, faults = read(name, data)
        assert document is not None, name
        assert not faults, name
        assert document.blocks, name


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<>&"), min_size=1, max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=8))
@example(["a\u2028b", "\u202f¹", "x\ufffc", "مرحبا ١٩٦١", "漢字かな"])
def test_the_words_of_a_document_are_its_text(paragraphs: list[str]) -> None:
    # A text of nothing but blanks is told of as empty.
    assume(any(words.split() for words in paragraphs))
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    document, faults = read("a.xml", f"<TEI><text><body>{body}</body></text></TEI>")
    assert document is not None
    assert not faults
    told = [" ".join(words.split("\u2028")).split() for words in paragraphs]
    assert [text.split() for _, _, text in outline(document)] == [words for words in told if words]
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.shown.text


@given(st.binary(max_size=200))
@settings(max_examples=60)
def test_any_bytes_under_any_name(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.xml", "a.epub", "a.docx", "a.jpg", "a.bin"):
        document, faults = read(name, data)
        assert document is not None or faults


def test_a_damaged_pdf_never_ends_this_process() -> None:
    import small_pdf

    sound = small_pdf.pdf([small_pdf.page_of("Words on a page.")])
    for at in range(20, len(sound), max(1, len(sound) // 8)):
        document, faults = read("a.pdf", sound[:at] + b"\xff\x00>>" + sound[at + 4 :])
        assert document is not None or faults
    assert isolation.PDF_CHILD
