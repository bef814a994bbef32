"""docs/command-line.md and the help pages: every example is run, every key that is named is there."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.cli.check import check_parser
from albviewer.cli.find_arguments import find_parser
from albviewer.cli.index import index_parser
from albviewer.cli.new import new_parser
from albviewer.cli.window import window_parser
from albviewer.collection.load import load_records
from albviewer.collection.packages.packing import make_package
from albviewer.collection.packages.signing import make_key, read_private_key
from albviewer.export.kinds import Kind
from albviewer.linking import offline_gazetteer

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
HELP = "\n".join(
    parser().format_help() for parser in (window_parser, find_parser, check_parser, index_parser, new_parser)
)
Run = Callable[..., tuple[int, str, str]]


def examples() -> list[str]:
    on_page = re.findall(r"^    \$ (albviewer.*)$", PAGE, re.M)
    in_help = re.findall(r"^  (albviewer(?: .*)?)$", HELP.split("examples:", 1)[1], re.M)
    assert len(on_page) > 10
    assert len(in_help) > 8
    return sorted({*on_page, *in_help})


def _make_packages(folder: Path, example: str) -> None:
    """Make what the examples before this one would have made: a key, and the packages that are opened."""
    make_key(folder / "museum")
    head = load_records(ROOT / "seeds").collection.head
    key = read_private_key(folder / "museum.key")
    for name in re.findall(r"\S+\.albpack", example.partition("--out")[0]):
        make_package(folder / "seeds", head, folder / name, version=1, key=key)


@pytest.mark.parametrize("example", examples())
def test_an_example_does_what_it_says(
    run: Run,
    opened: list[object],
    install_module: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    small_collection_folder: Path,
    tmp_path: Path,
    example: str,
) -> None:
    # What an example writes is not to be left in the checkout.
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    install_module("self_test", run=lambda: 0)
    command = example.partition(" > ")[0].replace("my-collection/", str(small_collection_folder))
    command = command.replace("my-archive/", str(small_collection_folder)).replace(
        "papers/", f"{small_collection_folder}/"
    )
    command = command.replace("new-archive/", f"{small_collection_folder.parent}/new-archive")
    monkeypatch.setattr(offline_gazetteer, "world_gazetteer", tuple)
    if ".albpack" in example:
        _make_packages(tmp_path, example)
    status, out, err = run(*shlex.split(command)[1:])
    assert status == 0, err
    if " find " in example:
        assert "\n0 of" not in out
        assert len(out.splitlines()) > 1
        assert err == ""


def section(heading: str) -> str:
    return PAGE.split(f"{heading}\n", 1)[1].split("\n#", 1)[0]


@pytest.mark.parametrize("kind", Kind)
def test_the_page_names_the_keys_of_every_kind(run: Run, small_collection_folder: Path, kind: Kind) -> None:
    row = re.search(rf"^\| {kind.value} \| (.+) \|$", section("### The keys of an item"), re.M)
    assert row
    named = re.findall(r"`(\w+)`", row[1])
    found = json.loads(run("find", small_collection_folder, "--kind", kind, "--format", "json")[1])
    assert named == list(found["items"][0])


def test_the_page_and_the_help_name_every_kind_and_option() -> None:
    listed = section("### What is listed: `--kind`")
    assert all(f"| `{kind.value}`" in listed for kind in Kind)
    options = set(re.findall(r"--[a-z-]+", find_parser().format_help())) - {"--help"}
    assert options <= set(re.findall(r"--[a-z-]+", PAGE))


def test_the_fault_that_the_page_shows_is_written_so(run: Run, small_collection_folder: Path) -> None:
    shown = re.search(r"^    events/1961\.yaml:12:11: (.+)$", PAGE, re.M)
    assert shown
    events = small_collection_folder / "events.yaml"
    events.write_text(events.read_text(encoding="utf-8").replace("1901-05-03", "1961-13", 1), encoding="utf-8")
    assert f": {shown[1]}\n" in run("check", small_collection_folder)[1]
