"""A DOCX: its parts found, its paragraphs, tables, notes and pictures told. Macros and links are never looked at."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from albviewer.collection.readers.archive import Archive
from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.docx_blocks import DocxBlocks, DocxParts
from albviewer.collection.readers.docx_styles import Numbering, Styles, said
from albviewer.collection.readers.xml_trees import Element, find, find_all, parse_xml
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile

_DOCUMENT = "word/document.xml"


def read_docx(file: SourceFile) -> Composition:
    """Tell the paragraphs of a DOCX; raise FileFaultError if it lacks its document part."""
    archive = Archive(file)
    path = _main_part(file, archive)
    data = archive.read(path)
    if data is None:
        raise file.damaged(sentence("it lacks the part {path} with its text", path=path))
    body = find(parse_xml(file, data, part=path), "body")
    if body is None:
        raise file.damaged(sentence("its part {path} holds no text", path=path))
    related = _related(file, archive, path)
    beside = posixpath.dirname(path)
    parts = DocxParts(
        archive=archive,
        related=related,
        styles=Styles(_part(file, archive, f"{beside}/styles.xml")),
        numbering=Numbering(_part(file, archive, f"{beside}/numbering.xml")),
        footnotes=_notes(_part(file, archive, f"{beside}/footnotes.xml"), "footnote"),
        endnotes=_notes(_part(file, archive, f"{beside}/endnotes.xml"), "endnote"),
    )
    composition = Composition(file, SourceFormat.DOCX)
    DocxBlocks(composition, parts).tell(body)
    return composition


def _main_part(file: SourceFile, archive: Archive) -> str:
    root = _part(file, archive, "_rels/.rels")
    for link in find_all(root, "Relationship") if root is not None else ():
        if said(link, "Type").endswith("/officeDocument"):
            return archive.resolve(said(link, "Target"), "") or _DOCUMENT
    return _DOCUMENT


def _part(file: SourceFile, archive: Archive, path: str) -> Element | None:
    data = archive.read(path)
    return parse_xml(file, data, part=path) if data is not None else None


def _related(file: SourceFile, archive: Archive, path: str) -> dict[str, str]:
    """Return the paths of the parts that the document names by ids; what lies outside the file is none of them."""
    folder, name = posixpath.split(path)
    root = _part(file, archive, f"{folder}/_rels/{name}.rels")
    found: dict[str, str] = {}
    for link in find_all(root, "Relationship") if root is not None else ():
        if said(link, "TargetMode") != "External":
            target = archive.resolve(said(link, "Target"), path)
            if target is not None:
                found[said(link, "Id")] = target
    return found


def _notes(root: Element | None, name: str) -> dict[str, Element]:
    """Return the notes by their ids, without the lines that part them from the text."""
    notes = find_all(root, name) if root is not None else ()
    return {said(note, "id"): note for note in notes if not said(note, "type")}
