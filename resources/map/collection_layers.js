// What the collection lays over the map: shapes, tiles and scans, each in its own element, so that its opacity costs
// nothing to change. Whether one is seen depends on the reader's wish and on the year that the map shows.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const PICTURES = "layer-pictures";
  const SHAPES = "layer-shapes";
  // so many levels farther out than its first tiles a layer of pictures is still drawn, from many small tiles
  const FARTHER_OUT = 2;
  const DEEPEST_ZOOM = 22;

  const addressOf = ({ id }) => `/layers/${id}`;
  const boundsOf = ({ box: [south, west, north, east] }) => L.latLngBounds([south, west], [north, east]);

  /** Makers of what is drawn, by kind; each has `layer`, a layer of Leaflet, and may find the shape at a point. */
  const MAKERS = {
    "picture"(told) {
      const layer = new albviewer.ScanOverlay(`${addressOf(told)}/picture`, told.fit, told.size, boundsOf(told), {
        pane: PICTURES,
        className: "albviewer-layer",
      });
      return { layer };
    },

    "picture-tiles"(told) {
      const [first, last] = told.zooms;
      const layer = L.tileLayer(`${addressOf(told)}/{z}/{x}/{y}`, {
        pane: PICTURES,
        className: "albviewer-layer",
        bounds: boundsOf(told),
        minZoom: Math.max(0, first - FARTHER_OUT),
        maxZoom: DEEPEST_ZOOM,
        minNativeZoom: first,
        maxNativeZoom: last,
        noWrap: true,
        keepBuffer: 1,
      });
      return { layer };
    },

    "shapes"(told) {
      const made = { shapes: [] };
      made.layer = canvasLayer((frame) => albviewer.paintShapes(frame, made.shapes, told.style));
      made.shapeAt = (x, y, scale) => albviewer.shapeAt(made.shapes, x, y, scale);
      fetch(`${addressOf(told)}/shapes`)
        .then((answer) => (answer.ok ? answer.json() : { features: [] }))
        .then(({ features }) => {
          made.shapes = albviewer.shapesInDegrees(features);
          made.layer.repaint();
        });
      return made;
    },

    "shape-tiles"(told) {
      const made = {};
      const tiles = new albviewer.ShapeTiles(addressOf(told), told.zooms, told.box, () => made.layer.repaint());
      made.layer = canvasLayer((frame) => tiles.paint(frame, told.style));
      made.shapeAt = (x, y, scale) => tiles.shapeAt(x, y, scale);
      return made;
    },
  };

  const canvasLayer = (paint) => new albviewer.CanvasLayer(paint, { pane: SHAPES, patient: true });

  class CollectionLayers {
    /** `year()` is the year that the map shows. */
    constructor(map, year) {
      this.map = map;
      this.year = year;
      this.told = [];
      this.made = new Map();
      this.tip = new ShapeTip(map.getContainer());
      this.origins = new LayerOrigins().addTo(map);
      for (const [pane, height] of [[PICTURES, 210], [SHAPES, 420]]) {
        const element = map.createPane(pane);
        element.style.zIndex = height;
        element.style.pointerEvents = "none";
      }
      map.on("albviewer-look", () => {
        if (this.told.length === 0) return;
        this._show();
        for (const { layer } of this.made.values()) layer.repaint?.();
      });
      map.on("movestart zoomstart", () => this.tip.hide());
    }

    /** Take a `layers` message: from the top down. */
    take({ layers }) {
      this.told = layers;
      this._show();
    }

    /** Whether a layer is on the map now. */
    isShown(told) {
      if (!told.shown) return false;
      const year = this.year();
      return !told.years || told.years.some(([first, last]) => (first ?? year) <= year && year <= (last ?? year));
    }

    /** Say the name of the shape under a click, if it has one; null for a click that was meant for something else. */
    tell(click) {
      this.tip.hide();
      if (click === null) return;
      const { latlng, containerPoint } = click;
      const x = albviewer.worldX(latlng.lng);
      const y = albviewer.worldY(latlng.lat);
      const scale = albviewer.worldPixels(this.map.getZoom());
      for (const told of this.told.filter((each) => this.isShown(each))) {
        const shape = this.made.get(told.id)?.shapeAt?.(x, y, scale);
        const name = shape && (shape.names[told.name] || shape.names.find(Boolean));
        if (name) {
          this.tip.show([name, told.title], containerPoint);
          return;
        }
      }
    }

    _show() {
      const shown = this.told.filter((told) => this.isShown(told));
      const ids = new Set(shown.map(({ id }) => id));
      for (const [id, { layer }] of this.made) {
        if (!ids.has(id)) layer.remove();
      }
      shown.forEach((told, at) => this._lay(told, shown.length - at));
      this.tip.hide();
      // the names on the map give way to the origins
      if (this.origins.tell(shown.map(({ attribution }) => attribution))) albviewer.page.makeRoom();
    }

    _lay(told, height) {
      if (!this.made.has(told.id)) this.made.set(told.id, MAKERS[told.kind](told));
      const { layer } = this.made.get(told.id);
      if (!this.map.hasLayer(layer)) layer.addTo(this.map);
      if (layer.setOpacity) {
        layer.setOpacity(told.opacity);
        layer.setZIndex(height);
      } else {
        layer._container.style.opacity = told.opacity;
        layer._container.style.zIndex = height;
      }
    }
  }

  /** The words beside a shape that was clicked: plain text. */
  class ShapeTip {
    constructor(container) {
      this.container = container;
      this.element = L.DomUtil.create("div", "albviewer-tooltip", container);
      this.element.setAttribute("role", "status");
      this.hide();
    }

    show([name, title], { x, y }) {
      const line = (tag, text) => {
        const element = document.createElement(tag);
        element.textContent = text;
        return element;
      };
      this.element.replaceChildren(line("b", name), line("span", title));
      this.element.hidden = false;
      const { clientWidth, clientHeight } = this.container;
      const { offsetWidth: width, offsetHeight: height } = this.element;
      const below = y + 14;
      this.element.style.left = `${Math.max(4, Math.min(clientWidth - width - 4, x - width / 2))}px`;
      this.element.style.top = `${below + height + 4 < clientHeight ? below : y - 14 - height}px`;
    }

    hide() {
      this.element.hidden = true;
    }
  }

  /** Whose layers are seen, above the origins of the map itself. */
  const LayerOrigins = L.Control.extend({
    options: { position: "bottomright" },

    onAdd() {
      this._element = L.DomUtil.create("div", "leaflet-control-attribution albviewer-origins");
      this._element.hidden = true;
      return this._element;
    },

    /** Whether what is said now is something else than before. */
    tell(origins) {
      const words = [...new Set(origins)].join(" · ");
      if (words === this._element.textContent) return false;
      this._element.textContent = words;
      this._element.hidden = words === "";
      return true;
    },
  });

  albviewer.CollectionLayers = CollectionLayers;
})();
