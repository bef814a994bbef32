from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from albviewer.panels.local_pages import LocalPageError, LocalSite, PageNotFoundError, PageRefusedError

SECRET = b"not for the page"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    (root / "secret.js").write_bytes(SECRET)
    (root / "secret").mkdir()
    (root / "secret" / "key.json").write_bytes(SECRET)
    served = root / "served"
    (served / "deep").mkdir(parents=True)
    (served / "land.json").write_bytes(b"{}")
    (served / "deep" / "a b ë.css").write_bytes(b"css")
    (served / "build.py").write_bytes(SECRET)
    (served / ".hidden.js").write_bytes(SECRET)
    (served / "out.js").symlink_to(root / "secret.js")
    (served / "way").symlink_to(root / "secret", target_is_directory=True)
    (served / "ring.js").symlink_to(served / "ring.js")
    (served / "inside.json").symlink_to(served / "land.json")
    (served / "folder.js").mkdir()
    (root / "served-not").mkdir()
    (root / "served-not" / "near.js").write_bytes(SECRET)
    return root


@pytest.fixture(scope="module")
def site(folder: Path) -> LocalSite:
    return LocalSite(
        made={"index.html": b"<html>"},
        files={"fonts/sans.ttf": folder / "served" / "land.json", "fonts/gone.ttf": folder / "gone"},
        folders={"map": folder / "served", "map/way": folder / "served" / "deep"},
    )


def test_what_is_mounted_is_served(site: LocalSite) -> None:
    assert site.resolve("/index.html").data == b"<html>"
    assert site.resolve("/index.html").mimetype.startswith("text/html")
    assert site.resolve("/map/land.json").mimetype.startswith("application/json")
    assert site.resolve("/fonts/sans.ttf").data == b"{}"
    assert site.resolve("/map/deep/a%20b%20%C3%AB.css").data == b"css"


def test_a_longer_mount_wins_over_a_shorter(site: LocalSite) -> None:
    assert site.resolve("/map/way/a%20b%20ë.css").data == b"css"


def test_what_is_made_anew_is_asked_for_each_time() -> None:
    told = iter((b"one", b"two"))
    site = LocalSite(made={}, files={}, folders={}, fresh={"map/page.js": lambda: next(told)})
    assert [site.resolve("/map/page.js").data for _ in range(2)] == [b"one", b"two"]


def test_a_link_that_stays_inside_is_followed(site: LocalSite) -> None:
    assert site.resolve("/map/inside.json").data == b"{}"


@pytest.mark.parametrize(
    "path", ["/", "/index.htm", "/none.js", "/map/none.json", "/map/folder.js", "/map/ring.js", "/fonts/gone.ttf"]
)
def test_what_is_not_there_is_not_found(site: LocalSite, path: str) -> None:
    with pytest.raises(LocalPageError):
        site.resolve(path)


@pytest.mark.parametrize(
    "path",
    [
        "/map/../secret.js",
        "/map/%2e%2e/secret.js",
        "/map/%2E%2E%2Fsecret.js",
        "/map/..%2fsecret.js",
        "/map/%252e%252e/secret.js",
        "/map/..%5Csecret.js",
        "/map/..\\secret.js",
        "/map/deep/../../secret.js",
        "/map/./land.json",
        "/map//land.json",
        "//map/land.json",
        "map/land.json",
        "",
        "/map/.hidden.js",
        "/map/land.json%00.js",
        "/map/land.json.",
        "/map/land.json%20",
        "/map/land.json/",
        "/map/C:/secret.js",
        "/map/secret.js::$DATA.js",
        "/map/%ff.js",
        "/map/build.py",
        "/map/deep",
        "/map/out.js",
        "/map/\ud800.js",
        "/map/%E2%80%AE.js",
        "/" + "a/" * 600 + "b.js",
    ],
)
def test_ways_out_are_refused(site: LocalSite, path: str) -> None:
    with pytest.raises(PageRefusedError):
        site.resolve(path)


def test_a_neighbour_folder_with_the_same_beginning_is_not_mounted(site: LocalSite) -> None:
    with pytest.raises(PageNotFoundError):
        site.resolve("/map-not/near.js")


DOTS = ["..", ".", "%2e", "%2E%2e", "%c0%ae", "．．", "%25", "%00", ":", "%20"]
SLASHES = ["/", "//", "%2f", "%5c", "\\"]
NAMES = ["map", "way", "served", "secret", "secret.js", "key.json", "land.json", "out.js"]
PIECES = st.sampled_from([*DOTS, *SLASHES, *NAMES])


@given(st.one_of(st.lists(PIECES).map("".join), st.lists(PIECES).map("/".join), st.text()).map(lambda text: "/" + text))
@example("/map/way/../../secret/key.json")
def test_no_path_reaches_a_secret(site: LocalSite, path: str) -> None:
    try:
        file = site.resolve(path)
    except LocalPageError:
        return
    assert file.data != SECRET
