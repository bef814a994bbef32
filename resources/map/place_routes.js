// The ways of events that go from place to place: a bent arrow for each leg, strong for the chosen event, thin for
// those that the filters leave. There and back bend to different sides.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const BEND = 0.16;
  const WIDEST_BEND = 70;
  // two marks that nearly touch have no room for an arrow between them
  const SHORTEST = 10;

  class PlaceRoutes {
    constructor() {
      this.legs = [];
    }

    forget() {
      this.legs = [];
    }

    /** Take the ways of a `routes` message; each leg is drawn once, however many events took it. */
    take({ paths, chosen }, store) {
      const legs = new Map();
      paths.forEach((path, row) => {
        for (let at = 1; at < path.length; at += 1) {
          const from = store.index.get(path[at - 1]);
          const to = store.index.get(path[at]);
          if (from === undefined || to === undefined || from === to) continue;
          const key = from * store.length + to;
          const strong = Boolean(chosen[row]) || (legs.get(key)?.strong ?? false);
          legs.set(key, { from, to, strong });
        }
      });
      this.legs = [...legs.values()].sort((a, b) => b.strong - a.strong);
    }

    /** Paint them below what is there already: the strong ones first, the others below these. */
    paint(frame, marks) {
      const drawn = new Set();
      for (const { from, to, strong } of this.legs) {
        const start = marks.markOf[from];
        const end = marks.markOf[to];
        const key = start * marks.length + end;
        if (start === end || drawn.has(key)) continue;
        drawn.add(key);
        const curve = this.curve(frame, marks, start, end);
        if (curve !== null) draw(frame.context, curve, strong);
      }
    }

    /** From the edge of one mark to that of the other, bent to the right of the way. */
    curve({ scale, left, top, width, height }, marks, start, end) {
      const at = (mark) => [marks.x[mark] * scale - left, marks.y[mark] * scale - top];
      const [x1, y1] = at(start);
      const [x2, y2] = at(end);
      const long = Math.hypot(x2 - x1, y2 - y1);
      const bend = Math.min(WIDEST_BEND, long * BEND);
      const side = [(-(y2 - y1) / long) * bend, ((x2 - x1) / long) * bend];
      if (
        Math.max(x1, x2) + bend < 0 || Math.min(x1, x2) - bend > width ||
        Math.max(y1, y2) + bend < 0 || Math.min(y1, y2) - bend > height
      ) return null;
      const middle = [(x1 + x2) / 2 + 2 * side[0], (y1 + y2) / 2 + 2 * side[1]];
      const gap = (mark) => marks.reach[mark] + albviewer.markEdge(marks.state[mark]) + 2;
      if (long < gap(start) + gap(end) + SHORTEST) return null;
      return {
        from: towards([x1, y1], middle, gap(start)),
        middle,
        to: towards([x2, y2], middle, gap(end)),
      };
    }
  }

  /** The point that lies so far from one point on the way to another. */
  function towards([x, y], [toX, toY], far) {
    const long = Math.hypot(toX - x, toY - y);
    return [x + ((toX - x) / long) * far, y + ((toY - y) / long) * far];
  }

  function draw(context, { from, middle, to }, strong) {
    const head = strong ? 11 : 8;
    const [ux, uy] = [to[0] - middle[0], to[1] - middle[1]].map((part, _, both) => part / Math.hypot(...both));
    const neck = [to[0] - ux * head * 0.8, to[1] - uy * head * 0.8];
    context.save();
    context.lineCap = "round";
    context.lineJoin = "round";
    const shaft = (width, colour) => {
      context.beginPath();
      context.moveTo(...from);
      context.quadraticCurveTo(...middle, ...neck);
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke();
    };
    const point = (grown, colour) => {
      context.beginPath();
      context.moveTo(...to);
      context.lineTo(to[0] - ux * head - uy * head * 0.42, to[1] - uy * head + ux * head * 0.42);
      context.lineTo(to[0] - ux * head + uy * head * 0.42, to[1] - uy * head - ux * head * 0.42);
      context.closePath();
      context.fillStyle = context.strokeStyle = colour;
      context.lineWidth = grown;
      context.stroke();
      context.fill();
    };
    // what is painted later comes to lie below: first the arrow, then the edge of paper around it
    const place = albviewer.colour("--place");
    if (!strong) context.setLineDash([1, 4]);
    point(strong ? 1 : 0.5, place);
    shaft(strong ? 2.4 : 1.6, place);
    context.setLineDash([]);
    if (strong) {
      point(4, albviewer.colour("--map-land"));
      shaft(6, albviewer.colour("--map-land"));
    }
    context.restore();
  }

  albviewer.PlaceRoutes = PlaceRoutes;
})();
