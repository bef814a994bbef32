"""What the reader has chosen in one room holds in the next: type, apparatus, what is marked, how passages are listed.

None of it is part of the state. It knows the room and the settings, and decides nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.ui.window.reading_room import ReadingRoom
    from albviewer.ui.window.settings import WindowSettings


def keep_choices(room: ReadingRoom, settings: WindowSettings) -> None:
    """Have a room as the reader chose rooms to be, and remember what is chosen in it."""
    reader, reading, in_context = room.reader, room.context.reading, room.lists.in_context
    reader.reader.apparatus.setChecked(settings.apparatus())
    reader.reader.apparatus_switched.connect(settings.remember_apparatus)
    reader.set_type(settings.page_type())
    reader.type_changed.connect(settings.remember_page_type)
    reading.switch(settings.now_reading())
    reading.switched.connect(settings.remember_now_reading)
    in_context.setChecked(settings.in_context())
    in_context.toggled.connect(settings.remember_in_context)
