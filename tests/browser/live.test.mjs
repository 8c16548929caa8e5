/* global history */
// Pages that live: marks follow the text, go with it, and nothing is read or asked twice without need.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, markPage, unmarked } from "./harness/article_page.mjs";
import { asPage, leftovers, mutations } from "./harness/guards.mjs";
import { strayMarksAfter } from "./harness/live.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** @typedef {import("puppeteer-core").Page} Page */

/** The live page, marked. */
async function openLive() {
  const page = await suite.open("live-article");
  const asked = suite.server.mark();
  const shown = await markPage(suite.session, page);
  return { page, shown, asked };
}

/** What the extension says now. @param {Page} page */
async function stateOf(page) {
  const state = await suite.session.ask(page, { to: "content", type: "state" });
  if (state?.phase !== "shown") return { phase: state?.phase, text: "", article: undefined, report: undefined };
  const article = JSON.parse(state.article);
  return {
    phase: "shown",
    article,
    report: JSON.parse(state.report),
    text: article.blocks.map((/** @type {{ text: string }} */ block) => block.text).join("\n"),
  };
}

/** Waits until the article reads so, and every mark of it is in its place. @param {Page} page
 * @param {(text: string) => boolean} reads */
function marked(page, reads) {
  return until("the article is read and marked again", async () => {
    const state = await stateOf(page);
    if (!reads(state.text)) return undefined;
    const { faults, missing } = compareMarks(wantedMarks(state.article, state.report), await readPainted(page));
    return faults.length === 0 && missing === 0 ? state : undefined;
  });
}

/** Nothing of ours in the page's nodes, no request, and nothing left after off. @param {Page} page @param {number} asked */
async function leavesNoTrace(page, asked) {
  assert.deepEqual(await mutations(page), []);
  assert.deepEqual(suite.server.since(asked), []);
  await suite.session.clickButton(page);
  await unmarked(page);
  assert.deepEqual((await leftovers(page)).filter((left) => !left.startsWith("<")), []);
  await page.close();
}

for (const [what, change] of /** @type {[string, () => void][]} */ ([
  ["a framework that renders the same text into new nodes", () => {
    const text = document.querySelector("#text");
    text.innerHTML = `${text.innerHTML}`;
  }],
  ["hydration, which puts a whole new tree in the place of the old", () => {
    const story = document.querySelector("#story");
    story.replaceWith(story.cloneNode(true));
  }],
])) {
  test(`${what}: the marks are there again, and the engine is not asked again`, async () => {
    const { page, shown, asked } = await openLive();
    await asPage(page, change);
    const state = await marked(page, (text) => text.includes("412 witnesses"));
    assert.equal(state.article.read, shown.article.read);
    await leavesNoTrace(page, asked);
  });
}

test("a live blog that puts a post on top: the post is marked, scroll position and focus stay", async () => {
  const { page, asked } = await openLive();
  await page.evaluate(() => {
    document.querySelector("#search").focus();
    window.scrollTo(0, 200);
  });
  await asPage(page, () => {
    const post = document.createElement("p");
    post.textContent = "Pilot Aksel Rude told the court on Tuesday that 19 alarms had been switched off before the ferry left the quay.";
    document.querySelector("#text").prepend(post);
  });
  // To keep in place what the reader sees, the browser itself may scroll.
  await drawn(page);
  const before = await page.evaluate(() => window.scrollY);
  await marked(page, (text) => text.includes("19 alarms") && text.includes("412 witnesses"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  assert.equal(await page.evaluate(() => window.scrollY), before);
  await leavesNoTrace(page, asked);
});

test("“read more”: what is unfolded is marked, and what is folded was not", async () => {
  const { page, shown, asked } = await openLive();
  assert.ok(!JSON.stringify(shown.article).includes("67 letters"));
  await asPage(page, () => document.querySelector("#story").classList.remove("folded"));
  await marked(page, (text) => text.includes("67 letters"));
  await leavesNoTrace(page, asked);
});

test("endless scrolling: an article that is added below is marked", async () => {
  const { page, asked } = await openLive();
  await asPage(page, () => {
    const more = document.createElement("div");
    more.innerHTML = `<p>The second day of the inquiry brought 7 witnesses to Dorvik, and Judge Marit Olsen said that none of them had seen the logs.</p>
      <p>Northern Lines said that it had handed over 1,200 pages, and the union asked why the pages of March were not among them.</p>`;
    document.querySelector("#text").append(more);
  });
  await marked(page, (text) => text.includes("1,200 pages"));
  await leavesNoTrace(page, asked);
});

/** Another article in the place of the first. @param {string | undefined} address */
const swap = (address) => {
  if (address) history.pushState({}, "", address);
  document.title = "Grain price falls in Brezno";
  document.querySelector("#story").innerHTML = `<h1>Grain price falls in Brezno</h1>
    <div><p>The price of grain fell by 12% in Brezno on Friday, and trader Pavel Hruska said that he had not seen such a week in 30 years.</p>
    <p>“Nobody is buying,” said Lena Koval of the Grain Board, which counted 5,400 tonnes in the silos of the town this month.</p></div>`;
};

for (const [what, address] of [["the page moves on by itself to another address", "/second.html"], ["the article is swapped under the same address", undefined]]) {
  test(`${what}: the old marks go at once, the new article is read`, async () => {
    const { page, asked } = await openLive();
    assert.deepEqual(await strayMarksAfter(page, ["Brezno"], swap, address), []);
    const state = await marked(page, (text) => text.includes("5,400 tonnes"));
    assert.ok(!state.text.includes("412 witnesses"));
    assert.equal(state.article.title, "Grain price falls in Brezno");
    if (address) assert.ok(state.article.url.endsWith(address));
    await leavesNoTrace(page, asked);
  });
}

test("a page that moves on to where no article is: no marks, and marks again where one is", async () => {
  const { page, asked } = await openLive();
  const story = await page.evaluate(() => document.querySelector("#text").innerHTML);
  await asPage(page, () => {
    history.pushState({}, "", "/empty.html");
    document.querySelector("#text").innerHTML = "<p>Loading</p>";
  });
  await until("nothing is marked", async () => (await stateOf(page)).phase === "no-article" && (await readPainted(page)).length === 0);
  await asPage(page, (/** @type {string} */ html) => {
    document.querySelector("#text").innerHTML = html;
  }, story);
  await marked(page, (text) => text.includes("412 witnesses"));
  await leavesNoTrace(page, asked);
});

test("an advertisement that changes is no reason to read the page again", async () => {
  const { page, shown, asked } = await openLive();
  for (let i = 0; i < 3; i++) {
    await asPage(page, (/** @type {number} */ turn) => {
      document.querySelector("#ad").innerHTML = `<p>Offer ${turn}: tyres for the winter from the Rolv garage, ${turn}0% off until Sunday.</p>`;
    }, i);
  }
  const state = await marked(page, (text) => text.includes("412 witnesses"));
  assert.ok(!state.text.includes("tyres"));
  assert.equal(state.article.read, shown.article.read);
  await leavesNoTrace(page, asked);
});

test("marks whose text changes are gone before the next frame", async () => {
  const { page, asked } = await openLive();
  const stray = await strayMarksAfter(page, ["CHANGED", "413"], () => {
    const [first, second, third] = document.querySelectorAll("#text p");
    first.firstChild.data = first.firstChild.data.replace("412 witnesses", "413 witnesses");
    second.firstChild.insertData(10, "CHANGED ");
    third.remove();
  });
  assert.deepEqual(stray, []);
  await marked(page, (text) => text.includes("413 witnesses") && !text.includes("38 people"));
  await leavesNoTrace(page, asked);
});

test("a page that renames its elements: the marks have their look again", async () => {
  const { page, asked } = await openLive();
  await asPage(page, () => {
    for (const element of document.querySelectorAll("main, main [id], main [class]")) {
      element.removeAttribute("id");
      element.className = "another";
    }
  });
  await marked(page, (text) => text.includes("412 witnesses"));
  await leavesNoTrace(page, asked);
});

test("a page that empties the registry of highlights gets the marks again when it next changes", async () => {
  const { page, asked } = await openLive();
  await page.evaluate(() => CSS.highlights.clear());
  await asPage(page, () => document.querySelector("#text").append(document.createElement("hr"), " "));
  await asPage(page, () => document.querySelector("#text").classList.add("seen"));
  await marked(page, (text) => text.includes("412 witnesses"));
  await leavesNoTrace(page, asked);
});

test("after off, nothing listens to the page any more", async () => {
  const { page } = await openLive();
  await suite.session.clickButton(page);
  await unmarked(page);
  await asPage(page, swap, undefined);
  await asPage(page, () => document.querySelector("#story").classList.remove("folded"));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  assert.deepEqual(await readPainted(page), []);
  assert.deepEqual((await leftovers(page)).filter((left) => !left.startsWith("<")), []);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
