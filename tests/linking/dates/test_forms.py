"""Forms of dates as reports, letters, catalogues and labels of two centuries write them, and numbers that are none."""

from __future__ import annotations

import pytest

from albviewer.linking.dates.context import NOTHING_TOLD, DateContext, Moment
from albviewer.linking.dates.rules import find_dates


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
        ("ru", "в середине января 1942-го года", ["середине января 1942-го = 1942-01-11~/1942-01-20~"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nov. 28th, '12", ["Nov. 28th, '12 = 1912-11-28 (inferred)"]),
        ("in the winter of '52 he", ["winter of '52 = 1952-24 (inferred)"]),
        ("she died in '36.", ["'36 = 1936 (inferred)"]),
        ("In 1862 he recalled how in '48 all had hoped.", ["1862 = 1862", "'48 = 1848 (inferred)"]),
        ("week ending 9 Sep 43.", ["9 Sep 43 = 1943-09-09 (inferred)"]),
        (
            "24/IX/16. Marched at dawn; 9-III-1917 halted",
            ["24/IX/16 = 1916-09-24 (inferred)", "9-III-1917 = 1917-03-09"],
        ),
        ("In 1944 they took it on 28.6.44, at noon", ["1944 = 1944", "28.6.44 = 1944-06-28 (inferred)"]),
        ("see section 2.3.12, and on 9 May 43 men fell", []),
        ("the brig '12 Apostles'", []),
    ],
)
def test_years_of_two_digits(text: str, expected: list[str]) -> None:
    assert told("en", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Castriota (1405-68), and Balsha (1378–1385)", ["1405-68 = 1405/1468", "1378–1385 = 1378/1385"]),
        ("en", "the sieges of 1450, 1466 and 1467", ["1450 = 1450", "1466 = 1466", "1467 = 1467"]),
        ("en", "of 1450, 1200 men and 1300 horses", ["1450 = 1450"]),
        ("en", "at Monastir (1908–9)", ["1908–9 = 1908/1909"]),
        ("en", "the comet of 1680/1; despatch 1916/3", ["1680/1 = 1680/1681"]),
        ("en", "struck between 229 and 100 BC", ["between 229 and 100 BC = -0228/-0099"]),
        ("en", "ruled 360–336 BC", ["360–336 BC = -0359/-0335"]),
        ("en", "in 49 and 44 BC", ["49 and 44 BC = {-0048,-0043}"]),
        ("en", "letters, Feb.-Dec. 1917", ["Feb.-Dec. 1917 = 1917-02/1917-12"]),
        ("en", "1918 Jan. 3-1920 July 19", ["1918 Jan. 3-1920 July 19 = 1918-01-03/1920-07-19"]),
        ("en", "photograph [1920?]. Was it 1921?", ["1920? = 1920?", "1921 = 1921"]),
        ("en", "the late 1800s and the early 1900s", ["late 1800s = 1867~/1899", "early 1900s = 1900/1933~"]),
        ("en", "rents due at Michaelmas 1712", ["Michaelmas 1712 = 1712-09-29"]),
        ("de", "zu Michaelis 1525", ["Michaelis 1525 = 1525-09-29"]),
    ],
)
def test_other_shapes(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In 1912 on the coast he met them.", ["1912 = 1912"]),
        ("en", "from 1912 on he lived there", ["1912 on = 1912/.."]),
        ("en", "In 1897 a month later on a door", ["1897 = 1897"]),
        ("de", "in 1912 an der Küste", ["1912 = 1912"]),
        ("de", "von 1912 an lebte er dort", ["1912 an = 1912/.."]),
        ("en", "from 1943/44 onwards", ["1943/44 onwards = 1943/.."]),
    ],
)
def test_what_goes_on_and_what_only_stands_on_something(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "your despatch of the 3rd inst.", ["3rd inst. = 1881-03-03 (inferred)"]),
        ("en", "received on the 27th ult. orders", ["27th ult. = 1881-02-27 (inferred)"]),
        ("fr", "dans la nuit du 6 au 7 courant", ["du 6 au 7 courant = 1881-03-06/1881-03-07 (inferred)"]),
        ("de", "seit dem 3. d. M. erwartet", ["seit dem 3. d. M. = 1881-03-03/.. (inferred)"]),
        ("de", "am 31. v. Mts. besetzt", ["31. v. Mts. = 1881-02-XX (inferred)"]),
        ("it", "L'8 corr. la capitale", ["8 corr. = 1881-03-08 (inferred)"]),
        ("ru", "прибыл 5-го числа сего месяца вали", ["5-го числа сего месяца = 1881-03-05 (inferred)"]),
        ("sq", "Më 23 të atij muaji arritëm", ["23 të atij muaji = 1881-03-23 (inferred)"]),
        ("en", "He left on the 17th and spoke of it.", ["17th = 1881-03-17 (inferred)"]),
        ("en", "By the 28th we had gained the pass.", ["By the 28th = [..1881-03-28] (inferred)"]),
        ("en", "Tuesday 10th. Spoke the brig.", ["10th = 1881-03-10 (inferred)"]),
        ("fr", "le 17, à la radio", ["17 = 1881-03-17 (inferred)"]),
        ("de", "vor dem 15. in Durazzo", ["vor dem 15. = ../1881-03-15 (inferred)"]),
        ("it", "Il 12 si adunerà la Costituente", ["12 = 1881-03-12 (inferred)"]),
    ],
)
def test_days_of_the_month_told_before(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text, on(1881, 3, 3)) == expected
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on the 5th floor, by the 3rd Division, after the 2nd in command, on the 1st and 2nd battalions"),
        ("fr", "le 5 contre le 6 pour cent, le 12 hommes"),
        ("de", "am 2. Bataillon, am 6. Tag"),
        ("it", "il 12 per cento, il 5 volte"),
    ],
)
def test_numbers_that_are_no_days(language: str, text: str) -> None:
    assert told(language, text, on(1881, 3, 3)) == []


def test_this_month_is_that_in_which_a_letter_is_written() -> None:
    text = (
        "Scutari, March 3, 1881. The Vali got on the 27th ult. orders of the 9th of January to leave by the 15th inst."
    )
    assert told("en", text) == [
        "March 3, 1881 = 1881-03-03",
        "27th ult. = 1881-02-27 (inferred)",
        "9th of January = 1881-01-09 (inferred)",
        "by the 15th inst. = [..1881-03-15] (inferred)",
    ]
