// The base map: sea, shelf, land, lakes, borders and coast on one canvas. A finer level of detail takes the place of the
// coarser one inside its own box, from its own zoom on.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  class LandPainter {
    constructor(map) {
      this.levels = [];
      this.home = [];
      this.homePoints = [];
      this.layer = new albviewer.CanvasLayer((frame) => this.paint(frame), { pane: "land" });
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
      // edges on whole device pixels, or the seam between two levels would shine through
      const rect = (box) => {
        const edge = (value) => Math.round(value * ratio) / ratio;
        const x = edge(Math.max(-8, box[0] * scale - left));
        const y = edge(Math.max(-8, box[1] * scale - top));
        return [x, y, edge(Math.min(width + 8, box[2] * scale - left)) - x, edge(Math.min(height + 8, box[3] * scale - top)) - y];
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
      context.globalCompositeOperation = "destination-over";
      context.fillStyle = albviewer.colour("--map-sea");
      context.fillRect(0, 0, width, height);
      context.globalCompositeOperation = "source-over";
    }

    paintLevel(frame, level, view) {
      const { context, scale, left, top, ratio, zoom } = frame;
      const unit = scale / albviewer.PATH_UNIT;
      const seen = (shapes) => shapes.filter((shape) => shape.touches(view)).map((shape) => shape.path(zoom));
      const land = seen(level.land);
      const lakes = seen(level.lakes);
      const borders = seen(level.borders);
      context.setTransform(
        unit * ratio, 0, 0, unit * ratio,
        (level.origin[0] * scale - left) * ratio, (level.origin[1] * scale - top) * ratio,
      );
      context.lineJoin = "round";
      const fill = (paths, colour) => {
        context.fillStyle = colour;
        paths.forEach((path) => context.fill(path));
      };
      const stroke = (paths, colour, pixels, dash = []) => {
        context.strokeStyle = colour;
        context.lineWidth = pixels / unit;
        context.setLineDash(dash.map((length) => length / unit));
        paths.forEach((path) => context.stroke(path));
        context.setLineDash([]);
      };
      const mode = (name, opacity = 1) => {
        context.globalCompositeOperation = name;
        context.globalAlpha = opacity;
      };

      fill(land, albviewer.colour(this.home.length ? "--map-land-other" : "--map-land"));
      mode("source-atop");
      this.home.forEach((code) => this.fillState(context, level.states.get(code) ?? [], zoom));
      mode("destination-out");
      fill(lakes, "black");
      mode("source-over", 0.28);
      stroke(borders, albviewer.colour("--map-ribbon"), 8);
      mode("source-over");
      stroke(borders, albviewer.colour("--map-border"), 1.3, [9, 3, 1.6, 3]);
      stroke(land, albviewer.colour("--map-coast"), 0.9);
      stroke(lakes, albviewer.colour("--map-coast"), 0.7);
      // what lies beneath is painted last, so that it fills only what the land left free
      mode("destination-over");
      stroke(land, albviewer.colour("--map-shelf"), 6);
      mode("destination-over", 0.55);
      stroke(land, albviewer.colour("--map-shelf"), 14);
      mode("source-over");
    }

    fillState(context, rings, zoom) {
      // one path for all rings, so that an enclave stays a hole
      const whole = new Path2D();
      rings.forEach((ring) => whole.addPath(ring.path(zoom)));
      context.fillStyle = albviewer.colour("--map-land");
      context.fill(whole, "evenodd");
    }
  }

  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const covers = (a, b) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

  albviewer.LandPainter = LandPainter;
})();
