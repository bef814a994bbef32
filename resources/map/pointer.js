// What the reader does with mouse and finger on the map, told to the program: over a place, on a place.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MOUSE_TARGET = 24;
  const TOUCH_TARGET = 44;

  albviewer.watchPointer = ({ map, store, places, tooltip }) => {
    const container = map.getContainer();
    let target = MOUSE_TARGET;
    let over = -1;

    const point = (i) => {
      if (i === over) return;
      over = i;
      container.classList.toggle("albviewer-on-place", i >= 0);
      const id = i >= 0 ? store.ids[i] : "";
      if (store.hover(id)) places.repaint();
      if (i >= 0) tooltip.show(store, i, places.positionOf(i));
      else tooltip.hide();
      albviewer.program.placeHovered(id);
    };

    container.addEventListener(
      "pointerdown",
      (event) => {
        target = event.pointerType === "touch" ? TOUCH_TARGET : MOUSE_TARGET;
      },
      true,
    );
    map.on("mousemove", ({ containerPoint }) => point(places.hit(containerPoint, MOUSE_TARGET)));
    map.on("mouseout movestart zoomstart", () => point(-1));
    map.on("click", ({ containerPoint, originalEvent }) => {
      const i = places.hit(containerPoint, target);
      if (i < 0) return;
      const extend = originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey;
      albviewer.program.placeClicked(store.ids[i], extend);
    });
    map.on("dblclick", ({ containerPoint, latlng }) => {
      // two clicks on a mark are two clicks on it; anywhere else they bring the map closer
      if (places.hit(containerPoint, target) < 0) map.setZoomAround(latlng, map.getZoom() + 1);
    });
    /** New places: whatever was under the pointer is gone. */
    return () => point(-1);
  };
})();
