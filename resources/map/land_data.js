// Reads the base map's files: lines of whole steps of a degree, each point told as its distance from the one before.
// A shape keeps its points in world units and makes a path for each level of zoom, leaving out what would not be seen.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // the unit of the paths: small enough for the eye, large enough for the 32-bit numbers inside the canvas
  const PATH_UNIT = 2 ** 22;
  const NOT_SEEN_PIXELS = 0.6;

  class Shape {
    constructor(steps, step, originX, originY, closed) {
      const n = steps.length / 2;
      this.x = new Float64Array(n);
      this.y = new Float64Array(n);
      this.closed = closed;
      this.box = [Infinity, Infinity, -Infinity, -Infinity];
      this.paths = new Map();
      this.origin = [originX, originY];
      let lon = 0;
      let lat = 0;
      for (let i = 0; i < n; i += 1) {
        lon += steps[2 * i];
        lat += steps[2 * i + 1];
        const x = (this.x[i] = albviewer.worldX(lon * step));
        const y = (this.y[i] = albviewer.worldY(lat * step));
        if (x < this.box[0]) this.box[0] = x;
        if (y < this.box[1]) this.box[1] = y;
        if (x > this.box[2]) this.box[2] = x;
        if (y > this.box[3]) this.box[3] = y;
      }
    }

    /** The path at a zoom, in PATH_UNITs from the origin. */
    path(zoom) {
      const level = Math.ceil(zoom);
      if (!this.paths.has(level)) this.paths.set(level, this._build(NOT_SEEN_PIXELS / albviewer.worldPixels(level)));
      return this.paths.get(level);
    }

    _build(tolerance) {
      const path = new Path2D();
      const [ox, oy] = this.origin;
      const last = this.x.length - 1;
      let px = Infinity;
      let py = Infinity;
      for (let i = 0; i <= last; i += 1) {
        const x = this.x[i];
        const y = this.y[i];
        if (i > 0 && i < last && Math.abs(x - px) < tolerance && Math.abs(y - py) < tolerance) continue;
        if (i === 0) path.moveTo((x - ox) * PATH_UNIT, (y - oy) * PATH_UNIT);
        else path.lineTo((x - ox) * PATH_UNIT, (y - oy) * PATH_UNIT);
        px = x;
        py = y;
      }
      if (this.closed) path.closePath();
      return path;
    }

    /** Whether a point in world units lies inside, by counting the sides it has to the left. */
    contains(x, y) {
      const box = this.box;
      if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
      let inside = false;
      for (let i = 0, j = this.x.length - 1; i < this.x.length; j = i, i += 1) {
        if (this.y[i] > y !== this.y[j] > y) {
          const cut = this.x[i] + ((y - this.y[i]) / (this.y[j] - this.y[i])) * (this.x[j] - this.x[i]);
          if (x < cut) inside = !inside;
        }
      }
      return inside;
    }

    /** Whether any of it may be seen in a box in world units, the world being so many pixels wide. */
    isSeen(box, pixels) {
      const [west, north, east, south] = this.box;
      if (Math.max(east - west, south - north) * pixels < NOT_SEEN_PIXELS) return false;
      return west < box[2] && east > box[0] && north < box[3] && south > box[1];
    }
  }

  /** One level of detail of the base map: where it holds, from which zoom on, and its shapes. */
  class LandLevel {
    constructor(data) {
      const [west, south, east, north] = data.box;
      this.zoom = data.zoom;
      this.box = [albviewer.worldX(west), albviewer.worldY(north), albviewer.worldX(east), albviewer.worldY(south)];
      this.origin = [(this.box[0] + this.box[2]) / 2, (this.box[1] + this.box[3]) / 2];
      const shapes = (lists, closed) => lists.map((steps) => new Shape(steps, data.step, ...this.origin, closed));
      this.land = shapes(data.land, true);
      this.lakes = shapes(data.lakes, true);
      this.borders = shapes(data.borders, false);
      this.states = new Map(Object.entries(data.states).map(([code, rings]) => [code, shapes(rings, true)]));
    }

    /** The code of the state that a point in world units lies in, or null. */
    stateAt(x, y) {
      for (const [code, rings] of this.states) {
        if (rings.filter((ring) => ring.contains(x, y)).length % 2 === 1) return code;
      }
      return null;
    }
  }

  albviewer.PATH_UNIT = PATH_UNIT;
  albviewer.LandLevel = LandLevel;
})();
