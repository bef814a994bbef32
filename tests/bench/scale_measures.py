"""The measures that need a large collection and some minutes, for `make bench-scale`. A new one is added here."""

from __future__ import annotations

import index_speed
import interactions
import query_speed
import query_words
from running import Measure

SCALE_MEASURES: tuple[Measure, ...] = (
    index_speed.indexing_of_archives,
    index_speed.opening_of_a_long_source,
    query_speed.questions_at_a_million,
    query_words.words_at_two_hundred_thousand,
    interactions.using_a_window_of_200_000_passages,
)

# Each takes many minutes and a multiple of its size on the disk.
CURVE_MEASURES: tuple[Measure, ...] = (
    index_speed.indexing_of_100_megabytes,
    index_speed.indexing_of_316_megabytes,
    index_speed.indexing_of_a_gigabyte,
)
