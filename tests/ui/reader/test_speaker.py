"""What the process that speaks finds of voices, and how it counts."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from albviewer.ui.reader.speaker import Lack, NoVoiceError, in_characters, open_speech


def test_without_the_sound_library_there_is_no_voice(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    with pytest.raises(NoVoiceError) as raised:
        open_speech()
    assert raised.value.lack is Lack.ENGINE


@given(st.text(), st.integers(0, 20))
def test_characters_are_counted_and_not_units(text: str, end: int) -> None:
    part = text[:end]
    assert in_characters(text, len(part.encode("utf-16-le", "surrogatepass")) // 2) == len(part)
