"""A catalogue of translations as a file in Qt Linguist's format (.ts): read, brought up to date, written.

The file is always written in the same order and form, so that a change shows as just that in a diff.
"""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from said_texts import SaidText

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text and its translation, which is empty as long as there is none."""

    said: SaidText
    translation: str = ""
    finished: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What the message is looked up by."""
        return self.said.context, self.said.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All messages of one language, a BCP 47 code."""

    language: str
    messages: tuple[Message, ...]

    def updated(self, texts: Iterable[SaidText]) -> Catalogue:
        """Return a catalogue of exactly these texts, with the translations that are here already."""
        known = {message.key: message for message in self.messages}
        messages = []
        for said in texts:
            before = known.get((said.context, said.text), Message(said=said))
            messages.append(Message(said=said, translation=before.translation, finished=before.finished))
        return Catalogue(language=self.language, messages=tuple(messages))

    def unfinished(self) -> tuple[Message, ...]:
        """Return the messages that still want a translation, or a translator's yes."""
        return tuple(message for message in self.messages if not (message.finished and message.translation))


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces. A translation must have the same ones as its text, in whatever order."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def read_catalogue(file: Path) -> Catalogue:
    """Return the catalogue in a file."""
    root = ElementTree.parse(file).getroot()
    messages = tuple(
        _message(context.findtext("name", ""), element)
        for context in root.iterfind("context")
        for element in context.iterfind("message")
    )
    return Catalogue(language=root.get("language", ""), messages=messages)


def _message(context: str, element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    finished = translation is not None and translation.get("type") is None
    files = tuple(location.get("filename", "").removeprefix("../../") for location in element.iterfind("location"))
    return Message(
        said=SaidText(context=context, text=element.findtext("source", ""), files=files),
        translation=(translation.text or "") if translation is not None else "",
        finished=finished,
    )


def write_catalogue(file: Path, catalogue: Catalogue) -> None:
    """Write a catalogue; the same catalogue always gives the same bytes."""
    root = ElementTree.Element("TS", version="2.1", language=catalogue.language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for message in catalogue.messages:
        name = message.said.context
        if name not in contexts:
            contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[name], "name").text = name
        _add(contexts[name], message)
    ElementTree.indent(root, " " * 4)
    new = file.with_name(f"{file.name}.new")
    new.write_text(_HEAD + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n")
    new.replace(file)


def _add(context: ElementTree.Element, message: Message) -> None:
    element = ElementTree.SubElement(context, "message")
    for name in message.said.files:
        # No line numbers: they would change with every line of code above.
        ElementTree.SubElement(element, "location", filename=f"../../{name}")
    ElementTree.SubElement(element, "source").text = message.said.text
    attributes = {} if message.finished and message.translation else {"type": _UNFINISHED}
    ElementTree.SubElement(element, "translation", attributes).text = message.translation
