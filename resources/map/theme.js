// The colours of the page: CSS variables that the program sends, read by the canvas layers as well as by the style sheet.
// No colour is written anywhere else in the page; before the first theme nothing is painted.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  let colours = {};

  albviewer.hasTheme = () => Object.keys(colours).length > 0;
  albviewer.reducedMotion = false;
  /** Whether the letters are there that everything is written with. */
  albviewer.hasFonts = false;

  /** The colour of a variable such as `--place`. */
  albviewer.colour = (name) => colours[name] ?? "transparent";

  /** All variables: what a worker needs to paint in the same colours. */
  albviewer.colours = () => colours;

  albviewer.setColours = (variables) => {
    colours = variables;
  };

  /** The size of the text, 1 being 100 %. */
  albviewer.textScale = () => Number(colours["--text-scale"] ?? 1) || 1;

  albviewer.setTheme = (variables, reducedMotion) => {
    albviewer.setColours(variables);
    albviewer.reducedMotion = reducedMotion;
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(name, value);
    }
  };

  albviewer.sans = (size, weight = 400) => `${weight} ${size * albviewer.textScale()}px "Source Sans 3", sans-serif`;
  albviewer.serif = (size, style = "normal", weight = 400) =>
    `${style} ${weight} ${size * albviewer.textScale()}px "Source Serif 4", serif`;
})();
