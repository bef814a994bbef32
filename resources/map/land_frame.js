// The frames in which the base map is asked for and painted, for the page and its worker: the view and a margin around it.
// The worker works out by itself which frame the page will ask for first, and has it painted when the page asks.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  // the margin around the view, as a part of the view, and in pixels at most
  const MARGIN = 0.25;
  const MOST_MARGIN = 320;
  const STEP_OF_ZOOM = 0.25;

  /** The frame around a view whose corner is at these whole pixels of the world. */
  albviewer.frameAround = ({ x, y }, { x: width, y: height }, zoom, ratio) => {
    const across = Math.round(Math.min(MOST_MARGIN, width * MARGIN));
    const down = Math.round(Math.min(MOST_MARGIN, height * MARGIN));
    return {
      left: x - across,
      top: y - down,
      width: width + 2 * across,
      height: height + 2 * down,
      view: { x: across, y: down, width, height },
      scale: albviewer.worldPixels(zoom),
      zoom,
      ratio,
    };
  };

  /** The view of a frame as a frame of its own. */
  albviewer.viewPart = (frame) => {
    const { x, y, width, height } = frame.view;
    return { ...frame, left: frame.left + x, top: frame.top + y, width, height };
  };

  /** How deep a flight to a point may go: as deep as the finest level {box} that holds it is good. */
  albviewer.deepestAt = (levels, lat, lon) => {
    const holds = ({ box: [west, south, east, north] }) => lon > west && lon < east && lat > south && lat < north;
    return levels.findLast(holds)?.deepest ?? Infinity;
  };

  /** How a flight to bounds fits them: the room around them, and how near it may go. */
  albviewer.fitOf = ({ margin }, [width, height], deepest) => {
    const around = (margin ?? true) ? Math.min(60, width / 8, height / 8) : 0;
    // without a margin it is a view that there was before
    return { around, closest: around ? Math.min(12, deepest) : Infinity };
  };

  /** The frame that a flight {point, zoom} or {bounds} ends with, on a map of this size; the page's own may be another. */
  albviewer.frameOfFlight = (fly, [width, height], ratio, levels, [least, most]) => {
    let x, y, zoom;
    if (fly.bounds) {
      const [[south, west], [north, east]] = fly.bounds;
      const [left, top, right, bottom] = [albviewer.worldX(west), albviewer.worldY(north), albviewer.worldX(east), albviewer.worldY(south)];
      const deepest = albviewer.deepestAt(levels, (south + north) / 2, (west + east) / 2);
      const { around, closest } = albviewer.fitOf(fly, [width, height], deepest);
      const scale = Math.min((width - 2 * around) / (right - left), (height - 2 * around) / (bottom - top));
      // a hundredth of a step is forgiven, as Leaflet does
      const steps = Math.round((Math.log2(scale / 256) / STEP_OF_ZOOM) * 100) / 100;
      zoom = Math.min(closest, Math.max(least, Math.min(most, Math.floor(steps) * STEP_OF_ZOOM)));
      [x, y] = [(left + right) / 2, (top + bottom) / 2];
    } else {
      const [lat, lon] = fly.point;
      zoom = Math.max(least, Math.min(most, fly.zoom ?? 9, albviewer.deepestAt(levels, lat, lon)));
      [x, y] = [albviewer.worldX(lon), albviewer.worldY(lat)];
    }
    const pixels = albviewer.worldPixels(zoom);
    const corner = { x: Math.round(x * pixels - width / 2), y: Math.round(y * pixels - height / 2) };
    return albviewer.frameAround(corner, { x: width, y: height }, zoom, ratio);
  };
})();
