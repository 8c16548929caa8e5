// What the panel says while there is nothing to list: one sentence, what to do, and open to all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers } from "./harness/barriers.mjs";
import { ownPage } from "./harness/own_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** Every state that a content script can tell, and what the panel then says. */
const STATES = {
  working: [{ phase: "working" }, /^Reading the page/],
  analysing: [{ phase: "working", step: "analysing" }, /^Looking for who says what/],
  marking: [{ phase: "working", step: "marking", done: 0.25 }, /^Marking what was found/],
  "no article": [{ phase: "no-article" }, /^There is no article.*Select the text/s],
  failed: [{ phase: "failed", reason: "out of memory" }, /^Something went wrong.*Reload.*out of memory/s],
};

for (const [name, [state, says]] of Object.entries(STATES)) {
  test(`the panel tells: ${name}`, async () => {
    const panel = await panelOf(/** @type {object} */ (state));
    const told = () => panel.evaluate(() => document.querySelector("main.notice")?.innerText.replace(/\s+/g, " ").trim() ?? "");
    await until(`it says ${says}`, async () => /** @type {RegExp} */ (says).test(await told()));
    assert.deepEqual(await barriers(panel), []);
    for (const width of [600, 320, 240]) {
      await panel.setViewport({ width, height: 500 });
      assert.ok(await panel.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `at ${width}`);
    }
    await panel.close();
  });
}

test("while a long page is marked, the panel shows how much is done, and then the report", async () => {
  const panel = await panelOf({ phase: "working", step: "marking", done: 0.25 });
  const bar = () => panel.evaluate(() => document.querySelector("progress")?.value);
  await until("a quarter is done", async () => (await bar()) === 0.25);
  await panel.evaluate(() => Object.assign(globalThis, { before: document.querySelector("progress") }));
  await tell(panel, { phase: "working", step: "marking", done: 0.75 });
  await until("three quarters are done", async () => (await bar()) === 0.75);
  assert.ok(await panel.evaluate(() => Reflect.get(globalThis, "before") === document.querySelector("progress")), "nothing else is drawn anew");
  await tell(panel, { phase: "no-article" });
  await until("the end is told", () => panel.evaluate(() => document.querySelector("progress") === null));
  await panel.close();
});

test("for readers who ask for less motion nothing moves, and nothing flickers", { skip: suite.isFirefox && "its driver cannot ask for less motion" }, async () => {
  const panel = await panelOf({ phase: "working" });
  await until("it works", () => panel.evaluate(() => document.querySelector(".busy") !== null));
  const moving = () => panel.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  await until("otherwise, it is seen that something goes on", async () => (await moving()) === 1);
  await panel.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await until("all is at rest", async () => (await moving()) === 0);
  await panel.close();
});

test("in a tab without marks the panel says what to do", async () => {
  const page = await suite.open("sample-article");
  const id = await suite.session.tabId(page);
  const panel = await ownPage(suite.session, `panel.html?tab=${id}`, { width: 360, height: 700 });
  await until("the panel says it", () =>
    panel.evaluate(() => /Nothing is marked yet.*click the Sourcelight button/s.test(document.querySelector("main.notice")?.innerText ?? "")),
  );
  assert.deepEqual(await barriers(panel), []);
  await panel.close();
  await page.close();
});

test("on a page that is closed to extensions, the panel says that it may not be read, and offers to paste", async () => {
  // WebDriver does not see Firefox's own pages; one of an extension is as closed to content scripts.
  const page = await (suite.isFirefox ? ownPage(suite.session, "about.html") : suite.session.browser.newPage());
  if (!suite.isFirefox) await page.goto("chrome://version");
  await suite.session.clickButton(page);
  const panel = await suite.session.panel();
  const text = await until("the panel says it", () =>
    panel.evaluate(() => {
      const words = document.querySelector("main.notice")?.innerText ?? "";
      return /does not let extensions read/.test(words) && words;
    }),
  );
  assert.match(text, /Paste a text/);
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** A panel whose page is in some state. @param {object} state */
async function panelOf(state) {
  const panel = await ownPage(suite.session, "panel.html?tab=1", { width: 360, height: 700 });
  await panel.evaluate(answerInPlaceOfThePage);
  await tell(panel, state);
  return panel;
}

/** Runs in the panel: it asks us and not the page from now on. */
function answerInPlaceOfThePage() {
  chrome.tabs.sendMessage = /** @type {any} */ (() => Promise.resolve(Reflect.get(globalThis, "sourcelightState")));
}

/** The page comes into another state. @param {import("puppeteer-core").Page} panel @param {object} state */
async function tell(panel, state) {
  await panel.evaluate(async (now) => {
    Object.assign(globalThis, { sourcelightState: now });
    // The panel looks again when the browser's session storage changes, as after a click.
    await chrome.storage.session.set({ "restricted-0": Math.random() });
  }, state);
}
