"""What lies under the pointer is told once, whatever view it lies in."""

from __future__ import annotations

from albviewer.ui.context import Pointing


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
