"""The papers: what they link to and name is there, and what they show is the window."""

from __future__ import annotations

import ast
import re
import shlex
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from albviewer.cli.entry import COMMANDS
from albviewer.collection.packages import ENDING

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "albviewer"
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "resources" / "README.md"])
TOP_FOLDERS = ("src", "tests", "docs", "resources", "seeds", "packaging")
PICTURES = ("window-light.png", "window-dark.png")
PICTURE_WIDTH, PICTURE_HEIGHT = 1366, 768
LARGEST_PICTURE = 300_000
SERVERS = re.compile(
    r"https?://[\w.-]*(cdn|unpkg|pypi|pythonhosted|npmjs|cloudflare|googleapis|githubusercontent|tile)[\w.-]*", re.I
)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(paper: Path) -> str:
    return paper.read_text(encoding="utf-8")


def quoted(paper: Path) -> list[str]:
    """Return what stands in backticks."""
    return re.findall(r"`([^`\n]+)`", text_of(paper))


def set_in(paper: Path) -> list[str]:
    """Return the lines that are set in as commands."""
    return [line.strip() for line in text_of(paper).splitlines() if line.startswith("    ")]


def anchors(paper: Path) -> set[str]:
    """Return the anchors of a paper's headings, as they are made where papers are shown."""
    heads = re.findall(r"^#+ (.+)$", text_of(paper), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def links(paper: Path) -> list[str]:
    text = text_of(paper)
    found = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|srcset|href)="([^"]+)"', text)
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def there(path: str) -> bool:
    """Say whether a path, which may have a *, is in the checkout: from its top or from that of the package."""
    return any(any(folder.glob(path.rstrip("/"))) for folder in (ROOT, SOURCE))


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_every_link_leads_somewhere(paper: Path) -> None:
    for link in links(paper):
        file, _, anchor = link.partition("#")
        target = (paper.parent / file).resolve() if file else paper
        assert target.exists(), f"{link} leads nowhere"
        assert not anchor or anchor in anchors(target), f"{link}: there is no such heading"


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_every_path_is_there(paper: Path) -> None:
    inside = tuple(f"{folder.name}/" for folder in SOURCE.iterdir() if folder.is_dir())
    of_ours = (*(f"{folder}/" for folder in TOP_FOLDERS), *inside)
    paths = [word for word in quoted(paper) if word.startswith(of_ours) and " " not in word]
    if named(paper) != "resources/README.md":  # it tells of its own folders, some of which are still to come
        assert [path for path in paths if not there(path)] == []


def test_every_module_in_the_tree_is_there() -> None:
    tree = text_of(ROOT / "ARCHITECTURE.md").split("## The tree")[1].split("\n## ")[0]
    floor, lost = "", []
    for line in tree.split("    resources/")[0].splitlines():
        head = re.match(r" {6}(\w+/)", line)
        floor = head[1] if head else floor
        lost += [f"{floor}{name}" for name in re.findall(r"\w+\.py|(?<= )\w+/", line) if not there_below(floor, name)]
    assert lost == []


def there_below(floor: str, name: str) -> bool:
    return name in (floor, "src/", "albviewer/") or (SOURCE / floor / name).exists()


def definitions() -> Iterator[str]:
    """Yield all classes and functions of the program, methods and what is set on `self` with their class."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                yield node.name
            if isinstance(node, ast.ClassDef):
                for inner in ast.walk(node):
                    if isinstance(inner, ast.FunctionDef):
                        yield f"{node.name}.{inner.name}"
                    elif isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
                        yield f"{node.name}.{inner.attr}"


def test_every_function_and_class_that_is_named_exists() -> None:
    known = set(definitions())
    for name in ("ARCHITECTURE.md", "CONTRIBUTING.md"):
        words = quoted(ROOT / name)
        functions = {word[:-2] for word in words if re.fullmatch(r"[\w.]+\(\)", word)} - {"instance", "placeClicked"}
        classes = {word for word in words if re.fullmatch(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+", word)}
        assert functions | classes <= known, f"{name} names what is gone: {sorted((functions | classes) - known)}"


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_every_make_target_exists(paper: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", text_of(ROOT / "Makefile"), re.M))
    wanted = {
        words[1] for words in (line.split() for line in [*quoted(paper), *set_in(paper)]) if words[:1] == ["make"]
    }
    assert wanted <= targets


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_every_command_exists(paper: Path) -> None:
    lines = [re.sub(r"^\$ ", "", line) for line in [*quoted(paper), *set_in(paper)]]
    for line in lines:
        words = shlex.split(line) if line.startswith("albviewer ") else []
        for word in words[1:2]:
            # Whatever is no command is a collection: a folder, a package, a placeholder, the bundled one; or an option.
            known = (
                word in COMMANDS or word == "bundled" or "/" in word or not word[0].islower() or word.endswith(ENDING)
            )
            assert known or line.partition("  ")[0].strip() == "albviewer", f"there is no albviewer {word}"


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_no_paper_names_a_server_to_load_from(paper: Path) -> None:
    assert not SERVERS.search(text_of(paper))


@pytest.mark.parametrize("name", PICTURES)
def test_the_readme_shows_the_window(name: str) -> None:
    assert f"docs/pictures/{name}" in links(ROOT / "README.md")
    data = (ROOT / "docs" / "pictures" / name).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">4sII", data[12:24]) == (b"IHDR", PICTURE_WIDTH, PICTURE_HEIGHT)
    assert len(data) < LARGEST_PICTURE
