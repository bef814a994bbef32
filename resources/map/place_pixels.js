// Thousands of marks as pixels: each is laid over others in a typed array, piece by piece, and the canvas gets that in
// one go. Asked to stamp them one by one, it would take ten times as long.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const SOLID = 0xff000000;
  // opacities that nobody tells from those of all and of nothing
  const ALMOST_SOLID = 243;
  const ALMOST_EMPTY = 12;
  // solid pixels side by side: fewer are quicker written one by one
  const ROW = 5;
  let pixels = null;

  class MarkWriter {
    constructor() {
      // What is to be written of each piece, and of which pieces each kind of mark is made, one after the other: the
      // time goes into fetching it from memory, and what lies close together comes in one go.
      this.numbers = new Int32Array(2 ** 16);
      this.used = 0;
      // where in the numbers each piece begins, and each kind of mark
      this.pieces = new Map();
      this.starts = [];
    }

    /**
     * Write marks in this order: mark k is of the kind kinds[wanted[k]] {pieces}, and has its middle at xs[k], ys[k].
     * What there was of kinds the last time is the same now.
     */
    write({ context, ratio, width, height }, kinds, wanted, xs, ys) {
      for (let kind = this.starts.length; kind < kinds.length; kind += 1) this.starts.push(this._learn(kinds[kind]));
      const wide = Math.round(width * ratio);
      const high = Math.round(height * ratio);
      if (pixels?.width !== wide || pixels.height !== high) pixels = context.createImageData(wide, high);
      // signed, for these the engine keeps in registers
      const target = new Int32Array(pixels.data.buffer);
      target.fill(0);
      const { numbers, starts } = this;
      for (let k = 0; k < wanted.length; k += 1) {
        const x = Math.round(xs[k] * ratio);
        const y = Math.round(ys[k] * ratio);
        const start = starts[wanted[k]];
        const half = numbers[start];
        const isInside = x >= half && y >= half && x + half <= wide && y + half <= high;
        if (isInside) lay(numbers, start, target, wide, y * wide + x);
        else kinds[wanted[k]].pieces.forEach((piece) => layInside(piece, target, wide, high, x, y));
      }
      context.putImageData(pixels, 0, 0);
    }

    /** A kind of mark: its half width, how many pieces it has, and where each of these begins. */
    _learn({ pieces }) {
      const starts = pieces.map((piece) => {
        if (!this.pieces.has(piece)) this.pieces.set(piece, this._keep(described(piece)));
        return this.pieces.get(piece);
      });
      return this._keep([Math.max(...pieces.map(({ half }) => half)), pieces.length, ...starts]);
    }

    /** Put numbers behind the others and return where they begin. */
    _keep(numbers) {
      const start = this.used;
      this.used += numbers.length;
      if (this.used > this.numbers.length) {
        const larger = new Int32Array(2 * this.used);
        larger.set(this.numbers);
        this.numbers = larger;
      }
      this.numbers.set(numbers, start);
      return start;
    }
  }

  /**
   * A piece as numbers: its half width, how many rows it has, and how many numbers its dots and its edges take; then
   * the rows of solid pixels, each with its place, its length and its colours; the dots, which are solid too, and the
   * edges, which are neither solid nor empty: each with its place and its colour. A place is so many pixels down, and,
   * in the lower half of the number, so many across.
   */
  function described({ half, size, rgba }) {
    const [rows, dots, edges] = [[], [], []];
    for (let k = 0; k < rgba.length; k += 1) {
      const alpha = rgba[k] >>> 24;
      const place = (Math.floor(k / size) << 16) | (k % size);
      if (alpha > ALMOST_SOLID) {
        const first = k;
        const end = k - (k % size) + size;
        while (k + 1 < end && rgba[k + 1] >>> 24 > ALMOST_SOLID) k += 1;
        const colours = Array.from(rgba.subarray(first, k + 1), (colour) => colour | SOLID);
        if (colours.length < ROW) colours.forEach((colour, at) => dots.push(place + at, colour));
        else rows.push([place, colours.length, ...colours]);
      } else if (alpha > ALMOST_EMPTY) {
        edges.push(place, rgba[k]);
      }
    }
    return [half, rows.length, dots.length, edges.length, ...rows.flat(), ...dots, ...edges];
  }

  /** Lay a mark over the pixels, its middle at one of these. */
  function lay(numbers, start, target, wide, middle) {
    for (let at = start + 2, end = at + numbers[start + 1]; at < end; at += 1) {
      const piece = numbers[at];
      layPiece(numbers, piece, target, wide, middle - numbers[piece] * (wide + 1));
    }
  }

  /** Lay a piece: what is solid, then whatever lets something shine through. */
  function layPiece(numbers, start, target, wide, corner) {
    let at = start + 4;
    for (let row = numbers[start + 1]; row > 0; row -= 1) {
      let to = corner + (numbers[at] >> 16) * wide + (numbers[at] & 0xffff);
      const end = at + 2 + numbers[at + 1];
      for (at += 2; at < end; at += 1, to += 1) target[to] = numbers[at];
    }
    for (const end = at + numbers[start + 2]; at < end; at += 2) {
      target[corner + (numbers[at] >> 16) * wide + (numbers[at] & 0xffff)] = numbers[at + 1];
    }
    for (const end = at + numbers[start + 3]; at < end; at += 2) {
      const to = corner + (numbers[at] >> 16) * wide + (numbers[at] & 0xffff);
      const shade = numbers[at + 1];
      target[to] = target[to] === 0 ? shade : over(shade, shade >>> 24, target[to]);
    }
  }

  /** Lay as much of a piece as is on the canvas, its middle at x, y. */
  function layInside({ rgba, half, size }, target, wide, high, x, y) {
    const [left, top] = [x - half, y - half];
    for (let row = Math.max(0, -top); row < Math.min(size, high - top); row += 1) {
      for (let column = Math.max(0, -left); column < Math.min(size, wide - left); column += 1) {
        const at = (top + row) * wide + left + column;
        const colour = rgba[row * size + column];
        const alpha = colour >>> 24;
        if (alpha > 0) target[at] = alpha === 255 || target[at] === 0 ? colour : over(colour, alpha, target[at]);
      }
    }
  }

  /** One colour over another, neither premultiplied: little-endian, red in the lowest byte. */
  function over(colour, alpha, below) {
    if (below >>> 24 === 255) {
      // red and blue at once
      const rest = 255 - alpha;
      const redBlue = (((colour & 0xff00ff) * alpha + (below & 0xff00ff) * rest) >>> 8) & 0xff00ff;
      const green = ((((colour >>> 8) & 255) * alpha + ((below >>> 8) & 255) * rest) >>> 8) & 255;
      return 0xff000000 | redBlue | (green << 8);
    }
    const lower = ((below >>> 24) * (255 - alpha)) / 255;
    const whole = alpha + lower;
    const red = ((colour & 255) * alpha + (below & 255) * lower) / whole;
    const green = (((colour >>> 8) & 255) * alpha + ((below >>> 8) & 255) * lower) / whole;
    const blue = (((colour >>> 16) & 255) * alpha + ((below >>> 16) & 255) * lower) / whole;
    return (Math.round(whole) << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red);
  }

  albviewer.MarkWriter = MarkWriter;
})();
