// Thousands of marks as pixels: the pieces that they are put together from are laid over others in a typed array, and
// the canvas gets it in one go. Asked to stamp them one by one, it would take ten times as long.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  let pixels = null;

  /** Write the pieces {half, size, rgba}, in device pixels, of each mark in this order, its middle at xs[k], ys[k]. */
  albviewer.writeMarks = ({ context, ratio, width, height }, lists, xs, ys) => {
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    if (pixels?.width !== wide || pixels.height !== high) pixels = context.createImageData(wide, high);
    // signed, for these the engine keeps in registers
    const target = new Int32Array(pixels.data.buffer);
    target.fill(0);
    for (let k = 0; k < lists.length; k += 1) {
      const x = Math.round(xs[k] * ratio);
      const y = Math.round(ys[k] * ratio);
      const list = lists[k];
      for (let at = 0; at < list.length; at += 1) {
        const piece = list[at];
        const left = x - piece.half;
        const top = y - piece.half;
        if (left >= 0 && top >= 0 && left + piece.size <= wide && top + piece.size <= high) {
          lay(piece, target, wide, top * wide + left);
        } else {
          layInside(piece, target, wide, high, left, top);
        }
      }
    }
    context.putImageData(pixels, 0, 0);
  };

  /** Lay a piece over the pixels: what is solid, then whatever lets something shine through. */
  function lay(piece, target, wide, corner) {
    const { starts, rows, edges, shades } = partsOf(piece, wide);
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

  /**
   * A piece for a canvas of a width: its rows of solid pixels, and its edges, which are neither solid nor empty, where
   * each is, counted from the piece's corner, and in which colour.
   */
  function partsOf(piece, wide) {
    if (piece.parts?.wide !== wide) piece.parts = divide(piece, wide);
    return piece.parts;
  }

  function divide({ rgba, size }, wide) {
    const [starts, rows, edges, shades] = [[], [], [], []];
    for (let k = 0; k < rgba.length; k += 1) {
      const alpha = rgba[k] >>> 24;
      if (alpha === 0) continue;
      const at = Math.floor(k / size) * wide + (k % size);
      if (alpha < 255) {
        edges.push(at);
        shades.push(rgba[k]);
        continue;
      }
      const first = k;
      const end = k - (k % size) + size;
      while (k + 1 < end && rgba[k + 1] >>> 24 === 255) k += 1;
      starts.push(at);
      rows.push(rgba.subarray(first, k + 1));
    }
    const numbers = (list) => Int32Array.from(list);
    return { wide, starts: numbers(starts), rows, edges: numbers(edges), shades: numbers(shades) };
  }
})();
