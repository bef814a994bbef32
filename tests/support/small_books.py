"""EPUB and DOCX files made by hand, part by part, so that any part can be missing or hostile; and small pictures."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of the parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, body in parts.items():
            # An EPUB begins with its media type, not packed, so that one can see it.
            way = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(path, body, way)
    return made.getvalue()


def epub(
    pages: Sequence[str],
    *,
    language: str = "en",
    more: Mapping[str, str | bytes] | None = None,
    hrefs: Sequence[str] = (),
) -> bytes:
    """Return an EPUB whose pages are page0.xhtml, page1.xhtml ...; `hrefs` are listed in the spine besides."""
    paths = [f"page{number}.xhtml" for number in range(len(pages))]
    listed = [*paths, *hrefs]
    items = "".join(
        f'<item id="i{number}" href="{path}" media-type="application/xhtml+xml"/>' for number, path in enumerate(listed)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(listed)))
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
        ),
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:language>{language}</dc:language></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
        ),
    }
    for path, page in zip(paths, pages, strict=True):
        parts[f"OEBPS/{path}"] = (
            '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
            f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{page}</body></html>'
        )
    return packed({**parts, **(more or {})})


def paragraph(text: str, *, style: str = "", more: str = "", run: str = "") -> str:
    """Return a paragraph of a DOCX; `more` are elements after its run, `run` properties of that."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    properties = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:p>{named}<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>{more}</w:p>'


def item(text: str, *, list_id: int = 1, depth: int = 0) -> str:
    """Return an item of a list: 1 has bullets, 2 is numbered."""
    number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str, head: bool = False) -> str:
    """Return a row of a table."""
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{properties}{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


def docx(body: str, *, notes: Mapping[int, str] | None = None, without: str = "", picture: bytes = b"") -> bytes:
    """Return a DOCX with styles Heading1, Heading2, Title and Quote; `without` is a part that is left out."""
    space = f'xmlns:w="{_W}" xmlns:r="{_R}"'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in (("Heading1", "heading 1"), ("Titulli2", "heading 2"), ("Title", "Title"), ("Quote", "Quote"))
    )
    levels = [("bullet", "•"), ("decimal", "%1.")]
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number, (form, text) in enumerate(levels, 1)
    )
    footnotes = "".join(
        f'<w:footnote w:id="{id_}">{paragraph(text)}</w:footnote>' for id_, text in (notes or {}).items()
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": '<Relationships><Relationship Id="p" Type="x" Target="media/one.png"/>'
        '<Relationship Id="out" Type="x" TargetMode="External" Target="http://example.org/x.png"/></Relationships>',
        "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {space}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {space}>{numbering}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {space}>{footnotes}</w:footnotes>",
        "word/media/one.png": picture or png(64, 48),
    }
    parts.pop(without, None)
    return packed(parts)


def png(width: int, height: int) -> bytes:
    """Return a grey PNG."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + bytes([160]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
