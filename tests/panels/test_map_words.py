"""The words of the map page: the program knows every one of them, and the page's own English is the same."""

from __future__ import annotations

import re

from albviewer.panels.map_words import map_words
from albviewer.panels.say import Say
from albviewer.resource_paths import resources_dir

_ENTRY = re.compile(r'^ {4}"([\w-]+)": "([^"\\]*)",$', re.MULTILINE)


def words_of_the_page() -> dict[str, str]:
    script = (resources_dir() / "map" / "words.js").read_text("utf-8")
    table = script[script.index("const words = {") : script.index("};")]
    words = dict(_ENTRY.findall(table))
    assert len(words) == table.count('": "') > 20
    return words


def test_the_page_and_the_program_have_the_same_words() -> None:
    assert map_words(Say()) == words_of_the_page()


def test_the_words_are_in_the_language_with_their_placeholders_left_to_the_page() -> None:
    words = map_words(Say("sq", {"Borders of {n}": "Kufijtë e vitit {n}"}.get))  # type: ignore[arg-type]
    assert words["borders-of"] == "Kufijtë e vitit {n}"
