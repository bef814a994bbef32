"""The staff's number: kept as a salted hash, asked for ever more slowly when it is wrong."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import re
from dataclasses import dataclass, replace

LEAST_DIGITS = 4
MOST_DIGITS = 12

_N, _R, _P = 2**14, 8, 1
_MOST_N = 2**17
_HASH = re.compile(r"scrypt\$(\d{1,6})\$(\d{1,2})\$(\d)\$([A-Za-z0-9+/]{16,44}={0,2})\$([A-Za-z0-9+/]{43}=)")
# Seconds to wait after so many wrong numbers in a row; from then on the last.
_WAITS = (0.0, 0.0, 0.0, 10.0, 30.0, 120.0, 600.0)


def is_pin(text: str) -> bool:
    """Tell whether a text can be a number of the staff's."""
    return text.isascii() and text.isdecimal() and LEAST_DIGITS <= len(text) <= MOST_DIGITS


def hash_of(pin: str) -> str:
    """Return what is kept of a number. Twice the same number gives two different texts."""
    salt = os.urandom(16)
    return "$".join(("scrypt", str(_N), str(_R), str(_P), _text(salt), _text(_scrypt(pin, salt, _N, _R, _P))))


def is_hash(kept: str) -> bool:
    """Tell whether a text is what `hash_of` gives."""
    match = _HASH.fullmatch(kept)
    if match is None:
        return False
    n, r, p = (int(match[index]) for index in (1, 2, 3))
    try:
        base64.b64decode(match[4], validate=True)
    except binascii.Error:
        return False
    return 2**10 <= n <= _MOST_N and n & (n - 1) == 0 and 1 <= r <= 16 and 1 <= p <= 4


def fits(pin: str, kept: str) -> bool:
    """Tell whether this is the number of which `kept` is the hash. It takes some hundredths of a second, on purpose."""
    if not is_hash(kept):
        return False
    _, n, r, p, salt, digest = kept.split("$")
    made = _scrypt(pin, base64.b64decode(salt), int(n), int(r), int(p))
    return hmac.compare_digest(made, base64.b64decode(digest))


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=32)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """How often the number was wrong in a row, and until when (seconds of any one clock) no other is taken."""

    wrong: int = 0
    closed_until: float = 0.0

    def seconds_closed(self, now: float) -> float:
        """Return how long it is until a number is taken again."""
        return max(0.0, self.closed_until - now)

    def tried(self, right: bool, now: float) -> Gate:
        """Return the gate after a number was tried."""
        if right:
            return Gate()
        wrong = self.wrong + 1
        return replace(self, wrong=wrong, closed_until=now + _WAITS[min(wrong, len(_WAITS) - 1)])
