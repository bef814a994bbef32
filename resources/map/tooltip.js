// The words beside a mark under the pointer or under the keyboard's ring: name, type, counts; of several places in
// one mark the names and counts of each. All of it is set as text, never as HTML. Where several places lie on one
// spot, and no zoom parts them, the words become buttons.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MOST_LISTED = 7;
  const AWAY = 10;

  class Tooltip {
    constructor(container, store) {
      this.container = container;
      this.store = store;
      this.element = L.DomUtil.create("div", "albviewer-tooltip", container);
      L.DomEvent.disableClickPropagation(this.element);
      L.DomEvent.disableScrollPropagation(this.element);
      this.hide();
    }

    /**
     * Say what a mark stands for: `places`, the most important first, at a spot and keeping `reach` pixels away from
     * it.
     */
    show(places, { x, y }, reach) {
      this.element.setAttribute("role", "tooltip");
      this.element.classList.remove("albviewer-choices");
      this.element.replaceChildren(...(places.length === 1 ? this._one(places[0]) : this._several(places)));
      this._place(x, y, reach);
    }

    /** Offer places that lie on one spot; `choose` gets the one that is taken. */
    offer(places, { x, y }, reach, choose) {
      const buttons = places.map((i) => {
        const button = line("button", "");
        button.type = "button";
        button.append(line("b", this.store.names[i]), ` ${albviewer.count("events", this.store.events[i])}`);
        button.setAttribute("aria-pressed", String(this.store.state[i] === albviewer.CHOSEN));
        button.addEventListener("click", () => {
          this.hide();
          choose(i);
        });
        return button;
      });
      this.element.setAttribute("role", "group");
      this.element.setAttribute("aria-label", albviewer.count("places", places.length));
      this.element.classList.add("albviewer-choices");
      this.element.replaceChildren(...buttons);
      this._place(x, y, reach);
      buttons[0].focus({ preventScroll: true });
    }

    get isOffering() {
      return !this.element.hidden && this.element.classList.contains("albviewer-choices");
    }

    /** The words as one sentence, for who hears them. */
    static sentence(store, places) {
      if (places.length > 1) {
        const counted = albviewer.count("places", places.length);
        const each = (i) => `${store.names[i]}, ${albviewer.count("events", store.events[i])}`;
        return `${counted}: ${places.slice(0, MOST_LISTED).map(each).join("; ")}`;
      }
      const [i] = places;
      return [store.names[i], kindOf(store, i), stateOf(store, i), countsOf(store, i)].filter(Boolean).join(", ");
    }

    _one(i) {
      const { store } = this;
      const kind = [kindOf(store, i), stateOf(store, i)].filter(Boolean).join(" · ");
      return [line("b", store.names[i]), line("span", kind), line("span", countsOf(store, i))];
    }

    _several(places) {
      const { store } = this;
      const rows = places.slice(0, MOST_LISTED).map((i) => {
        const row = line("span", "");
        row.className = "albviewer-member";
        row.append(line("b", store.names[i]), line("i", String(store.events[i])));
        return row;
      });
      const more = places.length - rows.length;
      if (more > 0) rows.push(line("span", albviewer.word("and-more", { n: more })));
      return [line("span", albviewer.count("places", places.length)), ...rows];
    }

    _place(x, y, reach) {
      this.element.hidden = false;
      const { clientWidth, clientHeight } = this.container;
      const width = this.element.offsetWidth;
      const height = this.element.offsetHeight;
      const gap = reach + AWAY;
      const left = Math.max(4, Math.min(clientWidth - width - 4, x - width / 2));
      const top = y + gap + height + 4 < clientHeight ? y + gap : Math.max(4, y - gap - height);
      this.element.style.left = `${left}px`;
      this.element.style.top = `${top}px`;
    }

    hide() {
      const held = this.element.contains(document.activeElement);
      this.element.hidden = true;
      this.element.replaceChildren();
      if (held) this.container.focus({ preventScroll: true });
    }
  }

  function line(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }

  const kindOf = (store, i) => {
    const kind = [albviewer.word(`type-${store.types[i]}`)];
    if (store.doubtful[i]) kind.push(albviewer.word("approximate"));
    return kind.join(" · ");
  };

  const stateOf = (store, i) => {
    if (store.state[i] === albviewer.MATCHING) return "";
    return albviewer.word(store.state[i] === albviewer.CHOSEN ? "is-chosen" : "is-other");
  };

  const countsOf = (store, i) => {
    const counts = [albviewer.count("events", store.events[i]), albviewer.count("passages", store.passages[i])];
    if (store.disputed[i]) counts.push(albviewer.word("disputed"));
    return counts.join(" · ");
  };

  albviewer.Tooltip = Tooltip;
})();
