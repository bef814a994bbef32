// The base map: sea, shelf, land, relief, rivers, lakes, borders and coast on one canvas, as of a year. A finer level of
// detail takes the place of the coarser one inside its own box, from its own zoom on.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  // the shelf is soft: it is painted small and without detail, and stretched
  const SHELF_SCALE = 0.25;
  const SHELF_COARSER = 2;
  const SHELF_PIXELS = 12;
  // so much coarser is the ribbon along a border than the border
  const RIBBON_COARSER = 1;
  // from this zoom on the relief is seen to miss the coast, and is cut off there
  const RELIEF_CUT_FROM = 7.5;
  // beyond this much around the view nothing is traced: the widest line is 14 pixels
  const AROUND = 12;
  const EVERYWHERE = [-Infinity, -Infinity, Infinity, Infinity];

  class LandPainter {
    constructor(map, year) {
      this.levels = [];
      this.history = null;
      this.year = year;
      this.home = new Set();
      this.homePoints = [];
      this.homeUnits = [];
      this.shelf = document.createElement("canvas");
      this.relief = new albviewer.Relief(() => this.layer.repaint());
      this.layer = new albviewer.CanvasLayer((frame) => this.paint(frame), { pane: "land", patient: true });
      map.createPane("land").style.zIndex = 200;
      this.layer.addTo(map);
    }

    /** Fetch all; the finest level is shown first, as a map begins near the ground of its collection. */
    async load({ levels, history, relief }) {
      const answers = levels.map(albviewer.fetchData);
      const pictures = this.relief.load(relief);
      this.history = new albviewer.History(await albviewer.fetchData(history));
      for (const answer of answers.reverse()) {
        this.levels.unshift(new albviewer.LandLevel(await answer));
        this.setHome(this.homePoints);
        // a frame between two levels: what is there can be seen while the next is read
        await new Promise((done) => setTimeout(done));
      }
      await pictures;
    }

    /** Colour the land and show the borders of a year. */
    setYear(year) {
      if (year === this.year) return;
      this.year = year;
      this._findHome();
    }

    /** The states that hold these points (world units) are drawn as the collection's own. */
    setHome(points) {
      this.homePoints = points;
      this.homeUnits = points.map(([x, y]) => this.unitAt(x, y)).filter((unit) => unit !== null);
      this._findHome();
    }

    _findHome() {
      this.home = new Set(this.homeUnits.map((unit) => this.stateOf(unit)));
      this.layer.repaint();
    }

    /** The code of the state that held a point in the year; `unitAt` tells the unit, which no year changes. */
    stateAt(x, y, year = this.year) {
      const unit = this.unitAt(x, y);
      return unit === null ? null : this.stateOf(unit, year);
    }

    stateOf(unit, year = this.year) {
      return this.history?.stateOf(unit, year) ?? unit;
    }

    unitAt(x, y) {
      for (const level of this._finestFirst(x, y)) {
        const unit = level.unitAt(x, y);
        if (unit !== null) return unit;
      }
      return null;
    }

    /** Whether a point (world units) is on land, as the finest level there has it. */
    isLand(x, y) {
      return this._finestFirst(x, y)[0]?.isLand(x, y) ?? false;
    }

    _finestFirst(x, y) {
      const holds = ({ box }) => x > box[0] && x < box[2] && y > box[1] && y < box[3];
      return this.levels.filter(holds).reverse();
    }

    paint(frame) {
      const { context, width, height, scale, left, top, ratio } = frame;
      const view = viewOf(frame, 0);
      const active = this.levels.filter((level) => level.zoom <= frame.zoom && overlap(level.box, view));
      context.fillStyle = albviewer.colour("--map-sea");
      context.fillRect(0, 0, width, height);
      // edges on whole device pixels, or the seam between two levels would shine through
      const rect = (box) => {
        const edge = (value) => Math.round(value * ratio) / ratio;
        const x = edge(Math.max(-8, box[0] * scale - left));
        const y = edge(Math.max(-8, box[1] * scale - top));
        const right = edge(Math.min(width + 8, box[2] * scale - left));
        const bottom = edge(Math.min(height + 8, box[3] * scale - top));
        return [x, y, right - x, bottom - y];
      };
      active.forEach((level, at) => {
        const finer = active.slice(at + 1);
        if (finer.some((other) => covers(other.box, view))) return;
        context.save();
        const within = new Path2D();
        within.rect(...rect(level.box));
        context.clip(within);
        // one clip after the other, as the boxes may lie in each other
        finer.forEach((other) => {
          const without = new Path2D();
          without.rect(-8, -8, width + 16, height + 16);
          without.rect(...rect(other.box));
          context.clip(without, "evenodd");
        });
        this.paintLevel(frame, level);
        context.restore();
      });
    }

    paintLevel(frame, level) {
      const { context, width, height, zoom } = frame;
      // seen from afar, lines of full width would hide what they bound
      const slim = Math.max(0.25, Math.min(1, (zoom - 1) / 5));
      const stroke = (path, name, pixels, dash = []) => {
        context.strokeStyle = albviewer.colour(name);
        context.lineWidth = pixels;
        context.setLineDash(dash);
        context.stroke(path);
      };
      const land = seenOf(level.land, frame);
      const lakes = seenOf(level.lakes, frame);
      const shores = [...land, ...lakes, ...seenOf(level.islets, frame)];
      const dry = filled(shores, frame);

      context.drawImage(this.paintShelf(frame, shores, slim), 0, 0, width, height);
      context.lineJoin = "bevel";
      context.fillStyle = albviewer.colour(this.home.size ? "--map-land-other" : "--map-land");
      context.fill(dry, "evenodd");
      this.paintHome(frame, level);
      context.save();
      if (zoom >= RELIEF_CUT_FROM) context.clip(dry, "evenodd");
      this.relief.paint({ ...frame, view: viewOf(frame, 0) });
      context.restore();
      stroke(lined(seenOf(level.rivers, frame), frame), "--map-river", 0.5 + 0.6 * slim);
      const borders = seenOf(this.bordersOf(level), frame);
      context.globalAlpha = 0.28;
      stroke(lined(borders, frame, zoom - RIBBON_COARSER), "--map-ribbon", 8 * slim);
      context.globalAlpha = 1;
      stroke(whole(borders, frame), "--map-border", 0.5 + 0.8 * slim, [9, 3, 1.6, 3]);
      stroke(lined(land, frame), "--map-coast", 0.4 + 0.5 * slim);
      stroke(lined(lakes, frame), "--map-coast", 0.3 + 0.4 * slim);
    }

    /** Colour the collection's own states where there is land: a unit reaches out to sea. */
    paintHome(frame, level) {
      const { context } = frame;
      const own = [...level.units]
        .filter(([code]) => this.home.has(this.stateOf(code)))
        .map(([, rings]) => seenOf(rings, frame))
        .filter((rings) => rings.length > 0);
      if (own.length === 0) return;
      const near = common(boxAround(own.flat()), viewOf(frame, AROUND));
      const shores = [level.land, level.lakes, level.islets].flat().filter((shape) => overlap(shape.box, near));
      context.save();
      context.clip(filled(shores, frame, frame.zoom, near), "evenodd");
      context.fillStyle = albviewer.colour("--map-land");
      // one path for all rings of a unit, so that an enclave stays a hole
      own.forEach((rings) => context.fill(filled(rings, frame), "evenodd"));
      context.restore();
    }

    /** The land's shadow on the water, small: it is stretched when it is put under the land. */
    paintShelf(frame, shores, slim) {
      const { shelf } = this;
      shelf.width = Math.ceil(frame.width * SHELF_SCALE);
      shelf.height = Math.ceil(frame.height * SHELF_SCALE);
      const context = shelf.getContext("2d");
      context.setTransform(shelf.width / frame.width, 0, 0, shelf.height / frame.height, 0, 0);
      context.fillStyle = context.shadowColor = albviewer.colour("--map-shelf");
      // a shadow knows nothing of the scale
      context.shadowBlur = SHELF_PIXELS * slim * SHELF_SCALE;
      const path = filled(shores, frame, frame.zoom - SHELF_COARSER);
      context.fill(path, "evenodd");
      context.fill(path, "evenodd");
      return shelf;
    }

    /** The lines between units of different states. */
    bordersOf(level) {
      return level.borders.flatMap(({ units: [one, other], lines }) =>
        this.stateOf(one) === this.stateOf(other) ? [] : lines,
      );
    }
  }

  /** The box of a frame in world units, with so many pixels around it. */
  const viewOf = ({ scale, left, top, width, height }, around) => [
    (left - around) / scale, (top - around) / scale, (left + width + around) / scale, (top + height + around) / scale,
  ];

  const seenOf = (shapes, frame) => {
    const view = viewOf(frame, AROUND);
    return shapes.filter((shape) => shape.isSeen(view, frame.scale));
  };

  /** One path around all shapes, true within a box. */
  function filled(shapes, frame, detail = frame.zoom, view = viewOf(frame, AROUND)) {
    const path = new Path2D();
    const traced = { ...frame, view };
    shapes.forEach((shape) => shape.fillInto(path, traced, detail));
    return path;
  }

  /** One path along all shapes, as far as they are in view. */
  function lined(shapes, frame, detail = frame.zoom) {
    const path = new Path2D();
    const traced = { ...frame, view: viewOf(frame, AROUND) };
    shapes.forEach((shape) => shape.lineInto(path, traced, detail));
    return path;
  }

  /** One path along the whole of all shapes: dashes must not begin anew wherever the view does. */
  function whole(shapes, frame) {
    const path = new Path2D();
    const traced = { ...frame, view: EVERYWHERE };
    shapes.forEach((shape) => shape.lineInto(path, traced, frame.zoom));
    return path;
  }

  const boxAround = (shapes) => [
    Math.min(...shapes.map(({ box }) => box[0])), Math.min(...shapes.map(({ box }) => box[1])),
    Math.max(...shapes.map(({ box }) => box[2])), Math.max(...shapes.map(({ box }) => box[3])),
  ];

  const common = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const covers = (a, b) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

  albviewer.LandPainter = LandPainter;
})();
