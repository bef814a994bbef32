// The base map's own names: states, seas, regions and capes. They are the first to give way to a place's mark or label.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const STYLES = {
    state: { size: 14, spacing: 0.25, upper: true, style: "normal", colour: "--map-label-state", halo: "--map-land" },
    sea: { size: 15, spacing: 0.08, upper: false, style: "italic", colour: "--map-label-water", halo: "--map-sea" },
    region: { size: 12.5, spacing: 0.03, upper: false, style: "italic", colour: "--map-label-state", halo: "--map-land" },
  };

  class LandLabels {
    constructor() {
      this.rows = [];
    }

    async load(name) {
      const rows = await albviewer.fetchData(name);
      this.rows = rows.map((row) => ({ ...row, x: albviewer.worldX(row.at[1]), y: albviewer.worldY(row.at[0]) }));
    }

    /** Write the names that have room and are not already written as a place's label. */
    paint(frame, room, written) {
      const { context, scale, left, top, zoom, width, height } = frame;
      for (const row of this.rows) {
        if (zoom < row.zoom[0] || zoom > row.zoom[1]) continue;
        const x = row.x * scale - left;
        const y = row.y * scale - top;
        if (x < 0 || y < 0 || x > width || y > height) continue;
        const style = STYLES[row.kind];
        const name = row.name[albviewer.language] ?? row.name.en;
        if (written.has(name.toLowerCase())) continue;
        const text = style.upper ? name.toUpperCase() : name;
        const size = style.size * (row.size ?? 1);
        const spacing = style.spacing * size * albviewer.textScale();
        context.font = albviewer.serif(size, style.style);
        context.letterSpacing = `${spacing}px`;
        const wide = albviewer.textWidth(context, text);
        const high = size * albviewer.textScale();
        const box = [x - wide / 2 - 4, y - high * 0.7, x + wide / 2 + 4, y + high * 0.7];
        if (!room.free(box) || cutByView(frame.view, box)) continue;
        room.take(box);
        albviewer.writeLabel(context, text, x + spacing / 2, y + high * 0.33, {
          font: albviewer.serif(size, style.style),
          colour: albviewer.colour(style.colour),
          halo: albviewer.colour(style.halo),
          spacing,
          align: "center",
        });
      }
      context.letterSpacing = "0px";
    }
  }

  /** Whether the edge of the view runs through a box: half a name says nothing. */
  function cutByView(view, box) {
    const outside = box[2] < view.x || box[3] < view.y || box[0] > view.x + view.width || box[1] > view.y + view.height;
    const within = box[0] > view.x && box[1] > view.y && box[2] < view.x + view.width && box[3] < view.y + view.height;
    return !outside && !within;
  }

  albviewer.LandLabels = LandLabels;
})();
