// Where the map looks: it flies to a point or a box, at once if less motion is asked for, and later if the page has no
// size yet because its pane is hidden. No flight goes deeper than the base map is good where it ends.
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
      this.levels = null;
    }

    /** Take notice how deep the levels of detail {box, deepest} go, coarse first. Until then flights wait. */
    setLevels(levels) {
      this.levels = levels;
      if (this.waiting !== null) this.fly(this.waiting);
    }

    /** Go where a `fly` message says. */
    fly(message) {
      const size = this.map.getSize();
      if (size.x === 0 || size.y === 0 || this.levels === null) {
        this.waiting = { ...message, animate: false };
        return;
      }
      this.waiting = null;
      const moving = (message.animate ?? true) && !albviewer.reducedMotion && !document.hidden;
      const way = moving ? { duration: FLIGHT_SECONDS } : { animate: false };
      if (message.bounds) {
        const around = (message.margin ?? true) ? Math.min(WIDEST_MARGIN, size.x / 8, size.y / 8) : 0;
        const closest = Math.min(CLOSEST_FIT, this._deepest(L.latLngBounds(message.bounds).getCenter()));
        // without a margin it is a view that there was before
        const fit = { padding: [around, around], maxZoom: around ? closest : undefined };
        if (moving) this.map.flyToBounds(message.bounds, { ...fit, ...way });
        else this.map.fitBounds(message.bounds, { ...fit, ...way });
      } else {
        const wanted = message.zoom ?? Math.max(this.map.getZoom(), CLOSE_ENOUGH);
        const zoom = Math.min(wanted, this._deepest(L.latLng(message.point)));
        if (moving) this.map.flyTo(message.point, zoom, way);
        else this.map.setView(message.point, zoom, way);
      }
    }

    /** How deep a flight to a point may go: as deep as the finest level that holds it is good. */
    _deepest({ lat, lng }) {
      const x = albviewer.worldX(lng);
      const y = albviewer.worldY(lat);
      const holds = ({ box }) => x > box[0] && x < box[2] && y > box[1] && y < box[3];
      return this.levels.findLast(holds)?.deepest ?? Infinity;
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
