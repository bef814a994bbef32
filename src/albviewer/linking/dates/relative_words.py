"""The words by which a date is counted from one told before, one table for each language.

Data only, as in `albviewer.linking.dates.words`. What each group of words does is said in
`albviewer.linking.dates.vocabulary`.
"""

from __future__ import annotations

from albviewer.linking.dates.vocabulary import RelativeWords, forms

ENGLISH = RelativeWords(
    same_month={
        "the same month": 0, "that same month": 0, "that month": 0, "the following month": 1, "the next month": 1,
        "the previous month": -1, "the preceding month": -1, "the month before": -1, "the month after": 1,
    },
    same_week={
        "the following week": 1, "the next week": 1, "the previous week": -1, "the week before": -1,
        "a fortnight later": 2, "a fortnight afterwards": 2, "a fortnight earlier": -2, "a fortnight before": -2,
    },
    same_day={
        "the same day": 0, "that same day": 0, "that very day": 0, "that day": 0, "the following day": 1,
        "the next day": 1, "the previous day": -1, "the day before": -1, "the day after": 1,
    },
    closed=(
        "the year before", "the year after", "the month before", "the month after", "the week before", "the day before",
        "the day after", "a fortnight before",
    ),
    for_month={
        "inst": 0, "inst.": 0, "instant": 0, "ult": -1, "ult.": -1, "ultimo": -1, "prox": 1, "prox.": 1, "proximo": 1,
        "of this month": 0, "of last month": -1, "of next month": 1,
    },
    bare_before=(
        "on the", "after the", "since the", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
        "Sunday",
    ),
    bare_ahead=(
        "by the", "until the", "till the", "before the", "Monday the", "Tuesday the", "Wednesday the", "Thursday the",
        "Friday the", "Saturday the", "Sunday the",
    ),
    bare_endings=("st", "nd", "rd", "th"),
    bare_after=(
        "and", "we", "he", "she", "I", "they", "it", "the", "to", "from", "at", "but", "when", "with", "for", "all",
        "our", "his", "my", "their", "there", "was", "had", "if",
    ),
    likened=("as", "of", "when"),
    units={
        "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
        "year": "year", "years": "year",
    },
    numbers=forms(
        _1="a an one", _2="two", _3="three", _4="four", _5="five", _6="six", _7="seven", _8="eight", _9="nine",
        _10="ten", _11="eleven", _12="twelve", _15="fifteen", _20="twenty", _30="thirty", _40="forty", _50="fifty",
    ),
    rough_numbers={"a couple of": 2},
    rough=("more than", "less than", "over", "nearly", "almost", "at least", "some", "barely", "just over"),
    later=("later", "afterwards", "afterward", "thereafter"),
    earlier=("earlier", "previously"),
    after=("after", "following"),
    before=("before", "prior to"),
    this=("this", "that", "these", "those", "the", "his", "her", "their", "its"),
    occasions=(
        "meeting", "meetings", "conference", "congress", "talks", "visit", "speech", "letter", "declaration", "attack",
        "incident", "agreement", "decision", "event", "events", "announcement", "battle", "session", "plenum",
    ),
    than=("than",),
    spans=(
        "within", "for", "the", "these", "those", "every", "last", "next", "first", "past", "no", "until", "later than",
        "not",
    ),
)  # fmt: skip

ALBANIAN = RelativeWords(
    same_month={"po atë muaj": 0, "po atij muaji": 0, "të atij muaji": 0, "muajin pasues": 1, "muajin tjetër": 1},
    same_week={"javën pasuese": 1, "javën tjetër": 1},
    same_day={
        "po atë ditë": 0, "po atë natë": 0, "të njëjtën ditë": 0, "të nesërmen": 1,
        "ditën tjetër": 1,
    },
    for_month={
        "të këtij muaji": 0, "i këtij muaji": 0, "të muajit të kaluar": -1,
        "të muajit të ardhshëm": 1,
    },
    likened=("kur",),
    units={
        "ditë": "day", "ditësh": "day", "dite": "day", "javë": "week", "javësh": "week", "jave": "week",
        "muaj": "month", "muajsh": "month", "muaji": "month", "vit": "year", "viti": "year", "vjet": "year",
        "vjetësh": "year", "vite": "year", "vitesh": "year",
    },
    numbers=forms(
        _1="një", _2="dy", _3="tre tri", _4="katër", _5="pesë", _6="gjashtë", _7="shtatë", _8="tetë", _9="nëntë",
        _10="dhjetë", _12="dymbëdhjetë", _20="njëzet",
    ),
    later=("më vonë", "më pas"),
    passing=("pas",),
    than=("se",),
    spans=("brenda", "për", "çdo"),
)  # fmt: skip

RUSSIAN = RelativeWords(
    same_month={"того же месяца": 0, "в том же месяце": 0, "в следующем месяце": 1, "следующего месяца": 1},
    same_week={"на следующей неделе": 1},
    same_day={
        "в тот же день": 0, "того же дня": 0, "на следующий день": 1, "на другой день": 1, "накануне": -1,
    },
    closed=("накануне",),
    for_month={
        "сего месяца": 0, "числа сего месяца": 0, "с. м.": 0, "сего": 0, "текущего месяца": 0,
        "прошлого месяца": -1, "минувшего месяца": -1, "числа прошлого месяца": -1, "будущего месяца": 1,
    },
    likened=("когда",),
    units={
        "день": "day", "дня": "day", "дней": "day", "неделю": "week", "недели": "week", "недель": "week",
        "месяц": "month", "месяца": "month", "месяцев": "month", "год": "year", "года": "year", "лет": "year",
    },
    numbers=forms(
        _1="один одну", _2="два две", _3="три", _4="четыре", _5="пять", _6="шесть", _7="семь", _8="восемь",
        _9="девять", _10="десять", _12="двенадцать", _20="двадцать",
    ),
    later=("спустя",),
    after=("после",),
    passing=("через", "спустя"),
    spans=("за", "на", "каждые"),
)  # fmt: skip

FRENCH = RelativeWords(
    same_month={
        "le même mois": 0, "du même mois": 0, "ce mois-là": 0, "le mois suivant": 1, "le mois précédent": -1,
    },
    same_week={
        "la semaine suivante": 1, "la semaine précédente": -1,
    },
    same_day={
        "le même jour": 0, "ce jour-là": 0, "le jour même": 0, "le lendemain": 1, "le surlendemain": 2, "la veille": -1,
    },
    for_month={
        "courant": 0, "du courant": 0, "de ce mois": 0, "du mois dernier": -1, "du mois passé": -1,
        "du mois prochain": 1,
    },
    bare_before=("le", "depuis le", "dès le"),
    bare_ahead=("avant le", "jusqu'au"),
    bare_after=("dans", "nous", "il", "elle", "ils", "on", "je", "au", "et"),
    likened=("que", "où", "de", "du", "des"),
    units={
        "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year",
        "ans": "year", "année": "year", "années": "year",
    },
    numbers=forms(
        _1="un une", _2="deux", _3="trois", _4="quatre", _5="cinq", _6="six", _7="sept", _8="huit", _9="neuf",
        _10="dix", _11="onze", _12="douze", _15="quinze", _20="vingt",
    ),
    rough=("plus de", "moins de", "près de", "quelque"),
    later=("plus tard",),
    earlier=("plus tôt", "auparavant"),
    after=("après",),
    before=("avant",),
    this=("cette", "ce", "cet", "ces", "la", "le", "leur", "sa", "son"),
    occasions=("réunion", "rencontre", "conférence", "congrès", "visite", "discours", "lettre", "décision"),
    than=("que",),
    spans=("en", "dans les", "pendant", "les", "tous les", "au plus"),
)  # fmt: skip

GERMAN = RelativeWords(
    same_month={
        "desselben Monats": 0, "im selben Monat": 0, "im gleichen Monat": 0, "im folgenden Monat": 1,
        "im nächsten Monat": 1, "im Monat darauf": 1, "im Vormonat": -1,
    },
    same_week={"in der folgenden Woche": 1, "in der Woche darauf": 1},
    same_day={
        "am selben Tag": 0, "am gleichen Tag": 0, "an diesem Tag": 0, "am folgenden Tag": 1, "am nächsten Tag": 1,
        "am Tag darauf": 1, "tags darauf": 1, "am folgenden Tage": 1, "am nächsten Tage": 1, "am Tag zuvor": -1,
        "am Vortag": -1,
    },
    closed=("am Vortag",),
    for_month={
        "d. M.": 0, "d. Mts.": 0, "ds. Mts.": 0, "ds.": 0, "dieses Monats": 0, "des Monats": 0, "v. M.": -1,
        "v. Mts.": -1, "vorigen Monats": -1, "k. M.": 1, "nächsten Monats": 1,
    },
    bare_before=("am", "seit dem", "nach dem"),
    bare_ahead=("bis zum", "vor dem"),
    bare_endings=(".",),
    bare_after=("in", "nach", "bis", "zu", "wurde", "war", "kam", "mit"),
    likened=("wie", "als"),
    units={
        "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month",
        "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year",
    },
    numbers=forms(
        _1="ein eine einen einem einer", _2="zwei", _3="drei", _4="vier", _5="fünf", _6="sechs", _7="sieben", _8="acht",
        _9="neun", _10="zehn", _11="elf", _12="zwölf", _14="vierzehn", _20="zwanzig",
    ),
    rough=("mehr als", "weniger als", "über", "fast", "rund", "knapp"),
    later=("später", "darauf", "danach"),
    earlier=("früher", "zuvor", "davor"),
    than=("als",),
    spans=("binnen", "innerhalb von", "alle", "die", "den", "in den"),
)  # fmt: skip

ITALIAN = RelativeWords(
    same_month={
        "lo stesso mese": 0, "dello stesso mese": 0, "quel mese": 0, "il mese seguente": 1, "il mese successivo": 1,
        "il mese dopo": 1, "il mese precedente": -1, "il mese prima": -1,
    },
    same_week={"la settimana seguente": 1, "la settimana successiva": 1},
    same_day={
        "lo stesso giorno": 0, "quel giorno": 0, "il giorno seguente": 1, "il giorno successivo": 1,
        "l'indomani": 1, "il giorno dopo": 1, "il giorno prima": -1, "il giorno precedente": -1,
    },
    closed=("l'anno dopo", "il mese dopo", "il mese prima", "il giorno prima", "l'indomani"),
    for_month={
        "corr.": 0, "corrente": 0, "del corrente": 0, "c.m.": 0, "c. m.": 0, "del corrente mese": 0, "u.s.": -1,
        "ultimo scorso": -1, "del mese scorso": -1, "p.v.": 1, "prossimo venturo": 1, "del mese prossimo": 1,
    },
    bare_before=("il", "l'", "dell'"),
    bare_ahead=("entro il", "prima del"),
    bare_after=("si", "a", "alla", "mi", "ci", "la", "e", "fu"),
    likened=("di", "in cui", "che", "la", "il", "lo", "le", "gli", "i", "della", "del"),
    units={
        "giorno": "day", "giorni": "day", "settimana": "week", "settimane": "week", "mese": "month", "mesi": "month",
        "anno": "year", "anni": "year",
    },
    numbers=forms(
        _1="un una uno", _2="due", _3="tre", _4="quattro", _5="cinque", _6="sei", _7="sette", _8="otto", _9="nove",
        _10="dieci", _11="undici", _12="dodici", _20="venti",
    ),
    rough_numbers={"un paio di": 2},
    rough=("più di", "meno di", "oltre", "quasi"),
    later=("più tardi", "dopo"),
    earlier=("addietro",),
    after=("dopo",),
    before=("prima",),
    this=("questo", "questa", "quello", "quella", "il", "la", "loro"),
    occasions=("incontro", "riunione", "conferenza", "congresso", "visita", "discorso", "lettera", "decisione"),
    than=("di", "che", "la", "il", "lo", "le", "i", "gli", "questo", "questa", "quello", "quella", "loro"),
    spans=("entro", "per", "i", "gli", "le", "ogni"),
)  # fmt: skip
