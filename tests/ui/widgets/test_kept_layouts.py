"""Words that are laid out once."""

from __future__ import annotations

from albviewer.panels.runs import Run
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.kept_layouts import KeptLayouts
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook


def test_they_are_kept_until_the_look_is_another_or_there_are_too_many(appearance: Appearance) -> None:
    laid: list[str] = []

    def lay_out(words: str, width: float) -> RunLayout:
        laid.append(words)
        fonts = appearance.fonts
        named = RunFonts(fonts.ui(), fonts.ui(), fonts.line_height("ui"))
        return RunLayout((Run(text=words),), fonts=named, theme=appearance.theme, look=RunLook.NAME, width=width)

    kept = KeptLayouts(appearance, lay_out, most=2)
    first = kept.of("Vlora", 100.0)
    assert kept.of("Vlora", 100.0) is first
    assert kept.of("Vlora", 50.0) is not first
    appearance.set_step(150)
    larger = kept.of("Vlora", 100.0)
    assert larger.height > first.height
    appearance.set_step(100)
    assert kept.of("Vlora", 100.0) is not first, "nothing of a look that was left is kept"
    kept.of("Tirana", 100.0)
    kept.of("Butrint", 100.0)
    kept.of("Vlora", 100.0)
    assert laid == ["Vlora", "Vlora", "Vlora", "Vlora", "Tirana", "Butrint", "Vlora"]
