// The marks that the places are drawn as at one level of zoom, in typed arrays: one for each place, or one for
// several that lie too near to each other. Which places make a mark changes with the zoom only, what it counts with
// the filters only.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // of the world's width: some centimetres
  const LEAST_CELL = 1e-9;
  // pixels: marks farther apart than this do not touch, however large they are
  const APART = 20;
  const SMALLEST = 5;
  // a chosen mark has a ring around it
  const RING = 3;
  // a mark of several places is called by the town rather than by a house in it
  const DETAILS = new Set(["building", "site"]);

  class PlaceMarks {
    constructor(store, closestZoom) {
      this.store = store;
      this.closestZoom = closestZoom;
      this.length = 0;
      this.level = -1;
    }

    /** Bring the marks to a zoom and to the store's present state. */
    bringTo(zoom) {
      const { store } = this;
      const fresh = this._takenAt !== store.taken;
      if (fresh) {
        this._takenAt = store.taken;
        this.isDetail = Uint8Array.from(store.types, (type) => (DETAILS.has(type) ? 1 : 0));
        this.tree = new albviewer.PlaceTree(store.x, store.y, store.weights, this.closestZoom);
      }
      const level = this.tree.level(zoom);
      const regrouped = fresh || level !== this.level;
      if (regrouped) this._group(level);
      if (regrouped || this._changedAt !== store.changed) {
        this._changedAt = store.changed;
        this._count();
      }
      return this;
    }

    _group(level) {
      const { store, tree } = this;
      this.level = level;
      const n = store.length;
      this.markOf = new Int32Array(n);
      const roots = tree.roots(level, new Int32Array(n));
      let length = 0;
      for (let i = 0; i < n; i += 1) if (roots[i] === i) this.markOf[i] = length++;
      this.length = length;
      this.x = new Float64Array(length);
      this.y = new Float64Array(length);
      this.members = new Uint32Array(length);
      this.doubtful = new Uint8Array(length);
      for (let i = 0; i < n; i += 1) {
        const mark = (this.markOf[i] = this.markOf[roots[i]]);
        this.members[mark] += 1;
        if (roots[i] !== i) continue;
        this.x[mark] = store.x[i];
        this.y[mark] = store.y[i];
        this.doubtful[mark] = store.doubtful[i];
      }
      // of several places that make a mark, not all are in doubt
      for (let mark = 0; mark < length; mark += 1) if (this.members[mark] > 1) this.doubtful[mark] = 0;
      this._grid = null;
      for (const key of ["events", "passages", "shown"]) this[key] = new Uint32Array(length);
      for (const key of ["state", "disputed"]) this[key] = new Uint8Array(length);
      this.reach = new Float32Array(length);
      this._measureRoom();
    }

    /** How far each mark may reach, in pixels, without covering its neighbours: it does not depend on the filters. */
    _measureRoom() {
      const scale = albviewer.worldPixels(this.tree.zoomOf(this.level));
      const far = APART / scale;
      this.room = new Float32Array(this.length).fill(APART);
      for (let mark = 0; mark < this.length; mark += 1) {
        const x = this.x[mark];
        const y = this.y[mark];
        let least = far;
        this.grid.within(x - far, y - far, x + far, y + far, (other) => {
          if (other !== mark) least = Math.min(least, Math.hypot(this.x[other] - x, this.y[other] - y));
        });
        this.room[mark] = Math.max(SMALLEST, (least * scale) / 2 + 0.8);
      }
    }

    /** Add up what the places of each mark count. */
    _count() {
      const { store, markOf, state, events, passages, disputed, shown } = this;
      for (const numbers of [state, events, passages, disputed, shown]) numbers.fill(0);
      for (let i = 0; i < markOf.length; i += 1) {
        const mark = markOf[i];
        if (store.state[i] === albviewer.OTHER) continue;
        if (store.state[i] > state[mark]) state[mark] = store.state[i];
        events[mark] += store.events[i];
        passages[mark] += store.passages[i];
        if (store.disputed[i]) disputed[mark] = 1;
        shown[mark] += 1;
      }
      for (let mark = 0; mark < this.length; mark += 1) {
        const room = state[mark] === albviewer.CHOSEN ? Math.max(SMALLEST, this.room[mark] - RING) : this.room[mark];
        this.reach[mark] = Math.min(room, albviewer.reachOf(state[mark], events[mark]));
      }
      this._order = this._lead = null;
    }

    /** For each mark the place that gives it its name: no mark is drawn by it, so it is found when it is asked for. */
    get lead() {
      if (this._lead === null) {
        const { markOf } = this;
        this._lead = new Int32Array(this.length).fill(-1);
        for (let i = 0; i < markOf.length; i += 1) {
          const other = this._lead[markOf[i]];
          if (other < 0 || this._leads(i, other)) this._lead[markOf[i]] = i;
        }
      }
      return this._lead;
    }

    _leads(i, other) {
      const { state, events, passages, weights } = this.store;
      if (state[i] !== state[other]) return state[i] > state[other];
      const { isDetail } = this;
      if (isDetail[i] !== isDetail[other]) return isDetail[i] === 0;
      if (events[i] !== events[other]) return events[i] > events[other];
      if (passages[i] !== passages[other]) return passages[i] > passages[other];
      return (weights[i] ?? 0) > (weights[other] ?? 0);
    }

    /** The marks, least important first: so they are painted, and labelled from the other end. */
    get order() {
      return (this._order ??= albviewer.byImportance(this.length, this));
    }

    get grid() {
      if (this._grid === null) {
        const all = Uint32Array.from({ length: this.length }, (_, mark) => mark);
        this._grid = new albviewer.PointGrid(this.x, this.y, all, LEAST_CELL);
      }
      return this._grid;
    }

    /** The mark whose middle is nearest to a point within `reach` (units of the world), or -1. */
    nearest(x, y, reach) {
      let best = -1;
      let least = reach;
      this.grid.within(x - reach, y - reach, x + reach, y + reach, (mark) => {
        const away = Math.hypot(this.x[mark] - x, this.y[mark] - y);
        // of two on one spot the more important
        if (away > least || (away === least && best >= 0 && this._weight(mark) < this._weight(best))) return;
        best = mark;
        least = away;
      });
      return best;
    }

    _weight(mark) {
      return this.state[mark] * 1e9 + this.events[mark];
    }

    /**
     * What a mark stands for: of those of its places that match, or else of all of them, the most important first.
     * Where one place matches, the others beside it do not make the mark another's.
     */
    placesOf(mark) {
      const { store, markOf } = this;
      const places = [];
      const hasShown = this.shown[mark] > 0;
      for (let i = 0; i < markOf.length; i += 1) {
        if (markOf[i] === mark && (!hasShown || store.state[i] !== albviewer.OTHER)) places.push(i);
      }
      return places.sort((a, b) => (this._leads(a, b) ? -1 : this._leads(b, a) ? 1 : a - b));
    }

    /** How many places the mark stands for, of those that match if any does. */
    standsFor(mark) {
      return this.shown[mark] || this.members[mark];
    }
  }

  albviewer.PlaceMarks = PlaceMarks;
})();
