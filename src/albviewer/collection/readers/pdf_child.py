"""What runs in a process of its own to read a PDF: lines of text with where they stand, or the picture of a page.

Run as `python -m albviewer.collection.readers.pdf_child`; the question is a line of JSON on standard input, followed by
the PDF; the answer is lines of JSON on standard output, or one, followed by the pixels of a picture. Whatever a hostile
file makes of the parser, it is this process that ends. Imports nothing of the program but its limits.
"""

from __future__ import annotations

import ctypes
import json
import sys
from typing import Any, BinaryIO

from albviewer.collection.readers.limits import CHILD_MEMORY, MOST_PAGES, PDF_SECONDS

_PASSWORD = "password"
_MOST_CHARACTERS = 400_000
_WIDEST = 4000
_CUT = (0x02, 0xFFFE)


def _limit_itself(most: int) -> None:
    """Bound this process's memory, in bytes, and its time, should nobody wait for it any more, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (int(PDF_SECONDS) + 1, int(PDF_SECONDS) + 1))


def main(asked: BinaryIO, answer: BinaryIO) -> int:
    """Answer one question; return the exit status."""
    question = json.loads(asked.readline())
    _limit_itself(question.get("memory", CHILD_MEMORY))
    import pypdfium2

    data = asked.read()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        why = "encrypted" if _PASSWORD in str(error).lower() else "damaged"
        answer.write(json.dumps({"error": why}).encode() + b"\n")
        return 0
    if question["do"] == "text":
        _tell_pages(document, answer)
    else:
        _tell_picture(document, question["page"], question["width"], answer)
    answer.flush()
    return 0


def _tell_pages(document: Any, answer: BinaryIO) -> None:  # noqa: ANN401  (pypdfium2 has no types)
    import pypdfium2

    count = min(len(document), MOST_PAGES)
    answer.write(json.dumps({"pages": len(document)}).encode() + b"\n")
    for index in range(count):
        try:
            page = document[index]
            told = {
                "label": document.get_page_label(index),
                "width": page.get_width(),
                "height": page.get_height(),
                "lines": _lines(page),
            }
            page.close()
        except pypdfium2.PdfiumError:
            told = {"label": "", "width": 0, "height": 0, "lines": [], "damaged": True}
        answer.write(json.dumps(told).encode() + b"\n")


def _lines(page: Any) -> list[list[Any]]:  # noqa: ANN401
    """Return the lines of a page: text, left edge, right edge, baseline (upwards from below), size of the letters."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    handle, count = text_page.raw, min(text_page.count_chars(), _MOST_CHARACTERS)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    lines: list[list[Any]] = []
    words: list[str] = []
    edges: list[float] = []

    def end_line() -> None:
        text = "".join(words)
        if text.strip() and edges:
            lines.append([text, edges[0], max(edges[1::4]), edges[2], edges[3]])
        words.clear()
        edges.clear()

    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(handle, index)
        if code in (10, 13):
            end_line()
            continue
        if code in _CUT:
            # The two lines of a word that is cut come as one.
            words.append("-")
            end_line()
            continue
        words.append(chr(code) if 0 < code < 0x110000 else "")
        if code > 32 and not pdfium.FPDFText_IsGenerated(handle, index):
            pdfium.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
            # One box that is none would make the line endless.
            if right.value > left.value:
                size = pdfium.FPDFText_GetFontSize(handle, index) * _scale(handle, index)
                edges.extend((left.value, right.value, bottom.value, size))
    end_line()
    text_page.close()
    return lines


def _scale(handle: Any, index: int) -> float:  # noqa: ANN401
    """Return by how much a letter is scaled beside its size: many files have letters of size 1, made larger."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(handle, index, matrix):
        return 1.0
    return float(abs(matrix.d) or abs(matrix.b) or 1.0)


def _tell_picture(document: Any, number: int, width: int, answer: BinaryIO) -> None:  # noqa: ANN401
    """Write the picture of a page, `width` pixels wide, as rows of blue, green, red and a byte without meaning."""
    if not 0 <= number < len(document):
        answer.write(json.dumps({"error": "damaged"}).encode() + b"\n")
        return
    page = document[number]
    wanted = min(max(width, 16), _WIDEST)
    scale = min(wanted / max(page.get_width(), 1), _WIDEST / max(page.get_height(), 1))
    bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True, may_draw_forms=False)
    head = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}
    answer.write(json.dumps(head).encode() + b"\n")
    answer.write(bytes(bitmap.buffer))


if __name__ == "__main__":
    sys.exit(main(sys.stdin.buffer, sys.stdout.buffer))
