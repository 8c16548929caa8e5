// Where marks are in the page: in a frame, too, places are counted from the top of the page, not of the frame.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage } from "./harness/article_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

const FRAME = `<p>The harbour of Vester was closed at noon. Captain Siv Borg said that 44 sailors had been taken off the ferry by helicopter.</p>
<p>Borg added that the owner, Baltic Lines, had not answered her calls for an hour. “We did what we could,” she said.</p>`;

/** An article, and far below it more of it in a frame. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ferry of Vester</title>
<style>body { margin: 0 } .gap { height: 3000px } iframe { width: 100%; height: 300px; border: 0 }</style>
<article><h1>The ferry of Vester</h1>
<p>A ferry ran aground off Vester on Tuesday, and the coastguard closed the harbour, said Mayor Ola Falk.</p>
<p>Falk said that 12 people had been hurt. The coastguard had counted 44 sailors and 210 passengers on board.</p>
<div class="gap"></div>
<iframe srcdoc="${FRAME}"></iframe>
<div class="gap"></div></article></html>`;

/** The page with its marks, none of them gone to. */
async function marked() {
  const page = await suite.open("ferry", PAGE);
  const shown = /** @type {any} */ (await markPage(suite.session, page));
  assert.ok(shown.article.blocks.some((/** @type {any} */ { text }) => text.startsWith("Borg added")), "the frame is read");
  return { page, shown };
}

test("ticks beside the scroll bar stand where the words of a frame are in the page", async () => {
  const { page, shown } = await marked();
  const actor = shown.report.actors.findIndex((/** @type {any} */ { name }) => name.endsWith("Siv Borg"));
  assert.ok(actor >= 0);
  const { name } = shown.report.actors[actor];
  await suite.session.ask(page, { to: "content", type: "follow", follow: { name, actor, claims: [] } });
  await until("there are ticks", () => page.evaluate(() => document.querySelector("sourcelight-ticks") !== null));
  const { heights, frame } = await page.evaluate(() => {
    const found = [];
    for (let y = 0; y < window.innerHeight; y++) if (document.elementFromPoint(document.documentElement.clientWidth - 5, y)?.localName === "sourcelight-ticks") found.push(y);
    const whole = document.documentElement.scrollHeight;
    const { top, bottom } = /** @type {Element} */ (document.querySelector("iframe")).getBoundingClientRect();
    return { heights: found, frame: { top: (window.innerHeight * (top + window.scrollY)) / whole, bottom: (window.innerHeight * (bottom + window.scrollY)) / whole } };
  });
  assert.ok(heights.length > 0, "a tick is seen");
  // A tick is some pixels high.
  assert.ok(heights.every((y) => frame.top - 8 <= y && y <= frame.bottom + 8), `ticks at ${heights}, the frame from ${frame.top} to ${frame.bottom}`);
  await page.close();
});

test("a step from where no mark is below begins at the first one, not in a frame", async () => {
  const { page } = await marked();
  await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
  await suite.session.ask(page, { to: "content", type: "step", by: 1 });
  await until("a card is there", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
  const top = await page.evaluate(() => window.scrollY);
  assert.ok(top < 300, `the page is at its top, not at ${top}`);
  await page.close();
});
