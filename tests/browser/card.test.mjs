// The card beside a mark: what it says, and that it comes and goes without a trace.
import assert from "node:assert/strict";
import { test } from "node:test";
import { leftovers, moved, mutations } from "./harness/guards.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** Puts the pointer on the first mark of a part and waits for the card.
 * @param {import("puppeteer-core").Page} page @param {string} part */
async function hover(page, part) {
  await page.bringToFront();
  const point = await page.evaluate(middleOfMark, part);
  assert.ok(point, `no ${part} on the screen`);
  await page.mouse.move(point.x, point.y);
  await until("the card is shown", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
}

/** @param {import("puppeteer-core").Page} page */
function cardIsGone(page) {
  return until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
}

for (const part of ["actor", "number", "cue"]) {
  test(`the card of a marked ${part} says what it is and why`, async () => {
    const { page, shown } = await suite.marked("strict-policy");
    await hover(page, part);
    const text = await suite.session.textOf(page, "sourcelight-card");
    const labels = { actor: /Person|Organisation|Place|Group|Official body|Outlet/i, number: /./, cue: /Claim/i };
    assert.match(text, labels[/** @type {keyof typeof labels} */ (part)]);
    const names = shown.report.actors.map((/** @type {{ name: string }} */ { name }) => name);
    if (part === "actor") assert.ok(names.some((/** @type {string} */ name) => text.includes(name)), text);
    assert.ok(text.split(/\s+/).length > 5, `kind and evidence: ${text}`);

    await page.mouse.move(2, 2);
    await cardIsGone(page);
    await page.close();
  });
}

test("the card is the only element that ever enters the page, and it leaves no trace", async () => {
  const { page } = await suite.marked("strict-policy");
  await hover(page, "actor");
  await page.mouse.move(2, 2);
  await cardIsGone(page);
  for (const { type, target, added, removed } of await mutations(page)) {
    const isCard = target === "sourcelight-card" || [...added, ...removed].every((name) => name === "sourcelight-card");
    assert.ok(isCard, `${type} of ${target}: ${[...added, ...removed].join()}`);
  }
  assert.deepEqual(await moved(page), []);
  await suite.session.clickButton(page);
  await until("everything is off", async () => (await leftovers(page)).length === 0);
  await page.close();
});

test("Esc takes the card off with the marks", async () => {
  const { page } = await suite.marked("strict-policy");
  await hover(page, "actor");
  await page.keyboard.press("Escape");
  await cardIsGone(page);
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
