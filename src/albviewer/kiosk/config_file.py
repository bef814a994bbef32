"""Reads kiosk.yaml: every fault with file, line and column, all of them in one run.

A fault costs the setting in which it stands, never the exhibit; `albviewer kiosk --check` shows them beforehand.
"""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path

from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.collection.fields import Fields, UnusableError
from albviewer.collection.files import FileFaultError, decode, read_bytes
from albviewer.collection.yaml_tree import Mapping, read_yaml
from albviewer.kiosk.config import Idle, KioskConfig, Look, QuietHours, Updates, Way
from albviewer.kiosk.staff import is_hash
from albviewer.model.positions import Position
from albviewer.model.sentences import Sentence, sentence
from albviewer.model.texts import LocalText

_LIMIT = 1024 * 1024
_SIZE = re.compile(r"(\d{3,5})\s*[x×]\s*(\d{3,5})")
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_FORMAT = 1
# What the interface is translated into; tests/kiosk holds this against the catalogues.
INTERFACE_LANGUAGES = ("en", "sq")


def read_config(path: Path) -> tuple[KioskConfig, tuple[Fault, ...]]:
    """Return the settings in a file, and its faults; a file that cannot be read at all is one of them."""
    faults = FaultList()
    name = path.name
    try:
        root = read_yaml(decode(read_bytes(path, name, _LIMIT), name), name, faults)
    except FileFaultError as error:
        faults.add(error.position or Position(name), error.code, error.message)
        return KioskConfig(), faults.in_order()
    if isinstance(root, Mapping):
        config = _config(root, faults, path.parent)
    else:
        if root is not None:
            faults.add(
                root.position, FaultCode.WRONG_TYPE, sentence("{name} must be a mapping (key: value)", name=name)
            )
        config = KioskConfig()
    return config, faults.in_order()


def _config(root: Mapping, faults: FaultList, folder: Path) -> KioskConfig:
    usual = KioskConfig()
    fields = Fields(root, faults, usual.languages)
    languages = _languages(fields)
    fields.languages = languages
    if fields.whole("format") != _FORMAT:
        fields.fault(FaultCode.BAD_VALUE, sentence("format must be {format}", format=_FORMAT), "format")
    config = KioskConfig(
        size=_size(fields),
        languages=languages,
        title=fields.local_text("title") or LocalText(),
        summary=fields.local_text("summary") or LocalText(),
        ways=_ways(fields),
        tours=fields.texts("tours"),
        plays_stories=fields.flag("play-stories", default=usual.plays_stories),
        search=fields.flag("search", default=usual.search),
        reads_aloud=fields.flag("read-aloud", default=usual.reads_aloud),
        target=_between(fields, "target", usual.target, 44, 200, sentence("pixels")),
        text=_between(fields, "text", usual.text, 85, 200, sentence("per cent")),
        look=fields.choice("theme", Look, usual.look),
        low_reach=fields.flag("low-reach", default=usual.low_reach),
        shifts_pixels=fields.flag("shift-pixels", default=usual.shifts_pixels),
        idle=_idle(fields),
        quiet=_quiet(fields),
        restart=_time(fields, "restart"),
        pin=_pin(fields),
        updates=_updates(fields, folder),
        counts_visits=fields.flag("count-visits", default=usual.counts_visits),
        safe_graphics=fields.flag("safe-graphics", default=usual.safe_graphics),
    )
    _finish(fields)
    return config


def _finish(fields: Fields) -> None:
    try:
        fields.finish()
    except UnusableError:
        # Nothing is required of a setting: what is missing is as usual.
        return


def _languages(fields: Fields) -> tuple[str, ...]:
    found = fields.language_codes("languages")
    for code in found:
        if code not in INTERFACE_LANGUAGES:
            allowed = ", ".join(INTERFACE_LANGUAGES)
            message = sentence(
                "the exhibit's buttons do not speak “{code}”; they speak: {allowed}", code=code, allowed=allowed
            )
            fields.faults.add(fields.position("languages", code), FaultCode.BAD_VALUE, message)
    known = tuple(dict.fromkeys(code for code in found if code in INTERFACE_LANGUAGES))
    return known or KioskConfig().languages


def _size(fields: Fields) -> tuple[int, int] | None:
    text = fields.text("screen")
    match = _SIZE.fullmatch(text)
    if text and not match:
        fields.fault(
            FaultCode.BAD_VALUE, sentence("screen is a width and a height in pixels, such as 1080x1920"), "screen"
        )
    return (int(match[1]), int(match[2])) if match else None


def _ways(fields: Fields) -> tuple[Way, ...]:
    usual = KioskConfig().ways
    ways = []
    for text in fields.texts("ways"):
        try:
            ways.append(Way(text))
        except ValueError:
            message = sentence("“{text}” is none of the ways in: {allowed}", text=text, allowed=", ".join(Way))
            fields.faults.add(fields.position("ways", text), FaultCode.BAD_VALUE, message)
    return tuple(dict.fromkeys(ways)) or usual


def _between(fields: Fields, key: str, usual: int, least: int, most: int, unit: Sentence) -> int:
    number = fields.whole(key)
    if number is not None and not least <= number <= most:
        fields.fault(
            FaultCode.BAD_VALUE,
            sentence("{key} must lie between {least} and {most} {unit}", key=key, least=least, most=most, unit=unit),
            key,
        )
        number = None
    return usual if number is None else number


def _idle(fields: Fields) -> Idle:
    usual, entry = Idle(), fields.record("idle")
    if entry is None:
        return usual
    after = _between(entry, "after", usual.after, 30, 3600, sentence("seconds"))
    # Who needs longer to read or to reach must have twenty seconds to say so (WCAG 2.2.1).
    warning = _between(entry, "warning", usual.warning, 20, 120, sentence("seconds"))
    if warning >= after:
        entry.fault(FaultCode.BAD_VALUE, sentence("warning must be shorter than after"), "warning")
        after, warning = usual.after, usual.warning
    idle = Idle(
        after=after,
        warning=warning,
        plays=_between(entry, "picture", usual.plays, 5, 120, sentence("seconds")),
        tours=entry.texts("tours"),
    )
    _finish(entry)
    return idle


def _quiet(fields: Fields) -> tuple[QuietHours, ...]:
    stretches = []
    for entry in fields.records("quiet-hours"):
        first, last = _time(entry, "from"), _time(entry, "to")
        entry.expect(first, "from", sentence("quiet hours need a time from which they hold"))
        entry.expect(last, "to", sentence("quiet hours need a time to which they hold"))
        _finish(entry)
        if first is not None and last is not None:
            stretches.append(QuietHours(first=first, last=last))
    return tuple(stretches)


def _time(fields: Fields, key: str) -> time | None:
    text = fields.text(key)
    match = _TIME.fullmatch(text)
    if text and not match:
        fields.fault(
            FaultCode.BAD_VALUE,
            sentence("{key} is a time of the day, such as “22:30”, in quotation marks", key=key),
            key,
        )
    return time(int(match[1]), int(match[2])) if match else None


def _pin(fields: Fields) -> str:
    pin = fields.text("pin")
    if pin and not is_hash(pin):
        message = sentence("pin must be what albviewer kiosk --new-pin prints, never the number itself")
        fields.fault(FaultCode.BAD_VALUE, message, "pin")
        return ""
    return pin


def _updates(fields: Fields, folder: Path) -> Updates | None:
    entry = fields.record("updates")
    if entry is None:
        return None
    place, trusted = entry.text("folder"), entry.texts("trust")
    entry.expect(trusted, "trust", sentence("updates need the public key of whoever signs them: trust"))
    _finish(entry)
    keys = tuple(folder / name for name in trusted)
    for name, key in zip(trusted, keys, strict=True):
        if not key.is_file():
            message = sentence("there is no key {name} beside this file", name=name)
            entry.faults.add(entry.position("trust", name), FaultCode.FILE_MISSING, message)
    return Updates(folder=folder / place if place else None, trusted=keys) if trusted else None
