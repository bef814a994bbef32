// The shelf: a soft light along the coast, under the land. It is painted small and without detail, and stretched.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  const PART = 0.25;
  const COARSER = 2;
  const SOFT_PIXELS = 6;
  const COATS = 2;
  // so far around a part of the map its land still lightens the water, in pixels; a multiple of what one small pixel is
  const REACH = 24;

  class Shelf {
    constructor() {
      this.shape = new OffscreenCanvas(1, 1);
      this.soft = new OffscreenCanvas(1, 1);
    }

    /** Paint it into a frame, around the land, lakes and islets of a level. */
    paint(frame, shores, slim) {
      const { context, scale, left, top, width, height, zoom } = frame;
      // the small pixels lie on one grid all over the world, so that two parts of a map fit together
      const step = 1 / PART;
      const x = Math.floor((left - REACH) * PART) * step;
      const y = Math.floor((top - REACH) * PART) * step;
      const across = Math.ceil((left + width + REACH - x) * PART);
      const down = Math.ceil((top + height + REACH - y) * PART);
      const small = { scale: scale * PART, left: x * PART, top: y * PART };
      const view = [x / scale, y / scale, (x + across * step) / scale, (y + down * step) / scale];
      const path = new Path2D();
      for (const shape of shores) {
        if (shape.isSeen(view, scale)) shape.fillInto(path, { ...small, view }, zoom - COARSER);
      }
      const shape = cleared(this.shape, across, down);
      shape.fillStyle = albviewer.colour("--map-shelf");
      shape.fill(path, "evenodd");
      const soft = cleared(this.soft, across, down);
      soft.filter = `blur(${SOFT_PIXELS * slim * PART}px)`;
      for (let coat = 0; coat < COATS; coat += 1) soft.drawImage(this.shape, 0, 0, across, down, 0, 0, across, down);
      soft.filter = "none";
      context.drawImage(this.soft, 0, 0, across, down, x - left, y - top, across * step, down * step);
    }
  }

  /** The context of a canvas that is at least so large and empty so far. */
  function cleared(canvas, width, height) {
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
    }
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.clearRect(0, 0, canvas.width, canvas.height);
    return context;
  }

  albviewer.Shelf = Shelf;
})();
