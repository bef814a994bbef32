"""Names looked up while they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.load import load_collection
from albviewer.index.names import Fit, NamedThing, NameIndex, NameKind, folded_words, names_of

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def index(**names: str | tuple[str, ...]) -> NameIndex:
    return NameIndex(
        NamedThing(kind="place", id=id_, names=(given_,) if isinstance(given_, str) else given_)
        for id_, given_ in names.items()
    )


def ids(found: list) -> list[str]:
    return [hit.id for hit in found]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Vlorë", "vlo"),
        ("Vlorë", "VLORE"),
        ("Shkodër", "shkodër"),
        ("Łódź", "lodz"),
        ("Straße des Friedens", "strasse"),
        ("Москва", "моск"),
        ("Ἀθῆναι", "αθην"),
        ("القاهرة", "القا"),
        ("北京市", "京"),
        ("Enver Hoxha", "hox"),
        ("Enver Hoxha", "hoxha enver"),
        ("Enver Hoxha", "e h"),
        ("Bay of Vlorë", "of vl"),
        ("Saint-Denis", "denis"),
    ],
)
def test_a_name_is_found_by_the_first_letters_of_its_words(name: str, typed: str) -> None:
    assert ids(index(it=name, other="Quux").starting(typed)) == ["it"]


@pytest.mark.parametrize("typed", ["", "  ", "...", "lore", "hoxha vlore", "x" * 500])
def test_what_begins_no_word_finds_nothing(typed: str) -> None:
    assert index(a="Vlorë", b="Enver Hoxha").starting(typed) == []


def test_a_thing_is_found_once_by_its_best_name() -> None:
    [hit] = index(vlore=("Vlorë", "Vlona", "Valona", "Vl")).starting("vlona")
    assert (hit.id, hit.name, hit.fit) == ("vlore", "Vlona", Fit.WHOLE)
    [hit] = index(vlore=("Vlorë", "Vlona")).starting("vlo")
    assert (hit.name, hit.fit) == ("Vlorë", Fit.START), "of equally good names the shown one"


def test_the_better_fit_comes_first() -> None:
    found = index(d="Lake of Port", c="The Old Port", b="Port Lume", a="Port").starting("port")
    assert [(hit.id, hit.fit) for hit in found] == [
        ("a", Fit.WHOLE),
        ("b", Fit.START),
        ("d", Fit.INSIDE),
        ("c", Fit.INSIDE),
    ]


@pytest.mark.parametrize(
    ("typed", "name"), [("tirrana", "Tirana"), ("vlroe", "Vlorë"), ("hoxa", "Hoxha"), ("krushchev", "Khrushchev")]
)
def test_a_slip_is_forgiven(typed: str, name: str) -> None:
    names = index(it=name, other="Belgrade")
    assert names.starting(typed) == []
    assert [(hit.id, hit.fit) for hit in names.like(typed)] == [("it", Fit.SLIP)]


def test_a_slip_within_a_name_is_forgiven_and_comes_later() -> None:
    found = index(it="Palace in Tirana", other="Belgrade", town="Tirana").like("tirrana")
    assert [(hit.id, hit.fit) for hit in found] == [("town", Fit.SLIP), ("it", Fit.SLIP_INSIDE)]


@pytest.mark.parametrize("typed", ["oc", "opco", "oac", "opacol"])
def test_initials_stand_for_words(typed: str) -> None:
    found = index(it="Open a collection…", other="Quit").like(typed)
    assert [(hit.id, hit.fit) for hit in found][:1] == [("it", Fit.INITIALS)]


def test_another_word_is_no_slip() -> None:
    assert index(a="Berat", b="Tirana").like("moscow") == []
    assert index(a="Berat").like("bx") == [], "two letters have no slips"


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=6))
def test_nothing_is_found_or_missed_that_a_plain_loop_would_not(names: list[str], typed: str) -> None:
    def begins(word: str, name: str) -> bool:
        return any(part.startswith(word) for part in name.split())

    made = NameIndex(NamedThing(kind="k", id=str(number), names=(name,)) for number, name in enumerate(names))
    words = folded_words(typed).split()
    wanted = {
        str(number)
        for number, name in enumerate(names)
        if words and all(begins(word, folded_words(name)) for word in words)
    }
    found = set(ids(made.starting(typed)))
    assert wanted <= found
    unspaced = {str(number) for number, name in enumerate(names) if not folded_words(name).isascii()}
    assert found - wanted <= unspaced, "only names of scripts without spaces are found in the middle of a word"


def test_every_name_of_the_bundled_collection_is_found_by_itself() -> None:
    collection = load_collection(SEEDS).collection
    names = names_of(collection)
    for place in collection.places.values():
        for name in place.all_names():
            assert (NameKind.PLACE, place.id) in {(hit.kind, hit.id) for hit in names.starting(name.text)}
    for kind, known in (
        (NameKind.PERSON, collection.people),
        (NameKind.EVENT, collection.events),
        (NameKind.SOURCE, collection.sources),
        (NameKind.DISAGREEMENT, collection.disagreements),
        (NameKind.TOUR, collection.tours),
    ):
        assert known
        for id_, thing in known.items():
            text = next(iter(getattr(thing, {"person": "name", "disagreement": "topic"}.get(kind, "title")).texts()))
            assert (kind, id_) in {(hit.kind, hit.id) for hit in names.starting(text[:80])}
