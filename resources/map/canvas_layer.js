// One canvas that covers the map and a margin around it, painted by a function. It moves and scales with the map at no
// cost, and is painted anew when the map comes to rest, when it would no longer cover the view, or when asked.
// What takes long is painted a slice in each frame on a canvas behind, and shown when it is whole: meanwhile the map goes
// on moving.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // while flying, the picture is repainted before its stretching shows
  const MOST_STRETCHED = 1.6;
  // so long the map must have been at rest before what is only unsharp is painted anew
  const AT_REST_MS = 90;

  albviewer.CanvasLayer = L.Renderer.extend({
    // patient: after a short move it is left as it is, for what takes long to paint and does not depend on the view
    // slices: how many frames its painting is spread over when there is time
    options: { padding: 0.25, patient: false, slices: 1 },

    /** `paint(frame)` gets context, width, height (CSS pixels), zoom, scale (the world in pixels), left, top. */
    initialize(paint, options) {
      L.Renderer.prototype.initialize.call(this, options);
      this._paint = paint;
      this._asked = 0;
      this._slicing = 0;
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
      this._stopSlicing();
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
      if (!this.options.patient) this._update();
      else if (!this._stands() || !this._covers(this.options.padding / 2)) this._refine();
    },

    /** Paint anew, a slice at a time and when the map has come to rest, if what there is covers the view until then. */
    _refine() {
      if (this.options.slices < 2 || !this._coversAsItIs() || document.hidden) {
        this._update();
        return;
      }
      this._stopSlicing();
      this._waiting = setTimeout(() => {
        this._waiting = 0;
        if (this._map && !this._map._animatingZoom) this._paintSlices();
      }, AT_REST_MS);
    },

    _stopSlicing() {
      clearTimeout(this._waiting);
      cancelAnimationFrame(this._slicing);
      this._waiting = this._slicing = 0;
    },

    _paintSlices() {
      const frame = this._measure(this._boundsNow());
      this._behind ??= document.createElement("canvas");
      sizeCanvas(this._behind, frame);
      const context = this._behind.getContext("2d");
      const wide = Math.ceil(frame.width / this.options.slices);
      let start = 0;
      const slice = () => {
        if (start < frame.width) {
          const width = Math.min(wide, frame.width - start);
          this._paintPart(context, frame, start, width);
          start += wide;
          this._slicing = requestAnimationFrame(slice);
          return;
        }
        this._slicing = 0;
        this._bounds = frame.bounds;
        this._center = this._map.getCenter();
        this._zoom = frame.zoom;
        this._show(frame);
        this._context.setTransform(1, 0, 0, 1, 0, 0);
        this._context.clearRect(0, 0, this._container.width, this._container.height);
        this._context.drawImage(this._behind, 0, 0);
        this.fire("update");
      };
      this._slicing = requestAnimationFrame(slice);
    },

    /** Paint a part of the frame, from `start` on so wide, as if it were a frame of its own. */
    _paintPart(context, frame, start, width) {
      const { ratio, height } = frame;
      context.save();
      context.setTransform(ratio, 0, 0, ratio, start * ratio, 0);
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      context.clearRect(0, 0, width, height);
      if (albviewer.hasTheme()) this._paint({ ...frame, context, width, left: frame.left + start });
      context.restore();
    },

    /** Whether it is still where it was painted; while it zooms it is scaled, and its bounds say nothing. */
    _stands() {
      return this._map.getZoom() === this._zoom && this._map.getPixelOrigin().equals(this._paintedFrom);
    },

    /** Whether the canvas, moved and scaled as it is now, hides the sea behind it everywhere in the view. */
    _coversAsItIs() {
      if (!this._bounds || !this._context || this.frame === null) return false;
      const scale = this._map.getZoomScale(this._map.getZoom(), this._zoom);
      if (scale > MOST_STRETCHED * 1.5) return false;
      const world = albviewer.worldPixels(this._map.getZoom()) / this.frame.scale;
      const view = this._map.getPixelBounds();
      return (
        this.frame.left * world <= view.min.x + 1 &&
        this.frame.top * world <= view.min.y + 1 &&
        (this.frame.left + this.frame.width) * world >= view.max.x - 1 &&
        (this.frame.top + this.frame.height) * world >= view.max.y - 1
      );
    },

    /** Whether it covers the view and this part of the view's size around it. */
    _covers(part) {
      const size = this._map.getSize();
      const corner = this._map.containerPointToLayerPoint(size.multiplyBy(-part));
      return this._bounds.contains(L.bounds(corner, corner.add(size.multiplyBy(1 + 2 * part))));
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      this._stopSlicing();
      L.Renderer.prototype._update.call(this);
      const frame = this._measure(this._bounds);
      this._show(frame);
      this._context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
      this._context.clearRect(0, 0, frame.width, frame.height);
      if (albviewer.hasTheme()) this._paint(frame);
      this.fire("update");
    },

    /** What the renderer would take for its bounds now. */
    _boundsNow() {
      const size = this._map.getSize();
      const corner = this._map.containerPointToLayerPoint(size.multiplyBy(-this.options.padding)).round();
      return new L.Bounds(corner, corner.add(size.multiplyBy(1 + this.options.padding * 2)).round());
    },

    /** Where a canvas with these bounds stands in the world, and where the view is in it. */
    _measure(bounds) {
      const size = bounds.getSize();
      const zoom = this._map.getZoom();
      const corner = this._map.getPixelOrigin().add(bounds.min);
      const view = this._map.containerPointToLayerPoint([0, 0]).subtract(bounds.min);
      return {
        bounds,
        context: this._context,
        ratio: window.devicePixelRatio || 1,
        width: size.x,
        height: size.y,
        zoom,
        scale: albviewer.worldPixels(zoom),
        left: corner.x,
        top: corner.y,
        view: { x: view.x, y: view.y, width: this._map.getSize().x, height: this._map.getSize().y },
      };
    },

    /** Put the canvas where the frame is. */
    _show(frame) {
      this._paintedFrom = this._map.getPixelOrigin();
      sizeCanvas(this._container, frame);
      L.DomUtil.setTransform(this._container, frame.bounds.min, 1);
      this.frame = frame;
    },
  });

  function sizeCanvas(canvas, frame) {
    const width = Math.round(frame.width * frame.ratio);
    const height = Math.round(frame.height * frame.ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
    }
  }
})();
