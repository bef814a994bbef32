// Reads the base map's files: lines of whole steps of a degree, each point told as its distance from the one before.
// A shape keeps its points in world units and traces them into a path, leaving out what would not be seen: points that
// nobody would miss at this zoom, and stretches that lie outside the view.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  // what is smaller than this is not drawn
  const NOT_SEEN_PIXELS = 0.8;
  // a line may run so far beside its points before they are missed
  const BESIDE_PIXELS = 0.35;
  // a line that is drawn in haste has no two points nearer to each other
  const ROUGH_PIXELS = 1;
  // points are thinned for steps of zoom, so that they need not be for each
  const STEPS_OF_ZOOM = 2;
  // so many points share a box by which they are passed over at once
  const STRETCH = 32;
  // the steps of zoom for which a shape keeps its thinned points
  const STEPS_KEPT = 5;

  class Shape {
    /** `steps` are kept as they are until its points are asked for: most shapes lie elsewhere, and only need a box. */
    constructor(steps, step, closed) {
      this.n = steps.length / 2;
      this.steps = steps;
      this.step = step;
      this.closed = closed;
      this.points = null;
      this.thinned = null;
      this.rough = null;
      let [lon, lat] = [0, 0];
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let at = 0; at < steps.length; at += 2) {
        lon += steps[at];
        lat += steps[at + 1];
        if (lon < west) west = lon;
        if (lon > east) east = lon;
        if (lat < south) south = lat;
        if (lat > north) north = lat;
      }
      this.box = [
        albviewer.worldX(west * step), albviewer.worldY(north * step),
        albviewer.worldX(east * step), albviewer.worldY(south * step),
      ];
    }

    get x() {
      return (this.points ?? this._place()).x;
    }

    get y() {
      return (this.points ?? this._place()).y;
    }

    /** Work out where its points lie in the world. */
    _place() {
      const { n, steps, step } = this;
      const x = new Float64Array(n);
      const y = new Float64Array(n);
      let [lon, lat] = [0, 0];
      for (let i = 0; i < n; i += 1) {
        lon += steps[2 * i];
        lat += steps[2 * i + 1];
        x[i] = albviewer.worldX(lon * step);
        y[i] = albviewer.worldY(lat * step);
      }
      this.steps = null;
      this.points = { x, y };
      return this.points;
    }

    /** Whether any of it may be seen in a box in world units, the world being so many pixels wide. */
    isSeen(box, pixels) {
      const [west, north, east, south] = this.box;
      if (Math.max(east - west, south - north) * pixels < NOT_SEEN_PIXELS) return false;
      return west < box[2] && east > box[0] && north < box[3] && south > box[1];
    }

    /**
     * Trace it in pixels of the frame {scale, left, top, view, isHasty}, for filling. A stretch outside the view lies on one side
     * of it, and so does the straight line that takes its place: what is filled inside the view stays the same.
     */
    fillInto(path, { scale, left, top, view, isHasty }, zoom) {
      const { x, y, boxes, n } = isHasty ? this._roughly(zoom) : this._thin(zoom);
      path.moveTo(x[0] * scale - left, y[0] * scale - top);
      for (let start = 0, at = 0; start < n; start += STRETCH, at += 4) {
        const end = misses(boxes, at, view) ? start + 1 : Math.min(n, start + STRETCH);
        for (let i = start; i < end; i += 1) path.lineTo(x[i] * scale - left, y[i] * scale - top);
      }
      // it is not closed: filling does that, and each closing costs as much as all that the path already holds
    }

    /** Trace what of it is in view, as lines. */
    lineInto(path, { scale, left, top, view, isHasty }, zoom) {
      const { x, y, boxes, n } = isHasty ? this._roughly(zoom) : this._thin(zoom);
      const last = this.closed ? n : n - 1;
      let drawing = false;
      for (let start = 0, at = 0; start < last; start += STRETCH, at += 4) {
        if (misses(boxes, at, view)) {
          drawing = false;
          continue;
        }
        if (!drawing) path.moveTo(x[start] * scale - left, y[start] * scale - top);
        drawing = true;
        const end = Math.min(last, start + STRETCH);
        for (let i = start + 1; i <= end; i += 1) path.lineTo(x[i % n] * scale - left, y[i % n] * scale - top);
      }
    }

    /** The points that tell its course at a zoom, with a box for each stretch and the point that follows it. */
    _thin(zoom) {
      const step = Math.ceil(zoom * STEPS_OF_ZOOM);
      this.thinned ??= new Map();
      let thin = this.thinned.get(step);
      if (thin === undefined) {
        // what was thinned for a nearer look has few points left to go through
        const nearer = Math.min(...[...this.thinned.keys()].filter((each) => each > step));
        const finer = this.thinned.get(nearer) ?? { x: this.x, y: this.y, n: this.n };
        const tolerance = BESIDE_PIXELS / albviewer.worldPixels(step / STEPS_OF_ZOOM);
        const kept = albviewer.course(finer.x.subarray(0, finer.n), finer.y.subarray(0, finer.n), tolerance);
        thin = this._only(finer, kept);
        if (this.thinned.size >= STEPS_KEPT) this.thinned.delete(this.thinned.keys().next().value);
        this.thinned.set(step, thin);
      }
      return thin;
    }

    /** Points enough to show it once: found in a tenth of the time, but twice as many. */
    _roughly(zoom) {
      if (this.rough?.zoom !== zoom) {
        const { x, y } = this;
        const kept = albviewer.apart(x, y, ROUGH_PIXELS / albviewer.worldPixels(zoom));
        this.rough = { zoom, ...this._only({ x, y }, kept) };
      }
      return this.rough;
    }

    /** These points of a line, with a box for each stretch. */
    _only(finer, kept) {
      const n = kept.length;
      const x = new Float64Array(n + 1);
      const y = new Float64Array(n + 1);
      for (let at = 0; at < n; at += 1) {
        x[at] = finer.x[kept[at]];
        y[at] = finer.y[kept[at]];
      }
      const around = this.closed ? n + 1 : n;
      x[n] = x[0];
      y[n] = y[0];
      const boxes = new Float64Array(Math.ceil(n / STRETCH) * 4);
      for (let start = 0, at = 0; start < n; start += STRETCH, at += 4) {
        boxes.set(boxOf(x, y, start, Math.min(around, start + STRETCH + 1)), at);
      }
      return { x, y, boxes, n };
    }

    /** Whether a point in world units lies inside, by counting the sides it has to the left. */
    contains(x, y) {
      const box = this.box;
      if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
      const { x: xs, y: ys } = this;
      let inside = false;
      for (let i = 0, j = this.n - 1; i < this.n; j = i, i += 1) {
        if (ys[i] > y !== ys[j] > y) {
          const cut = xs[i] + ((y - ys[i]) / (ys[j] - ys[i])) * (xs[j] - xs[i]);
          if (x < cut) inside = !inside;
        }
      }
      return inside;
    }
  }

  /** A file of the base map: where it holds and from which zoom on, and its shapes once read. */
  class LandFile {
    constructor({ file, box: [west, south, east, north], zoom }) {
      this.file = file;
      this.zoom = zoom;
      this.box = [albviewer.worldX(west), albviewer.worldY(north), albviewer.worldX(east), albviewer.worldY(south)];
      this.level = null;
      this.text = null;
    }

    /** Have it on hand: what is on hand already is not asked for again, and taking it apart can wait. */
    fetch() {
      if (this.level === null) this.text ??= albviewer.fetchText(this.file);
    }

    async read() {
      this.fetch();
      this.level = new LandLevel(JSON.parse(await this.text), this);
      this.text = null;
    }
  }

  /** One level of detail of the base map: where it holds, from which zoom on, and its shapes. */
  class LandLevel {
    constructor(data, { zoom, box }) {
      this.zoom = zoom;
      this.box = box;
      const shapes = (lists, closed) => lists.map((steps) => new Shape(steps, data.step, closed));
      this.land = shapes(data.land, true);
      this.lakes = shapes(data.lakes, true);
      this.islets = shapes(data.islets, true);
      this.rivers = shapes(data.rivers, false);
      this.borders = Object.entries(data.borders).map(([units, lines]) => ({
        units: units.split(" "),
        lines: shapes(lines, false),
      }));
      this.units = new Map(Object.entries(data.units).map(([code, rings]) => [code, shapes(rings, true)]));
    }

    /** The code of the unit that a point in world units lies in, or null. */
    unitAt(x, y) {
      for (const [code, rings] of this.units) {
        if (rings.filter((ring) => ring.contains(x, y)).length % 2 === 1) return code;
      }
      return null;
    }

    /** Whether a point in world units is dry: on land, or on an island in a lake. */
    isLand(x, y) {
      const within = (shapes) => shapes.some((shape) => shape.contains(x, y));
      return within(this.land) && (!within(this.lakes) || within(this.islets));
    }
  }

  function boxOf(x, y, start, end) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = start; i < end; i += 1) {
      if (x[i] < box[0]) box[0] = x[i];
      if (y[i] < box[1]) box[1] = y[i];
      if (x[i] > box[2]) box[2] = x[i];
      if (y[i] > box[3]) box[3] = y[i];
    }
    return box;
  }

  const misses = (boxes, at, view) =>
    boxes[at] > view[2] || boxes[at + 2] < view[0] || boxes[at + 1] > view[3] || boxes[at + 3] < view[1];

  albviewer.LandFile = LandFile;
})();
