"""tours.yaml: what a step may say, and what a slip in it costs."""

from __future__ import annotations

from pathlib import Path

import tour_yaml
from albviewer.collection.faults import FaultCode
from albviewer.collection.load import Loaded, load_collection
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.model.tours import Scene, TourPlace

C = FaultCode


def with_tours(folder: Path, *pairs: tuple[str, str]) -> Loaded:
    text = tour_yaml.TOURS
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return load_collection(tour_yaml.write(folder, text))


def with_scene(folder: Path, scene: str) -> tuple[Scene, list[FaultCode]]:
    """A tour of one step that shows this."""
    step = f"{{text: {{en: a, sq: b}}, show: {{{scene}}}}}"
    tour_yaml.write(folder, f"tours:\n  - {{id: one, title: {{en: a, sq: b}}, steps: [{step}]}}\n")
    loaded = load_collection(folder)
    return loaded.collection.tours["one"].steps[0].show, [fault.code for fault in loaded.faults]


def faults_of(loaded: Loaded) -> list[tuple[int, int, FaultCode]]:
    assert {fault.position.file for fault in loaded.faults} <= {"tours.yaml"}
    return [(fault.position.line, fault.position.column, fault.code) for fault in loaded.faults]


def test_a_faultless_tour(small_collection_folder: Path) -> None:
    loaded = with_tours(small_collection_folder)
    assert loaded.faults == ()
    tour = loaded.collection.tours["the-mole"]
    assert tour.title.as_dict() == {"en": "The mole", "sq": "Moli"}
    assert tour.summary.in_language("sq") == "Si u thye."
    frigate, storm, payment, month, end = tour.steps
    assert frigate.title.in_language("sq") == "Fregata"
    assert frigate.show == Scene(
        places=(TourPlace(place="lumia"), TourPlace(place="karst", with_parts=False, sense=Sense.GOVERNMENT)),
        people=("ana-moro",),
        first=parse_edtf("1901-05"),
        last=parse_edtf("1901-05"),
        certain=True,
        event="alba-arrives",
        map=("port-lume",),
    )
    assert storm.show == Scene(disputed=True, event="mole-broken", evidence=2, disagreement="month-of-the-storm")
    assert payment.show.quote is not None
    assert (payment.show.quote.source, payment.show.quote.quote) == ("report", "Karst paid for a new one")
    assert (payment.show.sources, payment.show.text) == (("report",), "mole")
    assert month.show == Scene(disagreement="month-of-the-storm")
    assert end.show == Scene()


def test_a_collection_needs_no_tours(small_collection_folder: Path) -> None:
    loaded = load_collection(small_collection_folder)
    assert (dict(loaded.collection.tours), loaded.faults) == ({}, ())


def test_what_leads_nowhere_is_named_where_it_stands_and_the_step_is_kept_without_it(
    small_collection_folder: Path,
) -> None:
    loaded = with_tours(
        small_collection_folder,
        ("[lumia, {place: karst", "[atlantis, {place: kart"),
        ("[ana-moro]", "[ana-moor]"),
        ("event: alba-arrives", "event: alba-leaves"),
        ("map: [port-lume]", "map: [port-lume, port-lime]"),
        ("evidence: 2", "evidence: 3"),
        ("sources: [report]", "sources: [reports]"),
        ("{source: report, quote", "{source: reports, quote"),
        ("show: {disagreement: month", "show: {disagreement: year"),
    )
    assert faults_of(loaded) == [
        (9, 20, C.UNKNOWN_ID),
        (9, 38, C.UNKNOWN_ID),
        (10, 20, C.UNKNOWN_ID),
        (14, 18, C.UNKNOWN_ID),
        (15, 28, C.UNKNOWN_ID),
        (20, 21, C.BAD_VALUE),
        (24, 21, C.UNKNOWN_ID),
        (26, 27, C.UNKNOWN_ID),
        (28, 30, C.UNKNOWN_ID),
    ]
    frigate, storm, payment, month, _ = loaded.collection.tours["the-mole"].steps
    may = parse_edtf("1901-05")
    assert frigate.show == Scene(first=may, last=may, certain=True, map=("port-lume",))
    assert storm.show.evidence == 1
    assert payment.show == Scene(text="mole")
    assert month.show == Scene()


def test_what_leads_to_a_record_left_out_for_its_own_fault_is_taken_out_without_a_word(
    small_collection_folder: Path,
) -> None:
    events = small_collection_folder / "events.yaml"
    text = events.read_text(encoding="utf-8").replace("date: 1901-05-03", "date: 1901-13")
    events.write_text(text, encoding="utf-8")
    loaded = with_tours(small_collection_folder)
    assert [fault.code for fault in loaded.faults] == [C.BAD_DATE]
    assert loaded.collection.tours["the-mole"].steps[0].show.event == ""


def test_a_step_without_words_is_left_out_and_a_tour_without_steps_too(small_collection_folder: Path) -> None:
    folder = small_collection_folder
    loaded = with_tours(folder, ("text: {en: The storm., sq: Stuhia.}", "title: {en: The storm, sq: Stuhia}"))
    assert faults_of(loaded) == [(16, 9, C.MISSING_KEY)]
    assert len(loaded.collection.tours["the-mole"].steps) == 4
    for steps in ("[]", "[{title: {en: a, sq: b}}]"):
        tour_yaml.write(folder, f"tours:\n  - {{id: empty, title: {{en: a, sq: b}}, steps: {steps}}}\n")
        loaded = load_collection(folder)
        assert not loaded.collection.tours
        assert C.NO_STEPS in {fault.code for fault in loaded.faults}


def test_an_id_is_used_once(small_collection_folder: Path) -> None:
    again = "  - {id: the-mole, title: {en: a, sq: b}, steps: [{text: {en: a, sq: b}}]}\n"
    loaded = load_collection(tour_yaml.write(small_collection_folder, tour_yaml.TOURS + again))
    assert [fault.code for fault in loaded.faults] == [C.DUPLICATE_ID]
    assert len(loaded.collection.tours["the-mole"].steps) == 5


def test_a_language_that_is_missing_is_a_fault(small_collection_folder: Path) -> None:
    loaded = with_tours(small_collection_folder, ("text: {en: That was all., sq: Kaq ishte.}", "text: That was all."))
    assert [fault.code for fault in loaded.faults] == [C.LANGUAGE_MISSING]
    assert loaded.collection.tours["the-mole"].steps[-1].text.as_dict() == {"en": "That was all."}


def test_slips_in_what_is_shown(small_collection_folder: Path) -> None:
    folder = small_collection_folder
    slips = {
        "colour: red": (Scene(), C.UNKNOWN_KEY),
        "from: 1901, until: 1900": (Scene(), C.BAD_DATE),
        "from: spring": (Scene(), C.BAD_DATE),
        "event: alba-arrives, quote: {source: letter, quote: The}": (Scene(event="alba-arrives"), C.BAD_VALUE),
        "quote: {source: letter}": (Scene(), C.MISSING_KEY),
        "quote: The storm": (Scene(), C.WRONG_TYPE),
        "evidence: 1": (Scene(), C.BAD_VALUE),
        "event: alba-arrives, evidence: 0": (Scene(event="alba-arrives"), C.BAD_VALUE),
        "places: [{place: karst, sense: name-part}]": (Scene(places=(TourPlace(place="karst"),)), C.BAD_VALUE),
        "places: [{parts: false}]": (Scene(), C.MISSING_KEY),
        "text: mole OR storm": (Scene(), C.BAD_VALUE),
        "text: '\"mole'": (Scene(), C.BAD_VALUE),
        "text: '*'": (Scene(), C.BAD_VALUE),
    }
    for scene, (kept, code) in slips.items():
        assert with_scene(folder, scene) == (kept, [code]), scene


def test_a_show_that_is_no_record_is_a_fault(small_collection_folder: Path) -> None:
    loaded = with_tours(small_collection_folder, ("show: {disagreement: month-of-the-storm}", "show: everything"))
    assert [fault.code for fault in loaded.faults] == [C.WRONG_TYPE]
    assert loaded.collection.tours["the-mole"].steps[3].show == Scene()
