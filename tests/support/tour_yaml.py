"""A tour for the small collection: every way in which a step can show something."""

from __future__ import annotations

from pathlib import Path

TOURS = """\
tours:
  - id: the-mole
    title: {en: The mole, sq: Moli}
    summary: {en: How it broke., sq: Si u thye.}
    steps:
      - title: {en: The frigate, sq: Fregata}
        text: {en: The Alba comes., sq: Vjen Alba.}
        show:
          places: [lumia, {place: karst, parts: false, sense: government}]
          people: [ana-moro]
          from: 1901-05
          until: 1901-05
          certain: true
          event: alba-arrives
          map: [port-lume]
      - text: {en: The storm., sq: Stuhia.}
        show:
          disputed: true
          event: mole-broken
          evidence: 2
          disagreement: month-of-the-storm
      - text: {en: The payment., sq: Pagesa.}
        show:
          sources: [report]
          text: mole
          quote: {source: report, quote: Karst paid for a new one}
      - text: {en: June or July?, sq: Qershor apo korrik?}
        show: {disagreement: month-of-the-storm}
      - text: {en: That was all., sq: Kaq ishte.}
"""


def write(folder: Path, text: str = TOURS) -> Path:
    """Write the tour into a collection's folder and return the folder."""
    (folder / "tours.yaml").write_text(text, encoding="utf-8")
    return folder
