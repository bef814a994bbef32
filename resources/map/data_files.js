// Fetches our own data files, for the page and for its worker. A file that is missing is an error: reading on would wait
// for ever.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  albviewer.fetchText = async (name) => {
    const answer = await fetch(`/map/${name}`);
    if (!answer.ok) throw new Error(`${name} is missing (${answer.status})`);
    return answer.text();
  };

  albviewer.fetchData = async (name) => JSON.parse(await albviewer.fetchText(name));
})();
