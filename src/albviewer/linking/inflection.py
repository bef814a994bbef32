"""Forms of a place's name as a text in one language writes it: "Tiranës", "Москвы", "Moskaus".

Only what can be told from the letters of the name, and only for names of one word: Albanian definite and indefinite
forms with their cases, Russian cases of Cyrillic names, the German genitive. Other languages inflect no names or are
not known; there, a collection lists the forms.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

INDEFINITE = ("ë", "ër")
_HUSHED = "гкхжчшщ"
_SIBILANTS = ("s", "ß", "x", "z")
_VOWELS = "aeiouyëäöüáéíóúàèìòù"


Inflection = Callable[[str], tuple[str, ...]]
"""Makes the other forms of a name."""


def inflection_of(language: str) -> Inflection | None:
    """Return what makes the forms in texts of a language (a tag such as "sq" or "sq-AL"); None if it has no others."""
    return INFLECTIONS.get(language.lower().partition("-")[0])


def forms_of(name: str, inflect: Inflection | None) -> tuple[str, ...]:
    """Return the name and its forms, each once."""
    if inflect is None or not name.isalpha() or len(name) < 3 or name.isupper():
        return (name,)
    return tuple(dict.fromkeys((name, *inflect(name))))


def forms_of_person(name: str, inflect: Inflection | None) -> tuple[str, ...]:
    """Return the name of a person and its forms: of several words the last is inflected, or in Russian each."""
    *given, family = name.split(" ")
    if inflect is None or family.isupper():
        return (name,)
    if inflect is not _russian:
        return tuple(" ".join((*given, form)) for form in forms_of(family, inflect))
    cases = zip(*(_cases_of_person(word) for word in (*given, family)), strict=True)
    return tuple(dict.fromkeys((name, *(" ".join(words) for words in cases))))


def _cases_of_person(word: str) -> tuple[str, ...]:
    """Return the genitive, dative, accusative, instrumental and prepositional of a Russian man's name."""
    small, stem = word.lower(), word[:-1]
    if not small.isalpha() or len(small) < 3 or not "а" <= small[0] <= "ё" or small[-1] in "оеуюэёиы":
        return (word,) * 5
    if small[-1] == "а":
        hushed = stem[-1].lower() in _HUSHED
        return _with(stem, ("и" if hushed else "ы") + " е у " + ("ей" if stem[-1].lower() in "жчшщ" else "ой") + " е")
    if small[-1] == "я":
        return _with(stem, "и е ю ей е")
    if small.endswith(("ий", "ый", "ой")) and small.endswith(("ский", "цкий", "ый", "ой")):
        return _with(word[:-2], "ого ому ого им ом")
    if small[-1] in "йь":
        return _with(stem, "я ю я ем " + ("и" if small.endswith("ий") else "е"))
    return _with(word, "а у а " + ("ым" if small.endswith(("ов", "ев", "ёв", "ин", "ын")) else "ом") + " е")


def _with(stem: str, endings: str) -> tuple[str, ...]:
    return tuple(stem + ending.strip("-") for ending in endings.split())


def _albanian(name: str) -> tuple[str, ...]:
    small = name.lower()
    if not "a" <= small[0] <= "z" and small[0] not in "çë":
        return ()
    if small.endswith("ër"):
        return (*_with(name[:-2] + "r", "a ës ën"), *_with(name, "i it in"))
    if small.endswith("ia"):
        return _with(name[:-1], "- a së në")
    if small[-1] in "ëa":
        return _with(name[:-1], "ë a ës ën")
    if small.endswith("i"):
        # "Shqipëri" is of the one gender, "Berati" of the other.
        return (*_with(name, "a së në"), *_with(name[:-1], "- it in"))
    if small[-1] in "kgh":
        return _with(name, "u ut un")
    if small[-1] in _VOWELS:
        return _with(name, "ja s n")
    return _with(name, "i it in")


def _russian(name: str) -> tuple[str, ...]:
    small = name.lower()
    if not "а" <= small[0] <= "ё":
        return ()
    stem, last = name[:-1], small[-1]
    if small.endswith("ия"):
        return _with(stem, "и ю ей")
    if last == "а":
        return _with(stem, ("и" if stem[-1].lower() in _HUSHED else "ы") + " е у ой ою")
    if last == "я":
        return _with(stem, "и е ю ей")
    if last in "йь":
        return _with(stem, "я ю ем е и ью")
    if last in "ыи":
        return _with(stem, "- ам ами ах ов")
    return () if last in "оеуюэё" else _with(name, "а у ом е")


def definite(name: str) -> str:
    """Return the definite form of an Albanian name that ends as `INDEFINITE` says: "Kruja", "Shkodra".

    Texts in other languages write it as often.
    """
    return name[:-2] + "ra" if name.endswith("r") else name[:-1] + "a"


def _german(name: str) -> tuple[str, ...]:
    return () if (not name.isascii() and "а" <= name[0].lower() <= "я") or name.endswith(_SIBILANTS) else (name + "s",)


INFLECTIONS: Mapping[str, Inflection] = {"sq": _albanian, "ru": _russian, "de": _german}
"""What makes the forms in texts of each language that has others."""
