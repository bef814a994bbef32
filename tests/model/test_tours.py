"""What a step of a tour brings into view on the map."""

from __future__ import annotations

from albviewer.model.tours import Scene, TourPlace


def test_the_map_shows_the_places_of_the_step_unless_others_are_named() -> None:
    places = (TourPlace(place="tirana"), TourPlace(place="moscow", with_parts=False))
    assert Scene(places=places).places_on_map() == ("tirana", "moscow")
    assert Scene(places=places, map=("vlore",)).places_on_map() == ("vlore",)
    assert Scene().places_on_map() == ()
