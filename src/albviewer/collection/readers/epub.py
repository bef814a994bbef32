"""An EPUB: the pages of its spine in reading order, notes found across pages, pictures from within it alone."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import NamedTuple

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.archive import Archive
from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.encodings import decode_text
from albviewer.collection.readers.html_blocks import HtmlBlocks, size_said
from albviewer.collection.readers.html_notes import NoteLinks
from albviewer.collection.readers.images import image_size
from albviewer.collection.readers.source_file import SourceFile
from albviewer.collection.readers.xml_trees import (
    Element,
    find,
    find_all,
    language_of,
    parse_html,
    parse_xml,
    tag,
    text_of,
)
from albviewer.model.documents import Picture
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/rights.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


class _Page(NamedTuple):
    path: str
    root: Element


def read_epub(file: SourceFile) -> Composition:
    """Tell the pages of an EPUB; raise FileFaultError if it lacks what it is made of."""
    archive = Archive(file)
    package_path, package = _package(file, archive)
    if archive.has(_RIGHTS):
        raise file.damaged(sentence("it is encrypted"))
    noted = FaultList()
    pages = _pages(replace(file, faults=noted), archive, package_path, package)
    if not pages:
        raise file.damaged(sentence("none of the pages that it lists is in it"))
    file.faults.faults.extend(noted.faults)
    notes = NoteLinks((page.root, _resolver(archive, page.path)) for page in pages)
    composition = Composition(file, SourceFormat.EPUB)
    language = text_of(find(package, "language"))[:35]
    for page in pages:
        resolve = _resolver(archive, page.path)
        pictures = _pictures(archive, page.path)
        blocks = HtmlBlocks(composition, notes, resolve=resolve, picture=pictures)
        body = find(page.root, "body")
        body = page.root if body is None else body
        blocks.tell(body, language=language_of(page.root) or language)
    return composition


def _package(file: SourceFile, archive: Archive) -> tuple[str, Element]:
    """Return the path and the root of the package document, which lists all parts of the book."""
    container = archive.read(_CONTAINER)
    if container is None:
        raise file.damaged(sentence("it lacks its part {container}", container=_CONTAINER))
    rootfile = find(parse_xml(file, container, part=_CONTAINER), "rootfile")
    path = archive.resolve(rootfile.get("full-path") or "", "") if rootfile is not None else ""
    data = archive.read(path) if path else None
    if not path or data is None:
        raise file.damaged(sentence("it lacks the list of its parts"))
    return path, parse_xml(file, data, part=path)


def _pages(file: SourceFile, archive: Archive, base: str, package: Element) -> list[_Page]:
    """Return the pages of the spine, each once. One that is missing or broken is noted and passed over."""
    manifest = {item.get("id"): item for item in find_all(package, "item") if item.get("id")}
    found: dict[str, _Page] = {}
    for reference in find_all(package, "itemref"):
        item = manifest.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        if item.get("media-type") not in _PAGES:
            continue
        path = archive.resolve(item.get("href") or "", base)
        if not path or path in found:
            continue
        try:
            data = archive.read(path)
            root = _tree(file, data, path) if data is not None else None
        except FileFaultError as error:
            if error.code is FaultCode.FILE_UNSAFE:
                raise
            file.note(error.code, sentence("{message}; that part is left out", message=error.message))
            continue
        if root is None:
            file.note(
                FaultCode.FILE_DAMAGED,
                sentence("the file {name} lacks its part {path}; the others are read", name=file.name, path=path),
            )
            continue
        found[path] = _Page(path, root)
    return list(found.values())


def _tree(file: SourceFile, data: bytes, path: str) -> Element | None:
    """Return a page as a tree: as XML, which it should be, else as HTML, which forgives."""
    quiet = SourceFile(source=file.source, data=data)
    try:
        root = parse_xml(quiet, data, part=path)
        file.faults.faults.extend(quiet.faults.faults)
    except FileFaultError:
        return parse_html(decode_text(quiet, declared="utf-8").text)
    return root


def _resolver(archive: Archive, base: str) -> Callable[[str], Hashable]:
    """Return what makes the same key for the same spot of the book, from whichever page it is linked to."""

    def resolve(link: str) -> Hashable:
        path, _, fragment = link.partition("#")
        if ":" in path:
            return link
        return (archive.resolve(path, base), fragment)

    return resolve


def _pictures(archive: Archive, base: str) -> Callable[[Element], Picture | None]:
    def picture(element: Element) -> Picture | None:
        link = element.get("src") or element.get("{http://www.w3.org/1999/xlink}href") or ""
        path = archive.resolve(link, base) if link and ":" not in link else None
        size = image_size(archive.head(path)) if path else None
        if path is None or size is None:
            return None
        width, height = size_said(element)
        alt = " ".join((element.get("alt") or "").split()) if tag(element) == "img" else ""
        return Picture(path, width or size.width, height or size.height, alt)

    return picture
