"""YAML as a tree with positions, and everything that a collection may not hold."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection import yaml_tree
from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.collection.yaml_tree import DEPTH_LIMIT, Mapping, Node, Scalar, Sequence, read_yaml
from albviewer.model.positions import Position


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("this build of PyYAML has no C parser")
    monkeypatch.setattr(yaml_tree, "_LOADER", loader)


def read(text: str) -> tuple[Node | None, list[Fault]]:
    faults = FaultList()
    return read_yaml(text, "a.yaml", faults), faults.faults


def at(line: int, column: int) -> Position:
    return Position("a.yaml", line, column)


def test_every_node_knows_where_it_stands() -> None:
    tree, faults = read(
        "# head\nplaces:\n  - id: vlorë-1\n    at: [40.5, 19.5]\n    note: >-\n      two\n      words\n"
    )
    assert not faults
    assert isinstance(tree, Mapping)
    assert (tree.position, tree.key_positions["places"]) == (at(2, 1), at(2, 1))
    places = tree.pairs["places"]
    assert isinstance(places, Sequence)
    (place,) = places.items
    assert isinstance(place, Mapping)
    assert (place.position, place.key_positions["at"]) == (at(3, 5), at(4, 5))
    assert place.pairs["id"] == Scalar("vlorë-1", True, at(3, 9))
    pair = place.pairs["at"]
    assert isinstance(pair, Sequence)
    assert [item.position for item in pair.items] == [at(4, 10), at(4, 16)]
    assert place.pairs["note"] == Scalar("two words", False, at(5, 11))


def test_values_stay_as_they_are_written() -> None:
    tree, _ = read("a: 1961-03\nb: yes\nc: 007\nd: 1_000\ne: '~'\nf: ~\ng:\n")
    assert isinstance(tree, Mapping)
    scalars = {key: node for key, node in tree.pairs.items() if isinstance(node, Scalar)}
    assert [scalars[key].text for key in "abcde"] == ["1961-03", "yes", "007", "1_000", "~"]
    assert [key for key in "abcdefg" if scalars[key].is_null()] == ["f", "g"]


@pytest.mark.parametrize("text", ["", "# only a word\n", "---\n", "~", "\n\n"])
def test_an_empty_file_is_nothing_and_no_fault(text: str) -> None:
    assert read(text) == (None, [])


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("a: &x 1\n", 1, 4, "anchors"),
        ("a: 1\nb: *x\n", 2, 4, "anchors"),
        ("a: &x [1]\nb: [*x, *x]\n", 1, 4, "anchors"),
        ("a:\n  b: !!python/object/apply:os.system [echo]\n", 2, 6, "tags"),
        ("a: !secret b\n", 1, 4, "tags"),
        ("a: ! b\n", 1, 4, "tags"),
        ("a:\n  <<: {b: 1}\n", 2, 3, "merge keys"),
        ("a: 1\n---\nb: 2\n", 2, 1, "one YAML document"),
        ("a: {[1, 2]: b}\n", 1, 5, "a key must be"),
        ("a:\n  ? {b: 1}\n  : 2\n", 2, 5, "a key must be"),
    ],
)
def test_what_a_collection_may_not_use_is_refused_where_it_stands(text: str, line: int, column: int, word: str) -> None:
    tree, (fault,) = read(text)
    assert tree is None
    assert (fault.position, fault.code) == (at(line, column), FaultCode.YAML_FEATURE)
    assert word in fault.message


def test_a_quoted_sign_is_no_merge_key() -> None:
    tree, faults = read("'<<': 1\n")
    assert isinstance(tree, Mapping)
    assert list(tree.pairs) == ["<<"]
    assert not faults


def test_a_key_that_stands_twice_is_noted_and_the_first_counts() -> None:
    tree, (fault,) = read("a: first\nb: 1\na: {c: second}\n")
    assert (fault.position, fault.code) == (at(3, 1), FaultCode.DUPLICATE_KEY)
    assert "first in line 1" in fault.message
    assert isinstance(tree, Mapping)
    assert tree.pairs["a"] == Scalar("first", True, at(1, 4))
    assert list(tree.pairs) == ["a", "b"]


def test_depth_is_bounded() -> None:
    tree, faults = read("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)
    assert tree is not None
    assert not faults
    tree, (fault,) = read("[" * 50_000)
    assert tree is None
    assert (fault.position, fault.code) == (at(1, DEPTH_LIMIT + 1), FaultCode.YAML_FEATURE)


def test_the_number_of_entries_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "NODE_LIMIT", 5)
    assert read("[1, 2, 3, 4]")[1] == []
    tree, (fault,) = read("[1, 2, 3, 4, 5]")
    assert tree is None
    assert (fault.position, fault.code) == (at(1, 14), FaultCode.YAML_FEATURE)


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: [1, 2\nb: 3\n", 2), ("a: 'open\n\n", 3), ("a:\n  - 1\n b: 2\n", 3), ("a: b: c\n", 1), ("a: 1\n\tb: 2\n", 2)],
)
def test_what_is_not_yaml_is_named_by_its_line(text: str, line: int) -> None:
    tree, (fault,) = read(text)
    assert tree is None
    assert fault.code is FaultCode.YAML_SYNTAX
    assert fault.position.line == line
    assert fault.message.startswith("this is not YAML: ")


@pytest.mark.parametrize(("char", "before"), [("\x07", "vlor"), ("\0", "ë\u00a0\u200b"), ("\x9f", ""), ("\ufffe", "x")])
def test_a_control_character_is_named_where_it_stands(char: str, before: str) -> None:
    tree, (fault,) = read(f"a: 1\n# {before}{char} x\n")
    assert tree is None
    assert (fault.position, fault.code) == (at(2, 3 + len(before)), FaultCode.YAML_SYNTAX)


@given(st.text(st.sampled_from("ab:-[]{},&*!|>'\"#?%@<~ \n\t\\\x07ë"), max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    tree, faults = read(text)
    for fault in faults:
        assert 1 <= fault.position.line <= text.count("\n") + 2
        assert "\n" not in str(fault)
    assert tree is None or not any(fault.code is not FaultCode.DUPLICATE_KEY for fault in faults)
