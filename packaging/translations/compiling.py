"""Compiles a catalogue (.ts) into the file that the program loads (.qm), with the tool that comes with PySide6."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path


class NoCompilerError(Exception):
    """PySide6, or its tool, is not installed here."""


def compiler() -> Path:
    """Return Qt's `lrelease` inside the installed PySide6."""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        raise NoCompilerError("PySide6 is not installed: its lrelease compiles the catalogues.")
    tool = Path(found.origin).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    if not tool.exists():
        raise NoCompilerError(f"This PySide6 has no {tool.name}.")
    return tool


def compile_catalogue(file: Path, compiled: Path | None = None) -> Path:
    """Compile a .ts file to `compiled`, or to the .qm beside it; return that file. Texts without translation stay out.

    Raise NoCompilerError if there is no tool, and subprocess.CalledProcessError if it refuses the file.
    """
    target = compiled or file.with_suffix(".qm")
    subprocess.run([compiler(), "-silent", file, "-qm", target], check=True)
    return target
