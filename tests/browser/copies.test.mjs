// What a reader copies from the panel: the same as the engine writes, with addresses that lead to the very words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "../wasm/engine.mjs";
import { openPage } from "./harness/article_page.mjs";
import { panelPage } from "./harness/own_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

/** @type {import("puppeteer-core").Page} */
let page;
/** @type {import("./harness/article_page.mjs").Shown} */
let shown;
/** @type {import("./harness/launch.mjs").Panel} */
let panel;
/** @type {(string | null)[]} */
let links;

const suite = startSuite(async (started) => {
  ({ page, shown } = await started.marked("sample-article"));
  panel = await started.session.panel();
  await until("the panel lists what was found", () => panel.evaluate(() => document.querySelector("main.report") !== null));
  links = await started.session.ask(page, { to: "content", type: "links" });
});

/** Opens the menu, unless a test before has left it open. */
async function openMenu() {
  const isOpen = () => panel.evaluate(() => document.querySelector("#copy-menu").matches(":popover-open"));
  if (await isOpen()) return;
  await panel.click("[popovertarget=copy-menu]");
  await until("the menu is open", isOpen);
}

/** Presses a button, and gives what is in the clipboard then. @param {string} selector */
async function copied(selector) {
  await panel.evaluate(() => document.querySelector("#status").replaceChildren());
  await panel.click(selector);
  await until("the panel says so", () => panel.evaluate(() => document.querySelector("#status").textContent === "Copied"));
  return suite.session.clipboard();
}

for (const format of ["markdown", "text", "csv", "json", "csl", "bibtex"]) {
  test(`the summary is copied as ${format}`, async () => {
    await openMenu();
    const copy = await copied(`button[data-format=${format}]`);
    const extract = JSON.stringify({ sections: [], links });
    const wanted = render(JSON.stringify(shown.article), format, extract);
    assert.equal(copy.replaceAll("\r\n", "\n"), wanted.replaceAll("\r\n", "\n"));
  });
}

test("rich text is pasted into a plain field as plain text", async () => {
  await openMenu();
  const copy = await copied("button[data-format=html]");
  assert.equal(copy, render(JSON.stringify(shown.article), "text", JSON.stringify({ sections: [], links })));
});

test("one section is copied alone", async () => {
  await panel.click("#tab-actors");
  await openMenu();
  await panel.click(".only input");
  const copy = await copied("button[data-format=markdown]");
  await openMenu();
  await panel.click(".only input");
  await panel.click("[popovertarget=copy-menu]");
  assert.match(copy, /## Actors/);
  assert.doesNotMatch(copy, /## Who says what/);
});

test("one entry is copied with who says it and where it stands", async () => {
  await panel.click("#tab-claims");
  const copy = await copied("#panel-claims .row .acts .tool:last-child");
  const claim = shown.report.claims.find((/** @type {any} */ { certainty }) => certainty !== "possible");
  assert.ok(copy.includes(claim.text), copy);
  assert.ok(copy.includes(shown.article.title), copy);
  assert.ok(copy.includes("#:~:text="), copy);
});

test("the address of a claim names one place on the page only", async () => {
  const text = (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, " ").toLowerCase();
  let checked = 0;
  for (const link of links) {
    if (link === null) continue;
    const { prefix, start, end, suffix } = parsed(link);
    const words = [prefix, start, end === undefined ? suffix : undefined].filter(Boolean).join(" ");
    assert.equal(text.split(words).length - 1, 1, `“${words}”`);
    if (end !== undefined) assert.ok(text.indexOf(end, text.indexOf(words)) > 0, `“${end}” after “${start}”`);
    checked++;
  }
  assert.ok(checked > 0.9 * links.length, `${checked} of ${links.length} claims have an address`);
});

test("the browser finds the words of an address", async () => {
  const index = links.findLastIndex((link) => link !== null);
  const words = shown.report.claims[index].text.split(" ").slice(0, 3).join(" ");
  const other = await openPage(suite.session, /** @type {string} */ (links[index]));
  const isSeen = await until("the page is at the words", () =>
    other.evaluate((/** @type {string} */ some) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.data.includes(some)) continue;
        const { top } = walker.currentNode.parentElement.getBoundingClientRect();
        return window.scrollY > 0 && top > -200 && top < window.innerHeight;
      }
      return false;
    }, words),
  );
  assert.ok(isSeen);
  await other.close();
});

test("a file is saved under the name of the article", async () => {
  const tab = await panelPage(suite.session, page, { width: 400, height: 700 });
  await tab.evaluate(() => {
    globalThis.sourcelightSaved = [];
    // The file goes no further than this test.
    globalThis.HTMLAnchorElement.prototype.click = function click() {
      globalThis.sourcelightSaved.push(this.download);
    };
  });
  await tab.click("[popovertarget=copy-menu]");
  await tab.click("[data-save=csv]");
  const [name] = await until("a file is saved", () => tab.evaluate(() => globalThis.sourcelightSaved.length > 0 && globalThis.sourcelightSaved));
  assert.match(name, /^bridge-blast.*\.csv$/);
  await tab.close();
});

test("on paper every list is there, and nothing that only works on a screen", async () => {
  const tab = await panelPage(suite.session, page, { width: 700, height: 900 });
  await tab.evaluate(() => window.dispatchEvent(new globalThis.Event("beforeprint")));
  const lists = await tab.evaluate(() => ["sources", "actors", "numbers"].map((name) => document.querySelectorAll(`#panel-${name} [data-entry]`).length));
  assert.ok(lists.every((/** @type {number} */ length) => length > 10), lists.join());
  // Firefox lets no test look at a page as it is printed; the style sheet is the same.
  if (!suite.isFirefox) {
    await tab.emulateMediaType("print");
    const seen = (/** @type {string} */ selector) => tab.evaluate((/** @type {string} */ one) => document.querySelector(one).checkVisibility(), selector);
    for (const selector of ["#panel-overview", "#panel-sources", "#panel-actors", "#panel-numbers"]) assert.ok(await seen(selector), selector);
    for (const selector of [".foot", ".search", ".acts .tool", ".source-head .tool", ".chips", ".site", ".bars .more"]) assert.ok(!(await seen(selector)), selector);
    const paper = await tab.evaluate(() => ({
      cut: [...document.querySelectorAll(".clamp")].filter((one) => one.checkVisibility() && one.scrollHeight > one.clientHeight + 1).length,
      grounds: [...document.querySelectorAll(".cell, .fill")].map((one) => getComputedStyle(one).printColorAdjust),
    }));
    assert.equal(paper.cut, 0, "quotations are cut short");
    assert.deepEqual([...new Set(paper.grounds)], ["exact"], "who is credited is a matter of grounds");
  }
  await tab.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** The parts of a text directive, in small letters. @param {string} link */
function parsed(link) {
  const parts = link.split(":~:text=")[1].split(",");
  const plain = (/** @type {string | undefined} */ part) => part && decodeURIComponent(part).toLowerCase();
  const prefix = parts[0].endsWith("-") ? plain(parts.shift()?.slice(0, -1)) : undefined;
  const suffix = parts.at(-1)?.startsWith("-") ? plain(parts.pop()?.slice(1)) : undefined;
  return { prefix, start: plain(parts[0]), end: plain(parts[1]), suffix };
}
