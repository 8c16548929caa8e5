// node tests/browser/screenshots.mjs --browser chromium|firefox --extension DIST [--scheme light|dark] --out DIR
//
// Draws what a reader sees: the marked sample, a card, each tab of the panel, and the other pages of the extension.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { markPage, openPage } from "./harness/article_page.mjs";
import { launch } from "./harness/launch.mjs";
import { ownPage, panelPage } from "./harness/own_page.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startServer } from "./harness/server.mjs";
import { until } from "./harness/wait.mjs";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    extension: { type: "string" },
    scheme: { type: "string", default: "light" },
    forced: { type: "boolean", default: false },
    width: { type: "string", default: "360" },
    out: { type: "string", default: "target/screenshots" },
  },
});
const browser = values.browser === "firefox" ? "firefox" : "chromium";
const server = await startServer();
const session = await launch({ browser, extension: values.extension ?? `dist/${browser}`, proxyPort: server.port });
await mkdir(values.out, { recursive: true });

/** @param {import("puppeteer-core").Page} page */
async function dress(page) {
  await session.dress(page, { scheme: values.scheme === "dark" ? "dark" : "light", forced: values.forced });
}

/** @param {import("puppeteer-core").Page} page @param {string} name */
async function draw(page, name) {
  const suffix = values.forced ? "forced" : values.scheme;
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path.join(values.out, `${name}-${suffix}.png`)) });
}

try {
  const sample = path.resolve(import.meta.dirname, "../pages/sample-article.html");
  const page = await openPage(session, server.add("/sample.html", { file: sample }), { width: 1000, height: 760 });
  await dress(page);
  await markPage(session, page);
  await page.evaluate(() => window.scrollTo(0, 500));
  await draw(page, "page");
  for (const part of ["number", "cue"]) {
    const point = await page.evaluate(middleOfMark, part);
    await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
    await until("the card is shown", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
    await draw(page, `card-${part}`);
    await page.mouse.move(2, 2);
    await until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
  }
  const panel = await panelPage(session, page, { width: Number(values.width), height: 760 });
  await dress(panel);
  for (const tab of ["overview", "sources", "actors", "numbers", "claims"]) {
    await panel.bringToFront();
    await panel.click(`#tab-${tab}`);
    await draw(panel, `panel-${tab}`);
  }
  await panel.click("[popovertarget=copy-menu]");
  await draw(panel, "panel-copy");
  await panel.keyboard.press("Escape");
  await panel.click("#tab-sources");
  await panel.click(".source-head .tool");
  await until("one source is followed", () => panel.evaluate(() => !document.querySelector(".followed").hidden));
  await draw(panel, "panel-follow");
  await page.bringToFront();
  await draw(page, "page-follow");
  for (const name of ["welcome", "options", "about", "paste"]) {
    const own = await ownPage(session, `${name}.html`, { width: 1100, height: 1000 });
    await dress(own);
    if (name !== "about") await until("the sample", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0 || document.querySelector("#start") !== null));
    if (name === "paste") {
      await own.click("#sample");
      await until("the text is marked", () => own.evaluate(() => document.querySelector("main.report") !== null));
    }
    await draw(own, name);
    await own.close();
  }
} finally {
  await session.close();
  await server.close();
}
