// One canvas that covers the map and a margin around it, painted by a function. It moves and scales with the map at no
// cost, and is painted anew when the map comes to rest, when it would no longer cover the view, or when asked.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // while flying, the picture is repainted before its stretching shows
  const MOST_STRETCHED = 1.6;

  albviewer.CanvasLayer = L.Renderer.extend({
    // patient: after a short move it is left as it is, for what takes long to paint and does not depend on the view
    options: { padding: 0.25, patient: false },

    /** `paint(frame)` gets context, width, height (CSS pixels), zoom, scale (the world in pixels), left, top. */
    initialize(paint, options) {
      L.Renderer.prototype.initialize.call(this, options);
      this._paint = paint;
      this._asked = 0;
    },

    /** Paint again with the next frame; asking many times paints once. */
    repaint() {
      if (!this._map || this._asked) return;
      this._asked = requestAnimationFrame(() => {
        this._asked = 0;
        if (this._map) this._update();
      });
    },

    /** Where the canvas stands: its corner and scale in world pixels, as of the last painting. */
    frame: null,

    getEvents() {
      const events = L.Renderer.prototype.getEvents.call(this);
      events.move = this._keepCovered;
      events.resize = this._update;
      events.moveend = this._rest;
      return events;
    },

    _initContainer() {
      this._container = L.DomUtil.create("canvas", "albviewer-canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._context = this._container.getContext("2d");
    },

    _destroyContainer() {
      cancelAnimationFrame(this._asked);
      this._container.remove();
      this._container = null;
    },

    _onZoom() {
      const stretched = this._map.getZoomScale(this._map.getZoom(), this._zoom);
      if (stretched > MOST_STRETCHED || stretched < 1 / MOST_STRETCHED) this._update();
      else L.Renderer.prototype._onZoom.call(this);
    },

    _keepCovered() {
      if (this._stands() && !this._covers(0)) this._update();
    },

    _rest() {
      if (!this.options.patient || !this._stands() || !this._covers(this.options.padding / 2)) this._update();
    },

    /** Whether it is still where it was painted; while it zooms it is scaled, and its bounds say nothing. */
    _stands() {
      return this._map.getZoom() === this._zoom && this._map.getPixelOrigin().equals(this._paintedFrom);
    },

    /** Whether it covers the view and this part of the view's size around it. */
    _covers(part) {
      const size = this._map.getSize();
      const corner = this._map.containerPointToLayerPoint(size.multiplyBy(-part));
      return this._bounds.contains(L.bounds(corner, corner.add(size.multiplyBy(1 + 2 * part))));
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      this._paintedFrom = this._map.getPixelOrigin();
      const size = this._bounds.getSize();
      const ratio = window.devicePixelRatio || 1;
      const canvas = this._container;
      const width = Math.round(size.x * ratio);
      const height = Math.round(size.y * ratio);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = `${size.x}px`;
        canvas.style.height = `${size.y}px`;
      }
      L.DomUtil.setTransform(canvas, this._bounds.min, 1);
      const corner = this._map.getPixelOrigin().add(this._bounds.min);
      const view = this._map.containerPointToLayerPoint([0, 0]).subtract(this._bounds.min);
      this.frame = {
        context: this._context,
        ratio,
        width: size.x,
        height: size.y,
        zoom: this._zoom,
        scale: albviewer.worldPixels(this._zoom),
        left: corner.x,
        top: corner.y,
        view: { x: view.x, y: view.y, width: this._map.getSize().x, height: this._map.getSize().y },
      };
      this._context.setTransform(ratio, 0, 0, ratio, 0, 0);
      this._context.clearRect(0, 0, size.x, size.y);
      if (albviewer.hasTheme()) this._paint(this.frame);
      this.fire("update");
    },
  });
})();
