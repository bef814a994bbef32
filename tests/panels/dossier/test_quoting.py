"""Citations become words: italics where a style has them, and never marks out of a title."""

from __future__ import annotations

import pytest

from albviewer.panels.dossier.blocks import Words
from albviewer.panels.dossier.quoting import in_italics


@pytest.mark.parametrize(
    ("plain", "marked", "parts"),
    [
        ("A. Moro, Sea.", "A. Moro, <i>Sea</i>.", [("A. Moro, ", False), ("Sea", True), (".", False)]),
        ("Sea", "Sea", [("Sea", False)]),
        ("The <i>Alba</i>, 1901", "<i>The <i>Alba</i></i>, 1901", [("The <i>Alba</i>, 1901", False)]),
        ("<script>", "<script>", [("<script>", False)]),
        ("A & B", "A &amp; <i>B</i>", [("A & B", False)]),
    ],
)
def test_italics_are_those_of_the_style(plain: str, marked: str, parts: list[tuple[str, bool]]) -> None:
    assert in_italics(plain, marked) == tuple(Words(text=text, italic=italic) for text, italic in parts)
