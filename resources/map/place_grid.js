// Points found again by the cells of a grid, in typed arrays: which lie near, and which of them is nearest.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  class PointGrid {
    /** `items` are indexes into `x` and `y`. Cells are at least `least` wide, and wider where points are few. */
    constructor(x, y, items, least) {
      Object.assign(this, { x, y });
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let k = 0; k < items.length; k += 1) {
        const i = items[k];
        if (x[i] < left) left = x[i];
        if (x[i] > right) right = x[i];
        if (y[i] < top) top = y[i];
        if (y[i] > bottom) bottom = y[i];
      }
      if (items.length === 0) left = top = right = bottom = 0;
      const area = Math.max(right - left, least) * Math.max(bottom - top, least);
      this.cell = Math.max(least, Math.sqrt(area / Math.max(1, items.length)));
      this.left = left;
      this.top = top;
      this.columns = Math.floor((right - left) / this.cell) + 1;
      this.rows = Math.floor((bottom - top) / this.cell) + 1;
      this._sort(items);
    }

    /** Put the items in the order of their cells; `start[c]` is where cell c begins. */
    _sort(items) {
      const { x, y } = this;
      const cells = new Uint32Array(items.length);
      const start = new Uint32Array(this.columns * this.rows + 1);
      for (let k = 0; k < items.length; k += 1) {
        const i = items[k];
        const column = Math.floor((x[i] - this.left) / this.cell);
        const row = Math.floor((y[i] - this.top) / this.cell);
        cells[k] = row * this.columns + column;
        start[cells[k] + 1] += 1;
      }
      for (let c = 1; c < start.length; c += 1) start[c] += start[c - 1];
      const next = start.slice();
      this.items = new Uint32Array(items.length);
      for (let k = 0; k < items.length; k += 1) this.items[next[cells[k]]++] = items[k];
      this.start = start;
    }

    /** Call `visit` with each point in the cells that touch the box, in no order. */
    within(left, top, right, bottom, visit) {
      const first = Math.max(0, Math.floor((left - this.left) / this.cell));
      const last = Math.min(this.columns - 1, Math.floor((right - this.left) / this.cell));
      const lowest = Math.min(this.rows - 1, Math.floor((bottom - this.top) / this.cell));
      for (let row = Math.max(0, Math.floor((top - this.top) / this.cell)); row <= lowest; row += 1) {
        const end = this.start[row * this.columns + last + 1];
        for (let k = this.start[row * this.columns + first]; k < end && first <= last; k += 1) visit(this.items[k]);
      }
    }
  }

  albviewer.PointGrid = PointGrid;
})();
