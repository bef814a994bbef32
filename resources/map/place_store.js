// The places and how they stand to the filters, in typed arrays: a change of filter writes numbers and paints once,
// however many places there are. It knows nothing of the canvas.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const ZERO = "0".charCodeAt(0);
  const STATES = ["other", "matching", "chosen"];
  const OTHER = 0;
  const MATCHING = 1;
  const CHOSEN = 2;

  class PlaceStore {
    constructor() {
      this.take({ ids: [], lat: [], lon: [], names: [], types: [], certainties: [], radii_km: [], weights: [] });
    }

    /** Forget all places and take these. */
    take({ ids, lat, lon, names, types, certainties, radii_km, weights }) {
      const n = ids.length;
      this.ids = ids;
      this.names = names;
      this.types = types;
      this.weights = weights;
      this.index = new Map(ids.map((id, i) => [id, i]));
      this.x = Float64Array.from(lon, albviewer.worldX);
      this.y = Float64Array.from(lat, albviewer.worldY);
      this.radius = Float64Array.from(radii_km, (km, i) => albviewer.worldLength(km, lat[i]));
      // those that have a radius at all: few
      this.wide = Uint32Array.from(ids.keys()).filter((i) => this.radius[i] > 0);
      this.doubtful = Uint8Array.from(certainties, (certainty) => (certainty === "certain" ? 0 : 1));
      this.state = new Uint8Array(n);
      this.events = new Uint32Array(n);
      this.passages = new Uint32Array(n);
      this.disputed = new Uint8Array(n);
      this.hovered = -1;
      this.alsoLit = [];
      // count the changes, so that what is worked out from the arrays knows when it is stale
      this.taken = (this.taken ?? 0) + 1;
      this.changed = (this.changed ?? 0) + 1;
    }

    get length() {
      return this.ids.length;
    }

    /**
     * Give places their state; who is not named is `other`. Unknown ids are passed over. Without ids the rows are
     * those of all places, in their order.
     */
    show({ ids, events, passages, states, disputed, hovered }) {
      this.state.fill(OTHER);
      this.events.fill(0);
      this.passages.fill(0);
      this.disputed.fill(0);
      for (let row = 0; row < events.length; row += 1) {
        const i = ids === null ? row : this.index.get(ids[row]);
        if (i === undefined || i >= this.length) continue;
        this.state[i] = states.charCodeAt(row) - ZERO;
        this.events[i] = events[row];
        this.passages[i] = passages[row];
        this.disputed[i] = disputed.charCodeAt(row) - ZERO;
      }
      this.hovered = this.index.get(hovered) ?? -1;
      this.changed += 1;
    }

    /** Mark one place as under the pointer, and those of what is pointed at elsewhere; true if that changes anything. */
    hover(id, also = []) {
      const before = [this.hovered, ...this.alsoLit].join();
      this.hovered = this.index.get(id) ?? -1;
      this.alsoLit = also.map((other) => this.index.get(other) ?? -1).filter((i) => i >= 0);
      return [this.hovered, ...this.alsoLit].join() !== before;
    }

    rename(names) {
      for (const [id, name] of Object.entries(names)) {
        const i = this.index.get(id);
        if (i !== undefined) this.names[i] = name;
      }
    }

    describe(i) {
      return {
        state: STATES[this.state[i]],
        events: this.events[i],
        passages: this.passages[i],
        disputed: this.disputed[i] === 1,
        hovered: this.hovered === i || this.alsoLit.includes(i),
        name: this.names[i],
      };
    }
  }

  const INDEXES = 2 ** 24;

  /** How important a place or a mark is: by state, events and passages, and of equal ones the first. */
  albviewer.importance = ({ state, events, passages }, i) => {
    const weight = (state[i] * 65536 + Math.min(65535, events[i])) * 1024 + Math.min(1023, passages[i]);
    return weight * INDEXES + (INDEXES - 1 - i);
  };

  /**
   * Indexes by importance, the least first. Sorted as plain numbers that end in the index, which takes a tenth of the
   * time of comparing.
   */
  albviewer.byImportance = (length, counts) => {
    const keys = new Float64Array(length);
    for (let i = 0; i < length; i += 1) keys[i] = albviewer.importance(counts, i);
    keys.sort();
    const order = new Uint32Array(length);
    for (let k = 0; k < length; k += 1) order[k] = INDEXES - 1 - (keys[k] % INDEXES);
    return order;
  };

  /** How far a mark reaches, in pixels: 5 to 10 by the number of events. */
  albviewer.reachOf = (state, events) => {
    if (state === OTHER) return 4.5;
    return events < 2 ? 5 : Math.min(10, 6.5 + 1.1 * Math.log2(events));
  };

  Object.assign(albviewer, { PlaceStore, OTHER, MATCHING, CHOSEN });
})();
