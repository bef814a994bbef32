// The page's own words, in English until the program sends them in another language.
// Places' names are not here: they come with the places. `{n}` stands for a number, `{name}` for a place.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});

  const words = {
    "map": "Map of the places. Arrow keys move it, plus and minus zoom; N goes to the next place, Enter chooses it.",
    "zoom-in": "Zoom in",
    "zoom-out": "Zoom out",
    "whole-collection": "Show the whole collection",
    "selection": "Show what is chosen",
    "map-alone": "The map alone, or everything again",
    "menu": "Menu of the map",
    "locator": "Where the map is; a click goes there",
    "north": "N",
    "south": "S",
    "east": "E",
    "west": "W",
    "borders-of": "Borders of {n}",
    "year-of-borders": "Year of the borders",
    "year-follow": "Follow the time shown",
    "year-follows": "The borders follow the time shown",
    "year-pinned": "This year is pinned",
    "events-one": "{n} event",
    "events-other": "{n} events",
    "passages-one": "{n} passage",
    "passages-other": "{n} passages",
    "places-one": "{n} place",
    "places-other": "{n} places",
    "and-more": "and {n} more",
    "is-chosen": "chosen",
    "is-other": "outside the filter",
    "disputed": "disputed",
    "approximate": "location approximate",
    "fly-to": "Go to {name} on the map",
    "type-country": "country",
    "type-region": "region",
    "type-continent": "continent",
    "type-city": "city",
    "type-settlement": "settlement",
    "type-island": "island",
    "type-peninsula": "peninsula",
    "type-bay": "bay",
    "type-sea": "sea",
    "type-river": "river",
    "type-lake": "lake",
    "type-mountain": "mountain",
    "type-base": "military base",
    "type-building": "building",
    "type-site": "site",
    "type-other": "place",
  };

  albviewer.language = "en";

  /** The words for a key, with its placeholders filled; the key itself if it is not known. */
  albviewer.word = (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** A counted noun, in the plural form that the language asks for. */
  albviewer.count = (noun, n) => {
    const form = new Intl.PluralRules(albviewer.language).select(n);
    const key = `${noun}-${form}` in words ? `${noun}-${form}` : `${noun}-other`;
    return albviewer.word(key, { n });
  };

  albviewer.setWords = (language, replacements) => {
    albviewer.language = language;
    document.documentElement.lang = language;
    Object.assign(words, replacements);
  };
})();
