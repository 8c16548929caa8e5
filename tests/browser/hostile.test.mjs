/* global history */
// Pages that get in the way, by accident or on purpose: they are marked, or left with one clear sentence, and left whole.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { markPage, openPage, outcome, unmarked } from "./harness/article_page.mjs";
import { asPage, leftovers, mutations, setGuard } from "./harness/guards.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { STRICT_POLICY } from "./harness/server.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** A click that has done nothing for so many milliseconds has met a page that is gone. */
const MISSED = 2000;

const LIVE = path.resolve(import.meta.dirname, "../pages/live-article.html");

/** A page of ours under other headers. @param {string} name @param {Record<string, string>} headers */
async function openWith(name, headers) {
  const page = await openPage(suite.session, suite.server.add(`/${name}.html`, { file: LIVE, headers }));
  await setGuard(page);
  return page;
}

/** @param {import("puppeteer-core").Page} page @param {any} shown */
async function isMarked(page, shown) {
  const { faults, missing } = compareMarks(wantedMarks(shown.article, shown.report), await readPainted(page));
  assert.deepEqual([faults, missing], [[], 0]);
}

/** @param {import("puppeteer-core").Page} page */
async function comesOff(page) {
  await suite.session.clickButton(page);
  // Not only the marks: where the page itself takes them off, that they are gone does not say that we have stopped.
  await until("nothing of ours is left", async () => (await leftovers(page)).every((left) => left.startsWith("<")));
  assert.deepEqual(await mutations(page), []);
  await page.close();
}

for (const [what, policy] of [
  ["trusted types", `${STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`],
  ["a sandbox", `sandbox; ${STRICT_POLICY}`],
]) {
  test(`a page under ${what} is marked`, async () => {
    const page = await openWith(what.replace(" ", "-"), { "content-security-policy": policy });
    await isMarked(page, await markPage(suite.session, page));
    await comesOff(page);
  });
}

test("scripts that redefine what every script needs do not reach us", async () => {
  const page = await openWith("redefined", { "content-security-policy": STRICT_POLICY });
  await page.evaluate(() => {
    const lie = () => { throw new Error("redefined by the page"); };
    const kept = [];
    const replace = (owner, name, descriptor) => {
      kept[kept.length] = [owner, name, Object.getOwnPropertyDescriptor(owner, name)];
      Object.defineProperty(owner, name, { configurable: true, ...descriptor });
    };
    globalThis.sourcelightUndo = () => { for (const [owner, name, old] of kept) Object.defineProperty(owner, name, old); };
    const { prototype } = globalThis.Node;
    for (const name of ["nodeType", "textContent", "firstChild", "nextSibling"]) replace(prototype, name, { get: lie });
    replace(globalThis.CharacterData.prototype, "data", { get: lie });
    for (const name of ["closest", "getAttribute", "checkVisibility"]) replace(globalThis.Element.prototype, name, { value: lie });
    for (const name of ["querySelector", "querySelectorAll", "createRange", "createTreeWalker"]) replace(globalThis.Document.prototype, name, { value: lie });
    for (const name of ["Range", "Highlight", "MutationObserver", "CSSStyleSheet", "getComputedStyle", "AbortController"]) replace(globalThis, name, { value: lie });
    for (const name of ["map", "filter", "push"]) replace(Array.prototype, name, { value: lie });
    replace(JSON, "parse", { value: lie });
    replace(CSS, "highlights", { get: lie });
  });
  await suite.session.clickButton(page);
  const state = await outcome(suite.session, page).finally(() => page.evaluate(() => globalThis.sourcelightUndo()));
  assert.equal(state.phase, "shown");
  await isMarked(page, state);
  await comesOff(page);
});

test("a page that empties the registry of highlights on every frame is not fought with", async () => {
  const page = await openWith("emptied", { "content-security-policy": STRICT_POLICY });
  await page.evaluate(() => {
    globalThis.sourcelightWrites = 0;
    const empty = () => {
      if (CSS.highlights.size > 0) globalThis.sourcelightWrites++;
      CSS.highlights.clear();
      globalThis.sourcelightFrame = requestAnimationFrame(empty);
    };
    empty();
  });
  await markPage(suite.session, page);
  await asPage(page, () => document.querySelector("#text").classList.add("seen"));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  const writes = await page.evaluate(() => globalThis.sourcelightWrites);
  assert.ok(writes < 10, `written ${writes} times`);
  await comesOff(page);
});

test("one paragraph of five megabytes: one clear sentence, and the page as it was", { timeout: 120_000 }, async () => {
  const sentence = "Mayor Ana Ruiz said on Friday that 300 letters had come to the town hall, and the council denied it. ";
  const html = `<!doctype html><title>Long</title><article><h1>Long</h1><p>${sentence.repeat(5_000_000 / sentence.length)}</p></article>`;
  const page = await suite.open("five-megabytes", html);
  await suite.session.clickButton(page);
  const state = await outcome(suite.session, page, 60_000);
  assert.equal(state.phase, "failed");
  assert.match(state.reason ?? "", /^[A-Z][^.]*too long[^.]*\.$/);
  assert.deepEqual(await leftovers(page), []);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("a page of 100,000 elements is read like any other", { timeout: 180_000 }, async () => {
  const row = (/** @type {number} */ i) => `<div class="card"><a href="#${i}"><span>Item ${i}</span></a></div>`;
  const story = Array.from({ length: 30 }, (_, i) => `<p>On day ${i + 1}, Ana Ruiz said that ${i + 40} letters had come, and the Grain Board denied it.</p>`);
  const rows = Array.from({ length: 33_000 }, (_, i) => row(i));
  const page = await suite.open(
    "many-elements",
    `<!doctype html><title>The letters</title><main><article><h1>The letters</h1>${story.join("")}</article></main><section class="feed">${rows.join("")}</section>`,
  );
  const shown = await markPage(suite.session, page, 120_000);
  assert.equal(shown.article.blocks.length, 31);
  await isMarked(page, shown);
  await suite.session.clickButton(page);
  await unmarked(page);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("a page that comes back from the cache has its marks, and they follow it again", async (context) => {
  const page = await openWith("cached", { "cache-control": "max-age=600" });
  await markPage(suite.session, page);
  await page.evaluate(() => { globalThis.sourcelightStayed = true; });
  await page.goto(suite.server.add("/elsewhere.html", { html: "<!doctype html><title>Elsewhere</title><p>Elsewhere" }));
  await page.evaluate(() => { history.back(); });
  await until("the page is back", () => page.evaluate(() => document.title.startsWith("Ferry")).catch(() => false));
  if (!(await page.evaluate(() => globalThis.sourcelightStayed))) {
    context.skip("the browser did not keep the page");
    await page.close();
    return;
  }
  await asPage(page, () => document.querySelector("#story").classList.remove("folded"));
  await until("what is unfolded is marked", async () => {
    const state = await suite.session.ask(page, { to: "content", type: "state" });
    return state?.phase === "shown" && state.article.includes("67 letters");
  });
  await comesOff(page);
});

test("a page that asks and asks is marked between its questions", async () => {
  const page = await openPage(suite.session, suite.server.add("/asking.html", { file: LIVE }));
  await setGuard(page);
  await page.evaluate(() => {
    globalThis.sourcelightAsked = 0;
    const ask = () => {
      globalThis.sourcelightAsked++;
      globalThis.alert("Are you still there?");
      globalThis.sourcelightAsking = setTimeout(ask, 20);
    };
    ask();
  });
  await isMarked(page, await markPage(suite.session, page));
  await until("it asks again", () => page.evaluate(() => globalThis.sourcelightAsked > 1));
  await page.evaluate(() => clearTimeout(globalThis.sourcelightAsking));
  await comesOff(page);
});

test("a page that loads itself anew, again and again, is marked by a click when it has come to rest", async () => {
  const script = "const n = Number(sessionStorage.n ?? 0); if (n < 4) { sessionStorage.n = n + 1; setTimeout(() => location.reload(), 150); } else globalThis.sourcelightRests = true;";
  const story = Array.from({ length: 8 }, (_, i) => `<p>On day ${i + 1}, Ana Ruiz said that ${i + 40} letters had come, and the Grain Board denied it.</p>`);
  const html = `<!doctype html><title>The letters</title><script>${script}</script><article><h1>The letters</h1>${story.join("")}</article>`;
  const page = await openPage(suite.session, suite.server.add("/restless.html", { html }));
  await suite.session.clickButton(page);
  await until("the page rests", () => page.evaluate(() => globalThis.sourcelightRests).catch(() => false));
  const state = () => suite.session.ask(page, { to: "content", type: "state" });
  // The click may have met any of the loads; the last one has marks only if it met that. It may still be on its way, and
  // another one would take the marks off again.
  const isMet = async () => (await state()) !== undefined;
  await until("the click has met the last load", isMet, MISSED).catch(() => suite.session.clickButton(page));
  await setGuard(page);
  await isMarked(page, /** @type {any} */ (await outcome(suite.session, page)));
  await comesOff(page);
});

test("the card lies above what a page puts above everything", async () => {
  const page = await openWith("topmost", { "content-security-policy": STRICT_POLICY });
  await markPage(suite.session, page);
  await asPage(page, () => {
    const cover = document.createElement("div");
    cover.id = "cover";
    cover.style.cssText = "position: fixed; inset: 0; z-index: 2147483647; pointer-events: none";
    document.documentElement.append(cover);
  });
  const at = await until("a mark is on the screen", () => page.evaluate(middleOfMark, "actor"));
  await page.mouse.move(at.x, at.y);
  const onTop = () => {
    const card = document.querySelector("sourcelight-card");
    if (!card) return undefined;
    document.querySelector("#cover").style.pointerEvents = "auto";
    const { x, y, width, height } = card.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.localName;
  };
  assert.equal(await until("a card is shown", () => asPage(page, onTop)), "sourcelight-card");
  await asPage(page, () => document.querySelector("#cover").remove());
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
