"""A saved web page: its article as blocks. Nothing in it runs, nothing is fetched, menus and banners are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from albviewer.collection.readers.article import article_of, title_outside
from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.encodings import decode_text
from albviewer.collection.readers.html_blocks import HtmlBlocks
from albviewer.collection.readers.html_notes import NoteLinks
from albviewer.collection.readers.linked_pictures import linked_picture
from albviewer.collection.readers.xml_trees import find_all, language_of, parse_html
from albviewer.model.documents import BlockKind
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]+)", re.I
)
_HEAD = 8192
# What is never text, however long it is.
_NO_TEXT = ("script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button")


def read_html(file: SourceFile) -> Composition:
    """Tell the article of a page; raise FileFaultError if no text is in it."""
    file.check_size()
    declared = _DECLARED.search(file.data[:_HEAD])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    root = parse_html(decode_text(file, declared=name).text)
    composition = Composition(file, SourceFormat.HTML)
    if root is None:
        raise file.damaged(sentence("there is nothing in the page"))
    for element in list(find_all(root, *_NO_TEXT)):
        element.clear(keep_tail=True)
    article = article_of(root)
    language = language_of(article) or next((said for said in map(language_of, article.iterancestors()) if said), "")
    title = title_outside(root, article)
    if title:
        composition.open(BlockKind.TITLE, language=language)
        composition.say(title)
        composition.close()
    HtmlBlocks(composition, NoteLinks([(root, str)]), resolve=str, picture=linked_picture).tell(
        article, language=language
    )
    return composition
