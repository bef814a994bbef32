"""The catalogues that come with the program: whole, up to date, faithful to the placeholders, and compiled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from catalogue import Catalogue, placeholders, read_catalogue
from compiling import compile_catalogue
from qt_words import qt_texts
from said_texts import CONTEXT, said_texts

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
HOW_TO_MEND = "run: python packaging/translations"
LANGUAGES = sorted(file.stem.removeprefix("albviewer_") for file in FOLDER.glob("*.ts"))


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return read_catalogue(FOLDER / f"albviewer_{request.param}.ts")


def test_albanian_is_there() -> None:
    assert "sq" in LANGUAGES


def test_every_text_of_the_window_is_in_the_catalogue_and_nothing_else_is(catalogue: Catalogue) -> None:
    wanted = {(said.context, said.text) for said in (*said_texts(ROOT / "src" / "albviewer"), *qt_texts())}
    there = [message.key for message in catalogue.messages]
    assert len(there) == len(set(there))
    assert wanted - set(there) == set(), f"not in the catalogue; {HOW_TO_MEND}"
    assert set(there) - wanted == set(), f"not said any more; {HOW_TO_MEND}"


def test_every_text_is_translated(catalogue: Catalogue) -> None:
    assert [message.said.text for message in catalogue.unfinished()] == []


def test_placeholders_are_the_same(catalogue: Catalogue) -> None:
    ours = [message for message in catalogue.messages if message.said.context == CONTEXT]
    assert len(ours) > 250
    differing = [m.said.text for m in ours if placeholders(m.said.text) != placeholders(m.translation)]
    assert differing == []


def test_a_text_ends_as_its_translation_does(catalogue: Catalogue) -> None:
    """What opens a dialog says so by three dots in every language, and a sentence has its full stop."""
    for message in catalogue.messages:
        if message.said.context == CONTEXT and message.said.text[-1] in "…." and len(message.said.text) > 3:
            assert message.translation[-1] == message.said.text[-1], message.said.text


def test_what_is_compiled_says_what_the_catalogue_says(catalogue: Catalogue, qapp, tmp_path: Path) -> None:
    source = FOLDER / f"albviewer_{catalogue.language}.ts"
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    said = {message.key: translator.translate(*message.key) for message in catalogue.messages}
    assert said == {message.key: message.translation for message in catalogue.messages}, HOW_TO_MEND
    # Compilers of other releases may lay the same messages out in another way, but not in another number.
    compiled = compile_catalogue(source, tmp_path / "again.qm")
    assert compiled.stat().st_size == source.with_suffix(".qm").stat().st_size, HOW_TO_MEND


def test_qt_asks_for_the_texts_that_we_translate_for_it(qapp) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    shipped = []
    for file in sorted(folder.glob("qtbase_*.qm")):
        shipped.append(QTranslator())
        assert shipped[-1].load(str(file))
    assert len(shipped) > 10
    unknown = [
        (said.context, said.text)
        for said in qt_texts()
        if not any(one.translate(said.context, said.text) for one in shipped)
    ]
    assert unknown == []
