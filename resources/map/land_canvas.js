// Shows the pictures of the base map that the worker paints: each stays where it belongs in the world, and is moved and
// scaled with the map at no cost until a better one comes. Another is asked for when the map nears the edge of what there
// is, and when it comes to rest elsewhere: painting it while a step of zoom is under way would make that falter.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // with this part of the margin left, a map that is being moved asks for more
  const ASKED_AHEAD = 0.5;
  // after so many levels of zoom of a flight, another picture is asked for on the way
  const MOST_STRETCHED = 0.8;

  albviewer.LandCanvas = L.Layer.extend({
    /** `ask(frame)` has a frame {left, top, width, height, scale, zoom, ratio, view} painted; `show` then gets it. */
    initialize(ask, options) {
      L.Util.setOptions(this, options);
      this._ask = ask;
      this._asked = null;
      this._shown = null;
      this._waiting = null;
    },

    onAdd() {
      this._canvas = L.DomUtil.create("canvas", "albviewer-canvas leaflet-zoom-animated", this.getPane());
      this._canvas.setAttribute("aria-hidden", "true");
      // with opacity, though the pictures have none: where the processor draws the page, what is opaque is scaled in a way
      // that takes seven times as long
      this._context = this._canvas.getContext("bitmaprenderer");
      this.renew();
    },

    onRemove() {
      this._canvas.remove();
      this._asked = this._shown = this._waiting = null;
    },

    getEvents() {
      return {
        viewreset: this._moved,
        move: this._moved,
        moveend: this._rest,
        resize: this._rest,
        zoomanim: this._zoomBegins,
      };
    },

    /** Ask for what is to be seen now. */
    renew() {
      if (this._map) this._wish(this._frameNow());
    },

    /** Whether what is seen is what was asked for last. */
    isCurrent() {
      const { _shown: shown, _asked: asked } = this;
      return shown !== null && asked !== null && this._waiting === null && shown.zoom === asked.zoom && contains(shown, asked, 0);
    },

    /** Take a picture; while a step of zoom is under way it waits for its end. */
    show(bitmap, frame) {
      if (!this._map) return;
      this._waiting?.bitmap.close();
      this._waiting = { bitmap, frame };
      if (!this._map._animatingZoom) this._put();
    },

    _put() {
      if (this._waiting === null) return;
      const { bitmap, frame } = this._waiting;
      this._waiting = null;
      this._context.transferFromImageBitmap(bitmap);
      this._canvas.style.width = `${frame.width}px`;
      this._canvas.style.height = `${frame.height}px`;
      this._shown = frame;
      this._place(this._map.getZoom(), this._map.getPixelOrigin());
    },

    /** Put the canvas where its picture lies, for a zoom and the pixel of the world at the origin of the panes. */
    _place(zoom, origin) {
      if (this._shown === null) return;
      const scale = albviewer.worldPixels(zoom) / this._shown.scale;
      const corner = L.point(this._shown.left, this._shown.top).multiplyBy(scale).subtract(origin);
      L.DomUtil.setTransform(this._canvas, scale === 1 ? corner.round() : corner, scale);
    },

    _zoomBegins({ center, zoom }) {
      this._place(zoom, this._map._getNewPixelOrigin(center, zoom));
    },

    _moved() {
      if (this._map._animatingZoom) return;
      const zoom = this._map.getZoom();
      this._place(zoom, this._map.getPixelOrigin());
      if (this._asked === null || Math.abs(zoom - this._asked.zoom) > MOST_STRETCHED) this.renew();
      else if (zoom === this._asked.zoom) this._renewIfNear();
    },

    _rest() {
      this._put();
      this._place(this._map.getZoom(), this._map.getPixelOrigin());
      this._renewIfNear();
    },

    /** Ask for more if the view, with part of its margin, is not within what was asked for last. */
    _renewIfNear() {
      const frame = this._frameNow();
      if (this._asked === null || this._asked.zoom !== frame.zoom || !contains(this._asked, frame, ASKED_AHEAD)) this._wish(frame);
    },

    _wish(frame) {
      if (frame.view.width === 0 || frame.view.height === 0) return;
      this._asked = frame;
      this._ask(frame);
    },

    /** The frame around the view. */
    _frameNow() {
      const corner = this._map.getPixelBounds().min.round();
      return albviewer.frameAround(corner, this._map.getSize(), this._map.getZoom(), window.devicePixelRatio || 1);
    },
  });

  /** Whether a frame holds the view of another, of the same scale, and this part of the margin around it. */
  function contains(frame, { left, top, view }, part) {
    const [across, down] = [view.x * part, view.y * part];
    return (
      frame.left <= left + view.x - across && frame.left + frame.width >= left + view.x + view.width + across &&
      frame.top <= top + view.y - down && frame.top + frame.height >= top + view.y + view.height + down
    );
  }
})();
