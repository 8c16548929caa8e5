/* global getSelection */
// Always on for a site, and back again; and a selection instead of the article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage, unmarked } from "./harness/article_page.mjs";
import { leftovers, mutations } from "./harness/guards.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

test("the switch in the panel marks every page of the site from then on, and gives the permission back", async () => {
  const { page } = await suite.marked("sample-article");
  await suite.session.grantSite("http://127.0.0.1/*");
  const panel = await suite.session.panel();
  const isPressed = (/** @type {string} */ pressed) =>
    until(`the switch is ${pressed}`, () =>
      panel.evaluate((/** @type {string} */ value) => document.querySelector(".site button")?.getAttribute("aria-pressed") === value, pressed),
    );
  const registered = (/** @type {number} */ count) =>
    until(`${count} scripts are registered`, () =>
      panel.evaluate(
        (/** @type {number} */ wanted) => chrome.scripting.getRegisteredContentScripts().then((list) => list.length === wanted),
        count,
      ),
    );
  await isPressed("false");
  await page.bringToFront();
  await panel.click(".site button");
  await isPressed("true");
  await registered(1);

  const other = await suite.open("strict-policy");
  const asked = suite.server.mark();
  const state = await until("the page is marked without a click", async () => {
    const now = await suite.session.ask(other, { to: "content", type: "state" });
    return now?.phase === "shown" ? now : undefined;
  });
  const { faults, missing } = compareMarks(wantedMarks(JSON.parse(state.article), JSON.parse(state.report)), await readPainted(other));
  assert.deepEqual([faults, missing], [[], 0]);
  assert.deepEqual(await mutations(other), []);
  assert.deepEqual(suite.server.since(asked), []);
  await suite.session.clickButton(other);
  await unmarked(other);
  assert.deepEqual(await leftovers(other), []);
  await other.close();

  await page.bringToFront();
  await isPressed("true");
  await panel.click(".site button");
  await isPressed("false");
  await registered(0);
  assert.equal(await panel.evaluate(() => chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] })), false);
  await page.close();
});

test("a selection is marked instead of the article", async () => {
  const page = await suite.open("sample-article");
  await page.bringToFront();
  const selected = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll("p")].find((one) => one.textContent.length > 150);
    getSelection().selectAllChildren(paragraph);
    return paragraph.textContent.replace(/\s+/g, " ").trim();
  });
  const shown = /** @type {any} */ (await markPage(suite.session, page));
  assert.equal(shown.scope, "selection");
  assert.deepEqual(shown.article.blocks.map((/** @type {{ text: string }} */ { text }) => text), [selected]);
  const { faults, missing } = compareMarks(wantedMarks(shown.article, shown.report), await readPainted(page));
  assert.deepEqual([faults, missing], [[], 0]);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
