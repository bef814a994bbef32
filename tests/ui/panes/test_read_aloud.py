"""A source is read aloud from the reading line on, by Qt's silent engine; what is missing is said in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.reader.speaker import Lack

LEFT = Qt.MouseButton.LeftButton
STARTED_MS = 30_000
"""The voice is a process of its own, which a busy machine starts late."""
SILENT = pytest.importorskip(
    "PySide6.QtTextToSpeech",
    reason="Qt's speech does not load where the system has no library for sound",
    exc_type=ImportError,
)


@pytest.fixture
def pane(context: ViewContext, shown: Callable) -> Iterator[ReaderPane]:
    pane = shown(ReaderPane(context), 626, 500)
    pane.reader.set_reduced_motion(True)
    pane.aloud._engine = "mock"
    session = context.session
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    yield pane
    context.close()


def begin(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.aloud.turn()
    with qtbot.waitSignal(pane.aloud._voice.began, timeout=STARTED_MS):
        pass


def spoken(pane: ReaderPane) -> str:
    words = pane.reader.page.lighting.spoken
    if words is None:
        return ""
    block, start, end = words
    return pane.open.page.blocks[block].block.shown.text[start:end]


def test_it_reads_word_by_word_and_stops(pane: ReaderPane, qtbot: QtBot) -> None:
    heard = []
    QTest.mouseClick(pane._aloud_tool, LEFT)
    pane.aloud._voice.word.connect(lambda _start, _end: heard.append(spoken(pane)))
    assert pane.aloud.is_reading
    assert pane.aloud.bar.isVisible()
    first = pane.open.page.blocks[pane.aloud._block].block.shown.text
    qtbot.waitUntil(lambda: len(heard) >= 2, timeout=STARTED_MS)
    assert " ".join(heard[:2]) in " ".join(first.split())
    QTest.mouseClick(pane.aloud.bar.stop, LEFT)
    assert not pane.aloud.is_reading
    assert pane.aloud.bar.isHidden()
    assert spoken(pane) == ""


def test_after_a_passage_comes_the_next(pane: ReaderPane, qtbot: QtBot) -> None:
    begin(pane, qtbot)
    first = pane.aloud._block
    qtbot.waitUntil(lambda: pane.aloud._block > first, timeout=STARTED_MS)
    qtbot.waitUntil(lambda: bool(spoken(pane)))


def test_it_pauses_and_goes_on(pane: ReaderPane, qtbot: QtBot) -> None:
    begin(pane, qtbot)
    bar = pane.aloud.bar
    QTest.mouseClick(bar.pause, LEFT)
    assert pane.aloud.is_paused
    assert bar.go_on.isVisible()
    with qtbot.waitSignal(pane.aloud._voice.word):
        QTest.mouseClick(bar.go_on, LEFT)
    assert not pane.aloud.is_paused
    assert bar.pause.isVisible()


def test_another_source_falls_silent(pane: ReaderPane, context: ViewContext, qtbot: QtBot) -> None:
    begin(pane, qtbot)
    context.session.apply(go_to_source(context.session.linked, "report"), origin=Origin.LIST)
    assert not pane.aloud.is_reading


def test_a_process_that_is_lost_is_told_and_started_again(pane: ReaderPane, qtbot: QtBot) -> None:
    begin(pane, qtbot)
    with qtbot.waitSignal(pane.aloud._voice.failed, timeout=STARTED_MS):
        pane.aloud._voice._process.kill()
    assert "failed" in pane.aloud.bar.words
    pane.aloud.turn()
    begin(pane, qtbot)
    assert pane.aloud.is_reading


def test_the_process_ends_with_the_window(pane: ReaderPane, context: ViewContext, qtbot: QtBot) -> None:
    begin(pane, qtbot)
    process = pane.aloud._voice._process
    context.close()
    assert not process.is_alive()


def test_a_long_source_is_read_on_in_its_next_part(
    long_session: Session, bundled_context: ViewContext, shown: Callable, qtbot: QtBot
) -> None:
    context = replace(bundled_context, session=long_session)
    pane = shown(ReaderPane(context), 626, 500)
    pane.aloud._engine = "mock"
    long_session.apply(go_to_source(long_session.linked, "report"), origin=Origin.LIST)
    begin(pane, qtbot)
    pane.aloud._read(len(pane.open.page.blocks))
    assert pane.open.page.part.number == 1
    assert pane.aloud.is_reading
    assert pane.aloud._block == 0
    context.close()


@pytest.mark.parametrize(
    ("lack", "words"),
    [(Lack.ENGINE, "nothing that reads aloud"), (Lack.VOICE, "No voice"), (Lack.LANGUAGE, "English")],
)
def test_what_is_missing_is_said_plainly(pane: ReaderPane, qtbot: QtBot, lack: Lack, words: str) -> None:
    begin(pane, qtbot)
    pane.aloud._voice.lacking.emit(lack)
    assert not pane.aloud.is_reading
    assert words in pane.aloud.bar.words
    assert pane.aloud.bar.isVisible()
    pane.aloud.turn()
    assert pane.aloud.bar.isHidden()


def test_a_language_without_a_voice_is_named(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.aloud._language = lambda _block: "la"
    pane.aloud.turn()
    qtbot.waitUntil(lambda: "Latin" in pane.aloud.bar.words, timeout=STARTED_MS)
