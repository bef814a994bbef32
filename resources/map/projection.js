// Spherical Mercator in units of the world (0 to 1), which all our canvas layers keep their points in: one
// multiplication then turns a point into pixels at any zoom.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  const EARTH_KM = 40075.017;
  const MAX_LATITUDE = 85.0511287798;

  albviewer.worldX = (lon) => lon / 360 + 0.5;

  albviewer.worldY = (lat) => {
    const clipped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
    const sine = Math.sin((clipped * Math.PI) / 180);
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  };

  albviewer.longitude = (x) => (x - 0.5) * 360;

  albviewer.latitude = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

  /** Kilometres on the ground at a latitude, as a part of the world's width. */
  albviewer.worldLength = (km, lat) => km / (EARTH_KM * Math.max(0.05, Math.cos((lat * Math.PI) / 180)));

  /** The world's width in pixels at a zoom. */
  albviewer.worldPixels = (zoom) => 256 * 2 ** zoom;
})();
