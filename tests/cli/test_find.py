from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from albviewer.export.kinds import Kind

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def find(run: Run, small_collection_folder: Path) -> Callable[..., dict[str, Any]]:
    """Return what is found in the tiny collection, from JSON."""

    def call(*arguments: str) -> dict[str, Any]:
        status, out, err = run("find", small_collection_folder, "--format", "json", *arguments)
        assert (status, err) == (0, "")
        return json.loads(out)

    return call


Find = Callable[..., dict[str, Any]]


def ids(found: dict[str, Any]) -> list[str]:
    return [item["id"] for item in found["items"]]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_in_every_format(run: Run, small_collection_folder: Path, kind: Kind) -> None:
    status, out, err = run("find", small_collection_folder, "--kind", kind, "--format", "json")
    found = json.loads(out)
    assert (status, err, found["kind"]) == (0, "", kind.value)
    assert list(found) == ["kind", "total", "items"]
    assert found["total"] == len(found["items"]) > 0
    status, out, err = run("find", small_collection_folder, "--kind", kind, "--format", "csv")
    assert (status, err) == (0, "")
    assert len(list(csv.reader(io.StringIO(out, newline=""), strict=True))) == found["total"] + 1
    status, out, err = run("find", small_collection_folder, "--kind", kind)
    assert (status, err) == (0, "")
    assert out.endswith(f"\n\n{found['total']} of {found['total']} {kind.value}.\n")


def test_passages_are_what_is_listed_by_default(find: Find) -> None:
    assert find()["kind"] == "passages"


def test_filters_combine(find: Find) -> None:
    events = ("--kind", "events")
    assert ids(find(*events)) == ["alba-arrives", "mole-broken", "mole-paid"]
    assert ids(find(*events, "--place", "lumia")) == ["alba-arrives", "mole-broken"]
    assert ids(find(*events, "--place", "lumia", "--from", "1901-06")) == ["mole-broken"]
    assert ids(find(*events, "--place", "lumia", "--to", "1901-05")) == ["alba-arrives"]
    assert ids(find(*events, "--from", "1901-06", "--to", "1901-06", "--within", "certain")) == []
    assert ids(find(*events, "--from", "1901-06", "--to", "1901-07", "--within", "certain")) == ["mole-broken"]
    assert ids(find(*events, "--source", "report")) == ["mole-broken", "mole-paid"]
    assert ids(find(*events, "--source", "report", "--disputed")) == ["mole-broken"]
    assert ids(find(*events, "--person", "ana-moro")) == ["alba-arrives"]
    assert ids(find(*events, "--place", "karst", "--sense", "government")) == ["alba-arrives", "mole-paid"]
    assert ids(find("storm", *events)) == ["mole-broken"]
    assert ids(find(*events, "storm", "--place", "karst")) == []


def test_several_values_are_given_together_or_one_by_one(find: Find) -> None:
    both = find("--kind", "people", "--person", "ana-moro", "ivo-brand")
    assert both == find("--kind", "people", "--person", "ana-moro", "--person", "ivo-brand")
    assert both == find("--person", "ana-moro", "ivo-brand", "ana-moro", "--kind", "people")
    assert ids(both) == ["ana-moro", "ivo-brand"]


def test_text_is_one_argument_or_several_before_or_after_the_filters(find: Find) -> None:
    one = find("mole 1901")
    assert one["total"] == 2
    assert find("mole", "1901") == one
    assert find("--kind", "passages", "mole", "1901") == one
    assert find("--disputed", "mole", "--place", "port-lume", "--", "1901") == one
    assert find('"mole at Port"')["total"] == 1


def test_the_limit_shortens_the_list_but_not_the_total(find: Find, run: Run, small_collection_folder: Path) -> None:
    found = find("--kind", "events", "--limit", "1")
    assert (found["total"], ids(found)) == (3, ["alba-arrives"])
    assert find("--kind", "events", "--limit", "0") == find("--kind", "events")
    table = run("find", small_collection_folder, "--kind", "events", "--limit", "2")[1]
    assert table.endswith("\n\n3 of 3 events. The first 2 are shown; --limit 0 shows all.\n")
    assert len(table.splitlines()) == 6
    rows = run("find", small_collection_folder, "--kind", "events", "--limit", "2", "--format", "csv")[1]
    assert len(rows.splitlines()) == 3


def test_a_table_is_short_unless_all_is_asked_for(run: Run) -> None:
    short = run("find", "bundled", "--kind", "dates")[1]
    whole = run("find", "bundled", "--kind", "dates", "--limit", "0")[1]
    assert "The first 50 are shown" in short
    assert len(short.splitlines()) < len(whole.splitlines())


def test_a_table_says_how_many_and_why(run: Run, small_collection_folder: Path) -> None:
    filters = ("--place", "port-lume", "karst", "--from", "1901", "--to", "1902", "--person", "ana-moro")
    out = run("find", small_collection_folder, "frigate", "--kind", "events", *filters)[1]
    why = "“frigate”, at Port Lume or Karst, with Ana Moro, possibly 1901 to 1902"
    assert out.splitlines()[-1] == f"1 of 3 events: {why}."
    out = run(
        "find", small_collection_folder, "--source", "report", "--to", "1800", "--within", "certain", "--disputed"
    )[1]
    why = "in source report, certainly until 1800, disputed"
    assert out == f"0 of 5 passages: {why}. Leave out a filter to see more.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "1901", "--to", "1901"), "possibly 1901"),
        (("--from", "1901-06"), "possibly from 1901-06"),
        (("--sense", "government"), "any place as government"),
    ],
)
def test_filters_are_put_into_words(
    run: Run, small_collection_folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert f" passages: {said}." in run("find", small_collection_folder, *arguments)[1]


@pytest.mark.parametrize(
    ("arguments", "said", "total"),
    [
        (("--source-kind", "letter"), "in sources of the kind letter", 2),
        (("--source-kind", "letter", "report"), "in sources of the kind letter or report", 5),
        (("--language", "en"), "in en", 5),
        (("--language", "sq"), "in sq", 0),
        (("--without-place", "lumia"), "without Lumia", 2),
        (("--without-person", "ana-moro", "--without-place", "karst"), "without Karst or Ana Moro", 2),
        (("--without-source", "letter"), "not in source letter", 3),
        (("--without-source-kind", "report"), "not in sources of the kind report", 2),
        (("--without-language", "en"), "not in en", 0),
        (("--place", "lumia", "karst"), "at Lumia or Karst", 3),
        (("--place", "lumia", "karst", "--all-places"), "at Lumia and Karst", 1),
        (("--person", "ana-moro", "ivo-brand", "--all-people"), "with Ana Moro and Ivo Brand", 0),
    ],
)
def test_more_filters(
    run: Run, small_collection_folder: Path, arguments: tuple[str, ...], said: str, total: int
) -> None:
    last = run("find", small_collection_folder, *arguments)[1].splitlines()[-1]
    assert last.startswith(f"{total} of 5 passages: {said}.")


def test_a_name_finds_its_other_names_unless_told_otherwise(find: Find) -> None:
    def passages(*arguments: str) -> list[str]:
        return [f"{item['source']} {item['passage']}" for item in find(*arguments)["items"]]

    assert passages("Porto", "Lume") == ["letter 0.1", "letter 1.1", "report 1.1"]
    assert passages("Porto", "Lume", "--exact-names") == ["report 1.1"]


def test_words_in_their_context(run: Run, small_collection_folder: Path) -> None:
    out = run("find", small_collection_folder, "mole", "--kwic")[1].splitlines()
    assert out[-1] == "2 spots in 2 passages: “mole”."
    assert len({line.index("mole") for line in out[:-1]}) == 1
    assert out[0].endswith("letter ¶ 1.1")
    found = json.loads(run("find", small_collection_folder, "mole", "--kwic", "--format", "json", "--limit", "1")[1])
    (item,) = found["items"]
    assert (found["kind"], found["total"], item["words"]) == ("kwic", 2, "mole")
    text = (small_collection_folder / "letter.txt").read_text(encoding="utf-8")
    assert text[item["start"] : item["end"]] == "mole"
    assert run("find", small_collection_folder, "mole", "--kwic", "--format", "csv")[1].count("\n") == 3


@pytest.mark.parametrize("arguments", [("--kwic",), ("mole", "--kwic", "--kind", "events")])
def test_words_in_their_context_need_words(run: Run, small_collection_folder: Path, arguments: tuple[str, ...]) -> None:
    status, out, err = run("find", small_collection_folder, *arguments)
    assert (status, out) == (2, "")
    assert "--kwic" in err


def test_nothing_found_is_no_error(find: Find, run: Run, small_collection_folder: Path) -> None:
    assert find("unheard") == {"kind": "passages", "total": 0, "items": []}
    assert find("--kind", "events", "--from", "1990") == {"kind": "events", "total": 0, "items": []}
    assert run("find", small_collection_folder, "unheard", "--format", "csv")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--place", "port-lum"), "There is no place “port-lum” in this collection; did you mean port-lume?"),
        (("--place", "Porto Lume"), "There is no place “Porto Lume” in this collection; did you mean port-lume?"),
        (("--place", "karst", "qqq"), "There is no place “qqq” in this collection; --kind places lists"),
        (("--person", "moro"), "There is no person “moro” in this collection; did you mean ana-moro?"),
        (("--person", "xyz"), "--kind people lists"),
        (("--source", "letters"), "There is no source “letters” in this collection; did you mean letter?"),
        (("--source", "letter.txt"), "did you mean letter?"),
        (("--from", "61"), "--from “61”: "),
        (("--to", "1961-13"), "--to “1961-13”: "),
        (("--to", ""), "--to “”: "),
        (("--from", "1961", "--to", "1960"), "There is no time between --from and --to"),
        (("AND",), "There is no word to search for (at character 1)."),
        (("NEAR(a b, x)",), "as in NEAR(ship harbour, 5) (at character 9)."),
        (("(a OR " * 35 + "a" + ")" * 35,), "There are too many words or parentheses (at character "),
        (('"mole',), "A quotation mark is missing its other half (at character 1)."),
        (("mole AND",), "AND, OR and NOT need words on both sides (at character 6)."),
    ],
)
def test_what_cannot_be_asked_for_is_wrong_use(
    run: Run, small_collection_folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    status, out, err = run("find", small_collection_folder, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_what_is_sound_is_found_and_the_faults_are_counted(run: Run, small_collection_folder: Path) -> None:
    (small_collection_folder / "people.yaml").write_text("people: [", encoding="utf-8")
    status, out, err = run("find", small_collection_folder, "--kind", "places", "--format", "json")
    assert (status, json.loads(out)["total"]) == (0, 3)
    assert err.startswith("There ")
    assert f"albviewer check {small_collection_folder}" in err
    assert err.count("\n") == 1


def test_a_hostile_collection_cannot_write_to_the_terminal(run: Run, small_collection_folder: Path) -> None:
    letter = small_collection_folder / "letter.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + "\nEvil \x1b]0;owned\x07 words.\n", encoding="utf-8")
    table = run("find", small_collection_folder, "Evil")[1]
    assert "Evil" in table
    assert "\x1b" not in table
    found = json.loads(run("find", small_collection_folder, "Evil", "--format", "json")[1])
    assert found["items"][0]["text"] == "Evil \x1b]0;owned\x07 words."
