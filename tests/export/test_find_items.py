from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import small_collection
from albviewer.export.find_items import find_items, in_sense
from albviewer.export.kinds import Kind
from albviewer.index.finder import Finder
from albviewer.index.full_text import QueryTextError
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import window_of
from albviewer.model.mentions import Sense

KEYS = {
    Kind.EVENTS: "id title date places concerns people kind evidence disputed",
    Kind.PASSAGES: "source passage heading start end text places people dates events",
    Kind.MENTIONS: "source start end surface place sense how",
    Kind.DATES: "source start end surface edtf",
    Kind.PLACES: "id name names type lat lon certainty within events passages mentions",
    Kind.PEOPLE: "id name names passages events",
    Kind.DISAGREEMENTS: "id topic kind event claims",
}
PORT = Query(places=(PlaceFilter(place="port-lume"),))


def ids(items: Iterable[dict[str, Any]]) -> list[str]:
    return [item["id"] for item in items]


def surfaces(items: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(item["source"], item["surface"]) for item in items]


def window(first: str, last: str, **more: Any) -> Query:
    return Query(window=window_of(first, last), **more)


@pytest.mark.parametrize("kind", Kind)
def test_items_have_the_keys_of_the_contract_and_no_others(bundled: Finder, kind: Kind) -> None:
    items = find_items(bundled, kind, Query())
    assert items
    for item in items:
        assert list(item) == KEYS[kind].split()
    json.dumps(items[:], allow_nan=False)


def test_records_within_items_have_their_keys(bundled: Finder) -> None:
    evidence = ["source", "start", "end", "quote", "passage"]
    for event in find_items(bundled, Kind.EVENTS, Query()):
        assert list(event["date"]) == ["edtf", "earliest", "latest", "as_written"]
        assert event["evidence"]
        assert all(list(item) == evidence for item in event["evidence"])
    for disagreement in find_items(bundled, Kind.DISAGREEMENTS, Query()):
        assert len(disagreement["claims"]) >= 2
        for claim in disagreement["claims"]:
            assert list(claim) == ["claim", "evidence"]
            assert claim["evidence"]
            assert all(list(item) == evidence for item in claim["evidence"])


def test_all_offsets_lead_to_the_words_in_the_file(bundled: Finder, bundled_texts: dict[str, str]) -> None:
    spans = [(item, item["text"]) for item in find_items(bundled, Kind.PASSAGES, Query())]
    spans += [(item, item["surface"]) for item in find_items(bundled, Kind.MENTIONS, Query())]
    spans += [(item, item["surface"]) for item in find_items(bundled, Kind.DATES, Query())]
    for event in find_items(bundled, Kind.EVENTS, Query()):
        spans += [(item, item["quote"]) for item in event["evidence"]]
    for disagreement in find_items(bundled, Kind.DISAGREEMENTS, Query()):
        spans += [(item, item["quote"]) for claim in disagreement["claims"] for item in claim["evidence"]]
    assert {item["source"] for item, _ in spans} == {"000", "001", "002", "003", "004"}
    wrong = [
        item
        for item, words in spans
        if not words or bundled_texts[item["source"]][item["start"] : item["end"]] != words
    ]
    assert not wrong


def test_offsets_count_line_ends_and_no_byte_order_mark(small_collection_folder: Any) -> None:
    from albviewer.collection.load import load_collection
    from albviewer.linking.linker import link_collection

    letter = small_collection_folder / "letter.txt"
    letter.write_bytes(b"\xef\xbb\xbf" + letter.read_bytes().replace(b"\n", b"\r\n"))
    finder = Finder(link_collection(load_collection(small_collection_folder)))
    text = small_collection.LETTER.replace("\n", "\r\n")
    found = [item for item in find_items(finder, Kind.PASSAGES, Query()) if item["source"] == "letter"]
    assert found[-1]["text"] == "The storm of June 1901 broke the mole at Port Lume. Nobody was hurt."
    assert all(text[item["start"] : item["end"]] == item["text"] for item in found)


def test_an_event_in_full(small: Finder) -> None:
    broken = find_items(small, Kind.EVENTS, Query())[1]
    quote = "The mole at Porto Lume was broken in July 1901"
    start = small_collection.REPORT.index(quote)
    assert broken == {
        "id": "mole-broken",
        "title": {"en": "The mole is broken", "sq": "Thyhet moli"},
        "date": {"edtf": "[1901-06,1901-07]", "earliest": "1901-06-01", "latest": "1901-07-31", "as_written": ""},
        "places": ["port-lume"],
        "concerns": [],
        "people": [],
        "kind": "other",
        "evidence": [
            broken["evidence"][0],
            {
                "source": "report",
                "start": start,
                "end": start + len(quote),
                "quote": quote,
                "passage": broken["evidence"][1]["passage"],
            },
        ],
        "disputed": True,
    }
    assert ids(find_items(small, Kind.EVENTS, Query())) == ["alba-arrives", "mole-broken", "mole-paid"]


def test_a_passage_in_full(small: Finder) -> None:
    passages = find_items(small, Kind.PASSAGES, Query())
    text = "The storm of June 1901 broke the mole at Port Lume. Nobody was hurt."
    start = small_collection.LETTER.index(text)
    assert passages[1] == {
        "source": "letter",
        "passage": "1.1",
        "heading": ["The harbour"],
        "start": start,
        "end": start + len(text),
        "text": text,
        "places": ["port-lume"],
        "people": [],
        "dates": ["1901-06"],
        "events": ["mole-broken"],
    }
    assert [item["source"] for item in passages] == sorted(item["source"] for item in passages)


def test_a_passage_names_places_in_the_sense_of_place_alone(small: Finder) -> None:
    paid = next(item for item in find_items(small, Kind.PASSAGES, Query()) if "Karst paid" in item["text"])
    assert paid["places"] == ["port-lume"]
    assert (paid["dates"], paid["events"]) == (["1901-07", "1902"], ["mole-broken", "mole-paid"])


def test_a_place_and_a_person_in_full(small: Finder) -> None:
    port = next(item for item in find_items(small, Kind.PLACES, Query()) if item["id"] == "port-lume")
    assert port == {
        "id": "port-lume",
        "name": {"en": "Port Lume", "sq": "Porti i Lumës"},
        "names": ["Porti i Lumës", "Porto Lume", "Port Lume"],
        "type": "city",
        "lat": 41.3,
        "lon": 19.4,
        "certainty": "certain",
        "within": ["lumia"],
        "events": 2,
        "passages": 3,
        "mentions": 3,
    }
    ana = next(item for item in find_items(small, Kind.PEOPLE, Query()) if item["id"] == "ana-moro")
    assert ana == {
        "id": "ana-moro",
        "name": {"en": "Ana Moro"},
        "names": ["Ana Moro", "Moro"],
        "passages": 2,
        "events": 1,
    }


def test_a_disagreement_in_full(small: Finder) -> None:
    (storm,) = find_items(small, Kind.DISAGREEMENTS, Query())
    june = "The storm of June 1901"
    start = small_collection.LETTER.index(june)
    assert storm["topic"] == {"en": "When the mole was broken", "sq": "Kur u thye moli"}
    assert (storm["kind"], storm["event"]) == ("date", "mole-broken")
    assert [claim["claim"]["en"] for claim in storm["claims"]] == ["June 1901", "July 1901"]
    (evidence,) = storm["claims"][0]["evidence"]
    assert (evidence["source"], evidence["start"], evidence["quote"]) == ("letter", start, june)


def test_an_open_date_has_no_day_at_its_open_end(bundled: Finder) -> None:
    dates = [item["date"] for item in find_items(bundled, Kind.EVENTS, Query())]
    open_ended = [date for date in dates if date["edtf"].endswith("/..")]
    assert open_ended
    assert all(date["latest"] is None and date["earliest"] for date in open_ended)


def test_a_place_counts_with_what_lies_within_it(small: Finder) -> None:
    lumia = Query(places=(PlaceFilter(place="lumia"),))
    without_parts = Query(places=(PlaceFilter(place="lumia", with_parts=False),))
    assert ids(find_items(small, Kind.EVENTS, lumia)) == ["alba-arrives", "mole-broken"]
    assert surfaces(find_items(small, Kind.MENTIONS, lumia)) == [
        ("letter", "Port Lume"),
        ("letter", "Port Lume"),
        ("report", "Porto Lume"),
    ]
    assert not find_items(small, Kind.EVENTS, without_parts)
    assert not find_items(small, Kind.MENTIONS, without_parts)


def test_mentions_of_a_capital_come_in_all_senses_or_in_the_one_asked_for(small: Finder) -> None:
    karst = Query(places=(PlaceFilter(place="karst"),))
    found = find_items(small, Kind.MENTIONS, karst)
    assert [(item["source"], item["sense"], item["how"]) for item in found] == [
        ("letter", "place", "rule"),
        ("report", "government", "curated"),
    ]
    for sense in (Sense.PLACE, Sense.GOVERNMENT):
        of_one = find_items(small, Kind.MENTIONS, karst, sense)
        assert of_one == [item for item in found if item["sense"] == sense.value]


def test_passages_name_a_place_in_the_sense_asked_for(small: Finder) -> None:
    as_place = Query(places=in_sense(["karst"], ["karst"], None))
    as_government = Query(places=in_sense(["karst"], ["karst"], Sense.GOVERNMENT))
    assert {item["source"] for item in find_items(small, Kind.PASSAGES, as_place)} == {"letter"}
    assert {item["source"] for item in find_items(small, Kind.PASSAGES, as_government)} == {"report"}
    assert ids(find_items(small, Kind.EVENTS, as_government)) == ["alba-arrives", "mole-paid"]


def test_a_sense_alone_asks_for_any_place_in_that_sense(small: Finder) -> None:
    places = tuple(small.linked.collection.places)
    query = Query(places=in_sense(places, [], Sense.GOVERNMENT))
    assert [item["source"] for item in find_items(small, Kind.PASSAGES, query)] == ["report"]
    found = find_items(small, Kind.MENTIONS, query, Sense.GOVERNMENT)
    assert [(item["source"], item["place"]) for item in found] == [("report", "karst")]
    assert in_sense(places, [], None) == ()


def test_titles_and_headings_are_read_too(bundled: Finder) -> None:
    mentions = find_items(bundled, Kind.MENTIONS, Query())
    documents = bundled.linked.collection.documents
    outside = [item for item in mentions if documents[item["source"]].passage_at(item["start"]) is None]
    assert outside, "no place is named in a title or heading"
    source = outside[0]["source"]
    of_source = find_items(bundled, Kind.MENTIONS, Query(sources=(source,)))
    assert of_source == [item for item in mentions if item["source"] == source]
    # A text is looked for in passages: a heading cannot answer.
    with_text = find_items(bundled, Kind.MENTIONS, Query(text="the"))
    assert all(documents[item["source"]].passage_at(item["start"]) is not None for item in with_text)


def test_the_counts_of_places_add_up_to_what_is_listed(bundled: Finder) -> None:
    for query in (Query(), Query(sources=("003",)), Query(text="submarine*"), window("1960", "1961")):
        mentions = find_items(bundled, Kind.MENTIONS, query)
        places = find_items(bundled, Kind.PLACES, query)
        counted = {item["id"]: item["mentions"] for item in places if item["mentions"]}
        assert counted == Counter(item["place"] for item in mentions)
        passages = find_items(bundled, Kind.PASSAGES, query)
        named = Counter(place for item in passages for place in item["places"])
        assert {item["id"]: item["passages"] for item in places if item["passages"]} == named
        at = Counter(place for item in find_items(bundled, Kind.EVENTS, query) for place in item["places"])
        assert {item["id"]: item["events"] for item in places if item["events"]} == at


def test_without_a_filter_all_places_and_people_are_listed_else_those_found(small: Finder) -> None:
    assert ids(find_items(small, Kind.PLACES, Query())) == ["lumia", "port-lume", "karst"]
    assert ids(find_items(small, Kind.PEOPLE, Query())) == ["ana-moro", "ivo-brand"]
    assert ids(find_items(small, Kind.PEOPLE, PORT)) == ["ana-moro"]
    engineer = Query(people=("ivo-brand",))
    assert find_items(small, Kind.PLACES, engineer) == []
    assert ids(find_items(small, Kind.PEOPLE, engineer)) == ["ivo-brand"]


def test_dates_answer_for_themselves(small: Finder) -> None:
    july = find_items(small, Kind.DATES, window("1901-07", "1901-07"))
    assert surfaces(july) == [("report", "July 1901")]
    in_1901 = find_items(small, Kind.DATES, window("1901", "1901"))
    assert [item["edtf"] for item in in_1901] == ["1901-05-03", "1901-06", "1901-07"]
    at_port = find_items(small, Kind.DATES, PORT)
    assert [item["edtf"] for item in at_port] == ["1901-05-03", "1901-06", "1901-07", "1902"]


def test_certain_and_possible_are_told_apart(small: Finder) -> None:
    june = window("1901-06", "1901-06")
    certainly = window("1901-06", "1901-06", certain=True)
    assert ids(find_items(small, Kind.EVENTS, june)) == ["mole-broken"]
    assert find_items(small, Kind.EVENTS, certainly) == []


def test_disputed_alone(small: Finder) -> None:
    disputed = Query(disputed=True)
    assert ids(find_items(small, Kind.EVENTS, disputed)) == ["mole-broken"]
    assert {item["source"] for item in find_items(small, Kind.PASSAGES, disputed)} == {"letter", "report"}
    assert ids(find_items(small, Kind.DISAGREEMENTS, disputed)) == ["month-of-the-storm"]


def test_disagreements_follow_the_filters(small: Finder) -> None:
    assert ids(find_items(small, Kind.DISAGREEMENTS, PORT)) == ["month-of-the-storm"]
    assert find_items(small, Kind.DISAGREEMENTS, Query(people=("ivo-brand",))) == []


def test_a_claim_whose_words_cannot_be_found_is_left_out(small_collection_folder: Any) -> None:
    from albviewer.collection.load import load_collection
    from albviewer.linking.linker import link_collection

    file = small_collection_folder / "disagreements.yaml"
    bare = '      - claim: {en: May 1901, sq: maj 1901}\n        evidence: [{source: letter, quote: "never written"}]\n'
    file.write_text(file.read_text(encoding="utf-8") + bare, encoding="utf-8")
    finder = Finder(link_collection(load_collection(small_collection_folder)))
    (storm,) = find_items(finder, Kind.DISAGREEMENTS, Query())
    assert [claim["claim"]["en"] for claim in storm["claims"]] == ["June 1901", "July 1901"]


@pytest.mark.parametrize("kind", Kind)
def test_what_cannot_be_searched_for_is_refused(small: Finder, kind: Kind) -> None:
    with pytest.raises(QueryTextError):
        find_items(small, kind, Query(text="AND"))


PARTS = {
    "text": ["soviet*", "submarine", "moscow OR tirana"],
    "places": [(PlaceFilter(place="albania"),), (PlaceFilter(place="vlore"), PlaceFilter(place="moscow"))],
    "people": [("enver-hoxha",), ("nikita-khrushchev", "joseph-stalin")],
    "sources": [("004",), ("000", "001", "003")],
    "window": [window_of("1960", "1961"), window_of(None, "1950"), window_of("1961-08", None)],
    "disputed": [True],
}
FILTERS = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in PARTS.items()})


@pytest.mark.parametrize("kind", [Kind.EVENTS, Kind.PASSAGES, Kind.MENTIONS, Kind.DATES])
@settings(max_examples=40)
@given(filters=FILTERS)
def test_filters_combine_as_intersections(bundled: Finder, kind: Kind, filters: dict[str, Any]) -> None:
    alone = [find_items(bundled, kind, Query(**{name: value})) for name, value in filters.items()]
    everything = find_items(bundled, kind, Query())
    together = find_items(bundled, kind, Query(**filters))
    assert together == [item for item in everything if all(item in items for items in alone)]
