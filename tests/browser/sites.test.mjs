/* global getSelection */
// Always on for a site, and back again; and a selection instead of the article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage, openPage, unmarked } from "./harness/article_page.mjs";
import { leftovers, mutations } from "./harness/guards.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { ownPage } from "./harness/own_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

test("the switch in the panel marks every page of the site from then on, and gives the permission back", async () => {
  const { page } = await suite.marked("sample-article");
  await suite.session.grantSite("http://127.0.0.1/*");
  const panel = await suite.session.panel();
  const isPressed = (/** @type {string} */ pressed) =>
    until(`the switch is ${pressed}`, () =>
      panel.evaluate((/** @type {string} */ value) => document.querySelector("[data-site=always]")?.getAttribute("aria-pressed") === value, pressed),
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
  await panel.click("[data-site=always]");
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
  await panel.click("[data-site=always]");
  await isPressed("false");
  await registered(0);
  await until("the permission is given back", () =>
    panel.evaluate(async () => !(await chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] }))),
  );
  await page.close();
});

test("a site keeps marks of its own, and every other one is marked as before", async () => {
  const { page, shown } = await suite.marked("sample-article");
  const panel = await suite.session.panel();
  const pressed = (/** @type {string} */ value) =>
    until(`the switch is ${value}`, () =>
      panel.evaluate((/** @type {string} */ now) => document.querySelector("[data-site=marks]")?.getAttribute("aria-pressed") === now, value),
    );
  const painted = (/** @type {import("puppeteer-core").Page} */ of, /** @type {string[]} */ off) =>
    until(`all but ${off.join()}`, async () => {
      const { faults, missing } = compareMarks(wantedMarks(shown.article, shown.report, ["actors/pronoun", ...off]), await readPainted(of));
      return faults.length === 0 && missing === 0;
    });
  await pressed("false");
  await panel.click("[data-site=marks]");
  await pressed("true");
  await panel.click("[data-preset=numbers]");
  await painted(page, ["actors", "claims"]);

  // The same article under another name of the same machine is on another site.
  const other = await openPage(suite.session, page.url().replace("127.0.0.1", "localhost"));
  await markPage(suite.session, other);
  await painted(other, []);
  await other.close();

  const again = await openPage(suite.session, page.url());
  await markPage(suite.session, again);
  await painted(again, ["actors", "claims"]);
  await again.close();

  const options = await ownPage(suite.session, "options.html");
  await until("the site is listed", () => options.evaluate(() => document.querySelector("#sites strong")?.textContent === "127.0.0.1"));
  await options.click("#sites button");
  await until("no site is listed", () => options.evaluate(() => document.querySelector("#sites strong") === null));
  await options.close();
  await page.bringToFront();
  await painted(page, []);
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

test("the entry of the context menu marks the selection in place of the article", async () => {
  const { page, shown } = /** @type {any} */ (await suite.marked("sample-article"));
  assert.equal(shown.scope, "article");
  const selected = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll("p")].find((one) => one.textContent.length > 150);
    paragraph.scrollIntoView({ block: "center", behavior: "instant" });
    getSelection().selectAllChildren(paragraph);
    return paragraph.textContent.replace(/\s+/g, " ").trim();
  });
  await suite.session.chooseFromMenu(page, "Mark the selection with Sourcelight");
  const state = await until("the selection is marked", async () => {
    const now = await suite.session.ask(page, { to: "content", type: "state" });
    return now?.phase === "shown" && now.scope === "selection" ? now : undefined;
  });
  assert.deepEqual(JSON.parse(state.article).blocks.map((/** @type {{ text: string }} */ { text }) => text), [selected]);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
