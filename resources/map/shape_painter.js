// Shapes that a collection lays over the map: kept in units of the world, painted on any frame, and found under a point.
// They come as flat lists of numbers; their names are text and are never taken for anything else.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const COLOURS = {
    ink: "--ink",
    place: "--place",
    time: "--time",
    person: "--person",
    water: "--map-label-water",
    border: "--map-border",
  };
  const DOT = 3.5;
  // so far may a click be from a line or a dot, in pixels
  const AIM = 7;
  // a step of less than this is not seen, in pixels
  const FINEST = 0.6;

  /** Take features whose numbers are degrees: longitude, latitude. */
  albviewer.shapesInDegrees = (features) => shapes(features, albviewer.worldX, albviewer.worldY);

  /** Take the features of a tile, in units of which there are `extent` on a side. */
  albviewer.shapesInTile = ({ features, extent }, zoom, column, row) => {
    const side = 1 / 2 ** zoom;
    return shapes(features, (x) => (column + x / extent) * side, (y) => (row + y / extent) * side);
  };

  function shapes(features, worldX, worldY) {
    return features.map(({ names, points, lines, areas }) => {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      const take = (numbers) => {
        const world = new Float64Array(numbers.length);
        for (let i = 0; i < numbers.length; i += 2) {
          const x = (world[i] = worldX(numbers[i]));
          const y = (world[i + 1] = worldY(numbers[i + 1]));
          if (x < box[0]) box[0] = x;
          if (y < box[1]) box[1] = y;
          if (x > box[2]) box[2] = x;
          if (y > box[3]) box[3] = y;
        }
        return world;
      };
      return {
        names: names ?? [],
        points: take(points ?? []),
        lines: (lines ?? []).map(take),
        areas: (areas ?? []).map((rings) => rings.map(take)),
        box,
      };
    });
  }

  /** Paint shapes on a frame of a canvas layer. */
  albviewer.paintShapes = (frame, list, style) => {
    const { context, scale, left, top, width, height } = frame;
    const margin = (DOT + style.line + 2) / scale;
    const seen = [left / scale - margin, top / scale - margin, (left + width) / scale + margin, (top + height) / scale + margin];
    const colour = albviewer.colour(COLOURS[style.colour] ?? COLOURS.ink);
    context.save();
    context.lineJoin = context.lineCap = "round";
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = style.line;
    for (const shape of list) {
      if (!overlap(shape.box, seen)) continue;
      for (const rings of shape.areas) {
        context.beginPath();
        for (const ring of rings) trace(context, ring, frame, true);
        context.globalAlpha = style.fill;
        context.fill("evenodd");
        context.globalAlpha = 1;
        if (style.line > 0) context.stroke();
      }
      if (style.line > 0) {
        for (const line of shape.lines) {
          context.beginPath();
          trace(context, line, frame, false);
          context.stroke();
        }
      }
      for (let i = 0; i < shape.points.length; i += 2) dot(context, shape.points[i] * scale - left, shape.points[i + 1] * scale - top);
    }
    context.restore();
  };

  function trace(context, world, { scale, left, top }, closed) {
    let x = world[0] * scale - left;
    let y = world[1] * scale - top;
    context.moveTo(x, y);
    const last = world.length - 2;
    for (let i = 2; i <= last; i += 2) {
      const nextX = world[i] * scale - left;
      const nextY = world[i + 1] * scale - top;
      if (i < last && Math.abs(nextX - x) < FINEST && Math.abs(nextY - y) < FINEST) continue;
      context.lineTo((x = nextX), (y = nextY));
    }
    if (closed) context.closePath();
  }

  function dot(context, x, y) {
    context.beginPath();
    context.arc(x, y, DOT, 0, 2 * Math.PI);
    context.fill();
    context.save();
    context.lineWidth = 1;
    context.strokeStyle = albviewer.colour("--paper");
    context.stroke();
    context.restore();
  }

  /** The topmost shape at a point of the world; `scale` is the world's width in pixels. */
  albviewer.shapeAt = (list, x, y, scale) => {
    const aim = AIM / scale;
    const around = [x - aim, y - aim, x + aim, y + aim];
    return list.findLast((shape) => overlap(shape.box, around) && hits(shape, x, y, aim));
  };

  function hits(shape, x, y, aim) {
    for (let i = 0; i < shape.points.length; i += 2) {
      if (Math.hypot(shape.points[i] - x, shape.points[i + 1] - y) <= aim) return true;
    }
    return shape.lines.some((line) => isNear(line, x, y, aim)) || shape.areas.some((rings) => isInside(rings, x, y));
  }

  function isNear(line, x, y, aim) {
    for (let i = 2; i < line.length; i += 2) {
      const dx = line[i] - line[i - 2];
      const dy = line[i + 1] - line[i - 1];
      const along = ((x - line[i - 2]) * dx + (y - line[i - 1]) * dy) / (dx * dx + dy * dy || 1);
      const part = Math.max(0, Math.min(1, along));
      if (Math.hypot(line[i - 2] + part * dx - x, line[i - 1] + part * dy - y) <= aim) return true;
    }
    return false;
  }

  function isInside(rings, x, y) {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const crosses = ring[i + 1] > y !== ring[j + 1] > y;
        if (crosses && x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]) inside = !inside;
      }
    }
    return inside;
  }

  const overlap = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
})();
