// Says whose borders are drawn, what the map cannot say of that year, and lets the reader pin another year or follow the
// time that the window shows.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // years in which the map changed most, to go to at once
  const STOPS = [1949, 1961, 1975, 1991, 2000];

  L.Control.YearOfBorders = L.Control.extend({
    options: { position: "topright" },

    onAdd(map) {
      const { year } = albviewer.page.land;
      this._state = { year, pinned: false, note: "" };
      this._limits = [year, year];
      this._drawn = (asked) => asked;
      this._tell = {
        show: (shown) => albviewer.page.showYear(shown),
        pin: (pinned) => albviewer.program.yearPinned(pinned),
        follow: () => albviewer.program.yearPinned(0),
      };
      this._regional = "";
      map.on(this._heard(), this);
      const element = L.DomUtil.create("div", "albviewer-year");
      L.DomEvent.disableClickPropagation(element);
      L.DomEvent.disableScrollPropagation(element);
      this._button = L.DomUtil.create("button", "albviewer-year-button", element);
      this._button.type = "button";
      this._button.setAttribute("aria-expanded", "false");
      this._button.addEventListener("click", () => this._open(this._panel.hidden));
      this._note = L.DomUtil.create("div", "albviewer-year-note", element);
      this._note.setAttribute("role", "status");
      this._panel = this._makePanel(element);
      element.addEventListener("keydown", (event) => this._key(event));
      element.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !element.contains(relatedTarget)) this._open(false);
      });
      this._write();
      return element;
    },

    onRemove(map) {
      map.off(this._heard(), this);
    },

    _heard() {
      return {
        "albviewer-year": this._take,
        "albviewer-region": this._setRegional,
        "albviewer-history": this._setLimits,
        "albviewer-words": this._write,
      };
    },

    _makePanel(element) {
      const panel = L.DomUtil.create("div", "albviewer-year-panel", element);
      panel.hidden = true;
      panel.setAttribute("role", "group");
      this._slider = L.DomUtil.create("input", "", panel);
      this._slider.type = "range";
      this._slider.step = 1;
      this._slider.addEventListener("input", () => this._slide(Number(this._slider.value)));
      this._slider.addEventListener("change", () => this._tell.pin(Number(this._slider.value)));
      const stops = L.DomUtil.create("div", "albviewer-year-stops", panel);
      for (const year of STOPS) {
        const stop = L.DomUtil.create("button", "", stops);
        stop.type = "button";
        stop.textContent = year;
        stop.addEventListener("click", () => {
          this._slide(year);
          this._tell.pin(year);
        });
      }
      this._follow = L.DomUtil.create("button", "albviewer-year-follow", panel);
      this._follow.type = "button";
      this._follow.addEventListener("click", () => {
        this._tell.follow();
        this._open(false);
      });
      return panel;
    },

    /** Take the first and the last year that there is, and which year's borders are drawn for one. */
    _setLimits({ history }) {
      this._limits = [history.first, history.last];
      this._drawn = (asked) => history.drawn(asked);
      this._write();
    },

    /** Take a `year` message. */
    _take({ year, pinned, note }) {
      this._state = { year, pinned, note };
      this._write();
    },

    /** What the map cannot say of the land in view; the message's own note goes before it. */
    _setRegional({ regional }) {
      if (regional === this._regional) return;
      this._regional = regional;
      this._write();
    },

    _slide(year) {
      this._state = { year, pinned: true, note: "" };
      this._write();
      this._tell.show(year);
    },

    _write() {
      if (!this._button) return;
      const { year, pinned, note } = this._state;
      const [before, after] = albviewer.word("borders-of", { n: "\n" }).split("\n");
      const number = document.createElement("b");
      number.textContent = this._drawn(year);
      this._button.replaceChildren(before, number, after ?? "");
      if (pinned) this._button.append(sign("M7 2h6l-1 5 3 3v2h-4l-1 6-1-6H5v-2l3-3z", "pin"));
      this._button.append(sign("M4 7l6 6 6-6", "more"));
      this._button.title = albviewer.word(pinned ? "year-pinned" : "year-follows");
      const said = note || this._regional;
      const takesOtherRoom = said !== this._note.textContent;
      this._note.textContent = said;
      this._note.hidden = !said;
      if (takesOtherRoom) albviewer.page.makeRoom();
      [this._slider.min, this._slider.max] = this._limits;
      this._slider.value = year;
      this._slider.setAttribute("aria-label", albviewer.word("year-of-borders"));
      this._slider.setAttribute("aria-valuetext", year);
      this._panel.setAttribute("aria-label", albviewer.word("year-of-borders"));
      this._follow.textContent = albviewer.word("year-follow");
      this._follow.setAttribute("aria-pressed", String(!pinned));
    },

    _open(open) {
      if (open === !this._panel.hidden) return;
      this._panel.hidden = !open;
      this._button.setAttribute("aria-expanded", String(open));
      if (open) this._slider.focus();
    },

    _key(event) {
      // what is typed here is not for the map
      event.stopPropagation();
      if (event.key === "Escape" && !this._panel.hidden) {
        this._open(false);
        this._button.focus();
      }
    },
  });

  function sign(stroke, kind) {
    const svg = L.SVG.create("svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    svg.classList.add(`albviewer-sign-${kind}`);
    const path = L.SVG.create("path");
    path.setAttribute("d", stroke);
    svg.append(path);
    return svg;
  }
})();
