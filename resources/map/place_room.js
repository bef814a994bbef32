// The room that is taken on the map: labels and controls by their boxes, marks, of which there may be thousands, by
// what they cover of a fine raster.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const FINE = 3;

  class PlaceRoom extends albviewer.TakenRoom {
    constructor(width, height) {
      super();
      this.columns = Math.ceil(width / FINE) + 1;
      this.rows = Math.ceil(height / FINE) + 1;
      this.covered = new Uint8Array(this.columns * this.rows);
    }

    /** Take the room of a mark: a disc. */
    cover(x, y, reach) {
      const first = Math.max(0, Math.ceil((y - reach) / FINE - 0.5));
      const last = Math.min(this.rows - 1, Math.floor((y + reach) / FINE - 0.5));
      for (let row = first; row <= last; row += 1) {
        const down = (row + 0.5) * FINE - y;
        const half = Math.sqrt(Math.max(0, reach * reach - down * down));
        const from = Math.max(0, Math.ceil((x - half) / FINE - 0.5));
        const to = Math.min(this.columns - 1, Math.floor((x + half) / FINE - 0.5));
        if (from <= to) this.covered.fill(1, row * this.columns + from, row * this.columns + to + 1);
      }
    }

    /** Take a box that is one of thousands. */
    coverBox(box) {
      const [from, to, first, last] = this._cells(box);
      for (let row = first; row <= last && from <= to; row += 1) {
        this.covered.fill(1, row * this.columns + from, row * this.columns + to + 1);
      }
    }

    /** The columns and rows of the raster whose middles lie in a box: first and last of each. */
    _cells(box) {
      return [
        Math.max(0, Math.ceil(box[0] / FINE - 0.5)),
        Math.min(this.columns - 1, Math.floor(box[2] / FINE - 0.5)),
        Math.max(0, Math.ceil(box[1] / FINE - 0.5)),
        Math.min(this.rows - 1, Math.floor(box[3] / FINE - 0.5)),
      ];
    }

    free(box, own = null) {
      const [from, to, first, last] = this._cells(box);
      for (let row = first; row <= last; row += 1) {
        const end = row * this.columns + to;
        for (let at = row * this.columns + from; at <= end; at += 1) if (this.covered[at]) return false;
      }
      return super.free(box, own);
    }

    /** Whether a line runs through nothing that is taken. */
    freeLine(line) {
      return beads(line).every((bead) => this.free(bead));
    }

    takeLine(line) {
      for (const bead of beads(line)) this.take(bead);
    }
  }

  /** A line as small boxes, strung so closely that nothing slips through between them. */
  function beads([x1, y1, x2, y2]) {
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (2 * FINE)));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const x = x1 + ((x2 - x1) * step) / steps;
      const y = y1 + ((y2 - y1) * step) / steps;
      return [x - FINE / 2, y - FINE / 2, x + FINE / 2, y + FINE / 2];
    });
  }

  albviewer.PlaceRoom = PlaceRoom;
})();
