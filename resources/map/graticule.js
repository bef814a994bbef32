// The grid of degrees: thin lines over the land, their numbers at the edges of the view. Off until it is asked for.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const INSET = 3;

  L.Control.Graticule = L.Control.extend({
    // apart: the least distance of two lines, in pixels
    options: { position: "topleft", apart: 92, pane: "graticule" },

    onAdd(map) {
      this.shown = false;
      map.createPane(this.options.pane).style.zIndex = 300;
      this._lines = new albviewer.CanvasLayer((frame) => this._paint(frame), { pane: this.options.pane });
      this._numbers = L.DomUtil.create("div", "albviewer-degrees", map.getContainer());
      // the map's name says that there is a map; a reader of screens has no use for the numbers of its grid
      this._numbers.setAttribute("aria-hidden", "true");
      map.on("albviewer-graticule", this._take, this);
      map.on("move zoomend resize albviewer-words", this._number, this);
      map.on("zoomstart", this._forget, this);
      map.on("albviewer-look", this._repaint, this);
      // a control of Leaflet's must have an element of its own
      return L.DomUtil.create("div", "albviewer-graticule");
    },

    onRemove(map) {
      map.off("albviewer-graticule", this._take, this);
      map.off("move zoomend resize albviewer-words", this._number, this);
      map.off("zoomstart", this._forget, this);
      map.off("albviewer-look", this._repaint, this);
      this._lines.remove();
      this._numbers.remove();
    },

    _take({ shown }) {
      if (shown === this.shown) return;
      this.shown = shown;
      if (shown) this._lines.addTo(this._map);
      else this._lines.remove();
      this._number();
    },

    _repaint() {
      if (this.shown) this._lines.repaint();
    },

    /** The step of the grid: one for both ways, by what is narrower, which is along a parallel. */
    _step(zoom) {
      return albviewer.degreeStep(albviewer.worldPixels(zoom) / 360, this.options.apart);
    },

    _paint({ context, scale, left, top, width, height, zoom }) {
      const step = this._step(zoom);
      context.strokeStyle = albviewer.colour("--map-label-water");
      context.globalAlpha = 0.55;
      context.lineWidth = 0.8;
      context.beginPath();
      const west = albviewer.longitude(left / scale);
      const east = albviewer.longitude((left + width) / scale);
      for (const lon of albviewer.degreesBetween(west, east, step)) {
        const x = albviewer.worldX(lon) * scale - left;
        context.moveTo(x, 0);
        context.lineTo(x, height);
      }
      for (const lat of this._parallels(top / scale, (top + height) / scale, step)) {
        const y = albviewer.worldY(lat) * scale - top;
        context.moveTo(0, y);
        context.lineTo(width, y);
      }
      context.stroke();
      context.globalAlpha = 1;
    },

    _parallels(north, south, step) {
      return albviewer.degreesBetween(albviewer.latitude(south), albviewer.latitude(north), step).filter((lat) => Math.abs(lat) < 85);
    },

    _forget() {
      this._numbers.replaceChildren();
    },

    /** Write the numbers: longitudes at the lower edge, latitudes at the left one; across where something stands. */
    _number() {
      if (!this.shown) {
        this._forget();
        return;
      }
      const map = this._map;
      const size = map.getSize();
      const scale = albviewer.worldPixels(map.getZoom());
      const { min, max } = map.getPixelBounds();
      const step = this._step(map.getZoom());
      const taken = albviewer.boxesOf(map, ".leaflet-control");
      const put = (words, places) => {
        const element = document.createElement("span");
        element.textContent = words;
        this._numbers.append(element);
        const { offsetWidth: wide, offsetHeight: high } = element;
        const boxes = places(wide, high).map(([x, y]) => [x, y, x + wide, y + high]);
        const box = boxes.find((each) => isWithin(each, size) && !taken.some((other) => overlap(each, other)));
        if (box === undefined) {
          element.remove();
          return;
        }
        element.style.transform = `translate(${box[0]}px, ${box[1]}px)`;
        taken.push(box);
      };
      this._forget();
      for (const lon of albviewer.degreesBetween(albviewer.longitude(min.x / scale), albviewer.longitude(max.x / scale), step)) {
        const at = albviewer.worldX(lon) * scale - min.x;
        put(albviewer.degreeWords(lon, "lon"), (wide, high) => [
          [at - wide / 2, size.y - high - INSET],
          [at - wide / 2, INSET],
        ]);
      }
      for (const lat of this._parallels(min.y / scale, max.y / scale, step)) {
        const at = albviewer.worldY(lat) * scale - min.y;
        put(albviewer.degreeWords(lat, "lat"), (wide, high) => [
          [INSET, at - high / 2],
          [size.x - wide - INSET, at - high / 2],
        ]);
      }
    },
  });

  const isWithin = (box, size) => box[0] >= 0 && box[1] >= 0 && box[2] <= size.x && box[3] <= size.y;
  const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
})();
