/* global MessageChannel */
// A page of 200,000 words: it is marked, and at no time does it stand still.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage, unmarked } from "./harness/article_page.mjs";
import { mutations } from "./harness/guards.mjs";
import { longPage } from "./harness/long_page.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";

const suite = startSuite();

/** How long the page may at most go without a turn of its event loop, in milliseconds. The budget for one task of
 * ours is 50, and the benchmarks measure it; this is to catch a page that hangs, on a machine that may be busy. */
const STANDSTILL = 6000;

/** Milliseconds for all of it. */
const PATIENCE = 60_000;

test("a page of 200,000 words is marked without standing still", { timeout: 4 * PATIENCE }, async () => {
  const page = await suite.open("long", longPage(200_000));
  await page.evaluate(() => {
    globalThis.sourcelightPulse = { last: performance.now(), longest: 0 };
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      const pulse = globalThis.sourcelightPulse;
      pulse.longest = Math.max(pulse.longest, now - pulse.last);
      pulse.last = now;
      setTimeout(() => channel.port2.postMessage(undefined), 5);
    };
    channel.port2.postMessage(undefined);
  });
  const shown = await markPage(suite.session, page, PATIENCE);
  const pulse = await page.evaluate(() => globalThis.sourcelightPulse);
  assert.ok(pulse.longest < STANDSTILL, `the page stood still for ${Math.round(pulse.longest)} ms`);

  const words = shown.article.blocks.reduce(
    (/** @type {number} */ sum, /** @type {{ text: string }} */ { text }) => sum + text.split(" ").length,
    0,
  );
  assert.ok(words > 150_000, `${words} words were read`);
  const { faults, matched } = compareMarks(wantedMarks(shown.article, shown.report), await readPainted(page));
  assert.deepEqual(faults, []);
  assert.ok(matched > 10_000, `${matched} marks`);

  await suite.session.clickButton(page);
  await unmarked(page);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});
