// Tags at the edge of the map for matching places that lie outside it: name, count and an arrow; a click flies there.
// A tag is the place that it names as its mark would be: it lights up with it and has its menu.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MOST_TAGS = 4;
  const INSET = 8;
  const ARROWS = ["→", "↘", "↓", "↙", "←", "↖", "↑", "↗"];

  class EdgeTags {
    constructor(map, store, fly) {
      this.map = map;
      this.store = store;
      this.fly = fly;
      this.reserved = () => [];
      /** Told which place the pointer is on, or -1. */
      this.point = () => {};
      /** Told of which place the menu is asked for, and at which tag. */
      this.ask = () => {};
      this.over = -1;
      this.element = L.DomUtil.create("div", "albviewer-tags", map.getContainer());
      L.DomEvent.disableClickPropagation(this.element);
      // the map looks for marks near the pointer, which are not meant here
      L.DomEvent.on(this.element, "mousemove", L.DomEvent.stopPropagation);
    }

    /** Show which places are pointed at anywhere. */
    light() {
      for (const tag of this.element.children) this._light(tag);
    }

    _light(tag) {
      const { hovered, alsoLit } = this.store;
      tag.classList.toggle("albviewer-tag-lit", hovered === tag.place || alsoLit.includes(tag.place));
    }

    _pointAt(i) {
      this.over = i;
      this.point(i);
    }

    /** Choose and place the tags for the view as it is now. */
    update() {
      const size = this.map.getSize();
      this.element.replaceChildren();
      if (size.x < 240 || size.y < 160) return;
      const taken = this.reserved();
      for (const { i, x, y } of this._outside(size)) {
        const tag = this._tag(i, x - size.x / 2, y - size.y / 2);
        this.element.append(tag);
        const spot = this._spot(size, x, y, tag.offsetWidth, tag.offsetHeight, taken);
        if (spot === null) {
          tag.remove();
          continue;
        }
        tag.style.left = `${spot[0]}px`;
        tag.style.top = `${spot[1]}px`;
        taken.push([spot[0] - 4, spot[1] - 4, spot[2] + 4, spot[3] + 4]);
      }
      // one that is gone tells of nothing any more
      if (this.over >= 0 && ![...this.element.children].some((tag) => tag.place === this.over)) this._pointAt(-1);
    }

    /**
     * The most important places that match and are out of sight, with their distance from the view's corner.
     * A place at which nothing happened is no reason to look elsewhere: it is merely named in what was found.
     */
    _outside(size) {
      const { store } = this;
      const scale = albviewer.worldPixels(this.map.getZoom());
      const corner = this.map.getPixelBounds().min;
      const outside = [];
      for (let i = 0; i < store.length; i += 1) {
        if (store.state[i] === albviewer.OTHER) continue;
        if (store.events[i] === 0 && store.state[i] !== albviewer.CHOSEN) continue;
        const x = store.x[i] * scale - corner.x;
        const y = store.y[i] * scale - corner.y;
        if (x >= 0 && y >= 0 && x <= size.x && y <= size.y) continue;
        const weight = albviewer.importance(store, i);
        // few are as important as the last of the few: all others need not be put in order
        if (outside.length === MOST_TAGS && weight < outside[MOST_TAGS - 1].weight) continue;
        outside.push({ i, x, y, weight });
        outside.sort((one, other) => other.weight - one.weight).splice(MOST_TAGS);
      }
      return outside;
    }

    _tag(i, dx, dy) {
      const { store } = this;
      const tag = document.createElement("button");
      tag.type = "button";
      tag.className = "albviewer-tag";
      tag.title = albviewer.word("fly-to", { name: store.names[i] });
      const name = document.createElement("b");
      name.textContent = store.names[i];
      const arrow = ARROWS[(Math.round((Math.atan2(dy, dx) / Math.PI) * 4) + 8) % 8];
      tag.append(name, ` ${store.events[i]} ${arrow}`);
      tag.place = i;
      this._light(tag);
      tag.addEventListener("click", () => this.fly(i));
      for (const came of ["mouseenter", "focus"]) tag.addEventListener(came, () => this._pointAt(i));
      for (const went of ["mouseleave", "blur"]) tag.addEventListener(went, () => this._pointAt(-1));
      tag.addEventListener("contextmenu", (event) => {
        event.preventDefault();
        this.ask(i, tag);
      });
      return tag;
    }

    /** The spot nearest to where the way to the place leaves the view, sliding along the edge past what is taken. */
    _spot(size, x, y, width, height, taken) {
      const clamp = (value, most) => Math.max(INSET, Math.min(most - INSET, value));
      const startX = clamp(x - width / 2, size.x - width);
      const startY = clamp(y - height / 2, size.y - height);
      const sideways = y < 0 || y > size.y;
      for (let step = 0; step < 40; step += 1) {
        const shift = Math.ceil(step / 2) * 16 * (step % 2 ? 1 : -1);
        const left = sideways ? clamp(startX + shift, size.x - width) : startX;
        const top = sideways ? startY : clamp(startY + shift, size.y - height);
        const box = [left, top, left + width, top + height];
        if (!taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return box;
      }
      return null;
    }
  }

  albviewer.EdgeTags = EdgeTags;
})();
