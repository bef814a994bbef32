"""A dossier in HTML: complete in itself, well-formed, and made of words only, whatever a collection says."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.dossier.blocks import Dossier, Facts, Heading, Paragraph, Quote, Words
from albviewer.panels.dossier.html import html_of
from albviewer.panels.tokens import contrast
from albviewer.session.session import Session

HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\" onclick='x' \x00\x1b\u202e"
VOID = frozenset({"meta", "br", "img", "input", "link"})


class Page(HTMLParser):
    """Reads a page: its elements with their attributes, and its words; elements must be closed in their order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.words.append(data)

    def names(self) -> list[str]:
        return [name for name, _attributes in self.elements]


def read(text: str) -> Page:
    page = Page()
    page.feed(text)
    page.close()
    assert page._open == []
    return page


def hostile_dossier(text: str) -> Dossier:
    words = (Words(text=text, italic=True, strong=True, link=text),)
    return Dossier(
        title=text,
        language="en",
        foot=text,
        contents=text,
        blocks=(
            Heading(level=1, words=text, anchor="top", language=text),
            Heading(level=2, words=text, anchor="events"),
            Heading(level=3, words=text, anchor="event-1", number=text, disputed=True),
            Facts(rows=((text, text),)),
            Paragraph(words=words, number=text),
            Quote(words=text, language=text, caption=words),
        ),
    )


@pytest.fixture
def page(small: Session, make, tokens, base) -> Page:
    return read(html_of(make(small), tokens, tokens.themes["light"], base))


def test_the_file_is_complete_in_itself_and_runs_nothing(seeds: Session, make, tokens, base) -> None:
    text = html_of(make(seeds), tokens, tokens.themes["light"], base)
    page = read(text)
    assert not {"script", "iframe", "object", "embed", "link", "base", "form"}.intersection(page.names())
    for name, attributes in page.elements:
        assert not [each for each in attributes if each.startswith("on")], name
        for address in (attributes.get("href"), attributes.get("src")):
            assert address is None or address.startswith(("#", "albviewer://", "data:image/")), address
    assert re.search(r"url\((?!#)", text) is None
    assert "@import" not in text
    policy = next(each for _name, each in page.elements if each.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"].startswith("default-src 'none'")


def test_no_id_is_there_twice_and_every_link_within_leads_somewhere(page: Page) -> None:
    ids = [attributes["id"] for _name, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _name, attributes in page.elements:
        link = attributes.get("href") or ""
        targets = (attributes.get("aria-labelledby"), link[1:] if link.startswith("#") else None)
        assert all(target in ids for target in targets if target is not None)


def test_headings_go_down_one_level_at_a_time_and_languages_are_named(page: Page) -> None:
    levels = [int(name[1]) for name in page.names() if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert ("html", {"lang": "en"}) in page.elements
    assert all(attributes.get("lang") == "en" for name, attributes in page.elements if name == "blockquote")
    drawings = [attributes for name, attributes in page.elements if name == "svg"]
    assert [each["role"] for each in drawings] == ["img", "img"]


def test_quotes_are_read_again_as_they_stand(small: Session, make, tokens, base) -> None:
    dossier = make(small)
    words = "\n".join(read(html_of(dossier, tokens, tokens.themes["light"], base)).words)
    for block in dossier.blocks:
        if isinstance(block, Quote):
            assert block.words in words


def test_the_colours_of_the_page_can_be_read(tokens) -> None:
    for name in ("light", "dark", "contrast", "print"):
        colours = tokens.themes[name].colour
        assert contrast(colours["ink"], colours["paper"]) >= 7
        assert contrast(colours["ink-2"], colours["paper"]) >= 4.5


def test_a_dark_screen_darkens_the_page_and_never_the_paper_or_the_drawings(small: Session, make, tokens, base) -> None:
    light, dark = tokens.themes["light"], tokens.themes["dark"]
    text = html_of(make(small), tokens, light, base)
    usual, _, darkened = text.partition("@media screen and (prefers-color-scheme: dark)")
    assert f"--paper: {light.colour['paper']}" in usual
    assert f"--ground: {light.colour['paper']}" in usual
    assert f"--paper: {dark.colour['paper']}" in darkened
    assert "--ground" not in darkened.partition("</style>")[0]
    assert "prefers-color-scheme" not in html_of(make(small), tokens, dark, base)


def test_wide_drawings_are_moved_within_the_page_and_not_with_it(page: Page) -> None:
    names = page.names()
    drawings = [number for number, name in enumerate(names) if name == "svg"]
    assert drawings
    for number in drawings:
        assert page.elements[number - 1] == ("div", {"class": "drawing"})


def test_hostile_words_are_words(tokens, base) -> None:
    page = read(html_of(hostile_dossier(HOSTILE), tokens, tokens.themes["light"], base))
    assert "script" not in page.names()
    assert "img" not in page.names()
    assert "<script>alert(1)</script>" in "".join(page.words)
    assert "\u202e" not in "".join(page.words)
    assert all("href" not in attributes or attributes["href"] == "#events" for _n, attributes in page.elements)


@given(text=st.text(max_size=60).map(lambda text: text.replace("\n", " ") + "<b>\"'&"))
def test_any_words_come_out_as_words_and_change_no_structure(text: str, tokens, base) -> None:
    def elements(of: str) -> list[str]:
        return read(html_of(hostile_dossier(of), tokens, tokens.themes["light"], base)).names()

    assert elements(text) == elements("plain")


@given(text=st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=60))
def test_words_that_can_be_shown_are_shown_unchanged(text: str, tokens, base) -> None:
    dossier = Dossier(title="t", language="en", foot="", blocks=(Quote(words=text, language="en", caption=()),))
    page = read(html_of(dossier, tokens, tokens.themes["light"], base))
    assert text in "".join(page.words)
