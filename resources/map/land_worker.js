// The worker that paints the base map, so that the page stays free to move. It reads the map's files, is told what to
// show, and sends pictures; it answers what lies where, and knows nothing of the collection.
"use strict";
importScripts(
  "theme.js", "projection.js", "data_files.js", "history.js", "line_course.js", "land_data.js", "land_boxes.js",
  "land_paths.js", "land_shelf.js", "relief.js", "land_painter.js", "land_sketch.js", "land_desk.js",
);

const { albviewer } = self;
// how many wishes of the page were heard
let heard = 0;
let tellExpected;
let tellRead;
const expected = new Promise((done) => (tellExpected = done));
const read = new Promise((done) => (tellRead = done));
const relief = new albviewer.Relief(() => {
  desk.groundChanged();
  desk.work();
});
const painter = new albviewer.LandPainter(relief);
const desk = new albviewer.LandDesk(painter, {
  deliver({ bitmap, frame, year }) {
    self.postMessage({ kind: "picture", bitmap, frame, year }, [bitmap]);
    relief.wake();
  },
  rest: () => self.postMessage({ kind: "rest", heard }),
});
let homePoints = [];
let homeUnits = [];

/** Read all files; what is in view first. */
async function load({ levels, history, relief: pictures }) {
  const reading = Promise.all(levels.map(albviewer.fetchText));
  const listed = relief.load(pictures);
  painter.setHistory(new albviewer.History(await albviewer.fetchData(history)));
  const files = (await reading).map((text) => new albviewer.LandFile(text));
  painter.expect(files);
  tellExpected(files.map(({ box, deepest }) => ({ box, deepest })));
  for (let next; (next = painter.nextFile(desk.wanted ?? desk.frame)); ) {
    painter.read(next);
    findHome();
    desk.work();
    await new Promise((done) => setTimeout(done));
  }
  await listed;
  tellRead();
}

function findHome() {
  const units = painter.lookUp(homePoints).map(({ unit }) => unit).filter((unit) => unit !== null);
  if (units.join() === homeUnits.join()) return;
  homeUnits = units;
  if (painter.setHome(units)) desk.groundChanged();
  self.postMessage({ kind: "home", units });
}

function picture(frame, paint) {
  const canvas = new OffscreenCanvas(Math.round(frame.width * frame.ratio), Math.round(frame.height * frame.ratio));
  const context = canvas.getContext("2d", { alpha: false });
  context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
  paint({ ...frame, context });
  return canvas.transferToImageBitmap();
}

const take = {
  frame: ({ frame }) => desk.want(frame),
  colours({ colours }) {
    albviewer.setColours(colours);
    desk.groundChanged();
  },
  year({ year }) {
    if (painter.setYear(year)) desk.groundChanged();
    else desk.bordersChanged();
  },
  home({ points }) {
    homePoints = points;
    findHome();
  },
};

const answers = {
  levels: () => expected,
  places: ({ points }) => read.then(() => painter.lookUp(points)),
  sketch: ({ frame }) => read.then(() => picture(frame, (whole) => albviewer.sketchLand(whole, painter))),
};

self.addEventListener("message", async ({ data }) => {
  if (data.kind === "ask") {
    self.postMessage({ kind: "answer", id: data.id, answer: await answers[data.question.kind](data.question) });
  } else if (data.kind === "load") {
    await load(data);
  } else {
    take[data.kind](data);
    heard = data.count;
    desk.work();
  }
});
