"""What the map's page and its worker are told with their scripts, so that they need not wait for the bridge.

It turns messages into a line of script. It does not know when they are asked for, nor what a page does with them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from albviewer.panels.map_messages import Message


def page_begins_with(messages: Sequence[Message]) -> bytes:
    """Return the script that hands the page these messages, which it takes in this order."""
    return _told(list(messages))


def land_begins_with(messages: Sequence[Message], size: tuple[int, int], ratio: float) -> bytes:
    """Return the script that tells the worker what to paint first, as far as the messages say it.

    `size` is that of the map in CSS pixels, `ratio` that of a device pixel to them. The page asks for the same a little
    later; if it asks for something else, that counts.
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
        }
    )


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
