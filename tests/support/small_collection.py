"""A tiny but complete collection, written to a folder: every file of the format, facts to know by heart.

Two documents, three places (a harbour within a country, and a capital that also stands for its government),
two people, three events and one disagreement. All of it is invented.
"""

from __future__ import annotations

from pathlib import Path

LETTER = """\
A Letter from the Harbour

The frigate Alba reached Port Lume on 3 May 1901. Captain Ana Moro wrote to Karst the same evening.

The harbour
The storm of June 1901 broke the mole at Port Lume. Nobody was hurt.
"""

REPORT = """\
Report on the Mole

1. What was found
The mole at Porto Lume was broken in July 1901, and Karst paid for a new one in 1902.

2. Who came
- Ana Moro, captain
- Ivo Brand, engineer
"""

FILES = {
    "letter.txt": LETTER,
    "report.txt": REPORT,
    "collection.yaml": """\
format: 1
id: port-lume
title: {en: Port Lume, sq: Porti i Lumës}
period: 1901/1902
languages: [en, sq]
summary: {en: Two papers on a harbour., sq: Dy shkrime për një port.}
""",
    "sources.yaml": """\
sources:
  - id: letter
    file: letter.txt
    title: A Letter from the Harbour
    author: Ana Moro
    kind: letter
    date: 1901-06
    language: en
  - id: report
    file: report.txt
    title: Report on the Mole
    kind: report
    date: 1902
    language: en
""",
    "places.yaml": """\
places:
  - id: lumia
    name: {en: Lumia, sq: Lumia}
    type: country
    at: [41.5, 19.5]
    certainty: approximate
    radius-km: 80
  - id: port-lume
    name: {en: Port Lume, sq: Porti i Lumës}
    names: [{text: Porto Lume, language: it}]
    type: city
    at: [41.3, 19.4]
    within: [lumia]
  - id: karst
    name: {en: Karst, sq: Karst}
    type: city
    at: [45.7, 13.9]
    government: true
""",
    "people.yaml": """\
people:
  - id: ana-moro
    name: Ana Moro
    names: [Moro]
    role: {en: Captain of the Alba, sq: Kapitene e Albës}
  - id: ivo-brand
    name: Ivo Brand
    names: [Brand]
    role: {en: Engineer, sq: Inxhinier}
""",
    "events.yaml": """\
events:
  - id: alba-arrives
    title: {en: The Alba reaches Port Lume, sq: Alba mbërrin në Portin e Lumës}
    summary: {en: The frigate Alba reaches Port Lume., sq: Fregata Alba mbërrin në Portin e Lumës.}
    kind: visit
    date: 1901-05-03
    as-written: 3 May 1901
    places: [port-lume]
    concerns: [karst]
    people: [ana-moro]
    evidence:
      - {source: letter, quote: "The frigate Alba reached Port Lume on 3 May 1901."}
  - id: mole-broken
    title: {en: The mole is broken, sq: Thyhet moli}
    summary: {en: A storm breaks the mole at Port Lume., sq: Një stuhi e thyen molin në Portin e Lumës.}
    kind: other
    date: "[1901-06,1901-07]"
    places: [port-lume]
    evidence:
      - {source: letter, quote: "The storm of June 1901 broke the mole at Port Lume."}
      - {source: report, quote: "The mole at Porto Lume was broken in July 1901"}
  - id: mole-paid
    title: {en: Karst pays for a new mole, sq: Karsti paguan një mol të ri}
    summary: {en: Karst pays for a new mole., sq: Karsti paguan një mol të ri.}
    kind: aid
    date: 1902
    basis: stated
    places: []
    concerns: [port-lume, karst]
    evidence:
      - {source: report, quote: "Karst paid for a new one in 1902"}
""",
    "disagreements.yaml": """\
disagreements:
  - id: month-of-the-storm
    topic: {en: When the mole was broken, sq: Kur u thye moli}
    kind: date
    event: mole-broken
    weight: major
    claims:
      - claim: {en: June 1901, sq: qershor 1901}
        evidence: [{source: letter, quote: "The storm of June 1901"}]
      - claim: {en: July 1901, sq: korrik 1901}
        evidence: [{source: report, quote: "broken in July 1901"}]
""",
    "mentions.yaml": """\
curated:
  - {source: report, quote: "Karst paid for", surface: Karst, place: karst, sense: government}
""",
    "apparatus.yaml": """\
apparatus:
  - source: letter
    structure:
      - {lines: 1, as: title}
      - {lines: 5, as: heading, level: 1}
""",
}


def write(folder: Path) -> Path:
    """Write the collection into `folder`, which is made, and return it."""
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder
