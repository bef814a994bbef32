"""What lies under the pointer is told once, whatever view it lies in."""

from __future__ import annotations

from albviewer.session import changes
from albviewer.session.session import Origin, StateChange
from albviewer.ui.context import Pointing, ViewContext


def test_only_changes_are_told(qapp) -> None:
    pointing, told = Pointing(), []
    pointing.changed.connect(lambda kind, id_: told.append((kind, id_)))
    pointing.point_at("place", "")
    pointing.point_at("place", "vlore")
    pointing.point_at("place", "vlore")
    pointing.point_at("person", "vlore")
    pointing.point_at("person", "")
    pointing.point_at("event", "")
    assert told == [("place", "vlore"), ("person", "vlore"), ("", "")]


def test_who_listens_hears_every_change_until_the_panes_go(context: ViewContext) -> None:
    heard: list[StateChange] = []
    context.listen(heard.append)
    context.at_end(lambda: heard.clear())
    context.session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert [change.fields for change in heard] == [frozenset({"places"})]
    context.close()
    context.session.apply(changes.clear_filters, origin=Origin.LIST)
    assert heard == [], "what was to be done at the end was done, and nothing is heard any more"
    context.close()
