"""Opening the bundled collection imports no parser that it has no document for."""

from __future__ import annotations

import json
import subprocess
import sys

import small_pdf
from albviewer.collection.readers.isolation import FROZEN_CHILD

HEAVY = ("lxml", "pypdfium2", "markdown_it", "mdit_py_plugins", "charset_normalizer", "zipfile", "subprocess")


def test_plain_text_loads_no_parser_of_another_format() -> None:
    code = (
        "import sys; from albviewer.collection.load import load_collection; "
        "from albviewer.resource_paths import bundled_collection; load_collection(bundled_collection()); "
        "import albviewer.collection.readers.pictures; "
        f"print(sorted(set({HEAVY!r}) & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_frozen_program_can_be_its_own_child() -> None:
    sound = small_pdf.pdf([small_pdf.page_of("Some words.")])
    question = json.dumps({"do": "text"}).encode() + b"\n" + sound
    command = [sys.executable, "-m", "albviewer", FROZEN_CHILD]
    done = subprocess.run(command, input=question, capture_output=True, check=True)
    assert json.loads(done.stdout.splitlines()[0]) == {"pages": 1}
    assert b"Some words." in done.stdout
