// Where the map looks: it flies to a point or a box, at once if less motion is asked for, and later if the page has no
// size yet because its pane is hidden. No flight goes deeper than the base map is good where it ends, and where a chosen
// place comes to lie under what stands on the map, the map moves on until it does not.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const FLIGHT_SECONDS = 0.6;
  const CLOSE_ENOUGH = 9;
  // so many chosen places are kept clear of what stands on the map; more cannot be
  const MOST_CLEARED = 12;
  // from a place's middle to what it must not lie under, and to the edge of the map
  const CLEAR = 14;
  const STEP = 8;

  class Camera {
    /** `levels` of detail {box, deepest}, coarse first. */
    constructor(map, store, levels) {
      this.map = map;
      this.store = store;
      this.waiting = null;
      this.flights = 0;
      this.levels = levels;
    }

    /** Go where a `fly` message says. */
    fly(message) {
      const size = this.map.getSize();
      if (size.x === 0 || size.y === 0) {
        this.waiting = { ...message, animate: false };
        return;
      }
      this.waiting = null;
      const moving = (message.animate ?? true) && !albviewer.reducedMotion && !document.hidden;
      const flight = (this.flights += 1);
      // a view that there was before comes back as it was
      if (message.margin ?? true) this.map.once("moveend", () => flight === this.flights && this._uncover(moving));
      const way = moving ? { duration: FLIGHT_SECONDS } : { animate: false };
      if (message.bounds) {
        const deepest = this._deepest(L.latLngBounds(message.bounds).getCenter());
        const { around, closest } = albviewer.fitOf(message, [size.x, size.y], deepest);
        const fit = { padding: [around, around], maxZoom: closest };
        if (moving) this.map.flyToBounds(message.bounds, { ...fit, ...way });
        else this.map.fitBounds(message.bounds, { ...fit, ...way });
      } else {
        const wanted = message.zoom ?? Math.max(this.map.getZoom(), CLOSE_ENOUGH);
        const zoom = Math.min(wanted, this._deepest(L.latLng(message.point)));
        if (moving) this.map.flyTo(message.point, zoom, way);
        else this.map.setView(message.point, zoom, way);
      }
    }

    /** Move on as little as will do where something that stands on the map covers a chosen place. */
    _uncover(moving) {
      const { x: width, y: height } = this.map.getSize();
      const points = [];
      for (let i = 0; i < this.store.length && points.length <= MOST_CLEARED; i += 1) {
        if (this.store.state[i] !== albviewer.CHOSEN) continue;
        const { x, y } = this.map.latLngToContainerPoint(this._at(i));
        if (x >= 0 && y >= 0 && x <= width && y <= height) points.push([x, y]);
      }
      if (points.length === 0 || points.length > MOST_CLEARED) return;
      const covers = albviewer.boxesOf(this.map, ".leaflet-control");
      const isClear = ([dx, dy]) => points.every(([x, y]) => isFree(x + dx, y + dy, covers, width, height));
      if (isClear([0, 0])) return;
      const way = nearestFirst(width / 2, height / 2).find(isClear);
      if (way) this.map.panBy([-way[0], -way[1]], { animate: moving, duration: FLIGHT_SECONDS / 2 });
    }

    _deepest({ lat, lng }) {
      return albviewer.deepestAt(this.levels, lat, lng);
    }

    flyToPlace(i) {
      this.fly({ point: this._at(i) });
    }

    showAll() {
      const bounds = L.latLngBounds(Array.from(this.store.ids, (_, i) => this._at(i)));
      if (bounds.isValid()) this.fly({ bounds });
    }

    /** Take notice that the page has another size. */
    resized() {
      // what was in the middle stays there
      this.map.invalidateSize({ animate: false, pan: true });
      if (this.waiting !== null) this.fly(this.waiting);
    }

    /** West, south, east, north, zoom. */
    extent() {
      const bounds = this.map.getBounds();
      return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth(), this.map.getZoom()];
    }

    _at(i) {
      return [albviewer.latitude(this.store.y[i]), albviewer.longitude(this.store.x[i])];
    }
  }

  /** Whether a point is in view and under none of the boxes. */
  function isFree(x, y, boxes, width, height) {
    if (x < CLEAR || y < CLEAR || x > width - CLEAR || y > height - CLEAR) return false;
    return !boxes.some(([left, top, right, bottom]) =>
      x > left - CLEAR && x < right + CLEAR && y > top - CLEAR && y < bottom + CLEAR);
  }

  /** Ways [x, y] to go, the shortest first. */
  function nearestFirst(farX, farY) {
    const ways = [];
    for (let x = -Math.floor(farX / STEP) * STEP; x <= farX; x += STEP) {
      for (let y = -Math.floor(farY / STEP) * STEP; y <= farY; y += STEP) ways.push([x, y]);
    }
    return ways.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  }

  albviewer.Camera = Camera;
})();
