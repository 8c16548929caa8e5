// A page in a tab, from opening to marks and back.
import { until } from "./wait.mjs";

/** Opens an address in a new tab. Saved pages may ask questions or never finish loading; neither stops a test.
 * @param {import("./launch.mjs").Session} session @param {string} url
 * @param {{ width: number, height: number } | null} [viewport] null leaves it to the window */
export async function openPage(session, url, viewport = { width: 1280, height: 900 }) {
  const page = await session.browser.newPage();
  await page.setViewport(viewport);
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
  // A page that changes its own address while it loads (by its scripts, or by what they fail to load) makes `goto`
  // give up. What counts is that the document is there.
  await page.goto(url, { waitUntil: "load", timeout: 15_000 }).catch(async (error) => {
    if (error.name === "TimeoutError") return;
    const isThere = (/** @type {string} */ origin) => location.origin === origin && document.readyState === "complete";
    await until(`${url} is loaded`, () => page.evaluate(isThere, new URL(url).origin)).catch(async () => {
      await page.close();
      throw error;
    });
  });
  return page;
}

/**
 * What the extension knows of a page that it has marked.
 * @typedef {object} Shown
 * @property {any} article
 * @property {any} report offsets in UTF-16 code units
 * @property {number} marks wanted by the report
 * @property {number} anchored found again in the page
 */

/** Waits until the content script has come to an end of its work, whatever end.
 * @param {import("./launch.mjs").Session} session @param {import("puppeteer-core").Page} page
 * @param {number} [patience] milliseconds
 * @returns {Promise<{ phase: "shown" | "no-article" | "failed", reason?: string } & Partial<Shown>>} */
export async function outcome(session, page, patience) {
  const ask = async () => {
    const state = await session.ask(page, { to: "content", type: "state" });
    return state && state.phase !== "working" ? state : undefined;
  };
  const state = await until("the content script reports its state", ask, patience);
  if (state.phase !== "shown") return state;
  return { ...state, article: JSON.parse(state.article), report: JSON.parse(state.report) };
}

/** A real click on the toolbar button, and the marks that follow from it.
 * @param {import("./launch.mjs").Session} session @param {import("puppeteer-core").Page} page
 * @param {number} [patience] milliseconds @returns {Promise<Shown>} */
export async function markPage(session, page, patience) {
  await session.clickButton(page);
  const state = await outcome(session, page, patience);
  if (state.phase !== "shown") throw new Error(`nothing marked: ${state.phase} ${state.reason ?? ""}`);
  return /** @type {Shown} */ (state);
}

/** Waits until the page has been drawn: by then it has also heard that it was scrolled, or is of another size.
 * @param {import("puppeteer-core").Page} page */
export async function drawn(page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Waits until nothing of ours is painted any more.
 * @param {import("puppeteer-core").Page} page */
export function unmarked(page) {
  const isClear = () =>
    page.evaluate(() => ![...CSS.highlights.keys()].some((name) => name.startsWith("sourcelight-")));
  return until("the marks are gone", isClear);
}
