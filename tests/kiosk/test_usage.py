"""Daily totals, and nothing that tells one visitor from another."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from albviewer.kiosk.usage import Usage

DAY = date(2027, 5, 1)


def test_totals_outlive_the_program(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "usage.json"
    usage = Usage(path)
    usage.start(DAY, "sq")
    usage.start(DAY, "en")
    usage.language(DAY, "en")
    usage.place(DAY, "vlore")
    usage.tour(DAY + timedelta(1), "the-base")
    usage.save()
    again = Usage(path)
    assert again.days["2027-05-01"].starts == 2
    assert again.days["2027-05-01"].languages == {"en": 2, "sq": 1}
    assert again.days["2027-05-02"].tours == {"the-base": 1}
    again.start(DAY, "sq")
    again.save()
    assert Usage(path).days["2027-05-01"].starts == 3


def test_nothing_is_counted_unless_asked_for(tmp_path: Path) -> None:
    usage = Usage(None)
    usage.start(DAY, "sq")
    usage.save()
    assert not usage.days
    assert list(tmp_path.iterdir()) == []


def test_two_visits_cannot_be_told_from_their_mixture(tmp_path: Path) -> None:
    files = []
    for order in (["a", "b", "c"], ["c", "a", "b"]):
        usage = Usage(tmp_path / "".join(order))
        for place in order:
            usage.start(DAY, "en")
            usage.place(DAY, place)
        usage.save()
        files.append((tmp_path / "".join(order)).read_bytes())
    assert files[0] == files[1]
    assert set(json.loads(files[0])["days"]["2027-05-01"]) == {"starts", "languages", "places", "tours"}


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "usage.json"
    for text in ("{", '{"days": {"2027-05-01": {"starts": -1}}}', '{"days": {"no": {}}}', "[]", '{"days": 3}'):
        path.write_text(text)
        usage = Usage(path)
        assert not usage.days
        assert (tmp_path / "usage.json.broken").read_text() == text


def test_it_does_not_grow_for_ever(tmp_path: Path) -> None:
    usage = Usage(tmp_path / "usage.json")
    for count in range(1000):
        usage.start(DAY + timedelta(count), "en")
    usage.save()
    days = list(Usage(tmp_path / "usage.json").days)
    assert len(days) == 800
    assert days[-1] == (DAY + timedelta(999)).isoformat()
