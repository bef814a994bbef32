"""What the window remembers of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from albviewer.ui.reader.page_type import PageType
from albviewer.ui.window.arrangement import Arrangement, Pane
from albviewer.ui.window.layouts import Layout
from albviewer.ui.window.settings import WindowSettings

STEPS = (85, 100, 115, 130, 150, 200)


def test_at_first_nothing_is_remembered(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    assert (settings.theme(), settings.step(STEPS), settings.geometry()) == ("system", 100, None)
    assert (settings.arrangement(), settings.motion()) == (Arrangement(), "system")


def test_what_was_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    settings.remember_look("contrast", 150)
    settings.remember_motion("less")
    arrangement = Arrangement(
        hidden=frozenset({Pane.MAP, Pane.SOURCES}),
        sizes={Layout.WIDE: (b"\x00one\xfe", b"two"), Layout.UPRIGHT: (b"three",)},
        own_windows={Pane.MAP: b"\x00there\xff"},
    )
    settings.remember_window(QByteArray(b"\x00geometry\xff"), arrangement)
    again = WindowSettings(tmp_path / "data")
    assert (again.theme(), again.step(STEPS)) == ("contrast", 150)
    assert again.geometry() == QByteArray(b"\x00geometry\xff")
    assert again.motion() == "less"
    assert again.arrangement() == arrangement


def test_what_is_no_longer_so_is_no_longer_remembered(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    there = Arrangement(
        hidden=frozenset({Pane.LISTS}), sizes={Layout.NORMAL: (b"one",)}, own_windows={Pane.READER: b"two"}
    )
    settings.remember_window(QByteArray(b"x"), there)
    settings.remember_window(QByteArray(b"x"), None)
    assert WindowSettings(tmp_path / "data").arrangement() == there, "a window without a collection has nothing to say"
    settings.remember_window(QByteArray(b"x"), Arrangement())
    assert WindowSettings(tmp_path / "data").arrangement() == Arrangement()


def test_everything_can_be_forgotten(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    settings.remember_look("dark", 150)
    settings.remember_language("sq")
    settings.remember_window(QByteArray(b"x"), Arrangement(hidden=frozenset({Pane.MAP})))
    settings.forget()
    for now in (settings, WindowSettings(tmp_path / "data")):
        assert (now.theme(), now.step(STEPS), now.language()) == ("system", 100, "")
        assert (now.geometry(), now.arrangement()) == (None, Arrangement())


def test_the_apparatus_is_shown_until_it_is_switched_off(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    assert settings.apparatus()
    for shown in (False, True):
        settings.remember_apparatus(shown)
        settings.remember_window(QByteArray(b"x"), None)
        assert WindowSettings(tmp_path / "data").apparatus() is shown


@pytest.mark.parametrize(
    "text",
    [
        "[look]\ntheme=plaid\ntext-size=117\n[window]\ngeometry=17\n",
        "[desk]\nhidden=cellar map\nsizes-wide=7\nown-window-map=3\n",
        "[look]\ntheme=\ntext-size=big\n",
        "\x00\x01 no such file ]][[",
    ],
)
def test_what_cannot_be_read_counts_as_not_set(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.ini").write_text(text, encoding="utf-8")
    settings = WindowSettings(tmp_path)
    assert (settings.theme(), settings.step(STEPS)) == ("system", 100)
    assert settings.geometry() is None
    assert settings.arrangement().hidden <= {Pane.MAP}
    assert (settings.arrangement().sizes, settings.arrangement().own_windows) == ({}, {})


def test_a_folder_that_cannot_be_made_is_no_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    settings = WindowSettings(tmp_path / "file" / "data")
    settings.remember_look("dark", 130)
    settings.remember_window(QByteArray(b"x"), None)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_words_in_context_are_remembered(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "data")
    assert not settings.in_context()
    for shown in (True, False):
        settings.remember_in_context(shown)
        settings.remember_window(QByteArray(b"x"), None)
        assert WindowSettings(tmp_path / "data").in_context() is shown


def test_the_type_of_the_page_and_the_marks_of_what_is_read_are_kept(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path)
    assert settings.page_type() == PageType()
    assert settings.now_reading()
    wanted = PageType(size=120, spacing=130, width=80, face="system", theme="dark")
    settings.remember_page_type(wanted)
    settings.remember_now_reading(False)
    again = WindowSettings(tmp_path)
    assert again.page_type() == wanted
    assert not again.now_reading()
