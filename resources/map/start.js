// Puts the page together: makes its parts, takes the program's messages, and tells it where the map is.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // nearer to a place than this a click is on the place
  const CLICK_TARGET = 44;
  // what somebody does who wants to see the page itself
  const TOUCHES = ["pointermove", "pointerdown", "wheel", "keydown", "focusin"];
  const FONTS = ['13px "Source Sans 3"', '15px "Source Serif 4"', 'italic 15px "Source Serif 4"'];

  albviewer.start = (map, options) => {
    const store = new albviewer.PlaceStore();
    const camera = new albviewer.Camera(map, store, options.levels);
    const tags = new albviewer.EdgeTags(map, store, (i) => camera.flyToPlace(i));
    // before the layers are made: labels give way to tags, so these must have moved when those are painted
    map.on("moveend", () => updateTags());
    const land = new albviewer.LandLayer(map, options.year);
    const landLabels = new albviewer.LandLabels(land);
    const places = new albviewer.PlaceLayer(map, store, landLabels);
    // they stand beside words, and to measure what stands on the map takes long while the page is still being laid out
    const updateTags = () => albviewer.hasFonts && tags.update();
    const tooltip = new albviewer.Tooltip(map.getContainer(), store);
    const walk = new albviewer.PlaceWalk({ map, store, places, tooltip, camera });
    const sayOfRegion = () => {
      const [west, south, east, north, zoom] = camera.extent();
      const regional = land.history?.noteFor(land.year, [west, south, east, north], zoom, albviewer.language) ?? "";
      map.fire("albviewer-region", { regional });
    };
    const sayWhere = () => albviewer.program.extentChanged(JSON.stringify(camera.extent()));
    const showYear = (shown) => {
      land.setYear(shown);
      sayOfRegion();
      map.fire("albviewer-look");
      // the marks are those of every year
      places.words.repaint();
    };
    tags.reserved = () => [...albviewer.boxesOf(map, ".leaflet-control"), ...places.markBoxes()];
    places.beforeWords = updateTags;
    places.reserved = () => albviewer.boxesOf(map, ".leaflet-control, .albviewer-tag");

    const nameMap = () => map.getContainer().setAttribute("aria-label", albviewer.word("map"));
    nameMap();

    const refresh = () => {
      updateTags();
      places.repaint();
    };
    map.on("albviewer-land", () => {
      map.fire("albviewer-look");
      refresh();
    });
    const forgetDrawn = () => {
      albviewer.forgetMarks();
      albviewer.forgetWidths();
      land.repaint();
      refresh();
    };

    const pointer = albviewer.watchPointer({ map, store, places, tooltip, camera });
    const askForMenu = albviewer.watchMenu({ map, store, places, leavePlace: pointer.leave });
    tags.point = (i) => {
      pointer.leave();
      albviewer.program.placeHovered(i >= 0 ? store.ids[i] : "");
    };
    tags.ask = (i, tag) => askForMenu(L.point(tag.offsetLeft + tag.offsetWidth / 2, tag.offsetTop + tag.offsetHeight / 2), i);
    const here = {
      "zoom-in": () => map.zoomIn(),
      "zoom-out": () => map.zoomOut(),
      "whole-collection": () => camera.showAll(),
      "menu": (point) => askForMenu(point),
    };
    // what the page cannot do by itself, the program does
    const act = (wish, point) => (here[wish] ? here[wish](point) : albviewer.program.wished(wish));
    albviewer.watchKeys(map, act);
    // what the controls need of the page
    albviewer.page = { map, land, camera, act, showYear, makeRoom: refresh };
    const layers = new albviewer.CollectionLayers(map, () => land.year);
    map.on("click", (event) => layers.tell(places.hit(event.containerPoint, CLICK_TARGET) < 0 ? event : null));
    map.on("moveend", () => {
      sayOfRegion();
      sayWhere();
    });
    new ResizeObserver(() => {
      camera.resized();
      refresh();
    }).observe(map.getContainer());

    const take = {
      theme({ colours, reduced_motion }) {
        albviewer.setTheme(colours, reduced_motion);
        forgetDrawn();
        map.fire("albviewer-look");
      },
      words({ language, words }) {
        albviewer.setWords(language, words);
        map.fire("albviewer-words");
        sayOfRegion();
        nameMap();
        refresh();
      },
      places(message) {
        pointer.leave();
        walk.end();
        store.take(message);
        places.routes.forget();
        places.reading.forget();
        const homes = message.home.map((id) => store.index.get(id)).filter((i) => i !== undefined);
        land.setHome(homes.map((i) => [store.x[i], store.y[i]]));
        landLabels.setPlaces(store);
        map.fire("albviewer-look");
        refresh();
      },
      names({ names }) {
        store.rename(names);
        landLabels.setPlaces(store);
        refresh();
      },
      show(message) {
        store.show(message);
        places.restyle();
        pointer.renew();
        walk.renew();
      },
      routes(message) {
        places.routes.take(message, store);
        places.repaint();
      },
      reading(message) {
        places.reading.takeReading(message, store);
        places.repaint();
      },
      itinerary(message) {
        places.reading.takeItinerary(message, store);
        places.repaint();
      },
      hover({ id, also }) {
        if (store.hover(id, also)) places.repaint();
        tags.light();
      },
      fly(message) {
        camera.fly(message);
      },
      layers(message) {
        layers.take(message);
      },
      year(message) {
        map.fire("albviewer-year", message);
        showYear(message.year);
      },
      graticule(message) {
        map.fire("albviewer-graticule", message);
      },
    };

    // for tests and for the program's self-test
    albviewer.positionOf = (id) => (store.index.has(id) ? places.positionOf(store.index.get(id)) : null);
    albviewer.stateOf = (id) => places.describe(id);
    Object.assign(albviewer, { map, layers, land, places, complete: false });

    /** Begin, once all that stands on the map is there: take what was told with the scripts, and read what can wait. */
    albviewer.begin = () => {
      const takeOne = (message) => take[message.kind]?.(message);
      // it begins where it is to be: whoever looks at it first has seen nothing that it could fly from
      const told = (albviewer.told ?? []).map((message) => (message.kind === "fly" ? { ...message, animate: false } : message));
      told.forEach(takeOne);
      land.begin();
      const connected = albviewer.connect(takeOne, () => {
        // where the map has gone before there was anybody to tell
        if (told.some(({ kind }) => kind === "fly")) sayWhere();
      });
      Promise.all([connected, land.firstSeen]).then(() => albviewer.program.seen());
      // where one cannot be had, there are others
      const fonts = land.firstSeen.then(() => Promise.allSettled(FONTS.map((font) => document.fonts.load(font))));
      const labels = land.firstSeen.then(() => landLabels.load(options.labels));
      fonts.then(() => {
        albviewer.hasFonts = true;
        map.getContainer().classList.add("albviewer-lettered");
        // what was drawn without letters is drawn with them now
        forgetDrawn();
      });
      labels.then(refresh);
      const drawn = Promise.all([land.load(options), labels, fonts]).then(() => {
        map.fire("albviewer-history", { history: land.history });
        sayOfRegion();
        map.fire("albviewer-look");
        refresh();
        albviewer.complete = true;
        return land.settled();
      });
      const touched = new Promise((done) => TOUCHES.forEach((kind) => map.getContainer().addEventListener(kind, done, { once: true })));
      Promise.all([connected, Promise.race([drawn, touched])]).then(() => albviewer.program.drawn());
    };
  };

  /** The boxes of what stands on the map, in pixels of the view, with a little air around them. */
  albviewer.boxesOf = (map, selector) => {
    const origin = map.getContainer().getBoundingClientRect();
    return [...map.getContainer().querySelectorAll(selector)].map((element) => {
      const box = element.getBoundingClientRect();
      return [box.left - origin.left - 4, box.top - origin.top - 4, box.right - origin.left + 4, box.bottom - origin.top + 4];
    });
  };
})();
