// The shaded relief: grey pictures that darken the land where it slopes. Each is fetched when the map first looks at
// where it lies, and never before; its greys are then kept, a byte each, in several sizes, so that it is never scaled down
// far. What of it is painted is made black of which less or more is laid on, which comes to the same as multiplying and is
// much faster.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  // seen from farther away the ground is a patch, from nearer the picture is soft
  const FROM = 4.5;
  const FULL = 6.5;
  const SOFT = 10;
  // so often it is kept, each time at half the size
  const SIZES = 4;
  // so many rows are turned from bytes into pixels, or back, at once: a whole picture of pixels is four times its greys
  const ROWS = 64;
  // so many of its pixels at least lie in one that is painted
  const LEAST = 0.7;

  class Relief {
    constructor(repaint) {
      this.repaint = repaint;
      this.pictures = [];
    }

    async load(name) {
      const rows = await albviewer.fetchData(name);
      this.pictures = rows.map(({ file, box: [west, south, east, north], zoom }) => ({
        file,
        zoom,
        box: [albviewer.worldX(west), albviewer.worldY(north), albviewer.worldX(east), albviewer.worldY(south)],
        sizes: [],
        asked: false,
      }));
    }

    /** How dark it is at a zoom, 0 being not at all. */
    strength(zoom) {
      const full = Number(albviewer.colour("--map-relief-opacity")) || 0;
      return full * Math.max(0, Math.min(1, (zoom - FROM) / (FULL - FROM))) * (zoom > SOFT ? 2 / 3 : 1);
    }

    /** Whether anything of it is seen in a frame. */
    isSeenIn(frame) {
      const view = albviewer.landPaths.viewOf(frame, 0);
      return (
        this.strength(frame.zoom) > 0 &&
        this.pictures.some(({ zoom, box, sizes }) => zoom <= frame.zoom && sizes.length > 0 && overlap(box, view))
      );
    }

    /** Darken what is painted. The finest picture that covers the view is enough. */
    paint({ context, width, height, zoom, scale, left, top, view }) {
      const strength = this.strength(zoom);
      if (strength === 0) return;
      const near = this.pictures.filter((each) => each.zoom <= zoom && overlap(each.box, view));
      near.filter(({ asked }) => !asked).forEach((each) => this._fetch(each));
      const there = near.filter((each) => each.sizes.length > 0).sort((a, b) => a.zoom - b.zoom);
      const from = there.findLastIndex((each) => covers(each.box, view));
      context.save();
      context.globalAlpha = strength;
      there.slice(Math.max(0, from)).forEach((each, at, shown) => {
        context.save();
        // where a finer picture lies, the coarser one stays out: ground must not be darkened twice
        for (const finer of shown.slice(at + 1)) {
          const without = new Path2D();
          without.rect(-8, -8, width + 16, height + 16);
          without.rect(...this._place(finer.box, scale, left, top));
          context.clip(without, "evenodd");
        }
        drawSeen(context, each.sizes, this._place(each.box, scale, left, top), width, height);
        context.restore();
      });
      context.restore();
    }

    _place(box, scale, left, top) {
      return [box[0] * scale - left, box[1] * scale - top, (box[2] - box[0]) * scale, (box[3] - box[1]) * scale];
    }

    async _fetch(picture) {
      picture.asked = true;
      const answer = await fetch(`/map/${picture.file}`);
      if (!answer.ok) throw new Error(`${picture.file} is missing (${answer.status})`);
      const sizes = [await greysOf(await answer.blob())];
      while (sizes.length < SIZES) sizes.push(halved(sizes.at(-1)));
      picture.sizes = sizes;
      this.repaint();
    }
  }

  /** The greys of a picture, row by row. */
  async function greysOf(file) {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    const grey = new Uint8Array(width * height);
    // a frame of video is copied to where one wants; what a canvas gives stays until garbage is looked for
    const frame = new VideoFrame(picture, { timestamp: 0 });
    const pixels = new Uint8Array(width * ROWS * 4);
    for (let y = 0; y < height; y += ROWS) {
      const rows = Math.min(ROWS, height - y);
      await frame.copyTo(pixels, { rect: { x: 0, y, width, height: rows }, format: "RGBA" });
      for (let at = 0, to = y * width, end = to + rows * width; to < end; at += 4, to += 1) grey[to] = pixels[at];
    }
    frame.close();
    picture.close();
    return { width, height, grey };
  }

  /** The same at half the size, each grey the mean of four; what is left over of an odd width or height stays away. */
  function halved({ width, height, grey }) {
    const half = { width: width >> 1, height: height >> 1 };
    const means = new Uint8Array(half.width * half.height);
    for (let row = 0, to = 0; row < half.height; row += 1) {
      for (let at = 2 * row * width, end = at + 2 * half.width; at < end; at += 2, to += 1) {
        means[to] = (grey[at] + grey[at + 1] + grey[at + width] + grey[at + width + 1] + 2) >> 2;
      }
    }
    return { ...half, grey: means };
  }

  /** A part of a picture on a canvas of its size, as black that is the more opaque the darker the grey. */
  function shadowOf({ width: across, grey }, left, top, width, height) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const rows = new ImageData(width, Math.min(ROWS, height));
    const words = new Uint32Array(rows.data.buffer);
    for (let first = 0; first < height; first += ROWS) {
      for (let row = 0, to = 0; row < ROWS && first + row < height; row += 1) {
        const from = (top + first + row) * across + left;
        // opacity is the highest byte
        for (let at = from; at < from + width; at += 1, to += 1) words[to] = (255 - grey[at]) << 24;
      }
      context.putImageData(rows, 0, first);
    }
    return canvas;
  }

  /** Draw the part of a picture that is seen: scaling the rest would be for nothing. */
  function drawSeen(context, sizes, [x, y, width, height], seenWidth, seenHeight) {
    const fit = sizes.findLastIndex((each) => each.width >= width * LEAST);
    const size = Math.max(0, fit);
    const image = sizes[size];
    // so many of its pixels lie in one that is painted; the whole picture's, as a smaller size may lack its edge
    const across = sizes[0].width / 2 ** size / width;
    const down = sizes[0].height / 2 ** size / height;
    const x0 = Math.max(0, Math.floor(-x * across));
    const y0 = Math.max(0, Math.floor(-y * down));
    const x1 = Math.min(image.width, Math.ceil((seenWidth - x) * across));
    const y1 = Math.min(image.height, Math.ceil((seenHeight - y) * down));
    if (x1 <= x0 || y1 <= y0) return;
    const shadow = shadowOf(image, x0, y0, x1 - x0, y1 - y0);
    context.drawImage(shadow, x + x0 / across, y + y0 / down, (x1 - x0) / across, (y1 - y0) / down);
    shadow.width = shadow.height = 0;
  }

  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const covers = (a, b) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

  albviewer.Relief = Relief;
})();
