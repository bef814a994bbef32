"""What is filtered by, with all that it includes: the same as what the finder lets through."""

from __future__ import annotations

import pytest

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.panels.chosen import chosen_senses
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState


def test_parts_are_included_only_where_they_are_asked_for(small: Session) -> None:
    def chosen(*places: PlaceFilter) -> frozenset[tuple[str, Sense]]:
        small.apply(lambda _: ViewState(places=places), origin=Origin.MAP)
        return chosen_senses(small)

    assert chosen() == frozenset()
    assert chosen(PlaceFilter(place="lumia")) == {("lumia", Sense.PLACE), ("port-lume", Sense.PLACE)}
    assert chosen(PlaceFilter(place="lumia", with_parts=False)) == {("lumia", Sense.PLACE)}
    # A government sits in one place and has no parts.
    assert chosen(PlaceFilter(place="lumia", sense=Sense.GOVERNMENT)) == {("lumia", Sense.GOVERNMENT)}


@pytest.mark.parametrize("place", ["albania", "vlore", "moscow", "soviet-union"])
@pytest.mark.parametrize("sense", [Sense.PLACE, Sense.GOVERNMENT])
def test_what_is_lit_up_is_what_is_let_through(seeds: Session, place: str, sense: Sense) -> None:
    state = ViewState(places=(PlaceFilter(place=place, sense=sense),))
    seeds.apply(lambda _: state, origin=Origin.MAP)
    wanted = chosen_senses(seeds)
    by_hand = [item.id for item in seeds.linked.passages.values() if not wanted.isdisjoint(item.places)]
    assert [passage.id for passage in seeds.found.passages] == by_hand
