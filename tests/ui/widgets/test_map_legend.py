"""The legend under the map."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.map_legend import MapLegend


def painted_columns(legend: MapLegend) -> list[int]:
    image = legend.grab().toImage()
    ground = image.pixel(image.width() - 1, 0)
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]


def test_all_marks_are_named_for_eyes_and_screen_readers(qtbot: QtBot, look: Appearance) -> None:
    legend = MapLegend(look, Say())
    qtbot.addWidget(legend)
    assert legend.toolTip() == "chosen, matching, other, movement, approximate, disputed"
    assert legend.toolTip() in legend.accessibleName()


def test_there_is_room_for_all_at_its_own_size(qtbot: QtBot, look: Appearance) -> None:
    legend = MapLegend(look, Say())
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())
    whole = painted_columns(legend)
    assert whole[-1] > legend.width() - look.fonts.px(40), "the last word is drawn"
    legend.resize(legend.sizeHint() * 2)
    assert painted_columns(legend)[-1] == whole[-1], "nothing was left out before"


def test_entries_move_together_before_one_is_left_out(qtbot: QtBot, appearance: Appearance) -> None:
    legend = MapLegend(appearance, Say())
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())
    all_columns = painted_columns(legend)
    legend.resize(legend.width() - appearance.fonts.px(40), legend.height())
    # Where two letters touch their columns are counted once, so a few may be fewer.
    assert len(painted_columns(legend)) > len(all_columns) - 5
    assert painted_columns(legend)[-1] < all_columns[-1]


def test_a_narrow_legend_leaves_out_whole_entries(qtbot: QtBot, appearance: Appearance) -> None:
    legend = MapLegend(appearance, Say())
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())
    all_ends = painted_columns(legend)
    legend.resize(legend.width() // 2, legend.height())
    ends = painted_columns(legend)
    assert 0 < ends[-1] < legend.width()
    assert ends == all_ends[: len(ends)], "what is drawn stands where it stood"


def test_arrows_are_explained_only_while_there_are_any(qtbot: QtBot, appearance: Appearance) -> None:
    legend = MapLegend(appearance, Say())
    qtbot.addWidget(legend)
    without = legend.sizeHint().width()
    legend.show_movement(True)
    assert legend.sizeHint().width() > without + appearance.fonts.px(40)
    legend.show_movement(False)
    assert legend.sizeHint().width() == without


def test_the_marks_grow_with_the_words(qtbot: QtBot, appearance: Appearance) -> None:
    legend = MapLegend(appearance, Say())
    qtbot.addWidget(legend)
    wide = []
    for step in (100, 200):
        appearance.set_step(step)
        legend.resize(legend.sizeHint())
        sign = [x for x in painted_columns(legend) if x < appearance.fonts.px(20)]
        wide.append(sign[-1] - sign[0])
    appearance.set_step(100)
    assert wide[1] > 1.8 * wide[0]
