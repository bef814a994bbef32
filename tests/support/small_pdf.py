"""PDF files made by hand: words at their places, pages that are only a picture, and files that are locked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 420, 595


class Words(NamedTuple):
    """Words set from (x, y), counted from the lower left corner, in letters of a size."""

    x: float
    y: float
    text: str
    size: float = 11


def page_of(text: str, *, head: str = "", foot: str = "", size: float = 11, top: float = 540) -> list[Words]:
    """Return a page of lines, one under the other; an empty line is a gap, one that begins with # is a heading."""
    words = [Words(60, 570, head, 9)] if head else []
    y = top
    for line in text.splitlines():
        if line.startswith("# "):
            words.append(Words(60, y, line[2:], size * 1.6))
            y -= size * 2
        elif line:
            indent = 15 if line.startswith(" ") else 0
            words.append(Words(60 + indent, y, line.strip(), size))
        y -= size * 1.3
    return words + ([Words(200, 25, foot, 9)] if foot else [])


def pdf(pages: Sequence[Sequence[Words] | None], *, extra: str = "") -> bytes:
    """Return a PDF; a page that is None is a picture without text. `extra` goes into the catalogue."""
    objects: list[bytes] = []

    def add(body: str | bytes) -> int:
        objects.append(body if isinstance(body, bytes) else body.encode("cp1252"))
        return len(objects)

    catalogue, tree = add(""), add("")
    font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    grey = bytes([128, 200, 128, 200])
    image = add(
        b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Length 4 >>\nstream\n" + grey + b"\nendstream"
    )
    kids = []
    for words in pages:
        drawn = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q" if words is None else "\n".join(map(_shown, words))
        stream = drawn.encode("cp1252")
        contents = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(
            add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {contents} 0 R "
                f"/Resources << /Font << /F {font} 0 R >> /XObject << /I {image} 0 R >> >> >>"
            )
        )
    objects[tree - 1] = (
        f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>".encode()
    )
    objects[catalogue - 1] = f"<< /Type /Catalog /Pages {tree} 0 R {extra} >>".encode()
    return _file(objects, f"/Root {catalogue} 0 R")


def locked_pdf() -> bytes:
    """Return a PDF that asks for a password which nobody knows."""
    made = pdf([page_of("Secret words.")])
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>] " % (
        b"41" * 32,
        b"42" * 32,
    )
    return made.replace(b"trailer\n<< ", b"trailer\n<< " + lock)


def _shown(words: Words) -> str:
    text = words.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F {words.size} Tf {words.x} {words.y} Td ({text}) Tj ET"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer.encode(), start)
    return bytes(made)
