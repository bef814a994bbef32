"""kiosk.yaml: what it says is read, what is wrong in it is told with line and column and costs only that."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.packages.signing import make_key
from albviewer.kiosk.config import KioskConfig, Look, QuietHours, Way
from albviewer.kiosk.config_file import INTERFACE_LANGUAGES, read_config
from albviewer.kiosk.staff import hash_of
from albviewer.resource_paths import resources_dir

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "kiosk"


def _read(tmp_path: Path, text: str) -> tuple[KioskConfig, list[str]]:
    path = tmp_path / "kiosk.yaml"
    path.write_text(text, encoding="utf-8")
    config, faults = read_config(path)
    return config, [str(fault) for fault in faults]


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    make_key(tmp_path / "museum")
    pin = hash_of("246810")
    config, faults = _read(
        tmp_path,
        f"""\
format: 1
screen: 1080x1920
languages: [sq, en]
title: {{sq: Gjiri, en: The bay}}
summary: {{sq: Një bazë, en: A base}}
ways: [map, story]
tours: [the-base]
play-stories: true
search: true
read-aloud: false
target: 88
text: 130
theme: contrast
low-reach: true
shift-pixels: false
idle: {{after: 120, warning: 30, picture: 8, tours: [the-base]}}
quiet-hours:
  - {{from: "22:00", to: "07:30"}}
restart: "03:15"
pin: {pin}
updates: {{folder: incoming, trust: museum.pub}}
count-visits: true
safe-graphics: true
""",
    )
    assert faults == []
    assert (config.size, config.languages, config.ways) == ((1080, 1920), ("sq", "en"), (Way.MAP, Way.STORY))
    assert (config.title.in_language("en"), config.look, config.target, config.text) == (
        "The bay",
        Look.CONTRAST,
        88,
        130,
    )
    assert (config.idle.after, config.idle.warning, config.idle.plays) == (120, 30, 8)
    assert config.quiet == (QuietHours(first=time(22), last=time(7, 30)),)
    assert (config.restart, config.pin) == (time(3, 15), pin)
    assert config.updates is not None
    assert config.updates.trusted == (tmp_path / "museum.pub",)
    assert config.plays_stories
    assert config.search
    assert config.low_reach
    assert config.counts_visits
    assert config.safe_graphics
    assert not config.reads_aloud
    assert not config.shifts_pixels


def test_what_is_not_said_is_as_usual(tmp_path: Path) -> None:
    assert _read(tmp_path, "format: 1\n") == (KioskConfig(), [])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("colour: blue", "2:1: unknown-key: the key colour is not known here; it is passed over"),
        ("screen: large", "2:9: bad-value: screen is a width and a height in pixels, such as 1080x1920"),
        ("languages: [en, fr]", "2:17: bad-value: the exhibit's buttons do not speak “fr”; they speak: en, sq"),
        ("ways: [map, garden]", "2:13: bad-value: “garden” is none of the ways in: story, map, documents"),
        ("target: 10", "2:9: bad-value: target must lie between 44 and 200 pixels"),
        ("theme: pink", "2:8: bad-value: theme cannot be “pink”; it is one of: light, dark, contrast"),
        ("idle: {after: 60, warning: 5}", "2:28: bad-value: warning must lie between 20 and 120 seconds"),
        ("idle: {after: 30, warning: 40}", "2:28: bad-value: warning must be shorter than after"),
        ("quiet-hours: [{from: '22:00'}]", "2:15: missing-key: quiet hours need a time to which they hold"),
        ("restart: 3", "2:10: bad-value: restart is a time of the day, such as “22:30”, in quotation marks"),
        ("pin: 1234", "2:6: bad-value: pin must be what albviewer kiosk --new-pin prints, never the number itself"),
        ("updates: {folder: in}", "2:10: missing-key: updates need the public key of whoever signs them: trust"),
        ("updates: {trust: no.pub}", "2:18: file-missing: there is no key no.pub beside this file"),
        ("search: perhaps", "2:9: wrong-type: search must be true or false"),
    ],
)
def test_a_fault_says_where_it_is_and_costs_only_that(tmp_path: Path, line: str, fault: str) -> None:
    config, faults = _read(tmp_path, f"format: 1\n{line}\ntext: 150\n")
    assert faults == [f"kiosk.yaml:{fault}"]
    assert config.text == 150


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    config, faults = read_config(tmp_path / "nowhere.yaml")
    assert config == KioskConfig()
    assert [str(fault) for fault in faults] == ["nowhere.yaml:1:1: file-missing: the file nowhere.yaml does not exist"]
    assert _read(tmp_path, "- a\n- b\n")[1] == ["kiosk.yaml:1:1: wrong-type: kiosk.yaml must be a mapping (key: value)"]
    assert "yaml-syntax" in _read(tmp_path, "a: [\n")[1][0]
    assert "format must be 1" in _read(tmp_path, "text: 130\n")[1][0]


@given(st.text(max_size=200))
def test_no_text_makes_it_stumble(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kiosk.yaml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        config, _ = read_config(path)
        assert config.idle.warning < config.idle.after


def test_the_interface_speaks_what_it_says() -> None:
    catalogues = (resources_dir() / "translations").glob("albviewer_*.qm")
    assert set(INTERFACE_LANGUAGES) == {"en", *(path.stem.removeprefix("albviewer_") for path in catalogues)}


@pytest.mark.parametrize("name", ["landscape.yaml", "portrait.yaml", "4k.yaml"])
def test_the_examples_have_no_fault(name: str) -> None:
    config, faults = read_config(EXAMPLES / name)
    assert faults == ()
    assert config.size is not None


def test_quiet_hours_may_go_over_midnight() -> None:
    night, noon = QuietHours(first=time(22), last=time(7)), QuietHours(first=time(12), last=time(13))
    assert [night.holds(time(hour)) for hour in (21, 22, 23, 0, 6, 7)] == [False, True, True, True, True, False]
    assert [noon.holds(time(hour)) for hour in (11, 12, 13)] == [False, True, False]
    config = KioskConfig(quiet=(night, noon))
    assert config.is_quiet(time(12, 30))
    assert not KioskConfig().is_quiet(time(0))
