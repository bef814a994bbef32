"""Markdown, with front matter, tables and footnotes: rendered to HTML in memory, then read as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.encodings import decode_text
from albviewer.collection.readers.html_blocks import HtmlBlocks
from albviewer.collection.readers.html_notes import NoteLinks
from albviewer.collection.readers.linked_pictures import linked_picture
from albviewer.collection.readers.xml_trees import parse_html
from albviewer.collection.yaml_tree import Mapping, Scalar, read_yaml
from albviewer.model.documents import BlockKind
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from albviewer.collection.readers.source_file import SourceFile


def read_markdown(file: SourceFile) -> Composition:
    """Tell a Markdown file. Of its front matter, `title` heads the text and `lang` or `language` is its language."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    file.check_size()
    text = decode_text(file).text
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.use(front_matter_plugin).use(footnote_plugin)
    parser.add_render_rule("footnote_caption", _note_sign)
    tokens = parser.parse(text)
    matter = _front_matter(file, next((token.content for token in tokens if token.type == "front_matter"), ""))
    root = parse_html(parser.renderer.render(tokens, parser.options, {}))
    composition = Composition(file, SourceFormat.MARKDOWN)
    language = matter.get("lang") or matter.get("language") or ""
    if matter.get("title") and not any(token.type == "heading_open" and token.tag == "h1" for token in tokens[:3]):
        composition.open(BlockKind.TITLE, language=language)
        composition.say(matter["title"])
        composition.close()
    if root is not None:
        notes = NoteLinks([(root, str)])
        HtmlBlocks(composition, notes, resolve=str, picture=linked_picture).tell(root, language=language)
    return composition


def _note_sign(_renderer: object, tokens: Sequence[Token], index: int, _options: object, _env: object) -> str:
    """Return the sign by which a note is called: the same each time, where the plugin adds which time it is."""
    return f"[{int(tokens[index].meta['id']) + 1}]"


def _front_matter(file: SourceFile, text: str) -> dict[str, str]:
    """Return the entries of the front matter that are plain words; what is wrong in it is noted."""
    if not text.strip():
        return {}
    tree = read_yaml("\n" + text, file.name, file.faults)
    if not isinstance(tree, Mapping):
        return {}
    return {key: entry.text for key, entry in tree.pairs.items() if isinstance(entry, Scalar)}
