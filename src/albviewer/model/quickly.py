"""Values of the model made by the million: in a quarter of the time that their classes take.

A frozen class asks of each field anew whether it may be written. Knows nothing of what the values are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

_Value = TypeVar("_Value")


def maker(kind: type[_Value]) -> Callable[..., _Value]:
    """Return what makes a value of a frozen class with slots from all its fields, in their order, none by name.

    The class must not check what it is given (`__post_init__`).
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    # One line for each field, as dataclass() itself has it: a loop over them takes twice as long.
    lines = [f"def made({', '.join(names)}):", " _value = _new(_kind)", *(f" _set_{n}(_value, {n})" for n in names)]
    known = {"_new": object.__new__, "_kind": kind, **{f"_set_{n}": getattr(kind, n).__set__ for n in names}}
    # Made of the names of fields, and of nothing else.
    exec("\n".join([*lines, " return _value"]), known)
    made: Callable[..., _Value] = known["made"]
    return made
