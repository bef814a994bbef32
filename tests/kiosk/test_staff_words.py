from __future__ import annotations

from datetime import date
from pathlib import Path

from albviewer.kiosk.staff_words import counts_table, status_facts, usage_facts
from albviewer.kiosk.status import Status
from albviewer.kiosk.usage import Usage
from albviewer.panels.say import Say


def test_a_status_in_words() -> None:
    status = Status(version="1.2", collection="harbour", edition=3, started=1000.0, updated=1e9, restarts=1, memory=5e8)
    facts = dict(status_facts(status, 1000.0 + 3 * 86400 + 7200 + 60, Say()))
    assert facts["Version"] == "albviewer 1.2"
    assert facts["Collection"] == "harbour, edition 3"
    assert facts["Last update"].startswith("2001-09-0")
    assert facts["Running for"] == "3 days, 2 h"
    assert facts["Started again"] == "once"
    assert facts["Map made anew"] == "0 times"
    assert facts["Memory"] == "500 MB"
    plain = dict(status_facts(Status(), 0.0, Say()))
    assert (plain["Last update"], plain["Memory"], plain["Running for"]) == ("none yet", "not known", "0 h 0 min")


def test_counts_in_words_and_as_a_table(tmp_path: Path) -> None:
    usage = Usage(tmp_path / "counts.json")
    assert usage_facts(usage.days, Say()) == []
    for day in (4, 5, 5):
        usage.start(date(2026, 5, day), "sq")
    usage.place(date(2026, 5, 4), "vlore")
    facts = dict(usage_facts(usage.days, Say()))
    assert (facts["Visits"], facts["Visits on 2026-05-05"]) == ("3", "2")
    assert (facts["Languages"], facts["Places"]) == ("sq (3)", "vlore (1)")
    assert counts_table(usage.days).decode().splitlines() == [
        "day,kind,id,number",
        "2026-05-04,starts,,1",
        "2026-05-04,languages,sq,1",
        "2026-05-04,places,vlore,1",
        "2026-05-05,starts,,2",
        "2026-05-05,languages,sq,2",
    ]
