"""XML and HTML as trees, safely: no network, no other file, no entity that grows, no tree of endless depth.

The only module that parses markup. What it returns is elements and text; comments, instructions and entities are gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from typing import TYPE_CHECKING

from lxml import etree

from albviewer.collection.faults import FaultCode
from albviewer.model.sentences import Sentence, as_it_stands, sentence, told_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.collection.readers.source_file import SourceFile

Element = etree._Element  # noqa: SLF001  (the one name that lxml has for it)

_MOST_OF_ENTITY = 2000
# What the parser says of the commonest slips, so that it can be said in other languages too.
_COMMON = {
    words.words: words
    for words in (
        sentence("Document is empty"),
        sentence("Start tag expected, '<' not found"),
        sentence("Extra content at the end of the document"),
        sentence("EntityRef: expecting ';'"),
        sentence("xmlParseEntityRef: no name"),
        sentence("AttValue: \" or ' expected"),
        sentence("Char 0x0 out of allowed range"),
        sentence("Input is not proper UTF-8, indicate encoding !"),
    )
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def parse_xml(file: SourceFile, data: bytes, *, part: str = "", encoding: str = "") -> Element:
    """Return the root of an XML file, or of one part of an archive; raise FileFaultError with line and column."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding=encoding or None,
    )
    what = sentence("its part {part}", part=part) if part else sentence("it")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        why = _in_plain_words(str(error.msg))
        raise file.damaged(
            sentence("{what} is not well-formed XML: {why}", what=what, why=why), *(() if part else (line, column))
        ) from None
    except (LookupError, ValueError) as error:
        raise file.damaged(sentence("{what} is not XML: {error}", what=what, error=told_by(error))) from None
    _replace_entities(file, root)
    return root


def parse_html(text: str) -> Element | None:
    """Return the root of an HTML page, whatever is wrong with it, or None if nothing is in it."""
    clean = _CONTROL.sub("", text)
    if not clean.strip():
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return etree.fromstring(clean.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def names(words: str) -> frozenset[str]:
    """Return the names in a line of them."""
    return frozenset(words.split())


def tag(element: Element | None) -> str:
    """Return the element's name without its namespace, or an empty string for none."""
    return element.tag.rpartition("}")[2] if element is not None and isinstance(element.tag, str) else ""


def language_of(element: Element) -> str:
    """Return the language that the element says it is in, or an empty string."""
    said = element.get("{http://www.w3.org/XML/1998/namespace}lang") or element.get("lang") or ""
    return said.strip().replace("_", "-")[:35]


def find(root: Element, name: str) -> Element | None:
    """Return the first element of that name, whatever its namespace, the root included."""
    return next(find_all(root, name), None)


def find_all(root: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of those names, whatever their namespace, in the order of the text."""
    return root.iter(*(f"{{*}}{name}" for name in names))


def text_of(element: Element | None) -> str:
    """Return all text within an element, white space folded."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _in_plain_words(message: str) -> Sentence:
    """Return what a parser says, without its advice to programmers."""
    if "amplification" in message:
        return sentence("its entities would grow out of all proportion")
    if "Excessive depth" in message:
        return sentence("its elements lie more than 256 deep within each other")
    said = " ".join(message.split())
    said = said.rpartition(", line ")[0] or said
    return _COMMON.get(said) or as_it_stands(said)


def _replace_entities(file: SourceFile, root: Element) -> None:
    """Put in what entities stand for in plain characters; what lies elsewhere, or is made of others, is left out."""
    nodes = list(root.iter(etree.Entity))
    if not nodes:
        return
    meaning = _entities(root)
    refused: dict[str, None] = {}
    for node in nodes:
        name = str(node.text or "").strip("&;")
        stands_for = meaning(name)
        if stands_for is None:
            refused[name] = None
        _replace(node, stands_for or "")
    if refused:
        names = ", ".join(f"&{name};" for name in list(refused)[:3])
        message = sentence(
            "the file {name} uses {names}: what lies outside it, or is made of other entities, is left out",
            name=file.name,
            names=names,
        )
        file.note(FaultCode.FILE_UNSAFE, message)


def _entities(root: Element) -> Callable[[str], str | None]:
    """Return what tells the meaning of an entity: what the file itself says in plain characters, or HTML's."""
    declared: dict[str, str | None] = {}
    dtd = root.getroottree().docinfo.internalDTD
    for entity in dtd.iterentities() if dtd is not None else ():
        content = entity.content
        plain = content is not None and len(content) <= _MOST_OF_ENTITY and "&" not in content and "<" not in content
        declared.setdefault(str(entity.name), content if plain else None)
    return lambda name: declared[name] if name in declared else html5.get(f"{name};")


def _replace(node: Element, text: str) -> None:
    parent, before = node.getparent(), node.getprevious()
    if parent is None:
        return
    words = text + (node.tail or "")
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    node.tail = None
    parent.remove(node)
