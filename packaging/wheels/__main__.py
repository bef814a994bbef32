"""Asks pip, for every system and every Python that albviewer supports, whether all it needs has wheels there.

    python packaging/wheels              prints the table that docs/releasing.md has

Nothing is installed. The versions asked about are those of constraints.txt, tested together. Where a supported place
lacks one, the exit status is 1; places that are known to lack one are listed in UNSUPPORTED.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_MACOS = ("13_0", "12_0", "11_0", "10_15", "10_13", "10_9")
_GLIBC = ("39", "34", "31", "28", "27", "26", "24", "17", "12", "5")


def _platforms(pattern: str, releases: tuple[str, ...], also: str) -> tuple[str, ...]:
    return (also, *map(pattern.format, releases))


# What a system is called in the table -> the platforms whose wheels it takes.
SYSTEMS = {
    "Windows, x86-64": ("win_amd64",),
    "Windows, ARM64": ("win_arm64",),
    "macOS 13 and later, Apple chips": _platforms("macosx_{}_arm64", _MACOS[:3], "macosx_13_0_universal2"),
    "macOS 13 and later, Intel": _platforms("macosx_{}_x86_64", _MACOS, "macosx_13_0_universal2"),
    "Linux, x86-64": _platforms("manylinux_2_{}_x86_64", _GLIBC[1:], "manylinux2014_x86_64"),
    "Linux, ARM64": _platforms("manylinux_2_{}_aarch64", _GLIBC, "manylinux2014_aarch64"),
}
# cryptography, pyclipper and ahocorasick-rs have none for Windows on ARM; cryptography's last for Intel is 48.0.1.
UNSUPPORTED = {(system, python) for system in ("Windows, ARM64", "macOS 13 and later, Intel") for python in PYTHONS}
_MISSING = re.compile(r"No matching distribution found for (\S+)")


def missing(platforms: tuple[str, ...], python: str) -> str:
    """Return the first requirement that has no wheel there; nothing if all have."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--ignore-installed", "--target", folder,
            "--disable-pip-version-check", "--only-binary", ":all:", "--constraint", str(ROOT / "constraints.txt"),
            "--python-version", python, *(f"--platform={name}" for name in platforms), *project["dependencies"],
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    found = _MISSING.search(done.stderr)
    return found[1] if found else "versions that fit together"


def main() -> int:
    """Print the table and return the exit status."""
    print(f"| system | {' | '.join(PYTHONS)} |\n|---|{'---|' * len(PYTHONS)}", flush=True)
    surprises = []
    for system, platforms in SYSTEMS.items():
        cells = [missing(platforms, python) for python in PYTHONS]
        surprises += [(system, python) for python, cell in zip(PYTHONS, cells, strict=True) if cell]
        print(f"| {system} | {' | '.join(f'no: {cell}' if cell else 'yes' for cell in cells)} |", flush=True)
    return 1 if set(surprises) - UNSUPPORTED else 0


if __name__ == "__main__":
    sys.exit(main())
