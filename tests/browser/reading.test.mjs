// What is read from a page: each block by its kind, and nothing that is not the article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage, outcome } from "./harness/article_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

test("a live blog behind a gate: kinds, posts with their times, and that it is only a part", async () => {
  const { page, shown } = /** @type {{ page: any, shown: any }} */ (await suite.marked("live-blog-behind-a-gate"));
  const { article, report, posts, partial } = shown;
  const kindOf = (/** @type {string} */ words) => article.blocks.filter((/** @type {any} */ { text }) => text.includes(words)).map((/** @type {any} */ { kind }) => kind);
  assert.deepEqual(kindOf("Strike at the port"), ["headline"]);
  assert.deepEqual(kindOf("Dockers walked out"), ["standfirst"]);
  assert.deepEqual(kindOf("night shift"), ["caption"]);
  assert.deepEqual(kindOf("They had nothing to offer"), ["paragraph"], "the pull quote is not read a second time");
  assert.deepEqual(kindOf("back to the table"), ["quote"]);
  assert.deepEqual(kindOf("900 of its 1,100"), ["paragraph"], "the hidden copy is not read");
  assert.deepEqual(kindOf("fish market"), ["list-item"]);
  const text = article.blocks.map((/** @type {any} */ block) => block.text).join("\n");
  for (const other of ["Ola Rud", "9 years", "Subscribe", "Sign in", "Mayor Falk", "Quay Street", "Sport"]) assert.ok(!text.includes(other), other);
  assert.equal(article.byline, "Greta Lunde");
  assert.equal(article.published, "2026-05-04T07:00:00Z");
  assert.equal(article.site, "The Dorvik Courier");
  assert.equal(partial, true);
  // The one post was written a week after the other: each has a Monday of its own.
  const mondays = report.numbers.filter((/** @type {any} */ { text }) => /Monday/.test(text));
  assert.deepEqual(mondays.map((/** @type {any} */ { date }) => date), ["2026-05-11", "2026-05-04"]);
  assert.deepEqual(article.posts, posts);
  assert.deepEqual(posts.map((/** @type {any} */ { time }) => time.slice(11, 16)), ["09:40", "08:15", "07:05"]);

  const panel = await suite.session.panel();
  const notice = () => panel.evaluate(() => document.querySelector(".partial")?.textContent);
  assert.match(await until("the panel says that it is a part", notice), /only a part/);
  await page.close();
});

test("what follows the posts of a live blog is of the day of the article", async () => {
  const { page, shown } = /** @type {{ page: any, shown: any }} */ (await suite.marked("live-blog-with-an-afterword"));
  const { article, report, posts } = shown;
  const after = article.blocks.findIndex((/** @type {any} */ { text }) => text.startsWith("The flood began"));
  assert.ok(after > 0, "the afterword is read");
  const mondays = report.numbers.filter((/** @type {any} */ { text }) => /Monday/.test(text));
  assert.deepEqual(mondays.map((/** @type {any} */ { date }) => date), ["2026-05-18", "2026-05-04"]);
  assert.deepEqual(posts.map((/** @type {any} */ { time }) => time.slice(8, 10)), ["20", "19", "18", ""]);
  assert.equal(posts.at(-1).block, after);

  const panel = await suite.session.panel();
  await until("the outline is there", () => panel.evaluate(() => document.querySelector(".outline") !== null));
  await panel.evaluate(() => document.querySelector(".outline").setAttribute("open", ""));
  const times = () => panel.evaluate(() => [...document.querySelectorAll(".outline .time")].map((time) => time.textContent));
  const shownTimes = await until("the outline is open", async () => ((await times()).length > 0 ? times() : undefined));
  assert.equal(shownTimes.length, 3);
  assert.ok(shownTimes.every((/** @type {string} */ time) => time !== ""));
  await page.close();
});

test("of an element whose letters are not drawn, those inside of it that are drawn are read", async () => {
  const page = await suite.open(
    "faded",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The bridge of Karlby</title>
<style>.faded { visibility: hidden } .faded b { visibility: visible }</style>
<article><h1>The bridge of Karlby</h1>
<p>The bridge of Karlby will be closed for 3 weeks from Tuesday, said Mayor Ola Falk, who had asked the province for money.</p>
<p class="faded">Nobody reads that Eva Rask spoke of 12 million. <b>The province would pay for all of it, said Tom Eide, who speaks for the governor.</b> Nor this of 40 people.</p>
<p>Work begins at five in the morning and ends at noon, according to the builder, who counted 900 cars in one hour on Monday.</p></article></html>`,
  );
  const { article } = /** @type {any} */ (await markPage(suite.session, page));
  const text = article.blocks.map((/** @type {any} */ block) => block.text).join("\n");
  assert.match(text, /^The province would pay .* the governor\.$/m);
  assert.doesNotMatch(text, /Rask|40 people/);
  await page.close();
});

test("boxes without running text are read in the article, and not in a menu or a list of headlines after it", async () => {
  const items = (/** @type {string} */ of, /** @type {number} */ count) =>
    `<ul class="plain">${Array.from({ length: count }, (_, i) => `<li><a href="#${of}${i}"><span>${of} no. ${i}</span></a></li>`).join("")}</ul>`;
  const page = await suite.open(
    "boxes",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The boats of Lunde</title>
<div class="top">${items("Section", 12)}</div>
<article><h1>The boats of Lunde</h1>
<p>Eight boats left the harbour of Lunde on Monday, said Ida Brekke, who keeps the books of the port and saw them all go.</p>
<ul>${["Boats: 8", "Crews: 9", "Nets: 19", "Cutters: 2", "Buoys: 4", "Lamps: 11"].map((line) => `<li>${line}</li>`).join("")}</ul>
<div><template shadowrootmode="open"><div><i></i><i></i><i></i><i></i><i></i><i></i><p>The harbour master, Nils Aune, told the council that the eighth boat had put in at Tveit with 5 people on board.</p></div></template></div>
<p>By night seven of them were back, according to the coast guard, which counted 36 people on the quay and sent two cutters out.</p>
</article><div class="later">${items("Story", 40)}</div></html>`,
  );
  const { article } = /** @type {any} */ (await markPage(suite.session, page));
  const text = article.blocks.map((/** @type {any} */ block) => block.text).join("\n");
  assert.match(text, /Nils Aune/, "a shadow tree is looked into");
  assert.doesNotMatch(text, /Section|Story/);
  assert.match(text, /saw them all go\.\nBoats: 8\nCrews: 9\nNets: 19\nCutters: 2\nBuoys: 4\nLamps: 11\nThe harbour/);
  await page.close();
});

test("an article in a shadow tree is found in boxes without running text, too", async () => {
  const said = (/** @type {number} */ day) =>
    `<p>On day ${day} Mayor Ida Brekke told the council that ${day + 8} boats had left the harbour of Tveit, and that it would stay open.</p>`;
  const story = `<article><h1>The boats of Tveit</h1>${[1, 2, 3, 4].map(said).join("")}</article>`;
  const page = await suite.open(
    "tree",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The boats of Tveit</title>
<div id="note"><p>This page keeps a cookie, so that it knows how many people have read of the boats of Tveit today.</p></div>
<div><i></i><i></i><i></i><i></i><i></i><section><template shadowrootmode="open">${story}</template></section></div></html>`,
  );
  const { article } = /** @type {any} */ (await markPage(suite.session, page));
  const text = article.blocks.map((/** @type {any} */ block) => block.text).join("\n");
  assert.match(text, /^The boats of Tveit\nOn day 1 .*\nOn day 2 .*\nOn day 3 .*\nOn day 4 .*open\.$/);
  await page.close();
});

test("a gate without running text is seen, however much of style and script it brings", async () => {
  const said = (/** @type {number} */ day) =>
    `<p>On day ${day} Mayor Ida Brekke told the council that ${day + 8} boats had left the harbour of Lunde, and that it would stay open.</p>`;
  const rules = "<style>" + ".wall i { margin: 0 auto; padding: 2px }".repeat(80) + "</style><script>" + "0;".repeat(2000) + "</script>";
  const gate = `<div class="wall">${rules}<i></i><i></i><i></i><i></i><a href="#all"><span>Subscribe to continue reading</span></a></div>`;
  const page = await suite.open(
    "gate",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The boats of Lunde</title>
<article><h1>The boats of Lunde</h1>${[1, 2, 3, 4, 5].map(said).join("")}</article>${gate}</html>`,
  );
  const { partial, article } = /** @type {any} */ (await markPage(suite.session, page));
  assert.deepEqual([partial, article.blocks.length], [true, 6]);
  await page.close();
});

test("a whole article is not said to be a part, and has no posts", async () => {
  for (const name of ["sample-article", "live-article", "text-model"]) {
    const { page, shown } = /** @type {{ page: any, shown: any }} */ (await suite.marked(name));
    assert.deepEqual([shown.partial, shown.posts, shown.article.posts], [false, [], undefined], name);
    await page.close();
  }
});

test("the teasers of a front page are no article", async () => {
  const page = await suite.open("front-page");
  await suite.session.clickButton(page);
  assert.equal((await outcome(suite.session, page)).phase, "no-article");
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
