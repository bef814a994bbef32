"""The tokens of the look as values: read once from `tokens.yaml`, checked, frozen.

The style sheet, the painters and the map page all take their colours and sizes from here. This module knows
nothing of Qt and nothing of what the colours are used for.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_COLOUR = re.compile(r"#[0-9A-F]{6}")
_RELIEF = "relief-opacity"


class TokensError(ValueError):
    """The tokens cannot be used; `faults` says all that is wrong, one plain sentence each."""

    def __init__(self, origin: str, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"{origin}: {fault}" for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of one theme, as "#RRGGBB"; `map` also holds "relief-opacity", a number as text."""

    name: str
    colour: Mapping[str, str]
    map: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSize:
    """Font size and line height in logical pixels at 100 % text size."""

    size: float
    line: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """All values of the look. Lengths are logical pixels, times are milliseconds, text steps are per cent."""

    themes: Mapping[str, Theme]
    serif: tuple[str, ...]
    sans: tuple[str, ...]
    sizes: Mapping[str, TextSize]
    weights: Mapping[str, int]
    text_steps: tuple[int, ...]
    space: tuple[int, ...]
    radius: Mapping[str, int]
    line: Mapping[str, int]
    target: Mapping[str, int]
    icon: Mapping[str, int]
    motion: Mapping[str, int]
    layer: Mapping[str, int]


def load_tokens(path: Path, cache: Path | None = None) -> Tokens:
    """Read the tokens from a file; raises TokensError with all faults, OSError if it cannot be read.

    Below `cache` their tree is kept as JSON: the window waits for them, and what reads YAML takes long to be imported.
    """
    if cache is None:
        return parse_tokens(path.read_text(encoding="utf-8"), origin=path.name)
    about, kept = path.stat(), cache / "tokens.json"
    stamp = [about.st_size, about.st_mtime_ns]
    # Whatever is wrong with what was kept, it is made again.
    with suppress(OSError, ValueError, TypeError, LookupError, RecursionError):
        data = json.loads(kept.read_bytes())
        if data["stamp"] == stamp:
            return _checked(data["tree"], origin=path.name)
    tree = _tree(path.read_text(encoding="utf-8"), origin=path.name)
    tokens = _checked(tree, origin=path.name)
    from albviewer.whole_files import write_whole

    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        write_whole(kept, json.dumps({"stamp": stamp, "tree": tree}).encode())
    return tokens


def parse_tokens(text: str, *, origin: str) -> Tokens:
    """Make tokens from YAML text; `origin` names the text in the faults of a TokensError."""
    return _checked(_tree(text, origin=origin), origin=origin)


def _tree(text: str, *, origin: str) -> object:
    import yaml

    try:
        # libyaml's safe loader is ten times as fast; not every PyYAML has it.
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise TokensError(origin, (f"not valid YAML: {' '.join(str(error).split())}",)) from error


def _checked(tree: object, *, origin: str) -> Tokens:
    reading = _Reading()
    tokens = _tokens(reading, reading.mapping(tree, "the file"))
    if reading.faults:
        raise TokensError(origin, tuple(reading.faults))
    return tokens


def contrast(a: str, b: str) -> float:
    """WCAG 2.2 contrast ratio of two colours "#RRGGBB": 1.0 (the same) to 21.0 (black on white)."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def css_variables(theme: Theme) -> dict[str, str]:
    """Give the theme as CSS custom properties for the map page: "--ink", "--map-sea", and so on."""
    variables = {f"--{name}": value for name, value in theme.colour.items()}
    variables.update({f"--map-{name}": value for name, value in theme.map.items()})
    return variables


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _tokens(reading: _Reading, tree: dict[str, object]) -> Tokens:
    if tree.get("version") != 1:
        reading.faults.append("version must be 1.")
    letters = reading.mapping(tree.get("type"), "type")
    return Tokens(
        themes=_themes(reading, tree),
        serif=reading.names(letters.get("serif"), "type.serif"),
        sans=reading.names(letters.get("sans"), "type.sans"),
        sizes=reading.sizes(letters.get("sizes"), "type.sizes"),
        weights=reading.figures(letters.get("weights"), "type.weights"),
        text_steps=reading.numbers(letters.get("text-steps"), "type.text-steps"),
        space=reading.numbers(tree.get("space"), "space"),
        radius=reading.figures(tree.get("radius"), "radius"),
        line=reading.figures(tree.get("line"), "line"),
        target=reading.figures(tree.get("target"), "target"),
        icon=reading.figures(tree.get("icon"), "icon"),
        motion=reading.figures(tree.get("motion"), "motion"),
        layer=reading.figures(tree.get("layer"), "layer"),
    )


def _themes(reading: _Reading, tree: dict[str, object]) -> Mapping[str, Theme]:
    colours = reading.mapping(tree.get("colour"), "colour")
    maps = reading.mapping(tree.get("map"), "map")
    themes = {
        name: Theme(
            name=name,
            colour=reading.colours(colours[name], f"colour.{name}"),
            map=reading.map_colours(maps.get(name), f"map.{name}"),
        )
        for name in colours
    }
    reading.same_names({f"colour.{name}": theme.colour for name, theme in themes.items()})
    reading.same_names({f"map.{name}": theme.map for name, theme in themes.items()})
    return MappingProxyType(themes)


class _Reading:
    """One pass over the tree: gives typed values and notes every fault, so that one run tells them all."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def mapping(self, value: object, where: str) -> dict[str, object]:
        if isinstance(value, dict) and value and all(isinstance(key, str) for key in value):
            return value
        self.faults.append(f"{where} must be a list of names with their values.")
        return {}

    def colours(self, value: object, where: str) -> Mapping[str, str]:
        found = {name: str(colour) for name, colour in self.mapping(value, where).items()}
        for name, colour in found.items():
            if not _COLOUR.fullmatch(colour):
                self.faults.append(f'{where}.{name} must be a colour like "#1B5A80", not {colour}.')
        return MappingProxyType(found)

    def map_colours(self, value: object, where: str) -> Mapping[str, str]:
        found = dict(self.mapping(value, where))
        opacity = found.pop(_RELIEF, None)
        if not _is_number(opacity) or not 0 <= opacity <= 1:
            self.faults.append(f"{where}.{_RELIEF} must be a number from 0 to 1.")
        return MappingProxyType({**self.colours(found, where), _RELIEF: f"{opacity}"})

    def same_names(self, groups: dict[str, Mapping[str, str]]) -> None:
        """Note what a theme lacks: a colour that only one theme has would fail at the moment of switching."""
        everything = {name for group in groups.values() for name in group}
        for where, group in groups.items():
            self.faults.extend(f"{where} lacks {name}." for name in sorted(everything - set(group)))

    def names(self, value: object, where: str) -> tuple[str, ...]:
        if isinstance(value, list) and value and all(isinstance(name, str) for name in value):
            return tuple(value)
        self.faults.append(f"{where} must be a list of names.")
        return ()

    def numbers(self, value: object, where: str) -> tuple[int, ...]:
        if isinstance(value, list) and value and all(_is_count(number) for number in value):
            return tuple(value)
        self.faults.append(f"{where} must be a list of whole numbers.")
        return ()

    def figures(self, value: object, where: str) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for name, figure in self.mapping(value, where).items():
            if _is_count(figure):
                found[name] = figure
            else:
                self.faults.append(f"{where}.{name} must be a whole number, 0 or more.")
        return MappingProxyType(found)

    def sizes(self, value: object, where: str) -> Mapping[str, TextSize]:
        found: dict[str, TextSize] = {}
        for name, pair in self.mapping(value, where).items():
            match pair:
                case [size, line] if _is_number(size) and _is_number(line) and 0 < size <= line:
                    found[name] = TextSize(size=float(size), line=float(line))
                case _:
                    self.faults.append(f"{where}.{name} must be [size, line height], the line not below the size.")
        return MappingProxyType(found)


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
