// Degrees in words, and steps of a grid of degrees. It knows no map.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  // in minutes of arc: all of them divide what they are part of, so that a finer grid holds the coarser one
  const STEPS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800];
  const MINUTES = 60;

  /** The finest step, in degrees, whose lines are at least so many pixels apart, a degree being so many pixels wide. */
  albviewer.degreeStep = (pixels, apart) =>
    (STEPS.find((minutes) => (minutes / MINUTES) * pixels >= apart) ?? STEPS[STEPS.length - 1]) / MINUTES;

  /** All multiples of a step within [from, to]. */
  albviewer.degreesBetween = (from, to, step) => {
    const steps = [];
    // counted in whole steps: adding thirds of a degree again and again would drift
    for (let n = Math.ceil(from / step - 1e-9); n * step <= to + 1e-9; n += 1) steps.push(n * step);
    return steps;
  };

  /** A longitude beyond the date line is the one that lies there: 190 is -170. */
  albviewer.aroundTheWorld = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;

  /** "40° 30′ N"; 0 and 180 have no side. `axis` is "lat" or "lon". */
  albviewer.degreeWords = (value, axis) => {
    const degrees = axis === "lon" ? albviewer.aroundTheWorld(value) : value;
    const minutes = Math.round(Math.abs(degrees) * MINUTES);
    const whole = Math.floor(minutes / MINUTES);
    const rest = minutes % MINUTES;
    const number = rest ? `${whole}° ${String(rest).padStart(2, "0")}′` : `${whole}°`;
    if (minutes === 0 || minutes === 180 * MINUTES) return number;
    const side = axis === "lat" ? (degrees > 0 ? "north" : "south") : degrees > 0 ? "east" : "west";
    return `${number} ${albviewer.word(side)}`;
  };
})();
