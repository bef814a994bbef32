"""Which of the encodings for Latin letters fits a text: the one in which it is spelt with the letters of one language.

They differ only beyond ASCII, where almost every byte is some letter in each of them; statistics of bytes say little.
"""

from __future__ import annotations

from collections import Counter

# The commonest encoding of each family first: of several that fit alike, the first is taken.
_ENCODINGS = (
    "cp1252",
    "cp1250",
    "cp1254",
    "cp1257",
    "iso8859_2",
    "iso8859_15",
    "iso8859_9",
    "iso8859_16",
    "cp852",
    "cp850",
    "mac_roman",
    "mac_latin2",
)
_LETTERS = {
    "en": "éèêëïôöüàçñæœ£",
    "sq": "çë",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "de": "äöüß",
    "it": "àèéìíîòóùú",
    "es": "áéíñóúüªº¿¡",
    "pt": "áâãàçéêíóôõúü",
    "nl": "äëïéèöüó",
    "sv": "åäöéø",
    "da": "æøåé",
    "fi": "äöå",
    "is": "áðéíóúýþæö",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "hr": "čćđšž",
    "sl": "čšž",
    "ro": "ăâîşţșț",
    "tr": "çğıöşüâîû",
    "et": "äöõüšž",
    "lv": "āčēģīķļņšūž",
    "lt": "ąčęėįšųūž",
}
_ALPHABETS = {language: frozenset(letters + letters.upper() + "İ") for language, letters in _LETTERS.items()}
_SIGNS = frozenset("“”„‚‘’–—…«»‹›§°•·©®™€£†‡¶\u00a0\u00ad½¼¾²³×¢¥‰µ")
_FITS = 0.95


def likeliest_latin(sample: bytes, language: str) -> tuple[str, float]:
    """Return the encoding in which the sample is best spelt; the language is a hint.

    With it comes which part of the characters beyond ASCII are letters of one language or signs of print.
    """
    best, fit = "", 0.0
    for encoding in _ENCODINGS:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        found = max(_fits(text, language))
        if found > fit:
            best, fit = encoding, found
    return best, fit


def _fits(text: str, hint: str) -> list[float]:
    """Return for each language how much of what is beyond ASCII fits it; the language that is said counts for more."""
    counts = Counter(char for char in text if char > "\x7f")
    total = counts.total() or 1
    # A capital after a small letter, or a sign between two letters, comes about by a wrong encoding.
    wrong = sum(
        1
        for before, char, after in zip(text, text[1:], text[2:], strict=False)
        if char > "\x7f"
        and ((char.isupper() and before.islower()) or (char in _SIGNS and _in_word(before, char, after)))
    )
    signs = sum(count for char, count in counts.items() if char in _SIGNS)
    fits = []
    for language, alphabet in _ALPHABETS.items():
        letters = sum(count for char, count in counts.items() if char in alphabet)
        fit = (letters + signs - wrong) / total
        # Said, a language explains a text that a smaller alphabet would explain as well.
        fits.append(fit * 1.05 if language == hint.partition("-")[0] and fit >= _FITS else fit)
    return fits


def _in_word(before: str, sign: str, after: str) -> bool:
    return sign not in "’\u00ad–—·" and before.isalpha() and after.isalpha()
