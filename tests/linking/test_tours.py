"""Where the reader opens at each step of a tour."""

from __future__ import annotations

from pathlib import Path

import linked_collections
import tour_yaml
from albviewer.collection.faults import FaultCode


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def quotes(folder: Path) -> tuple[list[str], list[FaultCode]]:
    """The words at which the reader opens, step by step, and the faults."""
    linked = linked_collections.linked(folder)
    stops = linked.stops["the-mole"]
    for stop in stops:
        if stop is not None:
            assert linked.collection.documents[stop.source].text[stop.start : stop.end] == stop.quote
    return [stop.quote if stop else "" for stop in stops], [fault.code for fault in linked.faults]


def test_a_step_opens_at_its_event_its_quote_its_disagreement_or_nowhere(small_collection_folder: Path) -> None:
    assert quotes(tour_yaml.write(small_collection_folder)) == (
        [
            "The frigate Alba reached Port Lume on 3 May 1901.",
            "The mole at Porto Lume was broken in July 1901",
            "Karst paid for a new one",
            "The storm of June 1901",
            "",
        ],
        [],
    )


def test_a_quote_that_is_not_there_is_a_fault_and_opens_nowhere(small_collection_folder: Path) -> None:
    folder = tour_yaml.write(small_collection_folder)
    change(folder, "tours.yaml", "Karst paid for a new one", "Karst paid for an old one")
    found, faults = quotes(folder)
    assert (found[2], faults) == ("", [FaultCode.QUOTE_NOT_FOUND])


def test_the_evidence_is_the_one_that_was_numbered_even_if_one_before_it_is_not_found(
    small_collection_folder: Path,
) -> None:
    folder = tour_yaml.write(small_collection_folder)
    change(folder, "events.yaml", "The storm of June 1901 broke the mole", "The storm of June 1901 broke the quay")
    found, faults = quotes(folder)
    assert (found[1], faults) == ("The mole at Porto Lume was broken in July 1901", [FaultCode.QUOTE_NOT_FOUND])


def test_the_evidence_that_is_not_found_gives_way_to_the_first_that_is(small_collection_folder: Path) -> None:
    folder = tour_yaml.write(small_collection_folder)
    change(folder, "events.yaml", "The mole at Porto Lume was broken", "The mole at Porto Lume was mended")
    found, faults = quotes(folder)
    assert found[1] == "The storm of June 1901 broke the mole at Port Lume."
    assert faults == [FaultCode.QUOTE_NOT_FOUND]


def test_an_event_or_disagreement_that_nothing_proves_is_taken_out_of_the_step(small_collection_folder: Path) -> None:
    folder = tour_yaml.write(small_collection_folder)
    change(folder, "events.yaml", "The frigate Alba reached", "The frigate Alba left")
    change(folder, "disagreements.yaml", "broken in July 1901", "broken in August 1901")
    linked = linked_collections.linked(folder)
    steps = linked.collection.tours["the-mole"].steps
    assert (steps[0].show.event, steps[3].show.disagreement) == ("", "")
    assert [stop is None for stop in linked.stops["the-mole"]] == [True, False, False, True, True]
