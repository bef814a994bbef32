"""The words that dates are made of in English, Albanian and Russian.

Data only; how a table is filled in is said in `albviewer.linking.dates.vocabulary`.
"""

from __future__ import annotations

from albviewer.linking.dates import relative_words as date_relative_words
from albviewer.linking.dates.vocabulary import DateWords, forms

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
    by_alone=True,
    ends=("end", "close"),
    its=("his", "her", "its", "their"),
    between=("between",),
    and_=("and",),
    or_=("or",),
    licences=(
        "in", "by", "of", "since", "until", "till", "during", "from", "before", "after", "between", "to", "through",
        "throughout", "that", "around", "about", "year", "b.", "d.", "ob.", "fl.", "r.", "born", "died",
    ),
    same_year={
        "the same year": 0, "that same year": 0, "that year": 0, "the following year": 1, "the next year": 1,
        "the previous year": -1, "the preceding year": -1, "the year before": -1, "the year after": 1,
    },
    relative=date_relative_words.ENGLISH,
    decade_after=("s", "'s"),
    century=("cent.", "century", "centuries"),
    century_endings=("st", "nd", "rd", "th"),
    ordinals=forms(
        _1="first", _2="second", _3="third", _4="fourth", _5="fifth", _6="sixth", _7="seventh", _8="eighth", _9="ninth",
        _10="tenth", _11="eleventh", _12="twelfth", _13="thirteenth", _14="fourteenth", _15="fifteenth",
        _16="sixteenth", _17="seventeenth", _18="eighteenth", _19="nineteenth", _20="twentieth", _21="twenty-first",
    ),
    bc=("BC", "BCE", "B.C.", "B.C.E."),
    ad=("AD", "CE", "A.D.", "C.E."),
    counted=(
        "m", "m.", "ft", "sheep", "cattle", "horse", "foot", "souls", "lire", "crowns", "marks", "dinars", "men",
        "women", "people", "persons", "soldiers", "troops", "officers", "sailors", "advisers", "advisors",
        "workers", "students", "prisoners", "families", "villages", "tons", "tonnes", "kg", "km", "kilometers",
        "kilometres", "meters", "metres", "miles", "feet", "hectares", "acres", "barrels", "ships", "aircraft",
        "tanks", "days", "hours", "weeks", "months", "years", "dollars", "pounds", "rubles", "roubles", "rubbles",
        "francs", "lek", "leks", "million", "millions", "billion", "thousand", "percent", "per cent", "pages",
        "copies", "members", "delegates", "others", "inhabitants", "casualties", "deaths", "horses", "guns",
        "other ranks", "pence", "rifles", "leaves",
    ),
    quantities=(
        "up from", "down from", "price of", "from about", "tel.", "telephone", "phone", "bunk", "folio", "fol.",
        "rule", "regulation", "law", "form", "act", "chapter", "psalm", "verse", "canto", "line", "lines", "order",
        "bed", "no", "§", "more than", "less than", "fewer than", "at least", "at most", "over", "some", "nearly",
        "almost", "another",
        "total of", "only", "resolution", "flight", "route", "highway", "room", "box", "number", "no.", "nos.",
        "case", "appendix", "inv.", "hill", "at", "folder", "item", "doc.", "document", "model", "size", "page",
        "pages", "section", "article", "report no.",
    ),
    bibliographic=("retrieved", "retrieved on", "accessed", "accessed on", "archived from the original on"),
    slashes_are_ambiguous=True,
    turn=("turn",),
    century_turns=("the turn of the century",),
    first_half=("first half",),
    second_half=("second half", "latter half"),
    decade_names=forms(
        _20="twenties", _30="thirties", _40="forties", _50="fifties", _60="sixties", _70="seventies", _80="eighties",
        _90="nineties",
    ),
    feasts={
        "New Year's Day": 101, "Candlemas": 202, "Lady Day": 325, "Midsummer Day": 624, "Lammas": 801,
        "Michaelmas": 929, "All Saints' Day": 1101, "Martinmas": 1111, "Christmas Eve": 1224, "Christmas Day": 1225,
        "Christmas": 1225, "Boxing Day": 1226, "New Year's Eve": 1231,
    },
    year=("year", "a.d.", "anno"),
    counted_shape=(
        r"(?!(?:was|is|has|as|does|this|its|his|sees|marks|begins|brings|ends|seems|means|plus|thus|towards|versus|"
        r"across|besides|less|perhaps|sometimes|nevertheless|nonetheless|always)\b)[a-z]+s"
    ),
    attributive=("the", "its", "his", "their", "this"),
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
    of=(
        "te", "te vitit", "se vitit", "i", "e", "të", "së", "i vitit", "e vitit", "të vitit", "së vitit", "të viteve",
        "e viteve",
    ),
    the=(
        "viti", "vitet", "viteve", "datën", "datës", "datë", "muajin", "muajit", "më", "në", "në vitin", "gjatë",
        "vitin", "vitit",
    ),
    early=("fillim", "fillimi", "fillimin", "fillimet"),
    mid=("mes", "mesi", "mesin", "mesit"),
    late=("fund", "fundi", "fundin", "fundit"),
    about=("rreth", "afërsisht", "aty nga", "aty rreth"),
    perhaps=("ndoshta", "mbase"),
    until=("deri", "jo më vonë se", "deri në", "deri më", "para", "përpara"),
    since=("që nga", "qysh nga", "që prej", "qysh prej", "pas"),
    onwards=("e tutje", "e këtej"),
    from_=("nga", "prej"),
    to=("deri në", "deri më", "në", "deri"),
    between=("midis", "ndërmjet"),
    and_=("dhe", "e"),
    or_=("ose", "apo"),
    licences=(
        "atë", "këtë", "viti", "vitin", "vitit", "vitet", "viteve", "datë", "datës", "në", "më", "që nga", "deri në",
        "gjatë", "muajin", "muajit", "nga", "para", "pas", "prej",
    ),
    same_year={
        "të po atij viti": 0, "po atij viti": 0, "së njëjti vit": 0, "po atë vit": 0, "atë vit": 0, "vitin pasues": 1,
        "vitin e ardhshëm": 1, "vitin tjetër": 1, "vitin e kaluar": -1, "vitit të kaluar": -1,
    },
    relative=date_relative_words.ALBANIAN,
    decade_before=("vitet", "viteve"),
    century=("shekulli", "shekullin", "shekullit", "shekulli i", "shekullin e", "shekullit të"),
    century_endings=("-të",),
    bc=("p.e.s.", "para erës sonë", "p.K."),
    ad=("e.s.", "pas K."),
    counted=(
        "m", "ha", "kg", "frangash", "frangë", "dinarë", "veta", "njerëz", "ushtarë", "persona", "marinarë", "ton",
        "tonë", "km", "kilometra", "metra", "hektarë", "copë", "kopje",
        "lekë", "rubla", "dollarë", "milion", "milionë", "mijë", "ditë", "vjet", "faqe",
    ),
    quantities=(
        "neni", "rezoluta", "vëllimi", "faqet", "faqja", "fleta", "numri", "ligji", "dhoma", "tel.", "krevati",
        "çmimi prej", "prej", "§", "vargu", "mbi", "më shumë se", "rreth e", "nr.", "faqe", "gjithsej", "tab.",
        "tabela",
    ),
    first_half=("gjysma e parë", "gjysmën e parë", "gjysmës së parë"),
    second_half=("gjysma e dytë", "gjysmën e dytë", "gjysmës së dytë"),
    decade_names=forms(
        _20="njëzet njëzetë", _30="tridhjetë", _40="dyzet dyzetë", _50="pesëdhjetë", _60="gjashtëdhjetë",
        _70="shtatëdhjetë", _80="tetëdhjetë", _90="nëntëdhjetë",
    ),
    ordinals=forms(
        _1="parë", _2="dytë", _3="tretë", _4="katërt", _5="pestë", _6="gjashtë", _7="shtatë", _8="tetë", _9="nëntë",
        _10="dhjetë", _11="njëmbëdhjetë", _12="dymbëdhjetë", _13="trembëdhjetë", _14="katërmbëdhjetë",
        _15="pesëmbëdhjetë", _16="gjashtëmbëdhjetë", _17="shtatëmbëdhjetë", _18="tetëmbëdhjetë", _19="nëntëmbëdhjetë",
        _20="njëzetë",
    ),
    year=("viti", "vitit", "vitin", "vit"),
    counted_shape=(
        r"(?!(?:dhe|ose|apo|deri|ishte|ishin|kishte|kishin|kur|pati|filloi|nuk|ka|me|nga|per|te|si|po|jane|mbi|pas|para|"
        r"ku|qe|por|edhe|ndersa|u)\b)[a-z]{2,}"
    ),
    year_endings=("-ën", "-ës", "-n", "-s", "-it", "-in", "-ta", "-a"),
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
    until=("не позднее", "до", "вплоть до", "перед"),
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
    century=("столетие", "столетия", "столетии", "вв.", "веков", "веках", "век", "века", "веке", "в."),
    century_endings=("-й", "-го", "-м"),
    bc=("до н. э.", "до н.э."),
    ad=("н. э.", "н.э."),
    year_endings=("-го", "-й", "-му"),
    counted=(
        "м", "га", "кг", "экз.", "футов", "пудов", "вёрст", "штыков", "человек", "солдат", "моряков", "тонн", "тонны",
        "км", "километров", "метров",
        "рублей", "долларов",
        "миллионов", "тысяч", "дней", "лет", "страниц", "гектаров",
    ),
    quantities=(
        "против", "статья", "ст.", "том", "т.", "лист", "л.", "комната", "койка", "тираж", "тел.", "телефон", "§",
        "дело", "приказ", "псалом", "стих", "более", "менее", "свыше", "почти", "всего", "№", "номер", "числом до",
        "числом", "лл.", "инв. №",
    ),
    first_half=("первая половина", "первой половине", "первой половины", "первую половину"),
    second_half=("вторая половина", "второй половине", "второй половины", "вторую половину"),
    decade_names={
        f"{stem}{ending}": decade
        for stem, decade in {
            "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60, "семидесят": 70,
            "восьмидесят": 80, "девяност": 90,
        }.items()
        for ending in ("ые", "ых", "ым")
    },
    decade_nouns=("годы", "годов", "годах", "годам", "гг.", "г."),
    ordinals={
        f"{stem}{ending}": number
        for stem, number in {
            "перв": 1, "втор": 2, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9, "десят": 10,
            "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16,
            "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20,
        }.items()
        for ending in ("ый", "ой", "ого", "ом")
    },
    year_after=("года", "году", "год", "годом", "г.", "гг."),
    counted_shape=r"(?!(?:год\w*|г|гг|и|или|по|до|в|на|с|был\w*|стал\w*|не|а|но|за|от|из|к|о|у)\b)[а-я]{2,}",
)  # fmt: skip
