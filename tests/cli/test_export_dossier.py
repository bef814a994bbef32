"""`albviewer export --to dossier-…`: the same filters, two kinds of files, and what is said of wrong use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from albviewer.cli.export_arguments import CITATIONS, PAPERS, parsed
from albviewer.cli.messages import StoppedError
from albviewer.export.citations import CitationStyle
from albviewer.resource_paths import bundled_collection
from albviewer.ui.dossier.pages import Paper


@pytest.fixture
def page(run, tmp_path: Path):
    """Export the bundled collection as a page and return it."""

    def call(*arguments: str) -> str:
        out = tmp_path / "dossier.html"
        done = run("export", bundled_collection(), "--to", "dossier-html", "--out", out, *arguments)
        assert (done.status, done.out, done.err) == (0, "", f"Written: {out}.\n")
        return out.read_text(encoding="utf-8")

    return call


def test_filters_are_those_of_find(page) -> None:
    text = page("--place", "vlore", "--from", "1960", "--to", "1961")
    assert "At Vlorë and places in it, 1960–1961 (possibly)" in text
    assert "The Vlora incident" in text
    assert "Birth of Mehmet Shehu" not in text


def test_what_is_left_out_is_left_out(page) -> None:
    title = "The Pashaliman naval base is built"
    assert title in page("--place", "vlore")
    text = page("--place", "vlore", "--without-place", "pashaliman")
    assert "The Vlora incident" in text
    assert title not in text


def test_it_speaks_the_language_of_the_names(page) -> None:
    text = page("--place", "vlore", "--names", "sq")
    assert '<html lang="sq">' in text
    assert "Shqipëria dhe Bashkimi Sovjetik" in text
    assert ">Events<" not in text


def test_sources_are_cited_in_the_style_asked_for(page) -> None:
    assert "para. 3.9" in page("--place", "vlore")
    assert "(Xhaferri, 2022, para. 3.9)" in page("--place", "vlore", "--cite", "apa")


def test_passages_found_come_with_words_or_when_asked_for(page) -> None:
    assert 'id="passages"' not in page("--disputed")
    assert 'id="passages"' in page("--disputed", "--passages")
    assert 'id="passages"' in page("submarine")


def test_a_pdf_is_on_the_paper_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "dossier.pdf"
    arguments = ["export", "bundled", "submarine", "--to", "dossier-pdf", "--paper", "letter", "--out", str(out)]
    # A program of its own, as the tests have another application.
    subprocess.run([sys.executable, "-m", "albviewer", *arguments], check=True, capture_output=True)
    document = pypdfium2.PdfDocument(out)
    assert document[0].get_size() == pytest.approx((612, 792), abs=1)
    assert "submarine" in "".join(page.get_textpage().get_text_range() for page in document)
    document.close()


def test_the_words_of_the_help_are_those_that_there_are() -> None:
    assert set(CITATIONS) == set(CitationStyle)
    assert set(PAPERS) == set(Paper)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "dossier-pfd"], "perhaps dossier-pdf"),
        (["--to", "dossier-pdf", "--paper", "a3"], "none of a4, letter"),
        (["--to", "dossier-html", "--cite", "harvard"], "none of chicago"),
        (["--to", "dossier-html", "--size", "500x500"], "as wide as its pages"),
    ],
)
def test_wrong_use_is_said_in_one_sentence(arguments: list[str], said: str) -> None:
    with pytest.raises(StoppedError) as stopped:
        parsed(["x", "--out", "y", *arguments])
    assert said in stopped.value.message


def test_words_that_cannot_be_searched_for_leave_no_file(run, tmp_path: Path) -> None:
    out = tmp_path / "x.html"
    done = run("export", bundled_collection(), '"naval', "--to", "dossier-html", "--out", out)
    assert done.status == 2
    assert "Traceback" not in done.err
    assert not out.exists()


def test_a_page_in_english_needs_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from albviewer.cli import main\n"
        "sys.exit(main(['export', 'bundled', 'submarine', '--to', 'dossier-html', '--out', sys.argv[1]]))"
    )
    out = str(tmp_path / "x.html")
    done = subprocess.run([sys.executable, "-c", code, out], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "x.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
