"""In which encoding a text file is: as the collection says, as the file shows, or as a careful guess, which is told.

A guess is noted as a fault that names it: one line in sources.yaml confirms or corrects it.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError, decode
from albviewer.collection.readers.alphabets import likeliest_latin
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.collection.readers.source_file import SourceFile

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_LINE_END = re.compile(r"\r\n|\n|\r")
_BEYOND_ASCII = re.compile(rb"[^\n\r]*[\x80-\xff][^\n\r]*")
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_REPLACEMENT = "\ufffd"
_SAMPLE = 32 * 1024
_LOOKED_AT = 64 * 1024
# Of the characters beyond ASCII in a damaged file of UTF-8, at most one of so many is damaged.
_SOUND_FOR_ONE_DAMAGED = 2
_NULS_OF_UTF16 = 0.3
# How much of what is beyond ASCII must be letters of one language for its encoding to be taken unasked, or at all.
_SURE = 0.95
_LIKELY = 0.8
_CYRILLIC = ["cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"]
# Where the language is said, only encodings made for it are asked first: a short text fits many.
_FOR_LANGUAGE = {
    **dict.fromkeys(("ru", "uk", "bg", "sr", "mk", "be"), _CYRILLIC),
    "el": ["cp1253", "iso8859_7", "cp737", "mac_greek"],
    "he": ["cp1255", "iso8859_8", "cp862"],
    "ar": ["cp1256", "iso8859_6", "cp864"],
    "fa": ["cp1256"],
    "ja": ["euc_jp", "shift_jis", "cp932", "iso2022_jp"],
    "zh": ["gb18030", "big5", "big5hkscs"],
    "ko": ["euc_kr", "cp949"],
    "th": ["tis_620", "cp874"],
}


class Decoded(NamedTuple):
    """The text of a file without its byte-order mark, and in which encoding it was."""

    text: str
    encoding: str
    guessed: bool = False


def decode_text(file: SourceFile, *, declared: str = "") -> Decoded:
    """Return the text of a file; raise FileFaultError if no encoding fits, or not the one that the collection says.

    `declared` is what the file says of itself, which is believed if it can be true.
    A file of UTF-8, UTF-16 or UTF-32 that is damaged in places is read, with U+FFFD there, and the first is noted.
    """
    data, said = file.data, file.source.encoding
    if said:
        return Decoded(decode(data, file.name, said), said)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return Decoded(_mended(file, marked), marked)
    if declared and _fits(data, declared):
        return Decoded(data.decode(declared), declared)
    unmarked = _without_mark(data)
    if unmarked:
        return _guessed(file, unmarked, data.index(0))
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        wrong = error.start
    if _is_damaged_utf8(data):
        return Decoded(_mended(file, "UTF-8"), "UTF-8")
    encoding = _guess(data, file.source.language)
    if encoding:
        return _guessed(file, encoding, wrong)
    # Its message names the first byte that does not fit.
    return Decoded(decode(data, file.name), "UTF-8")


def _guessed(file: SourceFile, encoding: str, wrong: int) -> Decoded:
    """Return a text in an encoding that is a guess, and tell it where the first byte is not UTF-8."""
    text = file.data.decode(encoding, errors="replace").removeprefix("\ufeff")
    before = _LINE_END.split(file.data[:wrong].decode("utf-8", errors="ignore"))
    message = sentence(
        "the file {name} is not UTF-8; it is read as {encoding}, which is a guess: say encoding: "
        "{encoding} in sources.yaml, or what it is",
        name=file.name,
        encoding=encoding,
    )
    file.note(FaultCode.ENCODING, message, len(before), len(before[-1]) + 1)
    return Decoded(text, encoding, guessed=True)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (LookupError, ValueError):
        return False
    return True


def _mended(file: SourceFile, encoding: str) -> str:
    """Return the text of a file whose encoding is certain, with U+FFFD for what is damaged, and note the first one."""
    try:
        return decode(file.data, file.name, encoding)
    except FileFaultError as error:
        text = file.data.decode(encoding, errors="replace").removeprefix("\ufeff")
        at = error.position
        count = text.count(_REPLACEMENT)
        spots = sentence("in {count} places", count=count) if count > 1 else sentence("in one place")
        message = sentence(
            "the file {name} is damaged {spots}: bytes that are not {encoding} are shown as {replacement}",
            name=file.name,
            spots=spots,
            encoding=encoding,
            replacement=_REPLACEMENT,
        )
        file.note(FaultCode.ENCODING, message, at.line if at else 1, at.column if at else 1)
        return text


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether most of what is beyond ASCII is sound UTF-8, which does not come about by chance."""
    sample = b"\n".join(_lines_beyond_ascii(data))
    text = sample.decode("utf-8", errors="replace")
    damaged = text.count(_REPLACEMENT)
    sound = sum(1 for char in text if char > "\x7f") - damaged
    return sound >= damaged * _SOUND_FOR_ONE_DAMAGED


def _lines_beyond_ascii(data: bytes) -> Iterator[bytes]:
    """Yield lines that hold bytes beyond ASCII, long ones in part, up to the size of a sample."""
    size = 0
    for match in _BEYOND_ASCII.finditer(data):
        line = data[match.start() : min(match.end(), match.start() + _SAMPLE - size)]
        yield line
        size += len(line)
        if size >= _SAMPLE:
            return


def _without_mark(data: bytes) -> str:
    """Return UTF-16 if every other byte of what stands at the beginning is mostly zero, as in ASCII written so."""
    head = data[: _LOOKED_AT - _LOOKED_AT % 2]
    even, odd = head[::2].count(0), head[1::2].count(0)
    enough = len(head) // 2 * _NULS_OF_UTF16
    if odd > enough and even * 10 < odd:
        found = "UTF-16-LE"
    elif even > enough and odd * 10 < even:
        found = "UTF-16-BE"
    else:
        return ""
    # Tables of small numbers look so too.
    return "" if _UNFIT.search(head.decode(found, errors="replace")) else found


def _guess(data: bytes, language: str) -> str:
    """Return the likeliest encoding that is not Unicode, or an empty string."""
    from charset_normalizer import from_bytes

    sample = b"\n".join(_lines_beyond_ascii(data))
    if sample.count(0) * 50 > len(sample):
        return ""
    wanted = _FOR_LANGUAGE.get(language.partition("-")[0])
    fitting = from_bytes(sample, cp_isolation=wanted).best() if wanted else None
    if fitting is not None and _is_of_another_script(str(fitting)):
        return fitting.encoding
    latin, fit = likeliest_latin(sample, language)
    best = from_bytes(sample).best() if fit < _SURE else None
    if best is not None and _is_of_another_script(str(best)):
        return best.encoding
    return latin if fit >= _LIKELY else best.encoding if best is not None else ""


def _is_of_another_script(text: str) -> bool:
    """Tell whether most letters beyond ASCII are not Latin ones."""
    letters = [char for char in text if char > "\x7f" and char.isalpha()]
    others = sum(1 for char in letters if char > "\u024f")
    return others * 2 > len(letters)
