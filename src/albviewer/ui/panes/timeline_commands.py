"""What can be asked for of the timeline, named among the commands of the window. It does nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.ui.commands import Commands, Group

if TYPE_CHECKING:
    from albviewer.ui.context import ViewContext
    from albviewer.ui.panes.timeline_pane import TimelinePane


def add_timeline_commands(
    pane: TimelinePane, context: ViewContext, commands: Commands, bring: Callable[[], None]
) -> None:
    """Add playing, dates, the list, the lanes and the clocks; `bring` has the pane where it can be seen."""
    say, session = context.say, context.session

    def add(id_: str, name: str, act: Callable[[], object]) -> None:
        commands.add(f"timeline.{id_}", name, act, group=Group.TIMELINE)

    def see(act: Callable[[], object]) -> None:
        bring()
        pane.fill()
        act()

    add("play", say("Play through time, or pause"), lambda: see(pane.play))
    add("dates", say("From and until…"), pane.ask_dates)
    add("list", say("Timeline as a list, or as a picture"), lambda: see(pane.show_as_list))

    def lay_out(by: LaneBy | None = None, clock: Clock | None = None) -> None:
        look = session.state.time
        wanted = TimeLook(by=by or look.by, clock=clock or look.clock)
        session.apply(changes.lay_out_time(wanted), origin=Origin.TIMELINE)

    for by, name in (
        (LaneBy.PLACE, say("Lanes by place")),
        (LaneBy.KIND, say("Lanes by kind")),
        (LaneBy.SOURCE, say("Lanes by source")),
    ):
        add(f"lanes-by-{by.value}", name, lambda by=by: lay_out(by=by))
    for clock, name in (
        (Clock.HAPPENED, say("Time: when it happened")),
        (Clock.WRITTEN, say("Time: when it was written")),
    ):
        add(f"clock-{clock.value}", name, lambda clock=clock: lay_out(clock=clock))
