// Thousands of marks as pixels: each kind of mark is put together from its pieces once, and then laid over others in a
// typed array, which the canvas gets in one go. Asked to stamp them one by one, it would take ten times as long.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const SOLID = 0xff000000;
  // opacities that nobody tells from those of all and of nothing
  const ALMOST_SOLID = 243;
  const ALMOST_EMPTY = 12;
  let pixels = null;

  /** Write marks of these kinds {pieces}, in this order, each with its middle at xs[k], ys[k]. */
  albviewer.writeMarks = ({ context, ratio, width, height }, kinds, xs, ys) => {
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    if (pixels?.width !== wide || pixels.height !== high) pixels = context.createImageData(wide, high);
    // signed, for these the engine keeps in registers
    const target = new Int32Array(pixels.data.buffer);
    target.fill(0);
    for (let k = 0; k < kinds.length; k += 1) {
      const whole = wholeOf(kinds[k], wide);
      const left = Math.round(xs[k] * ratio) - whole.half;
      const top = Math.round(ys[k] * ratio) - whole.half;
      if (left >= 0 && top >= 0 && left + whole.size <= wide && top + whole.size <= high) {
        lay(whole, target, top * wide + left);
      } else {
        layInside(whole, target, wide, high, left, top);
      }
    }
    context.putImageData(pixels, 0, 0);
  };

  /** Lay a mark over the pixels: what is solid, then whatever lets something shine through. */
  function lay({ starts, rows, edges, shades }, target, corner) {
    // row by row: pixel by pixel is as quick only once the engine has seen it a thousand times
    for (let k = 0; k < rows.length; k += 1) target.set(rows[k], corner + starts[k]);
    for (let k = 0; k < edges.length; k += 1) {
      const at = corner + edges[k];
      target[at] = target[at] === 0 ? shades[k] : over(shades[k], shades[k] >>> 24, target[at]);
    }
  }

  /** The same where the edge of the canvas runs through it. */
  function layInside({ rgba, size }, target, wide, high, left, top) {
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

  /** A kind of mark, put together, for a canvas of a width. */
  function wholeOf(kind, wide) {
    if (kind.whole?.wide !== wide) kind.whole = divide(merge(kind.pieces), wide);
    return kind.whole;
  }

  /** The pieces {half, size, rgba} over each other, all with their middle in the middle. */
  function merge(pieces) {
    const half = Math.max(...pieces.map((piece) => piece.half));
    const size = 2 * half;
    const rgba = new Int32Array(size * size);
    for (const piece of pieces) layInside(piece, rgba, size, size, half - piece.half, half - piece.half);
    return { half, size, rgba };
  }

  /**
   * A mark's rows of solid pixels, and its edges, which are neither solid nor empty: where each is, counted from the
   * mark's corner on a canvas of a width, and in which colour.
   */
  function divide({ half, size, rgba }, wide) {
    const [starts, rows, edges, shades] = [[], [], [], []];
    for (let k = 0; k < rgba.length; k += 1) {
      const alpha = rgba[k] >>> 24;
      const at = Math.floor(k / size) * wide + (k % size);
      if (alpha > ALMOST_SOLID) {
        const first = k;
        const end = k - (k % size) + size;
        rgba[k] |= SOLID;
        while (k + 1 < end && rgba[k + 1] >>> 24 > ALMOST_SOLID) rgba[(k += 1)] |= SOLID;
        starts.push(at);
        rows.push(rgba.subarray(first, k + 1));
      } else if (alpha > ALMOST_EMPTY) {
        edges.push(at);
        shades.push(rgba[k]);
      }
    }
    const numbers = (list) => Int32Array.from(list);
    return { wide, half, size, rgba, starts: numbers(starts), rows, edges: numbers(edges), shades: numbers(shades) };
  }
})();
