"""What the exit status of an exhibit means to whoever started it: the supervisor, systemd, Shell Launcher."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How an exhibit ended. Every other status is a crash."""

    STAFF = 0
    """Somebody with the number ended it: it stays ended."""

    UNUSABLE = 73
    """Its collection could not be opened."""

    GRAPHICS = 74
    """The screen stayed empty: start again with software rendering."""

    RESTART = 75
    """It asks to be started anew: by night, after an update, or because its map cannot be kept up."""
