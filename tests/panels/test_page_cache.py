from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.panels import page_cache
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.page_cache import map_page, page_key

SETTINGS = MapPageSettings()


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[MapPageSettings]:
    """Stands in for folium, and counts."""
    calls: list[MapPageSettings] = []

    def build(settings: MapPageSettings) -> bytes:
        calls.append(settings)
        return f"<html>{settings.zoom}\n".encode()

    monkeypatch.setattr(page_cache, "_build", build)
    return calls


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_page_is_built_once(built: list[MapPageSettings], tmp_path: Path) -> None:
    folder = tmp_path / "not" / "yet"
    assert map_page(SETTINGS, folder) == map_page(SETTINGS, folder) == b"<html>7\n"
    assert len(built) == 1


def test_other_settings_give_another_page_and_drop_the_old(built: list[MapPageSettings], tmp_path: Path) -> None:
    map_page(SETTINGS, tmp_path)
    assert map_page(MapPageSettings(zoom=5), tmp_path) == b"<html>5\n"
    assert len(built) == 2
    assert page_key(MapPageSettings(zoom=5))[:16] in only_file(tmp_path).name


@pytest.mark.parametrize(
    "damage",
    [lambda content: b"", lambda content: content[:-1], lambda content: content.replace(b"html", b"body"), bytes.upper],
)
def test_a_damaged_page_is_built_again(
    built: list[MapPageSettings], tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    map_page(SETTINGS, tmp_path)
    kept = only_file(tmp_path)
    kept.write_bytes(damage(kept.read_bytes()))
    assert map_page(SETTINGS, tmp_path) == b"<html>7\n"
    assert len(built) == 2
    assert map_page(SETTINGS, tmp_path) == b"<html>7\n"
    assert len(built) == 2


def test_a_folder_that_cannot_be_written_only_costs_time(built: list[MapPageSettings], tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("in the way")
    assert map_page(SETTINGS, folder) == b"<html>7\n"
    assert map_page(SETTINGS, folder) == b"<html>7\n"
    assert len(built) == 2


def test_no_part_of_a_page_is_left_when_the_disk_is_full(
    built: list[MapPageSettings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert map_page(SETTINGS, tmp_path) == b"<html>7\n"
    assert list(tmp_path.iterdir()) == []


def test_the_key_changes_with_the_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = page_key(SETTINGS)
    assert page_key(MapPageSettings()) == before
    monkeypatch.setattr(page_cache, "__version__", "99")
    assert page_key(SETTINGS) != before


def test_the_key_changes_when_a_library_is_installed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = tmp_path / "a_library" / "__init__.py"
    library.parent.mkdir()
    library.write_text("# as it was")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(page_cache, "_MADE_WITH", ("a_library",))
    before = page_key(SETTINGS)
    assert page_key(SETTINGS) == before
    library.write_text("# as it is now")
    assert page_key(SETTINGS) != before


def test_a_program_without_files_of_libraries_has_a_key_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_cache, "_MADE_WITH", ("a_library_that_is_not_there",))
    assert page_key(SETTINGS) == page_key(MapPageSettings())
