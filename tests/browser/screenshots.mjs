// node tests/browser/screenshots.mjs --browser chromium|firefox --extension DIST [--scheme light|dark] --out DIR
//
// Draws what a reader sees: the marked sample, a card, each tab of the panel, and the other pages of the extension. With
// --few only what the documents show, in small windows.
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
    few: { type: "boolean", default: false },
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

/** @param {import("puppeteer-core").Page} page @param {string} part */
async function hover(page, part) {
  const point = await page.evaluate(middleOfMark, part);
  await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
  await until("the card is shown", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
}

/** @param {import("puppeteer-core").Page} page */
async function leave(page) {
  await page.mouse.move(2, 2);
  await until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
}

const SAMPLE = path.resolve(import.meta.dirname, "../pages/sample-article.html");
const TABS = ["overview", "sources", "actors", "numbers", "claims"];

async function few() {
  const page = await openPage(session, server.add("/sample.html", { file: SAMPLE }), { width: 600, height: 430 });
  await dress(page);
  await markPage(session, page);
  await page.evaluate(() => window.scrollTo(0, document.querySelector("figure + p, figure ~ p").getBoundingClientRect().top + window.scrollY - 16));
  await hover(page, "cue");
  await draw(page, "page");
  await leave(page);
  const panel = await panelPage(session, page, { width: 340, height: 600 });
  await dress(panel);
  const isPlain = values.scheme === "light" && !values.forced;
  for (const tab of isPlain ? ["overview", "sources", "numbers"] : ["overview"]) {
    await panel.bringToFront();
    await panel.click(`#tab-${tab}`);
    await draw(panel, `panel-${tab}`);
  }
}

async function everything() {
  const page = await openPage(session, server.add("/sample.html", { file: SAMPLE }), { width: 1000, height: 760 });
  await dress(page);
  const unread = await ownPage(session, `panel.html?tab=${await session.tabId(page)}`, { width: Number(values.width), height: 600 });
  await dress(unread);
  await until("the panel says what to do", () => unread.evaluate(() => document.querySelector("main.notice") !== null));
  await draw(unread, "state-off");
  await unread.close();
  await markPage(session, page);
  await page.evaluate(() => window.scrollTo(0, 500));
  await draw(page, "page");
  for (const part of ["number", "cue"]) {
    await hover(page, part);
    await draw(page, `card-${part}`);
    await leave(page);
  }
  const panel = await panelPage(session, page, { width: Number(values.width), height: 760 });
  await dress(panel);
  for (const tab of TABS) {
    await panel.bringToFront();
    await panel.click(`#tab-${tab}`);
    for (const width of [320, 600, Number(values.width)]) {
      await panel.setViewport({ width, height: 760 });
      await draw(panel, width === Number(values.width) ? `panel-${tab}` : `panel-${tab}-${width}`);
    }
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
  await drawStates(panel);
  for (const name of ["welcome", "options", "about", "paste"]) {
    const own = await ownPage(session, `${name}.html`, { width: 1100, height: 1000 });
    await dress(own);
    if (name !== "about") await until("the sample", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0 || document.querySelector("#start") !== null));
    if (name === "paste") {
      await draw(own, "paste-start");
      await own.click("#sample");
      await until("the text is marked", () => own.evaluate(() => document.querySelector("main.report") !== null));
    }
    await draw(own, name);
    if (name === "options") {
      for (const at of [1, 2]) {
        await own.evaluate((/** @type {number} */ screens) => window.scrollTo(0, 1000 * screens), at);
        await draw(own, `options-${at + 1}`);
      }
    }
    await own.close();
  }
}

/** What the panel says while there is nothing to list. @param {import("puppeteer-core").Page} panel */
async function drawStates(panel) {
  const states = {
    working: { phase: "working" },
    marking: { phase: "working", step: "marking", done: 0.4 },
    "no-article": { phase: "no-article" },
    failed: { phase: "failed", reason: "RuntimeError: out of memory" },
  };
  await panel.bringToFront();
  await panel.evaluate(() => {
    chrome.tabs.sendMessage = /** @type {any} */ (() => Promise.resolve(Reflect.get(globalThis, "sourcelightState")));
  });
  for (const [name, state] of Object.entries(states)) {
    await panel.evaluate(async (now) => {
      document.querySelector("main")?.remove();
      Object.assign(globalThis, { sourcelightState: now });
      await chrome.storage.session.set({ "restricted-0": Math.random() });
    }, state);
    await until("the panel says so", () => panel.evaluate(() => document.querySelector("main.notice") !== null));
    await draw(panel, `state-${name}`);
  }
}

try {
  await (values.few ? few() : everything());
} finally {
  await session.close();
  await server.close();
}
