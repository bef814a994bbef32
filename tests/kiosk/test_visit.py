from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.kiosk.config import Idle
from albviewer.kiosk.visit import Stage, Visit, begins, ends

IDLE = Idle(after=90, warning=20)


def test_a_visit_from_its_first_touch_to_its_end() -> None:
    visit = Visit()
    assert visit.after_tick(1000.0, IDLE) == visit
    came = visit.after_touch(1000.0)
    assert begins(visit, came)
    assert came.after_tick(1069.0, IDLE).stage is Stage.VISITED
    asking = came.after_tick(1070.0, IDLE)
    assert asking.stage is Stage.ASKING
    assert asking.seconds_left(1075.0, IDLE) == 15.0
    stays = asking.after_touch(1080.0)
    assert (stays.stage, begins(asking, stays)) == (Stage.VISITED, False)
    gone = stays.after_tick(1170.0, IDLE)
    assert gone.stage is Stage.ATTRACTING
    assert ends(stays, gone)
    assert not ends(gone, gone.after_tick(1180.0, IDLE))


def test_nobody_has_gone_while_a_story_plays() -> None:
    came = Visit().after_touch(0.0)
    held = came.after_tick(500.0, IDLE, held=True)
    assert held.stage is Stage.VISITED
    assert held.after_tick(569.0, IDLE).stage is Stage.VISITED
    assert held.after_tick(590.0, IDLE).stage is Stage.ATTRACTING


@given(st.lists(st.tuples(st.floats(0, 200), st.booleans()), max_size=40))
def test_one_is_asked_for_twenty_seconds_before_it_ends(steps: list[tuple[float, bool]]) -> None:
    visit, now = Visit(), 0.0
    for wait, touches in steps:
        now += wait
        before = visit
        visit = visit.after_touch(now) if touches else visit.after_tick(now, IDLE)
        if ends(before, visit):
            assert now - before.touched >= IDLE.after
        if visit.stage is Stage.ASKING:
            assert 0 < visit.seconds_left(now, IDLE) <= IDLE.warning
        if visit.stage is Stage.VISITED:
            assert visit.seconds_left(now, IDLE) > IDLE.warning
