"""Names of months as scanning misreads them, by one letter or two: "Septembcr", "Ianuary"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_SHORTEST = 5
# As read, and as printed. The last ones are Cyrillic.
_MISREAD = (("e", "c"), ("c", "e"), ("j", "i"), ("n", "u"), ("rn", "m"), ("е", "с"), ("н", "п"))


def misread(months: Mapping[str, int]) -> Mapping[str, int]:
    """Return the misread names of months; short names are left out, for they would become other words."""
    return _misread(tuple(months.items()))


@lru_cache(maxsize=32)
def _misread(months: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    names = {name for name, _ in months}
    for name, month in months:
        for right, wrong in _MISREAD if len(name) >= _SHORTEST else ():
            at = name.find(right)
            while at >= 0:
                found[name[:at] + wrong + name[at + len(right) :]] = month
                at = name.find(right, at + 1)
    return {name: month for name, month in found.items() if name not in names}
