"""Brings every catalogue in resources/translations up to date with the texts of the window, and compiles it.

`python packaging/translations` updates all languages there are; `python packaging/translations fr` begins a new one.
New texts come in unfinished, texts that are no longer said are dropped, translations are kept as they are. It needs
PySide6, for Qt's own compiler of catalogues, and nothing else.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from catalogue import Catalogue, read_catalogue, write_catalogue
from compiling import compile_catalogue
from qt_words import qt_texts
from said_texts import UncollectableTextError, said_texts

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"


def catalogue_file(folder: Path, language: str) -> Path:
    """Return where the catalogue of a language stands."""
    return folder / f"albviewer_{language}.ts"


def main(arguments: list[str]) -> int:
    """Update and compile; return 1 if a text cannot be collected or has no translation yet."""
    parser = argparse.ArgumentParser(prog="python packaging/translations", description=__doc__)
    parser.add_argument("language", nargs="?", help="code of a language to begin, such as fr")
    begun = parser.parse_args(arguments).language
    files = set(FOLDER.glob(catalogue_file(FOLDER, "*").name)) | ({catalogue_file(FOLDER, begun)} if begun else set())
    try:
        texts = [*said_texts(ROOT / "src" / "albviewer"), *qt_texts()]
    except UncollectableTextError as error:
        print(error, file=sys.stderr)
        return 1
    unfinished = 0
    for file in sorted(files):
        language = file.stem.removeprefix("albviewer_")
        before = read_catalogue(file) if file.exists() else Catalogue(language=language, messages=())
        after = before.updated(texts)
        write_catalogue(file, after)
        compile_catalogue(file)
        unfinished += len(after.unfinished())
        print(f"{file.name}: {len(after.messages)} texts, {len(after.unfinished())} of them not translated")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
