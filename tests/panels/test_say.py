"""Words of the interface: translation, numbers, lists; and that every text can be collected for translation."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from albviewer.panels.runs import Run, RunKind, fill, plain
from albviewer.panels.say import Say

PANELS = Path(__file__).resolve().parents[2] / "src" / "albviewer" / "panels"


def test_values_go_into_the_translated_text() -> None:
    say = Say("sq", {"{n} of {total}": "{n} nga {total}"}.get)  # type: ignore[arg-type]
    assert say("{n} of {total}", n=3, total=9) == "3 nga 9"


def test_a_text_without_values_is_left_as_it_is() -> None:
    assert Say()("{place} and {rest}") == "{place} and {rest}"


def test_values_may_have_any_name_and_hold_braces() -> None:
    assert Say()("{text}, {one}", text="{x}", one="{}") == "{x}, {}"


@pytest.mark.parametrize(("n", "expected"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (101, "101 events")])
def test_a_number_chooses_its_form(n: int, expected: str) -> None:
    assert Say().count("{n} event", "{n} events", n) == expected


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(items: list[str], expected: str) -> None:
    assert Say().listed(items) == expected


def test_runs_go_where_the_translation_wants_them() -> None:
    place, time = Run(text="Vlorë", kind=RunKind.PLACE), Run(text="1961", kind=RunKind.TIME)
    assert fill("{time}, at {place}!", place=(place,), time=(time,)) == (
        time,
        Run(text=", at "),
        place,
        Run(text="!"),
    )
    assert plain(fill("{unknown} {place}", place=(place, place))) == "{unknown} VlorëVlorë"


def said(tree: ast.AST) -> list[tuple[ast.Call, list[ast.expr]]]:
    """Return the calls of `say` and `say.count`, each with the arguments that are texts."""
    calls = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "say":
            calls.append((node, node.args))
        elif isinstance(node.func, ast.Attribute) and ast.unparse(node.func) == "say.count":
            calls.append((node, node.args[:2]))
    return calls


@pytest.mark.parametrize("path", sorted(PANELS.glob("*.py")), ids=lambda path: path.stem)
def test_every_text_is_written_where_it_is_said(path: Path) -> None:
    for call, texts in said(ast.parse(path.read_text("utf-8"))):
        assert texts, f"{path.name}:{call.lineno} says nothing"
        for text in texts:
            literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
            assert literal or path.stem == "say", f"{path.name}:{call.lineno}: a script cannot collect this text"
