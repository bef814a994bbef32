"""Names in running text: whole words, longest first, blind to accents, spaces and hyphens, but not to capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking import filed_names
from albviewer.linking.folding import fold
from albviewer.linking.names import NameFinder

NAMES = [
    ("Albania", "albania"),
    ("Vlorë", "vlore"),
    ("Vlorë Bay", "bay"),
    ("Warsaw Pact", "pact"),
    ("Warsaw", "warsaw"),
    ("Tito", "tito"),
    ("USSR", "ussr"),
    ("UN", "un"),
    ("COMECON", "comecon"),
    ("U.S.", "us"),
    ("Zëri i Popullit", "zeri"),
    ("Ko¢i Xoxe", "xoxe"),
    ("Qemal Stafa's House", "house"),
    ("soviet bloc", "bloc"),
    ("Sino-Soviet", "sino"),
]
FINDER = NameFinder(NAMES)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.targets[0]) for hit in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("in Albania, the", [("Albania", "albania")]),
        ("Albanian and Albanians, NeoAlbania", []),
        ("Albania's and Albania’s", [("Albania", "albania"), ("Albania", "albania")]),
        ("pro-Albania, Albania-USSR", [("Albania", "albania"), ("Albania", "albania"), ("USSR", "ussr")]),
        ("“Albania”(Albania)", [("Albania", "albania"), ("Albania", "albania")]),
        ("ALBANIA and albania", [("ALBANIA", "albania")]),
        ("Vlore, VLORË, Vlorë, vlorë", [("Vlore", "vlore"), ("VLORË", "vlore"), ("Vlorë", "vlore")]),
        ("Vlore\u0308 ends, Vlore\u0308\u0301s", [("Vlore\u0308", "vlore")]),
        ("Vlo\u00adrë and Alba\u00adnia", [("Vlo\u00adrë", "vlore"), ("Alba\u00adnia", "albania")]),
        ("Vlorë Bay and Vlorë", [("Vlorë Bay", "bay"), ("Vlorë", "vlore")]),
        (
            "Vlorë\nBay, Vlorë\u00a0Bay, Vlorë  Bay",
            [("Vlorë\nBay", "bay"), ("Vlorë\u00a0Bay", "bay"), ("Vlorë  Bay", "bay")],
        ),
        ("Vlorë, Bay", [("Vlorë", "vlore")]),
        ("Warsaw Pactum", [("Warsaw", "warsaw")]),
        ("Tito-ist, Tito-ism, Titoists, Titoist", []),
        ("Tito-Stalin split", [("Tito", "tito")]),
        ("the USSR, ussr, Ussr, U S S R", [("USSR", "ussr")]),
        ("un and Un, the UN", [("UN", "un")]),
        ("Comecon, COMECON and comecon", [("Comecon", "comecon"), ("COMECON", "comecon")]),
        ("the U.S. and the U.S.A., u.s.", [("U.S", "us"), ("U.S", "us")]),
        ("us and US", []),
        ("Zeri I Popullit", [("Zeri I Popullit", "zeri")]),
        ("Ko¢i Xoxe but Koci Xoxe", [("Ko¢i Xoxe", "xoxe")]),
        ("Qemal Stafa’s House", [("Qemal Stafa’s House", "house")]),
        (
            "Soviet Bloc, soviet bloc, Soviet-bloc",
            [("Soviet Bloc", "bloc"), ("soviet bloc", "bloc"), ("Soviet-bloc", "bloc")],
        ),
        (
            "Sino-Soviet, Sino–Soviet, Sino Soviet",
            [("Sino-Soviet", "sino"), ("Sino–Soviet", "sino"), ("Sino Soviet", "sino")],
        ),
        ("Albania_x", [("Albania", "albania")]),
        ("", []),
    ],
)
def test_what_is_found(text: str, hits: list[tuple[str, str]]) -> None:
    assert found(text) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        # As plain text, a web page, and an old scan show it.
        ("in Alba-nia, Alba- nia and Alba\u2010\nnia", ["Alba-nia", "Alba- nia", "Alba\u2010\nnia"]),
        ("in Alba\u00ac nia", ["Alba\u00ac nia"]),
        ("(War-\nsaw) and (War-\nsaw Pact)", ["War-\nsaw", "War-\nsaw Pact"]),
        ("Vlorë Ba- y, Vlo- rë Bay, Warsaw Pa-\nct", ["Vlorë Ba- y", "Vlo- rë Bay", "Warsaw Pa-\nct"]),
        ("ALBA-\nNIA, Zëri i Popu-llit", ["ALBA-\nNIA", "Zëri i Popu-llit"]),
        ("Alba-Nia, Alba--nia, Alba-\n\n\nnia, Alba- \u00a0nia, alba-nia, Alba-nian", []),
        ("War-saw-Alba-nia", ["War-saw", "Alba-nia"]),
        # What is only a half of a name is not found beside it.
        ("Tito- x, Albania-based", ["Tito", "Albania"]),
    ],
)
def test_a_name_cut_by_the_end_of_a_line_is_whole(text: str, hits: list[str]) -> None:
    assert [surface for surface, _ in found(text)] == hits


def test_half_of_a_name_is_no_name_beside_it() -> None:
    finder = NameFinder([("Man", "man"), ("Manchester", "manchester"), ("Isle of Man", "isle")])
    text = "from Man to Man-\nchester, the Isle of Ma-\nn and Man"
    surfaces = [text[hit.start : hit.end] for hit in finder.find(text)]
    assert surfaces == ["Man", "Man-\nchester", "Isle of Ma-\nn", "Man"]


@given(
    st.sampled_from([name for name in NAMES if name[0].isalpha() or " " in name[0]]),
    st.data(),
    st.sampled_from(["-", "- ", "-\n", "\u2010\n"]),
)
def test_every_name_is_found_wherever_a_line_cuts_it(name: tuple[str, str], data: st.DataObject, hyphen: str) -> None:
    cuts = [at for at in range(1, len(name[0])) if name[0][at - 1 : at + 1].isalpha()]
    at = data.draw(st.sampled_from(cuts))
    filling = data.draw(st.sampled_from(["", "in ", "the long-suffering people of ", "x" * 90 + " "]))
    text = f"{filling}{name[0][:at]}{hyphen}{name[0][at:]}, {filling}"
    (hit,) = FINDER.find(text)
    assert text[hit.start : hit.end] == f"{name[0][:at]}{hyphen}{name[0][at:]}"
    assert hit.targets == (name[1],)


def test_a_name_that_may_mean_several_things_tells_all_of_them_once_in_order() -> None:
    finder = NameFinder([("Korçë", 1), ("Korce", 2), ("Korçë", 2), ("Korça", 3)])
    (hit,) = finder.find("from Korce")
    assert hit.targets == (1, 2)


def test_what_was_worked_out_for_a_name_may_be_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Tito in Warsaw, the Warsaw Pact, Albania, Tito, Vlorë Bay, U.S. and Albania"
    monkeypatch.setattr(filed_names, "_HEADS_KEPT", 2)
    forgetful = NameFinder(NAMES)
    assert [forgetful.find(text) for _ in range(3)] == [FINDER.find(text)] * 3


def test_without_names_nothing_is_found() -> None:
    assert list(NameFinder([]).find("a — b")) == []


def test_names_without_a_letter_are_passed_over() -> None:
    assert list(NameFinder([("", 1), ("—", 2)]).find("a — b")) == []


@pytest.mark.parametrize(
    ("name", "text", "surfaces"),
    [
        ("Москва", "в Москва, МОСКВА и москва", ["Москва", "МОСКВА"]),
        ("北京", "他在北京大学，北京。", ["北京", "北京"]),
        ("ロシア", "ロシアとベラロシアとロシアン", ["ロシア"]),
        ("東京", "東京都と京都", ["東京"]),
        ("서울", "서울에서, 새서울", ["서울"]),
        ("ประเทศไทย", "ในประเทศไทยมี", ["ประเทศไทย"]),
        ("القاهرة", "في القاهرة والقاهرة وبالقاهره", ["القاهرة", "القاهرة", "القاهره"]),
        ("דמשק", "בדמשק ודמשק מדמשק", ["דמשק", "דמשק", "דמשק"]),
        ("Straßburg", "Strassburg und STRASSBURG", ["Strassburg", "STRASSBURG"]),
        ("St. Louis", "St Louis, St. Louis, St, Louis", ["St Louis", "St. Louis"]),
        ("Άγιος Νικόλαος", "ΑΓΙΟΣ ΝΙΚΟΛΑΟΣ, Άγιος Νικόλαος", ["ΑΓΙΟΣ ΝΙΚΟΛΑΟΣ", "Άγιος Νικόλαος"]),
        ("Œuvre", "the Oeuvre", ["Oeuvre"]),
        ("L'Aquila", "dell’Aquila, L’Aquila", ["L’Aquila"]),
        ("Moscow", "iMoscow Moscow–Beijing, Moscow-based", ["Moscow", "Moscow"]),
        ("दिल्ली", "में दिल्ली से", ["दिल्ली"]),
        ("A\nB C", "A B C", ["A B C"]),
    ],
)
def test_names_of_all_scripts(name: str, text: str, surfaces: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in NameFinder([(name, "x")]).find(text)] == surfaces


@given(st.text(st.sampled_from("Vlorë Bay-’Tito\u0308\u00ad .USR"), max_size=50))
def test_hits_are_whole_words_in_order(text: str) -> None:
    at = 0
    for hit in FINDER.find(text):
        assert at <= hit.start < hit.end
        assert hit.start == 0 or not text[hit.start - 1].isalnum()
        assert hit.end == len(text) or not text[hit.end].isalnum()
        at = hit.end


@given(
    st.sampled_from(NAMES), st.sampled_from(["", " ", ", ", "(", "“", "-"]), st.sampled_from(["", " ", ".", "’s", ")"])
)
def test_every_name_is_found_where_it_stands(name: tuple[str, str], before: str, after: str) -> None:
    text = f"{before}{name[0]}{after}"
    (hit,) = FINDER.find(text)
    assert hit.start == len(before)
    assert name[1] in hit.targets


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing_for_letters_of_the_documents(text: str) -> None:
    plain = "".join(char for char in text if char < "\u0250")
    assert fold(fold(plain)) == fold(plain)
