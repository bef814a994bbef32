"""Catalogues are read, brought up to date and written without losing a translation or changing for nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from catalogue import Catalogue, Message, placeholders, read_catalogue, write_catalogue
from said_texts import SaidText

# What XML can hold, and Qt's reader leaves as it is.
TEXTS = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" \n"), min_size=1, max_size=20)


def said(text: str, context: str = "albviewer") -> SaidText:
    return SaidText(context=context, text=text)


def catalogue(**translations: str) -> Catalogue:
    messages = tuple(
        Message(said=said(text), translation=words, finished=bool(words)) for text, words in translations.items()
    )
    return Catalogue(language="sq", messages=messages)


def test_an_update_keeps_what_is_translated_and_drops_what_is_not_said_any_more() -> None:
    after = catalogue(Keys="Tastet", Old="I vjetër").updated([said("Keys"), said("New")])
    assert [(message.said.text, message.translation) for message in after.messages] == [("Keys", "Tastet"), ("New", "")]
    assert [message.said.text for message in after.unfinished()] == ["New"]


def test_the_same_text_in_another_context_is_another_message() -> None:
    after = catalogue(Open="Hap").updated([said("Open", "QFileDialog"), said("Open")])
    assert [message.translation for message in after.messages] == ["", "Hap"]


@given(st.dictionaries(TEXTS, st.just("") | TEXTS, min_size=1, max_size=6))
def test_what_is_written_is_read_again(tmp_path_factory, translations: dict[str, str]) -> None:
    file = tmp_path_factory.mktemp("catalogue") / "albviewer_sq.ts"
    before = catalogue(**translations)
    write_catalogue(file, before)
    assert read_catalogue(file) == before
    written = file.read_bytes()
    write_catalogue(file, read_catalogue(file))
    assert file.read_bytes() == written
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_files_are_named_without_lines_and_unfinished_is_marked(tmp_path: Path) -> None:
    file = tmp_path / "albviewer_sq.ts"
    message = Message(said=SaidText(context="albviewer", text="a < b", files=("src/albviewer/app.py",)))
    write_catalogue(file, Catalogue(language="sq", messages=(message,)))
    text = file.read_text("utf-8")
    assert '<location filename="../../src/albviewer/app.py" />' in text
    assert "<source>a &lt; b</source>" in text
    assert '<translation type="unfinished" />' in text


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders("{n} of {total}: {{not}} {n}") == {"n", "total"}
