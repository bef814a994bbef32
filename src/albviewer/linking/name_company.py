"""What stands right before a name and makes it a part of another: a title, a given name, a ship, a street.

"Jack London", "Lord Durham" and "my sister Sofia" are people, "the steamer Trieste" is a ship. Told by the one word
before, from lists; of what such a word says for certain nothing more is asked. Knows nothing of who or what is named.
"""

from __future__ import annotations

from enum import Enum


class Company(Enum):
    """What the word before makes of a name that else is that of a place or of a known person."""

    TITLE = "title"
    """Somebody is named, whether known or not."""
    GIVEN_NAME = "given name"
    """Somebody of that given name is named."""
    THING = "thing"
    """A ship or a street is named after it."""


_TITLES = (
    "Mr Mr. Mrs Mrs. Ms. Miss Messrs. Lord Lady Sir Dame Esq. Mme Mlle sieur dame messire Herr Herrn Frau Fräulein "
    "signor signora signorina messer donna zoti zonja г-н г-жа господин госпожа товарищ"
)
_KIN = (
    "sister brother daughter son wife husband mother grandmother aunt cousin niece sœur soeur fille épouse tante "
    "cousine Schwester Tochter Gattin Tante Nichte Großmutter sorella figlia moglie zia cugina nonna motra motrën "
    "vajza gruaja сестра сестру дочь жена бабушка тётка"
)
_GIVEN_NAMES = (
    "Aaron Abraham Adam Albert Alexander Alfred Alice Amy Andrew Ann Anna Anne Anthony Arthur Aubrey Benjamin Bernard "
    "Catherine Charles Clara Daniel David Diana Dorothy Edgar Edith Edmund Edward Edwin Eleanor Elizabeth Ellen Emily "
    "Emma Ernest Eugene Fanny Francis Frank Fred Frederick George Gerald Gilbert Grace Harold Harriet Harry Helen "
    "Henry Herbert Hugh Isaac Isabel Jack Jacob James Jane Jean Jim Joan John Jonathan Joseph Joshua Julia Kate Laura "
    "Lawrence Leonard Lewis Louisa Lucy Margaret Margery Martha Martin Mary Matthew Maurice Michael Nicholas Oliver "
    "Oscar Patrick Paul Percy Peter Philip Ralph Richard Robert Roger Rose Ruth Samuel Sarah Simon Stephen Susan "
    "Theodore Thomas Timothy Tom Walter William Winston Abdyl Adem Agim Ahmet Ali Arben Asim Avni Bajram Bardhyl "
    "Bedri Beqir Dalip Dervish Dhimitër Edi Enver Eqrem Esat Fadil Faik Fan Fatos Gjergj Gjin Gjon Hasan Haxhi Hysen "
    "Hysni Ibrahim Ilir Ismail Ismet Jani Kadri Koço Koçi Kostë Kristaq Liri Lirim Llazar Luigj Manush Mehdi Mehmet "
    "Mehmed Méhémet Mihal Mithat Muhamet Mustafa Naim Ndre Nako Nexhmije Pandeli Petro Petrit Preng Qemal Ramiz "
    "Rexhep Rita Sali Sami Sejfulla Shefqet Skënder Spiro Sulejman Tahir Thanas Vangjel Vasil Viktor Xhelal Xhemal "
    "Zef Zoi Alexei Alexej Andrei Anastas Boris Dmitri Dmitry Fyodor Georgi Grigori Igor Ivan Josip Kirill Konstantin "
    "Lavrenty Leonid Lev Maxim Mikhail Milovan Nikita Nikolai Oleg Olga Pavel Pyotr Sergei Svetlana Tatiana Vasily "
    "Viktor Vladimir Yakov Yuri Анна Алексей Андрей Борис Василий Виктор Владимир Георгий Григорий Дмитрий Иван Игорь "
    "Константин Леонид Лев Михаил Никита Николай Олег Ольга Павел Пётр Светлана Сергей Татьяна Фёдор Юрий Яков Alain "
    "Alphonse Auguste André Antoine Claude Émile Etienne Étienne Eugène François Françoise Gaston Gustave Hélène "
    "Jacques Jeanne Jules Julien Léon Louis Louise Lucien Marcel Marguerite Marie Maurice Michel Pierre Raymond René "
    "Victor Yves Adolf August Carl Ernst Franz Friedrich Fritz Georg Gustav Hans Heinrich Hermann Johann Johannes "
    "Jürgen Karl Klaus Konrad Kurt Ludwig Max Otto Rudolf Theodor Ulrich Walther Werner Wilhelm Wolfgang Alberto "
    "Alessandro Alvise Angelo Antonio Benito Carlo Cesare Dante Emilio Enrico Ettore Filippo Francesco Galeazzo "
    "Giacomo Giorgio Giovanni Giulio Giuseppe Lorenzo Luigi Marco Mario Maria Marin Matteo Nicola Paolo Pietro Teresa "
    "Umberto Vincenzo Vittorio Zuanne"
)
_SHIPS = (
    "SS S.S. HMS H.M.S. USS U.S.S. MV M.V. RMS brig schooner frigate corvette steamer steamship cruiser destroyer "
    "battleship torpedo-boat packet vapeur paquebot brick croiseur torpilleur Dampfer Lloyddampfer Postdampfer "
    "Kreuzer Zerstörer Torpedoboot piroscafo vaporetto incrociatore cacciatorpediniere torpediniera Nave anija anijen "
    "anijes vapori vaporin пароход парохода пароходе пароходом крейсер крейсера крейсере броненосец броненосца "
    "эсминец эсминца"
)
_STREETS = "Via Corso Piazza Viale Rruga Bulevardi улица улице улицы"
_QUOTES = "\"'«„“‘"
_OPENING = "([" + _QUOTES

_COMPANY = {
    **dict.fromkeys((*_TITLES.split(), *_KIN.split()), Company.TITLE),
    **dict.fromkeys(_GIVEN_NAMES.split(), Company.GIVEN_NAME),
    **dict.fromkeys((*_SHIPS.split(), *_STREETS.split()), Company.THING),
}
_KIN_WORDS = frozenset(_KIN.split())


def company_of(text: str, start: int) -> tuple[Company, str] | None:
    """Return what the word right before a name at `start` makes of it, and that word; None if nothing."""
    end = start - 1
    if end < 1:
        return None
    quoted = text[end] in _QUOTES
    if quoted:
        end -= 1
    if text[end] != " ":
        return None
    word = text[text.rfind(" ", 0, end) + 1 : end]
    found = _COMPANY.get(word)
    if found is None:
        if word[-1:] == "," and word[:-1] in _KIN_WORDS:
            return Company.TITLE, word[:-1]
        if word[:1] not in _OPENING:
            return (Company.THING, word) if word == "de" and text.endswith("rue de ", 0, start) else None
        found = _COMPANY.get(word.lstrip(_OPENING))
    # Only ships stand in quotation marks of their own.
    return None if found is None or (quoted and found is not Company.THING) else (found, word)
