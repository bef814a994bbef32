"""Dates in running text: a gold table read by hand from the five documents, other languages, and what always holds."""

from __future__ import annotations

import calendar
import datetime
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.dates.context import NOTHING_TOLD, DateContext, Moment
from albviewer.linking.dates.rules import FoundDate, find_dates
from albviewer.linking.dates.words import LANGUAGES
from albviewer.model.edtf import parse_edtf

SEEDS = Path(__file__).parents[3] / "seeds"


def told(found: tuple[FoundDate, ...]) -> list[str]:
    """Each date as "surface = EDTF", with (inferred) or (citation) behind it."""
    return [
        f"{' '.join(date.surface.split())} = {date.edtf.text}"
        + (" (inferred)" if date.inferred else "")
        + (" (citation)" if date.citation else "")
        for date in found
    ]


def in_year(year: int | None) -> DateContext:
    return NOTHING_TOLD if year is None else NOTHING_TOLD.after(Moment(year=year))


# Source, words of the source (white space apart), the year in force before them, the dates in them.
GOLD: list[tuple[str, str, int | None, list[str]]] = [
    # 000
    ("000", "In February 1949, Albania gained membership", None, ["February 1949 = 1949-02"]),
    (
        "000",
        "Twenty-Second Party Congress in October 1961, Khrushchev lambasted the Albanians for executing a pregnant, "
        "pro-Soviet member of the Albanian party Politburo, and the Soviet Union finally broke diplomatic relations "
        "with Albania in December.",
        None,
        ["October 1961 = 1961-10", "December = 1961-12 (inferred)"],
    ),
    ("000", "supplying about 90 % of the parts", None, []),
    ("000", "In 1964 the Albanians went so far", None, ["1964 = 1964"]),
    (
        "000",
        "In October 1964, Hoxha hailed Khrushchev's fall from power",
        None,
        ["October 1964 = 1964-10"],
    ),
    ("000", "and in 1964 Hoxha said that", None, ["1964 = 1964"]),
    ("000", "invasion of Czechoslovakia in 1968 (see Prague Spring)", None, ["1968 = 1968"]),
    ("000", "When Sino-Albanian relations declined by 1970.", None, ["by 1970 = [..1970]"]),
    # 001
    ("001", "Relations with the Soviet Union during 1949-1960", None, ["1949-1960 = 1949/1960"]),
    (
        "001",
        "Received: 19 September 2022 / Accepted: 21 October 2022 / Published: 30 November 2022",
        None,
        ["19 September 2022 = 2022-09-19", "21 October 2022 = 2022-10-21", "30 November 2022 = 2022-11-30"],
    ),
    ("001", "© 2022 Manjola Xhaferri", None, ["2022 = 2022"]),
    ("001", "Doi: 10.56345/ijrdv9n4s114", None, []),
    (
        "001",
        "refers to the period from 1949, when Albanian-Soviet relations took their official form and capacity, until "
        "1960 when these relations were destroyed",
        None,
        [
            "from 1949, when Albanian-Soviet relations took their official form and capacity, until 1960 = 1949/1960",
        ],
    ),
    ("001", "the economic growth in the years 1950-1960, was", None, ["1950-1960 = 1950/1960"]),
    ("001", 'until the regime fell in the year 1990"', None, ["1990 = 1990"]),
    ("001", "in the period 1949 - to 1960. This is", None, ["1949 - to 1960 = 1949/1960"]),
    ("001", "Assessment of the period (1949-1960) through", None, ["1949-1960 = 1949/1960"]),
    ("001", "the Eastern bloc in the 1949 – 1960 years.", None, ["1949 – 1960 = 1949/1960"]),
    ("001", "founding the Albanian Communist Party in 1941, to seize power", None, ["1941 = 1941"]),
    ("001", "In the years 1940-1941, the official influence", None, ["1940-1941 = 1940/1941"]),
    (
        "001",
        "was created on March 22, 1946, came as a result of the provisional government, which was created in October "
        "1944, in Berat",
        None,
        ["March 22, 1946 = 1946-03-22", "October 1944 = 1944-10"],
    ),
    ("001", "Albanian-Yugoslav relations until 1948 when it broke", None, ["until 1948 = ../1948"]),
    ("001", "but in 1948 their relations were severed", None, ["1948 = 1948"]),
    ("001", "The years 1960-1961 were the years when", None, ["1960-1961 = 1960/1961"]),
    (
        "001",
        "Yugoslavia in 1948, compared to the success achieved in Poland in 1956, Khrushchev may have hoped to find a "
        "solution to the dispute with Albania, as by 1960 these disputes",
        None,
        ["1948 = 1948", "1956 = 1956", "by 1960 = [..1960]"],
    ),
    ("001", "History of Albania, Tirana, 1983.", None, ["1983 = 1983"]),
    ("001", "Vol. 33, No. 2, April 1998.", None, ["April 1998 = 1998-04"]),
    ("001", "vol. 5, no. 2 (Summer 2004)", None, ["Summer 2004 = 2004-22"]),
    ("001", "Vol. 16, No. 3, May–June 1967.", None, ["May–June 1967 = 1967-05/1967-06"]),
    ("001", "(1952-1956)", None, ["1952-1956 = 1952/1956"]),
    (
        "001",
        "Vol. 5, No. 16 (4 – 17 August 1949), Royal Institute of International Affairs, London, 1949, f. 544.",
        None,
        ["4 – 17 August 1949 = 1949-08-04/1949-08-17", "1949 = 1949"],
    ),
    ("001", "G. Allen & Unwin Ltd, 1963, 296, f. 23-205", None, ["1963 = 1963"]),
    (
        "001",
        "Naval Forces 1953–63, CIA/DI/ORR, 22 October 1963",
        None,
        ["1953–63 = 1953/1963", "22 October 1963 = 1963-10-22"],
    ),
    (
        "001",
        'May 14, 1955", extracted from (accessed 30 March, 2014)',
        None,
        ["May 14, 1955 = 1955-05-14", "30 March, 2014 = 2014-03-30 (citation)"],
    ),
    ("001", 'Euro-communism is anti-communism, "November 8", Tirana, 1980.', 1960, ["1980 = 1980"]),
    # 002
    ("002", "began to emerge in the late 1950s, as Hoxha", None, ["late 1950s = 1955~/1959"]),
    ("002", "withdrawal from the Warsaw Pact in 1968, following", None, ["1968 = 1968"]),
    ("002", "Throughout the 1970s and 1980s, Albania", None, ["1970s = 197X", "1980s = 198X"]),
    ("002", "The collapse of the Soviet Union in 1991 marked", None, ["1991 = 1991"]),
    # 003
    (
        "003",
        "The expulsion began from 1961 and continued until 1964. [1]",
        None,
        ["from 1961 and continued until 1964 = 1961/1964"],
    ),
    ("003", "Date1961–1964", None, ["1961–1964 = 1961/1964"]),
    ("003", "In the 1940s and 1950s, a close", None, ["1940s = 194X", "1950s = 195X"]),
    ("003", "a political turn in the late 1950s, criticizing", None, ["late 1950s = 1955~/1959"]),
    ("003", "Albania escalated in the 1960s. Enver", None, ["1960s = 196X"]),
    ("003", "at the end of July 1961, Soviets", None, ["end of July 1961 = 1961-07-21~/1961-07-31"]),
    ("003", "all Soviets up to 1964 were then expelled", None, ["up to 1964 = ../1964"]),
    ("003", "Dictator of Albania from 1944 to 1985", None, ["from 1944 to 1985 = 1944/1985"]),
    (
        "003",
        "was dictator of Albania from 1944 until his death in 1985.",
        None,
        ["from 1944 until his death in 1985 = 1944/1985"],
    ),
    (
        "003",
        "Party of Labour of Albania from 1941 until his death, a member",
        None,
        ["from 1941 until his death = 1941/"],
    ),
    (
        "003",
        "from the death of Joseph Stalin (1953) to the political ouster of Nikita Khrushchev (1964), the",
        None,
        ["1953 = 1953", "1964 = 1964"],
    ),
    ("003", "Since the mid-1950s, despite", None, ["Since the mid-1950s = 1954~/.."]),
    ("003", "Prime Minister of Albania (1913-1981)", None, ["1913-1981 = 1913/1981"]),
    (
        "003",
        "during the Cold War of 1947–1991. In the late 1950s and early 1960s, Sino-Soviet",
        None,
        ["1947–1991 = 1947/1991", "late 1950s = 1955~/1959", "early 1960s = 1960/1964~"],
    ),
    (
        "003",
        "It was founded on 8 November 1941 as the Communist Party of Albania but changed its name in 1948. The party "
        "was dissolved on 13 June 1991 and",
        None,
        ["8 November 1941 = 1941-11-08", "1948 = 1948", "13 June 1991 = 1991-06-13"],
    ),
    ("003", "in the period 1972–1978.", None, ["1972–1978 = 1972/1978"]),
    ("003", "from 1946 until 1976, was", None, ["from 1946 until 1976 = 1946/1976"]),
    ("003", "happened on April 7, 1924. Both", None, ["April 7, 1924 = 1924-04-07"]),
    (
        "003",
        "However, in 1974, Balluku himself, along with a group of other government members was accused by Hoxha of an "
        "attempted coup d'état against the Albanian People's Republic. He was executed the next year.",
        None,
        ["1974 = 1974", "the next year = 1975 (inferred)"],
    ),
    ("003", "which occurred in the 1956–1961 period", None, ["1956–1961 = 1956/1961"]),
    (
        "003",
        "during the period 14–25 February 1956. It",
        None,
        ["14–25 February 1956 = 1956-02-14/1956-02-25"],
    ),
    ("003", "were established on November 28, 1948, over", None, ["November 28, 1948 = 1948-11-28"]),
    ("003", "[Place of publication not identified]. ISBN 978-0-429-30402-6. OCLC 1107880381.", None, []),
    (
        "003",
        "Xhaferri, Manjola; Tase, Mirela (2022-12-06). \"Analysis of Albania's diplomatic relations with the Soviet "
        'Union during the years 1948-1959".',
        None,
        ["2022-12-06 = 2022-12-06 (citation)", "1948-1959 = 1948/1959"],
    ),
    (
        "003",
        'Zagoria, Donald S. (1961). "Khrushchev\'s Attack on Albania and Sino-Soviet Relations". The China Quarterly. '
        "8 (8): 1–19. doi:10.1017/S0305741000001752. ISSN 0305-7410. JSTOR 651662. S2CID 154923413.",
        None,
        ["1961 = 1961 (citation)"],
    ),
    (
        "003",
        "The New York Times. 1964-02-25. ISSN 0362-4331 . Retrieved 2023-05-06.",
        None,
        ["1964-02-25 = 1964-02-25", "2023-05-06 = 2023-05-06 (citation)"],
    ),
    # 004
    ("004", "by its member states by late 1961. Such", None, ["late 1961 = 1961-09~/1961-12"]),
    ("004", "until the very end of its communist regime (Fischer, 2007).", None, ["2007 = 2007 (citation)"]),
    ("004", "by the summer of 1960.", None, ["by the summer of 1960 = [..1960-22]"]),
    ("004", "cutting the financial aid. (CIA, 1962) Consequently", None, ["1962 = 1962 (citation)"]),
    (
        "004",
        "during the Moscow Conference by late 1960, after which, the Soviet Union decided to initiate the measures "
        "which would lead to the breaking of the diplomatic relations in Albania in the following year.",
        None,
        ["late 1960 = 1960-09~/1960-12", "the following year = 1961 (inferred)"],
    ),
    ("004", "relations between 1955 and 1961 and the role", None, ["between 1955 and 1961 = 1955/1961"]),
    (
        "004",
        "Yugoslavian relations in 1948, Albania would receive much more attention not only diplomatically but also "
        "economically from the Soviet Bloc. In September of that same year, the Soviet Union",
        None,
        ["1948 = 1948", "September of that same year = 1948-09 (inferred)"],
    ),
    ("004", "in 1949, 38% of the Albanian state revenues", None, ["1949 = 1949"]),
    (
        "004",
        "by the end of 1948, there were more than 3000 soviet civilian",
        None,
        ["by the end of 1948 = [..1948-12]"],
    ),
    ("004", "In the summer of 1953, The Soviet", None, ["summer of 1953 = 1953-22"]),
    ("004", "in December 1953 and continued", None, ["December 1953 = 1953-12"]),
    (
        "004",
        "in 1955 were initially faced with some sort of hesitation from the Albanian leaders. As it was documented "
        "during that year, the",
        None,
        ["1955 = 1955", "that year = 1955 (inferred)"],
    ),
    (
        "004",
        "(Griffith, 1964; Hoxha, 1986; CIA, 1962).",
        None,
        ["1964 = 1964 (citation)", "1986 = 1986 (citation)", "1962 = 1962 (citation)"],
    ),
    ("004", 'visit to Moscow in August 18" 1955 apparently', None, ['August 18" 1955 = 1955-08-18']),
    ("004", "(CIA, 1962, p. 18).", None, ["1962 = 1962 (citation)"]),
    (
        "004",
        "Dali Ndreu in 1956 for the same reason (Qilimi, 2001).",
        None,
        ["1956 = 1956", "2001 = 2001 (citation)"],
    ),
    (
        "004",
        "were distributed in April and in May, where Suslov",
        1956,
        ["April = 1956-04 (inferred)", "May = 1956-05 (inferred)"],
    ),
    (
        "004",
        "(CIA, 1962; Omari and Pollo, 1988).",
        None,
        ["1962 = 1962 (citation)", "1988 = 1988 (citation)"],
    ),
    (
        "004",
        "Hoxha claimed in June of the same year that",
        1956,
        ["June of the same year = 1956-06 (inferred)"],
    ),
    ("004", "by the end of 1954, both countries", None, ["by the end of 1954 = [..1954-12]"]),
    (
        "004",
        "in 1955 and 1956 would give a large impulse to the Chinese investments in the small satellite. In fact, from "
        "1955 to 1956, Albania’s total passive balance represented by China went from 4.2 % to 17%, and then in 1957,",
        None,
        ["1955 = 1955", "1956 = 1956", "from 1955 to 1956 = 1955/1956", "1957 = 1957"],
    ),
    ("004", "the Hungarian Revolution of the same year and", 1956, ["the same year = 1956 (inferred)"]),
    (
        "004",
        "(Logoreci, 1977; Freedman 1970). Moreover, in April 1957, Khrushchev",
        None,
        ["1977 = 1977 (citation)", "1970 = 1970 (citation)", "April 1957 = 1957-04"],
    ),
    (
        "004",
        "on April 17th, the USSR would cancel the 422 million rubbles of Albania's debt and offer it a new 31 million "
        "rubbles in aid",
        1957,
        ["April 17th = 1957-04-17 (inferred)"],
    ),
    ("004", "(Griffith, 1964; O’ Donnell, 1999)", None, ["1964 = 1964 (citation)", "1999 = 1999 (citation)"]),
    ("004", "the 12th party Congress in Moscow in November would", 1957, ["November = 1957-11 (inferred)"]),
    (
        "004",
        "on May 25™ 1959 (Griffith, 1964)",
        None,
        ["May 25™ 1959 = 1959-05-25", "1964 = 1964 (citation)"],
    ),
    ("004", "The year 1960 would emerge", None, ["1960 = 1960"]),
    (
        "004",
        'was held between the 18" and 27™ of June, 1960. On that meeting',
        None,
        ['between the 18" and 27™ of June, 1960 = 1960-06-18/1960-06-27'],
    ),
    ("004", 'On June 21", Khrushchev', 1960, ['June 21" = 1960-06-21 (inferred)']),
    (
        "004",
        "In the summer of the same year, The Soviet",
        1960,
        ["summer of the same year = 1960-22 (inferred)"],
    ),
    ("004", "It was on July ™, during", 1960, ["July ™ = 1960-07-XX (inferred)"]),
    (
        "004",
        "held in Bucharest in June 1960” (Hoxha, 1975, pp. 38-61). A month later, on August 13th, Khrushchev would "
        "send a letter to the Albanian leadership in which it would invite them to discuss the initiation of the "
        "Moscow meeting in November.",
        None,
        [
            "June 1960 = 1960-06",
            "1975 = 1975 (citation)",
            "August 13th = 1960-08-13 (inferred)",
            "November = 1960-11 (inferred)",
        ],
    ),
    ("004", "on September 4™, both", 1960, ["September 4™ = 1960-09-04 (inferred)"]),
    ("004", "occurred on November 121960, in which", None, ["November 121960 = 1960-11-12"]),
    ("004", "However, 4 days after their meeting", 1960, []),
    ("004", "droughts of 120 days and has been threatened by famine. Only 15 days’ supply", 1960, []),
    ("004", "After a delay of 45 days, the USSR promised us 10,000 tons", 1960, []),
    (
        "004",
        "(Hoxha, 1975, pp. 5- 6)",
        None,
        ["1975 = 1975 (citation)"],
    ),
    (
        "004",
        "to be delivered in September or in October. These",
        1960,
        ["September or in October = [1960-09,1960-10] (inferred)"],
    ),
    (
        "004",
        "the final split by the end of 1961.",
        None,
        ["by the end of 1961 = [..1961-12]"],
    ),
    (
        "004",
        'request until the 2" of April, which',
        1961,
        ['until the 2" of April = ../1961-04-02 (inferred)'],
    ),
    ("004", 'On February 20", Hoxha', 1961, ['February 20" = 1961-02-20 (inferred)']),
    ("004", "both sides in April 23 1961, the soviets", None, ["April 23 1961 = 1961-04-23"]),
    (
        "004",
        "(Freedman, 1970, p. 79; Ash, 1974, p. 205).",
        None,
        ["1970 = 1970 (citation)", "1974 = 1974 (citation)"],
    ),
    ("004", "Warsaw Council Committee in March in which", 1961, ["March = 1961-03 (inferred)"]),
    ("004", "by retrieving ships and 8 (eight) submarines", 1961, []),
    ("004", "soviet loans on April 26™ 1961.", None, ["April 26™ 1961 = 1961-04-26"]),
    (
        "004",
        "from the 2™ to the 5™ of August 1961, during",
        None,
        ["from the 2™ to the 5™ of August 1961 = 1961-08-02/1961-08-05"],
    ),
    (
        "004",
        "held on August 7th 1961 (AQSH, 1961).",
        None,
        ["August 7th 1961 = 1961-08-07", "1961 = 1961 (citation)"],
    ),
    ("004", '22" Communist Party Congress of the Soviet Union', 1961, []),
    ("004", 'in Moscow on November 20" 1961, to', None, ['November 20" 1961 = 1961-11-20']),
    (
        "004",
        "in 1962, Albania would break away even from COMECON after being completely isolated and disregarded from the "
        "member states and in 1968, from the Warsaw Pact.",
        None,
        ["1962 = 1962", "1968 = 1968"],
    ),
    ("004", "China up until 1978, when", None, ["up until 1978 = ../1978"]),
    (
        "004",
        "in the period 1972-1978 (Biberaj, 1986;",
        None,
        ["1972-1978 = 1972/1978", "1986 = 1986 (citation)"],
    ),
]


def test_the_gold_table_is_large_enough() -> None:
    assert len(GOLD) >= 80


@pytest.mark.parametrize(("source", "words", "year", "expected"), GOLD, ids=lambda value: str(value)[:40])
def test_gold(source: str, words: str, year: int | None, expected: list[str]) -> None:
    [path] = SEEDS.glob(f"{source}_*.txt")
    # Asked in the document's own line breaks, so that wrapped dates are tested as they stand.
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.search(pattern, path.read_bytes().decode("utf-8"))
    assert match is not None, "the words are not in the document"
    assert told(find_dates(match.group(), language="en", context=in_year(year))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In early 1961", ["early 1961 = 1961-01/1961-04~"]),
        ("mid-1961", ["mid-1961 = 1961-05~/1961-08~"]),
        ("early March 1961", ["early March 1961 = 1961-03-01/1961-03-10~"]),
        ("in the late 19th century", ["late 19th century = 1867~/1899"]),
        ("in the nineteenth century", ["nineteenth century = 18XX"]),
        ("the 5th century BC", ["5th century BC = -0499/-0400"]),
        ("in 44 BC", ["44 BC = -0043"]),
        ("AD 79", ["AD 79 = 0079"]),
        ("about 1960", ["about 1960 = 1960~"]),
        ("c. 1960", ["c. 1960 = 1960~"]),
        ("around May 1960", ["around May 1960 = 1960-05~"]),
        ("perhaps 1960", ["perhaps 1960 = 1960?"]),
        ("before 1961", ["before 1961 = ../1961"]),
        ("after May 1961", ["after May 1961 = 1961-05/.."]),
        ("since the end of 1948", ["since the end of 1948 = 1948-09~/.."]),
        ("from 1949 onwards", ["1949 onwards = 1949/.."]),
        ("in November or December 1961", ["November or December 1961 = [1961-11,1961-12]"]),
        ("in 1960 or 1961", ["1960 or 1961 = [1960,1961]"]),
        ("on 14 May and 3 June 1955", ["14 May = 1955-05-14", "3 June 1955 = 1955-06-03"]),
        ("on 14 and 15 May 1955", ["14 and 15 May 1955 = {1955-05-14,1955-05-15}"]),
        ("28 December – 3 January 1961", ["28 December – 3 January 1961 = 1960-12-28/1961-01-03"]),
        ("from November 1960 to January", ["from November 1960 to January = 1960-11/1961-01"]),
        ("May 5 to 7, 1961", ["May 5 to 7, 1961 = 1961-05-05/1961-05-07"]),
        ("the 18th day of November, 1941", ["18th day of November, 1941 = 1941-11-18"]),
        ("Nov. 18, 1941", ["Nov. 18, 1941 = 1941-11-18"]),
        ("18/11/1941", ["18/11/1941 = 1941-11-18"]),
        ("11/18/1941", ["11/18/1941 = 1941-11-18"]),
        ("3/4/1961", ["3/4/1961 = [1961-03-04,1961-04-03]"]),
        ("18.11.1941", ["18.11.1941 = 1941-11-18"]),
        ("June 31, 1961", ["June 31, 1961 = 1961-06-XX"]),
        ("the winter of 1960-61", ["winter of 1960-61 = 1960-24"]),
        ("1961-1960", ["1961 = 1961", "1960 = 1960"]),
        ("In May, 1961 was", ["May, 1961 = 1961-05"]),
        ("(Tase, 2014a, p. 1960)", ["2014 = 2014 (citation)"]),
        ("(Moscow, November 1960)", ["November 1960 = 1960-11"]),
        ("(until 1961)", ["until 1961 = ../1961"]),
        ("published (see Griffith et al., 1964, p. 3)", ["1964 = 1964 (citation)"]),
    ],
)
def test_other_forms(text: str, expected: list[str]) -> None:
    assert told(find_dates(text, language="en-GB")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "on 8 November",  # no year is known
        "in the March on Rome",
        "She may march in june",
        "President May resigned",
        "some 1960 soldiers",
        "1800 men, 1500 tons and 2000 roubles",
        "$1950 and £1,960",
        "UN Resolution 1973",
        "no. 1961, vol. 1962, pp. 1963-1964, p. 1965",
        "https://example.org/1961/03/26",
        "ISBN 1961-1962",
        "11961 and 19611 and A1961 and 3.1961",
        "at 12:1960",
        "1961% of it",
        "World War II, the 22nd Congress, 12 advisers",
        "",
    ],
)
def test_no_dates(text: str) -> None:
    assert find_dates(text, language="en") == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sq", "më 18 nëntor 1941", ["18 nëntor 1941 = 1941-11-18"]),
        ("sq", "në nëntor të vitit 1961", ["nëntor të vitit 1961 = 1961-11"]),
        ("sq", "verën e vitit 1960", ["verën e vitit 1960 = 1960-22"]),
        ("sq", "në fund të viteve 1950", ["fund të viteve 1950 = 1955~/1959"]),
        ("sq", "gjatë viteve 1960-1961", ["1960-1961 = 1960/1961"]),
        ("sq", "deri në 1985", ["deri në 1985 = ../1985"]),
        ("sq", "midis 1955 dhe 1961", ["midis 1955 dhe 1961 = 1955/1961"]),
        ("sq", "më 13 gusht", ["13 gusht = 1958-08-13 (inferred)"]),
        ("ru", "18 ноября 1941 года", ["18 ноября 1941 = 1941-11-18"]),
        ("ru", "Летом 1960 года", ["Летом 1960 = 1960-22"]),
        ("ru", "в конце 1950-х годов", ["конце 1950-х = 1955~/1959"]),
        ("ru", "с 1955 по 1956 год", ["с 1955 по 1956 = 1955/1956"]),
        ("ru", "XIX век", ["XIX век = 18XX"]),
        ("ru", "в июне того же года", ["июне того же года = 1958-06 (inferred)"]),
        ("fr", "le 1er mai 1961", ["1er mai 1961 = 1961-05-01"]),
        ("fr", "à la fin des années 1950", ["fin des années 1950 = 1955~/1959"]),
        ("fr", "entre le 18 et le 27 juin 1960", ["entre le 18 et le 27 juin 1960 = 1960-06-18/1960-06-27"]),
        ("fr", "jusqu’en 1985", ["jusqu’en 1985 = ../1985"]),
        ("fr", "au printemps de la même année", ["printemps de la même année = 1958-21 (inferred)"]),
        ("de", "am 18. November 1941", ["18. November 1941 = 1941-11-18"]),
        ("de", "vom 2. bis 5. August 1961", ["vom 2. bis 5. August 1961 = 1961-08-02/1961-08-05"]),
        ("de", "Ende der 1950er Jahre", ["Ende der 1950er Jahre = 1955~/1959"]),
        ("de", "im März desselben Jahres", ["März desselben Jahres = 1958-03 (inferred)"]),
        ("it", "1º maggio 1961", ["1º maggio 1961 = 1961-05-01"]),
        ("it", "dal 2 al 5 agosto 1961", ["dal 2 al 5 agosto 1961 = 1961-08-02/1961-08-05"]),
        ("it", "tra il 1955 e il 1961", ["tra il 1955 e il 1961 = 1955/1961"]),
        ("it", "il XIX secolo", ["XIX secolo = 18XX"]),
        ("zh", "1961年3月, 1961-03-02", ["1961年3月 = 1961-03", "1961-03-02 = 1961-03-02"]),
    ],
)
def test_languages(language: str, text: str, expected: list[str]) -> None:
    assert told(find_dates(text, language=language, context=in_year(1958))) == expected


def test_a_citation_gives_no_year_to_what_follows() -> None:
    found = find_dates("In 1956 (Griffith, 1964). On 8 May", language="en")
    assert told(found)[-1] == "8 May = 1956-05-08 (inferred)"
    assert [date.context.year for date in found] == [1956, 1956, 1956]


PIECES = st.sampled_from(
    [
        *("1961", "1960", "18", "27™", '2"', "July", "May", "™", "in", "until", "between", "and", "or", "to", "the"),
        *("of", "late", "mid-", "1950s", "century", "19th", "-", "–", "/", ".", ",", ";", "(", ")", '"', "\n", "\r\n"),
        *("Griffith", "same", "year", "the following year", "summer", "from", "about", "BC", "2022-12-06", "31", "\0"),
        *("ноября", "года", "années", "1er", "Jahre", "vitit", "XIX", "Jan.", "\u00a0", "’", "𝟙𝟡𝟞𝟙", "١٩٦١"),
    ]
)


@given(
    st.lists(PIECES | st.text(max_size=3), max_size=14),
    st.sampled_from([" ", ""]),
    st.sampled_from([*LANGUAGES, "zh", ""]),
    st.none() | st.integers(min_value=1, max_value=2030),
)
def test_whatever_the_text(pieces: list[str], glue: str, language: str, year: int | None) -> None:
    text = glue.join(pieces)
    behind = 0
    for date in find_dates(text, language=language, context=in_year(year)):
        assert behind <= date.start < date.end <= len(text)
        assert date.surface == text[date.start : date.end]
        assert parse_edtf(date.edtf.text) == date.edtf
        assert not (year is None and date.inferred and date.context.year is None)
        behind = date.end


@given(
    st.dates(), st.sampled_from(["{d} {m} {y:04d}", "{m} {d}, {y:04d}", "{m} {d}th {y:04d}", "{y:04d}-{n:02d}-{d:02d}"])
)
def test_every_day_is_read_in_every_usual_order(day: datetime.date, form: str) -> None:
    if not 1000 <= day.year <= 2099:
        day = day.replace(year=1000 + day.year % 400 + 400)
    text = form.format(d=day.day, m=calendar.month_name[day.month], n=day.month, y=day.year)
    assert [date.edtf.text for date in find_dates(f"It was on {text} that", language="en")] == [day.isoformat()]


@pytest.mark.parametrize(
    "unit",
    [
        "1961 ",
        "1 ",
        "1",
        "May ",
        "(Aa Bb, ",
        "1 and ",
        "Watson, A ",
        "A.",
        '18"',
        "of the ",
        "www.",
        "1961\n",
        "(Griffith, 1964) ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    short, long = (unit * (length // len(unit)) for length in (20_000, 80_000))
    find_dates(short, language="en")
    # Four times the text in less than twelve times the time: a square would take sixteen, and that each time; a machine
    # that is held up once is not.
    assert any(_seconds(long) < 12 * max(_seconds(short), 0.005) for _ in range(3))


def _seconds(text: str) -> float:
    started = time.thread_time()
    find_dates(text, language="en")
    return time.thread_time() - started


@pytest.mark.parametrize("text", ["Vers. la fin, il partit.", "Il vint. Xs. et Ls. encore", "Vs. 5 sec. après"])
def test_a_word_that_ends_like_a_numeral_and_an_s_is_no_century(text: str) -> None:
    assert find_dates(text, language="fr") == ()


def test_a_century_cut_to_a_letter_is_read_where_it_stands_apart() -> None:
    assert [date.edtf.text for date in find_dates("au XIXe s. encore. Le IV s. av. J.-C.", language="fr")] == [
        "18XX",
        "-0399/-0300",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on the 3Oth of May 1961", ["3Oth of May 1961 = 1961-05-30"]),
        ("on the l9th of May 1961", ["l9th of May 1961 = 1961-05-19"]),
        ("on May l9th, 1961", ["May l9th, 1961 = 1961-05-19"]),
        ("the 2lst June 1961", ["2lst June 1961 = 1961-06-21"]),
        ("the I9th century", ["I9th century = 18XX"]),
        ("in May 1961, the lOth", ["May 1961 = 1961-05"]),
        ("the lst of May 1961", ["May 1961 = 1961-05"]),
    ],
)
def test_ordinals_that_scanning_damaged(text: str, expected: list[str]) -> None:
    assert told(find_dates(text, language="en")) == expected
