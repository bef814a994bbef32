// The words beside a place under the pointer: name, type, counts. All of it is set as text, never as HTML.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  class Tooltip {
    constructor(container) {
      this.container = container;
      this.element = L.DomUtil.create("div", "albviewer-tooltip", container);
      this.element.setAttribute("role", "tooltip");
      this.hide();
    }

    show(store, i, { x, y }) {
      const line = (tag, text) => {
        const element = document.createElement(tag);
        element.textContent = text;
        return element;
      };
      const kind = [albviewer.word(`type-${store.types[i]}`)];
      if (store.doubtful[i]) kind.push(albviewer.word("approximate"));
      const counts = [albviewer.count("events", store.events[i]), albviewer.count("passages", store.passages[i])];
      if (store.disputed[i]) counts.push(albviewer.word("disputed"));
      this.element.replaceChildren(
        line("b", store.names[i]),
        line("span", kind.join(" · ")),
        line("span", counts.join(" · ")),
      );
      this.element.hidden = false;
      const { clientWidth, clientHeight } = this.container;
      const width = this.element.offsetWidth;
      const height = this.element.offsetHeight;
      const gap = store.reach(i) + 10;
      const left = Math.max(4, Math.min(clientWidth - width - 4, x - width / 2));
      const top = y + gap + height + 4 < clientHeight ? y + gap : y - gap - height;
      this.element.style.left = `${left}px`;
      this.element.style.top = `${top}px`;
    }

    hide() {
      this.element.hidden = true;
    }
  }

  albviewer.Tooltip = Tooltip;
})();
