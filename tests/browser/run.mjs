// node tests/browser/run.mjs --browser chromium|firefox --extension dist/chromium [--page FILE|URL] [--headless] [--out DIR]
//
// The main job: a page in the real browser, a click on the toolbar button, the marks. With a window, the browser stays
// open until it is closed. Headless, the page, the panel and a card are drawn into DIR, the summary is copied with the
// panel's own button, pasted into DIR/summary.md and printed.
import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { openPage, outcome } from "./harness/article_page.mjs";
import { launch } from "./harness/launch.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startServer } from "./harness/server.mjs";
import { until } from "./harness/wait.mjs";

const SAMPLE = path.resolve(import.meta.dirname, "../pages/sample-article.html");

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    extension: { type: "string" },
    page: { type: "string", default: SAMPLE },
    headless: { type: "boolean", default: false },
    out: { type: "string", default: "target/run" },
  },
});
if (values.browser !== "chromium" && values.browser !== "firefox") {
  console.error(`--browser ${values.browser}: it must be chromium or firefox`);
  process.exit(2);
}

const server = await startServer();
const url = await addressOf(values.page);
const session = await launch({
  browser: values.browser,
  extension: values.extension ?? `dist/${values.browser}`,
  headless: values.headless,
});
try {
  const page = await openPage(session, url, values.headless ? undefined : null);
  await session.clickButton(page);
  const state = await outcome(session, page);
  console.log(`${values.browser}: ${described(state)}`);
  if (values.headless) {
    if (state.phase === "shown") await writeResults(page, path.join(values.out, values.browser));
    else process.exitCode = 1;
  } else {
    await session.handOver();
    console.log("Close the browser to end.");
    await new Promise((resolve) => session.browser.once("disconnected", () => resolve(undefined)));
  }
} finally {
  await session.close().catch(() => {});
  await server.close();
}

/** A file is served from localhost; an address is itself. @param {string} page */
async function addressOf(page) {
  if (/^https?:\/\//.test(page)) return page;
  const file = path.resolve(page);
  if (!(await stat(file).catch(() => undefined))) {
    console.error(`--page ${page}: no such file`);
    process.exit(2);
  }
  return server.add(`/${path.basename(file)}`, { file });
}

/** @param {Awaited<ReturnType<typeof outcome>>} state */
function described(state) {
  if (state.phase !== "shown") return `${state.phase} ${state.reason ?? ""}`;
  const { actors, numbers, claims } = state.report;
  return `${actors.length} actors, ${numbers.length} numbers, ${claims.length} claims; ${state.anchored} of ${state.marks} marks found in the page`;
}

/** @param {import("puppeteer-core").Page} page @param {string} folder */
async function writeResults(page, folder) {
  await mkdir(folder, { recursive: true });
  const file = (/** @type {string} */ name) => path.join(folder, name);

  const point = await page.evaluate(middleOfMark, "actor");
  if (point) {
    await page.mouse.move(point.x, point.y);
    await until("the card is shown", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
    await page.screenshot({ path: /** @type {`${string}.png`} */ (file("card.png")) });
    await page.mouse.move(1, 1);
    await until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
  }
  await page.screenshot({ path: /** @type {`${string}.png`} */ (file("page.png")), fullPage: true });

  const panel = await session.panel();
  await until("the panel lists the marks", () => panel.evaluate(() => document.querySelector("main.report") !== null));
  await panel.screenshot(file("panel.png"));
  const before = await session.clipboard();
  await panel.click("button[data-format=markdown]");
  const summary = await until("the summary is copied", async () => {
    const copied = await session.clipboard();
    return copied !== before && copied;
  });
  await writeFile(file("summary.md"), summary);
  console.log(`screenshots and summary in ${folder}\n\n${summary}`);
}
