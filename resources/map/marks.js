// The drawn marks of places. Each kind of mark is drawn once, small, and then stamped: stamping ten thousand is
// quick, drawing ten thousand is not. Where there are many, even the canvas's own stamping is slow, and they are
// written into the pixels instead.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // from so many marks on it takes less time to write pixels than to ask the canvas
  const MANY = 250;
  // so many stamps are drawn on one board
  const MOST_DRAWN = 400;
  const BADGE = 12;
  const stamps = new Map();
  let stampedFor = 0;
  let board = null;

  albviewer.forgetMarks = () => stamps.clear();

  /** How much farther than its disc a mark reaches: the outer ring of a chosen one, the edges of others. */
  albviewer.markEdge = (state) => (state === albviewer.CHOSEN ? 5 : 1.6);

  /** Paint marks[k], in this order, with its middle at xs[k], ys[k]: pixels of the canvas, which is still empty. */
  albviewer.paintMarks = (frame, marks, chosen, xs, ys) => {
    const wanted = stampsFor(marks, chosen, frame.ratio);
    if (chosen.length < MANY) stampEach(frame, wanted, xs, ys);
    else albviewer.writeMarks(frame, wanted, xs, ys);
  };

  function stampEach({ context, ratio }, wanted, xs, ys) {
    for (let k = 0; k < wanted.length; k += 1) {
      const { half, size } = wanted[k];
      // whole device pixels keep the edges as sharp as they were drawn
      const left = Math.round((xs[k] - half) * ratio) / ratio;
      const top = Math.round((ys[k] - half) * ratio) / ratio;
      context.drawImage(canvasOf(wanted[k]), left, top, size / ratio, size / ratio);
    }
  }

  /** The stamp of each of these marks; those that are missing are drawn. */
  function stampsFor(marks, chosen, ratio) {
    if (ratio !== stampedFor) stamps.clear();
    stampedFor = ratio;
    // in a crowd nobody sees half a pixel, and half as many kinds of marks have to be drawn
    const steps = chosen.length < MANY ? 2 : 1;
    const missing = [];
    const wanted = new Array(chosen.length);
    for (let k = 0; k < chosen.length; k += 1) {
      const mark = chosen[k];
      const state = marks.state[mark];
      const events = state === albviewer.OTHER ? 0 : numberSaid(marks.events[mark]);
      const several = marks.standsFor(mark) > 1 ? 1 : 0;
      const reach = (2 / steps) * Math.floor(steps * marks.reach[mark] + 0.25);
      const disputed = marks.disputed[mark];
      const doubtful = marks.doubtful[mark];
      const key = ((((events * 32 + reach) * 3 + state) * 2 + disputed) * 2 + doubtful) * 2 + several;
      let stamp = stamps.get(key);
      if (stamp === undefined) {
        stamp = blankStamp({ state, events, reach: reach / 2, disputed, doubtful, several }, ratio);
        stamps.set(key, stamp);
        missing.push(stamp);
      }
      wanted[k] = stamp;
    }
    for (let from = 0; from < missing.length; from += MOST_DRAWN) drawStamps(missing.slice(from, from + MOST_DRAWN), ratio);
    return wanted;
  }

  function blankStamp(mark, ratio) {
    // no larger than the mark: what is empty has to be stamped as well
    const half = Math.ceil(mark.reach + 3 + (mark.disputed ? 8 : 0) + (mark.state === albviewer.CHOSEN ? 4 : 0));
    const size = Math.ceil(2 * half * ratio);
    return { mark, half, size, rgba: null, parts: null, canvas: null };
  }

  /** Draw stamps, all on one board, which is read once: to read each by itself takes longer than to draw it. */
  function drawStamps(some, ratio) {
    const cell = Math.max(...some.map(({ size }) => size));
    const columns = Math.ceil(Math.sqrt(some.length));
    const wide = columns * cell;
    const context = drawingBoard(wide);
    some.forEach(({ mark, half }, at) => {
      const [x, y] = [(at % columns) * cell, Math.floor(at / columns) * cell];
      context.setTransform(ratio, 0, 0, ratio, x + half * ratio, y + half * ratio);
      draw(context, mark);
      if (mark.disputed) drawDisputed(context, mark.reach, mark.state);
    });
    const rows = Math.ceil(some.length / columns);
    const rgba = new Int32Array(context.getImageData(0, 0, wide, rows * cell).data.buffer);
    some.forEach((stamp, at) => {
      const corner = Math.floor(at / columns) * cell * wide + (at % columns) * cell;
      stamp.rgba = new Int32Array(stamp.size ** 2);
      for (let row = 0; row < stamp.size; row += 1) {
        stamp.rgba.set(rgba.subarray(corner + row * wide, corner + row * wide + stamp.size), row * stamp.size);
      }
    });
  }

  /** An empty canvas of at least this size, always the same one: to make one takes longer than to draw a mark. */
  function drawingBoard(size) {
    board ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (board.canvas.width < size) board.canvas.width = board.canvas.height = size;
    board.setTransform(1, 0, 0, 1, 0, 0);
    board.clearRect(0, 0, size, size);
    return board;
  }

  function canvasOf(stamp) {
    if (stamp.canvas === null) {
      stamp.canvas = document.createElement("canvas");
      stamp.canvas.width = stamp.canvas.height = stamp.size;
      const picture = new ImageData(new Uint8ClampedArray(stamp.rgba.buffer), stamp.size);
      stamp.canvas.getContext("2d").putImageData(picture, 0, 0);
    }
    return stamp.canvas;
  }

  function draw(context, { state, events, reach, doubtful, several }) {
    const place = albviewer.colour("--place");
    const land = albviewer.colour("--map-land");
    // a doubtful spot has a broken edge at every zoom, also where its circle would be smaller than its mark
    const broken = doubtful ? [3, 2.2] : [];
    if (state === albviewer.OTHER) {
      if (several) edgeBehind(context, reach, 1.5, albviewer.colour("--ink-3"), land);
      ring(context, reach, 1.5, albviewer.colour("--ink-3"), { ground: land, broken });
    } else if (state === albviewer.CHOSEN) {
      ring(context, reach + 4, 2, place, { ground: albviewer.colour("--paper"), broken });
      if (events > 0) disc(context, reach, events);
      else ring(context, reach, 2, place);
    } else {
      if (several) edgeBehind(context, reach, 1.6, place, land);
      // a thin edge in the colour of the land parts discs that touch
      ring(context, reach + 0.8, 1.6, land);
      disc(context, reach, events);
      if (doubtful) ring(context, reach + 2.2, 1.3, place, { broken });
    }
  }

  /** The edge of a second disc that looks out from under the first: this mark is several places. */
  function edgeBehind(context, reach, width, colour, ground) {
    context.save();
    context.translate(1.9, 1.9);
    ring(context, reach - 0.2, width, colour, { ground });
    context.restore();
  }

  function ring(context, radius, width, colour, { ground = null, broken = [] } = {}) {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    if (ground !== null) {
      context.fillStyle = ground;
      context.fill();
    }
    context.setLineDash(broken);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
    context.setLineDash([]);
  }

  /** The smallest number of events of which a disc says the same. */
  const numberSaid = (events) => (events < 1000 ? events : Math.min(100_000, events - (events % 1000)));

  /** What fits into a disc: 7, 42, 365, 1k, 12k. */
  function numeral(events) {
    if (events < 1000) return String(events);
    return events < 100_000 ? `${Math.floor(events / 1000)}k` : "…";
  }

  function disc(context, radius, events) {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.fillStyle = albviewer.colour("--place");
    context.fill();
    // in letters that are not the map's own it would have to be drawn twice, and the first time is slow
    if (events < 2 || !albviewer.hasFonts) return;
    const text = numeral(events);
    const size = Math.min(12, (text.length > 2 ? 0.95 : text.length > 1 ? 1.35 : 1.65) * radius);
    context.font = `600 ${size}px "Source Sans 3", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillStyle = albviewer.colour("--on-accent");
    context.fillText(text, 0, size * 0.34);
  }

  /** Where the sign of a disputed mark stands, from the mark's middle: left, top, right, bottom. */
  albviewer.disputedBox = (reach, state) => {
    const at = reach * 0.7 + (state === albviewer.CHOSEN ? 3 : 0.5);
    return [at - 2, -at - 9, at + 10, -at + 3];
  };

  function drawDisputed(context, reach, state) {
    const [left, top] = albviewer.disputedBox(reach, state);
    context.beginPath();
    context.roundRect(left, top, BADGE, BADGE, 2);
    context.fillStyle = albviewer.colour("--ink");
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = albviewer.colour("--paper");
    context.stroke();
    if (!albviewer.hasFonts) return;
    context.font = '700 11px "Source Sans 3", sans-serif';
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillStyle = albviewer.colour("--paper");
    context.fillText("≠", left + BADGE / 2, top + 9.7);
  }

  /** The ring around a mark under the pointer, or, stronger, around that to which the keyboard has come. */
  albviewer.drawRingAround = ({ context }, x, y, reach, { focus = false } = {}) => {
    context.save();
    context.translate(x, y);
    if (focus) ring(context, reach + 4, 5, albviewer.colour("--paper"));
    ring(context, reach + (focus ? 4 : 2), focus ? 2.5 : 1.5, albviewer.colour(focus ? "--focus" : "--ink"));
    context.restore();
  };

  /** The circle of an area or a doubtful place: hatched, its edge solid for an area and dashed for a doubt. */
  albviewer.drawCircle = (context, x, y, radius, { dashed, faint }) => {
    const colour = albviewer.colour(faint ? "--ink-3" : "--place");
    context.save();
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.lineWidth = 1.6;
    context.strokeStyle = colour;
    context.setLineDash(dashed ? [6, 4] : []);
    context.stroke();
    if (!faint) {
      context.clip();
      context.setLineDash([]);
      context.globalAlpha = 0.5;
      context.lineWidth = 1;
      context.beginPath();
      for (let across = -radius * 1.5; across <= radius * 1.5; across += 6) {
        context.moveTo(x + across - radius, y + radius);
        context.lineTo(x + across + radius, y - radius);
      }
      context.stroke();
    }
    context.restore();
  };
})();
