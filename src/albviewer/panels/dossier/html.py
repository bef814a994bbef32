"""A dossier as one file of HTML: drawings and styles stand in it, nothing in it runs, nothing comes from elsewhere.

All words are escaped here and nowhere else, so nothing of a collection is ever markup. A policy in the file forbids
scripts and requests besides, whoever shows it.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from albviewer.panels.dossier.blocks import (
    Block,
    Dossier,
    Facsimile,
    Facts,
    Heading,
    Paragraph,
    Picture,
    PictureKind,
    Quote,
    Row,
    Words,
)
from albviewer.panels.dossier.style import style_of
from albviewer.panels.picture.compose import svg_of
from albviewer.panels.timeline.picture import svg_of_time
from albviewer.session.links import SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.panels.picture.base_map import BaseMap
    from albviewer.panels.tokens import Theme, Tokens

# What HTML cannot hold, and what would turn the words that follow around.
_NOT_HTML = re.compile(
    "[^\t\n\r -~\xa0-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def html_of(dossier: Dossier, tokens: Tokens, theme: Theme, base: BaseMap) -> str:
    """Return the file. Raise OSError if a file of the base map cannot be read."""
    pictures = {}
    if dossier.map is not None:
        pictures[PictureKind.MAP] = svg_of(dossier.map, base, ids="map-")
    if dossier.timeline is not None:
        pictures[PictureKind.TIMELINE] = svg_of_time(dossier.timeline, ids="time-")
    lines = [
        "<!DOCTYPE html>",
        f"<html{_language(dossier.language)}>",
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_plain(dossier.title)}</title>",
        f"<style>\n{style_of(tokens, theme, _dark(tokens, theme))}</style>",
        "</head>",
        "<body>",
        *_header(dossier),
        "<main>",
        *_body(dossier.blocks[_head_length(dossier) :], pictures),
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines)


def _dark(tokens: Tokens, theme: Theme) -> Theme | None:
    """Return the colours for dark screens of a page that is light as usual; its drawings stay on their own ground."""
    return tokens.themes["dark"] if theme is tokens.themes["light"] else None


def _head_length(dossier: Dossier) -> int:
    """Return how many blocks stand above the list of the parts: title and selection, but no picture."""
    ends = (number for number, block in enumerate(dossier.blocks) if isinstance(block, Picture) or _level(block) == 2)
    return next(ends, len(dossier.blocks))


def _header(dossier: Dossier) -> Iterator[str]:
    yield "<header>"
    for block in dossier.blocks[: _head_length(dossier)]:
        yield _block(block, {})
    parts = [heading for heading in dossier.headings() if heading.level == 2]
    if parts and dossier.contents:
        yield f'<nav aria-label="{_plain(dossier.contents)}">'
        yield f'<p class="contents">{_plain(dossier.contents)}</p>'
        yield "<ol>"
        yield from (f'<li><a href="#{part.anchor}">{_plain(part.words)}</a></li>' for part in parts)
        yield "</ol>"
        yield "</nav>"
    yield "</header>"


def _body(blocks: Sequence[Block], pictures: dict[PictureKind, str]) -> Iterator[str]:
    """Yield the parts as sections, and their entries as articles."""
    opened: list[str] = []
    for block in blocks:
        level = _level(block)
        while level and len(opened) > level - 2:
            yield f"</{opened.pop()}>"
        if isinstance(block, Heading):
            name = "section" if level == 2 else "article"
            opened.append(name)
            yield f'<{name} aria-labelledby="{block.anchor}">'
        yield _block(block, pictures)
    yield from (f"</{name}>" for name in reversed(opened))


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 0


def _block(block: Block, pictures: dict[PictureKind, str]) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Row():
            return _row(block)
        case Facsimile():
            return f'<p class="small">[{_plain(block.picture.alt)}]</p>'
        case Paragraph():
            number = f'<span class="number">{_plain(block.number)}</span> ' if block.number else ""
            return f'<p class="{block.tone.value}">{number}{_words(block.words)}</p>'
        case Facts():
            rows = (f"<div><dt>{_plain(name)}</dt><dd>{_lines(words)}</dd></div>" for name, words in block.rows)
            return f"<dl>{''.join(rows)}</dl>"
        case Quote():
            words = f"<blockquote{_language(block.language)}><p>{_plain(block.words)}</p></blockquote>"
            return f'<figure class="quote">{words}<figcaption>{_words(block.caption)}</figcaption></figure>'
        case Picture():
            drawn = pictures.get(block.kind, "")
            drawn = f'<div class="drawing">{drawn}</div>'
            return f'<figure class="picture">{drawn}<figcaption>{_plain(block.words)}</figcaption></figure>'


def _row(block: Row) -> str:
    """Return a row as a line: texts of sources, which alone have tables, are set on paper only."""
    return f"<p>{_plain(' · '.join(filter(None, block.cells)))}</p>"


def _heading(block: Heading) -> str:
    number = f'<span class="number">{_plain(block.number)}</span> ' if block.number else ""
    sign = ' <span class="disputed">≠</span>' if block.disputed else ""
    level = f"h{block.level}"
    return f'<{level} id="{block.anchor}"{_language(block.language)}>{number}{_plain(block.words)}{sign}</{level}>'


def _words(parts: Sequence[Words]) -> str:
    return "".join(map(_part, parts))


def _part(part: Words) -> str:
    text = _plain(part.text)
    text = f"<i>{text}</i>" if part.italic else text
    text = f"<b>{text}</b>" if part.strong else text
    # No other links are made; should one be, it is not one that a page could open.
    return f'<a href="{_plain(part.link)}">{text}</a>' if part.link.startswith(SCHEME) else text


def _lines(text: str) -> str:
    return "<br>".join(map(_plain, text.split("\n")))


def _plain(text: str) -> str:
    """Return words that are nothing but words, also within an attribute."""
    return escape(_NOT_HTML.sub("\ufffd", text), quote=True)


def _language(code: str) -> str:
    return f' lang="{code}"' if _LANGUAGE.fullmatch(code) else ""
