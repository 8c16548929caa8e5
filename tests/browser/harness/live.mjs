import { asPage } from "./guards.mjs";

/** Does something as the page would, and gives the painted ranges that hold words which no report has seen yet, as they are
 * before the page has its next turn: a little later, the page may have been read again, with these words in it.
 * @param {import("puppeteer-core").Page} page @param {string[]} unseen @param {(...args: any[]) => void} change
 * @param {...unknown} args @returns {Promise<string[]>} */
export function strayMarksAfter(page, unseen, change, ...args) {
  // Who listens to mutations is told of them first.
  const look = `Promise.resolve().then(() => ${JSON.stringify(unseen)}.flatMap(${strayMarks}))`;
  return asPage(page, /** @type {any} */ (`(...args) => { (${change})(...args); return ${look}; }`), ...args);
}

/** Runs in the page. @param {string} unseen */
function strayMarks(unseen) {
  const stray = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("sourcelight-")) continue;
    for (const range of highlight) if (range.toString().includes(unseen)) stray.push(`${name}: ${range}`);
  }
  return stray;
}
