// The drawn marks of places: what each kind of mark looks like, part by part. How parts are put together to marks, and
// how thousands of these come onto the canvas, others know.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const SIGN = 12;

  /** How much farther than its disc a mark reaches: the outer ring of a chosen one, the edges of others. */
  albviewer.markEdge = (state) => (state === albviewer.CHOSEN ? 5 : 1.6);

  /** A mark without its number and its sign, its middle at 0, 0. `empty` is a chosen place where nothing matches. */
  albviewer.drawMarkBody = (context, { state, empty, reach, doubtful, several }) => {
    const place = albviewer.colour("--place");
    const land = albviewer.colour("--map-land");
    // a doubtful spot has a broken edge at every zoom, also where its circle would be smaller than its mark
    const broken = doubtful ? [3, 2.2] : [];
    if (state === albviewer.OTHER) {
      if (several) edgeBehind(context, reach, 1.5, albviewer.colour("--ink-3"), land);
      ring(context, reach, 1.5, albviewer.colour("--ink-3"), { ground: land, broken });
    } else if (state === albviewer.CHOSEN) {
      ring(context, reach + 4, 2, place, { ground: albviewer.colour("--paper"), broken });
      if (empty) ring(context, reach, 2, place);
      else disc(context, reach);
    } else {
      if (several) edgeBehind(context, reach, 1.6, place, land);
      // a thin edge in the colour of the land parts discs that touch
      ring(context, reach + 0.8, 1.6, land, { ground: land });
      disc(context, reach);
      if (doubtful) ring(context, reach + 2.2, 1.3, place, { broken });
    }
  };

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

  function disc(context, radius) {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.fillStyle = albviewer.colour("--place");
    context.fill();
  }

  /** The smallest number of events of which a disc says the same. */
  albviewer.numberSaid = (events) => (events < 1000 ? events : Math.min(100_000, events - (events % 1000)));

  /** What fits into a disc: 7, 42, 365, 1k, 12k. */
  albviewer.numeral = (events) => {
    if (events < 1000) return String(events);
    return events < 100_000 ? `${Math.floor(events / 1000)}k` : "…";
  };

  /** One letter of the number in a disc, where it stands there: all figures are of one width. */
  albviewer.drawMarkFigure = (context, { text, at, reach }) => {
    const size = Math.min(12, (text.length > 2 ? 0.95 : text.length > 1 ? 1.35 : 1.65) * reach);
    context.font = `600 ${size}px "Source Sans 3", sans-serif`;
    context.textAlign = "left";
    context.textBaseline = "alphabetic";
    context.fillStyle = albviewer.colour("--on-accent");
    const start = context.measureText(text).width / -2 + context.measureText(text.slice(0, at)).width;
    context.fillText(text[at], start, size * 0.34);
  };

  /** Where the sign of a disputed mark stands, from the mark's middle: left, top, right, bottom. */
  albviewer.disputedBox = (reach, state) => {
    const at = reach * 0.7 + (state === albviewer.CHOSEN ? 3 : 0.5);
    return [at - 2, -at - 9, at + 10, -at + 3];
  };

  albviewer.drawMarkSign = (context, { reach, state }) => {
    const [left, top] = albviewer.disputedBox(reach, state);
    context.beginPath();
    context.roundRect(left, top, SIGN, SIGN, 2);
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
    context.fillText("≠", left + SIGN / 2, top + 9.7);
  };

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
