// The menu of the map is the program's own: the page tells where it was asked for, and over which place. It also hears the
// keys that are the map's: Home, End, G, Escape.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MOUSE_TARGET = 44;

  albviewer.watchMenu = ({ map, store, places, leavePlace }) => {
    const ask = (point, i) => {
      const { lat, lng } = map.containerPointToLatLng(point);
      leavePlace();
      const place = i >= 0 ? store.ids[i] : "";
      const lon = albviewer.aroundTheWorld(lng);
      albviewer.program.menuAsked(JSON.stringify({ place, lat, lon, zoom: map.getZoom(), x: point.x, y: point.y }));
    };
    map.on("contextmenu", ({ containerPoint, originalEvent }) => {
      // asked by a key there is no pointer: the menu belongs to the place that is lit, else to the middle
      const byKey = originalEvent.pointerType === "";
      if (!byKey) ask(containerPoint, places.hit(containerPoint, MOUSE_TARGET));
      else if (store.hovered >= 0) ask(L.point(places.positionOf(store.hovered)), store.hovered);
      else ask(map.getSize().divideBy(2), -1);
    });
    return (point, i = -1) => ask(point, i);
  };

  const KEYS = { Home: "whole-collection", End: "selection", g: "graticule", G: "graticule", Escape: "leave-alone" };

  albviewer.watchKeys = (map, act) => {
    map.getContainer().addEventListener("keydown", (event) => {
      const key = KEYS[event.key];
      if (key === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      act(key);
    });
  };
})();
