"""Sources are cited as the styles want it, and nothing is guessed that the collection does not say."""

from __future__ import annotations

import re
import warnings
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from citeproc import CitationStylesStyle  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from albviewer.export.citations import (
    AS_GIVEN,
    STYLE_NAMES,
    Citation,
    CitationStyle,
    cite,
    cite_in,
    csl_item,
    quotation,
    quotation_html,
)
from albviewer.model.edtf import parse_edtf
from albviewer.model.sources import Publication, Source, SourceKind
from albviewer.model.texts import LocalText
from albviewer.resource_paths import resources_dir

PAPER = Source(
    id="001",
    file="a.txt",
    title=LocalText((("en", "Relations with the Soviet Union"), ("sq", "Marrëdhëniet"))),
    authors=("Xhaferri, Manjola",),
    kind=SourceKind.JOURNAL_ARTICLE,
    date=parse_edtf("2022-11-30"),
    publication=Publication(doi="10.1000/1"),
)


@pytest.mark.parametrize(
    ("style", "note", "reference"),
    [
        (
            "chicago",
            "Manjola Xhaferri, “Relations with the Soviet Union,” November 30, 2022, para. 3.12, "
            "https://doi.org/10.1000/1.",
            "Xhaferri, Manjola. “Relations with the Soviet Union.” November 30, 2022. https://doi.org/10.1000/1.",
        ),
        (
            "mla",
            "(Xhaferri, par. 3.12)",
            "Xhaferri, Manjola. “Relations with the Soviet Union.” 30 Nov. 2022, https://doi.org/10.1000/1.",
        ),
        (
            "apa",
            "(Xhaferri, 2022, para. 3.12)",
            "Xhaferri, M. (2022, November 30). Relations with the Soviet Union. https://doi.org/10.1000/1",
        ),
        (
            "iso690",
            "XHAFERRI, Manjola. Relations with the Soviet Union. 30 November 2022, para. 3.12. DOI 10.1000/1.",
            "XHAFERRI, Manjola. Relations with the Soviet Union. 30 November 2022. DOI 10.1000/1.",
        ),
    ],
)
def test_a_paper_in_each_style(style: str, note: str, reference: str) -> None:
    cited = cite(PAPER, "en", CitationStyle(style), passage="3.12")
    assert (cited.note, cited.reference) == (note, reference)


@pytest.mark.parametrize(
    ("style", "note", "reference"),
    [
        (
            "chicago",
            "Manjola Xhaferri and Jane Mary Doe, “Who Left?,” <i>Review</i> 9, no. 4 (September 2022), para. 2.",
            "Xhaferri, Manjola, and Jane Mary Doe. “Who Left?” <i>Review</i> 9, no. 4 (September 2022): 12–20.",
        ),
        (
            "mla",
            "(Xhaferri and Doe, par. 2)",
            "Xhaferri, Manjola, and Jane Mary Doe. “Who Left?” <i>Review</i>, vol. 9, no. 4, Sept. 2022, pp. 12–20.",
        ),
        (
            "apa",
            "(Xhaferri &amp; Doe, 2022, para. 2)",
            "Xhaferri, M., &amp; Doe, J. M. (2022). Who Left? <i>Review</i>, <i>9</i>(4), 12–20.",
        ),
        (
            "iso690",
            "XHAFERRI, Manjola and DOE, Jane Mary. Who Left? <i>Review</i>. September 2022, vol. 9, no. 4, para. 2.",
            "XHAFERRI, Manjola and DOE, Jane Mary. Who Left? <i>Review</i>. September 2022, vol. 9, no. 4, pp. 12–20.",
        ),
    ],
)
def test_an_article_of_two_authors_in_a_journal(style: str, note: str, reference: str) -> None:
    article = replace(
        PAPER,
        title=LocalText((("en", "Who Left?"),)),
        authors=("Xhaferri, Manjola", "Doe, Jane Mary"),
        date=parse_edtf("2022-09"),
        publication=Publication(container="Review", volume="9", issue="4", pages="12–20"),
    )
    cited = cite(article, "en", CitationStyle(style), passage="2")
    assert (cited.note_html, cited.reference_html) == (note, reference)


@pytest.mark.parametrize(
    ("style", "note", "reference"),
    [
        ("chicago", "“Relations,” in <i>Wikipedia</i>, n.d., para. 2.", "“Relations.” In <i>Wikipedia</i>, n.d."),
        ("mla", "(“Relations,” par. 2)", "“Relations.” <i>Wikipedia</i>."),
        ("apa", "(“Relations,” n.d., para. 2)", "Relations. (n.d.). In <i>Wikipedia</i>."),
        ("iso690", "Relations. In: <i>Wikipedia</i>. [n.d.], para. 2.", "Relations. In: <i>Wikipedia</i>. [n.d.]."),
    ],
)
def test_an_article_of_an_encyclopedia_without_author_and_date(style: str, note: str, reference: str) -> None:
    article = Source(
        id="000",
        file="a.txt",
        title=LocalText((("en", "Relations"),)),
        kind=SourceKind.ENCYCLOPEDIA_ARTICLE,
        publication=Publication(container="Wikipedia"),
    )
    cited = cite(article, "en", CitationStyle(style), passage="2")
    assert (cited.note_html, cited.reference_html) == (note, reference)


@pytest.mark.parametrize(
    ("style", "note", "reference"),
    [
        ("chicago", "[An essay], n.d., para. 2.", "[An essay]. N.d."),
        ("mla", "([An essay], par. 2)", "[An essay]."),
        ("apa", "([An essay], n.d., para. 2)", "[An essay]. (n.d.)."),
        ("iso690", "[An essay]. [n.d.], para. 2.", "[An essay]. [n.d.]."),
    ],
)
def test_the_editors_words_for_what_has_no_title_are_no_title(style: str, note: str, reference: str) -> None:
    essay = Source(
        id="002", file="a.txt", title=LocalText((("en", "An essay"),)), title_given=False, kind=SourceKind.ESSAY
    )
    cited = cite(essay, "en", CitationStyle(style), passage="2")
    assert (cited.note_html, cited.reference_html) == (note, reference)


def test_a_book_a_letter_of_an_archive_and_a_web_page() -> None:
    book = Source(
        id="b",
        file="b",
        title=LocalText((("en", "Memoirs"),)),
        authors=("Doe, Jane",),
        kind=SourceKind.BOOK,
        date=parse_edtf("1980"),
        publication=Publication(publisher="The Press", place="Tirana"),
    )
    assert cite(book, "en", CitationStyle.CHICAGO, passage="2").note == (
        "Jane Doe, Memoirs (Tirana: The Press, 1980), para. 2."
    )
    assert cite(book, "en", CitationStyle.APA).reference == "Doe, J. (1980). Memoirs. The Press."
    letter = replace(
        book, kind=SourceKind.LETTER, publication=Publication(archive="Archive, Tirana", shelfmark="F. 14, file 3")
    )
    assert cite(letter, "en", CitationStyle.CHICAGO).reference == (
        "Doe, Jane. “Memoirs.” 1980. F. 14, file 3, Archive, Tirana."
    )
    page = replace(
        book, kind=SourceKind.OTHER, publication=Publication(url="https://a.example", accessed=parse_edtf("2023-05-06"))
    )
    assert cite(page, "en", CitationStyle.ISO690).reference == (
        "DOE, Jane. Memoirs. 1980. Available from: https://a.example [accessed 6 May 2023]."
    )
    assert cite(page, "en", CitationStyle.MLA).reference.endswith("1980, https://a.example. Accessed 6 May 2023.")


def test_iso_690_speaks_albanian_and_the_english_manuals_do_not() -> None:
    undated = replace(PAPER, date=None, publication=Publication(container="Zëri", pages="3"))
    assert cite(PAPER, "sq", CitationStyle.ISO690, passage="2").note.endswith("30 nëntor 2022, par. 2. DOI 10.1000/1.")
    assert cite(undated, "sq", CitationStyle.ISO690).reference.endswith("Zëri. [pa datë], f. 3.")
    assert "November 30, 2022, para. 2" in cite(PAPER, "sq", CitationStyle.CHICAGO, passage="2").note


def test_the_marks_of_a_title_stay_as_they_are() -> None:
    paper = replace(PAPER, title=LocalText((("en", "The “split”, 1961"),)))
    for style in CitationStyle:
        assert "The “split”, 1961" in cite(paper, "en", style).reference


def test_italics_are_in_the_other_form() -> None:
    book = replace(PAPER, kind=SourceKind.BOOK)
    cited = cite(book, "en", CitationStyle.CHICAGO, passage="3.12")
    assert "<i>Relations with the Soviet Union</i>" in cited.note_html
    assert "<" not in cited.note


def test_what_a_source_does_not_say_is_left_out() -> None:
    bare = Source(id="000", file="a.txt", title=LocalText((("en", "An article"),)), title_given=False)
    for style in CitationStyle:
        cited = cite(bare, "en", style, passage="2")
        assert "[An article]" in cited.note
        assert "[An article]" in cited.reference
        for text in (cited.note, cited.reference):
            assert ".." not in text
            assert ", ," not in text
            assert "None" not in text


def test_a_date_that_is_not_sure_is_put_into_words() -> None:
    letter = replace(PAPER, date=parse_edtf("1961~"))
    cited = cite(letter, "en", CitationStyle.CHICAGO, date_words="c. 1961")
    assert "c. 1961" in cited.reference
    assert csl_item(replace(PAPER, date=parse_edtf("1961-08/1961-12")), "en")["issued"] == {
        "literal": "1961-08/1961-12"
    }


def test_names_are_turned_round_only_if_they_say_how() -> None:
    paper = replace(PAPER, authors=("Xhaferri, Manjola", "Wikipedia"))
    assert cite(paper, "en", CitationStyle.APA).reference.startswith("Xhaferri, M., & Wikipedia. (2022")
    assert cite(paper, "en", CitationStyle.CHICAGO).note.startswith("Manjola Xhaferri and Wikipedia, ")


def test_the_language_is_that_of_the_collection_s_own_title() -> None:
    assert "Marrëdhëniet" in cite(PAPER, "sq", CitationStyle.APA).reference


def cited_as(note: str, note_html: str, *, in_text: bool = False) -> Citation:
    return Citation(
        note=note, reference="A reference.", note_html=note_html, reference_html="A <i>reference</i>.", in_text=in_text
    )


def test_a_quotation_says_what_and_where() -> None:
    note = cited_as("A note.", "A <i>note</i>.")
    assert quotation("the\n  bay", note, "albviewer://x") == "“the bay”\nA note.\nalbviewer://x"
    assert quotation("the bay", note) == "“the bay”\nA note."
    assert quotation_html("the bay", note) == "<p>“the bay”<br>A <i>note</i>.</p>"


def test_where_a_note_only_points_to_the_reference_both_are_given() -> None:
    pointer = cited_as("(Moro, par. 2)", "(Moro, par. 2)", in_text=True)
    assert quotation("the bay", pointer, "albviewer://x") == ("“the bay” (Moro, par. 2)\nA reference.\nalbviewer://x")
    assert quotation_html("the bay", pointer) == "<p>“the bay” (Moro, par. 2)<br>A <i>reference</i>.</p>"
    styles = [style for style in CitationStyle if cite(PAPER, "en", style).in_text]
    assert styles == [CitationStyle.MLA, CitationStyle.APA]


def test_nothing_of_a_source_is_taken_for_markup() -> None:
    sly = replace(PAPER, title=LocalText((("en", "<script>a</script> & <b>b</b>"),)), authors=("O'Hara <i>",))
    for style in CitationStyle:
        cited = cite(sly, "en", style, passage="1")
        for text in (cited.note_html, cited.reference_html):
            assert not re.search(r"<(?!/?i>)|&(?!(lt|gt|amp|quot|#x?\w+);)", text)
    assert "&lt;script&gt;a&lt;/script&gt; &amp; &lt;b&gt;" in cite(sly, "en", CitationStyle.CHICAGO).reference_html
    assert "<script>a</script> & <b>b</b>" in cite(sly, "en", CitationStyle.CHICAGO).reference
    said = quotation_html("a <b> & c", cited_as("Note", "<i>Note</i>"), 'albviewer://x?a="b"&c')
    assert said == (
        '<p>“a &lt;b&gt; &amp; c”<br><i>Note</i><br><a href="albviewer://x?a=&quot;b&quot;&amp;c">'
        "albviewer://x?a=&quot;b&quot;&amp;c</a></p>"
    )


def test_a_source_is_cited_as_its_editors_say_or_else_as_chicago_does() -> None:
    given = replace(PAPER, cite_as=LocalText((("en", "Xhaferri & al., Relations (2022)."), ("sq", "Xhaferri 2022"))))
    cited = cite_in(given, "en", AS_GIVEN, passage="3.12")
    assert cited.note == "Xhaferri & al., Relations (2022), ¶ 3.12."
    assert cited.reference == "Xhaferri & al., Relations (2022)."
    assert cited.note_html == "Xhaferri &amp; al., Relations (2022), ¶ 3.12."
    assert cite_in(given, "sq", AS_GIVEN).note == "Xhaferri 2022"
    assert cite_in(given, "en", "mla") == cite(given, "en", CitationStyle.MLA)
    chicago = cite(PAPER, "en", CitationStyle.CHICAGO, passage="1")
    assert cite_in(PAPER, "en", AS_GIVEN, passage="1") == chicago
    assert cite_in(PAPER, "en", "harvard", passage="1") == chicago


def test_every_style_is_valid() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name in CitationStyle:
            CitationStylesStyle(str(resources_dir() / "citations" / f"{name}.csl"), validate=True)


def test_every_style_is_there_and_says_what_it_is() -> None:
    files = {path.stem for path in (resources_dir() / "citations").glob("*.csl")}
    assert files == set(CitationStyle) == set(STYLE_NAMES)
    for name in files:
        root = ElementTree.parse(resources_dir() / "citations" / f"{name}.csl").getroot()
        assert root.get("version") == "1.0"


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=40),
    st.sampled_from(SourceKind),
    st.sampled_from(CitationStyle),
    st.sampled_from(["", "1961", "1961-02", "1961-02-03", "1961?", "../1961", "[1960,1961]", "-0044", "1961-21"]),
)
def test_no_source_makes_it_stumble(title: str, kind: SourceKind, style: CitationStyle, date: str) -> None:
    source = Source(
        id="x", file="x", title=LocalText((("en", title),)), kind=kind, date=parse_edtf(date) if date else None
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cited = cite(source, "en", style, passage="1", date_words="some time")
    assert cited.reference
    assert cited.note
