// The extension goes, or another version comes, while a marked page is open: its marks go with it, and nothing throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asPage, leftovers, mutations } from "./harness/guards.mjs";
import { fromEnvironment } from "./harness/launch.mjs";
import { readPainted } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** A marked page, and what its scripts throw from now on. */
async function openMarked() {
  const { page } = await suite.marked("live-article");
  /** @type {string[]} */
  const thrown = [];
  page.on("pageerror", (error) => thrown.push(String(error)));
  return { page, thrown };
}

/** Waits until no mark is to be seen. @param {import("puppeteer-core").Page} page */
async function marksGo(page) {
  await page.bringToFront();
  if (suite.isFirefox) {
    // Firefox ends the scripts of an extension with it, and leaves them no moment: the names stay registered, but the
    // style sheet that gave them a look has gone.
    await until("no mark has a look", async () => (await readPainted(page)).every(({ drawn }) => !drawn));
    return;
  }
  // Chromium leaves the script alone: it looks for its extension when the page or the reader next does something.
  await asPage(page, () => document.querySelector("#story").classList.remove("folded"));
  // The page may hear a moment later that the extension has gone: the reader goes on.
  await until("the marks are gone", async () => {
    for (const x of [200, 201]) await page.mouse.move(x, 200);
    return page.evaluate(() => ![...CSS.highlights.keys()].some((name) => name.startsWith("sourcelight-")));
  });
  assert.deepEqual((await leftovers(page)).filter((left) => !left.startsWith("<")), []);
}

/** Another version in the place of this one, as an update does. */
async function update() {
  const { browser, origin } = suite.session;
  if (suite.isFirefox) {
    await browser.installExtension(fromEnvironment().extension);
    return;
  }
  const settings = await browser.newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    (/** @type {string} */ id) => /** @type {any} */ (chrome).developerPrivate.reload(id, { failQuietly: true }),
    new URL(origin).host,
  );
  await settings.close();
}

test("after an update of the extension the old marks go", async () => {
  const { page, thrown } = await openMarked();
  assert.ok((await readPainted(page)).every(({ drawn }) => drawn));
  await update();
  await marksGo(page);
  assert.deepEqual(await mutations(page), []);
  assert.deepEqual(thrown, []);
  await page.close();
});

test("after the extension was removed its marks go", async () => {
  await suite.end();
  await suite.start();
  const { page, thrown } = await openMarked();
  const { browser, origin } = suite.session;
  await browser.uninstallExtension(suite.isFirefox ? "sourcelight@sourcelight.example" : new URL(origin).host);
  await marksGo(page);
  assert.deepEqual(await mutations(page), []);
  assert.deepEqual(thrown, []);
  await page.close();
});
