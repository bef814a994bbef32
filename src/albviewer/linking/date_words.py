"""The words that dates are made of, one table for each language.

Data only: `albviewer.linking.date_patterns` turns a table into patterns, and nothing else needs to change for another
language. How a table is filled in is said in `albviewer.linking.date_vocabulary`.
"""

from __future__ import annotations

from collections.abc import Mapping

from albviewer.linking import date_relative_words
from albviewer.linking.date_vocabulary import NO_WORDS, DateWords, forms

ENGLISH = DateWords(
    months=forms(
        _1="january", _2="february", _3="march", _4="april", _5="may", _6="june", _7="july", _8="august",
        _9="september", _10="october", _11="november", _12="december",
    ),
    short_months=forms(
        _1="jan", _2="feb febr", _3="mar", _4="apr", _6="jun", _7="jul", _8="aug", _9="sep sept", _10="oct",
        _11="nov", _12="dec",
    ),
    months_are_capitalised=True,
    seasons=forms(_21="spring", _22="summer", _23="autumn fall", _24="winter"),
    ordinal_endings=("st", "nd", "rd", "th"),
    of=("of", "of the year", "of the", "day of", "in"),
    the=("the", "in", "in the", "on", "on the", "at the", "by", "by the"),
    early=("early", "early in", "beginning", "start"),
    mid=("mid", "middle", "midway through"),
    late=("late", "late in", "end", "close"),
    about=("about", "around", "circa", "ca.", "c.", "approximately", "roughly"),
    perhaps=("perhaps", "possibly", "probably"),
    until=("until", "till", "up to", "up until", "before", "prior to", "not later than", "no later than"),
    since=("since", "after", "ever since"),
    onwards=("onwards", "onward", "on"),
    from_=("from",),
    to=("to", "until", "till", "up to", "up until", "through"),
    by=("by", "by the"),
    ends=("end", "close"),
    its=("his", "her", "its", "their"),
    between=("between",),
    and_=("and",),
    or_=("or",),
    licences=(
        "in", "by", "of", "since", "until", "till", "during", "from", "before", "after", "between", "to", "through",
        "throughout", "that", "around", "about", "year",
    ),
    same_year={
        "the same year": 0, "that same year": 0, "that year": 0, "the following year": 1, "the next year": 1,
        "the previous year": -1, "the preceding year": -1, "the year before": -1, "the year after": 1,
    },
    relative=date_relative_words.ENGLISH,
    decade_after=("s", "'s"),
    century=("century", "centuries"),
    century_endings=("st", "nd", "rd", "th"),
    ordinals=forms(
        _1="first", _2="second", _3="third", _4="fourth", _5="fifth", _6="sixth", _7="seventh", _8="eighth", _9="ninth",
        _10="tenth", _11="eleventh", _12="twelfth", _13="thirteenth", _14="fourteenth", _15="fifteenth",
        _16="sixteenth", _17="seventeenth", _18="eighteenth", _19="nineteenth", _20="twentieth", _21="twenty-first",
    ),
    bc=("BC", "BCE", "B.C.", "B.C.E."),
    ad=("AD", "CE", "A.D.", "C.E."),
    counted=(
        "men", "women", "people", "persons", "soldiers", "troops", "officers", "sailors", "advisers", "advisors",
        "workers", "students", "prisoners", "families", "villages", "tons", "tonnes", "kg", "km", "kilometers",
        "kilometres", "meters", "metres", "miles", "feet", "hectares", "acres", "barrels", "ships", "aircraft",
        "tanks", "days", "hours", "weeks", "months", "years", "dollars", "pounds", "rubles", "roubles", "rubbles",
        "francs", "lek", "leks", "million", "millions", "billion", "thousand", "percent", "per cent", "pages",
        "copies", "members", "delegates", "others", "inhabitants", "casualties", "deaths", "horses", "guns",
    ),
    quantities=(
        "more than", "less than", "fewer than", "at least", "at most", "over", "some", "nearly", "almost", "another",
        "total of", "only", "resolution", "flight", "route", "highway", "room", "box", "number", "no.", "nos.",
        "folder", "item", "doc.", "document", "model", "size", "page", "pages", "section", "article", "report no.",
    ),
    bibliographic=("retrieved", "retrieved on", "accessed", "accessed on", "archived from the original on"),
    slashes_are_ambiguous=True,
)  # fmt: skip

ALBANIAN = DateWords(
    months=forms(
        _1="janar janari janarin janarit", _2="shkurt shkurti shkurtin shkurtit", _3="mars marsi marsin marsit",
        _4="prill prilli prillin prillit", _5="maj maji majin majit", _6="qershor qershori qershorin qershorit",
        _7="korrik korriku korrikun korrikut", _8="gusht gushti gushtin gushtit",
        _9="shtator shtatori shtatorin shtatorit", _10="tetor tetori tetorin tetorit",
        _11="nëntor nëntori nëntorin nëntorit", _12="dhjetor dhjetori dhjetorin dhjetorit",
    ),
    short_months=forms(
        _1="jan", _2="shk", _4="pri", _6="qer", _7="kor", _8="gus", _9="sht", _10="tet", _11="nën", _12="dhj"
    ),
    seasons=forms(
        _21="pranverë pranvera pranverën pranverës", _22="verë vera verën verës",
        _23="vjeshtë vjeshta vjeshtën vjeshtës", _24="dimër dimri dimrin dimrit",
    ),
    ordinal_endings=("-të", "-shi"),
    of=("i", "e", "të", "së", "i vitit", "e vitit", "të vitit", "së vitit", "të viteve", "e viteve"),
    the=("më", "në", "në vitin", "gjatë", "vitin", "vitit"),
    early=("fillim", "fillimi", "fillimin", "fillimet"),
    mid=("mes", "mesi", "mesin", "mesit"),
    late=("fund", "fundi", "fundin", "fundit"),
    about=("rreth", "afërsisht"),
    perhaps=("ndoshta", "mbase"),
    until=("deri në", "deri më", "para", "përpara"),
    since=("që nga", "qysh nga", "që prej", "pas"),
    onwards=("e tutje", "e këtej"),
    from_=("nga", "prej"),
    to=("deri në", "deri më", "në", "deri"),
    between=("midis", "ndërmjet"),
    and_=("dhe", "e"),
    or_=("ose", "apo"),
    licences=("në", "më", "që nga", "deri në", "gjatë", "muajin", "muajit", "nga", "para", "pas", "prej"),
    same_year={"të po atij viti": 0, "po atë vit": 0, "atë vit": 0, "vitin pasues": 1, "vitin e ardhshëm": 1},
    relative=date_relative_words.ALBANIAN,
    decade_before=("vitet", "viteve"),
    century=("shekulli", "shekullin", "shekullit", "shekulli i", "shekullin e", "shekullit të"),
    century_endings=("-të",),
    bc=("p.e.s.", "para erës sonë", "p.K."),
    ad=("e.s.", "pas K."),
    counted=(
        "veta", "njerëz", "ushtarë", "persona", "marinarë", "ton", "tonë", "km", "kilometra", "metra", "hektarë",
        "lekë", "rubla", "dollarë", "milion", "milionë", "mijë", "ditë", "vjet", "faqe",
    ),
    quantities=("mbi", "më shumë se", "rreth e", "nr.", "faqe", "gjithsej"),
)  # fmt: skip

RUSSIAN = DateWords(
    months=forms(
        _1="январь января январе январю", _2="февраль февраля феврале февралю", _3="март марта марте марту",
        _4="апрель апреля апреле апрелю", _5="май мая мае маю", _6="июнь июня июне июню", _7="июль июля июле июлю",
        _8="август августа августе августу", _9="сентябрь сентября сентябре сентябрю",
        _10="октябрь октября октябре октябрю", _11="ноябрь ноября ноябре ноябрю", _12="декабрь декабря декабре декабрю",
    ),
    short_months=forms(
        _1="янв", _2="фев февр", _3="мар", _4="апр", _8="авг", _9="сен сент", _10="окт", _11="ноя нояб", _12="дек"
    ),
    seasons=forms(
        _21="весна весны весной весну", _22="лето лета летом", _23="осень осени осенью", _24="зима зимы зимой зиму"
    ),
    ordinal_endings=("-го", "-е", "-ого"),
    of=("года", "в"),
    the=("в", "во", "к", "на"),
    early=("начало", "начале", "начала", "началу"),
    mid=("середина", "середине", "середины", "середину"),
    late=("конец", "конце", "конца", "концу"),
    about=("около", "примерно", "приблизительно", "ок."),
    perhaps=("возможно", "вероятно"),
    until=("до", "вплоть до", "перед"),
    since=("после", "начиная с"),
    onwards=("и далее",),
    from_=("с", "со", "от"),
    to=("по", "до"),
    by=("к",),
    ends=("концу",),
    between=("между",),
    and_=("и",),
    or_=("или",),
    licences=("в", "во", "с", "до", "к", "по", "после", "на"),
    same_year={"того же года": 0, "в том же году": 0, "в следующем году": 1, "следующего года": 1},
    relative=date_relative_words.RUSSIAN,
    decade_after=("-е", "-х", "-ые", "-ых", "-м"),
    century=("век", "века", "веке", "в."),
    century_endings=("-й", "-го", "-м"),
    bc=("до н. э.", "до н.э."),
    ad=("н. э.", "н.э."),
    counted=(
        "человек", "солдат", "моряков", "тонн", "тонны", "км", "километров", "метров", "рублей", "долларов",
        "миллионов", "тысяч", "дней", "лет", "страниц", "гектаров",
    ),
    quantities=("более", "менее", "свыше", "почти", "всего", "№", "номер"),
)  # fmt: skip

FRENCH = DateWords(
    months=forms(
        _1="janvier", _2="février fevrier", _3="mars", _4="avril", _5="mai", _6="juin", _7="juillet", _8="août aout",
        _9="septembre", _10="octobre", _11="novembre", _12="décembre decembre",
    ),
    short_months=forms(_1="janv", _2="févr fév", _4="avr", _7="juil", _9="sept", _10="oct", _11="nov", _12="déc"),
    seasons=forms(_21="printemps", _22="été", _23="automne", _24="hiver"),
    ordinal_endings=("er", "ème", "e"),
    of=("de", "de l'année", "des", "du", "du mois de", "de l'an", "d'"),
    the=("le", "la", "les", "en", "à la", "au", "dans", "dans les", "l'an", "l'année"),
    early=("début", "commencement"),
    mid=("mi", "milieu"),
    late=("fin",),
    about=("vers", "environ", "circa", "autour de", "aux environs de"),
    perhaps=("peut-être", "probablement"),
    until=("jusqu'en", "jusqu'au", "jusqu'à", "avant", "avant le", "avant la"),
    since=("depuis", "depuis le", "après", "après le", "dès"),
    onwards=("et au-delà",),
    from_=("de", "du", "d'"),
    to=("à", "au", "jusqu'en", "jusqu'au", "jusqu'à"),
    by=("d'ici", "d'ici à"),
    ends=("fin",),
    its=("sa", "son", "leur"),
    between=("entre", "entre le"),
    and_=("et", "et le"),
    or_=("ou", "ou le"),
    licences=("en", "de", "d'", "depuis", "dès", "au mois de", "jusqu'en", "avant", "après", "courant", "vers"),
    same_year={
        "de la même année": 0, "la même année": 0, "cette année-là": 0, "l'année suivante": 1, "l'année précédente": -1
    },
    relative=date_relative_words.FRENCH,
    decade_before=("années",),
    century=("siècle", "siècles"),
    century_endings=("e", "ème", "er"),
    bc=("av. J.-C.", "avant J.-C.", "avant Jésus-Christ"),
    ad=("ap. J.-C.", "après J.-C."),
    counted=(
        "hommes", "personnes", "soldats", "marins", "tonnes", "km", "kilomètres", "mètres", "hectares", "francs",
        "roubles", "dollars", "millions", "milliards", "mille", "jours", "ans", "pages", "habitants",
    ),
    quantities=("plus de", "moins de", "près de", "quelque", "n°", "numéro", "page"),
    bibliographic=("consulté le", "page consultée le"),
)  # fmt: skip

GERMAN = DateWords(
    months=forms(
        _1="januar jänner", _2="februar", _3="märz", _4="april", _5="mai", _6="juni", _7="juli", _8="august",
        _9="september", _10="oktober", _11="november", _12="dezember",
    ),
    short_months=forms(_1="jan", _2="feb", _4="apr", _8="aug", _9="sep sept", _10="okt", _11="nov", _12="dez"),
    months_are_capitalised=True,
    seasons=forms(_21="frühling frühjahr", _22="sommer", _23="herbst", _24="winter"),
    ordinal_endings=(".",),
    of=("des Jahres", "der", "des", "im Jahre", "im Jahr"),
    the=("im", "am", "in den", "der", "die", "den", "zum", "im Jahre", "im Jahr", "dem"),
    early=("anfang", "beginn", "frühe", "frühen"),
    mid=("mitte",),
    late=("ende", "späte", "späten"),
    about=("um", "etwa", "ca.", "circa", "ungefähr", "gegen"),
    perhaps=("vielleicht", "vermutlich", "wahrscheinlich"),
    until=("bis", "bis zum", "vor", "vor dem"),
    since=("seit", "seit dem", "nach", "nach dem", "ab", "ab dem"),
    onwards=("an",),
    from_=("von", "vom"),
    to=("bis", "bis zum"),
    its=("seinem", "ihrem", "seiner", "ihrer"),
    between=("zwischen", "zwischen dem"),
    and_=("und", "und dem"),
    or_=("oder",),
    licences=("im", "seit", "bis", "ab", "vor", "nach", "von", "vom", "zum"),
    same_year={
        "desselben Jahres": 0, "des gleichen Jahres": 0, "im selben Jahr": 0, "im gleichen Jahr": 0,
        "im folgenden Jahr": 1, "im nächsten Jahr": 1, "im Jahr darauf": 1, "im Vorjahr": -1,
    },
    relative=date_relative_words.GERMAN,
    decade_after=("er", "er-Jahre", "er Jahre", "er Jahren"),
    century=("Jahrhundert", "Jahrhunderts", "Jahrhunderten", "Jh.", "Jhdt."),
    century_endings=(".",),
    bc=("v. Chr.", "v.Chr.", "vor Christus"),
    ad=("n. Chr.", "n.Chr.", "nach Christus"),
    counted=(
        "Mann", "Menschen", "Personen", "Soldaten", "Matrosen", "Tonnen", "km", "Kilometer", "Meter", "Hektar", "Mark",
        "Rubel", "Dollar", "Millionen", "Milliarden", "Tausend", "Tage", "Tagen", "Jahre", "Seiten", "Einwohner",
    ),
    quantities=("mehr als", "weniger als", "über", "fast", "rund", "nr.", "nummer", "seite"),
    bibliographic=("abgerufen am", "zuletzt abgerufen am"),
)  # fmt: skip

ITALIAN = DateWords(
    months=forms(
        _1="gennaio", _2="febbraio", _3="marzo", _4="aprile", _5="maggio", _6="giugno", _7="luglio", _8="agosto",
        _9="settembre", _10="ottobre", _11="novembre", _12="dicembre",
    ),
    short_months=forms(
        _1="gen", _2="feb", _3="mar", _4="apr", _5="mag", _6="giu", _7="lug", _8="ago", _9="set sett", _10="ott",
        _11="nov", _12="dic",
    ),
    seasons=forms(_21="primavera", _22="estate", _23="autunno", _24="inverno"),
    of=("del", "dell'anno", "degli", "di", "dello", "d'"),
    the=("il", "lo", "la", "nel", "nell'", "nella", "negli", "l'", "all'", "alla", "gli", "nel corso del"),
    early=("inizio", "inizi", "primi"),
    mid=("metà",),
    late=("fine", "tardi", "ultimi"),
    about=("circa", "verso il", "intorno al", "attorno al"),
    perhaps=("forse", "probabilmente"),
    until=("fino al", "fino all'", "fino a", "prima del", "prima dell'", "entro il"),
    since=("dopo il", "dopo l'", "a partire dal", "sin dal"),
    onwards=("in poi",),
    from_=("dal", "dall'", "da"),
    to=("al", "all'", "a", "fino al", "fino all'"),
    by=("entro",),
    ends=("fine",),
    its=("sua", "suo", "loro"),
    between=("tra il", "fra il", "tra", "fra", "tra l'", "fra l'"),
    and_=("e", "e il", "e l'", "ed il"),
    or_=("o", "oppure", "o il"),
    licences=("in", "a", "di", "nel", "dal", "da", "fino a", "dopo", "mese di", "nel mese di", "entro"),
    same_year={"dello stesso anno": 0, "lo stesso anno": 0, "quell'anno": 0, "l'anno seguente": 1, "l'anno dopo": 1},
    relative=date_relative_words.ITALIAN,
    decade_before=("anni",),
    century=("secolo", "secoli"),
    century_endings=("°", "º"),
    bc=("a.C.", "a. C."),
    ad=("d.C.", "d. C."),
    counted=(
        "uomini", "persone", "soldati", "marinai", "tonnellate", "km", "chilometri", "metri", "ettari", "lire", "rubli",
        "dollari", "milioni", "miliardi", "mila", "giorni", "anni", "pagine", "abitanti",
    ),
    quantities=("più di", "oltre", "meno di", "quasi", "n.", "numero", "pagina"),
    bibliographic=("consultato il",),
)  # fmt: skip

_TABLES: Mapping[str, DateWords] = {
    "de": GERMAN,
    "en": ENGLISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "ru": RUSSIAN,
    "sq": ALBANIAN,
}
LANGUAGES = tuple(_TABLES)
"""Primary language subtags that have a table."""


def words_for(language: str) -> DateWords:
    """The table of a language tag ("en", "en-GB"); for a language without one, a table without words."""
    return _TABLES.get(language.lower().replace("_", "-").partition("-")[0], NO_WORDS)
