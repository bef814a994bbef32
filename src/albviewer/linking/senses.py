"""In which sense a capital is named: the city, or the government that sits there.

Rules of thumb for English, from the words just before and after. A collection overrules them with curated lines.
"""

from __future__ import annotations

import re

from albviewer.model.mentions import Sense

# "The Moscow Conference" is named after the city; in "Tirana, 1983" it is where a work was published.
_MEETING_AFTER = re.compile(r"\s+(?:conference|meeting|declaration|treaty|pact|protocol|summit)\b", re.I)
_IMPRINT_AFTER = re.compile(r"\s*[,:]\s*(?:1[5-9]|20)\d\d\b")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|into|near|inside|outside|around|city of|town of|capital(?:,| of)?|centre of|"
    r"(?:visit(?:ed|s|ing)?|trip|journey|flew|flight|travel(?:l?ed|s)?|came|come|comes|went|go|goes|sent|returned|"
    r"invit\w+[^.;]{0,30}?|arriv\w+|return) (?:back )?to|(?:held|left|leaving|arrived|based|born|from|located)(?: in)?)"
    r"\s+$",
    re.I,
)
_PLACE_AFTER = re.compile(r"\s*,\s+(?:the )?(?:[A-Z]\w+ )?capital\b|\s+(?:airport|city|street|station)\b")
_ACTS = (
    r"(?:would|could|should|might|did|does|do|had|has|have|was|were|is)(?:n['\u2019]t)?|will|can|made|took|gave|lent|"
    r"sent|saw|felt|knew|kept|broke|began|sought|wrote|withdrew|sang|drew|said|\w{3,}ed"
)
_ADVERBS = r"(?:(?:then|also|still|later|openly|finally|now|never|soon|eventually|publicly|quickly)\s+)*"
_GOVERNMENT_AFTER = re.compile(
    rf"\s+{_ADVERBS}(?:{_ACTS}|\w{{3,}}s)\b"
    r"|\s*['\u2019]s?\s+\w",
    re.I,
)
_GOVERNMENT_BEFORE = re.compile(
    r"\b(?:by|with|between|both|against|on|upon|for|towards?|of|made|than|let|according to|despite|about|and|"
    r"(?:support|overtures|opposition|loyal|loyalty|hostile) to|"
    r"pushed|forced|urged|asked|told|accused|blamed)\s+$",
    re.I,
)


def sense_of(text: str, start: int, end: int) -> Sense:
    """Return the sense of a capital named at start..end of a text whose government may be meant by it."""
    before, after = text[max(0, start - 60) : start], text[end : end + 40]
    if _IMPRINT_AFTER.match(after) or _MEETING_AFTER.match(after):
        return Sense.NAME_PART
    if _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(after):
        return Sense.PLACE
    if _GOVERNMENT_AFTER.match(after) or _GOVERNMENT_BEFORE.search(before):
        return Sense.GOVERNMENT
    return Sense.PLACE
