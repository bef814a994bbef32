// Puts the page together: makes the layers, takes the program's messages, and tells it what the reader does.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MOUSE_TARGET = 24;
  const TOUCH_TARGET = 44;
  const FLIGHT_SECONDS = 0.6;
  const CLOSE_ENOUGH = 9;
  const FONTS = ['13px "Source Sans 3"', '15px "Source Serif 4"', 'italic 15px "Source Serif 4"'];

  albviewer.start = (map, options) => {
    const store = new albviewer.PlaceStore();
    const land = new albviewer.LandPainter(map);
    const landLabels = new albviewer.LandLabels();
    const places = new albviewer.PlaceLayer(map, store, landLabels);
    const tooltip = new albviewer.Tooltip(map.getContainer());
    const tags = new albviewer.EdgeTags(map, store, (i) => flyTo({ point: [latitude(store.y[i]), (store.x[i] - 0.5) * 360] }));
    const controls = new albviewer.Controls({
      "zoom-in": () => map.zoomIn(),
      "zoom-out": () => map.zoomOut(),
      "whole-collection": () => showAll(),
    }).addTo(map);
    const year = new albviewer.YearNote(options.year).addTo(map);
    L.control.scale({ imperial: false, position: "bottomleft", maxWidth: 90 }).addTo(map);
    L.control.attribution({ prefix: false, position: "bottomright" }).addAttribution(options.attribution).addTo(map);

    // what stands on the map and must not be covered, in pixels of the view
    const reserved = () => {
      const origin = map.getContainer().getBoundingClientRect();
      return [...map.getContainer().querySelectorAll(".leaflet-control")].map((element) => {
        const box = element.getBoundingClientRect();
        return [box.left - origin.left - 4, box.top - origin.top - 4, box.right - origin.left + 4, box.bottom - origin.top + 4];
      });
    };
    places.reserved = reserved;
    tags.reserved = reserved;

    const refresh = () => {
      places.repaint();
      tags.update();
    };

    // ---- messages of the program ------------------------------------------------------------------------------
    let waitingFlight = null;

    const flyTo = ({ bounds, point, zoom, animate = true, margin = true }) => {
      const size = map.getSize();
      if (size.x === 0 || size.y === 0) {
        waitingFlight = { bounds, point, zoom, animate: false, margin };
        return;
      }
      const moving = animate && !albviewer.reducedMotion && !document.hidden;
      if (bounds) {
        const around = margin ? Math.min(60, size.x / 8, size.y / 8) : 0;
        const fit = { padding: [around, around], maxZoom: margin ? 12 : undefined };
        if (moving) map.flyToBounds(bounds, { ...fit, duration: FLIGHT_SECONDS });
        else map.fitBounds(bounds, { ...fit, animate: false });
      } else {
        const target = zoom ?? Math.max(map.getZoom(), CLOSE_ENOUGH);
        if (moving) map.flyTo(point, target, { duration: FLIGHT_SECONDS });
        else map.setView(point, target, { animate: false });
      }
    };

    const showAll = () => {
      if (store.length === 0) return;
      const bounds = L.latLngBounds([]);
      for (let i = 0; i < store.length; i += 1) bounds.extend([latitude(store.y[i]), (store.x[i] - 0.5) * 360]);
      flyTo({ bounds });
    };

    const take = {
      theme({ colours, reduced_motion }) {
        albviewer.setTheme(colours, reduced_motion);
        albviewer.forgetMarks();
        albviewer.forgetWidths();
        land.layer.repaint();
        refresh();
      },
      words({ language, words }) {
        albviewer.setWords(language, words);
        controls.rename();
        year.rename();
        refresh();
      },
      places(message) {
        store.take(message);
        const homes = message.home.map((id) => store.index.get(id)).filter((i) => i !== undefined);
        land.setHome(homes.map((i) => [store.x[i], store.y[i]]));
        refresh();
      },
      names({ names }) {
        store.rename(names);
        refresh();
      },
      show(message) {
        store.show(message);
        refresh();
      },
      hover({ id }) {
        if (store.hover(id)) places.repaint();
      },
      fly: flyTo,
    };

    // ---- what the reader does ---------------------------------------------------------------------------------
    let target = MOUSE_TARGET;
    let pointed = -1;

    const point = (i) => {
      if (i === pointed) return;
      pointed = i;
      map.getContainer().classList.toggle("albviewer-on-place", i >= 0);
      const id = i >= 0 ? store.ids[i] : "";
      if (store.hover(id)) places.repaint();
      if (i >= 0) tooltip.show(store, i, places.positionOf(i));
      else tooltip.hide();
      albviewer.program.placeHovered(id);
    };

    map.getContainer().addEventListener(
      "pointerdown",
      (event) => (target = event.pointerType === "touch" ? TOUCH_TARGET : MOUSE_TARGET),
      true,
    );
    map.on("mousemove", (event) => point(map.dragging.moving?.() ? -1 : places.hit(event.containerPoint, MOUSE_TARGET)));
    map.on("mouseout movestart zoomstart", () => point(-1));
    map.on("click", ({ containerPoint, originalEvent }) => {
      const i = places.hit(containerPoint, target);
      if (i < 0) return;
      albviewer.program.placeClicked(store.ids[i], originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey);
    });
    map.on("dblclick", ({ containerPoint, latlng }) => {
      if (places.hit(containerPoint, target) < 0) map.setZoomAround(latlng, map.getZoom() + 1);
    });
    map.on("moveend", () => {
      tags.update();
      const bounds = map.getBounds();
      albviewer.program.extentChanged(
        JSON.stringify([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth(), map.getZoom()]),
      );
    });
    new ResizeObserver(() => {
      map.invalidateSize({ animate: false, pan: false });
      if (waitingFlight !== null && map.getSize().x > 0 && map.getSize().y > 0) {
        const flight = waitingFlight;
        waitingFlight = null;
        flyTo(flight);
      }
      refresh();
    }).observe(map.getContainer());

    // ---- for tests and for the program's self-test ------------------------------------------------------------
    albviewer.positionOf = (id) => (store.index.has(id) ? places.positionOf(store.index.get(id)) : null);
    albviewer.stateOf = (id) => store.describe(id);
    albviewer.map = map;
    albviewer.land = land;

    const loaded = [land.load(options.levels), landLabels.load(options.labels), ...FONTS.map((font) => document.fonts.load(font))];
    albviewer.loaded = Promise.all(loaded).then(() => {
      // what was measured with a fallback font is wrong now
      albviewer.forgetMarks();
      albviewer.forgetWidths();
      refresh();
      albviewer.complete = true;
    });
    albviewer.connect((message) => take[message.kind]?.(message));
  };

  const latitude = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
})();
