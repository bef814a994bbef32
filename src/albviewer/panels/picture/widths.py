"""How wide words are: read from the fonts' own tables, so that labels find their room without Qt and without a screen.

The fonts are variable and only the widths of their default cut are read; what another weight adds is known by measure.
It comes out right to about three parts in a hundred, which the room around a label allows for.
"""

from __future__ import annotations

import struct
from functools import cache

from albviewer.panels.picture.sheet import Face, Letters
from albviewer.resource_paths import package_dir

_FILES = {
    (Face.SANS, False): ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
    (Face.SANS, True): ("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf"),
    (Face.SERIF, False): ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
    (Face.SERIF, True): ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf"),
}
# The weight whose widths the file tells, and by how much a hundred of weight widens.
_CUTS = {Face.SANS: (200, 0.0175), Face.SERIF: (400, 0.016)}
# Letters of the serif are cut the wider the smaller they are; the file tells those of 20 pixels.
_SERIF_SIZE, _WIDER = 20.0, 0.009
_USUAL = 0.5


def width_of(text: str, letters: Letters) -> float:
    """Return the width of some words in pixels."""
    units, known = _advances(letters.face, letters.italic)
    plain = sum(known.get(ord(character), units * _USUAL) for character in text) / units * letters.size
    default, wider = _CUTS[letters.face]
    cut = 1 + wider * (letters.weight - default) / 100
    optical = 1 + _WIDER * max(0.0, _SERIF_SIZE - letters.size) if letters.face is Face.SERIF else 1.0
    return plain * cut * optical + letters.spacing * len(text)


@cache
def _advances(face: Face, italic: bool) -> tuple[int, dict[int, int]]:
    """Return the units of an em, and the width of each character in them."""
    package, name = _FILES[face, italic]
    data = (package_dir(package) / "files" / name).read_bytes()
    tables = _tables(data)
    [units] = struct.unpack_from(">H", data, tables["head"] + 18)
    [count] = struct.unpack_from(">H", data, tables["hhea"] + 34)
    metrics = struct.unpack_from(f">{2 * count}H", data, tables["hmtx"])[::2]
    glyphs = _glyphs(data, tables["cmap"])
    return units, {code: metrics[min(glyph, count - 1)] for code, glyph in glyphs.items()}


def _tables(data: bytes) -> dict[str, int]:
    """Return where each table of a font begins."""
    [count] = struct.unpack_from(">H", data, 4)
    rows = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return {tag.decode("ascii"): offset for tag, _checksum, offset, _length in rows}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Return the number of the glyph of each character, from the font's table of runs of characters (format 12)."""
    [count] = struct.unpack_from(">H", data, cmap + 2)
    rows = [struct.unpack_from(">HHI", data, cmap + 4 + 8 * number) for number in range(count)]
    starts = [cmap + offset for _platform, _encoding, offset in rows]
    table = next(start for start in starts if struct.unpack_from(">H", data, start) == (12,))
    [runs] = struct.unpack_from(">I", data, table + 12)
    found: dict[int, int] = {}
    for number in range(runs):
        first, last, glyph = struct.unpack_from(">III", data, table + 16 + 12 * number)
        found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return found
