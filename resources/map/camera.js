// Where the map looks: it flies to a point or a box, at once if less motion is asked for, and later if the page has no
// size yet because its pane is hidden.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const FLIGHT_SECONDS = 0.6;
  const CLOSE_ENOUGH = 9;
  const CLOSEST_FIT = 12;
  const WIDEST_MARGIN = 60;

  class Camera {
    constructor(map, store) {
      this.map = map;
      this.store = store;
      this.waiting = null;
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
        const around = (message.margin ?? true) ? Math.min(WIDEST_MARGIN, size.x / 8, size.y / 8) : 0;
        const fit = { padding: [around, around], maxZoom: around ? CLOSEST_FIT : undefined };
        if (moving) this.map.flyToBounds(message.bounds, { ...fit, ...way });
        else this.map.fitBounds(message.bounds, { ...fit, ...way });
      } else {
        const zoom = message.zoom ?? Math.max(this.map.getZoom(), CLOSE_ENOUGH);
        if (moving) this.map.flyTo(message.point, zoom, way);
        else this.map.setView(message.point, zoom, way);
      }
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
