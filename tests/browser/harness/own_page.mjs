// Pages of the extension itself, as tabs of a size that a test chooses.
import { until } from "./wait.mjs";

/** Opens a page of the extension in a tab of its own.
 * @param {import("./launch.mjs").Session} session @param {string} file with its query
 * @param {{ width: number, height: number, deviceScaleFactor?: number }} [viewport]
 * @param {() => void} [before] runs in the page before its own scripts */
export async function ownPage(session, file, viewport = { width: 1000, height: 800 }, before) {
  const page = await session.browser.newPage();
  if (before) await page.evaluateOnNewDocument(before);
  await page.setViewport(viewport);
  // In Firefox, going to a page of an extension works, but its promise never settles.
  const went = page.goto(`${session.origin}/${file}`).catch(() => {});
  if (session.name === "chromium") await went;
  const isThere = (/** @type {string} */ origin) => location.href.startsWith(origin) && document.readyState === "complete";
  await until(`${file} is loaded`, () => page.evaluate(isThere, session.origin).catch(() => false));
  return page;
}

/** The panel of a marked page in a tab of its own.
 * @param {import("./launch.mjs").Session} session @param {import("puppeteer-core").Page} of the marked page
 * @param {{ width: number, height: number }} viewport */
export async function panelPage(session, of, viewport) {
  const id = await session.tabId(of);
  const page = await ownPage(session, `panel.html?tab=${id}`, viewport);
  await until("the panel lists what was found", () => page.evaluate(() => document.querySelector("main.report") !== null));
  return page;
}
