// The places on the map: one canvas for their marks, painted in one pass from arrays, one above it for all words, and
// the question which mark lies under a point. It never moves a mark.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // so much of the view the canvases reach beyond it: marks are painted quickly, so often; words take longer, and
  // should not change their places while the map is being moved
  const BEYOND = { marks: 0.1, words: 0.25 };
  const MARGIN = 30;
  // with so many marks in sight the words come a frame later: to find room for them takes longer than to paint the
  // marks
  const MANY = 250;
  // types that are drawn on the base map themselves: a circle around their middle would say nothing
  const NO_CIRCLE = new Set(["country", "continent", "sea"]);

  class PlaceLayer {
    constructor(map, store, landLabels) {
      this.map = map;
      this.store = store;
      this.landLabels = landLabels;
      this.marks = new albviewer.PlaceMarks(store, map.getMaxZoom());
      this.labels = new albviewer.PlaceLabels(store);
      this.routes = new albviewer.PlaceRoutes();
      this.reading = new albviewer.ReadingMarks();
      this.labelBoxes = [];
      this.walked = -1;
      this.inSight = 0;
      this._stale = false;
      this.reserved = () => [];
      this.beforeWords = () => {};
      map.createPane("places").style.zIndex = 450;
      map.createPane("words").style.zIndex = 460;
      const layer = (paint, options) => new albviewer.CanvasLayer(paint, options).addTo(map);
      this.layer = layer((frame) => this.paint(frame), { pane: "places", padding: BEYOND.marks });
      // in other letters than its own the names would find other room
      const ready = () => albviewer.hasFonts;
      this.words = layer((frame) => this.paintWords(frame), { pane: "words", padding: BEYOND.words, still: true, ready });
    }

    repaint() {
      this.layer.repaint();
      this.words.repaint();
    }

    /** Paint the marks with the next frame, and the words with the same or, if there are many, with the one after. */
    restyle() {
      this.layer.repaint();
      if (this.inSight < MANY) this._renewWords();
      else this.layer.once("update", () => this._renewWords());
    }

    _renewWords() {
      this._stale = true;
      this.words.repaint();
    }

    paint(frame) {
      const marks = this.marks.bringTo(frame.zoom);
      const { chosen, xs, ys } = seenIn(frame, marks);
      this.inSight = chosen.length;
      albviewer.paintMarks(frame, marks, chosen, xs, ys);
      this._paintBelow(frame, marks);
      this.reading.paintAbove(frame, marks);
      this._paintRings(frame, marks);
    }

    /** Paint the names of the places where they find room, and what room they leave to those of the base map. */
    paintWords(frame) {
      const { store } = this;
      if (this._stale) this.beforeWords();
      this._stale = false;
      const marks = this.marks.bringTo(frame.zoom);
      const { chosen, xs, ys } = seenIn(frame, marks);
      const room = new albviewer.PlaceRoom(frame.width, frame.height);
      for (const box of this.reserved()) {
        room.take([box[0] + frame.view.x, box[1] + frame.view.y, box[2] + frame.view.x, box[3] + frame.view.y]);
      }
      const reaches = Float32Array.from(chosen, (mark) => marks.reach[mark] + albviewer.markEdge(marks.state[mark]));
      for (let k = 0; k < chosen.length; k += 1) {
        room.cover(xs[k], ys[k], reaches[k]);
        const mark = chosen[k];
        if (!marks.disputed[mark]) continue;
        const [left, top, right, bottom] = albviewer.disputedBox(marks.reach[mark], marks.state[mark]);
        room.coverBox([xs[k] + left, ys[k] + top, xs[k] + right, ys[k] + bottom]);
      }
      const pointed = [store.hovered, ...store.alsoLit, this.walked].filter((i) => i >= 0).map((i) => marks.markOf[i]);
      const labels = this.labels.place(frame, marks, { chosen, xs, ys, reaches }, room, pointed);
      const inView = labels.filter(({ box }) => overlaps(box, frame.view));
      this.landLabels.paint(frame, room, new Set(inView.map(({ text }) => text.toLowerCase())));
      labels.forEach((label) => this.labels.write(frame, label));
      this.labelBoxes = labels.map(({ mark, box }) => ({ place: marks.lead[mark], box: toWorld(frame, box) }));
    }

    /** What lies under the marks: ways from place to place, and the circles of areas and doubtful places. */
    _paintBelow(frame, marks) {
      const { context } = frame;
      context.save();
      context.globalCompositeOperation = "destination-over";
      this.routes.paint(frame, marks);
      this.reading.paintBelow(frame, marks, this.routes);
      this._paintCircles(frame);
      context.restore();
    }

    _paintCircles({ context, scale, left, top, width, height, view }) {
      const { store } = this;
      for (const i of store.wide) {
        const circle = store.radius[i] * scale;
        if (circle < MARGIN / 2 || NO_CIRCLE.has(store.types[i])) continue;
        // wider than the view it would only darken it
        if (circle > Math.max(view.width, view.height)) continue;
        const other = store.state[i] === albviewer.OTHER;
        if (other && store.hovered !== i) continue;
        const x = store.x[i] * scale - left;
        const y = store.y[i] * scale - top;
        if (x < -circle || y < -circle || x > width + circle || y > height + circle) continue;
        albviewer.drawCircle(context, x, y, circle, { dashed: store.doubtful[i] === 1, faint: other });
      }
    }

    _paintRings(frame, marks) {
      const ring = (i, focus) => {
        if (i < 0 || i >= this.store.length) return;
        const mark = marks.markOf[i];
        const x = marks.x[mark] * frame.scale - frame.left;
        const y = marks.y[mark] * frame.scale - frame.top;
        const reach = marks.reach[mark] + albviewer.markEdge(marks.state[mark]);
        albviewer.drawRingAround(frame, x, y, reach, { focus });
      };
      for (const i of new Set([this.store.hovered, ...this.store.alsoLit])) {
        if (i !== this.walked) ring(i, false);
      }
      ring(this.walked, true);
    }

    /** The place whose mark lies at a point of the map's container, or that gives the mark there its name; or -1. */
    hit(point, target) {
      const mark = this.markAt(point, target);
      return mark < 0 ? -1 : this.marks.lead[mark];
    }

    /**
     * The mark at a point of the map's container, or -1: the nearest of those whose middle is within half of
     * `target`, the width in pixels of what a finger or a pointer may hit; else that whose label is there.
     */
    markAt(point, target) {
      const { map } = this;
      const marks = this.marks.bringTo(map.getZoom());
      const scale = albviewer.worldPixels(map.getZoom());
      const corner = map.getPixelBounds().min;
      const x = (point.x + corner.x) / scale;
      const y = (point.y + corner.y) / scale;
      const mark = marks.nearest(x, y, target / 2 / scale);
      if (mark >= 0) return mark;
      const label = this.labelBoxes.find(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
      return label && label.place < this.store.length ? marks.markOf[label.place] : -1;
    }

    /** What is shown of a place, and how many places its mark stands for; null for an unknown id. */
    describe(id) {
      const { store, map } = this;
      const i = store.index.get(id);
      if (i === undefined) return null;
      const marks = this.marks.bringTo(map.getZoom());
      return { ...store.describe(i), together: marks.standsFor(marks.markOf[i]) };
    }

    /** Where a mark is in the page, in pixels. */
    spotOf(mark) {
      const scale = albviewer.worldPixels(this.map.getZoom());
      const corner = this.map.getPixelBounds().min;
      return { x: this.marks.x[mark] * scale - corner.x, y: this.marks.y[mark] * scale - corner.y };
    }

    /** The boxes of the marks in view, in pixels of the view; of very many only those of the chosen. */
    markBoxes() {
      const { map } = this;
      const marks = this.marks.bringTo(map.getZoom());
      const { x: width, y: height } = map.getSize();
      const { x: left, y: top } = map.getPixelBounds().min;
      const { chosen, xs, ys } = seenIn({ scale: albviewer.worldPixels(map.getZoom()), left, top, width, height }, marks);
      const boxes = [];
      for (let k = 0; k < chosen.length; k += 1) {
        const state = marks.state[chosen[k]];
        if (chosen.length >= MANY && state !== albviewer.CHOSEN) continue;
        const reach = marks.reach[chosen[k]] + albviewer.markEdge(state);
        boxes.push([xs[k] - reach, ys[k] - reach, xs[k] + reach, ys[k] + reach]);
      }
      return boxes;
    }

    /** Where the mark is that a place is part of. */
    positionOf(i) {
      return this.spotOf(this.marks.bringTo(this.map.getZoom()).markOf[i]);
    }
  }

  /** The marks in the frame, least important first, and where their middles are in it. */
  function seenIn({ scale, left, top, width, height }, marks) {
    const { order, x, y } = marks;
    const chosen = new Uint32Array(order.length);
    const xs = new Float32Array(order.length);
    const ys = new Float32Array(order.length);
    let n = 0;
    for (let k = 0; k < order.length; k += 1) {
      const mark = order[k];
      const px = x[mark] * scale - left;
      const py = y[mark] * scale - top;
      if (px < -MARGIN || py < -MARGIN || px > width + MARGIN || py > height + MARGIN) continue;
      chosen[n] = mark;
      xs[n] = px;
      ys[n] = py;
      n += 1;
    }
    return { chosen: chosen.subarray(0, n), xs, ys };
  }

  const toWorld = ({ scale, left, top }, box) =>
    [(box[0] + left) / scale, (box[1] + top) / scale, (box[2] + left) / scale, (box[3] + top) / scale];

  const overlaps = (box, view) =>
    box[2] > view.x && box[3] > view.y && box[0] < view.x + view.width && box[1] < view.y + view.height;

  albviewer.PlaceLayer = PlaceLayer;
})();
