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

  const HALO = 3.2;
  const MOST_SPRITES = 700;
  const sprites = new Map();

  /** Forget all that was measured and drawn: the font or the colours have changed. */
  albviewer.forgetWidths = () => {
    widths.clear();
    sprites.clear();
  };

  /**
   * Write a label with a halo in the colour of the ground. A halo is slow to draw, and most labels of a view are those of
   * the view before, so each is drawn once and then stamped; one that runs aslant would be blurred by that.
   */
  albviewer.writeLabel = (context, text, x, baseline, { font, colour, halo, spacing = 0, align = "left" }) => {
    const { a: ratio, b: aslant } = context.getTransform();
    if (aslant !== 0) {
      write(context, text, x, baseline, { font, colour, halo, spacing, align });
      return;
    }
    const key = `${font}|${colour}|${halo}|${spacing}|${ratio}|${text}`;
    let sprite = sprites.get(key);
    if (sprite === undefined) {
      sprite = drawSprite(context, text, ratio, { font, colour, halo, spacing });
      if (sprites.size >= MOST_SPRITES) sprites.delete(sprites.keys().next().value);
      sprites.set(key, sprite);
    }
    const shift = { left: 0, center: sprite.wide / 2, right: sprite.wide }[align];
    // whole device pixels keep letters as sharp as they were drawn
    const edge = (value) => Math.round(value * ratio) / ratio;
    const { canvas, before, above } = sprite;
    const left = edge(x - shift - before);
    context.drawImage(canvas, left, edge(baseline) - above, canvas.width / ratio, canvas.height / ratio);
  };

  function drawSprite(measuring, text, ratio, style) {
    measuring.font = style.font;
    measuring.letterSpacing = `${style.spacing}px`;
    const { actualBoundingBoxAscent, actualBoundingBoxDescent, actualBoundingBoxLeft, actualBoundingBoxRight, width } =
      measuring.measureText(text);
    const around = Math.ceil(HALO / 2) + 1;
    const before = Math.ceil(Math.max(0, actualBoundingBoxLeft)) + around;
    const above = Math.ceil(actualBoundingBoxAscent) + around;
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((before + Math.max(width, actualBoundingBoxRight) + around) * ratio);
    canvas.height = Math.ceil((above + actualBoundingBoxDescent + around) * ratio);
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    write(context, text, before, above, { ...style, align: "left" });
    return { canvas, before, above, wide: width };
  }

  function write(context, text, x, baseline, { font, colour, halo, spacing, align }) {
    context.font = font;
    context.letterSpacing = `${spacing}px`;
    context.textAlign = align;
    context.textBaseline = "alphabetic";
    context.lineJoin = "round";
    context.lineWidth = HALO;
    context.strokeStyle = halo;
    context.strokeText(text, x, baseline);
    context.fillStyle = colour;
    context.fillText(text, x, baseline);
    context.letterSpacing = "0px";
  }

  albviewer.TakenRoom = TakenRoom;
})();
