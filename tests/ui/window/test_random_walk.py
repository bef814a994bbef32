"""The real window walked at random: whatever is done, each view says what the session says and nothing goes wrong.

The longer walk is `python tests/soak`, which weighs the program as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

import small_collection
from albviewer.resource_paths import bundled_collection
from random_walk import Walk
from real_window import real_window
from walk_watch import watched

# the web engine asks for it before any application object stands
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

pytestmark = [pytest.mark.qt, pytest.mark.webengine]


@pytest.mark.timeout(400)
@pytest.mark.parametrize("seed", [1961])
def test_whatever_is_done_the_views_agree(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    other = small_collection.write(tmp_path / "other")
    with (
        watched() as faults,
        real_window(qapp, tmp_path / "user", bundled_collection()) as window,
    ):
        walk = Walk(window, faults, seed=seed, collections=(bundled_collection(), other))
        try:
            walk.go(300)
            walk.come_back()
        finally:
            walk.hand.close()
