// The shaded relief: grey pictures that darken the land where it slopes. Each is fetched when the map first looks at
// where it lies, and never before; it is then kept as black of which less or more is laid on, which comes to the same as
// multiplying and is much faster, in several sizes, so that it is never scaled down far.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  // seen from farther away the ground is a patch, from nearer the picture is soft
  const FROM = 4.5;
  const FULL = 6.5;
  const SOFT = 10;
  // the sizes that are kept, largest first
  const SIZES = [1, 0.5, 0.25, 0.125];

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
      const grey = await createImageBitmap(await answer.blob());
      picture.sizes = await Promise.all(SIZES.map((part) => shadow(grey, part)));
      this.repaint();
    }
  }

  /** The picture at a part of its size, as black that is the more opaque the darker the grey. */
  async function shadow(grey, part) {
    const width = Math.round(grey.width * part);
    const height = Math.round(grey.height * part);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.imageSmoothingQuality = "medium";
    context.drawImage(grey, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height);
    const words = new Uint32Array(pixels.data.buffer);
    // red is the lowest byte, opacity the highest
    for (let i = 0; i < words.length; i += 1) words[i] = (255 - (words[i] & 255)) << 24;
    return createImageBitmap(pixels);
  }

  /** Draw the part of a picture that is seen: scaling the rest would be for nothing. */
  function drawSeen(context, sizes, [x, y, width, height], seenWidth, seenHeight) {
    const image = sizes.findLast((each) => each.width >= width * 0.7) ?? sizes[0];
    const across = image.width / width;
    const down = image.height / height;
    const x0 = Math.max(0, Math.floor(-x * across));
    const y0 = Math.max(0, Math.floor(-y * down));
    const x1 = Math.min(image.width, Math.ceil((seenWidth - x) * across));
    const y1 = Math.min(image.height, Math.ceil((seenHeight - y) * down));
    if (x1 <= x0 || y1 <= y0) return;
    context.drawImage(
      image, x0, y0, x1 - x0, y1 - y0,
      x + x0 / across, y + y0 / down, (x1 - x0) / across, (y1 - y0) / down,
    );
  }

  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const covers = (a, b) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

  albviewer.Relief = Relief;
})();
