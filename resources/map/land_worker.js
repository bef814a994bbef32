// The worker that paints the base map, so that the page stays free to move. It reads the map's files, is told what to
// show, and sends pictures; it answers what lies where, and knows nothing of the collection.
"use strict";
importScripts(
  "theme.js", "projection.js", "land_frame.js", "data_files.js", "history.js", "line_course.js", "land_data.js", "land_boxes.js",
  "land_paths.js", "land_shelf.js", "relief.js", "land_painter.js", "land_sketch.js", "land_desk.js",
);

const { albviewer } = self;
// how many wishes of the page were heard
let heard = 0;
let tellRead;
let tellOutlined;
// whether a picture has been shown, and what wakes the reading of files when there may be more to read
let isSeen = false;
let stir = () => {};
const read = new Promise((done) => (tellRead = done));
// there is something to draw of any part of the world
const outlined = new Promise((done) => (tellOutlined = done));
const relief = new albviewer.Relief(() => {
  desk.groundChanged();
  desk.work();
});
const painter = new albviewer.LandPainter(relief);
const desk = new albviewer.LandDesk(painter, {
  deliver({ bitmap, frame, year }) {
    const hasRelief = !desk.isHasty && relief.isSeenIn(albviewer.viewPart(desk.frame));
    self.postMessage({ kind: "picture", bitmap, frame, year, hasRelief }, [bitmap]);
  },
  rest: () => self.postMessage({ kind: "rest", heard }),
});
let reliefList;
let homePoints = [];
let homeUnits = [];

/** Read all files; what is in view first, and all else once that has been seen, beginning with the outline of the world. */
async function load({ levels, outline, history, relief: list, year, zooms }) {
  painter.expect(levels.map((level) => new albviewer.LandFile(level)), new albviewer.LandFile(outline));
  if (albviewer.told) beginWith(albviewer.told, levels, year, zooms);
  const past = albviewer.fetchData(history);
  reliefList = list;
  painter.filesFor(desk.wanted && albviewer.viewPart(desk.wanted)).forEach((file) => file.fetch());
  // it cannot paint yet, but it can lay out its canvases, which takes as long as the files take to come
  desk.work();
  painter.setHistory(new albviewer.History(await past));
  for (let next; (next = painter.nextFile(waiting(), isSeen)); ) {
    if (!isSeen && !painter.filesFor(waiting()).includes(next)) {
      // what nothing waits for can wait itself
      await new Promise((done) => (stir = done));
      continue;
    }
    const shown = desk.frame !== null && painter.filesFor(desk.frame).includes(next);
    await painter.read(next);
    if (next === painter.outline) tellOutlined();
    // what was drawn in outline is drawn again
    else if (shown) desk.groundChanged();
    findHome();
    desk.work();
  }
  tellRead();
}

/** The frame for which files are to be read; before anything has been seen, only what of it is in view. */
function waiting() {
  const frame = desk.wanted ?? desk.frame;
  return frame === null || isSeen ? frame : albviewer.viewPart(frame);
}

/** After the first picture: what was left out of it, and the relief, which would have held it up. */
async function seen() {
  isSeen = true;
  // all at once: when the program is busy, it answers late
  [painter.outline, ...painter.files].forEach((file) => file.fetch());
  stir();
  await relief.load(reliefList);
  desk.takeTime();
  desk.work();
}

/** Begin with what the page is going to ask for as soon as it stands. */
function beginWith({ colours, year, home, fly, size, ratio }, levels, fallback, zooms) {
  albviewer.setColours(colours);
  painter.setYear(year ?? fallback);
  homePoints = home.map(([lon, lat]) => [albviewer.worldX(lon), albviewer.worldY(lat)]);
  // a map in a pane that is folded away asks for something once it has room
  if (Math.min(...size) > 0) desk.want(albviewer.frameOfFlight(fly, size, ratio, levels, zooms));
}

function findHome() {
  const units = homePoints.map((point) => painter.unitAt(point)).filter((unit) => unit !== null);
  if (units.join() === homeUnits.join()) return;
  homeUnits = units;
  if (painter.setHome(units)) desk.groundChanged();
  self.postMessage({ kind: "home", units });
}

function picture(frame, paint) {
  const canvas = new OffscreenCanvas(Math.round(frame.width * frame.ratio), Math.round(frame.height * frame.ratio));
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
  paint({ ...frame, context });
  return canvas.transferToImageBitmap();
}

const take = {
  frame: ({ frame }) => desk.want(frame),
  colours({ colours }) {
    if (JSON.stringify(colours) === JSON.stringify(albviewer.colours())) return;
    albviewer.setColours(colours);
    desk.groundChanged();
  },
  year({ year }) {
    if (year === painter.year) return;
    const before = painter.year;
    if (painter.setYear(year)) desk.groundChanged();
    else desk.bordersChanged(before);
  },
  home({ points }) {
    homePoints = points;
    findHome();
  },
};

const answers = {
  places: ({ points }) => read.then(() => painter.lookUp(points)),
  sketch: ({ frame }) => outlined.then(() => picture(frame, (whole) => albviewer.sketchLand(whole, painter))),
};

self.addEventListener("message", async ({ data }) => {
  if (data.kind === "ask") {
    self.postMessage({ kind: "answer", id: data.id, answer: await answers[data.question.kind](data.question) });
  } else if (data.kind === "load") {
    await load(data);
  } else if (data.kind === "seen") {
    await seen();
  } else {
    data.wishes.forEach((wish) => take[wish.kind](wish));
    heard = data.count;
    stir();
    desk.work();
  }
});
