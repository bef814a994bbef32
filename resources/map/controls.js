// What stands on the map: the buttons and the scale. Each is a control of Leaflet's own kind, so that folium can put it on
// any map; it finds the page's parts at `albviewer.page` and hears of new words by `albviewer-words`.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const ICONS = {
    "zoom-in": ["M2 10h16", "M10 2v16"],
    "zoom-out": ["M2 10h16"],
    "whole-collection": ["M10 1v4", "M10 15v4", "M1 10h4", "M15 10h4", "M4 10a6 6 0 1 0 12 0a6 6 0 1 0 -12 0"],
    "selection": ["M2 6v-4h4", "M14 2h4v4", "M18 14v4h-4", "M6 18h-4v-4", "M7 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"],
    "map-alone": ["M12 2h6v6", "M18 2l-6.5 6.5", "M8 18h-6v-6", "M2 18l6.5 -6.5"],
    "menu": ["M3 5h14", "M3 10h14", "M3 15h14"],
  };

  L.Control.MapButtons = L.Control.extend({
    // `buttons` are keys of ICONS in the order in which they stand; those that the page's program must answer are left
    // out where there is none
    options: { position: "topleft", buttons: Object.keys(ICONS) },

    onAdd(map) {
      const block = L.DomUtil.create("div", "albviewer-buttons");
      L.DomEvent.disableClickPropagation(block);
      this._buttons = this.options.buttons.map((key) => {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset.key = key;
        button.append(icon(ICONS[key]));
        button.addEventListener("click", () => albviewer.page.act(key, cornerBelow(map, button)));
        block.append(button);
        return [key, button];
      });
      map.on("albviewer-words", this._rename, this);
      this._rename();
      return block;
    },

    onRemove(map) {
      map.off("albviewer-words", this._rename, this);
    },

    /** Take the words of the language that is now set. */
    _rename() {
      for (const [key, button] of this._buttons) {
        button.title = albviewer.word(key);
        button.setAttribute("aria-label", albviewer.word(key));
      }
    },
  });

  L.Control.ScaleBar = L.Control.extend({
    options: { position: "bottomleft", widest: 70 },

    onAdd(map) {
      const element = L.DomUtil.create("div", "albviewer-scale");
      this._bar = L.DomUtil.create("i", "", element);
      this._text = L.DomUtil.create("span", "", element);
      map.on("move zoomend resize", this._measure, this);
      map.whenReady(this._measure, this);
      return element;
    },

    onRemove(map) {
      map.off("move zoomend resize", this._measure, this);
    },

    /** The longest round distance that is not wider than the bar may be, measured in the middle of the view. */
    _measure() {
      const kilometre = albviewer.worldLength(1, this._map.getCenter().lat) * albviewer.worldPixels(this._map.getZoom());
      const most = this.options.widest / kilometre;
      const power = 10 ** Math.floor(Math.log10(most));
      const round = [5, 2, 1].find((digit) => digit * power <= most) * power;
      this._bar.style.width = `${round * kilometre}px`;
      // four figures at most, which no language has to part: the web engine does not know how all of them would
      this._text.textContent = round < 1 ? `${Math.round(round * 1000)} m` : `${round} km`;
    },
  });

  /** Leaflet's line of origins, with nothing but the origins in it; that of the relief only while some of it is seen. */
  L.Control.Origins = L.Control.Attribution.extend({
    options: { position: "bottomright", prefix: false, always: "", relief: "" },

    onAdd(map) {
      map.on("albviewer-relief", this._nameRelief, this);
      this._attributions[this.options.always] = 1;
      return L.Control.Attribution.prototype.onAdd.call(this, map);
    },

    onRemove(map) {
      map.off("albviewer-relief", this._nameRelief, this);
      L.Control.Attribution.prototype.onRemove.call(this, map);
    },

    _nameRelief({ shown }) {
      const { relief } = this.options;
      if (shown === Boolean(this._attributions[relief])) return;
      if (shown) this.addAttribution(relief);
      else this.removeAttribution(relief);
      albviewer.page.makeRoom();
    },

    _update() {
      if (!this._map) return;
      const { always, relief } = this.options;
      this._container.textContent = [always, relief].filter((origin) => this._attributions[origin]).join(" · ");
    },
  });

  /** Where a menu opens that belongs to a button: at its lower left, in pixels of the map. */
  function cornerBelow(map, button) {
    const box = button.getBoundingClientRect();
    const origin = map.getContainer().getBoundingClientRect();
    return L.point(box.left - origin.left, box.bottom - origin.top);
  }

  function icon(strokes) {
    const svg = L.SVG.create("svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    for (const stroke of strokes) {
      const path = L.SVG.create("path");
      path.setAttribute("d", stroke);
      svg.append(path);
    }
    return svg;
  }
})();
