"""Whether the window is drawn by a graphics card or by Qt itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.ui.graphics import SCENE_GRAPH, choose_scene_graph, has_graphics_card


@pytest.mark.parametrize("device", ["dri/renderD128", "nvidia0", "dxg"])
def test_a_device_that_draws_is_seen(tmp_path: Path, device: str) -> None:
    assert not has_graphics_card(tmp_path, "linux")
    (tmp_path / device).parent.mkdir(exist_ok=True)
    (tmp_path / device).touch()
    assert has_graphics_card(tmp_path, "linux")


def test_a_screen_alone_draws_nothing(tmp_path: Path) -> None:
    (tmp_path / "dri").mkdir()
    (tmp_path / "dri" / "card0").touch()
    assert not has_graphics_card(tmp_path, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_see_to_it_themselves(tmp_path: Path, platform: str) -> None:
    assert has_graphics_card(tmp_path, platform)


def test_qt_draws_where_nothing_else_does() -> None:
    environ: dict[str, str] = {}
    choose_scene_graph(environ, card=True)
    assert not environ
    choose_scene_graph(environ, card=False)
    assert environ == {SCENE_GRAPH: "software"}


def test_what_the_environment_says_holds() -> None:
    environ = {SCENE_GRAPH: "rhi"}
    choose_scene_graph(environ, card=False)
    assert environ == {SCENE_GRAPH: "rhi"}
