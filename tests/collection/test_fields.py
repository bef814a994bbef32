"""The fields of a record: each reader with what is right, what is wrong, and where the fault is."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import pytest

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.fields import Fields, UnusableError
from albviewer.collection.yaml_tree import Mapping, read_yaml
from albviewer.model.sentences import sentence


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


Reader = Callable[[Fields], object]


def fields_of(text: str, languages: tuple[str, ...] = ("en", "sq")) -> Fields:
    faults = FaultList()
    tree = read_yaml(text, "a.yaml", faults)
    assert isinstance(tree, Mapping)
    assert not faults.faults
    return Fields(tree, faults, languages)


def faults_of(fields: Fields) -> list[tuple[int, int, FaultCode]]:
    return [(fault.position.line, fault.position.column, fault.code) for fault in fields.faults.faults]


def local(fields: Fields) -> object:
    return fields.local_text("k").entries


RIGHT: list[tuple[str, Reader, object]] = [
    ("k: ' a b '", lambda f: f.text("k"), "a b"),
    ("k: ' a b '", lambda f: f.verbatim("k"), " a b "),
    ("x: 1", lambda f: f.text("k"), ""),
    ("k: ~", lambda f: f.text("k"), ""),
    ("k: '~'", lambda f: f.text("k"), "~"),
    ("id: sazan-island-2", lambda f: f.id(), "sazan-island-2"),
    ('id: "004"', lambda f: f.id(), "004"),
    ("k: [a, 'b c']", lambda f: f.texts("k"), ("a", "b c")),
    ("k: a", lambda f: f.texts("k"), ("a",)),
    ("k: []", lambda f: f.texts("k"), ()),
    ("k:", lambda f: f.texts("k"), ()),
    ("k: {en: a, sq: b}", local, (("en", "a"), ("sq", "b"))),
    ("k: {sq: b, en: a, ru-Latn: c}", local, (("sq", "b"), ("en", "a"), ("ru-Latn", "c"))),
    ("k:", local, ()),
    ("k: blue", lambda f: f.choice("k", Colour, Colour.RED), Colour.BLUE),
    ("x: 1", lambda f: f.choice("k", Colour, Colour.RED), Colour.RED),
    ("k: true", lambda f: f.flag("k", default=False), True),
    ("k: false", lambda f: f.flag("k", default=True), False),
    ("k:", lambda f: f.flag("k", default=True), True),
    ("k: -12", lambda f: f.whole("k"), -12),
    ("k:", lambda f: f.whole("k"), None),
    ("k: 2.5", lambda f: f.decimal("k"), 2.5),
    ("k:", lambda f: f.decimal("k"), None),
    ("k: sq", lambda f: f.language("k"), "sq"),
    ("k:", lambda f: f.language("k"), "en"),
    ("k: [sq, en-GB]", lambda f: f.language_codes("k"), ("sq", "en-GB")),
    ("k:", lambda f: f.given("k"), True),
    ("k:", lambda f: f.has("k"), False),
    ("x: 1", lambda f: f.given("k"), False),
]


@pytest.mark.parametrize(("text", "read", "value"), RIGHT)
def test_a_right_value_is_read_without_a_fault(text: str, read: Reader, value: object) -> None:
    fields = fields_of(text)
    assert read(fields) == value
    assert not faults_of(fields)


WRONG: list[tuple[str, Reader, object, tuple[int, int, FaultCode]]] = [
    ("\nk: [a]", lambda f: f.text("k"), "", (2, 4, FaultCode.WRONG_TYPE)),
    ("k: {a: b}", lambda f: f.verbatim("k"), "", (1, 4, FaultCode.WRONG_TYPE)),
    ("k: {a: b}", lambda f: f.texts("k"), (), (1, 4, FaultCode.WRONG_TYPE)),
    ("k: [a, [b]]", lambda f: f.texts("k"), ("a",), (1, 8, FaultCode.WRONG_TYPE)),
    ("k: [a, '']", lambda f: f.texts("k"), ("a",), (1, 8, FaultCode.BAD_VALUE)),
    ("k:\n  - a\n  - ~\n", lambda f: f.texts("k"), ("a",), (3, 5, FaultCode.BAD_VALUE)),
    ("k: [[a]]", local, (), (1, 4, FaultCode.WRONG_TYPE)),
    ("k: Sazan", local, (("en", "Sazan"),), (1, 4, FaultCode.LANGUAGE_MISSING)),
    ("k: {en: a}", local, (("en", "a"),), (1, 4, FaultCode.LANGUAGE_MISSING)),
    ("k: {en: a, sq: ''}", local, (("en", "a"),), (1, 4, FaultCode.LANGUAGE_MISSING)),
    ("k: {en: a, sq: ~}", local, (("en", "a"),), (1, 4, FaultCode.LANGUAGE_MISSING)),
    ("k: {en: a, sq: b, EN: c}", local, (("en", "a"), ("sq", "b")), (1, 19, FaultCode.BAD_VALUE)),
    ("k: {en: a, sq: b, ru: [c]}", local, (("en", "a"), ("sq", "b")), (1, 23, FaultCode.WRONG_TYPE)),
    ("k: green", lambda f: f.choice("k", Colour, Colour.RED), Colour.RED, (1, 4, FaultCode.BAD_VALUE)),
    ("k: yes", lambda f: f.flag("k", default=True), True, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: 1.5", lambda f: f.whole("k"), None, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: 1_000", lambda f: f.whole("k"), None, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: '9999999999'", lambda f: f.whole("k"), None, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: nan", lambda f: f.decimal("k"), None, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: 1e9", lambda f: f.decimal("k"), None, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: 1961-13", lambda f: f.date("k"), None, (1, 4, FaultCode.BAD_DATE)),
    ("k: May 1961", lambda f: f.date("k"), None, (1, 4, FaultCode.BAD_DATE)),
    ("k: Albanian", lambda f: f.language("k"), "en", (1, 4, FaultCode.BAD_VALUE)),
    ("k: [en, Albanian]", lambda f: f.language_codes("k"), ("en",), (1, 9, FaultCode.BAD_VALUE)),
    ("k: [{a: b}, c]", lambda f: len(list(f.records("k"))), 1, (1, 13, FaultCode.WRONG_TYPE)),
    ("k: a", lambda f: len(list(f.records("k"))), 0, (1, 4, FaultCode.WRONG_TYPE)),
    ("k: [a, {b: c}, [d]]", lambda f: len(list(f.names("k"))), 2, (1, 16, FaultCode.WRONG_TYPE)),
    ("k: [a, ~]", lambda f: len(list(f.names("k"))), 1, (1, 8, FaultCode.BAD_VALUE)),
]


@pytest.mark.parametrize(("text", "read", "value", "fault"), WRONG)
def test_a_wrong_value_costs_only_itself_and_is_named_where_it_stands(
    text: str, read: Reader, value: object, fault: tuple[int, int, FaultCode]
) -> None:
    fields = fields_of(text)
    assert read(fields) == value
    assert faults_of(fields) == [fault]
    fields.finish()


REQUIRED: list[tuple[str, Reader, tuple[int, int, FaultCode]]] = [
    ("x: 1", lambda f: f.text("k", required=True), (1, 1, FaultCode.MISSING_KEY)),
    ("x: 1\nk:", lambda f: f.text("k", required=True), (2, 3, FaultCode.MISSING_KEY)),
    ("x: 1\nk: ''", lambda f: f.text("k", required=True), (2, 4, FaultCode.MISSING_KEY)),
    ("x: 1\nk: [a]", lambda f: f.text("k", required=True), (2, 4, FaultCode.WRONG_TYPE)),
    ("x: 1", lambda f: f.id(), (1, 1, FaultCode.MISSING_KEY)),
    ("x: 1\nid: Sazan Island", lambda f: f.id(), (2, 5, FaultCode.BAD_ID)),
    ("x: 1\nid: sazan-", lambda f: f.id(), (2, 5, FaultCode.BAD_ID)),
    ("x: 1\nid: vlorë", lambda f: f.id(), (2, 5, FaultCode.BAD_ID)),
    ("x: 1", lambda f: f.date("k", required=True), (1, 1, FaultCode.MISSING_KEY)),
    ("x: 1\nk: someday", lambda f: f.date("k", required=True), (2, 4, FaultCode.BAD_DATE)),
    ("x: 1", lambda f: f.local_text("k", required=True), (1, 1, FaultCode.MISSING_KEY)),
    ("x: 1\nk: ''", lambda f: f.local_text("k", required=True), (2, 4, FaultCode.MISSING_KEY)),
    ("x: 1\nk: {}", lambda f: f.local_text("k", required=True), (2, 4, FaultCode.MISSING_KEY)),
    ("x: 1\nk: {EN: a}", lambda f: f.local_text("k", required=True), (2, 5, FaultCode.BAD_VALUE)),
    ("x: 1", lambda f: f.drop(FaultCode.NO_EVIDENCE, sentence("?")), (1, 1, FaultCode.NO_EVIDENCE)),
]


@pytest.mark.parametrize(("text", "read", "fault"), REQUIRED)
def test_a_record_without_what_it_needs_is_dropped_with_one_fault(
    text: str, read: Reader, fault: tuple[int, int, FaultCode]
) -> None:
    fields = fields_of(text)
    fields.text("x")
    read(fields)
    with pytest.raises(UnusableError):
        fields.finish()
    assert faults_of(fields) == [fault]


def test_a_dropped_record_still_tells_all_its_faults() -> None:
    fields = fields_of("date: soon\nkind: green\nextra: 1\n")
    fields.id()
    fields.date("date", required=True)
    fields.choice("kind", Colour, Colour.RED)
    with pytest.raises(UnusableError):
        fields.finish()
    assert [code for _, _, code in faults_of(fields)] == [
        FaultCode.MISSING_KEY,
        FaultCode.BAD_DATE,
        FaultCode.BAD_VALUE,
        FaultCode.UNKNOWN_KEY,
    ]


def test_keys_that_nobody_asked_for_are_unknown() -> None:
    fields = fields_of("id: a\nnaem: b\n")
    fields.id()
    fields.text("name")
    fields.finish()
    assert faults_of(fields) == [(2, 1, FaultCode.UNKNOWN_KEY)]


def test_an_incomplete_text_is_no_fault_where_all_languages_are_not_expected() -> None:
    fields = fields_of("k: Koçi Xoxe")
    assert fields.local_text("k", complete=False).entries == (("en", "Koçi Xoxe"),)
    assert not faults_of(fields)


def test_an_entry_of_a_list_has_a_position_of_its_own() -> None:
    fields = fields_of("k: [vlore, sazan]\nj: vlore\n")
    spots = [fields.position("k", "sazan"), fields.position("k", "other"), fields.position("j", "vlore")]
    assert [(spot.line, spot.column) for spot in spots] == [(1, 12), (1, 4), (2, 4)]
    assert fields.position("none").line == 1
