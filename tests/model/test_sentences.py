"""Sentences: English as they stand, other words with the same values."""

from __future__ import annotations

import pickle

from albviewer.model.sentences import as_it_stands, sentence, told_by


def test_a_sentence_puts_its_values_into_its_words() -> None:
    said = sentence("{count} files lack {what}", count=2, what=sentence("a name"))
    assert str(said) == "2 files lack a name"
    assert pickle.loads(pickle.dumps(said)) == said
    assert hash(said) == hash(sentence("{count} files lack {what}", count=2, what=sentence("a name")))


def test_braces_in_values_are_only_braces() -> None:
    assert str(sentence("“{text}” is none", text="{a}{0}{{")) == "“{a}{0}{{” is none"
    assert str(as_it_stands("{nobody}")) == "{nobody}"


def test_all_of_it_is_translated_but_the_values() -> None:
    words = {"{count} files lack {what}": "Mungon {what} te {count} skedarë", "a name": "emri"}
    said = sentence("{count} files lack {what}", count=2, what=sentence("a name"))
    assert said.said(lambda text: words.get(text, text)) == "Mungon emri te 2 skedarë"


def test_a_gap_is_filled_with_something_else() -> None:
    said = sentence("not in {where}", where=sentence("the source"))
    assert str(said.filled(where=sentence("source {id}", id="004"), other="x")) == "not in source 004"


def test_an_error_tells_its_sentence_or_its_own_words() -> None:
    assert told_by(ValueError(sentence("no {x}", x=1))) == sentence("no {x}", x=1)
    assert str(told_by(ValueError("odd {words}"))) == "odd {words}"
    assert str(told_by(ValueError())) == ""
