"""Every text that the window says is collected, once; one that is not written where it is said is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from said_texts import UncollectableTextError, said_texts, texts_in

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "albviewer"


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('say("One")', ["One"]),
        ('self._say("One", n=3)', ["One"]),
        ('context.say("One") + self._context.say("Two")', ["One", "Two"]),
        ('say.count("{n} event", "{n} events", len(rows), other="not said")', ["{n} event", "{n} events"]),
        ('self._say.count("a", "b", 2)', ["a", "b"]),
        ('say("A text "\n    "on two lines")', ["A text on two lines"]),
        ('sentence("no {id} here", id=id_)', ["no {id} here"]),
        ('rows.count("x", "y"); print("z"); translations.say_in("sq"); say.listed(["a", "b"])', []),
    ],
)
def test_what_a_say_is_given_is_collected(code: str, texts: list[str]) -> None:
    assert list(texts_in(code, "some.py")) == texts


@pytest.mark.parametrize(
    "code",
    [
        "say(text)",
        "sentence(text)",
        'sentence(f"{n} events", n=n)',
        'say(f"{n} events")',
        'say("a" if one else "b")',
        'say.count(one, "b", 2)',
    ],
)
def test_a_text_from_elsewhere_is_refused_with_its_place(code: str) -> None:
    with pytest.raises(UncollectableTextError, match=r"some\.py:2: .*must be written where it is said"):
        list(texts_in(f"import x\n{code}", "some.py"))


def test_the_window_s_texts_are_found_where_they_are_said() -> None:
    texts = {said.text: said.files for said in said_texts(PACKAGE)}
    assert len(texts) > 250
    assert list(texts) == sorted(texts)
    assert "src/albviewer/ui/window/reading_room.py" in texts["Clear all filters"]
    # Said by the Say itself, when it lists.
    assert texts["{first} and {last}"] == ("src/albviewer/panels/say.py",)


def test_what_is_said_of_faults_is_found_on_every_floor() -> None:
    texts = {said.text: said.files for said in said_texts(PACKAGE)}
    assert texts["month {month} does not exist"] == ("src/albviewer/model/edtf_syntax.py",)
    assert "src/albviewer/collection/fields.py" in texts["{key} is required"]


def test_below_the_window_nothing_but_sentences_is_collected() -> None:
    assert list(texts_in('say(part); sentence("no text")', "some.py", speaks=False)) == ["no text"]


def test_the_command_line_is_not_the_window() -> None:
    assert not any("/cli/" in file for said in said_texts(PACKAGE) for file in said.files)
