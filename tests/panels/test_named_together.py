"""Every number of what is named together is that of the passages to which it leads."""

from __future__ import annotations

import pytest

from albviewer.index.query import PlaceFilter
from albviewer.panels.named_together import Whose, asks, named_together, narrow_to_both
from albviewer.panels.runs import plain
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session

SAY = Say()


def shown(session: Session, change: changes.Change) -> int:
    return len(session.finder.find(change(session.state).query()).passages)


@pytest.mark.parametrize(("whose", "id_"), [(Whose.PLACE, "albania"), (Whose.PERSON, "enver-hoxha")])
@pytest.mark.parametrize("text", ["", "base"])
def test_each_count_is_that_of_its_passages(seeds: Session, whose: Whose, id_: str, text: str) -> None:
    seeds.apply(changes.search(text), origin=Origin.SEARCH)
    rows = named_together(seeds, whose, id_, SAY).rows
    assert rows
    counts = [shown(seeds, narrow_to_both(whose, id_, row.id)) for row in rows]
    assert [row.count for row in rows] == [f"{n} passage{'s' * (n != 1)}" for n in counts]
    assert counts == sorted(counts, reverse=True)
    assert len({row.id for row in rows}) == len(rows)


def test_whoever_is_not_listed_is_in_none_of_the_passages(seeds: Session) -> None:
    listed = {row.id for row in named_together(seeds, Whose.PLACE, "vlore", SAY).rows}
    for person in seeds.collection.people:
        assert (shown(seeds, narrow_to_both(Whose.PLACE, "vlore", person)) > 0) is (person in listed)


def test_other_places_and_people_are_passed_over_and_the_rest_holds(seeds: Session) -> None:
    before = named_together(seeds, Whose.PLACE, "albania", SAY)
    seeds.apply(changes.toggle_place("moscow"), origin=Origin.LIST)
    seeds.apply(changes.toggle_person("enver-hoxha"), origin=Origin.LIST)
    assert named_together(seeds, Whose.PLACE, "albania", SAY) == before
    seeds.apply(changes.toggle_source("003"), origin=Origin.LIST)
    narrowed = named_together(seeds, Whose.PLACE, "albania", SAY)
    assert len(narrowed.rows) < len(before.rows)
    assert plain(narrowed.line).startswith(plain(before.line) + ", in ")
    after = narrow_to_both(Whose.PLACE, "albania", "enver-hoxha")(seeds.state)
    assert after.sources == ("003",)
    assert (after.places, after.people) == ((PlaceFilter(place="albania", with_parts=False),), ("enver-hoxha",))


def test_it_is_said_what_is_asked_and_that_there_is_nobody(seeds: Session) -> None:
    assert asks(seeds, Whose.PERSON, "enver-hoxha", SAY) == "Places named together with Enver Hoxha"
    seeds.apply(changes.search("zeppelin"), origin=Origin.SEARCH)
    together = named_together(seeds, Whose.PLACE, "albania", SAY)
    assert together.rows == ()
    assert together.nothing == "No person is named in the passages that name Albania."


@pytest.mark.parametrize(("whose", "id_"), [(Whose.PLACE, "vlore"), (Whose.PERSON, "enver-hoxha")])
def test_each_number_of_a_pair_of_one_kind_opens_its_passages(seeds: Session, whose: Whose, id_: str) -> None:
    rows = named_together(seeds, whose, id_, SAY, whose).rows
    assert rows
    assert id_ not in {row.id for row in rows}
    counts = [shown(seeds, narrow_to_both(whose, id_, row.id, whose)) for row in rows]
    assert [row.count for row in rows] == [SAY.count("{n} passage", "{n} passages", count) for count in counts]
    assert all(counts)


def test_a_pair_of_one_kind_is_called_so(seeds: Session) -> None:
    assert asks(seeds, Whose.PLACE, "vlore", SAY, Whose.PLACE) == "Places named together with Vlorë"
    assert asks(seeds, Whose.PERSON, "enver-hoxha", SAY, Whose.PERSON) == "People named together with Enver Hoxha"
