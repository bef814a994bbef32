// The places on the map: one canvas, painted in one pass from the store's arrays, and the question which place lies under
// a point. It never moves a mark.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // beyond this many marks in sight only the most important get a chance at a label
  const MOST_LABELS = 220;
  const MOST_LEADERS = 40;
  const MARGIN = 30;
  // types that are drawn on the base map themselves: a circle around their middle would say nothing
  const NO_CIRCLE = new Set(["country", "continent", "sea"]);

  class PlaceLayer {
    constructor(map, store, landLabels) {
      this.map = map;
      this.store = store;
      this.landLabels = landLabels;
      this.labelBoxes = [];
      this.reserved = () => [];
      map.createPane("places").style.zIndex = 450;
      this.layer = new albviewer.CanvasLayer((frame) => this.paint(frame), { pane: "places" });
      this.layer.addTo(map);
    }

    repaint() {
      this.layer.repaint();
    }

    paint(frame) {
      const { store } = this;
      const seen = this._seen(frame);
      const room = new albviewer.TakenRoom();
      for (const box of this.reserved()) {
        room.take([box[0] + frame.view.x, box[1] + frame.view.y, box[2] + frame.view.x, box[3] + frame.view.y]);
      }
      seen.forEach((mark) => this._circle(frame, mark));
      seen.forEach((mark) => {
        room.take(mark.box);
        if (mark.i !== store.hovered) albviewer.drawMark(frame, store, mark.i, mark.x, mark.y);
      });
      const labels = this._labels(frame, seen, room);
      const inView = labels.filter(({ box }) => overlaps(box, frame.view));
      this.landLabels.paint(frame, room, new Set(inView.map(({ text }) => text.toLowerCase())));
      labels.forEach((label) => this._write(frame, label));
      const hovered = seen.find((mark) => mark.i === store.hovered);
      if (hovered) albviewer.drawMark(frame, store, hovered.i, hovered.x, hovered.y);
      this.labelBoxes = labels.map(({ i, box }) => ({ i, box: this._toWorld(frame, box) }));
    }

    _seen(frame) {
      const { store } = this;
      const { scale, left, top, width, height } = frame;
      const seen = [];
      for (const i of store.order) {
        const x = store.x[i] * scale - left;
        const y = store.y[i] * scale - top;
        const circle = store.radius[i] * scale;
        const margin = MARGIN + circle;
        if (x < -margin || y < -margin || x > width + margin || y > height + margin) continue;
        const reach = store.reach(i) + (store.state[i] === albviewer.CHOSEN ? 5 : 1);
        seen.push({ i, x, y, circle, reach, box: [x - reach, y - reach, x + reach, y + reach] });
      }
      return seen;
    }

    _circle({ context, view }, { i, x, y, circle, reach }) {
      const { store } = this;
      const other = store.state[i] === albviewer.OTHER;
      if (circle < reach + 3 || NO_CIRCLE.has(store.types[i])) return;
      // wider than the view it would only darken it
      if (circle > Math.max(view.width, view.height)) return;
      if (other && store.hovered !== i) return;
      albviewer.drawCircle(context, x, y, circle, { dashed: store.doubtful[i] === 1, faint: other });
    }

    /** The labels that find room, most important first. */
    _labels(frame, seen, room) {
      const { store } = this;
      const wanted = seen.slice(-MOST_LABELS).reverse();
      const hovered = seen.find((mark) => mark.i === store.hovered);
      if (hovered) wanted.unshift(hovered);
      const labels = [];
      const done = new Set();
      for (const mark of wanted) {
        if (done.has(mark.i)) continue;
        done.add(mark.i);
        const label = this._place(frame, mark, room, labels.length < MOST_LEADERS);
        if (label !== null) labels.push(label);
      }
      return labels;
    }

    _place(frame, mark, room, leaders) {
      const { store } = this;
      const { context } = frame;
      const style = labelStyle(store.state[mark.i], store.hovered === mark.i, store.types[mark.i]);
      const text = store.names[mark.i];
      context.font = style.font;
      const width = albviewer.textWidth(context, text);
      const height = style.size * albviewer.textScale() * 1.15;
      const important = store.state[mark.i] !== albviewer.OTHER;
      for (const { box, line } of albviewer.labelSpots(mark.x, mark.y, mark.reach, width, height, leaders && important)) {
        if (!this._insideView(frame, mark, box) || !room.free(box, mark.box)) continue;
        if (line !== null && !room.free(lineBox(line), mark.box)) continue;
        room.take(box);
        return { i: mark.i, text, box, line, style };
      }
      return null;
    }

    /** A mark in sight has its label in sight; one in the margin may have it anywhere. */
    _insideView({ view }, mark, box) {
      const right = view.x + view.width;
      const bottom = view.y + view.height;
      if (mark.x < view.x || mark.y < view.y || mark.x > right || mark.y > bottom) return true;
      return box[0] >= view.x + 2 && box[1] >= view.y + 2 && box[2] <= right - 2 && box[3] <= bottom - 2;
    }

    _write({ context }, { text, box, line, style }) {
      if (line !== null) {
        context.beginPath();
        context.moveTo(line[0], line[1]);
        context.lineTo(line[2], line[3]);
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

    _toWorld({ scale, left, top }, box) {
      return [(box[0] + left) / scale, (box[1] + top) / scale, (box[2] + left) / scale, (box[3] + top) / scale];
    }

    /** The index of the place at a point of the map's container, or -1. `target` is the width of the finger or pointer. */
    hit(point, target) {
      const { store, map } = this;
      const scale = albviewer.worldPixels(map.getZoom());
      const corner = map.getPixelBounds().min;
      const px = point.x + corner.x;
      const py = point.y + corner.y;
      let best = -1;
      let bestScore = Infinity;
      for (const i of store.order) {
        const away = Math.hypot(store.x[i] * scale - px, store.y[i] * scale - py);
        if (away > Math.max(target / 2, store.reach(i) + 2)) continue;
        // of two within reach the nearer counts, and of two about as near the more important
        const score = away - 4 * store.state[i];
        if (score <= bestScore) {
          best = i;
          bestScore = score;
        }
      }
      if (best >= 0) return best;
      const wx = px / scale;
      const wy = py / scale;
      const label = this.labelBoxes.find(({ box }) => wx >= box[0] && wx <= box[2] && wy >= box[1] && wy <= box[3]);
      return label && label.i < store.length ? label.i : -1;
    }

    /** Where a place is in the page, in pixels. */
    positionOf(i) {
      const scale = albviewer.worldPixels(this.map.getZoom());
      const corner = this.map.getPixelBounds().min;
      return { x: this.store.x[i] * scale - corner.x, y: this.store.y[i] * scale - corner.y };
    }
  }

  // waters and lands are written as on the base map, towns as towns
  const SCRIPTS = {
    bay: "water", lake: "water", river: "water", sea: "water",
    continent: "land", country: "land", peninsula: "land", region: "land",
  };

  function labelStyle(state, hovered, type) {
    const chosen = state === albviewer.CHOSEN;
    const size = chosen ? 17 : hovered ? 14 : state === albviewer.MATCHING ? 13 : 12.5;
    const weight = chosen || hovered ? 700 : state === albviewer.MATCHING ? 600 : 400;
    const strong = chosen || hovered;
    if (SCRIPTS[type] === "water") {
      return { font: albviewer.serif(size + 1, "italic", strong ? 600 : 400), size, colour: "--map-label-water", halo: "--map-sea" };
    }
    if (SCRIPTS[type] === "land") {
      return { font: albviewer.serif(size + 1, "normal", weight), size, colour: strong ? "--ink" : "--map-label-land", halo: "--map-land" };
    }
    const colour = strong ? "--ink" : state === albviewer.MATCHING ? "--map-label-land" : "--ink-2";
    return { font: albviewer.sans(size, weight), size, colour, halo: "--map-land" };
  }

  const overlaps = (box, view) =>
    box[2] > view.x && box[3] > view.y && box[0] < view.x + view.width && box[1] < view.y + view.height;

  const lineBox = ([x1, y1, x2, y2]) => [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];

  albviewer.PlaceLayer = PlaceLayer;
})();
