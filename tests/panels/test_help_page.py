"""The guide as the program shows it, and that it says the same in all its languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from albviewer.panels.help_page import Heading, help_page, load_help
from albviewer.resource_paths import guides_dir, resources_dir

LANGUAGES = sorted(file.stem.removeprefix("albviewer_") for file in (resources_dir() / "translations").glob("*.qm"))


def test_headings_are_read_and_links_become_words() -> None:
    page = help_page("# Title\n\nSee [the format](format.md#x).\n\n## `One` **two**\n\n```\n# no heading\n```\n", "en")
    assert page.headings == (Heading(level=1, text="Title"), Heading(level=2, text="One two"))
    assert "See the format." in page.markdown


def test_a_language_without_a_guide_gets_the_english_one(tmp_path: Path) -> None:
    (tmp_path / "user-guide.md").write_text("# Guide\n", encoding="utf-8")
    (tmp_path / "user-guide.sq.md").write_text("# Udhëzuesi\n", encoding="utf-8")
    assert load_help(tmp_path, "sq").headings[0].text == "Udhëzuesi"
    assert (load_help(tmp_path, "fr").language, load_help(tmp_path, "fr").headings[0].text) == ("en", "Guide")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_a_guide_with_the_same_chapters(language: str) -> None:
    english, other = load_help(guides_dir(), "en"), load_help(guides_dir(), language)
    assert other.language == language
    assert [each.level for each in other.headings] == [each.level for each in english.headings]
    assert len({each.text for each in english.headings} & {each.text for each in other.headings}) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_tells_of_the_same_keys(language: str) -> None:
    def keys(code: str) -> list[str]:
        tables = re.findall(r"^\| `([^`]+)` \|", load_help(guides_dir(), code).markdown, re.MULTILINE)
        return [each for each in tables if re.fullmatch(r"(Ctrl|Alt|Shift)\+.*|F\d+", each)]

    assert keys(language) == keys("en")
