// A scanned map, turned and stretched to where it lies. Leaflet's own overlay knows only pictures whose north is up.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  albviewer.ScanOverlay = L.ImageOverlay.extend({
    /** `fit` are six numbers that bring a pixel (column, row) into the world, see model/map_layers.py; `size` in pixels. */
    initialize(url, fit, size, bounds, options) {
      L.ImageOverlay.prototype.initialize.call(this, url, bounds, options);
      this._fit = fit;
      this._size = size;
    },

    _initImage() {
      L.ImageOverlay.prototype._initImage.call(this);
      this._image.style.width = `${this._size[0]}px`;
      this._image.style.height = `${this._size[1]}px`;
      // a picture that cannot be drawn leaves no sign of a broken picture on the map
      this._image.alt = "";
      this._image.style.transformOrigin = "0 0";
    },

    _reset() {
      this._lay(this._map.getZoom(), this._map.getPixelOrigin());
    },

    _animateZoom({ zoom, center }) {
      this._lay(zoom, this._map._getNewPixelOrigin(center, zoom));
    },

    _lay(zoom, origin) {
      const scale = albviewer.worldPixels(zoom);
      const [xc, xr, x0, yc, yr, y0] = this._fit;
      const numbers = [xc, yc, xr, yr, x0, y0].map((number) => number * scale);
      numbers[4] -= origin.x;
      numbers[5] -= origin.y;
      this._image.style.transform = `matrix(${numbers.join(",")})`;
    },
  });
})();
