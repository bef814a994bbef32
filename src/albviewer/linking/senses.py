"""In which sense a place is named: the place, the government that sits there, or a part of another name.

Rules of thumb for English, from the words just before and after. A collection overrules them with curated lines.
"""

from __future__ import annotations

import re

from albviewer.linking import sense_words as words
from albviewer.model.mentions import Sense

# "The Moscow Conference" is named after the city; in "Tirana, 1983" it is where a work was published.
_MEETING_AFTER = re.compile(
    r"\s+(?:conferences?|meetings?|declarations?|treat(?:y|ies)|pacts?|protocols?|summits?|agreements?|congress)\b",
    re.I,
)
_NAMED_AFTER_IT = re.compile(
    r"\s+(?:Conferences?|Meetings?|Declaration|Treaty|Pact|Protocols?|Summit|Agreements?|Accords?|Congress|Conventions?|"
    r"Protocol|University|Academy|Post|Times|Herald|Gazette|Tribune|Quarterly|Review|Press|Spring|Commune|UP)\b"
)
_NAMED_FROM_IT = re.compile(
    r"(?:\b(?:Treaty|Pact|Peace|Conventions?|Protocols?|Declaration|Agreement|Accords?|Congress|Conference|Charter|"
    r"University|Academy|Bank|Edict|Diet|Synod|Council|History) (?:of|at)|\b(?:Hotel|Café|Villa|University of))\s+\Z"
)
# The words right before a name without which the longer searches need not be made.
_NAMING_LINKS = frozenset(("of", "at", "Hotel", "Café", "Villa"))
_LINK_ENDS = frozenset(("", *(link[-1] for link in _NAMING_LINKS)))
_TITLE_LINKS = frozenset(("to", "of", "in", "from", "on", "for"))
_LONGEST_LINK = 8
_IMPRINT_AFTER = re.compile(r"\s*[,:]\s*(?:1[5-9]|20)\d\d\b")
_IMPRINT_BEFORE = re.compile(r"[,;:(\"”.]\s*\Z")
# "(London: Chatto, 1931)".
_PUBLISHER_AFTER = re.compile(r":\s+[A-Z][^():;]{1,60},\s+(?:1[5-9]|20)\d\d\b")
# "The Road to Tirana (London ...": the title of a work.
_TITLE_BEFORE = re.compile(r"\b(?:The|A|An)\s+[A-Z]\w+\s+(?:to|of|in|from|on|for)\s+\Z")
_TITLE_AFTER = re.compile(r"\s*[(,]\s*(?:[A-Z][a-z]+:|[A-Z]\w+,\s+(?:1[5-9]|20)\d\d\b)")
_ACTS = (
    r"(?:would|could|should|might|did|does|do|had|has|have|was|were|is)(?:n['\u2019]t)?|will|can|made|took|gave|lent|"
    r"sent|saw|felt|knew|kept|broke|began|sought|wrote|withdrew|sang|drew|said|fought|chose|held|\w{3,}ed"
)
_ADVERBS = (
    r"(?:(?:then|also|still|later|openly|finally|now|never|soon|eventually|publicly|quickly|always|again|thus)\s+)*"
)
_ACTS_AFTER = re.compile(rf"\s+{_ADVERBS}(?:{_ACTS}|\w{{3,}}s)\b", re.I)
# "In London, Paris and": what is said of the first name is said of those beside it. After one name alone, a comma ends
# what is said of it.
_NAME = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
_LISTED_BEFORE = re.compile(
    rf"(?<![^\s(])(?:(?:{_NAME},\s+){{1,4}}(?:{_NAME},?\s+(?:and|or|nor)\s+)?|{_NAME}\s+(?:and|or|nor)\s+)\Z"
)
_LISTED_AFTER = re.compile(rf"(?:,\s+{_NAME}){{0,4}},?\s+(?:and|or|nor)\s+{_NAME}")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+\Z")
_PARTY = re.compile(r"\b(?:pro|anti)-\s*\Z", re.I)


def sense_of(text: str, start: int, end: int, *, government: bool = True) -> Sense:
    """Return the sense of a place named at start..end of a text; `government`: its name may stand for one."""
    if not government and _goes_on_plainly(text, start, end):
        return Sense.PLACE
    before, after = text[max(0, start - 60) : start], text[end : end + 90]
    if _is_part_of_name(before, after) or (government and (_IMPRINT_AFTER.match(after) or _MEETING_AFTER.match(after))):
        return Sense.NAME_PART
    return _of_capital(before, after) if government else Sense.PLACE


def _of_capital(before: str, after: str) -> Sense:
    """Whether words around a capital speak of the place or of its government."""
    if _PARTY.search(before):
        return Sense.GOVERNMENT
    if words.TOWNSCAPE_AFTER.match(after):
        return Sense.PLACE
    word = _LAST_WORD.search(before)
    if before.rstrip().endswith(",") or (word and word[1].lower() in ("and", "or", "nor")):
        before = _LISTED_BEFORE.sub("", before)
        word = _LAST_WORD.search(before)
    link = word[1].lower() if word else ""
    if possessed := words.POSSESSED.match(after):
        return _of_what_it_has(link, possessed["thing"])
    told = _told_before(link, before.rstrip()) if link else None
    if told is not None:
        return told
    if words.PLACE_AFTER.match(after):
        return Sense.PLACE
    others = _LISTED_AFTER.match(after)
    return Sense.GOVERNMENT if _ACTS_AFTER.match(after, others.end() if others else 0) else Sense.PLACE


def _of_what_it_has(link: str, thing: str) -> Sense:
    """Whose the thing is: "in Moscow's view", but "in Moscow's old town"."""
    near = link in words.PLACE_LINKS and thing.lower() not in words.VIEWS
    return Sense.PLACE if near and not words.ACTS_OF_STATE.match(thing) else Sense.GOVERNMENT


def _told_before(link: str, before: str) -> Sense | None:
    """Return what the words up to the link say, the last word before the name; None if they say nothing."""
    if link in words.PLACE_LINKS:
        return Sense.PLACE
    if link in words.GOVERNMENT_BEFORE:
        return Sense.GOVERNMENT if words.GOVERNMENT_BEFORE[link].search(before) else Sense.PLACE
    if link in words.GOVERNMENT_LINKS:
        place = link in words.PLACE_BEFORE and words.PLACE_BEFORE[link].search(before)
        return Sense.PLACE if place else Sense.GOVERNMENT
    if words.GOVERNMENT_VERBS.search(before):
        return Sense.GOVERNMENT
    return Sense.PLACE if words.PLACE_VERBS.search(before) else None


def _goes_on_plainly(text: str, start: int, end: int) -> bool:
    """Whether a small letter follows, and right before stands a word that ends as no word does that links a name."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower() or text[start - 1 : start] != " ":
        return False
    before = text[start - 2 : start - 1]
    return before not in _LINK_ENDS and not before.isspace()


def _is_part_of_name(before: str, after: str) -> bool:
    """Whether the words around are a name or a title that contains the place, or the imprint of a book."""
    # What goes on with a small letter, as most names do, can only be told by the words before.
    goes_on = after[:1] == " " and after[1:2].islower()
    if not goes_on and (
        _NAMED_AFTER_IT.match(after)
        or _PUBLISHER_AFTER.match(after)
        or (_IMPRINT_AFTER.match(after) and _IMPRINT_BEFORE.search(before))
    ):
        return True
    last = before[-_LONGEST_LINK:].split()[-1:]
    if not last:
        return False
    if last[0] in _NAMING_LINKS and _NAMED_FROM_IT.search(before):
        return True
    if goes_on or last[0] not in _TITLE_LINKS:
        return False
    return _TITLE_AFTER.match(after) is not None and _TITLE_BEFORE.search(before) is not None
