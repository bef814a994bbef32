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


IN_CASES = """\
places:
  - {id: vlore, name: {sq: Vlorë, en: Vlorë}, type: city, at: [40.47, 19.49],
     names: [Valona, {text: Влёра, language: ru}, {text: Валона, language: ru}]}
people:
  - {id: moro, name: {en: Ana Moro}}
"""
LETTERS = {
    "en": "The port of Valona is open.\n\nThe harbour was closed.\n\nNobody came to Va1ona, the harbour of Albania.",
    "sq": "Porti i Vlorës është i hapur.\n\nFlota doli nga Vlora.",
    "ru": "Флот стоял во Влёре.\n\nОн ушёл из Валоны в гавань.",
}


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A collection of letters in three languages; the English one is scanned, and editors say what two words mean."""
    (tmp_path / "collection.yaml").write_text("format: 1\nid: cases\ntitle: {en: Cases}\nlanguages: [en]\n")
    places, people = IN_CASES.split("people:")
    (tmp_path / "places.yaml").write_text(places)
    (tmp_path / "people.yaml").write_text("people:" + people)
    lines = []
    for language, text in LETTERS.items():
        (tmp_path / f"{language}.txt").write_text(text)
        ocr = ", ocr: true" if language == "en" else ""
        told = f"title: {{en: It}}, kind: letter, language: {language}{ocr}"
        lines.append(f"  - {{id: {language}, file: {language}.txt, {told}}}\n")
    (tmp_path / "sources.yaml").write_text("sources:\n" + "".join(lines))
    (tmp_path / "mentions.yaml").write_text(
        "curated:\n  - {source: en, quote: The harbour was, surface: The harbour, place: vlore}\n"
        "  - {source: en, quote: Nobody came, surface: Nobody, person: moro}\n"
    )
    return tmp_path


def passages(run: Run, folder: Path, *arguments: str) -> list[str]:
    return [f"{item['source']}{item['passage']}" for item in items(run, folder, "passages", *arguments)]


EVERYWHERE = ["en1", "en2", "en3", "sq1", "sq2", "ru1", "ru2"]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["Valona"], EVERYWHERE),
        (["valona"], EVERYWHERE),
        (["Влёра"], EVERYWHERE),
        (['"Valona"'], EVERYWHERE),
        (["Valona harbour"], ["en2", "en3"]),
        (["harbour NOT Valona"], []),
        (["Valona NOT harbour"], ["en1", "sq1", "sq2", "ru1", "ru2"]),
        (["(Valona OR гавань) AND (closed OR флот)"], ["en2", "ru1"]),
        (["Valona (closed OR porti)"], ["en2", "sq1"]),
        (["NEAR(harbour closed, 3) Valona"], ["en2"]),
        (["Ana Moro"], ["en3"]),
        (["Ana Moro Valona"], ["en3"]),
        (["Valona", "--exact-names"], ["en1"]),
        (["Valon*"], ["en1"]),
        (["Valona", "--source", "ru"], ["ru1", "ru2"]),
    ],
)
def test_a_name_finds_all_that_mentions_the_place(
    run: Run, letters: Path, arguments: list[str], found: list[str]
) -> None:
    assert passages(run, letters, *arguments) == found
    # Once more from the index on disk.
    assert run("index", letters)[0] == 0
    assert passages(run, letters, *arguments) == found


def test_the_forms_of_a_name_are_seen_in_context(run: Run, letters: Path) -> None:
    status, out, _ = run("find", letters, "Valona", "--kwic", "--format", "json")
    assert status == 0
    lines = json.loads(out)["items"]
    assert [line["words"] for line in lines] == ["Valona", "Vlorës", "Vlora", "Влёре", "Валоны"]


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
