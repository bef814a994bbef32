"""Names in documents of every sort, as the command finds them: where they stand, what they mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import small_pdf

Run = Callable[..., tuple[int, str, str]]

PLACES = """\
places:
  - {id: pasha, name: {en: Pashaliman}, type: settlement, at: [40.32, 19.42]}
  - {id: sazan, name: {en: Sazan Island}, type: island, at: [40.5, 19.28]}
"""
CUT = "The fleet lay at Pasha-\nliman in May and off Sazan\nIsland in June, the Pashali-\nman yard was burnt.\n"
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc>'
    "</teiHeader><text><body><p>The fleet lay at Pasha-<lb/>liman in May and off Sazan<lb/>Island in June, "
    'the Pashali<lb break="no"/>man yard was burnt.</p></body></text></TEI>'
)


@pytest.fixture
def collection(tmp_path: Path) -> Callable[..., Path]:
    """Make a collection of one document with the places above."""

    def make(name: str, content: str | bytes) -> Path:
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        (tmp_path / "collection.yaml").write_text("format: 1\nid: cut\ntitle: {en: Cut}\nlanguages: [en]\n")
        (tmp_path / "places.yaml").write_text(PLACES)
        (tmp_path / "sources.yaml").write_text(
            f"sources:\n  - {{id: it, file: {name}, title: {{en: It}}, kind: letter, language: en}}\n"
        )
        return tmp_path

    return make


def items(run: Run, folder: Path, kind: str, *arguments: str) -> list[dict[str, Any]]:
    status, out, err = run("find", folder, "--kind", kind, "--format", "json", *arguments)
    assert (status, err) == (0, "")
    return list(json.loads(out)["items"])


@pytest.mark.parametrize(
    ("name", "content"),
    [("it.txt", CUT), ("crlf.txt", CUT.replace("\n", "\r\n")), ("it.md", CUT), ("it.xml", TEI), ("it.pdf", b"")],
)
def test_a_name_cut_by_the_end_of_a_line_is_found_where_it_stands(
    run: Run, collection: Callable[..., Path], name: str, content: str | bytes
) -> None:
    folder = collection(name, content or small_pdf.pdf([small_pdf.page_of(CUT)]))
    found = items(run, folder, "mentions")
    assert [item["place"] for item in found] == ["pasha", "sazan", "pasha"]
    text = content if name.endswith("txt") else "".join(item["text"] for item in items(run, folder, "passages"))
    assert isinstance(text, str)
    for item in found:
        assert item["surface"] == text[item["start"] : item["end"]]
        assert "".join(filter(str.isalpha, item["surface"])) in ("Pashaliman", "SazanIsland")
