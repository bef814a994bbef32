// The base map's own names, as of a year: states, towns, seas, lakes, rivers, regions and capes, in the reader's language
// with the place's own name below where there is room. They are the first to give way to a place's mark or label.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const STYLES = {
    state: { size: 14, spacing: 0.25, upper: true, font: albviewer.serif, style: "normal", colour: "--map-label-state" },
    sea: { size: 15, spacing: 0.08, font: albviewer.serif, style: "italic", colour: "--map-label-water" },
    lake: { size: 14, spacing: 0.04, font: albviewer.serif, style: "italic", colour: "--map-label-water" },
    river: { size: 12, spacing: 0.06, font: albviewer.serif, style: "italic", colour: "--map-label-water" },
    region: { size: 12.5, spacing: 0.03, font: albviewer.serif, style: "italic", colour: "--map-label-state" },
  };
  const WATER = new Set(["sea", "lake", "river"]);
  // zoom levels after its name from which a place's own name is written below it
  const OWN_NAME_AFTER = { city: 1.4, state: 1.2, region: 0.8 };
  const OWN_NAME_SIZE = 11.5;
  const LONGEST_LINE = 15;
  // a name that does not fit into its state is written smaller, but not smaller than can be read
  const SMALLER = 0.82;
  const SMALLEST = 10;
  // from line to line, in parts of the size
  const LINE = 1.12;
  const OWN_LINE = 1.25;
  // a place of the collection as near as this, with one of a town's names, is that town
  const SAME_TOWN_KM = 60;
  const PICKED = { 1: 14, 2: 13, 3: 12.5, 4: 12, 5: 12, 6: 11.5 };

  class LandLabels {
    constructor(land) {
      this.land = land;
      this.rows = [];
      // the states that have found room in the present painting
      this.named = new Set();
      this.known = new Map();
    }

    async load(name) {
      const rows = await albviewer.fetchData(name);
      this.rows = rows.map((row) => ({ ...row, x: albviewer.worldX(row.at[1]), y: albviewer.worldY(row.at[0]) }));
      this._findKnown();
    }

    /** Take notice of the collection's own places: they are written by their own layer, and not twice. */
    setPlaces(store) {
      this.known = new Map(store.names.map((name, i) => [name.toLowerCase(), [store.x[i], store.y[i]]]));
      this._findKnown();
    }

    _findKnown() {
      for (const row of this.rows) row.isKnown = row.kind === "city" && this._isKnown(row);
    }

    /** Write the names that have room and are not already written as a place's label. */
    paint(frame, room, written) {
      const { context, scale, left, top, zoom, width, height } = frame;
      const { history, year } = this.land;
      if (history === null) return;
      this.named = new Set();
      for (const row of this.rows) {
        if (zoom < (row.soonest ?? row.zoom[0]) || zoom > row.zoom[1]) continue;
        const x = row.x * scale - left;
        const y = row.y * scale - top;
        if (x < 0 || y < 0 || x > width || y > height) continue;
        const name = this._nameOf(row, history, year, zoom);
        if (name === null || (row.spare && this.named.has(row.state))) continue;
        const text = name[albviewer.language] ?? name.en;
        if (written.has(text.toLowerCase())) continue;
        const own = name.local && name.local !== text && zoom >= row.zoom[0] + (OWN_NAME_AFTER[row.kind] ?? 99);
        const label = { row, x, y, text, own: own ? name.local : "", short: text };
        if (row.kind === "state") label.short = this._shortName(row.state, text, history);
        if (row.kind === "city") this._town(frame, room, label);
        else if (row.kind === "river") this._along(frame, room, label);
        else this._spread(frame, room, label);
      }
      context.letterSpacing = "0px";
    }

    /** The names {en, sq, local} that a row has in the year; null if it is not to be written then. */
    _nameOf(row, history, year, zoom) {
      if (row.kind === "state") {
        const stands = this._statesOf(history, history.drawn(year)).has(row.state);
        return stands && history.isTime([row], history.drawn(year)) ? history.nameOfState(row.state, year) : null;
      }
      if (row.kind !== "city") return history.nameAt(row.names, year);
      if (row.exists && !history.isTime([row.exists], year)) return null;
      const seat = this._isSeat(row, history, year);
      if (row.soonest !== undefined && !seat && zoom < row.zoom[0]) return null;
      return row.isKnown ? null : history.nameAt(row.names, year);
    }

    /** What a state is called where its name finds no room; else what stands in brackets is left out. */
    _shortName(state, text, history) {
      const short = history.shortNameOfState(state);
      return short === null ? text.replace(/ \(.*\)$/, "") : (short[albviewer.language] ?? short.en);
    }

    _isSeat(row, history, year) {
      return row.capital !== undefined && history.isTime(row.capital, year);
    }

    _statesOf(history, year) {
      if (this.statesIn?.year !== year) this.statesIn = { year, codes: history.statesOf(year) };
      return this.statesIn.codes;
    }

    _isKnown(row) {
      const near = albviewer.worldLength(SAME_TOWN_KM, row.at[0]);
      return row.names.some((name) =>
        Object.values(name).some((text) => {
          const at = this.known.get(text.toLowerCase());
          return at !== undefined && Math.hypot(at[0] - row.x, at[1] - row.y) < near;
        }),
      );
    }

    /** The colour of the ground around a name: of the collection's own land, of other land, of the water. */
    _ground(row) {
      if (WATER.has(row.kind)) return "--map-sea";
      const state = row.state ?? (row.unit && this.land.stateOf(row.unit));
      return this.land.home.size === 0 || this.land.home.has(state) ? "--map-land" : "--map-land-other";
    }

    /** A name spread over what it names, its own name below in small letters. */
    _spread(frame, room, label) {
      const { context, view } = frame;
      const { row, y } = label;
      const { x, lines, own, size, wide, tall, spacing, font, small } = this._fitted(frame, label);
      const box = [x - wide / 2 - 4, y - tall / 2 - 2, x + wide / 2 + 4, y + tall / 2 + 2];
      if (!room.free(box) || cutByView(view, box)) return;
      room.take(box);
      if (row.kind === "state") this.named.add(row.state);
      const colour = albviewer.colour(STYLES[row.kind].colour);
      const ink = { colour, halo: albviewer.colour(this._ground(row)), align: "center" };
      const high = size * albviewer.textScale() * LINE;
      lines.forEach((line, at) => {
        const baseline = y - tall / 2 + high * (at + 0.8);
        albviewer.writeLabel(context, line, x + spacing / 2, baseline, { ...ink, font, spacing });
      });
      if (own) {
        const below = small * albviewer.textScale() * OWN_LINE;
        albviewer.writeLabel(context, own, x, y + tall / 2 - below * 0.28, { ...ink, font: albviewer.serif(small, "italic") });
      }
    }

    /** A name as it is to be written, and where its middle is: a state's within its land if any way of writing it fits. */
    _fitted({ context, scale, left }, { row, x, text, own, short }) {
      if (row.span === undefined) return { ...this._measured(context, row, text, own, 1), x };
      const [west, east] = row.span.map((lon) => albviewer.worldX(lon) * scale - left);
      const ways = [[text, own, 1], [text, "", 1], [text, "", SMALLER], [short, "", 1], [short, "", SMALLER]];
      let name;
      for (const way of ways) {
        name = this._measured(context, row, ...way);
        if (name.wide <= east - west) break;
      }
      const room = Math.max(0, east - west - name.wide) / 2;
      const middle = (west + east) / 2;
      return { ...name, x: Math.max(middle - room, Math.min(middle + room, x)) };
    }

    /** A name in lines, with its own name below, and what it takes up: pixels. */
    _measured(context, row, text, own, part) {
      const style = STYLES[row.kind];
      const usual = style.size * (row.size ?? 1);
      const size = part === 1 ? usual : Math.max(Math.min(usual, SMALLEST), usual * part);
      const spacing = style.spacing * size * albviewer.textScale();
      const small = OWN_NAME_SIZE * Math.min(1, row.size ?? 1);
      const font = style.font(size, style.style);
      const lines = (row.kind === "state" ? broken(text) : [text]).map((line) => (style.upper ? line.toUpperCase() : line));
      context.font = font;
      context.letterSpacing = `${spacing}px`;
      let wide = Math.max(...lines.map((line) => albviewer.textWidth(context, line)));
      context.letterSpacing = "0px";
      let tall = lines.length * size * albviewer.textScale() * LINE;
      if (own) {
        context.font = albviewer.serif(small, "italic");
        wide = Math.max(wide, albviewer.textWidth(context, own));
        tall += small * albviewer.textScale() * OWN_LINE;
      }
      return { lines, own, size, wide, tall, spacing, font, small };
    }

    /** A name that runs with its river. */
    _along({ context, view }, room, { row, x, y, text }) {
      const style = STYLES.river;
      const size = style.size * (row.size ?? 1);
      const spacing = style.spacing * size;
      const font = style.font(size, style.style);
      context.font = font;
      context.letterSpacing = `${spacing}px`;
      const wide = albviewer.textWidth(context, text);
      const high = size * albviewer.textScale();
      const turn = (row.angle * Math.PI) / 180;
      const acrossHalf = (Math.abs(Math.cos(turn)) * wide + Math.abs(Math.sin(turn)) * high) / 2 + 2;
      const downHalf = (Math.abs(Math.sin(turn)) * wide + Math.abs(Math.cos(turn)) * high) / 2 + 2;
      const box = [x - acrossHalf, y - downHalf, x + acrossHalf, y + downHalf];
      if (!room.free(box) || cutByView(view, box)) return;
      room.take(box);
      context.save();
      context.translate(x, y);
      context.rotate(turn);
      const halo = albviewer.colour(this._ground({ ...row, kind: "course" }));
      const ink = { font, colour: albviewer.colour(style.colour), halo, spacing, align: "center" };
      albviewer.writeLabel(context, text, spacing / 2, -high * 0.28, ink);
      context.restore();
    }

    /** A town: a dot, that of a seat of government with a ring, and the name beside it. */
    _town({ context, view }, room, { row, x, y, text, own }) {
      const seat = this._isSeat(row, this.land.history, this.land.year);
      const reach = seat ? 4 : 2.4;
      const dot = [x - reach, y - reach, x + reach, y + reach];
      if (!room.free(dot)) return;
      const font = albviewer.sans(PICKED[row.rank], seat ? 600 : 400);
      const ownFont = albviewer.sans(OWN_NAME_SIZE - 0.5, 400);
      context.letterSpacing = "0px";
      context.font = font;
      let wide = albviewer.textWidth(context, text);
      const high = PICKED[row.rank] * albviewer.textScale() * 1.15;
      const below = own ? OWN_NAME_SIZE * albviewer.textScale() * 1.1 : 0;
      if (own) {
        context.font = ownFont;
        wide = Math.max(wide, albviewer.textWidth(context, own));
      }
      const spots = albviewer.labelSpots(x, y, reach - 1, wide, high + below, false);
      const spot = spots.find(({ box }) => room.free(box) && !cutByView(view, box));
      if (spot === undefined) return;
      room.take(dot);
      room.take(spot.box);
      const halo = albviewer.colour(this._ground(row));
      drawTown(context, x, y, seat, halo);
      const ink = { colour: albviewer.colour(seat ? "--map-label-land" : "--ink-2"), halo };
      const [start, ceiling, end] = spot.box;
      // beside its dot the name stands at that side, above and below in the middle
      const align = start > x ? "left" : end < x ? "right" : "center";
      const at = { left: start, right: end, center: (start + end) / 2 }[align];
      albviewer.writeLabel(context, text, at, ceiling + high * 0.76, { ...ink, font, align });
      if (own) albviewer.writeLabel(context, own, at, ceiling + high + below * 0.72, { ...ink, font: ownFont, align });
    }
  }

  function drawTown(context, x, y, seat, ground) {
    const disc = (radius, colour) => {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = colour;
      context.fill();
    };
    const ink = albviewer.colour("--map-label-land");
    disc(seat ? 4.6 : 3, ground);
    disc(seat ? 3.6 : 2, ink);
    if (seat) {
      disc(2.4, ground);
      disc(1.3, ink);
    }
  }

  /** A long name in lines of about the same length. */
  function broken(text) {
    const parts = text.split(" ");
    const lines = Math.min(3, Math.ceil(text.length / LONGEST_LINE));
    if (lines < 2 || parts.length < 2) return [text];
    const aim = text.length / lines;
    const result = [parts[0]];
    for (const part of parts.slice(1)) {
      const last = result[result.length - 1];
      // a word stays on its line while most of it is within the length aimed at
      if (last.length + 1 + part.length / 2 <= aim) result[result.length - 1] = `${last} ${part}`;
      else result.push(part);
    }
    return result;
  }

  /** Whether the edge of the view runs through a box: half a name says nothing. */
  function cutByView(view, box) {
    const outside = box[2] < view.x || box[3] < view.y || box[0] > view.x + view.width || box[1] > view.y + view.height;
    const within = box[0] > view.x && box[1] > view.y && box[2] < view.x + view.width && box[3] < view.y + view.height;
    return !outside && !within;
  }

  albviewer.LandLabels = LandLabels;
})();
