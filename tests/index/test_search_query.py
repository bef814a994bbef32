"""What people write into the search field: what is asked of FTS5 for it, and where it is said to be malformed."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

import linked_collections
from albviewer.index.full_text import FullText
from albviewer.index.name_variants import NameVariants, key_of
from albviewer.index.search_query import QueryFault, QueryTextError, expression, read_search

TEXTS = ["a b c", "a b", "b c", "c d e f g a", "d", "北京 是 首都", "ab cd"]
INDEX = FullText.in_memory(TEXTS)
VARIANTS = NameVariants(linked_collections.bundled().collection)
WIDENED = FullText.in_memory(TEXTS, VARIANTS)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a (b OR d)", [0, 1, 3]),
        ("(a OR d) NOT (b OR c)", [4]),
        ("a NOT b c", [1, 3]),
        ("a OR b NOT c", [0, 1, 3]),
        ("d OR a AND b", [0, 1, 3, 4]),
        ("((a))", [0, 1, 3]),
        ("a () b", [0, 1]),
        ("NEAR(c a, 3)", [0]),
        ("NEAR(c a, 4)", [0, 3]),
        ("NEAR(c a)", [0, 3]),
        ('NEAR("a b" c, 0)', [0]),
        ("NEAR(c a*,9) NOT b", [3]),
        ('NEAR("c, d" a, 4)', [3]),
        ("NEAR (c a, 3)", [0]),
        ("near a", []),
        ("NEAR", []),
        ("a(b)c", [0]),
        ("北京", [5]),
        ("京北", []),
        ("首", [5]),
        ("a* NOT a", [6]),
    ],
)
def test_what_is_found(text: str, numbers: list[int]) -> None:
    assert INDEX.find(text).tolist() == numbers


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ('a "b', QueryFault.HALF_QUOTED, 2),
        ("(a", QueryFault.HALF_ENCLOSED, 0),
        ("a) b", QueryFault.HALF_ENCLOSED, 1),
        ("a (b (c) d", QueryFault.HALF_ENCLOSED, 2),
        ("a AND", QueryFault.ONE_SIDED, 2),
        ("a (OR b)", QueryFault.ONE_SIDED, 3),
        ("a OR ()", QueryFault.ONE_SIDED, 2),
        ("x NEAR()", QueryFault.NOT_NEAR, 2),
        ("NEAR(a b, x)", QueryFault.NOT_NEAR, 8),
        ("NEAR(a b, 12345)", QueryFault.NOT_NEAR, 8),
        ("NEAR(a b, -1)", QueryFault.NOT_NEAR, 8),
        ("NEAR(a b, 3, 4)", QueryFault.NOT_NEAR, 8),
        ("NEAR(a, b)", QueryFault.NOT_NEAR, 6),
        ("NEAR(a b,)", QueryFault.NOT_NEAR, 8),
        ("NEAR(a OR b, 3)", QueryFault.NOT_NEAR, 7),
        ("NEAR(a (b))", QueryFault.NOT_NEAR, 0),
        ("NEAR(a b", QueryFault.HALF_ENCLOSED, 0),
        ("()", QueryFault.NO_WORD, 0),
        ("  * -", QueryFault.NO_WORD, 2),
        (" ", QueryFault.NO_WORD, 0),
        ("() OR *", QueryFault.NO_WORD, 0),
        ("(" * 60 + "a" + ")" * 60, QueryFault.TOO_LONG, 40),
        ("a " * 400, QueryFault.TOO_LONG, 600),
    ],
)
def test_where_it_is_malformed(text: str, fault: QueryFault, position: int) -> None:
    with pytest.raises(QueryTextError) as caught:
        INDEX.find(text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert str(caught.value).endswith(f"(at character {position + 1})")


# Every shape that opens one parenthesis and leaves the most behind it; a name stands for several.
_SHAPES = (
    "(a OR {})", "({} OR a)", "(a AND {})", "(a NOT {})", "(Tirana a OR b AND Moscow NOT {})", "(Moscow {} Tirana)",
    "({})", "(a NOT (b OR {}) NOT c)",
)  # fmt: skip
_NESTED = st.lists(st.sampled_from(_SHAPES), max_size=45).map(
    lambda shapes: reduce(lambda inner, shape: shape.format(inner), shapes, "Soviet Union")
)
_PIECES = [
    "NEAR(",
    "NEAR (",
    ")",
    "(",
    ", ",
    ",",
    "5",
    " ",
    '"',
    "*",
    " AND ",
    " OR ",
    " NOT ",
    "a",
    "Tirana",
    "-",
    "京",
]


@given(
    st.text(st.sampled_from('ab ()"*,5ANDORTENOTNEAR(\ud800\0ë京\n'), max_size=60)
    | st.text(max_size=30)
    | st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
    | _NESTED
)
def test_whatever_is_written_is_asked_or_told_in_one_sentence(text: str) -> None:
    for index in (INDEX, WIDENED):
        told: QueryTextError | None = None
        try:
            found = index.find(text).tolist()
        except QueryTextError as error:
            told = error
        if told is None:
            assert found == sorted(set(found))
        else:
            assert 0 <= told.position <= max(0, len(text) - 1)
            assert str(told) == f"{told.fault.value} (at character {told.position + 1})"


def test_parentheses_within_parentheses_are_read_as_deep_as_anyone_writes_them() -> None:
    for shape in _SHAPES:
        assert INDEX.find(reduce(lambda inner, shape: shape.format(inner), [shape] * 5, "a")) is not None


@pytest.mark.parametrize(
    ("text", "parts", "none"),
    [
        ("Valona", ['"vlora"', '"vlore"'], []),
        ("VLORË base", ['"valona"', '"base"', " AND "], []),
        ('"Valona"', ['"vlora"'], []),
        ("Vlona", ['"vlora"'], []),
        ("harbour", ['"harbour"'], [" OR "]),
        ("Valona*", ['"Valona"*'], ["vlor"]),
        ("NEAR(Valona ship)", ['"Valona"'], ["vlor"]),
        ("base NOT Valona", ['"base" NOT (', '"Valona" OR'], []),
        ("BS", [], [" OR "]),
    ],
)
def test_a_name_stands_for_its_variants(text: str, parts: list[str], none: list[str]) -> None:
    asked = VARIANTS.expression(read_search(text))
    assert all(part in asked for part in parts), asked
    assert not any(part in asked for part in none), asked
    assert "vlora" not in expression(read_search(text)).lower() or "vlora" in text.lower()


def test_with_variants_nothing_is_lost() -> None:
    texts = ["Port Lume", "the port, far from Lume", "Porto"]
    plain, widened = FullText.in_memory(texts), FullText.in_memory(texts, VARIANTS)
    for text in ("port lume", "Soviet Union", "Enver Hoxha", "lume"):
        assert set(plain.find(text).tolist()) <= set(widened.find(text).tolist())


def test_names_are_told_apart_by_words_alone() -> None:
    assert key_of("Republika Popullore e Shqipërisë!") == ("republika", "popullore", "e", "shqiperise")


def test_a_ranking_puts_the_best_first_and_can_be_given_up() -> None:
    index = FullText.in_memory(["mole", "the mole and the mole again, and much else that is said", "mole " * 5, "else"])
    ranked = index.ranking("mole").run()
    assert ranked is not None
    assert sorted(ranked.tolist()) == [0, 1, 2]
    assert ranked[0] == 2
    few = index.ranking("mole").run(among=index.find("else"), most=5)
    assert few is not None
    assert few.tolist() == [1]
    given_up = index.ranking("mole")
    given_up.cancel()
    assert given_up.run() is None
