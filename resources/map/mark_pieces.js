// How marks come onto the canvas. A mark is put together from pieces: its body, the figures of its number, the sign of
// a disputed one. Each piece is drawn once, small, and then stamped: drawing ten thousand marks is slow, and there are
// few bodies and ten figures, but thousands of both together. Where there are many marks, even the canvas's own
// stamping is slow, and they are written into its pixels instead.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // from so many marks on it takes less time to write pixels than to ask the canvas
  const MANY = 250;
  // so many pieces are drawn on one board
  const MOST_DRAWN = 400;
  const BODY = 0;
  const FIGURE = 1;
  const SIGN = 2;
  // each kind of mark with its pieces, from the lowest to the highest; its number among them; every piece by itself
  let kinds = [];
  const numbers = new Map();
  const pieces = new Map();
  let writer = null;
  let drawnFor = 0;
  let board = null;

  albviewer.forgetMarks = () => {
    kinds = [];
    numbers.clear();
    pieces.clear();
    writer = null;
  };

  /** Paint marks[k], in this order, with its middle at xs[k], ys[k]: pixels of the canvas, which is still empty. */
  albviewer.paintMarks = (frame, marks, chosen, xs, ys) => {
    if (frame.ratio !== drawnFor) albviewer.forgetMarks();
    drawnFor = frame.ratio;
    const wanted = kindsOf(marks, chosen, frame.ratio);
    if (chosen.length < MANY) stampEach(frame, wanted, xs, ys);
    else (writer ??= new albviewer.MarkWriter()).write(frame, kinds, wanted, xs, ys);
  };

  function stampEach({ context, ratio }, wanted, xs, ys) {
    for (let k = 0; k < wanted.length; k += 1) {
      for (const piece of kinds[wanted[k]].pieces) {
        // whole device pixels keep the edges as sharp as they were drawn
        const left = (Math.round(xs[k] * ratio) - piece.half) / ratio;
        const top = (Math.round(ys[k] * ratio) - piece.half) / ratio;
        context.drawImage(canvasOf(piece), left, top, piece.size / ratio, piece.size / ratio);
      }
    }
  }

  /** The number of the kind of each of these marks; pieces that are missing are drawn. */
  function kindsOf(marks, chosen, ratio) {
    // in a crowd nobody sees half a pixel, and half as many kinds of marks have to be drawn
    const steps = chosen.length < MANY ? 2 : 1;
    const missing = [[], [], []];
    const wanted = new Int32Array(chosen.length);
    for (let k = 0; k < chosen.length; k += 1) {
      const mark = chosen[k];
      const state = marks.state[mark];
      const events = state === albviewer.OTHER ? 0 : albviewer.numberSaid(marks.events[mark]);
      // in half pixels
      const wide = (2 / steps) * Math.floor(steps * marks.reach[mark] + 0.25);
      const several = marks.standsFor(mark) > 1 ? 1 : 0;
      const disputed = marks.disputed[mark];
      const doubtful = marks.doubtful[mark];
      const key = ((((events * 64 + wide) * 3 + state) * 2 + disputed) * 2 + doubtful) * 2 + several;
      let kind = numbers.get(key);
      if (kind === undefined) {
        const looks = { state, events, wide, reach: wide / 2, several, disputed, doubtful };
        kind = kinds.push({ pieces: piecesFor(looks, ratio, missing) }) - 1;
        numbers.set(key, kind);
      }
      wanted[k] = kind;
    }
    missing.forEach((some, kind) => {
      for (let from = 0; from < some.length; from += MOST_DRAWN) {
        drawPieces(some.slice(from, from + MOST_DRAWN), kind, ratio);
      }
    });
    return wanted;
  }

  /** The pieces of a kind of mark; those that nobody has asked for yet are added to those `missing` of their kind. */
  function piecesFor({ state, events, wide, reach, several, disputed, doubtful }, ratio, missing) {
    const list = [];
    const add = (kind, key, looks) => {
      let piece = pieces.get(key * 3 + kind);
      if (piece === undefined) {
        piece = blankPiece(kind, looks, ratio);
        pieces.set(key * 3 + kind, piece);
        missing[kind].push(piece);
      }
      list.push(piece);
    };
    const empty = state === albviewer.CHOSEN && events === 0 ? 1 : 0;
    const body = (((wide * 3 + state) * 2 + empty) * 2 + doubtful) * 2 + several;
    add(BODY, body, { state, empty, reach, doubtful, several });
    // in letters that are not the map's own it would have to be drawn twice, and the first time is slow
    const text = events > 1 && albviewer.hasFonts ? albviewer.numeral(events) : "";
    for (let at = 0; at < text.length; at += 1) {
      // where a figure stands depends on how long the number is, and whether a k ends it
      const place = (at * 4 + text.length) * 2 + (events < 1000 ? 0 : 1);
      add(FIGURE, (text.charCodeAt(at) * 32 + place) * 64 + wide, { text, at, reach });
    }
    if (disputed) add(SIGN, wide * 3 + state, { reach, state });
    return list;
  }

  /** How far each kind of piece reaches at most, from the mark's middle. */
  const REACHES = [
    ({ reach, state }) => reach + (state === albviewer.CHOSEN ? 7 : 3),
    ({ reach }) => reach,
    ({ reach }) => 0.7 * reach + 14,
  ];

  function blankPiece(kind, looks, ratio) {
    // no larger than it is drawn: what is empty has to be stamped as well
    const half = Math.ceil(REACHES[kind](looks) * ratio);
    return { looks, half, size: 2 * half, rgba: null, canvas: null };
  }

  /** Draw pieces of a kind, all on one board, which is read once: to read each takes longer than to draw it. */
  function drawPieces(some, kind, ratio) {
    const draw = [albviewer.drawMarkBody, albviewer.drawMarkFigure, albviewer.drawMarkSign][kind];
    const cell = Math.max(...some.map(({ size }) => size));
    const columns = Math.ceil(Math.sqrt(some.length));
    const wide = columns * cell;
    const context = drawingBoard(wide);
    if (kind === FIGURE) {
      context.fillStyle = albviewer.colour("--place");
      context.fillRect(0, 0, wide, wide);
    }
    some.forEach(({ looks, half }, at) => {
      const [x, y] = [(at % columns) * cell, Math.floor(at / columns) * cell];
      context.setTransform(ratio, 0, 0, ratio, x + half, y + half);
      draw(context, looks);
    });
    const rows = Math.ceil(some.length / columns);
    const rgba = new Int32Array(context.getImageData(0, 0, wide, rows * cell).data.buffer);
    some.forEach((piece, at) => {
      const corner = Math.floor(at / columns) * cell * wide + (at % columns) * cell;
      piece.rgba = new Int32Array(piece.size ** 2);
      for (let row = 0; row < piece.size; row += 1) {
        piece.rgba.set(rgba.subarray(corner + row * wide, corner + row * wide + piece.size), row * piece.size);
      }
      // figures stand on a disc: what is of its colour need not be written again
      if (kind === FIGURE) piece.rgba = piece.rgba.map((colour) => (colour === rgba[0] ? 0 : colour));
    });
  }

  /** An empty canvas of at least this size, always the same one: to make one takes longer than to draw a mark. */
  function drawingBoard(size) {
    board ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    // a canvas is wider than high to begin with
    if (board.canvas.height < size) board.canvas.width = board.canvas.height = size;
    board.setTransform(1, 0, 0, 1, 0, 0);
    board.clearRect(0, 0, size, size);
    return board;
  }

  function canvasOf(piece) {
    if (piece.canvas === null) {
      piece.canvas = document.createElement("canvas");
      piece.canvas.width = piece.canvas.height = piece.size;
      const picture = new ImageData(new Uint8ClampedArray(piece.rgba.buffer), piece.size);
      piece.canvas.getContext("2d").putImageData(picture, 0, 0);
    }
    return piece.canvas;
  }
})();
