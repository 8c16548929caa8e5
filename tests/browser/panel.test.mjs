// The side panel: toggles, lists that lead to their marks, copies, and what it says when there is no article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { outcome } from "./harness/article_page.mjs";
import { leftovers, mutations } from "./harness/guards.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();
const ALWAYS_OFF = ["actors/pronoun"];

/** The sample article, marked, and the panel that lists what was found. */
async function openSample() {
  const { page, shown } = await suite.marked("sample-article");
  const panel = await suite.session.panel();
  await until("the panel lists what was found", () => panel.evaluate(() => document.querySelector("main.report") !== null));
  return { page, shown, panel };
}

/** Waits until exactly the marks are painted that these settings leave.
 * @param {import("puppeteer-core").Page} page @param {import("./harness/article_page.mjs").Shown} shown
 * @param {string[]} off */
async function paintedWithout(page, shown, off) {
  const wanted = wantedMarks(shown.article, shown.report, [...ALWAYS_OFF, ...off]);
  await until(`the marks without ${off.join()}`, async () => {
    const { faults, missing } = compareMarks(wanted, await readPainted(page));
    return faults.length === 0 && missing === 0;
  });
  return wanted.length;
}

for (const category of ["actors", "numbers", "claims"]) {
  test(`the switch of ${category} takes their marks off and puts them back`, async () => {
    const { page, shown, panel } = await openSample();
    const all = await paintedWithout(page, shown, []);
    await panel.click(`.switches .${category}`);
    const rest = await paintedWithout(page, shown, [category]);
    assert.ok(rest < all);
    await panel.click(`.switches .${category}`);
    assert.equal(await paintedWithout(page, shown, []), all);
    assert.deepEqual(await mutations(page), []);
    await page.close();
  });

  test(`the switch of one kind of ${category} takes only its marks off`, async () => {
    const { page, shown, panel } = await openSample();
    const all = await paintedWithout(page, shown, []);
    const kind = await kindOfFirstChip(panel, category, shown.report);
    await panel.click(`section.${category} .chip`);
    assert.ok((await paintedWithout(page, shown, [kind])) < all, kind);
    await panel.click(`section.${category} .chip`);
    await paintedWithout(page, shown, []);
    await page.close();
  });

  test(`an entry of ${category} leads to its mark`, async () => {
    const { page, panel } = await openSample();
    // The article is longer than two screens: from one of its ends at least the way leads elsewhere.
    for (const end of [0, 1]) {
      await page.evaluate((to) => window.scrollTo(0, to * document.documentElement.scrollHeight), end);
      await panel.click(`section.${category} .entry`, -1);
      const spot = await until("the place stands out on the screen", () => page.evaluate(emphasised));
      assert.ok(spot.length > 0);
    }
    assert.deepEqual(await mutations(page), []);
    await page.close();
  });
}

for (const [format, start] of [["markdown", "# "], ["text", ""]]) {
  test(`the summary is copied as ${format}`, async () => {
    const { page, shown, panel } = await openSample();
    await panel.click(`button[data-format=${format}]`);
    await until("the panel says so", () => panel.evaluate(() => document.querySelector("#status").textContent === "Copied"));
    const copy = await suite.session.clipboard();
    assert.ok(copy.startsWith(start + shown.article.title), copy.slice(0, 200));
    assert.ok(copy.includes(shown.article.url), "the address of the page");
    assert.ok(copy.includes(shown.report.actors[0].name), "the first actor");
    assert.ok(copy.includes(shown.report.claims[0].text.slice(0, 20)), "the first claim");
    await page.close();
  });
}

test("a page without an article is left unmarked, and the panel says so in a sentence", async () => {
  const page = await suite.open("no-article");
  await suite.session.clickButton(page);
  assert.equal((await outcome(suite.session, page)).phase, "no-article");
  const panel = await suite.session.panel();
  const says = () => panel.evaluate(() => document.querySelector("main.notice h1")?.textContent);
  await until("the panel says that there is no article", async () => /no article/.test((await says()) ?? ""));
  assert.deepEqual(await leftovers(page), []);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** The kind that the first small switch of a category stands for, found by its label.
 * @param {import("./harness/launch.mjs").Panel} panel @param {string} category @param {any} report */
async function kindOfFirstChip(panel, category, report) {
  /** @type {string[]} */
  const kinds = report[category].flatMap((/** @type {any} */ one) =>
    category === "claims" ? [one.form, one.class] : [one.kind],
  );
  const label = await panel.evaluate(
    (/** @type {string} */ name) => document.querySelector(`section.${name} .chip .name`).textContent,
    category,
  );
  for (const kind of new Set(kinds)) {
    const key = `${category}_${kind.replaceAll("-", "_")}`;
    if ((await panel.evaluate((/** @type {string} */ one) => chrome.i18n.getMessage(one), key)) === label) {
      return `${category}/${kind}`;
    }
  }
  throw new Error(`no kind of ${category} is called ${label}`);
}

/** Runs in the page: the emphasised words, if they are on the screen. */
function emphasised() {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("sourcelight-focus")) continue;
    for (const range of highlight) {
      const { top, bottom } = range.getClientRects()[0];
      if (top >= 0 && bottom <= window.innerHeight) return range.toString();
    }
  }
  return undefined;
}
