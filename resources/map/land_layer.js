// The base map: sea, shelf, land, lakes, borders and coast on one canvas. A finer level of detail takes the place of the
// coarser one inside its own box, from its own zoom on.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  const SHELF_SCALE = 0.4;

  class LandPainter {
    constructor(map) {
      this.levels = [];
      this.home = [];
      this.homePoints = [];
      this.shelf = document.createElement("canvas");
      this.ground = document.createElement("canvas");
      this.layer = new albviewer.CanvasLayer((frame) => this.paint(frame), { pane: "land", patient: true });
      map.createPane("land").style.zIndex = 200;
      this.layer.addTo(map);
    }

    /** Fetch the levels; each is shown as soon as it and those before it are there. */
    async load(names) {
      const answers = names.map(albviewer.fetchData);
      for (const answer of answers) {
        this.levels.push(new albviewer.LandLevel(await answer));
        this.setHome(this.homePoints);
        this.layer.repaint();
      }
    }

    /** The states that hold these points (world units) are drawn as the collection's own. */
    setHome(points) {
      this.homePoints = points;
      this.home = points.map(([x, y]) => this.stateAt(x, y)).filter((code) => code !== null);
      this.layer.repaint();
    }

    stateAt(x, y) {
      for (const level of [...this.levels].reverse()) {
        const inside = x > level.box[0] && x < level.box[2] && y > level.box[1] && y < level.box[3];
        const code = inside ? level.stateAt(x, y) : null;
        if (code !== null) return code;
      }
      return null;
    }

    paint(frame) {
      const { context, width, height, scale, left, top, ratio } = frame;
      const view = [left / scale, top / scale, (left + width) / scale, (top + height) / scale];
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
        this.paintLevel(frame, level, view);
        context.restore();
      });
    }

    paintLevel(frame, level, view) {
      const { context, scale, width, height, zoom } = frame;
      const unit = scale / albviewer.PATH_UNIT;
      const seen = (shapes, detail = zoom) =>
        shapes.filter((shape) => shape.isSeen(view, scale)).map((shape) => shape.path(detail));
      const land = seen(level.land);
      const lakes = seen(level.lakes);
      const borders = seen(level.borders);
      // seen from afar, lines of full width would hide what they bound
      const slim = Math.max(0.25, Math.min(1, (zoom - 1) / 5));
      const stroke = (paths, name, pixels, dash = []) => {
        context.strokeStyle = albviewer.colour(name);
        context.lineWidth = pixels / unit;
        context.setLineDash(dash.map((length) => length / unit));
        paths.forEach((path) => context.stroke(path));
      };

      // a wide soft line needs no detail, and detail is what it would spend most of its time on
      context.drawImage(this.paintShelf(frame, level, seen(level.land, zoom - 2), slim), 0, 0, width, height);
      context.drawImage(this.paintGround(frame, level, land, lakes), 0, 0, width, height);
      moveTo(context, frame, level, frame.ratio, frame.ratio);
      context.lineJoin = "round";
      context.globalAlpha = 0.28;
      stroke(borders, "--map-ribbon", 8 * slim);
      context.globalAlpha = 1;
      stroke(borders, "--map-border", 0.5 + 0.8 * slim, [9, 3, 1.6, 3]);
      stroke(land, "--map-coast", 0.4 + 0.5 * slim);
      stroke(lakes, "--map-coast", 0.3 + 0.4 * slim);
    }

    /** Land and the collection's own states, the lakes cut out, on a canvas of its own: a state reaches out to sea and is
        coloured only where there is land. */
    paintGround(frame, level, land, lakes) {
      const context = fresh(this.ground, frame.width * frame.ratio, frame.height * frame.ratio);
      moveTo(context, frame, level, frame.ratio, frame.ratio);
      context.fillStyle = albviewer.colour(this.home.length ? "--map-land-other" : "--map-land");
      land.forEach((path) => context.fill(path));
      context.globalCompositeOperation = "source-atop";
      context.fillStyle = albviewer.colour("--map-land");
      for (const code of this.home) {
        // one path for all rings, so that an enclave stays a hole
        const whole = new Path2D();
        (level.states.get(code) ?? []).forEach((ring) => whole.addPath(ring.path(frame.zoom)));
        context.fill(whole, "evenodd");
      }
      context.globalCompositeOperation = "destination-out";
      lakes.forEach((path) => context.fill(path));
      return this.ground;
    }

    /** The soft lines along the coast, small: they are stretched when they are put under the land. */
    paintShelf(frame, level, paths, slim) {
      const context = fresh(this.shelf, frame.width * SHELF_SCALE, frame.height * SHELF_SCALE);
      moveTo(context, frame, level, this.shelf.width / frame.width, this.shelf.height / frame.height);
      context.lineJoin = "bevel";
      context.strokeStyle = albviewer.colour("--map-shelf");
      for (const [pixels, opacity] of [[14, 0.55], [6, 1]]) {
        context.globalAlpha = opacity;
        context.lineWidth = (pixels * slim * albviewer.PATH_UNIT) / frame.scale;
        paths.forEach((path) => context.stroke(path));
      }
      return this.shelf;
    }
  }

  /** An empty canvas of this size. */
  function fresh(canvas, width, height) {
    canvas.width = Math.ceil(width);
    canvas.height = Math.ceil(height);
    return canvas.getContext("2d");
  }

  /** Make the units of a level's paths fall where they belong. */
  function moveTo(context, { scale, left, top }, level, stretchX, stretchY) {
    const unit = scale / albviewer.PATH_UNIT;
    context.setTransform(
      unit * stretchX, 0, 0, unit * stretchY,
      (level.origin[0] * scale - left) * stretchX, (level.origin[1] * scale - top) * stretchY,
    );
  }

  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const covers = (a, b) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

  albviewer.LandPainter = LandPainter;
})();
