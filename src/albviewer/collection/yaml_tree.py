"""YAML as a tree in which every node knows its line and column.

The tree is built from the parser's events, not by a YAML constructor: no tag is ever resolved, no object made, and
anchors, aliases and tags are refused, so that a file can neither run anything nor grow when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.yaml_problems import yaml_problem
from albviewer.model.positions import Position
from albviewer.model.quickly import maker
from albviewer.model.sentences import Sentence, sentence

DEPTH_LIMIT = 24
NODE_LIMIT = 2_000_000

# What YAML allows in a file; reader errors do not say where the first other character stands.
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The C parser is ten times faster; it is missing from some builds of PyYAML.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Scalar:
    """A single value as it is written. `plain` is False for a quoted or block scalar."""

    text: str
    plain: bool
    position: Position

    def is_null(self) -> bool:
        """Tell whether nothing was given."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    position: Position
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and nodes, in the order of the file."""

    position: Position
    pairs: dict[str, Node] = field(default_factory=dict)
    key_positions: dict[str, Position] = field(default_factory=dict)
    open_key: Scalar | None = None


Node = Scalar | Sequence | Mapping
_position = maker(Position)


class _RefusedError(Exception):
    """The file uses what a collection may not use."""

    def __init__(self, position: Position, message: Sentence) -> None:
        super().__init__(message)
        self.position = position
        self.message = message


def read_yaml(text: str, name: str, faults: FaultList) -> Node | None:
    """Return the tree of the YAML file `name`, or None with a fault noted (without one if the file is empty)."""
    try:
        return _Builder(name, faults).build(text)
    except _RefusedError as error:
        faults.add(error.position, FaultCode.YAML_FEATURE, error.message)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = Position(name, mark.line + 1, mark.column + 1) if mark else Position(name)
        faults.add(
            at,
            FaultCode.YAML_SYNTAX,
            sentence("this is not YAML: {why}", why=yaml_problem(error.problem or error.context or "unreadable")),
        )
    except yaml.YAMLError as error:
        message = sentence("this is not YAML: {why}", why=yaml_problem(str(error).splitlines()[0]))
        faults.add(_position_of_control(text, name), FaultCode.YAML_SYNTAX, message)
    return None


def _position_of_control(text: str, name: str) -> Position:
    """Return where the first character stands that YAML does not allow; reader errors carry no line of their own."""
    found = _NOT_ALLOWED.search(text)
    if found is None:
        return Position(name)
    before = text[: found.start()]
    return Position(name, before.count("\n") + 1, found.start() - before.rfind("\n"))


class _Builder:
    """Builds one tree from parser events; holds the open nodes on a stack instead of calling itself."""

    def __init__(self, name: str, faults: FaultList) -> None:
        self._name = name
        self._faults = faults
        self._stack: list[Sequence | Mapping] = []
        self._root: Node | None = None
        self._documents = 0
        self._nodes = 0

    def build(self, text: str) -> Node | None:
        loader = _LOADER(text)
        try:
            self._take_all(loader.get_event)
        finally:
            loader.dispose()
        return None if isinstance(self._root, Scalar) and self._root.is_null() else self._root

    def _take_all(self, next_event: Callable[[], Any]) -> None:
        """Take the events of a file one by one. A list of names has a million: what most of them are comes first."""
        name, stack = self._name, self._stack
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.StreamEndEvent:
                return
            if kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
                stack.pop()
                continue
            mark = event.start_mark
            position = _position(name, mark.line + 1, mark.column + 1) if mark else Position(name)
            if kind is yaml.ScalarEvent:
                if event.anchor or event.tag:
                    self._refuse(event, position)
                node = Scalar(event.value, not event.style, position)
                parent = stack[-1] if stack else None
                if type(parent) is Mapping and parent.open_key is None:
                    self._key(parent, node)
                else:
                    self._place(node, parent)
                continue
            self._refuse(event, position)
            if kind is yaml.SequenceStartEvent:
                self._open(Sequence(position))
            elif kind is yaml.MappingStartEvent:
                self._open(Mapping(position))

    def _refuse(self, event: yaml.Event, position: Position) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(position, sentence("anchors and aliases (& and *) are not used in a collection"))
        if getattr(event, "tag", None):
            raise _RefusedError(position, sentence("tags (!) are not used in a collection"))
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _RefusedError(position, sentence("a file holds one YAML document; this starts a second one"))

    def _key(self, parent: Mapping, key: Scalar) -> None:
        if key.text == "<<" and key.plain:
            raise _RefusedError(key.position, sentence("merge keys (<<) are not used in a collection"))
        if key.text in parent.pairs:
            first = parent.key_positions[key.text].line
            message = sentence(
                "the key {text} stands here twice (first in line {first}); the first one counts",
                text=key.text,
                first=first,
            )
            self._faults.add(key.position, FaultCode.DUPLICATE_KEY, message)
        parent.open_key = key

    def _open(self, node: Sequence | Mapping) -> None:
        parent = self._stack[-1] if self._stack else None
        if isinstance(parent, Mapping) and parent.open_key is None:
            raise _RefusedError(node.position, sentence("a key must be a plain word, not a list or a mapping"))
        if len(self._stack) >= DEPTH_LIMIT:
            raise _RefusedError(node.position, sentence("nested more than {depth_limit} deep", depth_limit=DEPTH_LIMIT))
        self._place(node, parent)
        self._stack.append(node)

    def _place(self, node: Node, parent: Sequence | Mapping | None) -> None:
        self._nodes += 1
        if self._nodes > NODE_LIMIT:
            raise _RefusedError(
                node.position, sentence("more than {node_limit} entries in one file", node_limit=NODE_LIMIT)
            )
        if parent is None:
            self._root = node
        elif isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.open_key is not None:
            key, parent.open_key = parent.open_key, None
            parent.pairs.setdefault(key.text, node)
            parent.key_positions.setdefault(key.text, key.position)
