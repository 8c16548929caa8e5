// The whole way in another language: panel, card and copies of an extension that speaks German.
import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "../wasm/engine.mjs";
import { barriers } from "./harness/barriers.mjs";
import { markPage } from "./harness/article_page.mjs";
import { layoutFaults } from "./harness/layout.mjs";
import { ownPage, panelPage } from "./harness/own_page.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const PARAGRAPHS = [
  "Mayor Ada Quill said on Monday that more than 1,250,000 people had left Marsa, which is 50 kilometres (50 miles) from the coast.",
  "“We have lost 12 years,” she told the Harbour Post. Of the 400 members of the council, 120 voted with her, and 40% stayed away.",
  "The ministry denied that the bridge had cost 31 million dollars, and said that 5,000 soldiers would stay until 4 March 2027.",
  "Prices rose 3% from 100 to 110 euros, according to the ministry of trade, which had expected a rise of 2.5 percentage points.",
];

/** @type {import("puppeteer-core").Page} */
let page;
/** @type {import("./harness/article_page.mjs").Shown} */
let shown;
/** @type {import("./harness/launch.mjs").Panel} */
let panel;

const suite = startSuite(
  async (started) => {
    const head = '<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2026-03-04T17:40:00Z">';
    page = await started.open("german", `<!doctype html><html lang="en"><title>Bridge closes</title>${head}<article><h1>Bridge closes for the winter</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article>`);
    shown = await markPage(started.session, page);
    panel = await started.session.panel();
    await until("the panel lists what was found", () => panel.evaluate(() => document.querySelector("main.report") !== null));
  },
  { language: "de" },
);

/** Chooses from the menu, and gives what is in the clipboard then. @param {string} format */
async function copied(format) {
  await panel.click("[popovertarget=copy-menu]");
  await until("the menu is open", () => panel.evaluate(() => document.querySelector("#copy-menu").matches(":popover-open")));
  return copiedBy(`button[data-format=${format}]`);
}

/** Presses a button, and gives what is in the clipboard then. @param {string} selector */
async function copiedBy(selector) {
  // What it said of an earlier copy.
  await panel.evaluate(() => document.querySelector("#status").replaceChildren());
  await panel.click(selector);
  await until("the panel says so", () => panel.evaluate(() => document.querySelector("#status").textContent === "Kopiert"));
  return (await suite.session.clipboard()).replaceAll("\r\n", "\n").replaceAll("\u00a0", " ");
}

test("findings are said in German, with the article's words as they are", async () => {
  const findings = await panel.evaluate(() => [...document.querySelectorAll(".findings .entry strong")].map((one) => one.textContent.replaceAll("\u00a0", " ")));
  assert.deepEqual(findings, ["50 km sind 31 mi; im Text steht 50 mi", "Von 100 auf 110 ist ein Anstieg um 10 %; im Text steht 3 %"]);
  const language = await panel.evaluate(() => [document.documentElement.lang, document.querySelector("h1").lang]);
  assert.deepEqual(language, ["de", "en"]);
});

for (const format of ["markdown", "text", "html"]) {
  test(`the summary is copied in German as ${format}`, async () => {
    const copy = await copied(format);
    const wanted = [/wer was sagt/i, /\nakteure|## Akteure/i, /passt nicht zusammen/i, /mehr als 1\.250\.000/, /Veröffentlicht: 4\. März 2026, 17:40 \(UTC\)/, /31\.000\.000/, /50 km sind 31 mi; im Text steht 50 mi/];
    for (const words of wanted) assert.match(copy, words);
    for (const words of [/who says what/i, /does not add up/i, /published:/i, /sentences/i, /named person/i]) assert.doesNotMatch(copy, words);
    assert.ok(copy.includes("We have lost 12 years"), "the article's own words stay");
  });
}

test("a table has German heads and the rows of every language; data are the same", async () => {
  const article = JSON.stringify(shown.article);
  const links = await suite.session.ask(page, { to: "content", type: "links" });
  const plain = (/** @type {string} */ format) => render(article, format, JSON.stringify({ links })).replaceAll("\r\n", "\n");
  const rows = (/** @type {string} */ text) => text.slice(text.indexOf("\n"));
  const csv = await copied("csv");
  assert.match(csv, /^Gattung,Art,Text,Wert,Quelle,Verb,Satz,Link\n/);
  assert.equal(rows(csv), rows(plain("csv")));
  for (const format of ["json", "csl", "bibtex"]) assert.equal(await copied(format), plain(format));
});

test("one finding is copied in German", async () => {
  const copy = await copiedBy(".findings .acts .tool:last-child");
  assert.match(copy, /^50 km sind 31 mi; im Text steht 50 mi — „Bridge closes[^“]*“, The Harbour Post, 4\. März 2026/);
});

test("the card speaks German of words in English", async () => {
  await page.bringToFront();
  const point = await until("a verb is on the screen", () => page.evaluate(middleOfMark, "cue"));
  await page.mouse.move(point.x, point.y);
  await until("the card is shown", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
  const text = await suite.session.textOf(page, "sourcelight-card");
  assert.match(text, /Aussage/);
  assert.match(text, /Zu erkennen an: „[^“]+“/);
  await page.mouse.move(2, 2);
  await until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
});

test("every tab of the German panel is open to all, and fits at 320 pixels", async () => {
  const tab = await panelPage(suite.session, page, { width: 320, height: 700 });
  for (const name of ["overview", "sources", "actors", "numbers", "claims"]) {
    await tab.click(`#tab-${name}`);
    assert.deepEqual(await layoutFaults(tab), [], name);
    assert.deepEqual(await barriers(tab), [], name);
  }
  for (const width of [240, 320]) {
    await tab.setViewport({ width, height: 640 });
    await tab.click("[popovertarget=copy-menu]");
    const edges = await tab.evaluate(() => {
      const { top, bottom, left, right } = document.querySelector("#copy-menu").getBoundingClientRect();
      return { isInside: top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth, top, bottom };
    });
    assert.ok(edges.isInside, `the menu at ${width}: ${JSON.stringify(edges)}`);
    await tab.keyboard.press("Escape");
  }
  await tab.close();
});

for (const name of ["welcome", "options", "about", "paste"]) {
  test(`${name}: fits in German at 320 pixels, too`, async () => {
    const own = await ownPage(suite.session, `${name}.html`, { width: 320, height: 700 });
    await until("the words are there", () => own.evaluate(() => document.title.includes("–")));
    assert.deepEqual(await layoutFaults(own), []);
    await own.close();
  });
}

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
