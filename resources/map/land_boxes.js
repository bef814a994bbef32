// Boxes [left, top, right, bottom], in whatever unit: what they share, what of one lies outside another.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const covers = (a, b) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
  const common = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const around = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  const area = (a) => Math.max(0, a[2] - a[0]) * Math.max(0, a[3] - a[1]);

  /** What of a box lies outside another, as up to four boxes: left and right of it, then above and below. */
  function outside(box, hole) {
    if (!overlap(box, hole)) return [box];
    const [left, top, right, bottom] = common(box, hole);
    const parts = [
      [box[0], top, left, bottom], [right, top, box[2], bottom],
      [box[0], box[1], box[2], top], [box[0], bottom, box[2], box[3]],
    ];
    return parts.filter((part) => area(part) > 0);
  }

  albviewer.boxes = { overlap, covers, common, around, area, outside };
})();
