"""A whole collection in one file, to be passed on: listed, checked byte for byte and, if its maker wants, signed."""

from __future__ import annotations

ENDING = ".albpack"
"""What the name of a package ends with."""
