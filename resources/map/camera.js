// Where the map looks: it flies to a point or a box, at once if less motion is asked for, and later if the page has no
// size yet because its pane is hidden. No flight goes deeper than the base map is good where it ends.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const FLIGHT_SECONDS = 0.6;
  const CLOSE_ENOUGH = 9;

  class Camera {
    /** `levels` of detail {box, deepest}, coarse first. */
    constructor(map, store, levels) {
      this.map = map;
      this.store = store;
      this.waiting = null;
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

  albviewer.Camera = Camera;
})();
