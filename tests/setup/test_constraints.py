"""The tested versions: plain, complete, and within what pyproject.toml allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def constraints() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert not [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)], "a pin is name==version, no more"
    return {canonicalize_name(name): version for name, version in (pin.split("==") for pin in pins)}


def test_every_requirement_has_a_tested_version_that_it_allows() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = constraints()
    extras = project["optional-dependencies"]
    for text in [*project["dependencies"], *extras["dev"], *extras["dist"]]:
        wanted = Requirement(text)
        pinned = pins.get(canonicalize_name(wanted.name))
        assert pinned is not None, f"{wanted.name} has no tested version"
        assert wanted.specifier.contains(pinned), f"{wanted} does not allow the tested {pinned}"
