// Thins a line: which of its points are needed to tell its course.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  /**
   * The points without which a line would run farther beside its course than the tolerance (Douglas and Peucker), as
   * their indices. Points nearer to the one before than that are passed over first: few are then left to look at.
   */
  albviewer.course = (x, y, tolerance) => {
    const near = albviewer.apart(x, y, tolerance);
    const n = near.length;
    const keep = new Uint8Array(n);
    keep[0] = keep[n - 1] = 1;
    const open = [0, n - 1];
    while (open.length > 0) {
      const end = open.pop();
      const start = open.pop();
      const farthest = farthestBetween(x, y, near, start, end, tolerance * tolerance);
      if (farthest > start) {
        keep[farthest] = 1;
        open.push(start, farthest, farthest, end);
      }
    }
    return near.filter((_, at) => keep[at] === 1);
  };

  /** The points of a line, as their indices, but for those nearer than this to the one before; both ends stay. */
  albviewer.apart = (x, y, least) => {
    const last = x.length - 1;
    const kept = new Int32Array(x.length);
    let n = 1;
    for (let i = 1, before = 0; i <= last; i += 1) {
      if (i < last && Math.abs(x[i] - x[before]) < least && Math.abs(y[i] - y[before]) < least) continue;
      kept[n] = before = i;
      n += 1;
    }
    return kept.subarray(0, n);
  };

  /** Of the points between two, the one farthest from the straight line that ends at both; -1 if all are near enough. */
  function farthestBetween(x, y, indices, start, end, most) {
    const ax = x[indices[start]];
    const ay = y[indices[start]];
    const dx = x[indices[end]] - ax;
    const dy = y[indices[end]] - ay;
    const square = dx * dx + dy * dy;
    let farthest = -1;
    for (let at = start + 1; at < end; at += 1) {
      const px = x[indices[at]] - ax;
      const py = y[indices[at]] - ay;
      const part = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
      const away = (px - part * dx) ** 2 + (py - part * dy) ** 2;
      if (away > most) {
        most = away;
        farthest = at;
      }
    }
    return farthest;
  }
})();
