"""In which language a text is written, told by its script and by the words that no text of a language goes without.

Only what is plain is said: a short text, or one between two languages, is in none. Languages that are not told at all
(such as those of the western Balkans that share their commonest words) are known as rivals, so that no other is named
in their place.

A trained library says more of little text: py3langid 0.4 told all of 240 stretches of twenty words in six languages,
and 229 of 240 of ten words. Here nothing is said of twenty words; all is told rightly of a hundred, which documents
have. The library would add 5 MB to every package, and take 0.8 seconds and 80 MB when it is first asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from albviewer.linking.folding import without_accents

_COMMONEST = {
    "en": "the of and to in a is that was for it with as his on be at by he had not are but from",
    "fr": "le la les de des du et est un une dans que qui pour par sur au avec il elle ne pas ce se",
    "de": "der die das und in den von zu mit ist des im dem nicht ein eine auf für als auch es sich er war",
    "it": "il la di che e è un una per in del della non con si da al sono i le gli come nel ha",
    "sq": "të e në dhe i me për një që nga se më u ka është si por nuk ishte do ky kjo tij këtë",
    "es": "el la de que y en los se del las un por con no una su para es al lo como más o pero",
    "pt": "o a de que e do da em um para é com não uma os no se na por mais as dos como ao",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als was door naar hij bij",
    "ro": "și de în a la cu o din pe nu un că se este care mai sau pentru prin au fost lui sunt ale",
    "pl": "i w z na do nie się to że jest o jak po od za przez był ale dla które oraz tym ich jego",
    "cs": "a v se na je že o s z do i to ve by pro jako za ale po jeho byl jsou nebo také",
    "hu": "a az és hogy nem is egy volt de ez meg csak már mint még el ki vagy azt kell lehet szerint volna",
    "tr": "ve bir bu için ile de da olarak çok daha olan gibi kadar ne en sonra ama o her değil bunu ise",
    "sv": "och i att det som en på är av för med den till inte om ett han de har var jag men sig från",
    "fi": "ja on ei se että oli hän joka mutta ovat kuin myös niin kun tai jos mukaan olla sen hänen sitten vain nyt",
    "bg": "и на да се за от в е че с по не като са си това ще до при или който към беше",
}
# Not told, for their words do not part them from one another.
_RIVALS = {
    "da no": "og i at det er en på til af for med den de ikke som et han har var om jeg men av fra",
    "bs hr sr": "i u je se na da za su od s koji ne o kao bi što a iz do to bio ali nije ili",
    "sr mk": "и у је се на да за су од који не као би што а из до то био али није или со беше",
}
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30fa]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("th", re.compile("[\u0e01-\u0e3a]")),
    ("ka", re.compile("[\u10d0-\u10ff]")),
    ("hy", re.compile("[\u0531-\u0587]")),
)
# Letters that one of the languages of a script has in nearly every sentence, and others that it never has.
_OWN_LETTERS = (
    ("ru", re.compile("[ыэЫЭ]"), re.compile("[іїєўІЇЄЎ]")),
    ("uk", re.compile("[іїєІЇЄ]"), re.compile("[ыэЫЭ]")),
)
_ONE_IN = 200
_SAMPLE = 20_000
"""Characters of a text that are looked at."""
_FEWEST = 40
"""With fewer words nothing is said."""
_FEWEST_LETTERS = 30
"""So for letters of a script that only one language is written in."""
_LEAST, _CLEARLY = 0.12, 1.3
"""Which share of all words must be among the commonest of a language, and how many times that of any other."""
_WORD = re.compile(r"[^\W\d_]+")


def _plain(words: str) -> frozenset[str]:
    # Prints and scans often lack accents.
    return frozenset(without_accents(words).split())


_WORDS = {language: _plain(words) for language, words in {**_COMMONEST, **_RIVALS}.items()}


def language_of(texts: Iterable[str]) -> str:
    """Return the language (a tag such as "sq") in which some texts of one document are written; empty if unsure."""
    parts, left = [], _SAMPLE
    for text in texts:
        parts.append(text[:left])
        left -= len(parts[-1])
        if left <= 0:
            break
    sample = "\n".join(parts)
    return _by_letters(sample) or _by_words(sample)


def _by_letters(sample: str) -> str:
    count = sum(map(str.isalpha, sample))
    for language, letters in _SCRIPTS:
        found = len(letters.findall(sample))
        # Chinese signs stand in Japanese texts too; these have others beside them.
        if found >= _FEWEST_LETTERS and found * 3 >= count * (0.3 if language == "ja" else 1):
            return language
    for language, own, never in _OWN_LETTERS:
        if (
            count >= _ONE_IN
            and len(own.findall(sample)) * _ONE_IN >= count
            and len(never.findall(sample)) * 1000 < count
        ):
            return language
    return ""


def _by_words(sample: str) -> str:
    counts = Counter(_WORD.findall(without_accents(sample).lower()))
    total = counts.total()
    if total < _FEWEST:
        return ""
    shares = {language: sum(counts[word] for word in words) / total for language, words in _WORDS.items()}
    best, second = sorted(shares, key=shares.__getitem__, reverse=True)[:2]
    clear = shares[best] >= _LEAST and shares[best] >= _CLEARLY * shares[second]
    return best if clear and best in _COMMONEST else ""
