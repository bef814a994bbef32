// What is being read, on the map: corners round the marks of the places that the passage names, and, if it is asked
// for, the way from place to place in the order of the text. It knows nothing of the text.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const HEAD = 7;
  const NUMBER = '600 11px "Source Sans 3"';

  class ReadingMarks {
    constructor() {
      this.forget();
    }

    forget() {
      this.named = [];
      this.path = [];
      this.numbered = false;
    }

    /** Take the places that the passage names. */
    takeReading({ ids }, store) {
      this.named = known(ids, store);
    }

    /** Take the places of a text in its order. */
    takeItinerary({ path, numbered }, store) {
      this.path = known(path, store);
      this.numbered = numbered;
    }

    /** Paint what lies over the marks: the corners, and the numbers. */
    paintAbove(frame, marks) {
      for (const mark of new Set(this.named.map((i) => marks.markOf[i]))) corners(frame, marks, mark);
      if (this.numbered) this.paintNumbers(frame, marks);
    }

    /** Paint the way below what is there already. Each leg is drawn once, however often the text goes there. */
    paintBelow(frame, marks, routes) {
      const drawn = new Set();
      for (let at = 1; at < this.path.length; at += 1) {
        const start = marks.markOf[this.path[at - 1]];
        const end = marks.markOf[this.path[at]];
        const key = start * marks.length + end;
        if (start === end || drawn.has(key)) continue;
        drawn.add(key);
        const curve = routes.curve(frame, marks, start, end);
        if (curve !== null) arrow(frame.context, curve);
      }
    }

    /** Say beside each mark as which of the places of the text, each counted once, its places come. */
    paintNumbers(frame, marks) {
      const numbers = new Map();
      [...new Set(this.path)].forEach((i, at) => {
        const mark = marks.markOf[i];
        numbers.set(mark, [...(numbers.get(mark) ?? []), at + 1]);
      });
      for (const [mark, all] of numbers) {
        const words = all.length > 3 ? `${all.slice(0, 2).join(" ")} …` : all.join(" ");
        number(frame, marks, mark, words);
      }
    }
  }

  const known = (ids, store) => ids.map((id) => store.index.get(id)).filter((i) => i !== undefined);

  const spotOf = ({ scale, left, top }, marks, mark) => [marks.x[mark] * scale - left, marks.y[mark] * scale - top];

  const reachOf = (marks, mark) => marks.reach[mark] + albviewer.markEdge(marks.state[mark]);

  function corners(frame, marks, mark) {
    const { context } = frame;
    const [x, y] = spotOf(frame, marks, mark);
    const far = reachOf(marks, mark) + 5;
    const arm = Math.min(5, far * 0.6);
    const stroke = (width, colour) => {
      context.beginPath();
      for (const [h, v] of [[-1, -1], [1, -1], [1, 1], [-1, 1]]) {
        context.moveTo(x + h * far, y + v * (far - arm));
        context.lineTo(x + h * far, y + v * far);
        context.lineTo(x + h * (far - arm), y + v * far);
      }
      context.lineWidth = width;
      context.strokeStyle = albviewer.colour(colour);
      context.stroke();
    };
    context.save();
    context.lineCap = "square";
    stroke(4, "--paper");
    stroke(1.5, "--ink");
    context.restore();
  }

  function arrow(context, { from, middle, to }) {
    const [ux, uy] = [to[0] - middle[0], to[1] - middle[1]].map((part, _, both) => part / Math.hypot(...both));
    const neck = [to[0] - ux * HEAD * 0.8, to[1] - uy * HEAD * 0.8];
    const ink = albviewer.colour("--ink");
    const shaft = (width, colour) => {
      context.beginPath();
      context.moveTo(...from);
      context.quadraticCurveTo(...middle, ...neck);
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke();
    };
    context.save();
    // what is painted later comes to lie below
    context.beginPath();
    context.moveTo(...to);
    context.lineTo(to[0] - ux * HEAD - uy * HEAD * 0.42, to[1] - uy * HEAD + ux * HEAD * 0.42);
    context.lineTo(to[0] - ux * HEAD + uy * HEAD * 0.42, to[1] - uy * HEAD - ux * HEAD * 0.42);
    context.closePath();
    context.fillStyle = ink;
    context.fill();
    shaft(1.2, ink);
    shaft(3.6, albviewer.colour("--map-land"));
    context.restore();
  }

  function number(frame, marks, mark, words) {
    const { context } = frame;
    const [x, y] = spotOf(frame, marks, mark);
    const reach = reachOf(marks, mark);
    context.save();
    context.font = NUMBER;
    context.textAlign = "right";
    context.textBaseline = "bottom";
    context.lineJoin = "round";
    context.lineWidth = 3.2;
    context.strokeStyle = albviewer.colour("--map-land");
    context.fillStyle = albviewer.colour("--ink");
    context.strokeText(words, x - reach * 0.7, y - reach * 0.7);
    context.fillText(words, x - reach * 0.7, y - reach * 0.7);
    context.restore();
  }

  albviewer.ReadingMarks = ReadingMarks;
})();
