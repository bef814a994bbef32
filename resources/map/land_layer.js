// The base map on the page: what it is to show goes to the worker that paints it, the pictures that come back are put
// under the map. It knows which states are the collection's own, and asks the worker what lies where.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  // marks wait no longer than this for a land that cannot be read
  const LAND_MS = 2000;
  // a page that has painted nothing so long after it could is not seen
  const UNSEEN_MS = 300;
  // a frame that was painted still has its way through the window, and needs both processors for it
  const FRAMES_TO_SCREEN = 3;
  // how often it is looked whether all is painted
  const LOOK_MS = 30;

  class LandLayer {
    constructor(map, year) {
      this.map = map;
      this.history = null;
      this.year = year;
      this.home = new Set();
      this.homeUnits = [];
      this.shownYear = 0;
      this.colours = "";
      // how many wishes went out, and how many of them the worker had heard when it last came to rest
      this.sent = 0;
      this.rested = 0;
      this.asked = 0;
      // what lies on the land comes with it: it would else be copied to the screen twice, in the time that the land needs
      this.firstShown = new Promise((done) => (this._tellShown = done));
      setTimeout(this._tellShown, LAND_MS);
      this.firstShown.then(() => map.getContainer().classList.add("albviewer-shown"));
      // until there is something to see, whatever can wait should
      this.firstSeen = new Promise((done) => (this._tellSeen = done));
      this.firstSeen.then(() => map.getContainer().classList.add("albviewer-seen"));
      this.answers = new Map();
      // the head of the page has started it, so that it reads while the page is still being put together
      this.worker = albviewer.landWorker;
      this.wishes = [];
      this._send({ kind: "year", year });
      map.createPane("land").style.zIndex = 200;
      this.layer = new albviewer.LandCanvas((frame) => this._send({ kind: "frame", frame }), { pane: "land" });
      this.layer.addTo(map);
      this.worker.onmessage = ({ data }) => this._take(data);
    }

    /** Take what the worker has said before there was anybody to hear it. */
    begin() {
      albviewer.landSaid.splice(0).forEach((message) => this._take(message));
    }

    /** Wait until all files are read; what is in view is shown as soon as it is there. */
    async load({ history }) {
      await this.firstSeen;
      this.history = new albviewer.History(await albviewer.fetchData(history));
      this._findHome();
      // the worker answers once it has read all
      await this.lookUp([]);
    }

    /** Paint in the colours that hold now. */
    repaint() {
      const colours = albviewer.colours();
      const text = JSON.stringify(colours);
      if (text === this.colours) return;
      this.colours = text;
      this._send({ kind: "colours", colours });
    }

    /** Colour the land and show the borders of a year. */
    setYear(year) {
      if (year === this.year) return;
      this.year = year;
      this._findHome();
      this._send({ kind: "year", year });
    }

    /** The states that hold these points (world units) are drawn as the collection's own. */
    setHome(points) {
      this._send({ kind: "home", points });
    }

    stateOf(unit, year = this.year) {
      return this.history?.stateOf(unit, year) ?? unit;
    }

    /** Whether all that was wished for is seen. */
    isCurrent() {
      return this.rested === this.sent && this.layer.isCurrent();
    }

    /** A promise that all that was wished for is on the screen. */
    async settled() {
      while (!this.isCurrent()) await new Promise((done) => setTimeout(done, LOOK_MS));
      await onScreen();
    }

    /** What lies at some points in world units: a promise of a list of {unit, dry}. */
    lookUp(points) {
      return this._ask({ kind: "places", points });
    }

    /** A promise of a small picture of the land in a frame {left, top, width, height, scale, zoom, ratio}. */
    sketch(frame) {
      return this._ask({ kind: "sketch", frame });
    }

    _ask(question) {
      this.asked += 1;
      return new Promise((done) => {
        const id = this.asked;
        this.answers.set(id, done);
        // after what was wished for just now, such as other colours
        queueMicrotask(() => this.worker.postMessage({ kind: "ask", id, question }));
      });
    }

    /** All that is wished for in one go is sent together, so that none of it is painted without the rest. */
    _send(message) {
      this.sent += 1;
      if (this.wishes.length === 0) queueMicrotask(() => this._sendAll());
      this.wishes.push(message);
    }

    _sendAll() {
      this.worker.postMessage({ kind: "wishes", wishes: this.wishes, count: this.sent });
      this.wishes = [];
    }

    _take(message) {
      if (message.kind === "picture") {
        this.shownYear = message.year;
        this.layer.show(message.bitmap, message.frame);
        this.map.fire("albviewer-relief", { shown: message.hasRelief });
        this._sayWhenSeen();
      } else if (message.kind === "home") {
        this.homeUnits = message.units;
        this._findHome();
        this.map.fire("albviewer-land");
      } else if (message.kind === "answer") {
        this.answers.get(message.id)(message.answer);
        this.answers.delete(message.id);
      } else {
        this.rested = message.heard;
      }
    }

    /** What waits for the first picture goes on once it is on the screen, and so does the worker. */
    async _sayWhenSeen() {
      if (this._isShown) return;
      this._isShown = true;
      this._tellShown();
      await onScreen();
      this.worker.postMessage({ kind: "seen" });
      this._tellSeen();
    }

    _findHome() {
      this.home = new Set(this.homeUnits.map((unit) => this.stateOf(unit)));
    }
  }

  /** A promise that what there is now is on the screen. A page that nobody sees paints nothing, and goes on all the same. */
  function onScreen() {
    return new Promise((done) => {
      const next = (left) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : setTimeout(done));
      next(FRAMES_TO_SCREEN);
      setTimeout(done, UNSEEN_MS);
    });
  }

  albviewer.LandLayer = LandLayer;
})();
