// Which state a unit of the land belonged to in a year, what the state was called, and what the map cannot say of the
// year. A year is asked about on one day of it, which the data names; days are texts like 1961-12-01.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  /** Whether a span {from, to} holds a day; its last day is the first on which it holds no more. */
  const holds = (span, day) => (span.from === undefined || span.from <= day) && (span.to === undefined || day < span.to);

  class History {
    constructor({ years, day, undrawn, units, states, notes }) {
      [this.first, this.last] = years;
      this.day = day;
      this.undrawn = undrawn;
      this.units = units;
      this.states = states;
      this.notes = notes;
    }

    /** The year whose borders are drawn for a year: the nearest there is, and another for the years of the war. */
    drawn(year) {
      const within = Math.max(this.first, Math.min(this.last, year));
      const { from, to, as } = this.undrawn;
      return within >= from && within <= to ? as : within;
    }

    dayOf(year) {
      return `${year}-${this.day}`;
    }

    /** The state of a unit in the year that is drawn; a unit that is not known is its own. */
    stateOf(unit, year) {
      const day = this.dayOf(this.drawn(year));
      return this.units[unit]?.belongs.find((span) => holds(span, day))?.state ?? unit;
    }

    /** The codes of all states that hold land in the year that is drawn. */
    statesOf(year) {
      return new Set(Object.keys(this.units).map((unit) => this.stateOf(unit, year)));
    }

    /** The units that belong to one of some states in the year that is drawn. */
    unitsOf(states, year) {
      return Object.keys(this.units).filter((unit) => states.has(this.stateOf(unit, year)));
    }

    /** The names {en, sq, local} that hold in a year, or null. */
    nameAt(names, year) {
      const day = this.dayOf(year);
      return names.find((name) => holds(name, day)) ?? null;
    }

    nameOfState(code, year) {
      return this.nameAt(this.states[code]?.names ?? [], this.drawn(year));
    }

    /** The short names {en, sq} of a state, for where its full one finds no room, or null. */
    shortNameOfState(code) {
      return this.states[code]?.short ?? null;
    }

    isTime(spans, year) {
      const day = this.dayOf(year);
      return spans.some((span) => holds(span, day));
    }

    /** What is to be said of the year where the map looks: west, south, east, north, from near enough. */
    noteFor(year, view, zoom, language) {
      const drawn = this.drawn(year);
      // what is seen in a corner only is not what one looks at
      const isSeen = (box) => isWithin(view, middleOf(box)) || isWithin(box, middleOf(view));
      const note = this.notes.find(
        ({ from, to, box, zoom: nearest }) => from <= drawn && drawn <= to && zoom >= nearest && isSeen(box),
      );
      return note ? (note[language] ?? note.en) : "";
    }
  }

  const middleOf = ([west, south, east, north]) => [(west + east) / 2, (south + north) / 2];

  const isWithin = ([west, south, east, north], [x, y]) => west < x && x < east && south < y && y < north;

  albviewer.History = History;
})();
