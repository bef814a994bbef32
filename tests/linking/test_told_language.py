"""The language of a text is named only where it is plain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from albviewer.linking.told_language import language_of

GOLD = Path(__file__).parent / "gold" / "held_out"
MARKED = re.compile(r"⟦([^|⟧]*)\|[^⟧]*⟧")
HAN = "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。"
KANA = "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。" * 2
CROATIAN = """Svi su ljudi u gradu znali da se brod neće vratiti, ali nitko o tome nije htio govoriti. Konzul je sišao
u luku i čekao do večeri, no nije došao nitko. Pisao je ministru da je cesta na jug zatvorena i da se ljudi boje, a
onda je otišao kući i o svemu šutio kao i ostali."""


@pytest.mark.parametrize("language", ["de", "en", "fr", "it", "ru", "sq"])
def test_prose_is_told_by_its_words(language: str) -> None:
    text = MARKED.sub(r"\1", (GOLD / f"dates_{language}.txt").read_text(encoding="utf-8"))
    assert language_of([text]) == language
    assert language_of(text.split("\n")) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (HAN, "zh"),
        (KANA, "ja"),
        ("Οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στα δικαιώματα", "el"),
        ("", ""),
        ("The harbour.", ""),
        # Its commonest words are those of its neighbours too.
        (CROATIAN, ""),
        ("1961 1962 1963 " * 50, ""),
    ],
)
def test_what_is_plain_and_what_is_not(text: str, language: str) -> None:
    assert language_of([text]) == language
