// One canvas that covers the map and a margin around it, painted by a function. It moves and scales with the map at no
// cost, and is painted anew when the map comes to rest, when it would no longer cover the view, or when asked.
// What takes long is painted a slice in each frame on a canvas behind, and shown when it is whole: meanwhile the map goes
// on moving.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // while flying, the picture is repainted before its stretching shows
  const MOST_STRETCHED = 1.6;
  const MOST_STRETCHED_IF_PATIENT = 2.2;
  // so long the map must have been at rest before what is only unsharp is painted anew
  const AT_REST_MS = 90;
  // parts of the canvas's width, and the time that one should take
  const FIRST_SLICE = 0.1;
  const NARROWEST_SLICE = 0.06;
  const WIDEST_SLICE = 0.34;
  const SLICE_MS = 7;
  // with this part of the margin left, a map that is being moved is painted anew
  const PAINTED_AHEAD = 0.5;

  albviewer.CanvasLayer = L.Renderer.extend({
    // patient: for what takes long to paint and does not depend on the view. After a short move it is left as it is, and
    // its painting is spread over several frames
    // still: for what is painted less often than other things on the page. A canvas that may be drawn on is copied for
    // every frame in which the page shows anything new, a picture only when it is another
    // ready: whether there is anything to paint; before that not even a canvas is made, for that takes longer than painting
    options: { padding: 0.25, patient: false, still: false, ready: () => true },

    /** `paint(frame)` gets context, width, height (CSS pixels), zoom, scale (the world in pixels), left, top. */
    initialize(paint, options) {
      L.Renderer.prototype.initialize.call(this, options);
      this._paint = paint;
      this._asked = 0;
      this._slicing = 0;
      this._chasing = 0;
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
      this._sheet = this.options.still ? new OffscreenCanvas(1, 1) : this._container;
      this._context = this._sheet.getContext("2d");
      this._picture = this.options.still ? this._container.getContext("bitmaprenderer") : null;
    },

    _destroyContainer() {
      cancelAnimationFrame(this._asked);
      this._stopChasing();
      this._stopSlicing();
      this._container.remove();
      this._container = null;
    },

    _onZoom() {
      L.Renderer.prototype._onZoom.call(this);
      // a step of zoom ends with the map at rest, which paints by itself; only a flight goes on, and is painted from here
      if (!this._chasing && (this._isStretched() || (this.options.patient && !this._coversAsItIs()))) {
        this._chasing = requestAnimationFrame(() => {
          this._chasing = 0;
          if (this._map) this._update();
        });
      }
    },

    _isStretched() {
      const most = this.options.patient ? MOST_STRETCHED_IF_PATIENT : MOST_STRETCHED;
      const stretched = this._map.getZoomScale(this._map.getZoom(), this._zoom);
      return stretched > most || stretched < 1 / most;
    },

    _stopChasing() {
      cancelAnimationFrame(this._chasing);
      this._chasing = 0;
    },

    _keepCovered() {
      if (!this._stands()) return;
      if (!this.options.patient) {
        if (!this._covers(0)) this._update();
      } else if (!this._slicing && !this._covers(this.options.padding * PAINTED_AHEAD)) {
        // begun before it is needed; that its edge may be bare for a few frames is better than that the map stands still
        if (this._isFarOff()) this._update();
        else this._paintSlices();
      }
    },

    _rest() {
      this._stopChasing();
      if (!this.options.patient) this._update();
      else if (!this._stands() || !this._covers(this.options.padding / 2)) this._refine();
    },

    /** Paint anew, a slice in each frame; if what there is covers the view until then, when the map has come to rest. */
    _refine() {
      if (this.frame === null || document.hidden || this._isFarOff()) {
        this._update();
        return;
      }
      this._stopSlicing();
      this._waiting = setTimeout(
        () => {
          this._waiting = 0;
          if (this._map && !this._map._animatingZoom) this._paintSlices();
        },
        this._coversAsItIs() ? AT_REST_MS : 0,
      );
    },

    /** Whether what there is has little to do with what is to be seen: a jump elsewhere, or by several levels of zoom. */
    _isFarOff() {
      const scale = this._map.getZoomScale(this._map.getZoom(), this._zoom);
      if (scale > 2 * MOST_STRETCHED_IF_PATIENT || scale < 0.5 / MOST_STRETCHED_IF_PATIENT) return true;
      const world = albviewer.worldPixels(this._map.getZoom()) / this.frame.scale;
      const middle = this._map.getPixelBounds().getCenter();
      const { left, top, width, height } = this.frame;
      return (
        middle.x < left * world || middle.y < top * world ||
        middle.x > (left + width) * world || middle.y > (top + height) * world
      );
    },

    _stopSlicing() {
      clearTimeout(this._waiting);
      cancelAnimationFrame(this._slicing);
      this._waiting = this._slicing = 0;
    },

    _paintSlices() {
      this._stopSlicing();
      const frame = this._measure(this._boundsNow());
      this._behind ??= document.createElement("canvas");
      sizeCanvas(this._behind, frame);
      const context = this._behind.getContext("2d");
      const origin = this._map.getPixelOrigin();
      let start = 0;
      let wide = frame.width * FIRST_SLICE;
      const slice = () => {
        if (start < frame.width) {
          const width = Math.min(Math.ceil(wide), frame.width - start);
          const before = performance.now();
          this._paintPart(context, frame, start, width);
          start += width;
          // as wide as there is time for, by what the last one took; but never so narrow that it takes for ever
          const pace = SLICE_MS / Math.max(1, performance.now() - before);
          wide = Math.max(frame.width * NARROWEST_SLICE, Math.min(frame.width * WIDEST_SLICE, wide * pace));
          this._slicing = requestAnimationFrame(slice);
          return;
        }
        this._slicing = 0;
        // the map may have been zoomed meanwhile: where it then comes to rest, it is painted again
        if (this._map.getZoom() !== frame.zoom || !this._map.getPixelOrigin().equals(origin)) return;
        this._bounds = frame.bounds;
        this._center = this._map.getCenter();
        this._zoom = frame.zoom;
        this._show(frame);
        this._context.setTransform(1, 0, 0, 1, 0, 0);
        this._context.clearRect(0, 0, this._sheet.width, this._sheet.height);
        this._context.drawImage(this._behind, 0, 0);
        this._finish();
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
      return this.frame !== null && this._map.getZoom() === this._zoom && this._map.getPixelOrigin().equals(this._paintedFrom);
    },

    /** Whether the canvas, moved and scaled as it is now, hides the sea behind it everywhere in the view. */
    _coversAsItIs() {
      if (!this._bounds || !this._context || this.frame === null) return false;
      const scale = this._map.getZoomScale(this._map.getZoom(), this._zoom);
      if (scale > MOST_STRETCHED_IF_PATIENT) return false;
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
      this._stopChasing();
      L.Renderer.prototype._update.call(this);
      if (!this.options.ready()) return;
      const frame = this._measure(this._bounds);
      this._show(frame);
      this._context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
      this._context.clearRect(0, 0, frame.width, frame.height);
      if (albviewer.hasTheme()) this._paint(frame);
      this._finish();
    },

    _finish() {
      const { _sheet: sheet, _picture: picture } = this;
      // of nothing no picture can be made
      const isThere = sheet.width > 0 && sheet.height > 0;
      if (picture !== null && isThere) picture.transferFromImageBitmap(sheet.transferToImageBitmap());
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
      sizeCanvas(this._sheet, frame);
      this._container.style.width = `${frame.width}px`;
      this._container.style.height = `${frame.height}px`;
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
    }
  }
})();
