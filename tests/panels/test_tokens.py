"""The tokens: read whole, told plainly when wrong, and legible in every theme."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.tokens import Tokens, TokensError, contrast, css_variables, load_tokens, parse_tokens

TOKENS = Path(__file__).parents[2] / "resources" / "styles" / "tokens.yaml"
TEXT, SHAPE = 4.5, 3.0
GROUNDS = ("paper", "surface", "chrome", "selected")

# What may stand on what, and the least contrast WCAG 2.2 AA asks of it.
ON_PANELS = [
    (TEXT, "ink", (*GROUNDS, "hover", "lamp", "pencil", "place-tint", "time-tint", "person-tint")),
    (TEXT, "ink-2", (*GROUNDS, "hover", "lamp", "pencil", "place-tint", "time-tint", "person-tint")),
    (TEXT, "ink-3", (*GROUNDS, "hover")),
    (TEXT, "place", (*GROUNDS, "hover", "lamp", "pencil", "place-tint")),
    (TEXT, "time", (*GROUNDS, "hover", "lamp", "pencil", "time-tint")),
    (TEXT, "person", (*GROUNDS, "hover", "lamp", "pencil", "person-tint")),
    (TEXT, "on-accent", ("place", "time", "person")),
    (TEXT, "paper", ("ink", "ink-2", "ink-3")),
    (SHAPE, "edge", ("paper", "surface", "chrome", "hover")),
    (SHAPE, "focus", (*GROUNDS, "hover", "lamp", "pencil", "place-tint", "time-tint", "person-tint")),
    (SHAPE, "ink", (*GROUNDS, "hover", "lamp")),
]
ON_MAP = [
    (TEXT, "label-land", ("land", "land-other")),
    (TEXT, "label-state", ("land", "land-other")),
    (TEXT, "label-water", ("sea", "shelf")),
    (SHAPE, "border", ("land", "land-other")),
    (SHAPE, "coast", ("sea", "land")),
]
MAP_GROUNDS = ("land", "land-other", "sea", "shelf")
# What of the panels' colours stands on the map: names of places, rings, markers, routes and shapes, and the focus.
PANELS_ON_MAP = [
    *((TEXT, fore, MAP_GROUNDS) for fore in ("ink", "ink-2")),
    *((SHAPE, fore, MAP_GROUNDS) for fore in ("place", "time", "person", "ink-3", "focus")),
]
PANEL_PAIRS = [(least, fore, ground) for least, fore, grounds in ON_PANELS for ground in grounds]
MAP_PAIRS = [(least, fore, ground) for least, fore, grounds in ON_MAP for ground in grounds]
THEMES = ("light", "dark", "contrast", "print")


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return load_tokens(TOKENS)


def test_there_are_three_themes_and_one_for_paper(tokens: Tokens) -> None:
    assert tuple(tokens.themes) == THEMES
    assert [theme.name for theme in tokens.themes.values()] == list(THEMES)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("least", "fore", "ground"), PANEL_PAIRS)
def test_words_and_edges_are_legible(tokens: Tokens, theme: str, least: float, fore: str, ground: str) -> None:
    colour = tokens.themes[theme].colour
    assert contrast(colour[fore], colour[ground]) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("least", "fore", "ground"), MAP_PAIRS)
def test_the_map_is_legible(tokens: Tokens, theme: str, least: float, fore: str, ground: str) -> None:
    colour = tokens.themes[theme].map
    assert contrast(colour[fore], colour[ground]) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("least", "fore", "ground"), [(least, fore, each) for least, fore, grounds in PANELS_ON_MAP for each in grounds]
)
def test_what_stands_on_the_map_stands_out(tokens: Tokens, theme: str, least: float, fore: str, ground: str) -> None:
    assert contrast(tokens.themes[theme].colour[fore], tokens.themes[theme].map[ground]) >= least


def test_no_text_is_below_the_smallest_size(tokens: Tokens) -> None:
    assert min(size.size for size in tokens.sizes.values()) >= 11.5


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(COLOURS, COLOURS)
def test_contrast_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert contrast(a, b) == contrast(b, a)
    assert 1 <= contrast(a, b) <= 21.001
    assert contrast(a, a) == 1


def test_css_variables_hold_panel_and_map_values(tokens: Tokens) -> None:
    variables = css_variables(tokens.themes["dark"])
    assert variables["--ink"] == tokens.themes["dark"].colour["ink"]
    assert variables["--map-sea"] == tokens.themes["dark"].map["sea"]
    assert variables["--map-relief-opacity"] == "0.55"
    assert len(variables) == len(tokens.themes["dark"].colour) + len(tokens.themes["dark"].map)


def test_values_cannot_be_changed(tokens: Tokens) -> None:
    with pytest.raises(TypeError):
        tokens.themes["light"].colour["ink"] = "#FFFFFF"  # type: ignore[index]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('sea: "#D2DFE1"', 'sea: "blue"', 'map.light.sea must be a colour like "#1B5A80", not blue.'),
        ('    lamp: "#4B3F1C"\n', "", "colour.dark lacks lamp."),
        (
            "relief-opacity: 0.55",
            "relief-opacity: much",
            "map.dark.relief-opacity must be a number from 0 to 1.",
        ),
        (
            "ui: [13.5, 19]",
            "ui: [13.5]",
            "type.sizes.ui must be [size, line height], the line not below the size.",
        ),
        ("mark: 2", "mark: -2", "radius.mark must be a whole number, 0 or more."),
        ("space: [2, 4,", "space: [two, 4,", "space must be a list of whole numbers."),
        ("version: 1", "version: 2", "version must be 1."),
        (
            "sans: [Source Sans 3, Noto Sans, sans-serif]",
            "sans: Source Sans 3",
            "type.sans must be a list of names.",
        ),
    ],
)
def test_a_fault_is_told_plainly(old: str, new: str, fault: str) -> None:
    text = TOKENS.read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(TokensError) as caught:
        parse_tokens(text.replace(old, new), origin="tokens.yaml")
    assert caught.value.faults == (fault,)
    assert str(caught.value) == f"tokens.yaml: {fault}"


def test_all_faults_are_told_at_once() -> None:
    text = TOKENS.read_text(encoding="utf-8").replace("version: 1", "version: 2").replace("hair: 1", "hair: thin")
    with pytest.raises(TokensError) as caught:
        parse_tokens(text, origin="tokens.yaml")
    assert len(caught.value.faults) == 2


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "colour: [", "!!python/object/apply:os.getcwd []"])
def test_what_is_no_token_file_is_refused(text: str) -> None:
    with pytest.raises(TokensError):
        parse_tokens(text, origin="tokens.yaml")


def test_the_kept_tree_gives_the_same_tokens_without_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_tokens(TOKENS, tmp_path)
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert load_tokens(TOKENS, tmp_path) == first == parse_in_full(monkeypatch)


def parse_in_full(monkeypatch: pytest.MonkeyPatch) -> Tokens:
    monkeypatch.undo()
    return load_tokens(TOKENS)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"stamp": []}', b"[" * 100_000])
def test_what_was_kept_damaged_or_of_another_file_is_made_again(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tokens.json").write_bytes(data)
    assert load_tokens(TOKENS, tmp_path) == load_tokens(TOKENS)
    assert (tmp_path / "tokens.json").read_bytes() != data
