"""What the map's page and its worker are told with their scripts, so that they need not wait for the bridge.

It turns messages into a line of script. It does not know when they are asked for, nor what a page does with them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from albviewer.panels.map_messages import Message
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.picture.frame import Frame, frame_around, frame_at

# What the page takes where a flight to a place says nothing else.
_ZOOM_TO_A_PLACE = 9.0


def page_begins_with(messages: Sequence[Message]) -> bytes:
    """Return the script that hands the page these messages, which it takes in this order."""
    return _told(list(messages))


def land_begins_with(
    messages: Sequence[Message], size: tuple[int, int], ratio: float, *, files: Mapping[str, str]
) -> bytes:
    """Return the script that tells the worker what to paint first, as far as the messages say it.

    `size` is that of the map in CSS pixels, `ratio` that of a device pixel to them. The page asks for the same a little
    later; if it asks for something else, that counts. `files` are texts by name that it need not ask for.
    """
    last = {message["kind"]: message for message in messages}
    if "theme" not in last or "fly" not in last:
        return _told(None)
    places = last.get("places", {"ids": (), "home": (), "lat": (), "lon": ()})
    points = dict(zip(places["ids"], zip(places["lon"], places["lat"], strict=True), strict=True))
    return _told(
        {
            "colours": last["theme"]["colours"],
            "year": last["year"]["year"] if "year" in last else None,
            "home": [points[place] for place in places["home"] if place in points],
            "fly": last["fly"],
            "size": size,
            "ratio": ratio,
            "files": dict(files),
        }
    )


def files_for(messages: Sequence[Message], size: tuple[int, int], folder: Path) -> dict[str, str]:
    """Return the files in `folder` that the worker will ask for first, as texts by name; none if that cannot be known.

    To hand them out with its script saves it a wait. What cannot be read is left out: it is asked for then, and missed.
    """
    last = {message["kind"]: message for message in messages}
    if "fly" not in last or min(size) <= 0:
        return {}
    settings = MapPageSettings()
    frame = _frame_of(last["fly"], size)
    west, south, east, north = frame.box()
    # finest last; where a view reaches over the edge of a level, the worker asks for the others itself
    seen = [
        level.file
        for level in settings.land_levels
        if level.zoom <= frame.zoom
        and west >= level.box[0] and south >= level.box[1] and east <= level.box[2] and north <= level.box[3]
    ]  # fmt: skip
    texts = {}
    for name in (settings.land_history, settings.land_relief, *seen[-1:]):
        with suppress(OSError):
            texts[name] = (folder / name).read_text(encoding="utf-8")
    return texts


def _frame_of(fly: Message, size: tuple[int, int]) -> Frame:
    """Return about the frame that a flight ends with."""
    if "bounds" in fly:
        (south, west), (north, east) = fly["bounds"]
        return frame_around((west, south, east, north), *size)
    return frame_at(fly["point"], fly.get("zoom") or _ZOOM_TO_A_PLACE, *size)


def not_told(messages: Sequence[Message], told: Sequence[Message]) -> list[Message]:
    """Return the messages that a page still needs that was told others as it began.

    New places make void what was said about the old ones, so all that comes after them is said again.
    """
    known = {id(message) for message in told}
    first = next((at for at, each in enumerate(messages) if each["kind"] == "places" and id(each) not in known), None)
    return [each for at, each in enumerate(messages) if id(each) not in known or (first is not None and at > first)]


def _told(value: object) -> bytes:
    # all in ASCII: JSON is then a script in any encoding
    return f"(globalThis.albviewer ??= {{}}).told = {json.dumps(value, allow_nan=False)};\n".encode()
