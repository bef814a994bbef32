"""The command line: `albviewer` and its commands. Each command is loaded only when it is called for."""

from albviewer.cli.entry import main

__all__ = ["main"]
