"""Forms of dates as reports, letters, catalogues and labels of two centuries write them, and numbers that are none."""

from __future__ import annotations

import pytest

from albviewer.linking.date_context import NOTHING_TOLD, DateContext, Moment
from albviewer.linking.date_rules import find_dates


def told(language: str, text: str, context: DateContext = NOTHING_TOLD) -> list[str]:
    """Each date as "surface = EDTF", with (inferred) behind it."""
    return [
        f"{date.surface} = {date.edtf.text}" + " (inferred)" * date.inferred
        for date in find_dates(text, language=language, context=context)
    ]


def on(year: int, month: int, day: int) -> DateContext:
    return NOTHING_TOLD.after(Moment(year, month, day))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "his father, d. 1437, and Barletius (fl. 1504)", ["1437 = 1437", "1504 = 1504"]),
        ("it", "morto a Roma (m. 1468)", ["1468 = 1468"]),
        ("sq", "aty nga viti 1957 na morën lopën", ["aty nga viti 1957 = 1957~"]),
        ("ru", "в середине января 1942-го года", ["середине января 1942 = 1942-01-11~/1942-01-20~"]),
        ("fr", "les fouilles reprises à partir de 2003", ["à partir de 2003 = 2003/.."]),
        ("de", "seit dem ausgehenden 19. Jahrhundert", ["seit dem ausgehenden 19. Jahrhundert = 1867~/.."]),
        ("de", "in der Nacht vom 5. zum 6. Juni 1944", ["vom 5. zum 6. Juni 1944 = 1944-06-05/1944-06-06"]),
        ("it", "non più tardi del 15 novembre 1595", ["non più tardi del 15 novembre 1595 = ../1595-11-15"]),
    ],
)
def test_words_around_a_date(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "weighed at 1830. Case 1878. Appendix 1916. Hill 1248. 1914 other ranks"),
        ("fr", "à la cote 1913, par moins douze; ms. fr. 1789"),
        ("de", "die Höhe 1944 genommen; Signatur 1869; 1500 Dukaten"),
        ("it", "in numero di 1200, con 1400 fucili; busta 1862"),
        ("ru", "войска, числом до 1800, ушли; 1876 футов"),
        ("sq", "botuar në 2000 kopje; tab. 1940"),
    ],
)
def test_numbers_that_count_or_label_something(language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A fortnight later he left.", ["A fortnight later = 1857-05-18~ (inferred)"]),
        ("fr", "Le surlendemain, on partit.", ["Le surlendemain = 1857-05-06 (inferred)"]),
        ("de", "Vierzehn Tage später war er da.", ["Vierzehn Tage später = 1857-05-18 (inferred)"]),
        ("de", "Er kehrte im folgenden Jahre heim.", ["im folgenden Jahre = 1858 (inferred)"]),
        ("sq", "Pas tri ditësh u ndamë.", ["Pas tri ditësh = 1857-05-07 (inferred)"]),
        ("sq", "Vendimi i vitit të kaluar.", ["vitit të kaluar = 1856 (inferred)"]),
    ],
)
def test_counted_from_what_was_told(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text, on(1857, 5, 4)) == expected
