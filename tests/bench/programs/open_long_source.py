"""Opens a short and a long source in the real window, in turns, and tells how long each took until it was painted.

The arguments are the collection, whose sources are `short` and `long`, and the folder for the reader's own folders.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from statistics import median

from albviewer.app import assemble_window, make_application
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin

_TURNS = 9


def main(collection: str, home: str) -> None:
    app = make_application(["bench"])
    window = assemble_window(app, data=Path(home, "data"), cache=Path(home, "cache"))
    window.resize(1366, 768)

    def measure() -> None:
        assert window.room is not None
        session = window.room.context.session
        taken: dict[str, list[float]] = {"short": [], "long": []}
        for _ in range(_TURNS):
            for source, times in taken.items():
                began = time.perf_counter()
                session.apply(go_to_source(session.linked, source), origin=Origin.LIST)
                window.room.repaint()
                times.append((time.perf_counter() - began) * 1000)
        said = {source: median(times[1:]) for source, times in taken.items()} | {"first": taken["long"][0]}
        print("bench:", json.dumps(said), flush=True)
        window.close()

    window.text_shown.connect(measure)
    window.open(Path(collection))
    window.show()
    app.exec()


# Whoever indexes starts processes, which read this file again.
if __name__ == "__main__":
    main(*sys.argv[1:])
