// Fetches our own data files, for the page and for its worker. A file that is missing is an error: reading on would wait
// for ever.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});

  async function answered(name) {
    const answer = await fetch(`/map/${name}`);
    if (!answer.ok) throw new Error(`${name} is missing (${answer.status})`);
    return answer;
  }

  albviewer.fetchData = async (name) => (await answered(name)).json();
  albviewer.fetchText = async (name) => (await answered(name)).text();
})();
