"""How much memory a process and those that it has started take. Known on Linux; elsewhere 0, which says "not known"."""

from __future__ import annotations

from pathlib import Path

_PROC = Path("/proc")


def memory_of_family(process: int, proc: Path = _PROC) -> int:
    """Return the bytes of memory that a process and all below it hold; what they share is counted for each."""
    parents, pages = {}, {}
    try:
        entries = [entry for entry in proc.iterdir() if entry.name.isdecimal()]
    except OSError:
        return 0
    for entry in entries:
        try:
            # The name stands in brackets and may hold anything; after the last of them come state and parent.
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            pages[int(entry.name)] = int((entry / "statm").read_text().split()[1])
        except (OSError, ValueError, IndexError):
            continue
    family = {process}
    while grown := {child for child, parent in parents.items() if parent in family} - family:
        family |= grown
    return sum(pages.get(member, 0) for member in family) * _page_bytes()


def _page_bytes() -> int:
    # Imported here: there is none on Windows.
    import resource

    return resource.getpagesize()
