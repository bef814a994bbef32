// Which places are drawn as one when the map is far: worked out once for all levels of zoom, from the closest
// outwards. What has merged stays merged farther out, so marks part one after another as the map comes closer, and
// moving the map changes nothing. It depends on where places are and how much is told of them at all, never on the
// filters: no mark moves when these change.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MERGED_BELOW = 12;
  const LEVELS_PER_ZOOM = 4;

  class PlaceTree {
    /** `x` and `y` in units of the world; `weights` say which of two places that merge gives the mark its spot. */
    constructor(x, y, weights, closestZoom) {
      Object.assign(this, { x, y });
      const n = x.length;
      this.finest = Math.ceil(closestZoom * LEVELS_PER_ZOOM);
      this.parent = new Int32Array(n).fill(-1);
      // the finest level at which a place is part of its parent's mark; -1 if it never is
      this.mergedAt = new Int16Array(n).fill(-1);
      // heaviest first, of two as heavy the one that comes first
      const keys = Float64Array.from(x, (_, i) => Math.min(weights[i] ?? 0, 1e6) * 2 ** 24 + (2 ** 24 - 1 - i));
      keys.sort();
      this.order = new Uint32Array(n);
      for (let k = 0; k < n; k += 1) this.order[n - 1 - k] = 2 ** 24 - 1 - (keys[k] % 2 ** 24);
      this._merge();
    }

    /** The level that a zoom is drawn at: that of the zoom itself or the next one farther out. */
    level(zoom) {
      return Math.max(0, Math.min(this.finest, Math.floor(zoom * LEVELS_PER_ZOOM + 1e-6)));
    }

    zoomOf(level) {
      return level / LEVELS_PER_ZOOM;
    }

    _merge() {
      const rank = new Uint32Array(this.order.length);
      this.order.forEach((i, at) => {
        rank[i] = at;
      });
      // no place after it in the order is nearer than this: places only vanish, so once true this stays true
      const near = new Float64Array(this.order.length);
      let left = this.order;
      for (let level = this.finest; level >= 0 && left.length > 1; level -= 1) {
        const reach = MERGED_BELOW / albviewer.worldPixels(this.zoomOf(level));
        if (!left.some((i) => near[i] < reach)) continue;
        if (this._mergeAt(level, reach, left, rank, near)) left = left.filter((i) => this.parent[i] < 0);
      }
    }

    _mergeAt(level, reach, left, rank, near) {
      const { x, y, parent } = this;
      // wider than needed here, so that what is learned of distances serves for the next levels
      const grid = new albviewer.PointGrid(x, y, left, 2 * reach);
      let any = false;
      for (let k = 0; k < left.length; k += 1) {
        const i = left[k];
        if (parent[i] >= 0 || near[i] >= reach) continue;
        let nearest = grid.cell;
        grid.within(x[i] - nearest, y[i] - nearest, x[i] + nearest, y[i] + nearest, (j) => {
          if (rank[j] <= rank[i] || parent[j] >= 0) return;
          const away = Math.hypot(x[j] - x[i], y[j] - y[i]);
          if (away < reach) {
            parent[j] = i;
            this.mergedAt[j] = level;
            any = true;
          } else if (away < nearest) {
            nearest = away;
          }
        });
        near[i] = nearest;
      }
      return any;
    }

    /** For each place the one whose mark it is part of at a level; written into `roots`. */
    roots(level, roots) {
      const { order, parent, mergedAt } = this;
      // a parent always comes before its children
      for (let k = 0; k < order.length; k += 1) {
        const i = order[k];
        roots[i] = mergedAt[i] >= level ? roots[parent[i]] : i;
      }
      return roots;
    }

    /** The farthest zoom above `level` at which some places, now one mark, are more than one; null if they stay one. */
    partingZoom(places, level) {
      for (let closer = level + 1; closer <= this.finest; closer += 1) {
        const first = this._rootOf(places[0], closer);
        if (places.some((i) => this._rootOf(i, closer) !== first)) return this.zoomOf(closer);
      }
      return null;
    }

    _rootOf(i, level) {
      let root = i;
      while (this.mergedAt[root] >= level) root = this.parent[root];
      return root;
    }
  }

  albviewer.PlaceTree = PlaceTree;
})();
