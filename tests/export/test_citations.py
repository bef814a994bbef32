"""Sources are cited as the styles want it, and nothing is guessed that the collection does not say."""

from __future__ import annotations

import re
import warnings
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.export.citations import (
    AS_GIVEN,
    STYLE_NAMES,
    CitationStyle,
    cite,
    cite_in,
    csl_item,
    quotation,
    quotation_html,
)
from albviewer.model.edtf import parse_edtf
from albviewer.model.sources import Source, SourceKind
from albviewer.model.texts import LocalText
from albviewer.resource_paths import resources_dir

PAPER = Source(
    id="001",
    file="a.txt",
    title=LocalText((("en", "Relations with the Soviet Union"), ("sq", "Marrëdhëniet"))),
    authors=("Manjola Xhaferri",),
    kind=SourceKind.JOURNAL_ARTICLE,
    date=parse_edtf("2022-11-30"),
)


@pytest.mark.parametrize(
    ("style", "note", "reference"),
    [
        (
            "chicago",
            "Manjola Xhaferri, “Relations with the Soviet Union,” November 30, 2022, para. 3.12.",
            "Manjola Xhaferri. “Relations with the Soviet Union.” November 30, 2022.",
        ),
        (
            "mla",
            "(Manjola Xhaferri, para. 3.12)",
            "Manjola Xhaferri. “Relations with the Soviet Union.” 30 Nov. 2022.",
        ),
        (
            "apa",
            "(Manjola Xhaferri, 2022, para. 3.12)",
            "Manjola Xhaferri. (2022, November 30). Relations with the Soviet Union.",
        ),
        (
            "iso690",
            "MANJOLA XHAFERRI. Relations with the Soviet Union. 30 November 2022, para. 3.12.",
            "MANJOLA XHAFERRI. Relations with the Soviet Union. 30 November 2022.",
        ),
    ],
)
def test_a_paper_in_each_style(style: str, note: str, reference: str) -> None:
    cited = cite(PAPER, "en", CitationStyle(style), passage="3.12")
    assert (cited.note, cited.reference) == (note, reference)


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
    assert cite(paper, "en", CitationStyle.APA).reference.startswith("Xhaferri, M. & Wikipedia. (2022")
    assert cite(paper, "en", CitationStyle.CHICAGO).note.startswith("Manjola Xhaferri and Wikipedia, ")


def test_the_language_is_that_of_the_collection_s_own_title() -> None:
    assert "Marrëdhëniet" in cite(PAPER, "sq", CitationStyle.APA).reference


def test_a_quotation_says_what_and_where() -> None:
    assert quotation("the\n  bay", "A note.", "albviewer://x") == "“the bay”\nA note.\nalbviewer://x"
    assert quotation("the bay", "A note.") == "“the bay”\nA note."


def test_nothing_of_a_source_is_taken_for_markup() -> None:
    sly = replace(PAPER, title=LocalText((("en", "<script>a</script> & <b>b</b>"),)), authors=("O'Hara <i>",))
    for style in CitationStyle:
        cited = cite(sly, "en", style, passage="1")
        for text in (cited.note_html, cited.reference_html):
            assert not re.search(r"<(?!/?i>)|&(?!(lt|gt|amp|quot|#x?\w+);)", text)
    assert "&lt;script&gt;a&lt;/script&gt; &amp; &lt;b&gt;" in cite(sly, "en", CitationStyle.CHICAGO).reference_html
    assert "<script>a</script> & <b>b</b>" in cite(sly, "en", CitationStyle.CHICAGO).reference
    said = quotation_html("a <b> & c", "<i>Note</i>", 'albviewer://x?a="b"&c')
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
