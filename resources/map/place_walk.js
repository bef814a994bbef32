// The map by keyboard: from mark to mark. Ctrl with an arrow key goes to the nearest mark in that direction, N and P
// through those in sight by importance, Enter does what a click would. Where the ring comes to is shown, and said to
// who hears it.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  // what lies aside counts for more than what lies ahead, so that walking on keeps the direction
  const ASIDE = 2;
  const KEPT_FROM_EDGE = [90, 70];

  class PlaceWalk {
    constructor(page) {
      Object.assign(this, page);
      const container = this.map.getContainer();
      this.spoken = L.DomUtil.create("div", "albviewer-spoken", container);
      this.spoken.setAttribute("aria-live", "polite");
      container.setAttribute("role", "application");
      container.addEventListener("keydown", (event) => {
        if (event.target === container && this._press(event)) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      }, true);
      container.addEventListener("focusout", ({ relatedTarget }) => {
        if (!this.tooltip.element.contains(relatedTarget)) this.end();
      });
      container.addEventListener("pointerdown", () => this.end());
      // the words went when the map began to move
      this.map.on("moveend", () => this._show());
      this.tooltip.element.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          this.tooltip.hide();
        }
      });
    }

    /** Say again what the ring is around: it counts something else now. */
    renew() {
      if (this.places.walked < 0) return;
      this._say(this._marks().placesOf(this._mark()));
      if (!this.tooltip.element.hidden) this._show();
    }

    /** Let go of the place that the ring is around. */
    end() {
      if (this.places.walked < 0) return;
      this.places.walked = -1;
      this.tooltip.hide();
      albviewer.program.placeHovered("");
      this.places.repaint();
    }

    _press(event) {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (DIRECTIONS[key] && (ctrlKey || altKey) && !metaKey) return this._goTo(this._ahead(DIRECTIONS[key]));
      if (ctrlKey || altKey || metaKey) return false;
      if (key === "n" || key === "N") return this._goTo(this._along(1));
      if (key === "p" || key === "P") return this._goTo(this._along(-1));
      if (this.places.walked < 0) return false;
      if (key === "Enter" || key === " ") {
        albviewer.pickMark(this, this._mark(), shiftKey);
        return true;
      }
      if (key !== "Escape") return false;
      this.end();
      return true;
    }

    _mark() {
      return this._marks().markOf[this.places.walked];
    }

    _marks() {
      return this.places.marks.bringTo(this.map.getZoom());
    }

    /** The nearest mark in a direction from the ring, or from the middle of the map. */
    _ahead([dx, dy]) {
      const marks = this._marks();
      const scale = albviewer.worldPixels(this.map.getZoom());
      const here = this.places.walked >= 0 ? this._mark() : -1;
      const middle = this.map.getPixelBounds().getCenter();
      const x = here >= 0 ? marks.x[here] : middle.x / scale;
      const y = here >= 0 ? marks.y[here] : middle.y / scale;
      let best = -1;
      let least = Infinity;
      for (let mark = 0; mark < marks.length; mark += 1) {
        const ahead = (marks.x[mark] - x) * dx + (marks.y[mark] - y) * dy;
        const aside = Math.abs((marks.x[mark] - x) * dy - (marks.y[mark] - y) * dx);
        const far = ahead + ASIDE * aside;
        if (mark === here || ahead <= 0 || aside > ahead * 1.001 || far >= least) continue;
        best = mark;
        least = far;
      }
      return best;
    }

    /**
     * The next mark by importance of those in sight, or of all if none is; the first one if the ring is on none of
     * them.
     */
    _along(step) {
      const { order, x, y } = this._marks();
      const scale = albviewer.worldPixels(this.map.getZoom());
      const view = this.map.getPixelBounds();
      const seen = order.filter((mark) => view.contains([x[mark] * scale, y[mark] * scale]));
      const marks = seen.length ? seen : order;
      if (marks.length === 0) return -1;
      const at = this.places.walked < 0 ? -1 : marks.indexOf(this._mark());
      if (at < 0) return marks[step > 0 ? marks.length - 1 : 0];
      return marks[(at - step + marks.length) % marks.length];
    }

    _goTo(mark) {
      if (mark < 0) return true;
      const { map, places, store } = this;
      const marks = this._marks();
      places.walked = marks.lead[mark];
      const members = marks.placesOf(mark);
      this._say(members);
      albviewer.program.placeHovered(members.length === 1 ? store.ids[members[0]] : "");
      const point = [albviewer.latitude(marks.y[mark]), albviewer.longitude(marks.x[mark])];
      const { x, y } = map.getSize();
      const padding = [Math.min(KEPT_FROM_EDGE[0], x / 4), Math.min(KEPT_FROM_EDGE[1], y / 4)];
      map.panInside(point, { padding, animate: !albviewer.reducedMotion });
      this._show();
      places.repaint();
      return true;
    }

    _say(members) {
      const sentence = albviewer.Tooltip.sentence(this.store, members);
      // the same words again would be read out again
      if (this.spoken.textContent !== sentence) this.spoken.textContent = sentence;
    }

    _show() {
      if (this.places.walked < 0 || this.tooltip.isOffering) return;
      const mark = this._mark();
      const { marks } = this.places;
      this.tooltip.show(marks.placesOf(mark), this.places.spotOf(mark), marks.reach[mark] + 4);
    }
  }

  albviewer.PlaceWalk = PlaceWalk;
})();
