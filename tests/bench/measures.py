"""Every measure, in the order in which they are taken. A new one is added here by its name."""

from __future__ import annotations

import clicks
import collection_speed
import interactions
import linking_speed
import map_speed
import memory
import place_marks
import starting
from running import Measure

MEASURES: tuple[Measure, ...] = (
    starting.start_of_the_window,
    memory.memory_of_the_window,
    clicks.click_on_a_marker,
    interactions.using_the_window,
    map_speed.first_draw_of_the_map,
    map_speed.moving_the_map,
    place_marks.restyle_of_places,
    collection_speed.opening_the_bundled_collection,
    collection_speed.finding_in_the_bundled_collection,
    linking_speed.finding_names,
    linking_speed.finding_dates,
)
