/* global MessageChannel */
// node tests/browser/card_bench.mjs --browser chromium|firefox --extension dist/chromium [--page FILE] [--samples N]
//
// Milliseconds until the card of a mark is drawn: after the pointer has come to rest on the mark (the rest itself, in
// which nothing happens on purpose, is part of it), after a tap, and from the click on the toolbar button by way of a
// tap on the first mark that is painted. JSON on standard output.
import path from "node:path";
import { openPage, outcome } from "./harness/article_page.mjs";
import { launch } from "./harness/launch.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startServer } from "./harness/server.mjs";
import { summary, timingOptions } from "./harness/timing.mjs";
import { until } from "./harness/wait.mjs";

const { browser, extension, page: file, samples } = timingOptions();
const server = await startServer();
const url = server.add("/article.html", { file });
const session = await launch({ browser, extension, proxyPort: server.port });
/** @type {Record<"hover" | "tap" | "click", number[]>} */
const times = { hover: [], tap: [], click: [] };
try {
  for (let i = 0; i < samples; i++) {
    const page = await openPage(session, url);
    await page.bringToFront();
    await page.evaluate(watchCards);
    const clicked = performance.timeOrigin + performance.now();
    await session.clickButton(page);
    const point = await until("a mark is painted", () => page.evaluate(middleOfMark, "number"));
    await page.touchscreen.tap(point.x, point.y);
    times.click.push((await drawnAt(page)) - clicked);
    await outcome(session, page);
    times.tap.push(await timed(page, "pointerup", () => page.touchscreen.tap(point.x, point.y)));
    times.hover.push(await timed(page, "pointermove", () => page.mouse.move(point.x, point.y)));
    await page.close();
  }
} finally {
  await session.close();
  await server.close();
}
const figures = Object.entries(times).map(([name, list]) => [name, summary(list)]);
console.log(JSON.stringify({ browser, page: path.basename(file), ...Object.fromEntries(figures) }, undefined, 1));

/** From an event of the pointer to the card, by the page's own clock.
 * @param {import("puppeteer-core").Page} page @param {string} event @param {() => Promise<void>} act */
async function timed(page, event, act) {
  await page.mouse.move(2, 2);
  await page.touchscreen.tap(2, 2);
  await until("there is no card", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
  await page.evaluate(watchCards);
  await page.evaluate((/** @type {string} */ name) => {
    globalThis.sourcelightFrom = 0;
    // The last one counts: the pointer rests from there.
    window.addEventListener(name, ({ timeStamp }) => { globalThis.sourcelightFrom = performance.timeOrigin + timeStamp; }, true);
  }, event);
  await act();
  const at = await drawnAt(page);
  return at - (await page.evaluate(() => globalThis.sourcelightFrom));
}

/** When the card was drawn, milliseconds since the epoch. @param {import("puppeteer-core").Page} page */
function drawnAt(page) {
  return until("the card is drawn", () => page.evaluate(() => globalThis.sourcelightCard));
}

/** Runs in the page: notes when the next card has been drawn, which is after the frame on which it came. */
function watchCards() {
  globalThis.sourcelightCard = 0;
  const observer = new MutationObserver(() => {
    if (document.querySelector("sourcelight-card") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.sourcelightCard = performance.timeOrigin + performance.now(); };
      port2.postMessage(undefined);
    });
  });
  observer.observe(document.documentElement, { childList: true });
}
