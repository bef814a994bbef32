"""Dates in running text, found by rule and turned into EDTF.

`find_dates` joins the single dates that `albviewer.linking.date_atoms` reads: into ranges, into alternatives, with
years from what was named before. It suggests what a text says; it never corrects it. How vague words are read:

- "late 1950s" is `1955~/1959`, "early 1950s" `1950/1954~`, "mid-1950s" `1954~/1956~`: only the side that the words
  leave vague is marked. Years are cut in thirds of four months (`1961-09~/1961-12`), months in thirds of ten days,
  centuries in thirds; "beginning" and "end" read as early and late.
- "until" and "before" leave the start open, "since" and "after" the end; the year named is kept inside, because
  "after 1948" is often said of 1948 itself. "by 1970" says how things stood then and is read as `1970`.
- "winter of 1960" is the winter that begins in December 1960.
- 3/4/1961 in English may be 3 April or 4 March: `[1961-03-04,1961-04-03]`.
- A day that the month does not have, or that scanning destroyed ("July ™"), is not known: `1960-07-XX`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from albviewer.linking.date_atoms import Atom, Form, read_atoms, without_numbers_of_other_things
from albviewer.linking.date_citations import Citations
from albviewer.linking.date_notation import either_order, notation
from albviewer.linking.date_patterns import DatePatterns, patterns_for
from albviewer.linking.date_vocabulary import DateWords
from albviewer.linking.date_words import words_for
from albviewer.model.edtf import Edtf, EdtfError, parse_edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date at text[start:end]; `surface` is that text and proves `edtf` by itself.

    `inferred_year`: the text has no year here, it was taken from the nearest one before. `citation`: dates a work
    that is cited, not something told. `context_year`: the year that a later date without one should take.
    """

    start: int
    end: int
    surface: str
    edtf: Edtf
    inferred_year: bool = False
    citation: bool = False
    context_year: int | None = None


def find_dates(text: str, *, language: str, context_year: int | None = None) -> tuple[FoundDate, ...]:
    """Return the dates of a passage in order, without overlaps.

    `language` is a tag such as "en" or "sq-AL"; in a language without a table only numbers are read. `context_year`
    is the year in force before the passage. A date without a year is left out if no year is known.
    """
    words = words_for(language)
    atoms = tuple(read_atoms(without_numbers_of_other_things(text), words))
    if not atoms:
        return ()
    return _Reading(text, atoms, words, context_year).dates()


class _Reading:
    """One passage being read, from left to right; `year` is the year in force."""

    def __init__(self, text: str, atoms: tuple[Atom, ...], words: DateWords, year: int | None) -> None:
        self.text = text
        self.atoms = atoms
        self.year = year
        self.patterns: DatePatterns = patterns_for(words)
        self.citations = Citations(text, not_names=_never_names(words))
        self.found: list[FoundDate] = []

    def dates(self) -> tuple[FoundDate, ...]:
        index = 0
        while index < len(self.atoms):
            atom = self.atoms[index]
            following = self.atoms[index + 1] if index + 1 < len(self.atoms) else None
            if atom.bibliographic or atom.start in self.citations:
                self._add(atom.start, atom.end, self._single(atom, atom.year), citation=True)
            elif following is not None and following.start not in self.citations and self._pair(atom, following):
                index += 1
            else:
                self._alone(atom, following)
            index += 1
        return tuple(self.found)

    def _alone(self, atom: Atom, following: Atom | None) -> None:
        """Add an atom that forms no range and no alternative with the next."""
        previous = self.found[-1] if self.found else None
        continues = (
            previous is not None
            and not previous.citation
            and self.patterns.listed.fullmatch(self.text, previous.end, atom.start) is not None
        )
        shared = self._year_of_list(atom, following)
        if not (atom.licensed or continues or shared is not None):
            return
        year = atom.year if atom.year is not None else shared
        inferred = year is None
        if year is None and self.year is not None:
            year = self.year + (atom.same or 0)
        if year is None or (inferred and self._is_quoted(atom)):
            return
        start, end = atom.core, atom.end
        edtf = self._single(atom, year)
        if atom.relation in ("until", "since"):
            start = atom.relation_start
            edtf = _open(edtf, atom.relation)
        elif atom.relation in ("from", "between") and atom.last_day is not None:
            start = atom.relation_start
        elif onwards := self.patterns.onwards.match(self.text, atom.end):
            end = onwards.end()
            edtf = _open(edtf, "since")
        year_named = atom.last_year or (year if atom.form in (Form.DATE, Form.SEASON, Form.EITHER) else self.year)
        self._add(start, end, edtf, inferred=inferred, year=year_named)

    def _is_quoted(self, atom: Atom) -> bool:
        """Whether quotation marks hold the date and nothing else: "November 8" without a year is then a name."""
        before, after = self.text[atom.start - 1 : atom.start], self.text[atom.end : atom.end + 1]
        return bool(before) and bool(after) and before in "\"“„‘'«" and after in "\"”“’'»"

    def _year_of_list(self, atom: Atom, following: Atom | None) -> int | None:
        """The year that "14 May and 3 June 1955" gives to 14 May."""
        if atom.year is not None or atom.same is not None or following is None or following.month is None:
            return None
        joined = self.patterns.listed.fullmatch(self.text, atom.end, following.core)
        return following.year if joined and atom.form is following.form else None

    def _pair(self, first: Atom, second: Atom) -> bool:
        """Add the range or the alternative that two atoms form; False if they form none."""
        between = (self.text, first.end, second.core)
        patterns = self.patterns
        is_range = (
            patterns.dash.fullmatch(*between)
            or patterns.to.fullmatch(*between)
            or (first.relation == "from" and patterns.from_to.fullmatch(*between))
            or (first.relation == "between" and patterns.and_.fullmatch(*between))
        )
        is_choice = not is_range and patterns.or_.fullmatch(*between)
        if not (is_range or is_choice) or first.relation in ("until", "since") or first.last_day or second.last_day:
            return False
        years = self._years_of_pair(first, second, ordered=bool(is_range))
        if years is None:
            return False
        one, two = self._single(first, years[0]), self._single(second, years[1])
        edtf = f"{one.partition('/')[0]}/{two.rpartition('/')[2]}" if is_range else f"[{one},{two}]"
        if _parsed(edtf) is None:
            return False
        start = first.relation_start if is_range and first.relation else first.core
        inferred = first.year is None and second.year is None
        self._add(start, second.end, edtf, inferred=inferred, year=years[1])
        return True

    def _years_of_pair(self, first: Atom, second: Atom, *, ordered: bool) -> tuple[int, int] | None:
        """Years of both ends; one gives its year to the other, across the turn of a year if the order asks for it."""
        turned = ordered and (first.month or 0, first.day or 0) > (second.month or 12, second.day or 31)
        if first.year is not None and second.year is not None:
            return first.year, second.year
        if second.year is not None:
            return (second.year - turned, second.year) if second.form is first.form else None
        base = first.year if first.year is not None else self.year
        if base is None or first.same is not None or second.same is not None:
            return None
        return (base, base + turned) if second.form is first.form else None

    def _single(self, atom: Atom, year: int | None) -> str:
        """EDTF of one atom; empty if there is no year."""
        if year is None:
            return ""
        if atom.form is Form.EITHER:
            return either_order(year, atom.month or 0, atom.day or 0)
        text = notation(atom, year)
        if atom.day and _parsed(text) is None:
            return f"{year:04d}-{atom.month:02d}-XX"
        return text

    def _add(
        self,
        start: int,
        end: int,
        edtf: str,
        *,
        inferred: bool = False,
        citation: bool = False,
        year: int | None = None,
    ) -> None:
        date = _parsed(edtf)
        if date is None:
            return
        if year is not None:
            self.year = year
        self.found.append(
            FoundDate(
                start=start,
                end=end,
                surface=self.text[start:end],
                edtf=date,
                inferred_year=inferred,
                citation=citation,
                context_year=self.year,
            )
        )


def _open(edtf: str, relation: str) -> str:
    """The date with its start ("until") or its end ("since") left open."""
    if edtf[:1] in ("[", "{"):
        return edtf
    first, _, last = edtf.partition("/")
    return f"../{last or first}" if relation == "until" else f"{first}/.."


def _parsed(edtf: str) -> Edtf | None:
    try:
        return parse_edtf(edtf)
    except EdtfError:
        return None


@lru_cache(maxsize=16)
def _never_names(words: DateWords) -> frozenset[str]:
    """Words with a capital that are no author's name even before a year in brackets."""
    groups = (words.until, words.since, words.from_, words.between, words.about, words.early, words.mid, words.late)
    cues = {word for group in (*groups, words.the, words.of) for phrase in group for word in phrase.split()}
    return frozenset({*words.months, *words.short_months, *words.seasons, *cues} - {"e", "i", "d'", "l'"})
