"""`albviewer export`: the file, the filters, and what is said when it cannot be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from albviewer.cli.export_arguments import parsed
from albviewer.cli.messages import StoppedError
from albviewer.resource_paths import bundled_collection

TEXT = "{http://www.w3.org/2000/svg}text"


def texts(path: Path) -> list[str]:
    return [each.text or "" for each in ElementTree.parse(path).getroot().iter(TEXT)]


@pytest.fixture
def export(run, tmp_path: Path):
    """Export the bundled collection as SVG and return how it ended, and the file."""

    def call(*arguments: str):
        out = tmp_path / "map.svg"
        return run("export", bundled_collection(), "--to", "map-svg", "--out", out, *arguments), out

    return call


def test_a_map_is_written_and_said_so(export) -> None:
    done, out = export()
    assert (done.status, done.out) == (0, "")
    assert done.err == f"Written: {out}.\n"
    written = texts(out)
    assert "Albania and the Soviet Union" in written
    assert "Borders of 1961" in written
    assert ElementTree.parse(out).getroot().get("width") == "1200"


def test_filters_are_those_of_find(export) -> None:
    _done, out = export("--place", "vlore", "--from", "1960", "--to", "1961")
    [subtitle] = [each for each in texts(out) if " events: " in each]
    assert "Vlorë" in subtitle
    assert "1960" in subtitle
    assert "chosen" in texts(out)


def test_to_is_a_format_or_a_date_as_it_reads() -> None:
    args = parsed(["x", "--to", "1961", "--to", "map-pdf", "--out", "y", "--from", "1960"])
    assert (args.to, args.first, args.last) == ("map-pdf", "1960", "1961")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "1961"], "given once as a format"),
        (["--to", "map-sgv"], "perhaps map-svg"),
        (["--to", "map-svg", "--to", "map-pdf"], "given once as a format"),
        (["--to", "map-svg", "--box=1,2"], "four numbers"),
        (["--to", "map-svg", "--box=20,30,10,40"], "no box on the map"),
        (["--to", "map-svg", "--box=nan,30,10,40"], "no box on the map"),
        (["--to", "map-svg", "--year", "61"], "not a year"),
        (["--to", "map-svg", "--style", "sepia"], "none of light, dark, contrast, print"),
    ],
)
def test_wrong_use_is_said_in_one_sentence(arguments: list[str], said: str) -> None:
    with pytest.raises(StoppedError) as stopped:
        parsed(["x", "--out", "y", *arguments])
    assert said in stopped.value.message
    assert stopped.value.status == 2


@pytest.mark.parametrize("size", ["big", "10x10", "99999x800", "800", "-5x600"])
def test_a_size_that_is_none_is_said(run, tmp_path: Path, size: str) -> None:
    done = run("export", bundled_collection(), "--to", "map-svg", "--out", tmp_path / "x.svg", f"--size={size}")
    assert done.status == 2
    assert "--size" in done.err


def test_the_picture_is_what_was_asked_for(export) -> None:
    _done, out = export("--box=-10,35,40,60", "--year", "1949", "--size", "900x700", "--style", "dark", "--grid")
    root = ElementTree.parse(out).getroot()
    assert (root.get("width"), root.get("height")) == ("900", "700")
    written = texts(out)
    assert "Borders of 1949" in written
    assert "20° E" in written
    assert "#15232B" in out.read_text(encoding="utf-8")


def test_names_are_in_the_language_asked_for(export) -> None:
    _done, out = export("--names", "sq", "--box=15,38,24,44")
    assert "Deti Adriatik" in texts(out)
    done, _out = export("--names", "xx")
    assert done.status == 2
    assert "does not speak “xx”" in done.err


def test_a_folder_that_is_not_there_is_said(run, tmp_path: Path) -> None:
    done = run("export", bundled_collection(), "--to", "map-svg", "--out", tmp_path / "no" / "map.svg")
    assert done.status == 2
    assert "there is no folder" in done.err


def test_what_was_there_stays_if_the_new_file_cannot_be_written(run, tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "map.svg"
    out.write_text("before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    done = run("export", bundled_collection(), "--to", "map-svg", "--out", out)
    assert done.status == 1
    assert "No space left on device" in done.err
    assert out.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [out]


def test_an_unknown_place_is_said(export) -> None:
    done, out = export("--place", "atlantis")
    assert done.status == 2
    assert not out.exists()


def test_a_drawing_needs_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from albviewer.cli import main\n"
        "status = main(sys.argv[1:])\n"
        "print(status, [name for name in sys.modules if name.startswith('PySide6')])"
    )
    arguments = ["export", str(bundled_collection()), "--to", "map-svg", "--out", str(tmp_path / "map.svg")]
    answer = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "0 []"


@pytest.mark.parametrize(("format_", "head"), [("map-pdf", b"%PDF-"), ("map-png", b"\x89PNG")])
def test_pages_and_images_need_no_screen(tmp_path: Path, format_: str, head: bytes) -> None:
    out = tmp_path / "map"
    command = [sys.executable, "-m", "albviewer", "export", str(bundled_collection()), "--to", format_]
    # two dots for each pixel make the image 1200 wide
    command += ["--size", "600x420", "--out", str(out)]
    environment = {"PATH": "/usr/bin", "HOME": str(tmp_path)}
    subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert out.read_bytes().startswith(head)
