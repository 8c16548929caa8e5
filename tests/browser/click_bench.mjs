/* global MessageChannel */
// node tests/browser/click_bench.mjs --browser chromium|firefox --extension dist/chromium [--page FILE] [--samples N]
//
// Milliseconds from the click on the toolbar button to the first frame on which every mark is painted. Cold: a fresh
// browser whose background has been stopped, so worker, engine and content script all start from nothing. Warm: the
// background has analysed a page before; the page itself is freshly loaded. JSON on standard output.
import path from "node:path";
import { openPage, outcome } from "./harness/article_page.mjs";
import { launch } from "./harness/launch.mjs";
import { startServer } from "./harness/server.mjs";
import { summary, timingOptions } from "./harness/timing.mjs";

const { browser, extension, page: file, samples } = timingOptions();
const server = await startServer();
const url = server.add("/article.html", { file });
const cold = [];
const warm = [];
let marks = 0;
for (let i = 0; i < samples; i++) {
  const session = await launch({ browser, extension, proxyPort: server.port });
  try {
    // The page first: nothing else is to run while the click is timed.
    const page = await openPage(session, url);
    await session.stopBackground();
    cold.push(await clickToPainted(session, page));
    const again = await openPage(session, url);
    warm.push(await clickToPainted(session, again));
    marks = (await outcome(session, again)).marks ?? 0;
  } finally {
    await session.close();
  }
}
await server.close();
const figures = { browser, page: path.basename(file), marks, cold: summary(cold), warm: summary(warm) };
console.log(JSON.stringify(figures, undefined, 1));


/** @param {import("./harness/launch.mjs").Session} session @param {import("puppeteer-core").Page} page */
async function clickToPainted(session, page) {
  await page.bringToFront();
  // On every frame, the number of painted ranges. The time of a frame is taken after it, when it has been drawn.
  await page.evaluate(() => {
    const frames = [];
    globalThis.sourcelightFrames = frames;
    const channel = new MessageChannel();
    const look = () => {
      let ranges = 0;
      for (const [name, highlight] of CSS.highlights) if (name.startsWith("sourcelight-")) ranges += highlight.size;
      channel.port1.onmessage = () => {
        frames.push({ ranges, at: performance.timeOrigin + performance.now() });
        requestAnimationFrame(look);
      };
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
  const clicked = performance.timeOrigin + performance.now();
  await session.clickButton(page);
  await outcome(session, page);
  return page.evaluate(async (from) => {
    // Two more frames, so that the last marks are in the list.
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const frames = globalThis.sourcelightFrames;
    const all = frames.at(-1).ranges;
    return frames.find(({ ranges }) => ranges === all && ranges > 0).at - from;
  }, clicked);
}
