// The places and how they stand to the filters, in typed arrays: a change of filter writes numbers and paints once,
// however many places there are. It knows nothing of the canvas.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const STATES = ["other", "matching", "chosen"];
  const OTHER = 0;
  const MATCHING = 1;
  const CHOSEN = 2;

  class PlaceStore {
    constructor() {
      this.take({ ids: [], lat: [], lon: [], names: [], types: [], certainties: [], radii_km: [] });
    }

    /** Forget all places and take these. */
    take({ ids, lat, lon, names, types, certainties, radii_km }) {
      const n = ids.length;
      this.ids = ids;
      this.names = names;
      this.types = types;
      this.index = new Map(ids.map((id, i) => [id, i]));
      this.x = Float64Array.from(lon, albviewer.worldX);
      this.y = Float64Array.from(lat, albviewer.worldY);
      this.radius = Float64Array.from(radii_km, (km, i) => albviewer.worldLength(km, lat[i]));
      this.doubtful = Uint8Array.from(certainties, (certainty) => (certainty === "certain" ? 0 : 1));
      this.state = new Uint8Array(n);
      this.events = new Uint32Array(n);
      this.passages = new Uint32Array(n);
      this.disputed = new Uint8Array(n);
      this.hovered = -1;
      this._order();
    }

    get length() {
      return this.ids.length;
    }

    /** Give places their state; who is not named is `other`. Unknown ids are passed over. */
    show({ ids, events, passages, states, disputed, hovered }) {
      this.state.fill(OTHER);
      this.events.fill(0);
      this.passages.fill(0);
      this.disputed.fill(0);
      ids.forEach((id, row) => {
        const i = this.index.get(id);
        if (i === undefined) return;
        this.state[i] = Math.max(OTHER, STATES.indexOf(states[row]));
        this.events[i] = events[row];
        this.passages[i] = passages[row];
        this.disputed[i] = disputed[row] ? 1 : 0;
      });
      this.hover(hovered);
      this._order();
    }

    /** Mark one place as under the pointer; true if that changes anything. */
    hover(id) {
      const before = this.hovered;
      this.hovered = this.index.get(id) ?? -1;
      return this.hovered !== before;
    }

    rename(names) {
      for (const [id, name] of Object.entries(names)) {
        const i = this.index.get(id);
        if (i !== undefined) this.names[i] = name;
      }
    }

    /** How far the mark reaches, in pixels: 5 to 10 by the number of events. */
    reach(i) {
      if (this.state[i] === OTHER) return 4.5;
      const n = this.events[i];
      return n < 2 ? 5 : Math.min(10, 6.5 + 1.1 * Math.log2(n));
    }

    describe(id) {
      const i = this.index.get(id);
      if (i === undefined) return null;
      return {
        state: STATES[this.state[i]],
        events: this.events[i],
        passages: this.passages[i],
        disputed: this.disputed[i] === 1,
        hovered: this.hovered === i,
        name: this.names[i],
      };
    }

    /** Sort once for each change, least important first: so they are painted, and labelled from the other end. */
    _order() {
      const weight = (i) => this.state[i] * 1e9 + this.events[i] * 1e3 + Math.min(999, this.passages[i]);
      const weights = Float64Array.from(this.ids, (_, i) => weight(i));
      this.order = Uint32Array.from(this.ids.keys()).sort((a, b) => weights[a] - weights[b] || b - a);
    }
  }

  Object.assign(albviewer, { PlaceStore, OTHER, MATCHING, CHOSEN });
})();
