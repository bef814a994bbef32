"""The English words by which a capital stands for its government, or for nothing but the place.

Data only; `albviewer.linking.senses` says what they are asked for. Where words tell nothing, "of", "to" and "from"
speak of a place (the bazaar of, the road to), "with", "by", "for", "on" and "between" of a government (relations with).
"""

from __future__ import annotations

import re

# "In", "near": always the place, but in "in Moscow's view".
PLACE_LINKS = frozenset(
    (
        "in", "at", "into", "near", "inside", "outside", "around", "across", "through", "throughout", "via", "beyond",
        "within", "past", "above", "below", "off", "behind", "beneath", "over", "opposite",
    )
)  # fmt: skip
GOVERNMENT_LINKS = frozenset(
    (
        "by", "with", "between", "both", "against", "on", "upon", "for", "towards", "toward", "made", "than", "let",
        "despite", "about", "without", "unlike", "like", "versus", "and", "or",
    )
)  # fmt: skip

_ACTS_OF_STATE = (
    r"polic(?:y|ies)|governments?|regimes?|cabinet|support|dictates?|demands?|attitudes?|decisions?|refusals?|consent|"
    r"approval|hostility|friendship|enmity|anger|wrath|displeasure|favou?r|goodwill|patience|silence|reactions?|"
    r"repl(?:y|ies)|answers?|responses?|intentions?|interests?|influence|pressure|control|grip|tutelage|domination|"
    r"hegemony|dictat\w*|allies|ally|satellites?|friends|enem(?:y|ies)|puppets?|agents?|tools?|clients?|stance|"
    r"positions?|opinions?|claims?|charges|accusations?|criticisms?|critics?|condemnation|denunciation|dis?trust|"
    r"mistrust|suspicions?|recognition|backing|blessing|orders?|instructions?|will|wish(?:es)?|ambitions?|aims?|"
    r"propaganda|diplomacy|diplomats?|leaders?|leadership|rulers|authorit(?:y|ies)|defiance|ahead|wary|critical|"
    r"suspicious|afraid|independent|independence|supportive|praises?|representatives?|ambassadors?|interference|"
    r"meddling|behaviou?r|conduct|betrayal|treachery|promises?|insistence|requests?|initiatives?|protests?|objections?|"
    r"threats?|warnings?|notes?|concessions?|generosity|debts?|loans?|credits?|aid|alliances?|fears?|line"
)
_SPEECH = (
    r"notes?|repl(?:y|ies)|messages?|orders?|instructions?|pressure|support|aid|demands?|proposals?|letters?|"
    r"pronouncements?|signals?|directives?|protests?|dictates|break|breach|threats?|warnings?|loans?|credits?|force|"
    r"independence|concessions?|assurances?|guarantees?|help|assistance|secret|approval|consent|recognition|advisers"
)
# What stands before a link, by the link, if it is a government that is spoken of.
GOVERNMENT_BEFORE = {
    "of": re.compile(
        rf"\b(?:{_ACTS_OF_STATE}|on (?:the )?(?:part|side|behalf)|(?:in|into) the (?:view|eyes|hands)) of\Z", re.I
    ),
    "from": re.compile(rf"\b(?:{_SPEECH})(?: \w+ed)? from\Z", re.I),
    "to": re.compile(
        r"\b(?:support|overtures?|opposition|opposed|loyal(?:ty)?|hostil\w+|according|repl(?:y|ies|ied)|answers?|responses?|"
        r"notes?|protests?|protested|appeals?|appealed|complain\w*|reports? back|turn(?:s|ed|ing)?|owed?|debts?|"
        r"allegiance|subservien\w+|subordinat\w+|obedien\w+|obey\w*|concessions?|offers?|offered|proposals?|proposed|"
        r"demands?|requests?|memorand\w+|threats?|challenges?|friendly|unfriendly|favou?rable|unacceptable|acceptable|"
        r"thanks|ultimatum|submit\w*|submission|devot\w+|gratitude|grateful|assurances?|"
        r"promises?|promised|loans?|credits?|aid|exports?|resistance|alternatives?) to\Z",
        re.I,
    ),
}  # fmt: skip
_ROADS = (
    r"road|roads|railways?|railroad|line|lines|trains?|flights?|journeys?|route|distance|border|halfway|midway|"
    r"somewhere|telephone|telegraph|road link|air link|traffic|ferry|ferries|bus|buses|service|trips?|post|mail|way|"
    r"stages?|miles|kilomet(?:er|re)s|km"
)
_MOVES = (
    r"walk\w*|dr(?:ive|ives|iving|ove)|rode|rid(?:e|es|ing)|march\w*|advanc\w+|mov\w+|retreat\w*|fl(?:ew|y|ies|ying)|"
    r"sail\w*|fled|flee\w*|head(?:ed|ing)?|hurr\w+|travel\w*|push\w* on|set (?:out|off)|depart\w*|left|leav\w+|"
    r"embark\w*|bound|start(?:ed|ing)?|went|go(?:es|ing)?|r[au]n(?:ning|s)?|back|mak(?:e|ing)|made"
)
# And if it is the place, where the link else speaks of a government.
_OF_ROADS = re.compile(rf"\b(?:{_ROADS})(?: \w+ed)? (?:between|with)\Z", re.I)
_OF_MOVES = re.compile(
    rf"\b(?:{_MOVES}|trains?|ships?|steamers?|boats?|ferry|ferries|cart\w*|carriages?|coach\w*|bus(?:es)?|lorr\w+|"
    rf"trucks?|convoys?|planes?|flights?|cars?|tickets?|passengers?|roads?|way|maps?|guides?)"
    rf"(?: \w+){{0,2}} (?:for|towards?)\Z",
    re.I,
)
_OF_BATTLES = re.compile(
    r"\b(?:march\w*|advanc\w+|raid\w*|attacks?|attacked|assaults?|air raids?|bomb\w*|shell\w*|rain\w*|snow\w*|fell|"
    r"fall\w*|descend\w*|converg\w+|drop\w*|clos\w+ in|flew|over|night|sun|light|swoop\w*) (?:down )?(?:up)?on\Z",
    re.I,
)
_OF_BOOKS = re.compile(
    r"\b(?:books?|films?|novels?|stor(?:y|ies)|articles?|songs?|poems?|lectures?|guides?|wr(?:ote|itten|ites|iting)|"
    r"reads?|sang|essays?|wander\w*|stroll\w*|dream\w*) about\Z",
    re.I,
)
PLACE_BEFORE = {
    "between": _OF_ROADS, "with": _OF_ROADS, "for": _OF_MOVES, "towards": _OF_MOVES, "toward": _OF_MOVES,
    "on": _OF_BATTLES, "upon": _OF_BATTLES, "about": _OF_BOOKS,
}  # fmt: skip
# Verbs that take the name as their object.
PLACE_VERBS = re.compile(
    r"\b(?:held|left|leaving|leaves|arrived|based|born|located|reach(?:ed|es|ing)?|occup(?:y|ied|ies|ying)|besieg\w+|bomb\w+|"
    r"visit(?:ed|s|ing)?|tour(?:ed|s|ing)|enter(?:ed|s|ing)?|seiz\w+|captur\w+|liberat\w+|storm\w+|evacuat\w+|"
    r"cross(?:ed|es|ing)|shell(?:ed|ing)|sack(?:ed|ing)|burn(?:ed|t|ing)|painted|photograph\w+|knew|know|knows|"
    r"surround(?:ed|ing)|bypass\w+|overlook\w+|saw|see|seen|rebuil(?:t|d)|called)(?: in)?\Z",
    re.I,
)
GOVERNMENT_VERBS = re.compile(
    r"\b(?:(?:push|forc|urg|ask|accus|blam|denounc|distrust|consult|persuad|convinc|warn|defi|defy|critici[sz]|oppos|"
    r"pleas|satisf|embarrass|inform|deceiv|anger|irritat|alarm|displeas|provok|thank|obey|condemn|recogni[sz]|approach|"
    r"isolat|suspect|antagoni[sz]|cost|appeas|isolat)(?:e|es|ed|ied|y|ies|s|ing|ying)?|told|tell|tells|telling)\Z",
    re.I,
)
# What a place has and a government has not.
_TOWNSCAPE = (
    r"airports?|city|cities|towns?|streets?|stations?|railways?|roads?|suburbs?|outskirts|harbours?|harbors?|ports?|docks?|"
    r"quays?|squares?|bazaars?|markets?|mosques?|church(?:es)?|cathedrals?|walls|gates?|houses?|parks?|gardens?|bridges?|"
    r"schools?|hospitals?|hotels?|caf(?:e|\u00e9)s?|theat(?:re|er)s?|cinemas?|museums?|librar(?:y|ies)|universit(?:y|ies)|"
    r"factor(?:y|ies)|population|inhabitants|citizens|dialects?|climate|weather|skyline|cent(?:re|er)|quarters?|districts?|"
    r"buildings?|castle|fortress|prisons?|jails?|radio|newspapers?|trams?|hills?|river|bay|region|area|sky|winters?|"
    r"summers?|football|duck|tower|boulevards?|avenues?|palaces?|shops?|crowds?|poor|youth|workers|students|women"
)
TOWNSCAPE_AFTER = re.compile(
    r"\s*,\s+(?:the )?(?:[A-Z]\w+ )?capital\b"
    rf"|(?:['\u2019]s?\s+(?:(?!(?:{_ACTS_OF_STATE})\b)\w+ )?|\s+)(?:{_TOWNSCAPE})\b"
)
# What only a place is or does; of "relations with Moscow grew worse" it says nothing.
PLACE_AFTER = re.compile(
    r"\s+(?:fell|grew|lay|lies)(?! silent| behind| out| low| claim)\b"
    r"|\s+(?:had|has)\s+(?:[\w,.]+\s+){0,4}(?:inhabitants|souls|people|mosques|houses|church(?:es)?|streets)\b"
    r"|\s+(?:was|is|had been|has been)\s+(?:\w+ly\s+)?(?:dark|cold|quiet|full|empty|founded|built|captured|"
    r"taken|occupied|liberated|bombed|destroyed|besieged|located|situated|burn\w+|silent|snowed|far|near|rebuilt|"
    r"shelled|evacuated|beautiful|dirty|small|large|hot|surrounded|crowded|"
    r"(?:a|the|an) (?:\w+ )?(?:city|town|village|capital|port))\b"
)
POSSESSED = re.compile(r"\s*['\u2019]s?\s+(?P<thing>\w+)")
VIEWS = frozenset(
    ("view", "views", "eyes", "opinion", "name", "case", "interest", "interests", "hands", "favour", "favor")
)
ACTS_OF_STATE = re.compile(rf"(?:{_ACTS_OF_STATE})\Z", re.I)
