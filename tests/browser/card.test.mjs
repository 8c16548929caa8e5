// The card beside a mark: what it says and does, and that it comes and goes without a trace.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, markPage } from "./harness/article_page.mjs";
import { leftovers, moved, mutations } from "./harness/guards.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** Puts the pointer on the first mark of a part and waits for the card.
 * @param {import("puppeteer-core").Page} page @param {string} part */
async function hover(page, part) {
  await page.bringToFront();
  const point = await until(`a ${part} is on the screen`, () => page.evaluate(middleOfMark, part));
  await page.mouse.move(point.x, point.y);
  await cardIsThere(page);
  return point;
}

/** @param {import("puppeteer-core").Page} page */
function cardIsThere(page) {
  return until("the card is shown", () => page.evaluate(() => document.querySelector("sourcelight-card") !== null));
}

/** @param {import("puppeteer-core").Page} page */
function cardIsGone(page) {
  return until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
}

/** @param {import("puppeteer-core").Page} page */
function textOfCard(page) {
  return suite.session.textOf(page, "sourcelight-card");
}

for (const part of ["actor", "number", "cue"]) {
  test(`the card of a marked ${part} says what it is and why`, async () => {
    const { page, shown } = await suite.marked("strict-policy");
    await hover(page, part);
    const text = await textOfCard(page);
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

test("while the card of a claim is shown, its source, its verb and its words stand out together", async () => {
  const { page, shown } = await suite.marked("strict-policy");
  await hover(page, "cue");
  const linked = await page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith("sourcelight-linked-")).flatMap(([, ranges]) => [...ranges].map(String)));
  const claim = shown.report.claims.find((/** @type {any} */ { content }) => content.every((/** @type {any} */ span) => linked.includes(wordsAt(shown, span))));
  assert.ok(claim, linked.join(" | "));
  for (const span of [claim.source?.span, ...claim.cue].filter(Boolean)) assert.ok(linked.includes(wordsAt(shown, span)), linked.join(" | "));
  await page.mouse.move(2, 2);
  await cardIsGone(page);
  await until("they no longer stand out", () => page.evaluate(() => ![...CSS.highlights.keys()].some((name) => name.startsWith("sourcelight-linked-"))));
  await page.close();
});

/** @param {import("./harness/article_page.mjs").Shown} shown @param {{ block: number, start: number, end: number }} span */
function wordsAt({ article }, { block, start, end }) {
  return article.blocks[block].text.slice(start, end);
}

test("the card never covers the words it speaks of, in a large window and at 200 % zoom", async () => {
  const { page } = await suite.marked("sample-article");
  for (const viewport of [{ width: 1280, height: 900 }, { width: 640, height: 450 }, { width: 320, height: 480 }]) {
    await page.setViewport(viewport);
    await until("the window has this size", () => page.evaluate((width) => window.innerWidth === width, viewport.width));
    // A change of size that the page hears of later would take the card away.
    await drawn(page);
    for (const part of ["number", "cue", "source"]) {
      await page.evaluate(scrollToMark, part);
      const point = await hover(page, part);
      const card = await page.evaluate(() => document.querySelector("sourcelight-card").getBoundingClientRect().toJSON());
      assert.ok(point.y < card.top || point.y > card.bottom || point.x < card.left || point.x > card.right, `${part} at ${viewport.width}`);
      assert.ok(card.left >= 0 && card.right <= viewport.width + 1, `inside the window at ${viewport.width}`);
      assert.ok(card.top >= 0 && card.bottom <= viewport.height + 1, `inside the window at ${viewport.height}`);
      await page.mouse.move(2, 2);
      await cardIsGone(page);
    }
  }
  await page.close();
});

test("in a page from right to left, inside a box that scrolls, the card stands beside its words", async () => {
  const words = "Mayor Ada Quill said on Monday that 3,000 people had left Marsa, and that the bridge would not open before May.";
  const box = "height:300px;overflow:auto;border:1px solid;direction:rtl;width:500px;margin:120px auto";
  const paragraphs = Array.from({ length: 12 }, (_, i) => `<p>${words.replace("3,000", `${i + 2},000`)}</p>`).join("");
  const page = await suite.open("scrolling", `<!doctype html><html lang="en" dir="rtl"><title>Box</title><article style="${box}"><h1>Town waits</h1>${paragraphs}</article>`);
  await markPage(suite.session, page);
  for (let i = 0; i < 30; i++) await suite.session.ask(page, { to: "content", type: "step", by: 1 });
  await cardIsThere(page);
  const spot = await page.evaluate(() => {
    const [range] = CSS.highlights.get("sourcelight-focus");
    const words = range.getBoundingClientRect().toJSON();
    const frame = document.querySelector("article").getBoundingClientRect().toJSON();
    const card = document.querySelector("sourcelight-card").getBoundingClientRect().toJSON();
    return { scrolled: document.querySelector("article").scrollTop, words, frame, card };
  });
  assert.ok(spot.scrolled > 0, "the box has been scrolled");
  assert.ok(spot.words.top >= spot.frame.top && spot.words.bottom <= spot.frame.bottom, "the words are seen in the box");
  const covers = spot.card.top < spot.words.bottom && spot.card.bottom > spot.words.top && spot.card.left < spot.words.right && spot.card.right > spot.words.left;
  assert.ok(!covers, "the card is not on its words");
  await page.close();
});

for (const where of /** @type {const} */ (["frame", "shadow"])) {
  test(`in a ${where === "frame" ? "frame of the same origin" : "shadow tree"}, too, the card stands beside the words, by pointer, tap and key`, async () => {
    const { page, shown } = await suite.marked("text-model");
    const [words, block] = where === "frame" ? ["Siv Borg", "The frame of the live desk"] : ["Pål Dahl", "Engineer"];
    const there = async () => {
      const point = await until(`${words} are marked in the ${where}`, () => page.evaluate(middleInside, where, words));
      const card = await page.evaluate(() => document.querySelector("sourcelight-card")?.getBoundingClientRect().toJSON());
      return { point, card };
    };
    await page.evaluate((/** @type {string} */ id) => document.getElementById(id)?.scrollIntoView({ block: "center" }), where);
    await page.bringToFront();
    const { point } = await there();
    await page.mouse.move(point.x, point.y);
    await cardIsThere(page);
    assert.match(await textOfCard(page), new RegExp(words));
    const { card } = await there();
    assert.ok(card.top >= point.y || card.bottom <= point.y, "the card is not on its words");
    assert.ok(Math.min(Math.abs(card.top - point.y), Math.abs(card.bottom - point.y)) < 60, "the card is near its words");
    await page.mouse.move(2, 2);
    await cardIsGone(page);

    await page.touchscreen.tap(point.x, point.y);
    await cardIsThere(page);
    // The words move away under it.
    await page.evaluate(() => window.scrollBy({ top: 40, behavior: "instant" }));
    await cardIsGone(page);

    const at = shown.article.blocks.findIndex((/** @type {any} */ { text }) => text.startsWith(block));
    const before = shown.report.claims.filter((/** @type {any} */ { content }) => content[0].block < at).length;
    const index = shown.report.claims.findIndex((/** @type {any} */ { content }) => content[0].block === at);
    assert.ok(index >= before, "there is a claim in it");
    assert.equal(await suite.session.ask(page, { to: "content", type: "focus", target: { list: "claims", index, nth: 0 } }), true);
    await suite.session.ask(page, { to: "content", type: "step", by: 1 });
    await cardIsThere(page);
    await page.keyboard.press("Escape");
    await cardIsGone(page);
    await page.close();
  });
}

/** Runs in the page: the middle of some marked words in its frame, or in its shadow tree, as the window counts.
 * @param {"frame" | "shadow"} where @param {string} words */
function middleInside(where, words) {
  const outer = /** @type {HTMLElement} */ (document.getElementById(where));
  const view = where === "frame" ? /** @type {any} */ (outer).contentWindow : window;
  const { left, top } = where === "frame" ? outer.getBoundingClientRect() : { left: 0, top: 0 };
  for (const [name, ranges] of view.CSS.highlights) {
    if (!name.startsWith("sourcelight-actor-")) continue;
    for (const range of ranges) {
      if (!String(range).includes(words)) continue;
      const box = range.getBoundingClientRect();
      return { x: left + box.x + box.width / 2, y: top + box.y + box.height / 2 };
    }
  }
  return undefined;
}

/** Runs in the page: brings the first mark of a part to the middle of the window. @param {string} part */
function scrollToMark(part) {
  const [, highlight] = [...CSS.highlights].find(([name]) => name.startsWith(`sourcelight-${part}-`)) ?? [];
  const [first] = highlight ?? [];
  const { top } = first.getBoundingClientRect();
  window.scrollBy(0, top - window.innerHeight * 0.3);
}

test("with the keyboard: to the next mark, through the card, and back", async () => {
  const { page } = await suite.marked("strict-policy");
  await page.bringToFront();
  const step = (/** @type {number} */ by) => suite.session.ask(page, { to: "content", type: "step", by });
  assert.equal(await step(1), true);
  await cardIsThere(page);
  const first = await textOfCard(page);
  assert.equal(await page.evaluate(() => document.activeElement?.nodeName), "SOURCELIGHT-CARD");
  await step(1);
  await until("another card", async () => (await textOfCard(page)) !== first);
  await step(-1);
  await until("the first card again", async () => (await textOfCard(page)) === first);

  // Tab to "Copy", the third button, and press it.
  for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await until("the card says that it is copied", async () => (await textOfCard(page)).includes("Copied"));
  await until("the clipboard has it", async () => /127\.0\.0\.1/.test(await suite.session.clipboard()));
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await cardIsGone(page);
  assert.ok((await leftovers(page)).some((name) => name.startsWith("sourcelight-")), "the marks are still there");
  await page.keyboard.press("Escape");
  await until("everything is off", async () => (await leftovers(page)).length === 0);
  await page.close();
});

test("the browser's shortcuts lead to the next mark and the one before", async () => {
  const { page } = await suite.marked("strict-policy");
  await suite.session.pressShortcut(page, "next-mark");
  await cardIsThere(page);
  const first = await textOfCard(page);
  await suite.session.pressShortcut(page, "next-mark");
  await until("another card", async () => (await textOfCard(page)) !== first);
  await suite.session.pressShortcut(page, "previous-mark");
  await until("the first card again", async () => (await textOfCard(page)) === first);
  await page.close();
});

test("a tap shows the card, and a tap beside it takes it away", async () => {
  const { page } = await suite.marked("strict-policy");
  await page.bringToFront();
  const point = await until("a number is on the screen", () => page.evaluate(middleOfMark, "number"));
  await page.touchscreen.tap(point.x, point.y);
  await cardIsThere(page);
  const { card, height } = await page.evaluate(() => ({
    card: document.querySelector("sourcelight-card").getBoundingClientRect().toJSON(),
    height: window.innerHeight,
  }));
  assert.ok(point.y < card.top || point.y > card.bottom, "beside its words");
  await page.touchscreen.tap(4, height - 4);
  await cardIsGone(page);
  await page.close();
});

test("what is called wrong goes, is copied as a report, and can be brought back", async () => {
  const { page } = await suite.marked("strict-policy");
  await suite.session.ask(page, { to: "content", type: "step", by: 1 });
  await cardIsThere(page);
  const before = await painted(page);
  // "Not right" stands before the cross; the card may or may not offer to follow.
  const buttons = (await textOfCard(page)).includes("Follow") ? 5 : 4;
  for (let i = 0; i < buttons; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await until("its marks are gone", async () => (await painted(page)) < before);
  await until("a report is copied", async () => /Sourcelight .* not right/.test(await suite.session.clipboard()));
  assert.equal((await suite.session.ask(page, { to: "content", type: "state" })).wrong.length, 1);
  await suite.session.ask(page, { to: "content", type: "restore" });
  await until("its marks are back", async () => (await painted(page)) === before);
  await page.close();
});

/** @param {import("puppeteer-core").Page} page */
function painted(page) {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith("sourcelight-") && !/focus|linked/.test(name))
      .reduce((sum, [, { size }]) => sum + size, 0),
  );
}

test("on paper a line says what the marks are, and it goes when the page is printed", async () => {
  const { page } = await suite.marked("strict-policy");
  await page.evaluate(() => window.dispatchEvent(new globalThis.Event("beforeprint")));
  await until("the legend", () => page.evaluate(() => document.querySelector("sourcelight-legend") !== null));
  const legend = await suite.session.textOf(page, "sourcelight-legend");
  for (const part of ["Source of a claim", "Its verb", "What is said", "Actor", "Number"]) assert.ok(legend.includes(part), legend);
  await page.evaluate(() => window.dispatchEvent(new globalThis.Event("afterprint")));
  await until("no legend", () => page.evaluate(() => document.querySelector("sourcelight-legend") === null));
  await page.close();
});

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

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
