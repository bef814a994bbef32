// The little map in the corner: where in Europe, or in the world, the view lies. A click there goes there.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const WIDTH = 150;
  const HEIGHT = 104;
  // west, south, east, north: the smallest that holds the view with room to spare is shown
  const SHEETS = [
    [8, 33, 44, 52.8],
    [-13, 31, 62, 67],
    [-180, -62, 180, 80],
  ];
  // a view wider than this part of the sheet needs a wider sheet; wider than that of the world, none
  const WIDEST = 0.62;
  const SMALLEST_FRAME = 7;
  // on a map smaller than this it would hide more than it tells
  const LEAST_MAP = [430, 268];

  L.Control.Locator = L.Control.extend({
    options: { position: "bottomright" },

    onAdd(map) {
      const element = L.DomUtil.create("button", "albviewer-locator");
      element.type = "button";
      // the keyboard moves the map itself
      element.tabIndex = -1;
      L.DomEvent.disableClickPropagation(element);
      this._canvas = L.DomUtil.create("canvas", "", element);
      this._under = document.createElement("canvas");
      this._drawnFor = "";
      this._version = 0;
      element.addEventListener("click", (event) => this._go(event));
      map.on("move zoomend resize", this._draw, this);
      map.on("albviewer-look", this._look, this);
      map.on("albviewer-words", this._rename, this);
      this._element = element;
      this._rename();
      element.hidden = true;
      return element;
    },

    onRemove(map) {
      map.off("move zoomend resize", this._draw, this);
      map.off("albviewer-look", this._look, this);
      map.off("albviewer-words", this._rename, this);
    },

    _rename() {
      this._element.title = albviewer.word("locator");
      this._element.setAttribute("aria-label", albviewer.word("locator"));
    },

    /** Colours, year or land are others. */
    _look() {
      this._version += 1;
      this._draw();
    },

    /** The sheet for the view, as a box in world units; null if the view shows as much itself. */
    _sheetFor(view) {
      const [west, north, east, south] = view;
      const sheets = SHEETS.map(([w, s, e, n]) => [
        albviewer.worldX(w), albviewer.worldY(n), albviewer.worldX(e), albviewer.worldY(s),
      ]);
      return (
        sheets.find(
          ([left, top, right, bottom]) =>
            west >= left && east <= right && north >= top && south <= bottom &&
            east - west < WIDEST * (right - left) && south - north < WIDEST * (bottom - top),
        ) ?? null
      );
    },

    _draw() {
      const map = this._map;
      const size = map.getSize();
      const scale = albviewer.worldPixels(map.getZoom());
      const { min, max } = map.getPixelBounds();
      const view = [min.x / scale, min.y / scale, max.x / scale, max.y / scale];
      const small = size.x < LEAST_MAP[0] || size.y < LEAST_MAP[1];
      const sheet = small || !albviewer.hasTheme() ? null : this._sheetFor(view);
      const hidden = sheet === null;
      if (hidden !== this._element.hidden) {
        this._element.hidden = hidden;
        albviewer.page.makeRoom();
      }
      if (hidden) return;
      const ratio = window.devicePixelRatio || 1;
      const frame = frameFor(sheet, ratio);
      const key = `${this._version} ${ratio} ${sheet.join(" ")}`;
      if (key !== this._drawnFor) this._drawLand(frame, key);
      this._drawnFor = key;
      this._frame = frame;
      fit(this._canvas, ratio);
      const context = this._canvas.getContext("2d");
      context.setTransform(1, 0, 0, 1, 0, 0);
      // the land may not have come yet, and the frame of the view before must not stay
      context.clearRect(0, 0, this._canvas.width, this._canvas.height);
      context.drawImage(this._under, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawView(context, frame, view);
    },

    /** Have the land painted; it is shown when it comes, unless it is of another look by then. */
    async _drawLand(frame, key) {
      const picture = await albviewer.page.land.sketch(frame);
      if (key !== this._drawnFor || !this._map) return;
      fit(this._under, frame.ratio);
      this._under.getContext("2d").drawImage(picture, 0, 0);
      this._draw();
    },

    /** Go to the point that was clicked, at the zoom there is. */
    _go({ offsetX, offsetY }) {
      const { scale, left, top } = this._frame;
      const at = [albviewer.latitude((offsetY + top) / scale), albviewer.longitude((offsetX + left) / scale)];
      albviewer.page.camera.fly({ point: at, zoom: this._map.getZoom() });
    },
  });

  /** The frame of a sheet: as large as fits, in the middle. */
  function frameFor([west, north, east, south], ratio) {
    const scale = Math.max(WIDTH / (east - west), HEIGHT / (south - north));
    const left = ((west + east) / 2) * scale - WIDTH / 2;
    const top = ((north + south) / 2) * scale - HEIGHT / 2;
    return { width: WIDTH, height: HEIGHT, scale, left, top, ratio, zoom: Math.log2(scale / 256) };
  }

  function fit(canvas, ratio) {
    const width = Math.round(WIDTH * ratio);
    const height = Math.round(HEIGHT * ratio);
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${WIDTH}px`;
    canvas.style.height = `${HEIGHT}px`;
  }

  /** The view as a frame of ink, never so small that it is not seen. */
  function drawView(context, { scale, left, top }, [west, north, east, south]) {
    const wide = Math.max(SMALLEST_FRAME, (east - west) * scale);
    const high = Math.max(SMALLEST_FRAME, (south - north) * scale);
    const x = ((west + east) / 2) * scale - left - wide / 2;
    const y = ((north + south) / 2) * scale - top - high / 2;
    context.lineWidth = 4;
    context.strokeStyle = albviewer.colour("--paper");
    context.strokeRect(x, y, wide, high);
    context.lineWidth = 2;
    context.strokeStyle = albviewer.colour("--ink");
    context.strokeRect(x, y, wide, high);
  }
})();
