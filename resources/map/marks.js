// The drawn marks of places. Each kind of mark is drawn once, small, and then stamped: stamping ten thousand is quick,
// drawing ten thousand is not.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const stamps = new Map();
  let stampedFor = 0;

  albviewer.forgetMarks = () => stamps.clear();

  /** Stamp the mark of place `i` of the store at a point of the canvas. */
  albviewer.drawMark = (frame, store, i, x, y) => {
    const { context, ratio } = frame;
    const { canvas, half } = stampFor(store, i, ratio);
    // whole device pixels keep the edges as sharp as they were drawn
    const edge = (value) => Math.round((value - half) * ratio) / ratio;
    context.drawImage(canvas, edge(x), edge(y), 2 * half, 2 * half);
  };

  function stampFor(store, i, ratio) {
    if (ratio !== stampedFor) stamps.clear();
    stampedFor = ratio;
    const state = store.state[i];
    const hovered = store.hovered === i;
    const disputed = store.disputed[i] === 1;
    const shown = state === albviewer.OTHER ? 0 : Math.min(1000, store.events[i]);
    const key = ((shown * 4 + state) * 2 + (disputed ? 1 : 0)) * 2 + (hovered ? 1 : 0);
    if (!stamps.has(key)) {
      const reach = store.reach(i);
      // no larger than the mark: what is empty has to be stamped as well
      const half = Math.ceil(reach + 3 + (disputed ? 8 : 0) + (hovered ? 3 : 0) + (state === albviewer.CHOSEN ? 4 : 0));
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = Math.ceil(2 * half * ratio);
      const context = canvas.getContext("2d");
      context.setTransform(ratio, 0, 0, ratio, half * ratio, half * ratio);
      draw(context, state, shown, reach, hovered);
      if (disputed) drawDisputed(context, reach, state === albviewer.CHOSEN);
      stamps.set(key, { canvas, half });
    }
    return stamps.get(key);
  }

  function draw(context, state, events, reach, hovered) {
    if (state === albviewer.OTHER) {
      ring(context, reach, 1.5, albviewer.colour("--ink-3"), albviewer.colour("--map-land"));
    } else if (state === albviewer.CHOSEN) {
      ring(context, reach + 4, 2, albviewer.colour("--place"), albviewer.colour("--paper"));
      if (events > 0) disc(context, reach, events);
      else ring(context, reach, 2, albviewer.colour("--place"));
    } else {
      // a thin edge in the colour of the land parts discs that touch
      ring(context, reach + 0.8, 1.6, albviewer.colour("--map-land"));
      disc(context, reach, events);
    }
    if (hovered) ring(context, reach + (state === albviewer.CHOSEN ? 7 : 3), 1.5, albviewer.colour("--ink"));
  }

  function ring(context, radius, width, colour, ground = null) {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    if (ground !== null) {
      context.fillStyle = ground;
      context.fill();
    }
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }

  function disc(context, radius, events) {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.fillStyle = albviewer.colour("--place");
    context.fill();
    if (events < 2) return;
    const text = events < 1000 ? String(events) : "…";
    context.font = `600 ${text.length > 2 ? 9 : 12}px "Source Sans 3", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillStyle = albviewer.colour("--on-accent");
    context.fillText(text, 0, text.length > 2 ? 3.2 : 4.1);
  }

  function drawDisputed(context, reach, chosen) {
    const at = reach * 0.7 + (chosen ? 3 : 0.5);
    context.beginPath();
    context.roundRect(at - 2, -at - 9, 12, 12, 2);
    context.fillStyle = albviewer.colour("--ink");
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = albviewer.colour("--paper");
    context.stroke();
    context.font = '700 11px "Source Sans 3", sans-serif';
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillStyle = albviewer.colour("--paper");
    context.fillText("≠", at + 4, -at + 0.7);
  }

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
