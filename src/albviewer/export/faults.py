"""The faults of a collection as lines for people and editors, or as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from albviewer.export.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from albviewer.collection.faults import Fault


def faults_as_text(faults: Iterable[Fault]) -> str:
    """Return each fault on a line of its own: file:line:column: code: message."""
    return "".join(f"{one_line(str(fault))}\n" for fault in faults)


def faults_as_json(faults: Sequence[Fault]) -> str:
    """Return {"total", "faults": [{"file", "line", "column", "code", "message"}]}."""
    listed = [
        {
            "file": fault.position.file,
            "line": fault.position.line,
            "column": fault.position.column,
            "code": fault.code.value,
            "message": fault.message,
        }
        for fault in faults
    ]
    return json.dumps({"total": len(listed), "faults": listed}, ensure_ascii=False, indent=2) + "\n"
