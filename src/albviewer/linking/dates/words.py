"""The words that dates are made of, one table for each language.

`albviewer.linking.dates.patterns` turns a table into patterns, and nothing else needs to change for another language.
How a table is filled in is said in `albviewer.linking.dates.vocabulary`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from albviewer.linking.dates.vocabulary import NO_WORDS, DateWords, unaccented
from albviewer.linking.dates.words_en_sq_ru import ALBANIAN, ENGLISH, RUSSIAN
from albviewer.linking.dates.words_fr_de_it import FRENCH, GERMAN, ITALIAN

_TABLES: Mapping[str, DateWords] = {
    "de": unaccented(GERMAN),
    "en": ENGLISH,
    "fr": unaccented(FRENCH),
    "it": unaccented(ITALIAN),
    "ru": unaccented(RUSSIAN),
    "sq": unaccented(ALBANIAN),
}
LANGUAGES = tuple(_TABLES)
"""Primary language subtags that have a table."""


@lru_cache(maxsize=256)
def words_for(language: str) -> DateWords:
    """The table of a language tag ("en", "en-GB"); for a language without one, a table without words."""
    return _TABLES.get(language.lower().replace("_", "-").partition("-")[0], NO_WORDS)
