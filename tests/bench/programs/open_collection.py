"""Opens the bundled collection once, as the first thing that is done in a process, and tells how long each part took.

The baseline is no more than must be: every file read, and the YAML turned into Python's own values by its parser in C.
"""

from __future__ import annotations

import json
import time
from itertools import pairwise

import yaml

from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.resource_paths import bundled_collection


def main() -> None:
    folder = bundled_collection()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    times = [time.perf_counter()]
    for file in sorted(folder.rglob("*.*")):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".yaml":
            yaml.load(text, Loader=loader)
    times.append(time.perf_counter())
    loaded = load_collection(folder)
    times.append(time.perf_counter())
    linked = link_collection(loaded)
    times.append(time.perf_counter())
    Finder(linked)
    times.append(time.perf_counter())
    parts = ("files", "load", "link", "index")
    spent = [(after - before) * 1000 for before, after in pairwise(times)]
    print("bench:", json.dumps(dict(zip(parts, spent, strict=True))), flush=True)


if __name__ == "__main__":
    main()
