"""What the window remembers of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from albviewer.ui.window.settings import WindowSettings

STEPS = (85, 100, 115, 130, 150, 200)


def test_at_first_nothing_is_remembered(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    assert (settings.theme(), settings.step(STEPS), settings.geometry(), settings.splitters()) == (
        "system",
        100,
        None,
        [],
    )


def test_what_was_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    settings.remember_look("contrast", 150)
    settings.remember_window(QByteArray(b"\x00geometry\xff"), [b"\x00one\xfe", b"two"])
    again = WindowSettings(tmp_path / "data")
    assert (again.theme(), again.step(STEPS)) == ("contrast", 150)
    assert again.geometry() == QByteArray(b"\x00geometry\xff")
    assert again.splitters() == [b"\x00one\xfe", b"two"]


def test_the_apparatus_is_shown_until_it_is_switched_off(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    assert settings.apparatus()
    for shown in (False, True):
        settings.remember_apparatus(shown)
        settings.remember_window(QByteArray(b"x"), [])
        assert WindowSettings(tmp_path / "data").apparatus() is shown


@pytest.mark.parametrize(
    "text",
    [
        "[look]\ntheme=plaid\ntext-size=117\n[window]\ngeometry=17\nsplitters=none\n",
        "[look]\ntheme=\ntext-size=big\n",
        "\x00\x01 no such file ]][[",
    ],
)
def test_what_cannot_be_read_counts_as_not_set(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.ini").write_text(text, encoding="utf-8")
    settings = WindowSettings(tmp_path)
    assert (settings.theme(), settings.step(STEPS)) == ("system", 100)
    assert (settings.geometry(), settings.splitters()) == (None, [])


def test_a_folder_that_cannot_be_made_is_no_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    settings = WindowSettings(tmp_path / "file" / "data")
    settings.remember_look("dark", 130)
    settings.remember_window(QByteArray(b"x"), [])
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_words_in_context_are_remembered(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    assert not settings.in_context()
    for shown in (True, False):
        settings.remember_in_context(shown)
        settings.remember_window(QByteArray(b"x"), [])
        assert WindowSettings(tmp_path / "data").in_context() is shown
