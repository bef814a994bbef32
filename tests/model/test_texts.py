"""Text in several languages."""

from __future__ import annotations

from albviewer.model.texts import LocalText

BOTH = LocalText((("sq", "Vlora"), ("en", "Vlorë")))


def test_the_language_asked_for_else_the_first_given() -> None:
    assert BOTH.in_language("en") == "Vlorë"
    assert BOTH.in_language("ru") == "Vlora"
    assert LocalText().in_language("en") == ""


def test_a_text_that_was_not_given_is_false() -> None:
    assert not LocalText()
    assert BOTH


def test_the_order_of_the_collection_is_kept() -> None:
    assert list(BOTH) == [("sq", "Vlora"), ("en", "Vlorë")]
    assert BOTH.languages() == ("sq", "en")
    assert BOTH.texts() == ("Vlora", "Vlorë")
    assert list(BOTH.as_dict().items()) == [("sq", "Vlora"), ("en", "Vlorë")]
