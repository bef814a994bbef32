"""A sheet that becomes an SVG file: real outlines, text as text, nothing that runs, nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.sax.saxutils import escape, quoteattr

from albviewer.panels.picture.frame import Line, Point
from albviewer.panels.picture.sheet import Align, Face, Image, Pen, Place, Words
from albviewer.panels.picture.widths import width_of

# What XML 1.0 cannot hold, however it is written.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FAMILIES = {Face.SERIF: "'Source Serif 4', 'Noto Serif', serif", Face.SANS: "'Source Sans 3', 'Noto Sans', sans-serif"}
_HALO = 3.2
# What is dark in a grey image becomes opaque black, what is light is let through.
_SHADOW = (
    '<filter id="shadow" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
    '<feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  -1 0 0 0 1"/></filter>'
)


class SvgSheet:
    """Collects what is drawn; `text` gives the file, `element` the same to stand in a page.

    `title` and `description` are for who cannot see it. `ids` is what every id begins with: in a page with two drawings
    none may be there twice.
    """

    def __init__(
        self, width: float, height: float, *, title: str, description: str, language: str, ids: str = ""
    ) -> None:
        size = f'width="{_n(width)}" height="{_n(height)}" viewBox="0 0 {_n(width)} {_n(height)}"'
        self._parts = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" xml:lang={_quoted(language)}>',
            f"<title>{_plain(title)}</title>",
            f"<desc>{_plain(description)}</desc>",
        ]
        self._ids = ids
        self._clips = 0
        self._images: dict[Image, str] = {}

    def text(self) -> str:
        """Return the file as it is now."""
        return "\n".join((*self._parts, "</svg>", ""))

    def element(self) -> str:
        """Return what is drawn as it stands in a page of HTML."""
        return "\n".join((*self._parts[1:], "</svg>"))

    def fill(self, areas: Sequence[Line], colour: str, *, opacity: float = 1.0) -> None:
        """Fill what the outlines enclose."""
        path = _path(areas, closed=True)
        if path:
            thin = f' fill-opacity="{_n(opacity)}"' if opacity < 1 else ""
            self._parts.append(f'<path d="{path}" fill="{colour}"{thin} fill-rule="evenodd"/>')

    def stroke(self, lines: Sequence[Line], pen: Pen, *, closed: bool = False) -> None:
        """Draw along lines."""
        path = _path(lines, closed=closed)
        if path:
            self._parts.append(f'<path d="{path}" fill="none" {_stroke(pen)} stroke-linejoin="round"/>')

    def circle(
        self, middle: Point, radius: float, *, fill: str = "", pen: Pen | None = None, opacity: float = 1.0
    ) -> None:
        """Draw a circle; the opacity is that of its ground."""
        x, y = middle
        line = f" {_stroke(pen)}" if pen else ""
        line += f' fill-opacity="{_n(opacity)}"' if opacity < 1 else ""
        self._parts.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill or "none"}"{line}/>')

    def write(self, words: Words) -> None:
        """Write words; the halo is drawn below them."""
        x, y = words.at
        letters = words.letters
        style = [
            f'x="{_n(x)}" y="{_n(y)}" font-family="{_FAMILIES[letters.face]}" font-size="{_n(letters.size)}"',
            f'fill="{words.colour}"',
        ]
        if letters.weight != 400:
            style.append(f'font-weight="{letters.weight}"')
        if letters.italic:
            style.append('font-style="italic"')
        if letters.spacing:
            style.append(f'letter-spacing="{_n(letters.spacing)}"')
        if words.align is not Align.START:
            style.append(f'text-anchor="{words.align.value}"')
        if words.turn:
            style.append(f'transform="rotate({_n(words.turn)} {_n(x)} {_n(y)})"')
        # In whatever font it is shown, a label must not be wider than the room it was given.
        width = width_of(words.text, letters)
        style.append(f'textLength="{_n(width)}" lengthAdjust="spacingAndGlyphs"')
        if words.halo:
            style.append(f'stroke="{words.halo}" stroke-width="{_HALO}" stroke-linejoin="round" paint-order="stroke"')
        self._parts.append(f"<text {' '.join(style)}>{_plain(words.text)}</text>")

    def image(self, image: Image, place: Place, *, opacity: float = 1.0) -> None:
        """Lay an image where it belongs; its bytes stand in the file itself, once."""
        if image not in self._images:
            self._define(image)
        matrix = " ".join(f"{number:.9g}" for number in place)
        thin = f' opacity="{_n(opacity)}"' if opacity < 1 else ""
        self._parts.append(f'<use href="#{self._images[image]}" transform="matrix({matrix})"{thin}/>')

    def _define(self, image: Image) -> None:
        name = self._images[image] = f"{self._ids}image-{len(self._images) + 1}"
        size = f'width="{image.width}" height="{image.height}" preserveAspectRatio="none"'
        data = f"data:{image.mimetype};base64,{b64encode(image.data).decode('ascii')}"
        filter_ = ""
        if image.shadow:
            filter_ = f' filter="url(#{self._ids}shadow)"'
            shadow = _SHADOW.replace('id="shadow"', f'id="{self._ids}shadow"')
            if shadow not in self._parts:
                self._parts.append(shadow)
        self._parts.append(f'<defs><image id="{name}" {size}{filter_} href="{data}"/></defs>')

    @contextmanager
    def clipped(self, areas: Sequence[Line]) -> Iterator[None]:
        """Within the block, draw only inside what the outlines enclose."""
        self._clips += 1
        name = f"{self._ids}clip-{self._clips}"
        path = f'<path d="{_path(areas, closed=True)}" clip-rule="evenodd"/>'
        self._parts.append(f'<clipPath id="{name}">{path}</clipPath><g clip-path="url(#{name})">')
        yield
        self._parts.append("</g>")

    @contextmanager
    def moved(self, right: float, down: float) -> Iterator[None]:
        """Within the block, draw from another origin."""
        self._parts.append(f'<g transform="translate({_n(right)} {_n(down)})">')
        yield
        self._parts.append("</g>")

    @contextmanager
    def group(self, name: str) -> Iterator[None]:
        """Hold together what is drawn within the block."""
        self._parts.append(f"<g id={_quoted(self._ids + name)}>")
        yield
        self._parts.append("</g>")


def _path(lines: Sequence[Line], *, closed: bool) -> str:
    end = "Z" if closed else ""
    drawn = (line for line in lines if len(line) > 1)
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in line) + end for line in drawn)


def _stroke(pen: Pen) -> str:
    parts = [f'stroke="{pen.colour}" stroke-width="{_n(pen.width)}"']
    if pen.dash:
        parts.append(f'stroke-dasharray="{" ".join(map(_n, pen.dash))}"')
    if pen.opacity < 1:
        parts.append(f'stroke-opacity="{_n(pen.opacity)}"')
    return " ".join(parts)


def _n(value: float) -> str:
    """Return a number with at most two decimals, and none for nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def _plain(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _quoted(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
