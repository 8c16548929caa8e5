// The real side panel: tabs, toggles, lists that lead to their marks and back, following, and what it says when there
// is no article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { outcome } from "./harness/article_page.mjs";
import { leftovers, mutations } from "./harness/guards.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const ALWAYS_OFF = ["actors/pronoun"];

/** The sample article, marked once for all tests of this file: each leaves it as it found it.
 * @type {import("puppeteer-core").Page} */
let page;
/** @type {import("./harness/article_page.mjs").Shown} */
let shown;
/** @type {import("./harness/launch.mjs").Panel} */
let panel;

const suite = startSuite(async (started) => {
  ({ page, shown } = await started.marked("sample-article"));
  panel = await started.session.panel();
  await until("the panel lists what was found", () => panel.evaluate(() => document.querySelector("main.report") !== null));
});

/** Waits until exactly the marks are painted that these settings leave. @param {string[]} off */
async function paintedWithout(off) {
  const wanted = wantedMarks(shown.article, shown.report, [...ALWAYS_OFF, ...off]);
  await until(`the marks without ${off.join()}`, async () => {
    const { faults, missing } = compareMarks(wanted, await readPainted(page));
    return faults.length === 0 && missing === 0;
  });
  return wanted.length;
}

/** @param {string} tab */
async function turnTo(tab) {
  await panel.click(`#tab-${tab}`);
  await until(`${tab} is in front`, () =>
    panel.evaluate((/** @type {string} */ id) => !document.getElementById(id)?.hidden, `panel-${tab}`),
  );
}

/** Presses a switch and waits until it has turned: the page may be painted before the panel hears of it, and a switch that
 * has not turned yet would be turned to where it is. @param {string} selector */
async function press(selector) {
  const read = () => panel.evaluate((/** @type {string} */ one) => document.querySelector(one)?.getAttribute("aria-pressed"), selector);
  const before = await read();
  await panel.click(selector);
  await until(`${selector} has turned`, async () => {
    const now = await read();
    return now && now !== before;
  });
}

/** Clicks on what leads to words of the page, and waits until it has. @param {string} selector */
async function goTo(selector) {
  await panel.evaluate(() => document.querySelector("#status").replaceChildren());
  await panel.click(selector, -1);
  await until("the panel says where the reader is", () => panel.evaluate(() => document.querySelector("#status").textContent !== ""));
  return until("the place stands out on the screen", () => page.evaluate(emphasised));
}

for (const category of ["actors", "numbers", "claims"]) {
  test(`the switch of ${category} takes their marks off and puts them back`, async () => {
    await turnTo("overview");
    const all = await paintedWithout([]);
    await press(`.switches .${category}`);
    const rest = await paintedWithout([category]);
    assert.ok(rest < all);
    await press(`.switches .${category}`);
    assert.equal(await paintedWithout([]), all);
  });

  test(`the switch of one kind of ${category} takes only its marks off`, async () => {
    await turnTo(category);
    const all = await paintedWithout([]);
    const kind = await kindOfFirstChip(category);
    await press(`section.${category} .chip:not(.whole)`);
    assert.ok((await paintedWithout([kind])) < all, kind);
    await press(`section.${category} .chip:not(.whole)`);
    await paintedWithout([]);
  });

  test(`an entry of ${category} leads to its mark`, async () => {
    await turnTo(category);
    // The article is longer than two screens: from one of its ends at least the way leads elsewhere.
    for (const end of [0, 1]) {
      await page.evaluate((to) => window.scrollTo(0, to * document.documentElement.scrollHeight), end);
      assert.ok((await goTo(`#panel-${category} .entry`)).length > 0);
    }
  });
}

test("a preset leaves one category", async () => {
  await turnTo("overview");
  await press("[data-preset=claims]");
  await paintedWithout(["actors", "numbers"]);
  await press("[data-preset=numbers]");
  await paintedWithout(["actors", "claims"]);
  await press("[data-preset=all]");
  await paintedWithout([]);
});

test("every number is in the table, with its sentence above it", async () => {
  await turnTo("numbers");
  const rows = await panel.evaluate(() =>
    [...document.querySelectorAll("#panel-numbers tr[data-entry]")].map((row) => row.querySelector("th").textContent),
  );
  const sure = shown.report.numbers.filter((/** @type {any} */ { certainty }) => certainty !== "possible");
  assert.deepEqual(rows, sure.map((/** @type {any} */ { text }) => text));
  const heads = await panel.evaluate(() => document.querySelectorAll("#panel-numbers th[scope=rowgroup]").length);
  assert.equal(heads, new Set(sure.map((/** @type {any} */ { sentence }) => sentence)).size);
});

test("the overview shows who is credited where, and how much", async () => {
  await turnTo("overview");
  const { sentences, attributed } = shown.report.coverage;
  const overview = await panel.evaluate(() => ({
    cells: document.querySelectorAll(".strip .cell").length,
    credited: document.querySelectorAll(".strip .cell:not(.nobody)").length,
    text: document.querySelector(".coverage .sub").textContent,
    unexplained: [...new Set([...document.querySelectorAll(".strip .cell:not(.nobody)")].map((cell) => cell.textContent))].filter(
      (sign) => ![...document.querySelectorAll(".bars .cell")].some((cell) => cell.textContent === sign),
    ),
  }));
  assert.deepEqual(overview.unexplained, [], "every sign of the picture stands beside a source below it");
  assert.equal(overview.cells, sentences);
  assert.equal(overview.credited, attributed);
  assert.match(overview.text, new RegExp(`${attributed}.*${sentences}`));
  await page.evaluate(() => window.scrollTo(0, 0));
  await goTo(".strip .cell");
});

test("following leaves one actor and what it says, with ticks beside the scroll bar", async () => {
  await turnTo("sources");
  const name = await panel.evaluate(() => document.querySelector(".source .who").textContent);
  await panel.click(".source-head .tool");
  const actor = shown.report.actors.findIndex((/** @type {any} */ one) => one.name === name);
  const only = {
    actors: shown.report.actors.filter((/** @type {any} */ _, /** @type {number} */ index) => index === actor),
    numbers: [],
    claims: shown.report.claims.filter((/** @type {any} */ { source }) => source?.actor === actor),
  };
  assert.ok(actor >= 0 && only.claims.length > 0, name);
  const wanted = wantedMarks(shown.article, { ...shown.report, ...only }, []);
  await until("only the marks of the one who is followed", async () => {
    const { faults, missing } = compareMarks(wanted, await readPainted(page));
    return faults.length === 0 && missing === 0;
  });
  // The page, its ticks and the panel are drawn one after the other, each when it hears of it.
  const ticks = () => page.evaluate(() => document.querySelector("sourcelight-ticks") !== null);
  await until("the ticks stand beside the scroll bar", ticks);
  await until("the panel names who is followed", () =>
    panel.evaluate((/** @type {string} */ who) => document.querySelector(".followed:not([hidden]) .who")?.textContent === who, name),
  );
  await panel.click(".followed .more");
  await paintedWithout([]);
  await until("the ticks are gone", async () => !(await ticks()));
});

test("a mark that is clicked on the page is found in the list", async () => {
  await turnTo("overview");
  await page.bringToFront();
  await page.evaluate(() => window.scrollTo(0, 600));
  const point = await until("a number is on the screen", () => page.evaluate(middleOfMark, "number"));
  await page.mouse.click(point.x, point.y);
  const current = await until("the list is at the mark", () =>
    panel.evaluate(() => {
      const row = document.querySelector("#panel-numbers:not([hidden]) [aria-current=true]");
      const box = row?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= window.innerHeight ? row.textContent : undefined;
    }),
  );
  assert.ok(current.length > 0);
  await page.mouse.move(2, 2);
  await until("the card is gone", () => page.evaluate(() => document.querySelector("sourcelight-card") === null));
});

test("none of this has changed a node of the page", async () => {
  const ours = ["sourcelight-card", "sourcelight-ticks"];
  for (const { type, target, added, removed } of await mutations(page)) {
    const isOurs = ours.includes(target) || [...added, ...removed].every((name) => ours.includes(name));
    assert.ok(isOurs, `${type} of ${target}: ${[...added, ...removed].join()}`);
  }
});

test("a page without an article is left unmarked, and the panel says so in a sentence", async () => {
  const other = await suite.open("no-article");
  await suite.session.clickButton(other);
  assert.equal((await outcome(suite.session, other)).phase, "no-article");
  const says = () => panel.evaluate(() => document.querySelector("main.notice h1")?.textContent);
  await until("the panel says that there is no article", async () => /no article/.test((await says()) ?? ""));
  assert.deepEqual(await leftovers(other), []);
  assert.deepEqual(await mutations(other), []);
  await other.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** The kind that the first small switch of a category stands for, found by its label. @param {string} category */
async function kindOfFirstChip(category) {
  /** @type {string[]} */
  const kinds = shown.report[category].flatMap((/** @type {any} */ one) =>
    category === "claims" ? [one.form, one.class] : [one.kind],
  );
  const label = await panel.evaluate(
    (/** @type {string} */ name) => document.querySelector(`section.${name} .chip:not(.whole) .name`).textContent,
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
