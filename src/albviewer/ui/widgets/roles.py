"""What an item model tells the list delegates, role by role.

The contract between the models of the lists and the delegates that draw them. A model answers these roles
with plain values, already worded in the reader's language; it knows nothing of fonts, colours or widths, and a
delegate knows nothing of events, passages or sources.

    delegate            roles it reads                                            (* must be given)
    RowDelegate         DATE*  TITLE*  PLACES  SOURCES  DISPUTED  POSSIBLE
    PassageDelegate     SNIPPET*  CAPTION*  NOTE
    GroupedDelegate     those of PassageDelegate, or of a heading TITLE*  COUNT  FOLDED
    SourceDelegate      TITLE*  CAPTION*  TICKS  NOW  COUNT  MATCHING

A role that a model answers with None counts as not given: no text, False, no ticks. Rows are painted once and kept as
pictures (kept_rows.py), so answers are values that can be compared and never change.

Three things come from the view and not from a role: the *chosen* row is the selected one (the view's selection
model), the row with *keyboard focus* is the current one while the view has focus, *hover* is the row under the
pointer (the viewport needs the attribute WA_Hover).

A model answers besides, for screen readers, for typing ahead and for the pointer:
    Qt.ItemDataRole.DisplayRole      the row as one plain sentence ("March 1961: Base to be withdrawn, Vlorë")
    Qt.ItemDataRole.ToolTipRole      whatever a narrow row may cut off
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class RowRole(IntEnum):
    """Roles of `QAbstractItemModel.data`; the type of the answer stands beside each."""

    ID = _FIRST + 1
    """str: the id of the event, passage or source; never drawn, for whoever handles the click."""
    DATE = _FIRST + 2
    """str: the date in words ("end of Jul 1961"), drawn in the colour of time."""
    TITLE = _FIRST + 3
    """str: the event's or the source's title; one that the file does not give comes in [square brackets]."""
    PLACES = _FIRST + 4
    """tuple[str, ...]: names of the places, the chosen or most important first."""
    SOURCES = _FIRST + 5
    """tuple[str, ...]: ids of the sources that carry evidence ("003", "004")."""
    DISPUTED = _FIRST + 6
    """bool: sources contradict each other about it; drawn as the sign ≠."""
    POSSIBLE = _FIRST + 7
    """bool: it matches the filter possibly, not certainly; drawn in italics."""
    SNIPPET = _FIRST + 8
    """tuple[panels.runs.Run, ...]: the words of the passage, quotation marks included."""
    CAPTION = _FIRST + 9
    """str: where it stands: "004 ¶ 9.7" for a passage, "004" for a source."""
    NOTE = _FIRST + 10
    """str: a short remark at the right of the caption ("shown in the reader")."""
    TICKS = _FIRST + 11
    """tuple[float, ...]: where the hits lie in the source, 0.0 its first and 1.0 its last character."""
    NOW = _FIRST + 12
    """float | None: where the reader stands in this source, 0.0 to 1.0; None in a source that is not open."""
    COUNT = _FIRST + 13
    """str: the figure at the right ("2", "27 ¶")."""
    MATCHING = _FIRST + 14
    """bool: the figure counts matches and is not zero; drawn heavier, in the colour of places."""
    FOLDED = _FIRST + 15
    """bool: what belongs below this row is put away."""
    ICON = _FIRST + 16
    """str: the icon at the left, by its name in the icon font."""
    BODY = _FIRST + 17
    """str: what the reader wrote, with its line ends."""
