"""Citations become words: italics where a style has them, and never marks out of a title."""

from __future__ import annotations

import pytest

from albviewer.export.citations import CitationStyle, cite
from albviewer.model.sources import Source, SourceKind
from albviewer.model.texts import LocalText
from albviewer.panels.dossier.blocks import Words
from albviewer.panels.dossier.quoting import _NUMBER, in_italics


@pytest.mark.parametrize(
    ("plain", "marked", "parts"),
    [
        ("A. Moro, Sea.", "A. Moro, <i>Sea</i>.", [("A. Moro, ", False), ("Sea", True), (".", False)]),
        ("Sea", "Sea", [("Sea", False)]),
        ("The <i>Alba</i>, 1901", "<i>The <i>Alba</i></i>, 1901", [("The <i>Alba</i>, 1901", False)]),
        ("<script>", "<script>", [("<script>", False)]),
        ("A & B", "A &amp; <i>B</i>", [("A & ", False), ("B", True)]),
        ("<i>A</i>", "&lt;i&gt;<i>A</i>&lt;/i&gt;", [("<i>", False), ("A", True), ("</i>", False)]),
    ],
)
def test_italics_are_those_of_the_style(plain: str, marked: str, parts: list[tuple[str, bool]]) -> None:
    assert in_italics(plain, marked) == tuple(Words(text=text, italic=italic) for text, italic in parts)


@pytest.mark.parametrize("style", CitationStyle)
def test_the_number_of_a_passage_is_put_into_every_style(style: CitationStyle) -> None:
    """The place that is kept for it comes out of the style as it went in, and so do the italics."""
    book = Source(id="a", file="a", title=LocalText((("en", "A & B <i>"),)), kind=SourceKind.BOOK)
    cited = cite(book, "en", style, passage=_NUMBER)
    parts = in_italics(cited.note, cited.note_html)
    assert sum(part.text.count(_NUMBER) for part in parts) == 1
    assert Words(text="A & B <i>", italic=True) in parts
