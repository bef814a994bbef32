"""Names that are also ordinary words, and what speaks for a name where one stands: "Nice", "Reading", "Of".

That a word is ordinary is told by the document itself, which writes it with a small letter elsewhere, and by a short
list of words that are ordinary in any text. Such a word is a name only where something speaks for it: a capital within
a sentence, a preposition of place before it. Words that make up grammar ("of", "are") need the preposition.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from albviewer.linking.folding import Folded

_READ = 100_000
"""Characters of a document that show which words are ordinary in it."""
_LEAST_SHARE = 3
"""A word is ordinary if at least one in this many plus one stands with a small letter."""

_GRAMMAR = {
    "en": "a about after all am an and any are as at be been but by can could did do does down each else ever few for "
    "from had has have he her here him his how i if in into is it its just less like man many may me men might "
    "mine more most much must my never no nor not now of off on once one only or other our out over own she "
    "should since so some such than that the their them then there these they this those through to too two "
    "under until up upon us very was we well were what when where which while who why will with would yes yet "
    "you your",
    "fr": "a ai au aux avec ce ces dans de des du elle en est et eux il ils je la le les leur lui ma mais me mes mon "
    "ne nos notre nous on ont ou par pas plus pour qu que qui sa se ses si son sont sous sur ta te tes toi ton "
    "tu un une vos votre vous y",
    "de": "aber alle als am an auch auf aus bei bin bis da das dem den der des die dies du durch ein eine einem einen "
    "einer er es für hat ich ihm ihr im in ist ja kein mit nach nicht noch nun nur ob oder ohne sein sich sie "
    "sind so und uns unter vom von vor war was wer wie wir zu zum zur über",
    "it": "a ad ai al alla che chi con da dal dalla de dei del della di e ed era gli ha ho i il in io la le lei lo "
    "loro lui ma mi ne nei nel nella noi non o per più se si sia sono su sua suo tra tu un una voi",
    "ru": "а без бы был была в вас вы да для до его ее если есть еще же за и из или им их к как ко когда кто ли мы на "
    "над не него нет ни но ну о об он она они от по под при с со так там то тот ты у уже что эта это я",
    "sq": "a ai ajo apo as ata ato atë dhe do duke e edhe është i janë jo ju ka kam kjo ky këto këtë ku kur ma me mbi "
    "më na ne nga nuk në ose pa pas po por prej për për që sa se si t ta te tek të u unë veç",
}
_COMMON = {
    "en": "angel ash bath battle bend bury chad cook cork deal eagle ferry fish ford force green hall heath hill hope "
    "hull liberty lens male march mobile nice orange pool post price reading rock sale sandwich settle split "
    "spring stone street sandy tours union wash wells barking",
    "fr": "bar bon bourg cher foix gap lens nice pau sens tours vienne",
    "de": "essen halle baden singen worms siegen wangen hagen herren hamm stein wesel plauen weinheim weiden",
    "it": "fano prato bari lodi massa como alba novi salò este lecco ora",
    "ru": "орёл орел шахты мир",
    "sq": "fier mat bardha kala",
}
# Before the name of a place. In German, where all nouns have a capital, it must not be followed by an article.
_LOCATIVE = {
    "en": r"(?:in|at|near|from|to|into|towards?|around|outside|inside|beyond|via|leaving|reached|"
    r"(?:town|city|village|port|bishop|mayor|district|people|island|isle|streets?|bay|siege|battle) of)",
    "fr": r"(?:[àa]|de|en|vers|chez|près de|depuis|pour|par)",
    "de": r"(?:in|nach|aus|bei|von|über|bis|ab|Stadt|zu)",
    "it": r"(?:a|ad|da|in|di|verso|presso|per)",
    "ru": r"(?:в|во|из|под|до|к|ко|через)",
    "sq": r"(?:në|nga|drejt|afër|prej|deri në|te)",
}
_BEFORE = {language: re.compile(rf"(?<!\w){words}\s+\Z", re.I) for language, words in _LOCATIVE.items()}
_ARTICLES = {
    "en": re.compile(r"\b(?:the|an?)\s+\Z", re.I),
    "fr": re.compile(r"\b(?:l[ea]s?|des|une?|ces|ses|aux?|du)\s+\Z", re.I),
    "it": re.compile(r"\b(?:il|lo|la|i|gli|le|un[ao]?|del|della|nel|nella)\s+\Z", re.I),
}
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;…]|\n)[\"“”„«»'‘’()\[\]\s–—-]*\Z|[\"“„«‘]\Z")
_REACH = 24
_NO_WORDS: frozenset[str] = frozenset()
_GRAMMAR_WORDS = {language: frozenset(words.split()) for language, words in _GRAMMAR.items()}
_COMMON_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


@dataclass(frozen=True, slots=True)
class Usage:
    """How a document writes its words: how often each stands in it, capitals kept apart."""

    counts: Counter[str] = field(default_factory=Counter)
    _proofs: dict[tuple[str, str], bool] = field(default_factory=dict, compare=False, repr=False)

    def is_ordinary(self, word: str) -> bool:
        """Whether a folded word stands in the document with a small letter, and not only by a slip."""
        small = self.counts.get(word, 0)
        return small > 0 and small * _LEAST_SHARE >= self.counts[word.capitalize()]

    def _used_as_name(self, word: str) -> bool:
        return self.counts[word.capitalize()] > 2 * self.counts[word] + 2

    def needs_proof(self, word: str, tongue: str) -> bool:
        """Whether a folded word that is a name is an ordinary word too, in this language or in the document."""
        key = word, tongue
        known = self._proofs.get(key)
        if known is None:
            # Most names are met only a few times: what is asked first is what rules most of them out.
            known = (
                word in _GRAMMAR_WORDS.get(tongue, _NO_WORDS)
                or (word in _COMMON_WORDS.get(tongue, _NO_WORDS) and not self._used_as_name(word))
                or self.is_ordinary(word)
            )
            self._proofs[key] = known
        return known


NOTHING_READ = Usage()


def tongue_of(language: str) -> str:
    """Return the part of a language tag for which there are words here: "en" of "en-GB"."""
    return language.lower().partition("-")[0]


def usage_of(texts: Iterable[str]) -> Usage:
    """Return how the words are written in the first texts of a document."""
    counts: Counter[str] = Counter()
    left = _READ
    for text in texts:
        if left <= 0:
            break
        counts.update(Folded(text[:left]).words)
        left -= len(text)
    return Usage(counts)


def is_name(text: str, start: int, end: int, word: str, language: str, usage: Usage) -> bool:
    """Tell whether a word that is a name of one word (folded: `word`) is one where it stands at start..end."""
    tongue = tongue_of(language)
    if not usage.needs_proof(word, tongue):
        return True
    if _is_initials(text, start, end):
        return True
    grammar = word in _GRAMMAR_WORDS.get(tongue, _NO_WORDS)
    before = text[max(0, start - _REACH) : start]
    locative = tongue in _BEFORE and _BEFORE[tongue].search(before) is not None
    if locative or grammar or tongue == "de":
        return locative
    if tongue in _ARTICLES and _ARTICLES[tongue].search(before):
        return False
    return _SENTENCE_START.search(before) is None and not _within_capitals(text, start, end)


def _is_initials(text: str, start: int, end: int) -> bool:
    """Whether it is written in capitals only, as US is, among words that are not: "us" is then another word."""
    surface = text[start:end]
    if len(surface) < 2 or not surface.isupper():
        return False
    around = [*text[max(0, start - _REACH) : start].split()[-2:], *text[end : end + _REACH].split()[:2]]
    letters = [word for word in around if any(map(str.isalpha, word))]
    return bool(letters) and not any(word.isupper() and len(word) > 1 for word in letters)


def _within_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words on either side have a capital too: then it is a title or another name."""
    before, after = text[:start].rsplit(None, 1)[-1:], text[end:].split(None, 1)[:1]
    return (
        bool(before)
        and bool(after)
        and before[0][:1].isupper()
        and text[end : end + 1] == " "
        and after[0][0].isupper()
    )
