// What stands on the map: the buttons (closer, farther, the whole collection) and the scale.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const ICONS = {
    "zoom-in": ["M2 10h16", "M10 2v16"],
    "zoom-out": ["M2 10h16"],
    "whole-collection": ["M10 1v4", "M10 15v4", "M1 10h4", "M15 10h4", "M4 10a6 6 0 1 0 12 0a6 6 0 1 0 -12 0"],
  };

  const Controls = L.Control.extend({
    options: { position: "topleft" },

    initialize(actions) {
      this._actions = actions;
    },

    onAdd() {
      const block = L.DomUtil.create("div", "albviewer-buttons");
      L.DomEvent.disableClickPropagation(block);
      this._buttons = Object.keys(ICONS).map((key) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(icon(ICONS[key]));
        button.addEventListener("click", () => this._actions[key]());
        block.append(button);
        return [key, button];
      });
      this.rename();
      return block;
    },

    /** Take the words of the language that is now set. */
    rename() {
      for (const [key, button] of this._buttons) {
        button.title = albviewer.word(key);
        button.setAttribute("aria-label", albviewer.word(key));
      }
    },
  });

  const ScaleBar = L.Control.extend({
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
      this._text.textContent = round < 1 ? `${Math.round(round * 1000)} m` : `${round.toLocaleString(albviewer.language)} km`;
    },
  });

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

  Object.assign(albviewer, { Controls, ScaleBar });
})();
