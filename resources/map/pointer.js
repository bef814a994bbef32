// What the reader does with mouse and finger on the map, told to the program: over a place, on a place. A mark of
// several places opens instead: the map comes closer until they part, and where nothing parts them, they are offered
// one by one.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // the nearest mark within reach is meant; a smaller target would ask for a steady hand
  const TARGET = 44;
  // a little closer than where they just part: marks that nearly touch are hard to tell apart
  const CLOSER = 0.5;

  /** Do what a click on a mark does: choose its place, or part or offer its places. */
  albviewer.pickMark = ({ map, store, places, tooltip, camera }, mark, extend) => {
    const { marks } = places;
    const members = marks.placesOf(mark);
    if (members.length === 1) {
      albviewer.program.placeClicked(store.ids[members[0]], extend);
      return;
    }
    const zoom = marks.tree.partingZoom(members, marks.level);
    if (zoom === null) {
      const choose = (i) => albviewer.program.placeClicked(store.ids[i], extend);
      tooltip.offer(members, places.spotOf(mark), marks.reach[mark], choose);
      return;
    }
    tooltip.hide();
    const middle = (axis) => members.reduce((sum, i) => sum + axis[i], 0) / members.length;
    const point = [albviewer.latitude(middle(store.y)), albviewer.longitude(middle(store.x))];
    camera.fly({ point, zoom: Math.min(map.getMaxZoom(), zoom + CLOSER) });
  };

  albviewer.watchPointer = (page) => {
    const { map, store, places, tooltip } = page;
    const container = map.getContainer();
    let over = -1;

    const point = (mark) => {
      if (mark === over) return;
      over = mark;
      container.classList.toggle("albviewer-on-place", mark >= 0);
      const members = mark >= 0 ? places.marks.placesOf(mark) : [];
      // of several places none is meant in particular, so none is lit up elsewhere
      const id = members.length === 1 ? store.ids[members[0]] : "";
      if (mark >= 0) tooltip.show(members, places.spotOf(mark), places.marks.reach[mark]);
      else if (!tooltip.isOffering) tooltip.hide();
      if (store.hover(members.length ? store.ids[members[0]] : "")) places.repaint();
      albviewer.program.placeHovered(id);
    };
    const leave = () => {
      tooltip.hide();
      point(-1);
    };
    const renew = () => {
      if (over < 0 || tooltip.isOffering) return;
      const marks = places.marks.bringTo(map.getZoom());
      if (!tooltip.element.hidden) tooltip.show(marks.placesOf(over), places.spotOf(over), marks.reach[over]);
    };

    map.on("mousemove", ({ containerPoint }) => {
      if (!tooltip.isOffering) point(places.markAt(containerPoint, TARGET));
    });
    map.on("mouseout", () => point(-1));
    map.on("movestart zoomstart", leave);
    map.on("click", ({ containerPoint, originalEvent }) => {
      const mark = places.markAt(containerPoint, TARGET);
      if (tooltip.isOffering) tooltip.hide();
      if (mark < 0) return;
      const extend = originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey;
      albviewer.pickMark(page, mark, extend);
    });
    map.on("dblclick", ({ containerPoint, latlng }) => {
      // two clicks on a mark are two clicks on it; anywhere else they bring the map closer
      if (places.markAt(containerPoint, TARGET) < 0) map.setZoomAround(latlng, map.getZoom() + 1);
    });
    /** `leave`: whatever was under the pointer is gone; `renew`: it counts something else now. */
    return { leave, renew };
  };
})();
