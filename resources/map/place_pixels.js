// Thousands of marks as pixels: the pieces that they are put together from are laid over others in a typed array, and
// the canvas gets it in one go. Asked to stamp them one by one, it would take ten times as long.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  let pixels = null;

  /**
   * Write the stamps {half, size, rgba}, in device pixels, in this order, each with its middle where that of the mark
   * is which it is of.
   */
  albviewer.writeMarks = ({ context, ratio, width, height }, { stamps, of }, xs, ys) => {
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    if (pixels?.width !== wide || pixels.height !== high) pixels = context.createImageData(wide, high);
    // signed, for these the engine keeps in registers
    const target = new Int32Array(pixels.data.buffer);
    target.fill(0);
    for (let k = 0; k < stamps.length; k += 1) {
      const stamp = stamps[k];
      const left = Math.round(xs[of[k]] * ratio) - stamp.half;
      const top = Math.round(ys[of[k]] * ratio) - stamp.half;
      if (left >= 0 && top >= 0 && left + stamp.size <= wide && top + stamp.size <= high) {
        lay(stamp, target, wide, top * wide + left);
      } else {
        layInside(stamp, target, wide, high, left, top);
      }
    }
    context.putImageData(pixels, 0, 0);
  };

  /** Lay a stamp over the pixels: what is solid, then whatever lets something shine through. */
  function lay(stamp, target, wide, corner) {
    const { spots, colours, edges, shades } = partsOf(stamp, wide);
    // pixel by pixel: to copy each row as a whole takes longer, for its rows are short
    for (let k = 0; k < spots.length; k += 1) target[corner + spots[k]] = colours[k];
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
   * A stamp for a canvas of a width: all that is solid, and all that is neither solid nor empty, where it is, counted from
   * the stamp's corner, and in which colour.
   */
  function partsOf(stamp, wide) {
    if (stamp.parts?.wide !== wide) stamp.parts = divide(stamp, wide);
    return stamp.parts;
  }

  function divide({ rgba, size }, wide) {
    const [spots, colours, edges, shades] = [[], [], [], []];
    for (let k = 0; k < rgba.length; k += 1) {
      const alpha = rgba[k] >>> 24;
      if (alpha === 0) continue;
      const at = Math.floor(k / size) * wide + (k % size);
      (alpha === 255 ? spots : edges).push(at);
      (alpha === 255 ? colours : shades).push(rgba[k]);
    }
    const numbers = (list) => Int32Array.from(list);
    return { wide, spots: numbers(spots), colours: numbers(colours), edges: numbers(edges), shades: numbers(shades) };
  }
})();
