// The names beside the marks: the more important first, each where it finds room, if need be at the end of a line. Who
// finds none goes without until the map is closer or the pointer is on the mark.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // beyond this many marks in sight only the most important get a chance at a label
  const MOST_LABELS = 220;
  const MOST_LEADERS = 40;
  // grey names at the end of lines would soon cover what matters
  const MOST_GREY_LEADERS = 8;
  // where everything is full, looking for the end of a line is in vain, and costs more than all the rest
  const MOST_TRIES = 60;

  class PlaceLabels {
    constructor(store) {
      this.store = store;
    }

    /**
     * The labels {mark, text, box, line, style} that find room, most important first; the room is then taken. `seen`
     * are the marks in sight, least important first: what mark, where, and how far it reaches. Those of `first` come
     * first.
     */
    place(frame, marks, { chosen, xs, ys, reaches }, room, first) {
      const wanted = new Set(first.map((mark) => chosen.indexOf(mark)).filter((k) => k >= 0).reverse());
      for (let k = chosen.length - 1; k >= Math.max(0, chosen.length - MOST_LABELS); k -= 1) wanted.add(k);
      const labels = [];
      const left = { matching: MOST_LEADERS, grey: MOST_GREY_LEADERS, tries: MOST_TRIES };
      for (const k of wanted) {
        const at = { mark: chosen[k], x: xs[k], y: ys[k], reach: reaches[k] };
        const label = this._label(frame, marks, at, room, left, first.includes(at.mark));
        if (label !== null) labels.push(label);
      }
      return labels;
    }

    _label(frame, marks, { mark, x, y, reach }, room, left, strong) {
      const { context } = frame;
      const lead = marks.lead[mark];
      const state = marks.state[mark];
      const style = labelStyle(state, strong, this.store.types[lead]);
      const height = style.size * albviewer.textScale() * 1.15;
      const kind = state === albviewer.OTHER ? "grey" : "matching";
      const leaders = left[kind] > 0 && left.tries > 0;
      // where not even one letter finds room, the name need not be measured, which takes long
      const badge = marks.disputed[mark] ? albviewer.disputedBox(marks.reach[mark], state) : null;
      const spots = (width, withLines) => {
        const all = albviewer.labelSpots(x, y, reach, width, height, withLines);
        return badge === null ? all : all.map((each) => besideBadge(each, x, y, badge));
      };
      if (!leaders && !spots(height, false).some(({ box }) => room.free(box))) return null;
      const others = marks.standsFor(mark) - 1;
      const text = others > 0 ? `${this.store.names[lead]} +${others}` : this.store.names[lead];
      context.font = style.font;
      const width = albviewer.textWidth(context, text);
      const free = ({ box, line }) =>
        insideView(frame, x, y, box) && room.free(box) && (line === null || room.freeLine(line));
      let spot = spots(width, false).find(free);
      if (spot === undefined && leaders) {
        left.tries -= 1;
        spot = spots(width, true).find(free);
      }
      if (spot === undefined) return null;
      room.take(spot.box);
      if (spot.line !== null) {
        room.takeLine(spot.line);
        left[kind] -= 1;
      }
      return { mark, text, style, ...spot };
    }

    write({ context }, { text, box, line, style }) {
      if (line !== null) {
        context.beginPath();
        context.moveTo(line[0], line[1]);
        context.lineTo(line[2], line[3]);
        context.lineWidth = 3;
        context.strokeStyle = albviewer.colour(style.halo);
        context.stroke();
        context.lineWidth = 1;
        context.strokeStyle = albviewer.colour("--ink-2");
        context.stroke();
      }
      const baseline = box[3] - (box[3] - box[1]) * 0.27;
      albviewer.writeLabel(context, text, box[0], baseline, {
        font: style.font,
        colour: albviewer.colour(style.colour),
        halo: albviewer.colour(style.halo),
      });
    }
  }

  /** A spot at the right of its mark moves past the sign of a disputed one. */
  function besideBadge({ box, line }, x, y, badge) {
    const past = x + badge[2] + 2 - box[0];
    if (line !== null || past <= 0 || box[0] < x || box[1] > y + badge[3]) return { box, line };
    return { box: [box[0] + past, box[1], box[2] + past, box[3]], line };
  }

  /** A mark in sight has its label in sight; one in the margin may have it anywhere. */
  function insideView({ view }, x, y, box) {
    const right = view.x + view.width;
    const bottom = view.y + view.height;
    if (x < view.x || y < view.y || x > right || y > bottom) return true;
    return box[0] >= view.x + 2 && box[1] >= view.y + 2 && box[2] <= right - 2 && box[3] <= bottom - 2;
  }

  // waters and lands are written as on the base map, towns as towns
  const SCRIPTS = {
    bay: "water", lake: "water", river: "water", sea: "water",
    continent: "land", country: "land", peninsula: "land", region: "land",
  };

  function labelStyle(state, strong, type) {
    const chosen = state === albviewer.CHOSEN;
    const size = chosen ? 17 : strong ? 14 : state === albviewer.MATCHING ? 13 : 12.5;
    const weight = chosen || strong ? 700 : state === albviewer.MATCHING ? 600 : 400;
    const dark = chosen || strong;
    if (SCRIPTS[type] === "water") {
      const font = albviewer.serif(size + 1, "italic", dark ? 600 : 400);
      return { font, size, colour: "--map-label-water", halo: "--map-sea" };
    }
    if (SCRIPTS[type] === "land") {
      const font = albviewer.serif(size + 1, "normal", weight);
      return { font, size, colour: dark ? "--ink" : "--map-label-land", halo: "--map-land" };
    }
    const colour = dark ? "--ink" : state === albviewer.MATCHING ? "--map-label-land" : "--ink-2";
    return { font: albviewer.sans(size, weight), size, colour, halo: "--map-land" };
  }

  albviewer.PlaceLabels = PlaceLabels;
})();
