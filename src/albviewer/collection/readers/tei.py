"""TEI P5, the subset that docs/collection-format.md names; elements that it does not name are kept as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.tei_blocks import TeiBlocks
from albviewer.collection.readers.xml_trees import Element, find, find_all, language_of, parse_xml, tag
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile


def read_tei(file: SourceFile) -> Composition:
    """Tell the texts of a TEI file; raise FileFaultError if it is no XML, or another kind of it."""
    file.check_size()
    root = parse_xml(file, file.data, encoding=file.source.encoding)
    texts = list(_outermost_texts(root))
    if not texts:
        raise file.damaged(
            sentence(
                "it is XML, but holds no text of TEI (its first element is {name})",
                name=tag(root) or sentence("nothing"),
            )
        )
    composition = Composition(file, SourceFormat.TEI)
    for text in texts:
        said = [language_of(element) for element in (text, *text.iterancestors())]
        language = next(filter(None, said), "") or _language_in_header(root)
        TeiBlocks(composition, root).tell(text, language=language)
    return composition


def _outermost_texts(root: Element) -> list[Element]:
    if tag(root) in ("text", "body", "div", "p", "ab", "lg"):
        return [root]
    return [text for text in find_all(root, "text") if not any(tag(above) == "text" for above in text.iterancestors())]


def _language_in_header(root: Element) -> str:
    """Return the language that the header names, if it is one alone."""
    usage = find(root, "langUsage")
    named = [language.get("ident") or "" for language in find_all(usage, "language")] if usage is not None else []
    return named[0] if len(named) == 1 else ""
