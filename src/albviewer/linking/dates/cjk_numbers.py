"""Numbers as Chinese and Japanese write them: 36, ３６, 三十六, 三六, 廿三, 千九百六十一."""

from __future__ import annotations

_SIGNS = ("〇○零0０", "一1１壹壱元", "二2２兩", "三3３", "四4４", "五5５", "六6６", "七7７", "八8８", "九9９")
_DIGITS = {sign: value for value, signs in enumerate(_SIGNS) for sign in signs}
_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
_TWENTIES = {"廿": 20, "卅": 30}

ANY_NUMBER = "[0-9０-９]{1,4}|[〇○零一二三四五六七八九十百千廿卅]{1,7}"
"""Pattern for one of them."""


def number_of(text: str) -> int:
    """Return the number that is written; signs that are none count for nothing."""
    if not any(sign in _UNITS or sign in _TWENTIES for sign in text):
        value = 0
        for sign in text:
            value = value * 10 + _DIGITS.get(sign, 0)
        return value
    total = last = 0
    for sign in text:
        if sign in _UNITS:
            total += (last or 1) * _UNITS[sign]
            last = 0
        elif sign in _TWENTIES:
            total += _TWENTIES[sign]
        else:
            last = _DIGITS.get(sign, 0)
    return total + last
