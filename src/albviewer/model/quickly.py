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
    writers = tuple(getattr(kind, field.name).__set__ for field in fields(kind))  # type: ignore[arg-type]
    new = object.__new__

    def made(*values: object) -> _Value:
        value = new(kind)
        for write, given in zip(writers, values, strict=True):
            write(value, given)
        return value

    return made
