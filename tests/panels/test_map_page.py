"""The page that folium builds, and that folium is not imported when the page is already there."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import folium

from albviewer.panels.local_pages import LocalSite
from albviewer.panels.map_page import SCRIPTS, STYLES, build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.map_site import map_site
from albviewer.resource_paths import resources_dir

PAGE = build_page(MapPageSettings())


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.paths += [values[name] or "" for name in ("src", "href") if name in values]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"] or ""


def links() -> Links:
    parser = Links()
    parser.feed(PAGE)
    return parser


def site() -> LocalSite:
    return map_site(page=PAGE.encode(), map_folder=resources_dir() / "map", web_channel=b"// Qt's")


def test_no_address_outside_is_left() -> None:
    assert re.findall(r"(?i)(?:https?:)?//[\w.-]+\.\w+", PAGE) == []
    assert "http:" not in PAGE
    assert "https:" not in PAGE


def test_every_link_is_served_by_our_site() -> None:
    paths = links().paths
    assert len(paths) == 3 + len(SCRIPTS) + len(STYLES)
    for path in paths:
        assert site().resolve(path).data


def test_every_path_in_the_style_sheet_and_the_options_is_served() -> None:
    style = site().resolve("/map/page.css").data.decode()
    fonts = re.findall(r'url\("([^"]+)"\)', style)
    assert len(fonts) == 3
    for path in (*fonts, *(f"/map/{level.file}" for level in MapPageSettings().land_levels), "/map/labels.json"):
        assert site().resolve(path).data


def test_every_script_of_ours_is_in_the_page_or_in_its_worker() -> None:
    folder = resources_dir() / "map"
    fetched = re.search(r"importScripts\((.*?)\);", (folder / "land_worker.js").read_text(encoding="utf-8"), re.DOTALL)
    assert fetched is not None
    ours = {*SCRIPTS, "land_worker.js", *re.findall(r"\"(.+?)\"", fetched[1])}
    assert ours == {file.name for file in folder.glob("*.js")}


def test_the_policy_comes_first_and_allows_only_what_stands_in_the_page() -> None:
    assert re.search(r"<head>\s*<meta http-equiv=\"Content-Security-Policy\"", PAGE)
    policy = links().policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", PAGE, re.DOTALL)
    digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == digests


def test_the_same_settings_give_the_same_page() -> None:
    assert build_page(MapPageSettings()) == PAGE
    assert build_page(MapPageSettings(zoom=3)) != PAGE


def test_on_the_map_of_an_exhibit_only_places_can_be_touched() -> None:
    exhibit = build_page(MapPageSettings(exhibit=True))
    assert "MapButtons(" in PAGE
    for control in ("MapButtons", "YearOfBorders", "Graticule", "Locator"):
        assert f"{control}(" not in exhibit
    assert "Origins(" in exhibit
    assert "/map/exhibit.css" in exhibit
    assert "/map/exhibit.css" not in PAGE


def test_folium_is_left_as_it_was() -> None:
    assert all(url.startswith("https://") for _name, url in folium.Map.default_js + folium.Map.default_css)
    assert "leaflet" in dict(folium.Map.default_js)


def run(code: str, folder: Path) -> str:
    answer = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    return answer.stdout.strip()


def test_folium_is_imported_on_a_miss_only(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from albviewer.panels.page_cache import map_page\n"
        "from albviewer.panels.map_settings import MapPageSettings\n"
        "page = map_page(MapPageSettings(), pathlib.Path(sys.argv[1]))\n"
        "print(len(page), [name for name in ('folium', 'branca', 'numpy', 'django') if name in sys.modules])"
    )
    assert run(code, tmp_path) == f"{len(PAGE.encode())} ['folium', 'branca', 'numpy']"
    assert run(code, tmp_path) == f"{len(PAGE.encode())} []"
