// A sketch of the land for a map of the size of a stamp: no more than land, the collection's own land, borders and coast.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  const { seenOf, filled, lined, stroke } = albviewer.landPaths;
  const BORDER_PIXELS = 0.7;
  const COAST_PIXELS = 0.8;

  /** Paint a frame from the outline; whose land it is, the coarsest other level knows, once it is read. */
  albviewer.sketchLand = (frame, painter) => {
    const { context, width, height } = frame;
    const { level } = painter.outline;
    const { units } = painter.files[0].level ?? level;
    context.lineJoin = "bevel";
    context.fillStyle = albviewer.colour("--map-sea");
    context.fillRect(0, 0, width, height);
    const land = seenOf(level.land, frame);
    const shore = filled([...land, ...seenOf(level.lakes, frame)], frame);
    context.fillStyle = albviewer.colour(painter.home.size ? "--map-land-other" : "--map-land");
    context.fill(shore, "evenodd");
    context.save();
    context.clip(shore, "evenodd");
    context.fillStyle = albviewer.colour("--map-land");
    for (const [unit, rings] of units) {
      if (painter.home.has(painter.stateOf(unit))) context.fill(filled(seenOf(rings, frame), frame), "evenodd");
    }
    context.restore();
    stroke(frame, lined(seenOf(painter.bordersOf(level), frame), frame), "--map-border", BORDER_PIXELS);
    stroke(frame, lined(land, frame), "--map-coast", COAST_PIXELS);
  };
})();
