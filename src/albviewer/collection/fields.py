"""Reading the fields of one record: each value is checked for its type, each fault is noted where it stands.

A record whose required field is missing or wrong is dropped, but only when all its fields have been read, so that one
run finds all its faults; any other fault costs only that field.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.yaml_tree import Mapping, Node, Scalar, Sequence
from albviewer.model.edtf import Edtf, EdtfError, parse_edtf
from albviewer.model.sentences import Sentence, sentence, told_by
from albviewer.model.texts import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.model.positions import Position

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_Choice = TypeVar("_Choice", bound=StrEnum)
_Default = TypeVar("_Default")


class UnusableError(Exception):
    """The record cannot be used; why has been noted as a fault."""


class Fields:
    """The fields of one record. Ask for each by name, then call `finish` so that unknown keys are noticed."""

    def __init__(self, node: Mapping, faults: FaultList, languages: tuple[str, ...]) -> None:
        self._node = node
        self.faults = faults
        self.languages = languages
        self._asked: set[str] = set()
        self._faulty: set[str] = set()
        self._usable = True

    def position(self, key: str = "", entry: str = "") -> Position:
        """Return where the value of `key` stands, or this entry of its list, or else the record itself."""
        node = self._node.pairs.get(key)
        if isinstance(node, Sequence) and entry:
            node = next((item for item in node.items if isinstance(item, Scalar) and item.text.strip() == entry), node)
        return node.position if node else self._node.position

    def fault(self, code: FaultCode, message: Sentence, key: str = "") -> None:
        """Note a fault at the value of `key`, or at the record."""
        self._fault_at(self.position(key), code, message, key)

    def _fault_at(self, position: Position, code: FaultCode, message: Sentence, key: str) -> None:
        self.faults.add(position, code, message)
        self._faulty.add(key)

    def finish(self) -> None:
        """Note every key that was never asked for; raise UnusableError if the record is to be dropped."""
        for key, position in self._node.key_positions.items():
            if key not in self._asked:
                self.faults.add(
                    position,
                    FaultCode.UNKNOWN_KEY,
                    sentence("the key {key} is not known here; it is passed over", key=key),
                )
        if not self._usable:
            raise UnusableError

    def has(self, key: str) -> bool:
        """Tell whether a value was given."""
        return self._get(key) is not None

    def given(self, key: str) -> bool:
        """Tell whether the key stands there, be its value empty."""
        return key in self._node.pairs

    def _get(self, key: str) -> Node | None:
        self._asked.add(key)
        node = self._node.pairs.get(key)
        return None if isinstance(node, Scalar) and node.is_null() else node

    def _wrong(self, key: str, wanted: Sentence) -> None:
        self.fault(FaultCode.WRONG_TYPE, sentence("{key} must be {wanted}", key=key, wanted=wanted), key)

    def require(self, value: object, key: str) -> None:
        """Drop the record at its end if a required field is empty; note a fault unless the field already has one."""
        if value:
            return
        if key not in self._faulty:
            self.fault(FaultCode.MISSING_KEY, sentence("{key} is required", key=key), key)
        self._usable = False

    def expect(self, value: object, key: str, message: Sentence) -> None:
        """Note a fault if a field that ought to be there is empty, unless it already has one; the record is kept."""
        if not value and key not in self._faulty:
            self.fault(FaultCode.MISSING_KEY, message, key)

    def drop(self, code: FaultCode, message: Sentence, key: str = "") -> None:
        """Note a fault at the value of `key`, or at the record, which drops the record at its end."""
        self.fault(code, message, key)
        self._usable = False

    def text(self, key: str, *, required: bool = False) -> str:
        """Return a single value without the white space around it, or an empty string."""
        text = self.verbatim(key).strip()
        if required:
            self.require(text, key)
        return text

    def verbatim(self, key: str) -> str:
        """Return a single value as it is written, or an empty string."""
        node = self._get(key)
        if node is not None and not isinstance(node, Scalar):
            self._wrong(key, sentence("a single value"))
            return ""
        return node.text if node else ""

    def id(self, key: str = "id") -> str:
        """Return the required id of the record."""
        text = self.text(key, required=True)
        if text and not _ID.fullmatch(text):
            message = sentence("“{text}” is not an id: use lower-case Latin letters, digits and hyphens", text=text)
            self.drop(FaultCode.BAD_ID, message, key)
        return text

    def language(self, key: str) -> str:
        """Return a language code (BCP 47), or the collection's first language."""
        text = self.text(key)
        if text and not _LANGUAGE.fullmatch(text):
            self.fault(FaultCode.BAD_VALUE, sentence("“{text}” is not a language code", text=text), key)
            text = ""
        return text or self.languages[0]

    def language_codes(self, key: str) -> tuple[str, ...]:
        """Return a list of language codes (BCP 47)."""
        codes = self.texts(key)
        for code in codes:
            if not _LANGUAGE.fullmatch(code):
                self._fault_at(
                    self.position(key, code),
                    FaultCode.BAD_VALUE,
                    sentence("“{code}” is not a language code", code=code),
                    key,
                )
        return tuple(code for code in codes if _LANGUAGE.fullmatch(code))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of single values; one value alone is a list of one. Empty entries are noted and left out."""
        found = []
        for item in self._items(key, or_one=True):
            if not isinstance(item, Scalar):
                self._fault_at(
                    item.position,
                    FaultCode.WRONG_TYPE,
                    sentence("the entries of {key} must be single values", key=key),
                    key,
                )
            elif item.is_null() or not item.text.strip():
                self._fault_at(item.position, FaultCode.BAD_VALUE, sentence("{key} has an empty entry", key=key), key)
            else:
                found.append(item.text.strip())
        return tuple(found)

    def _items(self, key: str, *, or_one: bool = False) -> list[Node]:
        """Return the nodes of a list; with `or_one` a single value alone counts as a list of one."""
        node = self._get(key)
        if node is None:
            return []
        if isinstance(node, Sequence):
            return node.items
        if or_one and isinstance(node, Scalar):
            return [node]
        self._wrong(key, sentence("a list"))
        return []

    def records(self, key: str) -> Iterator[Fields]:
        """Return the records of a list; entries that are no mappings are noted and passed over."""
        for item in self._items(key):
            if isinstance(item, Mapping):
                yield Fields(item, self.faults, self.languages)
            else:
                message = sentence("the entries of {key} must be records (key: value)", key=key)
                self._fault_at(item.position, FaultCode.WRONG_TYPE, message, key)

    def record(self, key: str) -> Fields | None:
        """Return the record that is the value of a key, or None."""
        node = self._get(key)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self._wrong(key, sentence("a record (key: value)"))
            return None
        return Fields(node, self.faults, self.languages)

    def names(self, key: str) -> Iterator[str | Fields]:
        """Return the entries of a list in which each is a single value or a record."""
        for item in self._items(key, or_one=True):
            if isinstance(item, Mapping):
                yield Fields(item, self.faults, self.languages)
            elif not isinstance(item, Scalar):
                message = sentence("the entries of {key} must be names or records", key=key)
                self._fault_at(item.position, FaultCode.WRONG_TYPE, message, key)
            elif item.is_null() or not item.text.strip():
                self._fault_at(item.position, FaultCode.BAD_VALUE, sentence("{key} has an empty entry", key=key), key)
            else:
                yield item.text.strip()

    def local_text(self, key: str, *, required: bool = False, complete: bool = True) -> LocalText:
        """Return a text in languages. If `complete`, a language of the collection that is missing is a fault."""
        node = self._get(key)
        entries: list[tuple[str, str]] = []
        if isinstance(node, Scalar) and node.text.strip():
            entries = [(self.languages[0], node.text.strip())]
        elif isinstance(node, Mapping):
            entries = list(self._languages_of(node, key))
        elif isinstance(node, Sequence):
            self._wrong(key, sentence("a text, or texts by language"))
        missing = [code for code in self.languages if code not in dict(entries)]
        if complete and entries and missing:
            self.fault(
                FaultCode.LANGUAGE_MISSING,
                sentence("{key} is not given in {missing}", key=key, missing=", ".join(missing)),
                key,
            )
        if required:
            self.require(entries, key)
        return LocalText(tuple(entries))

    def _languages_of(self, node: Mapping, key: str) -> Iterator[tuple[str, str]]:
        for code, value in node.pairs.items():
            at = node.key_positions[code]
            if not _LANGUAGE.fullmatch(code):
                self._fault_at(
                    at,
                    FaultCode.BAD_VALUE,
                    sentence("“{code}” in {key} is not a language code", code=code, key=key),
                    key,
                )
            elif not isinstance(value, Scalar):
                self._fault_at(
                    value.position,
                    FaultCode.WRONG_TYPE,
                    sentence("{key} in {code} must be a text", key=key, code=code),
                    key,
                )
            elif value.text.strip() and not value.is_null():
                yield code, value.text.strip()

    def choice(self, key: str, choices: type[_Choice], default: _Default) -> _Choice | _Default:
        """Return one of the named values, or the default."""
        text = self.text(key)
        if not text:
            return default
        try:
            return choices(text)
        except ValueError:
            allowed = ", ".join(choices)
            self.fault(
                FaultCode.BAD_VALUE,
                sentence("{key} cannot be “{text}”; it is one of: {allowed}", key=key, text=text, allowed=allowed),
                key,
            )
            return default

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        text = self.text(key)
        if text not in ("", "true", "false"):
            self.fault(FaultCode.WRONG_TYPE, sentence("{key} must be true or false", key=key), key)
        return default if text not in ("true", "false") else text == "true"

    def whole(self, key: str) -> int | None:
        """Return a whole number, or None."""
        text = self.text(key)
        if not text:
            return None
        if not re.fullmatch(r"[+-]?\d{1,9}", text):
            self._wrong(key, sentence("a whole number"))
            return None
        return int(text)

    def decimal(self, key: str) -> float | None:
        """Return a number, or None."""
        text = self.text(key)
        if not text:
            return None
        if not re.fullmatch(r"[+-]?\d{1,9}(\.\d{1,12})?", text):
            self._wrong(key, sentence("a number"))
            return None
        return float(text)

    def date(self, key: str, *, required: bool = False) -> Edtf | None:
        """Return an EDTF date, or None."""
        text = self.text(key)
        date: Edtf | None = None
        if text:
            try:
                date = parse_edtf(text)
            except EdtfError as error:
                self.fault(
                    FaultCode.BAD_DATE,
                    sentence("“{text}” is not an EDTF date: {error}", text=text, error=told_by(error)),
                    key,
                )
        if required:
            self.require(date, key)
        return date
