"""What stands around the events of the timeline: names of lanes; counts and tags that lead to what is not seen.

They are told what is in view with each frame, so that they can never say anything else than the picture does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.timeline.whereabouts import Whereabouts
from albviewer.ui.timeline.beside import BesideTags
from albviewer.ui.timeline.lane_names import LaneNames
from albviewer.ui.timeline.more_buttons import MoreButtons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineContent
    from albviewer.panels.timeline.layout import Layout
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.timeline.view import TimelineView


class Around:
    """`names` are those of lanes, `more` the buttons that count what has no room, `tags` those at the edges."""

    def __init__(self, view: TimelineView, appearance: Appearance, say: Say) -> None:
        self._view, self._appearance, self._say = view, appearance, say
        self.names = LaneNames(appearance, view, before=view.tools.lanes)
        self.more = MoreButtons(appearance, say, view, before=view.tools.lanes)
        self.more.asked.connect(self._list_more)
        self.tags = BesideTags(appearance, say, view)
        self.tags.asked.connect(view.show_moments)
        self._content: TimelineContent | None = None
        self._whereabouts = Whereabouts(())

    def tell(self, content: TimelineContent, layout: Layout) -> None:
        """Say what is in view now."""
        if content is not self._content:
            self._content, self._whereabouts = content, Whereabouts(content.events)
        bands = self._view.bands
        self.names.tell(bands, content, layout.lanes)
        self.more.tell(bands, content.lanes, layout.lanes, self._lit_unseen(layout))
        self.tags.tell(self._whereabouts.beside(layout.scale), bands, content.clock)

    def _lit_unseen(self, layout: Layout) -> frozenset[int]:
        """Return the lanes in which something is lit up that there is no room for."""
        view = self._view
        if not view.lit:
            return frozenset()
        hidden = (number for number, lane in enumerate(layout.lanes) if lane.unseen)
        return frozenset(
            number for number in hidden if any(item.event.id in view.lit for item in view.without_room(number))
        )

    def _list_more(self, lane: int, button: QWidget) -> None:
        from albviewer.ui.timeline.more import MoreList

        view = self._view
        events = [item.event for item in view.without_room(lane)]
        if not events:
            return
        title = self._say("{n} more in {lane}", n=len(events), lane=view.content.lanes[lane])
        listed = MoreList(events, title, self._appearance, self._say, view)
        listed.chosen.connect(view.event_chosen)
        listed.pointed.connect(view.event_pointed)
        listed.menu_asked.connect(view.menu_asked)
        listed.open_under(button)
