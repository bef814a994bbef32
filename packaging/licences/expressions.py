"""What a licence allows: whether a work may be taken under it without the whole becoming GPL. Knows only the words."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\(|\)|\bAND\b|\bOR\b|(?:(?!\bAND\b|\bOR\b)[^()])+")
_STRICT = re.compile(r"\bA?GPL|\bGNU (Affero )?General Public|\bSSPL|\bNC\b|NonCommercial", re.IGNORECASE)
_EXCEPTION = re.compile(r"\bWITH\b.*(exception)", re.IGNORECASE)


def free_to_bundle(expression: str) -> bool:
    """Tell whether a licence, an SPDX expression or a plain name, leaves a way that is not the GPL's."""
    tokens = [token.strip() for token in _TOKEN.findall(expression) if token.strip()]
    allowed, rest = _any(tokens)
    return bool(expression.strip()) and allowed and not rest


def _any(tokens: list[str]) -> tuple[bool, list[str]]:
    allowed, tokens = _all(tokens)
    while tokens[:1] == ["OR"]:
        other, tokens = _all(tokens[1:])
        allowed = allowed or other
    return allowed, tokens


def _all(tokens: list[str]) -> tuple[bool, list[str]]:
    allowed, tokens = _one(tokens)
    while tokens[:1] == ["AND"]:
        other, tokens = _one(tokens[1:])
        allowed = allowed and other
    return allowed, tokens


def _one(tokens: list[str]) -> tuple[bool, list[str]]:
    if not tokens or tokens[0] in ("AND", "OR", ")"):
        return False, tokens
    if tokens[0] == "(":
        allowed, rest = _any(tokens[1:])
        return allowed and rest[:1] == [")"], rest[1:]
    return not _STRICT.search(tokens[0]) or bool(_EXCEPTION.search(tokens[0])), tokens[1:]
