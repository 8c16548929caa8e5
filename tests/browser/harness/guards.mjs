// Proof that the extension leaves the page alone. The guard stands in the page's own world before the click; the
// pages it is used on run no scripts of their own, so whatever it sees comes from the extension.

/** Starts watching: every mutation in the document and its open shadow roots, and the rectangle of every element.
 * @param {import("puppeteer-core").Page} page */
export async function setGuard(page) {
  await page.evaluate(() => {
    const guard = { mutations: [], rectangles: new Map(), sheets: document.adoptedStyleSheets.length };
    const describe = (node) => node.nodeName.toLowerCase() + (node.id ? `#${node.id}` : "");
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const added = [...addedNodes].map(describe);
        const removed = [...removedNodes].map(describe);
        guard.mutations.push({ type, target: describe(target), attributeName, added, removed });
      }
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, everything);
    for (const element of document.querySelectorAll("*")) {
      if (element.shadowRoot) observer.observe(element.shadowRoot, everything);
      guard.rectangles.set(element, JSON.stringify(element.getBoundingClientRect()));
    }
    guard.scroll = [window.scrollX, window.scrollY];
    // What the page itself does to its nodes is told at once and forgotten.
    guard.forget = () => observer.takeRecords();
    globalThis.sourcelightGuard = guard;
  });
}

/** Does something as the page would: in its own world, and not counted as a mutation of ours.
 * @param {import("puppeteer-core").Page} page @param {(...args: any[]) => any} run changes the page before it returns
 * @param {...unknown} args */
export async function asPage(page, run, ...args) {
  // The function travels as text: a page under a strict policy may still be told what to do by the debugger.
  return page.evaluate(`(() => {
    const { forget } = globalThis.sourcelightGuard ?? { forget() {} };
    try { return (${String(run)})(...${JSON.stringify(args)}); } finally { forget(); }
  })()`);
}

/**
 * @typedef {object} Mutation
 * @property {string} type
 * @property {string} target
 * @property {string | null} attributeName
 * @property {string[]} added
 * @property {string[]} removed
 */

/** Every mutation since `setGuard`. @param {import("puppeteer-core").Page} page @returns {Promise<Mutation[]>} */
export function mutations(page) {
  return page.evaluate(() => globalThis.sourcelightGuard.mutations);
}

/** Elements that have moved or changed their size since `setGuard`; empty if nothing did. The page must be scrolled
 * as it was. @param {import("puppeteer-core").Page} page @returns {Promise<string[]>} */
export function moved(page) {
  return page.evaluate(() => {
    const changed = [];
    const { rectangles, scroll } = globalThis.sourcelightGuard;
    if (window.scrollX !== scroll[0] || window.scrollY !== scroll[1]) changed.push("the page was scrolled");
    for (const [element, before] of rectangles) {
      const now = JSON.stringify(element.getBoundingClientRect());
      if (now !== before) changed.push(`${element.nodeName.toLowerCase()} ${before} -> ${now}`);
    }
    return changed;
  });
}

/** What is still there of the extension: painted names, style sheets, elements that were not in the page before.
 * @param {import("puppeteer-core").Page} page @returns {Promise<string[]>} */
export function leftovers(page) {
  return page.evaluate(() => {
    const left = [...CSS.highlights.keys()].filter((name) => name.startsWith("sourcelight-"));
    const { rectangles, sheets } = globalThis.sourcelightGuard;
    for (const element of document.querySelectorAll("*")) {
      if (!rectangles.has(element)) left.push(`<${element.nodeName.toLowerCase()}>`);
    }
    if (document.adoptedStyleSheets.length > sheets) left.push("an adopted style sheet");
    return left;
  });
}
