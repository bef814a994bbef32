"""What the staff are told of an exhibit, in words: how it is, how it is used. Knows nothing of how it is drawn."""

from __future__ import annotations

import csv
import io
import time
from collections import Counter
from collections.abc import Mapping

from albviewer.kiosk.status import Status
from albviewer.kiosk.usage import DayCounts
from albviewer.panels.say import Say

Facts = list[tuple[str, str]]

_MOST_NAMED = 3


def status_facts(status: Status, now: float, say: Say) -> Facts:
    """Return what the status says, each as a name and what it is; `now` is in seconds since 1970."""
    edition = say("edition {n}", n=status.edition) if status.edition else say("the folder that it was started with")
    drawn = say("by the processor") if status.safe_graphics else say("by the graphics card, if there is one")
    return [
        (say("Version"), f"albviewer {status.version}"),
        (say("Collection"), f"{status.collection}, {edition}"),
        (say("Last update"), _moment(status.updated) if status.updated else say("none yet")),
        (say("Running for"), _duration(now - status.started, say)),
        (say("Started again"), say.count("once", "{n} times", status.restarts)),
        (say("Map made anew"), say.count("once", "{n} times", status.map_restarts)),
        (say("Memory"), f"{status.memory / 1e6:.0f} MB" if status.memory else say("not known")),
        (say("Drawn"), drawn),
    ]


def usage_facts(days: Mapping[str, DayCounts], say: Say) -> Facts:
    """Return the totals of all days, and what was opened most often; empty if nothing was counted."""
    if not days:
        return []
    last, latest = max(days.items())
    facts = [
        (say("Visits"), str(sum(counts.starts for counts in days.values()))),
        (say("Visits on {day}", day=last), str(latest.starts)),
    ]
    for name, kind in ((say("Languages"), "languages"), (say("Places"), "places"), (say("Tours"), "tours")):
        total: Counter[str] = sum((getattr(counts, kind) for counts in days.values()), Counter())
        if total:
            facts.append((name, ", ".join(f"{id_} ({n})" for id_, n in total.most_common(_MOST_NAMED))))
    return facts


def counts_table(days: Mapping[str, DayCounts]) -> bytes:
    """Return the totals as CSV in UTF-8: day, kind, id, number."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("day", "kind", "id", "number"))
    for day, counts in sorted(days.items()):
        writer.writerow((day, "starts", "", counts.starts))
        for kind in ("languages", "places", "tours"):
            writer.writerows((day, kind, id_, number) for id_, number in sorted(getattr(counts, kind).items()))
    return text.getvalue().encode()


def _moment(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))


def _duration(seconds: float, say: Say) -> str:
    minutes = max(0, int(seconds // 60))
    days, hours = divmod(minutes // 60, 24)
    if days:
        return say.count("one day, {hours} h", "{n} days, {hours} h", days, hours=hours)
    return say("{hours} h {minutes} min", hours=hours, minutes=minutes % 60)
