// Paints the base map as of a year, in a worker: the ground (sea, shelf, land, relief, rivers, lakes, coast), and the
// borders that lie on it, which alone change with the year. A finer level of detail takes the place of the coarser one
// inside its own box, from its own zoom on.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  const { overlap, common, outside } = albviewer.boxes;
  const { AROUND, viewOf, seenOf, filled, lined, whole, stroke } = albviewer.landPaths;

  // so much coarser is the ribbon along a border than the border
  const RIBBON_COARSER = 1;
  const RIBBON_OPACITY = 0.28;
  const DASHES = [9, 3, 1.6, 3];
  // so much coarser is what is painted in haste
  const HASTY_COARSER = 1;
  // from this zoom on the relief is seen to miss the coast, and is cut off there
  const RELIEF_CUT_FROM = 7.5;

  class LandPainter {
    constructor(relief) {
      this.relief = relief;
      this.files = [];
      this.outline = null;
      this.levels = [];
      this.history = null;
      this.year = 0;
      this.homeUnits = [];
      this.home = new Set();
      this.ownLand = "";
      this.shelf = new albviewer.Shelf();
    }

    stateOf(unit) {
      return this.history?.stateOf(unit, this.year) ?? unit;
    }

    setHistory(history) {
      this.history = history;
      this._findHome();
    }

    /** Take another year; true if other land is the collection's own now. */
    setYear(year) {
      this.year = year;
      return this._findHome();
    }

    /** The states that hold these units are painted as the collection's own; true if they are others than before. */
    setHome(units) {
      this.homeUnits = units;
      return this._findHome();
    }

    _findHome() {
      this.home = new Set(this.homeUnits.map((unit) => this.stateOf(unit)));
      const before = this.ownLand;
      this.ownLand = (this.history?.unitsOf(this.home, this.year) ?? []).join(" ");
      return this.ownLand !== before;
    }

    /** Take notice of the files that there are, before they are read; the outline stands in for any of them until then. */
    expect(files, outline) {
      this.files = files;
      this.outline = outline;
    }

    /** Read a file. */
    async read(file) {
      await file.read();
      this.levels = [this.outline, ...this.files].map(({ level }) => level).filter((level) => level !== null);
    }

    /**
     * The file to be read next: one that a frame is waiting for, else the coarsest, for it shows most; undefined when all
     * are read. The outline comes before all others if the frame has something to be seen already.
     */
    nextFile(frame, isSeen) {
      const isNew = ({ level }) => level === null;
      if (isSeen && isNew(this.outline)) return this.outline;
      return this.filesFor(frame).find(isNew) ?? [this.outline, ...this.files].find(isNew);
    }

    /** Whether all is read that a frame shows, or what stands in for it. */
    isReadyFor(frame) {
      if (!albviewer.hasTheme() || this.history === null) return false;
      return this.outline.level !== null || this.filesFor(frame).every(({ level }) => level !== null);
    }

    /** The files that a frame shows, finest first; none if there is no frame. */
    filesFor(frame) {
      if (frame === null) return [];
      let rest = [viewOf(frame, 0)];
      return this.files
        .filter(({ zoom }) => zoom <= frame.zoom)
        .reverse()
        .filter(({ box }) => {
          const seen = rest.some((each) => overlap(each, box));
          rest = rest.flatMap((each) => outside(each, box));
          return seen;
        });
    }

    /** The unit at each of some points in world units, or null, and whether it is dry there. */
    lookUp(points) {
      return points.map((point) => ({ unit: this.unitAt(point), dry: this._levelsAt(point)[0]?.isLand(...point) ?? false }));
    }

    /** The code of the unit that a point in world units lies in, by the finest level that knows; or null. */
    unitAt(point) {
      for (const level of this._levelsAt(point)) {
        const unit = level.unitAt(...point);
        if (unit !== null) return unit;
      }
      return null;
    }

    /** The levels that hold a point, finest first. */
    _levelsAt([x, y]) {
      return this.levels.filter(({ box }) => x > box[0] && x < box[2] && y > box[1] && y < box[3]).reverse();
    }

    /** Only what the map cannot be read without, and that a little coarser: land, coast, borders. */
    paintHastily(frame) {
      this._onEachLevel({ ...frame, isHasty: true }, (part, level) => {
        const { context, width, height, zoom } = part;
        const detail = zoom - HASTY_COARSER;
        const slim = slimness(zoom);
        context.fillStyle = albviewer.colour(this.home.size ? "--map-land-other" : "--map-land");
        context.fillRect(0, 0, width, height);
        context.fillStyle = albviewer.colour("--map-land");
        this._ownLand(part, level).forEach((rings) => context.fill(filled(rings, part, detail), "evenodd"));
        const shores = [level.land, level.lakes, level.islets].map((shapes) => seenOf(shapes, part));
        // all that is not land: the sea over the units, which reach out into it, is quicker than units within the coast
        const wet = filled(shores.flat(), part, detail);
        wet.rect(-AROUND, -AROUND, width + 2 * AROUND, height + 2 * AROUND);
        context.fillStyle = albviewer.colour("--map-sea");
        context.fill(wet, "evenodd");
        context.lineJoin = "bevel";
        stroke(part, lined(shores.flat(), part, detail), "--map-coast", 0.4 + 0.5 * slim);
        stroke(part, lined(seenOf(this.bordersOf(level), part), part, detail), "--map-border", 1);
      });
    }

    /** All of it. */
    paint(frame) {
      this.paintGround(frame);
      this.paintBorders(frame);
    }

    /** What no year changes, but for which land is the collection's own. */
    paintGround(frame) {
      const { context, width, height } = frame;
      context.fillStyle = albviewer.colour("--map-sea");
      context.fillRect(0, 0, width, height);
      this._onEachLevel(frame, (part, level) => this._paintLevel(part, level));
    }

    paintBorders(frame) {
      this._onEachLevel(frame, (part, level) => {
        const borders = seenOf(this.bordersOf(level), part);
        const slim = slimness(part.zoom);
        part.context.lineJoin = "bevel";
        part.context.globalAlpha = RIBBON_OPACITY;
        stroke(part, lined(borders, part, part.zoom - RIBBON_COARSER), "--map-ribbon", 8 * slim);
        part.context.globalAlpha = 1;
        stroke(part, whole(borders, part), "--map-border", 0.5 + 0.8 * slim, DASHES);
      });
    }

    /** The lines between units of different states. */
    bordersOf(level) {
      return level.borders.flatMap(({ units: [one, other], lines }) =>
        this.stateOf(one) === this.stateOf(other) ? [] : lines,
      );
    }

    /** The boxes, in world units, of the lines in a frame that are a border now and were none in another year, or were one. */
    changedBorders(frame, year) {
      const view = viewOf(frame, AROUND);
      const parts = ([one, other], then) => this.history.stateOf(one, then) !== this.history.stateOf(other, then);
      return this.levels
        .filter(({ zoom }) => zoom <= frame.zoom)
        .flatMap(({ borders }) => borders.filter(({ units }) => parts(units, year) !== parts(units, this.year)))
        .flatMap(({ lines }) => lines.map(({ box }) => box))
        .filter((box) => overlap(box, view));
    }

    /** Hand each part of the frame, as a frame of its own, to the finest level that holds it at this zoom. */
    _onEachLevel(frame, paint) {
      const { context, scale, left, top, ratio } = frame;
      // edges on whole device pixels, or the seam between two levels would shine through
      const edge = (value) => Math.round(value * ratio) / ratio;
      let rest = [[0, 0, frame.width, frame.height]];
      for (const level of this.levels.filter(({ zoom }) => zoom <= frame.zoom).reverse()) {
        const [west, north, east, south] = level.box;
        const box = [edge(west * scale - left), edge(north * scale - top), edge(east * scale - left), edge(south * scale - top)];
        for (const part of rest.filter((each) => overlap(each, box)).map((each) => common(each, box))) {
          const [x, y, right, bottom] = part;
          context.save();
          context.translate(x, y);
          context.beginPath();
          context.rect(0, 0, right - x, bottom - y);
          context.clip();
          paint({ ...frame, left: left + x, top: top + y, width: right - x, height: bottom - y }, level);
          context.restore();
        }
        rest = rest.flatMap((each) => outside(each, box));
      }
    }

    _paintLevel(frame, level) {
      const { context, zoom } = frame;
      const slim = slimness(zoom);
      const land = seenOf(level.land, frame);
      const lakes = seenOf(level.lakes, frame);
      const islets = seenOf(level.islets, frame);
      const dry = filled([...land, ...lakes, ...islets], frame);
      this.shelf.paint(frame, [level.land, level.lakes, level.islets].flat(), slim);
      context.lineJoin = "bevel";
      context.fillStyle = albviewer.colour(this.home.size ? "--map-land-other" : "--map-land");
      context.fill(dry, "evenodd");
      this._paintHome(frame, level);
      context.save();
      if (zoom >= RELIEF_CUT_FROM) context.clip(dry, "evenodd");
      this.relief.paint({ ...frame, view: viewOf(frame, 0) });
      context.restore();
      stroke(frame, lined(seenOf(level.rivers, frame), frame), "--map-river", 0.5 + 0.6 * slim);
      stroke(frame, lined(land, frame), "--map-coast", 0.4 + 0.5 * slim);
      stroke(frame, lined(lakes, frame), "--map-coast", 0.3 + 0.4 * slim);
    }

    /** The rings of the collection's own states that are seen, unit by unit. */
    _ownLand(frame, level) {
      return [...level.units]
        .filter(([code]) => this.home.has(this.stateOf(code)))
        .map(([, rings]) => seenOf(rings, frame))
        .filter((rings) => rings.length > 0);
    }

    /** Colour the collection's own states where there is land: a unit reaches out to sea. */
    _paintHome(frame, level) {
      const { context } = frame;
      const own = this._ownLand(frame, level);
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
  }

  /** How wide lines are: seen from afar, lines of full width would hide what they bound. */
  const slimness = (zoom) => Math.max(0.25, Math.min(1, (zoom - 1) / 5));

  const boxAround = (shapes) => [
    Math.min(...shapes.map(({ box }) => box[0])), Math.min(...shapes.map(({ box }) => box[1])),
    Math.max(...shapes.map(({ box }) => box[2])), Math.max(...shapes.map(({ box }) => box[3])),
  ];

  albviewer.LandPainter = LandPainter;
})();
