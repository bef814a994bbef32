"""Numbers before dates are read: those of other things blotted out, those that scanning damaged put right.

Both keep the length of the text, so offsets stay what they are.
"""

from __future__ import annotations

import re

# Numbers that are never years, whatever they look like: addresses, identifiers, pages, volumes, money, grouped digits,
# telephone numbers.
_OF_OTHER_THINGS = re.compile(
    r"(?:https?://|www\.)\S{1,2000}"
    r"|\b10\.[0-9]{4,9}/\S{1,200}"
    r"|\b(?:ISBN|ISSN|OCLC|JSTOR|S2CID|PMID|PMC|LCCN|DOI|Doi|doi|arXiv)\b[\s:]{0,4}[0-9A-Za-z./()–-]{1,80}"
    r"|\b(?:[Pp]p?|S|f|ff|fq|fol|[Сс]|[Сс]тр|[Pp]agg?)\.\s{0,2}[0-9]{1,5}(?:\s{0,2}[-–—]\s{0,2}[0-9]{1,5})?"
    r"(?:,\s{0,2}[0-9]{1,5}(?:[-–—][0-9]{1,5})?(?![0-9]))*"
    r"|\b(?:[Pp]ages?|faqet?|[Ss]eiten?|[Pp]agin[ae]|страниц[аы])\s[0-9]{1,5}\s{0,2}[-–—]\s{0,2}[0-9]{1,5}"
    r"|\b(?:[Vv]ol(?:ume)?|[Nn]os?|[Nn]r|[Nn]|[Ii]ssue|[Cc]hapter|Bd|Band|Heft|[Tt]ome|[Tt]|т|[Vv]ellim[ie]|n(?=[°º]))"
    r"(?:\.|[°º]|\b)\s{0,2}[0-9]{1,5}(?:[-–/][0-9]{2,5})?(?![0-9])"
    r"|\b(?:[Tt]el|[Pp]hone|[Tt]elefon[eo]?|[Tt]elephone|[Тт]елефон|[Тт]ел|[Ff]ax)\b[.:]{0,2}\s{0,2}"
    r"(?:: )?(?:[A-Z][a-z]{1,15}\s)?\+?[0-9][0-9 ()/-]{2,24}"
    r"|[№#]\s?[0-9]{1,9}"
    r"|[$£€₽§]\s?[0-9][0-9.,]{0,20}"
    r"|(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}|\.[0-9]{3}){1,6}(?![0-9])"
)
# l and I for 1, O for 0, within what otherwise are digits: "l2 November I943", "19O5".
_DAMAGED = re.compile(r"(?<![\w'’])(?=[0-9lIO|]{2,4}(?!\w))(?=[lIO|]*[0-9])[0-9lIO|]*[lIO|][0-9lIO|]*")
_MENDED = str.maketrans("lI|O", "1110")


def as_numbers_of_dates(text: str) -> str:
    """Return the text, equally long, with the numbers that are never years blotted out and damaged ones mended."""
    text = _OF_OTHER_THINGS.sub(lambda match: "\0" * len(match.group()), text)
    return _DAMAGED.sub(lambda match: match.group().translate(_MENDED), text)
