"""The words that dates are made of in French, German and Italian.

Data only; how a table is filled in is said in `albviewer.linking.dates.vocabulary`.
"""

from __future__ import annotations

from albviewer.linking.dates import relative_words as date_relative_words
from albviewer.linking.dates.vocabulary import DateWords, forms

FRENCH = DateWords(
    months=forms(
        _1="janvier", _2="février fevrier", _3="mars", _4="avril", _5="mai", _6="juin", _7="juillet", _8="août aout",
        _9="septembre", _10="octobre", _11="novembre", _12="décembre decembre",
    ),
    short_months=forms(_1="janv", _2="févr fév", _4="avr", _7="juil", _9="sept", _10="oct", _11="nov", _12="déc"),
    seasons=forms(_21="printemps", _22="été", _23="automne", _24="hiver"),
    ordinal_endings=("er", "ème", "e"),
    of=("de", "de l'année", "des", "du", "du mois de", "de l'an", "d'"),
    the=("l'", "le", "la", "les", "en", "à la", "au", "dans", "dans les", "l'an", "l'année"),
    early=("début", "commencement"),
    mid=("mi", "milieu"),
    late=("fin",),
    about=("vers", "environ", "circa", "autour de", "aux environs de"),
    perhaps=("peut-être", "probablement"),
    until=(
        "jusqu'à la", "jusqu'à l'", "jusqu'aux", "au plus tard le", "avant l'", "jusqu'en", "jusqu'au", "jusqu'à",
        "avant", "avant le", "avant la",
    ),
    since=(
        "à partir de", "à partir du", "depuis l'", "depuis la", "depuis les", "dès les", "dès le", "dès l'", "depuis",
        "depuis le", "après",
        "après le", "dès",
    ),
    onwards=("et au-delà",),
    from_=("de", "du", "d'"),
    to=("à", "au", "jusqu'en", "jusqu'au", "jusqu'à"),
    by=("d'ici", "d'ici à"),
    ends=("fin",),
    its=("sa", "son", "leur"),
    between=("entre", "entre le"),
    and_=("et", "et le"),
    or_=("ou", "ou le"),
    licences=(
        "en", "de", "d'", "depuis", "dès", "au mois de", "jusqu'en", "avant", "après", "courant", "vers", "né", "née",
        "mort", "morte", "né en", "mort en",
    ),
    same_year={
        "de la même année": 0, "la même année": 0, "cette année-là": 0, "l'année suivante": 1, "l'année précédente": -1
    },
    relative=date_relative_words.FRENCH,
    decade_before=("années",),
    century=("s.", "sc.", "siècle", "siècles"),
    century_endings=("e", "ème", "er"),
    bc=("av. J.C.", "av. J.-C.", "avant J.-C.", "avant Jésus-Christ"),
    ad=("apr. J.-C.", "apr. J.C.", "ap. J.-C.", "après J.-C."),
    counted=(
        "m", "ha", "kg", "livres", "exemplaires", "feuillets", "hommes", "personnes", "soldats", "marins", "tonnes",
        "km", "kilomètres", "mètres",
        "hectares", "francs",
        "roubles", "dollars", "millions", "milliards", "mille", "jours", "ans", "pages", "habitants",
    ),
    quantities=(
        "contre", "article", "chambre", "tome", "t.", "folio", "fol.", "f°", "lit", "matricule", "tél.", "téléphone",
        "résolution", "§", "verset", "tarif de", "prix de", "plus de", "moins de", "près de", "quelque", "n°",
        "numéro", "page", "cote", "à la cote", "ms.", "ms. fr.", "ms. lat.", "case",
    ),
    bibliographic=("consulté le", "page consultée le"),
    first_half=("première moitié",),
    second_half=("seconde moitié", "deuxième moitié"),
    decade_names=forms(
        _20="vingt", _30="trente", _40="quarante", _50="cinquante", _60="soixante", _70="soixante-dix septante",
        _80="quatre-vingt quatre-vingts", _90="quatre-vingt-dix nonante",
    ),
    ordinals=forms(
        _1="premier", _2="deuxième second", _3="troisième", _4="quatrième", _5="cinquième", _6="sixième", _7="septième",
        _8="huitième", _9="neuvième", _10="dixième", _11="onzième", _12="douzième", _13="treizième", _14="quatorzième",
        _15="quinzième", _16="seizième", _17="dix-septième", _18="dix-huitième", _19="dix-neuvième", _20="vingtième",
        _21="vingt-et-unième",
    ),
    feasts={
        "la Chandeleur": 202, "la Saint-Jean": 624, "l'Assomption": 815, "la Saint-Michel": 929, "la Toussaint": 1101,
        "la Saint-Martin": 1111, "Noël": 1225,
    },
    year=("an", "l'an", "année", "l'année"),
    counted_shape=(
        r"(?!(?:dans|sous|sans|mais|puis|vers|plus|nous|vous|les|des|ses|ces|mes|tous|toutes|alors|depuis|jamais|toujours|"
        r"apres|pres|tres|pas|lors|des|divers|plusieurs|aux|deux|furent|eux|leurs|nos|vos|certains|quelques)\b)"
        r"[a-z]{2,}[sx]"
    ),
    first_day=("premier",),
)  # fmt: skip

GERMAN = DateWords(
    months=forms(
        _1="januar jänner", _2="februar feber", _3="märz", _4="april", _5="mai", _6="juni", _7="juli", _8="august",
        _9="september", _10="oktober", _11="november", _12="dezember",
    ),
    short_months=forms(_1="jan jän", _2="feb febr", _4="apr", _8="aug", _9="sep sept", _10="okt", _11="nov", _12="dez"),
    months_are_capitalised=True,
    seasons=forms(_21="frühling frühjahr", _22="sommer", _23="herbst", _24="winter"),
    ordinal_endings=(".",),
    of=("des Jahres", "der", "des", "im Jahre", "im Jahr"),
    the=("im", "am", "in den", "der", "die", "den", "zum", "im Jahre", "im Jahr", "dem"),
    early=("anfang", "beginn", "frühe", "frühen", "beginnende", "beginnenden"),
    mid=("mitte",),
    late=("ende", "späte", "späten", "ausgehende", "ausgehenden"),
    about=("um", "etwa", "ca.", "circa", "ungefähr", "gegen"),
    perhaps=("vielleicht", "vermutlich", "wahrscheinlich", "wohl"),
    until=("bis spätestens", "spätestens", "spätestens am", "bis", "bis zum", "vor", "vor dem"),
    since=("seit den", "seit der", "seit", "seit dem", "nach", "nach dem", "ab", "ab dem"),
    onwards=("an",),
    from_=("von", "vom"),
    to=("auf den", "auf", "bis", "bis zum", "zum"),
    its=("seinem", "ihrem", "seiner", "ihrer"),
    between=("zwischen", "zwischen dem"),
    and_=("und", "und dem"),
    or_=("oder",),
    licences=("im", "seit", "bis", "ab", "vor", "nach", "von", "vom", "zum"),
    same_year={
        "desselben Jahres": 0, "des gleichen Jahres": 0, "im selben Jahr": 0, "im gleichen Jahr": 0,
        "im folgenden Jahr": 1, "im nächsten Jahr": 1, "im Jahr darauf": 1, "im Vorjahr": -1,
        "im selben Jahre": 0, "im gleichen Jahre": 0, "im folgenden Jahre": 1, "im nächsten Jahre": 1,
        "im Jahre darauf": 1,
    },
    relative=date_relative_words.GERMAN,
    decade_after=("er", "er-Jahre", "er Jahre", "er Jahren"),
    century=("Jahrhundert", "Jahrhunderts", "Jahrhunderten", "Jh.", "Jhdt."),
    century_endings=(".",),
    bc=("v. Chr.", "v.Chr.", "vor Christus"),
    ad=("n. Chr.", "n.Chr.", "nach Christus"),
    counted=(
        "m", "ha", "kg", "Mann", "Menschen", "Personen", "Soldaten", "Matrosen", "Tonnen", "km", "Kilometer", "Meter",
        "Hektar", "Mark", "Fuß", "Dukaten", "Gulden", "Kronen", "Bl.", "Ex.",
        "Rubel", "Dollar", "Millionen", "Milliarden", "Tausend", "Tage", "Tagen", "Jahre", "Seiten", "Einwohner",
    ),
    quantities=(
        "gegenüber", "zimmer", "artikel", "art.", "paragraph", "§", "bett", "blatt", "bl.", "auflage", "resolution",
        "tel.", "telefon", "preis von", "vers", "heft", "mehr als", "weniger als", "über", "fast", "rund", "nr.",
        "nummer", "seite", "höhe", "z.", "sp.", "signatur", "inv.",
    ),
    bibliographic=("abgerufen am", "zuletzt abgerufen am"),
    first_half=("erste Hälfte", "ersten Hälfte"),
    second_half=("zweite Hälfte", "zweiten Hälfte"),
    decade_names={
        f"{name}{ending}": decade
        for name, decade in {
            "zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60,
            "siebziger": 70, "achtziger": 80, "neunziger": 90,
        }.items()
        for ending in ("", "jahre", "jahren")
    },
    decade_nouns=("Jahre", "Jahren"),
    ordinals={
        f"{stem}{ending}": number
        for stem, number in {
            "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9,
            "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16,
            "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "einundzwanzigst": 21,
        }.items()
        for ending in ("e", "en", "es", "er")
    },
    feasts={
        "Neujahr": 101, "Lichtmess": 202, "Lichtmeß": 202, "Johannis": 624, "Michaelis": 929, "Michaeli": 929,
        "Allerheiligen": 1101, "Martini": 1111, "Heiligabend": 1224, "Weihnachten": 1225, "Silvester": 1231,
    },
    year=("Jahr", "Jahre", "Jahres"),
    counted_shape=r"[A-Z][a-z]{2,}",
    bare_years=True,
)  # fmt: skip

ITALIAN = DateWords(
    months=forms(
        _1="gennaio", _2="febbraio", _3="marzo", _4="aprile", _5="maggio", _6="giugno", _7="luglio", _8="agosto",
        _9="settembre", _10="ottobre", _11="novembre", _12="dicembre",
    ),
    short_months=forms(
        _1="gen genn", _2="feb febbr", _3="mar", _4="apr", _5="mag", _6="giu", _7="lug", _8="ago", _9="set sett",
        _10="ott",
        _11="nov", _12="dic",
    ),
    seasons=forms(_21="primavera", _22="estate", _23="autunno", _24="inverno"),
    of=("del", "dell'anno", "degli", "di", "dello", "d'"),
    the=("il", "lo", "la", "nel", "nell'", "nella", "negli", "l'", "all'", "alla", "gli", "nel corso del"),
    early=("inizio", "inizi", "primi"),
    mid=("metà",),
    late=("fine", "tardi", "ultimi"),
    about=("verso", "circa nel", "intorno all'", "attorno all'", "circa", "verso il", "intorno al", "attorno al"),
    perhaps=("forse", "probabilmente"),
    until=(
        "fino alla", "fino ai", "fino agli", "prima della", "prima degli", "fino al", "fino all'", "fino a",
        "prima del", "prima dell'", "entro il", "non più tardi del", "non oltre il",
    ),
    since=("dopo il", "dopo l'", "a partire dal", "sin dal"),
    onwards=("in poi",),
    from_=("dal", "dall'", "da"),
    to=("alla", "e l'", "al", "all'", "a", "fino al", "fino all'"),
    by=("entro",),
    ends=("fine",),
    its=("sua", "suo", "loro"),
    between=("tra il", "fra il", "tra", "fra", "tra l'", "fra l'", "tra la", "fra la"),
    and_=("e", "e il", "e l'", "e i", "e gli", "e la", "ed il"),
    or_=("o", "oppure", "o il"),
    licences=(
        "in", "a", "di", "nel", "dal", "da", "fino a", "dopo", "mese di", "nel mese di", "entro", "m.", "nato",
        "morto",
    ),
    same_year={"dello stesso anno": 0, "lo stesso anno": 0, "quell'anno": 0, "l'anno seguente": 1, "l'anno dopo": 1},
    relative=date_relative_words.ITALIAN,
    decade_before=("anni",),
    century=("sec.", "secolo", "secoli"),
    century_endings=("°", "º"),
    bc=("a.C.", "a. C."),
    ad=("d.C.", "d. C."),
    counted=(
        "m", "ha", "kg", "uomini", "persone", "soldati", "marinai", "tonnellate", "km", "chilometri", "metri",
        "ettari", "lire", "rubli", "fucili", "ducati", "esemplari", "copie", "profughi", "stara",
        "dollari", "milioni", "miliardi", "mila", "giorni", "anni", "pagine", "abitanti",
    ),
    quantities=(
        "contro", "articolo", "art.", "camera", "carta", "c.", "foglio", "matricola", "branda", "tel.", "telefono",
        "risoluzione", "tariffa di", "prezzo di", "§", "verso", "pagine", "più di", "oltre", "meno di", "quasi", "n.",
        "numero", "numero di", "pagina", "busta", "stabile", "ducati", "fondali",
    ),
    bibliographic=("consultato il",),
    first_half=("prima metà",),
    second_half=("seconda metà",),
    decade_names=forms(
        _20="venti", _30="trenta", _40="quaranta", _50="cinquanta", _60="sessanta", _70="settanta", _80="ottanta",
        _90="novanta",
    ),
    century_names=forms(
        _12="duecento", _13="trecento", _14="quattrocento", _15="cinquecento", _16="seicento", _17="settecento",
        _18="ottocento", _19="novecento",
    ),
    ordinals=forms(
        _1="primo", _2="secondo", _3="terzo", _4="quarto", _5="quinto", _6="sesto", _7="settimo", _8="ottavo",
        _9="nono",
        _10="decimo", _11="undicesimo", _12="dodicesimo", _13="tredicesimo", _14="quattordicesimo", _15="quindicesimo",
        _16="sedicesimo", _17="diciassettesimo", _18="diciottesimo", _19="diciannovesimo", _20="ventesimo",
        _21="ventunesimo",
    ),
    from_is_since=True,
    feasts={"Capodanno": 101, "Ferragosto": 815, "Ognissanti": 1101, "Natale": 1225},
    year=("anno", "l'anno"),
    counted_shape=(
        r"(?!(?:che|anche|dove|come|alle|delle|nelle|dalle|sulle|dei|nei|dai|sui|gli|poi|quasi|oltre|durante|mentre|fine|"
        r"sempre|forse|circa)\b)[a-z]{3,}[ie]"
    ),
    first_day=("primo",),
)  # fmt: skip
