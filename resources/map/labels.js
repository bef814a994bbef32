// Where labels may stand: the more important first, each to the right, left, above or below its mark, else at the end of
// a short line; who finds no room has no label until the map is closer or the pointer is on the mark.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const CELL = 64;

  /** The boxes already taken, found again by the cells of a grid. A box is [left, top, right, bottom]. */
  class TakenRoom {
    constructor() {
      this.cells = new Map();
    }

    take(box) {
      for (const key of this._keys(box)) {
        const cell = this.cells.get(key);
        if (cell) cell.push(box);
        else this.cells.set(key, [box]);
      }
    }

    /** Whether a box is free, but for one that is its own. */
    free(box, own = null) {
      for (const key of this._keys(box)) {
        for (const other of this.cells.get(key) ?? []) {
          if (other !== own && box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return false;
        }
      }
      return true;
    }

    *_keys(box) {
      for (let column = Math.floor(box[0] / CELL); column <= Math.floor(box[2] / CELL); column += 1) {
        for (let row = Math.floor(box[1] / CELL); row <= Math.floor(box[3] / CELL); row += 1) yield column * 65536 + row;
      }
    }
  }

  const widths = new Map();
  albviewer.forgetWidths = () => widths.clear();

  /** The width of a text in the font that the context has. */
  albviewer.textWidth = (context, text) => {
    const key = `${context.font}\n${context.letterSpacing}\n${text}`;
    if (!widths.has(key)) widths.set(key, context.measureText(text).width);
    return widths.get(key);
  };

  /** The places a label of this size may take beside a mark, best first: {box, line}, the line being null or a leader. */
  albviewer.labelSpots = (x, y, reach, width, height, leaders) => {
    const gap = reach + 4;
    const spot = (left, top, line = null) => ({ box: [left, top, left + width, top + height], line });
    const spots = [
      spot(x + gap, y - height / 2),
      spot(x - gap - width, y - height / 2),
      spot(x - width / 2, y - gap - height + 2),
      spot(x - width / 2, y + gap - 2),
    ];
    if (leaders) {
      for (const far of [30, 48, 70]) {
        for (const [dx, dy] of [[0.86, -0.5], [-0.86, -0.5], [0.86, 0.5], [-0.86, 0.5], [0.4, -0.92], [-0.4, -0.92], [0.4, 0.92], [-0.4, 0.92]]) {
          const ex = x + dx * far;
          const ey = y + dy * far;
          const line = [x + dx * (reach + 1), y + dy * (reach + 1), ex, ey];
          spots.push(spot(dx > 0 ? ex + 3 : ex - 3 - width, ey - height / 2, line));
        }
      }
    }
    return spots;
  };

  /** Write a label with a halo in the colour of the ground. */
  albviewer.writeLabel = (context, text, x, baseline, { font, colour, halo, spacing = 0, align = "left" }) => {
    context.font = font;
    context.letterSpacing = `${spacing}px`;
    context.textAlign = align;
    context.textBaseline = "alphabetic";
    context.lineJoin = "round";
    context.lineWidth = 3.2;
    context.strokeStyle = halo;
    context.strokeText(text, x, baseline);
    context.fillStyle = colour;
    context.fillText(text, x, baseline);
    context.letterSpacing = "0px";
  };

  albviewer.TakenRoom = TakenRoom;
})();
