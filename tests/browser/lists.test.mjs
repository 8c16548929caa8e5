// The lists of the panel: narrowed by source, and one who speaks followed from each of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { panelPage } from "./harness/own_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

/** @type {import("puppeteer-core").Page} */
let page;
/** @type {import("./harness/article_page.mjs").Shown} */
let shown;
/** @type {import("puppeteer-core").Page} */
let panel;

const suite = startSuite(async (started) => {
  ({ page, shown } = await started.marked("sample-article"));
  panel = await panelPage(started.session, page, { width: 360, height: 800 });
});

/** The claims that a list shows, by their positions in the report. @param {string} tab */
function listed(tab) {
  return panel.evaluate(
    (/** @type {string} */ name) => [...document.querySelectorAll(`#panel-${name} [data-entry]`)].map((row) => Number(row.getAttribute("data-entry").split("/")[1])),
    tab,
  );
}

/** The claims of the report that some test lets through; what stands inside another claim comes after it. @param {(claim: any, index: number) => boolean} passes */
function claimsThat(passes) {
  const outermost = (/** @type {number} */ index) => {
    let at = index;
    while (shown.report.claims[at].parent !== undefined) at = shown.report.claims[at].parent;
    return at;
  };
  return shown.report.claims
    .flatMap((/** @type {any} */ claim, /** @type {number} */ index) => (claim.certainty !== "possible" && passes(claim, index) ? [index] : []))
    .sort((/** @type {number} */ a, /** @type {number} */ b) => outermost(a) - outermost(b));
}

/** Chooses with the keyboard, as a reader without a mouse does. @param {string} selector @param {string} value */
async function choose(selector, value) {
  await panel.bringToFront();
  await panel.focus(selector);
  await panel.select(selector, value);
}

test("claims are narrowed by who speaks, and by what kind of source that is", async () => {
  await panel.click("#tab-claims");
  const [source, kind] = ["#panel-claims .filter label:first-child select", "#panel-claims .filter label:last-child select"];
  assert.deepEqual(await listed("claims"), claimsThat(() => true));
  const within = await panel.evaluate(() => [...document.querySelectorAll("#panel-claims .sub")].filter(({ textContent }) => /within the claim of \S/.test(textContent)).length);
  assert.equal(within, claimsThat(({ parent }) => parent !== undefined).length);

  const place = shown.report.ledger.findIndex((/** @type {any} */ { actor, claims }) => actor !== undefined && claims.length > 1);
  const { claims } = shown.report.ledger[place];
  await choose(source, String(place));
  assert.deepEqual(await listed("claims"), claimsThat((_, index) => claims.includes(index)));
  assert.deepEqual(await panel.evaluate(() => [...new Set([...document.querySelectorAll("#panel-claims .speaker")].map(({ textContent }) => textContent))].length), 1);
  await choose(source, "");

  for (const name of new Set(shown.report.claims.map((/** @type {any} */ { source: of }) => of?.kind ?? "unattributed"))) {
    await choose(kind, /** @type {string} */ (name));
    assert.deepEqual(await listed("claims"), claimsThat(({ source: of }) => (of?.kind ?? "unattributed") === name), String(name));
  }
  await choose(source, String(place));
  await choose(kind, "document");
  await until("the list says that nothing is left", () => panel.evaluate(() => /Nothing in this list matches/.test(document.querySelector("#panel-claims").textContent)));
  await choose(source, "");
  await choose(kind, "");
  assert.deepEqual(await listed("claims"), claimsThat(() => true));
});

test("sources are narrowed by their kind", async () => {
  await panel.click("#tab-sources");
  const isOfPerson = (/** @type {number} */ index) =>
    shown.report.ledger.some((/** @type {any} */ { kind, claims }) => kind === "person" && claims.includes(index));
  await choose("#panel-sources .filter select", "person");
  assert.deepEqual((await listed("sources")).sort((/** @type {number} */ a, /** @type {number} */ b) => a - b), claimsThat((_, index) => isOfPerson(index)));
  await choose("#panel-sources .filter select", "");
});

const FOLLOW = {
  sources: ".source-head .tool",
  actors: ".row .acts .tool",
  numbers: "td .speaker",
  claims: ".row .acts .tool",
};

for (const [tab, button] of Object.entries(FOLLOW)) {
  test(`someone is followed from the list of ${tab}, with the keyboard`, async () => {
    await panel.bringToFront();
    await panel.click(`#tab-${tab}`);
    await panel.focus(`#panel-${tab} ${button}`);
    await panel.keyboard.press("Enter");
    const name = await until("the panel says who is followed", () =>
      panel.evaluate(() => !document.querySelector(".followed").hidden && document.querySelector(".followed .who").textContent),
    );
    await until("only their marks stay", async () => {
      const { follow } = await suite.session.ask(page, { to: "content", type: "state" });
      const { faults, missing } = compareMarks(marksOf(follow), await readPainted(page));
      return follow.name === name && faults.length === 0 && missing === 0;
    });
    await panel.bringToFront();
    await panel.focus(".followed .more");
    await panel.keyboard.press("Enter");
    await until("all marks are back", () => panel.evaluate(() => document.querySelector(".followed").hidden));
  });
}

/** What is to be painted while someone is followed. @param {{ actor: number | null, claims: number[] }} follow */
function marksOf({ actor, claims }) {
  const at = (/** @type {any[]} */ list, /** @type {(index: number) => boolean} */ isMeant) => list.filter((_, index) => isMeant(index));
  const only = { actors: at(shown.report.actors, (index) => index === actor), numbers: [], claims: at(shown.report.claims, (index) => claims.includes(index)) };
  return wantedMarks(shown.article, { ...shown.report, ...only }, []);
}

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
