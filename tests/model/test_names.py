"""The names of places and people, and the titles of sources."""

from __future__ import annotations

from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceName, PlaceType
from albviewer.model.sources import Source
from albviewer.model.texts import LocalText


def test_the_names_of_a_place_are_each_given_once_and_longest_first() -> None:
    island = PlaceName(text="Sazan Island", only_in=("004",))
    place = Place(
        id="sazan",
        name=LocalText((("en", "Sazan Island"), ("sq", "Ishulli i Sazanit"))),
        type=PlaceType.ISLAND,
        names=(PlaceName(text="Sazan"), island, PlaceName(text="Saseno", language="it")),
    )
    assert [name.text for name in place.all_names()] == ["Ishulli i Sazanit", "Sazan Island", "Saseno", "Sazan"]
    # What is said of a name under `names` is not lost because it is also the shown name.
    assert place.all_names()[1] is island


def test_the_names_of_a_person_are_each_given_once_and_longest_first() -> None:
    person = Person(id="koci-xoxe", name=LocalText((("en", "Koçi Xoxe"),)), names=("Xoxe", "Ko¢i Xoxe", "Koçi Xoxe"))
    assert person.all_names() == ("Ko¢i Xoxe", "Koçi Xoxe", "Xoxe")


def test_a_title_given_by_the_editors_stands_in_brackets() -> None:
    title = LocalText((("en", "A Letter"), ("sq", "Një letër")))
    assert Source(id="a", file="a.txt", title=title).shown_title("sq") == "Një letër"
    assert Source(id="a", file="a.txt", title=title, title_given=False).shown_title("sq") == "[Një letër]"
