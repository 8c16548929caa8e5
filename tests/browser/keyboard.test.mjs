// Every flow without a mouse: Tab reaches everything, nothing holds it, and what is pressed does what a click does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { ownPage, panelPage } from "./harness/own_page.mjs";
import { storedSettings, writeSettings } from "./harness/settings.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

/** @type {import("puppeteer-core").Page} */
let page;
/** @type {import("./harness/article_page.mjs").Shown} */
let shown;

const suite = startSuite(async (started) => {
  ({ page, shown } = await started.marked("strict-policy"));
});

/** Presses Tab until an element has the keyboard. @param {import("puppeteer-core").Page} own @param {string} selector */
async function tabTo(own, selector) {
  for (let i = 0; i < 400; i++) {
    if (await own.evaluate((/** @type {string} */ one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await own.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${selector}`);
}

/** @param {string[]} off */
async function paintedWithout(off) {
  const wanted = wantedMarks(shown.article, shown.report, ["actors/pronoun", ...off]);
  await until(`the marks without ${off.join()}`, async () => {
    const { faults, missing } = compareMarks(wanted, await readPainted(page));
    return faults.length === 0 && missing === 0;
  });
}

test("Tab goes through all of the panel and out of it, and what has the keyboard can be seen", async () => {
  const panel = await panelPage(suite.session, page, { width: 360, height: 700 });
  await panel.bringToFront();
  for (const tab of ["overview", "claims"]) {
    await panel.click(`#tab-${tab}`);
    await panel.focus(`#tab-${tab}`);
    /** @type {string[]} */
    const hidden = [];
    let isOut = false;
    for (let i = 0; i < 200 && !isOut; i++) {
      await panel.keyboard.press("Tab");
      const { at, faults } = await panel.evaluate(lookAtFocus);
      hidden.push(...faults);
      isOut = at === "BODY" || at === `tab-${tab}` || at === "settings";
    }
    assert.ok(isOut, `${tab}: nothing holds the keyboard`);
    assert.deepEqual(hidden, [], tab);
  }
  await panel.close();
});

test("switches, presets and kinds", async () => {
  const panel = await panelPage(suite.session, page, { width: 360, height: 700 });
  await panel.bringToFront();
  await tabTo(panel, ".switch.numbers");
  await panel.keyboard.press(" ");
  await paintedWithout(["numbers"]);
  await panel.bringToFront();
  await tabTo(panel, "[data-preset=claims]");
  await panel.keyboard.press("Enter");
  await paintedWithout(["actors", "numbers"]);
  await panel.bringToFront();
  await panel.keyboard.down("Shift");
  await tabTo(panel, "[data-preset=all]");
  await panel.keyboard.up("Shift");
  await panel.keyboard.press("Enter");
  await paintedWithout([]);
  await panel.close();
});

test("an entry leads to its mark, and is told as the one that the reader is at", async () => {
  const panel = await panelPage(suite.session, page, { width: 360, height: 700 });
  await panel.bringToFront();
  await panel.focus("#tab-overview");
  await panel.keyboard.press("End");
  await tabTo(panel, "#panel-claims .entry");
  await panel.keyboard.press("Enter");
  await until("the entry is the current one", () => panel.evaluate(() => document.activeElement.closest("[aria-current=true]") !== null));
  await until("the words stand out on the page", () => page.evaluate(() => [...CSS.highlights.keys()].includes("sourcelight-focus")));
  await panel.close();
});

test("a copy: the menu is opened, used and closed, and the keyboard is where it was", async () => {
  const panel = await panelPage(suite.session, page, { width: 360, height: 700 });
  await panel.bringToFront();
  await panel.focus("[popovertarget=copy-menu]");
  await panel.keyboard.press("Enter");
  await until("the menu is open", () => panel.evaluate(() => document.querySelector("#copy-menu").matches(":popover-open")));
  await tabTo(panel, "[data-format=markdown]");
  await panel.keyboard.press("Enter");
  await until("the panel says so", () => panel.evaluate(() => document.querySelector("#status").textContent === "Copied"));
  assert.match(await suite.session.clipboard(), /^# /);
  await panel.bringToFront();
  await panel.focus("[popovertarget=copy-menu]");
  await panel.keyboard.press("Enter");
  await until("the menu is open again", () => panel.evaluate(() => document.querySelector("#copy-menu").matches(":popover-open")));
  await panel.keyboard.press("Escape");
  await until("the menu is closed", () => panel.evaluate(() => !document.querySelector("#copy-menu").matches(":popover-open")));
  assert.ok(await panel.evaluate(() => document.activeElement.matches("[popovertarget=copy-menu]")));
  await panel.close();
});

test("settings", async () => {
  const own = await ownPage(suite.session, "options.html");
  await own.bringToFront();
  await until("the sample is marked", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0));
  await tabTo(own, "input[value='claims/question']");
  await own.keyboard.press(" ");
  // Each change is written over what is stored then.
  await until("the kind is stored", async () => (await storedSettings(own))?.off.includes("claims/question"));
  await tabTo(own, "input[name=palette]");
  await own.keyboard.press("ArrowDown");
  const changed = await until("the palette is stored", async () => {
    const stored = await storedSettings(own);
    return stored.palette === "red-green" && stored;
  });
  assert.ok(changed.off.includes("claims/question"), "the kind stays");
  await tabTo(own, "#reset");
  await own.keyboard.press("Enter");
  await until("all is as at first", async () => (await storedSettings(own)).palette === "standard");
  await writeSettings(own, {});
  await own.close();
});

test("a pasted text", async () => {
  const own = await ownPage(suite.session, "paste.html");
  await own.bringToFront();
  await until("the page is ready", () => own.evaluate(() => document.title.includes("–")));
  await tabTo(own, "#text");
  await own.keyboard.type("Mayor Ada Quill said on Monday that 3,000 people had left Marsa.");
  await tabTo(own, "form .go");
  await own.keyboard.press("Enter");
  await until("the text is marked", () => own.evaluate(() => document.querySelector("main.report") !== null && document.activeElement.id === "again"));
  await own.keyboard.press("Enter");
  await until("the field has the keyboard again", () => own.evaluate(() => document.activeElement.id === "text"));
  await own.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** Runs in the panel: what has the keyboard, and why it cannot be seen, if so. */
function lookAtFocus() {
  const one = document.activeElement ?? document.body;
  const at = one.id || (one.matches(".foot .tool:last-child") ? "settings" : one.nodeName);
  if (one === document.body) return { at, faults: [] };
  const { top, bottom, width } = one.getBoundingClientRect();
  const middle = one.getBoundingClientRect();
  const above = document.elementFromPoint(middle.left + middle.width / 2, (Math.max(0, top) + Math.min(window.innerHeight, bottom)) / 2);
  const { outlineStyle } = getComputedStyle(one);
  const isSeen = width > 0 && bottom > 0 && top < window.innerHeight && (one.contains(above) || above?.contains(one));
  const name = `${one.className || one.id} “${one.textContent.slice(0, 30)}”`;
  return { at, faults: [...(isSeen ? [] : [`${name} is not seen`]), ...(outlineStyle === "none" ? [`${name} has no ring`] : [])] };
}
