// Thins a line: which of its points are needed to tell its course.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  /**
   * The points without which a line would run farther beside its course than the tolerance (Douglas and Peucker), as
   * their indices. Points nearer to the one before than that are passed over first: few are then left to look at.
   */
  albviewer.course = (x, y, tolerance) => {
    const last = x.length - 1;
    const near = new Int32Array(x.length);
    let n = 1;
    for (let i = 1; i <= last; i += 1) {
      const before = near[n - 1];
      if (i < last && Math.abs(x[i] - x[before]) < tolerance && Math.abs(y[i] - y[before]) < tolerance) continue;
      near[n] = i;
      n += 1;
    }
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
    return near.subarray(0, n).filter((_, at) => keep[at] === 1);
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
