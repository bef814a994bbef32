from __future__ import annotations

import json
from pathlib import Path

import pytest

import layer_files
import linked_collections
from albviewer.index.finder import Finder
from albviewer.model.map_layers import LayerTrouble
from albviewer.panels import map_layers
from albviewer.panels.collection_page import collection_page
from albviewer.panels.local_pages import LocalFile, LocalSite, PageNotFoundError, PageRefusedError
from albviewer.panels.map_layers import flight_to_layer, layer_rows, layers_now, trouble_words
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState
from layer_files import SCRIPT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return layer_files.write(tmp_path / "layered")


@pytest.fixture
def session(folder: Path) -> Session:
    return Session(Finder(linked_collections.linked(folder)), ViewState())


def told(session: Session, language: str = "en") -> dict[str, dict]:
    message = layers_now(session, Say(language))
    assert json.loads(json.dumps(message, allow_nan=False)) == message
    return {layer["id"]: layer for layer in message["layers"]}


def test_the_page_is_told_of_all_layers_from_the_top_down(session: Session) -> None:
    layers = told(session)
    assert list(layers) == ["zones", "chart", "town", "squares", "sheets"]
    assert layers["zones"]["kind"] == "shapes"
    assert layers["zones"]["years"] == [[1955, 1965]]
    assert layers["zones"]["style"] == {"colour": "place", "line": 3, "fill": 0.5}
    assert (layers["chart"]["shown"], layers["chart"]["opacity"], layers["chart"]["size"]) == (True, 0.7, [40, 30])
    assert len(layers["chart"]["fit"]) == 6
    assert layers["town"]["shown"] is False
    assert layers["squares"]["zooms"] == [5, 7]
    assert layers["sheets"]["box"] == [41, 19, 42, 20]


def test_names_come_in_the_language_that_is_spoken(session: Session) -> None:
    assert [told(session, code)["zones"]["name"] for code in ("en", "sq", "fr")] == [0, 1, 0]
    assert told(session, "sq")["zones"]["attribution"] == "Vizatuar nga redaktorët"


def test_what_the_reader_wants_goes_before_what_the_collection_says(session: Session) -> None:
    session.apply(changes.show_layer("town", shown=True, opacity=0.25), origin=Origin.MAP)
    town = told(session)["town"]
    assert (town["shown"], town["opacity"]) == (True, 0.25)
    row = next(row for row in layer_rows(session, Say(), 1961) if row.id == "town")
    assert (row.shown, row.opacity) == (True, 0.25)


def test_rows_say_when_how_well_and_whose(session: Session) -> None:
    zones, chart, *_ = layer_rows(session, Say(), 1961)
    assert zones.title == "Closed zones"
    assert zones.facts == ("1955–1965", "Drawn by the editors; CC0-1.0")
    assert not zones.out_of_years
    fits, origin = chart.facts
    assert fits.startswith("Fits to within ")
    assert origin == f"Hydrographic Office {SCRIPT}"


@pytest.mark.parametrize(("year", "out"), [(1954, True), (1955, False), (1965, False), (1966, True)])
def test_a_layer_out_of_its_years_says_so(session: Session, year: int, out: bool) -> None:
    zones = layer_rows(session, Say(), year)[0]
    assert zones.out_of_years is out
    assert zones.facts[0] == (f"For 1955–1965; the map shows {year}" if out else "1955–1965")


def test_whose_the_layers_are_stands_in_the_page_about_the_collection(session: Session) -> None:
    facts = {fact.label: fact.text for fact in collection_page(session, Say()).facts}
    assert "Closed zones: Drawn by the editors; CC0-1.0\n" in facts["Map layers"]
    assert facts["Map layers"].endswith("Sheets: Makers of sheets")


def test_a_layer_can_be_flown_to(session: Session) -> None:
    layer = session.collection.map_layers["town"]
    flight = flight_to_layer(layer)
    assert flight is not None
    assert flight["bounds"] == [[pytest.approx(41.0), pytest.approx(20.0)], [pytest.approx(41.5), pytest.approx(20.7)]]


def site_of(session: Session, troubles: list[tuple[str, LayerTrouble]]) -> LocalSite:
    answer = map_layers.layer_files(session.collection.map_layers, lambda *trouble: troubles.append(trouble))
    return LocalSite(made={}, files={}, folders={}, live={"layers": answer})


def test_the_site_serves_what_the_layers_hold_and_nothing_else(session: Session, folder: Path) -> None:
    site = site_of(session, [])
    assert json.loads(site.resolve("/layers/zones/shapes").data)["features"]
    assert site.resolve("/layers/chart/picture").data == (folder / "chart.png").read_bytes()
    column, row = layer_files.column_row(19.5, 41.5, 7)
    assert site.resolve(f"/layers/sheets/7/{column}/{row}").mimetype == "image/png"
    assert site.is_live("/layers/zones/shapes")
    assert not site.is_live("/map/land.json")
    for path in ("/layers", "/layers/none/shapes", "/layers/zones/picture", "/layers/chart/shapes", "/layers/zones"):
        with pytest.raises(PageNotFoundError):
            site.resolve(path)
    for path in ("/layers/../layers.yaml", "/layers/zones/%2e%2e/zones.geojson", "/layers/zones/../../places.yaml"):
        with pytest.raises(PageRefusedError):
            site.resolve(path)


def test_a_file_that_went_is_told_once_asked_and_leaves_nothing_to_see(session: Session, folder: Path) -> None:
    troubles: list[tuple[str, LayerTrouble]] = []
    site = site_of(session, troubles)
    (folder / "chart.png").unlink()
    (folder / "squares.pmtiles").unlink()
    assert site.resolve("/layers/chart/picture").mimetype == "image/png"
    assert json.loads(site.resolve("/layers/squares/5/17/11").data)["features"] == []
    assert troubles == [("chart", LayerTrouble.GONE), ("squares", LayerTrouble.GONE)]
    words = trouble_words(session.collection.map_layers["chart"], LayerTrouble.GONE, Say())
    assert words == "“Chart of the harbour” cannot be shown: the file chart.png is gone."


def test_nothing_that_could_run_is_ever_answered() -> None:
    for mimetype in ("text/html", "text/javascript", "image/svg+xml", "application/json"):
        file = LocalFile(mimetype=mimetype, data=b"<script>")
        site = LocalSite(made={}, files={}, folders={}, live={"layers": lambda _rest, file=file: file})
        with pytest.raises(PageRefusedError):
            site.resolve("/layers/a/b")
