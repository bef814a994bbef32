// From shapes to paths in the pixels of a frame {context, scale, left, top, width, height, zoom}.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  // beyond this much around what is painted nothing is traced: the widest line is 8 pixels
  const AROUND = 12;
  const EVERYWHERE = [-Infinity, -Infinity, Infinity, Infinity];

  /** The box of a frame in world units, with so many pixels around it. */
  const viewOf = ({ scale, left, top, width, height }, around) => [
    (left - around) / scale, (top - around) / scale, (left + width + around) / scale, (top + height + around) / scale,
  ];

  /** Those of some shapes of which anything can be seen. */
  const seenOf = (shapes, frame) => {
    const view = viewOf(frame, AROUND);
    return shapes.filter((shape) => shape.isSeen(view, frame.scale));
  };

  function stroke({ context }, path, colour, pixels, dashes = []) {
    context.strokeStyle = albviewer.colour(colour);
    context.lineWidth = pixels;
    context.setLineDash(dashes);
    context.stroke(path);
  }

  /** One path around all shapes, true within a box. */
  function filled(shapes, frame, detail = frame.zoom, view = viewOf(frame, AROUND)) {
    const path = new Path2D();
    const traced = { ...frame, view };
    shapes.forEach((shape) => shape.fillInto(path, traced, detail));
    return path;
  }

  /** One path along all shapes, as far as they are in view. */
  function lined(shapes, frame, detail = frame.zoom) {
    const path = new Path2D();
    const traced = { ...frame, view: viewOf(frame, AROUND) };
    shapes.forEach((shape) => shape.lineInto(path, traced, detail));
    return path;
  }

  /** One path along the whole of all shapes: dashes must not begin anew wherever the view does. */
  function whole(shapes, frame) {
    const path = new Path2D();
    const traced = { ...frame, view: EVERYWHERE };
    shapes.forEach((shape) => shape.lineInto(path, traced, frame.zoom));
    return path;
  }

  albviewer.landPaths = { AROUND, viewOf, seenOf, filled, lined, whole, stroke };
})();
