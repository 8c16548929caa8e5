// Articles that have little to list: the panel says what is missing, and never that nothing was found where something was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage } from "./harness/article_page.mjs";
import { barriers } from "./harness/barriers.mjs";
import { layoutFaults } from "./harness/layout.mjs";
import { ownPage, panelPage } from "./harness/own_page.mjs";
import { writeSettings } from "./harness/settings.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

const TABS = ["overview", "sources", "actors", "numbers", "claims"];

const CALM = [
  "The harbour lies in the north of the island, where boats leave for the mainland each morning when the weather is fair and the sea is calm.",
  "Its walls were built of grey stone a long while ago, and they have stood through many storms and floods since then, as has the old market hall.",
];
const NOBODY = "It has been reported that the harbour will be closed while the walls are mended.";

/** The panel of an article of ours. @param {string} name @param {string[]} paragraphs */
async function panelOf(name, paragraphs) {
  const page = await suite.open(name, `<!doctype html><html lang="en"><title>Walls</title><article><h1>Walls of grey stone</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`);
  await markPage(suite.session, page);
  const panel = await panelPage(suite.session, page, { width: 320, height: 700 });
  return { page, panel };
}

/** What a tab says, when it has been looked at. @param {import("puppeteer-core").Page} panel @param {string} tab @returns {Promise<string>} */
async function told(panel, tab) {
  await panel.click(`#tab-${tab}`);
  assert.deepEqual(await barriers(panel), [], tab);
  assert.deepEqual(await layoutFaults(panel), [], tab);
  return panel.evaluate((/** @type {string} */ name) => document.querySelector(`#panel-${name}`).innerText, tab);
}

test("an article in which nobody says anything", async () => {
  const { page, panel } = await panelOf("calm", CALM);
  const says = Object.fromEntries(await inTurn(TABS, async (tab) => [tab, await told(panel, tab)]));
  assert.match(says.overview, /^0\nClaims\n[1-9]\d*\nActors\n0\nNumbers\n/, "actors are found");
  for (const tab of ["overview", "sources", "claims"]) assert.match(says[tab], /Nobody is credited with anything in this text\./, tab);
  assert.match(says.numbers, /No numbers were found in this text\./);
  for (const [tab, text] of Object.entries(says)) assert.doesNotMatch(text, /Nothing was found|switched off|Kind of source|All sources/, tab);
  await panel.close();
  await page.close();
});

test("an article that credits nobody by name", async () => {
  const { page, panel } = await panelOf("nobody", [...CALM, NOBODY]);
  const overview = await told(panel, "overview");
  assert.match(overview, /Claims in 1 of 4 sentences; none in the first 3\./);
  assert.match(overview, /Nobody is named\s+25%/);
  assert.equal(await panel.evaluate(() => document.querySelector(".strip .cell:last-child").title), "Nobody is named");
  assert.match(await told(panel, "sources"), /^Nobody is named\n+1 claim · 25% of the article\n/);
  assert.match(await told(panel, "claims"), /Nobody is named\nthat the harbour will be closed/);
  assert.equal(await panel.evaluate(() => document.querySelector("#panel-claims .acts").childElementCount), 1, "there is nobody to follow");
  await panel.close();
  await page.close();
});

test("what is switched off is said to be, and a search that finds nothing is another matter", async () => {
  const own = await ownPage(suite.session, "about.html");
  const { page, panel } = await panelOf("off", [...CALM, NOBODY]);
  await writeSettings(own, { off: ["claims/indirect"] });
  await until("the claim is off the list", async () => /What would be listed here is switched off\./.test(await told(panel, "claims")));
  assert.match(await told(panel, "sources"), /switched off/);
  await writeSettings(own, {});
  await until("the claim is back", async () => /the harbour will be closed/.test(await told(panel, "claims")));
  await panel.type(".search", "zebra");
  await until("nothing is found", async () => /Nothing in this list matches/.test(await told(panel, "claims")));
  const { left, right, width } = await panel.evaluate(() => ({ ...document.querySelector("#tab-claims").getBoundingClientRect().toJSON(), width: window.innerWidth }));
  assert.ok(left >= 0 && right <= width, `the tab with its count is in sight: ${left} to ${right} of ${width}`);
  await panel.close();
  await page.close();
  await own.close();
});

test("a page in another language is said to be, by its own word", async () => {
  for (const [tag, says] of /** @type {const} */ ([["de-AT", /says that it is in German\. Sourcelight reads English/], ["en-GB", undefined], ["", undefined], ["x-odd", undefined]])) {
    const page = await suite.open("tongue", `<!doctype html><html lang="${tag}"><title>Walls</title><article><h1>Walls of grey stone</h1>${CALM.map((text) => `<p>${text}</p>`).join("")}</article>`);
    await markPage(suite.session, page);
    const panel = await panelPage(suite.session, page, { width: 320, height: 700 });
    const notice = await panel.evaluate(() => document.querySelector(".language")?.textContent);
    if (says) assert.match(notice ?? "", says);
    else assert.equal(notice, undefined, tag);
    await told(panel, "overview");
    await panel.close();
    await page.close();
  }
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** One after the other: they share a page. @template From, To @param {From[]} list @param {(one: From) => Promise<To>} work */
async function inTurn(list, work) {
  const done = [];
  for (const one of list) done.push(await work(one));
  return done;
}
