// The extension's own pages: open to everyone, at any width, in every colour; and what they are for.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { barriers } from "./harness/barriers.mjs";
import { layoutFaults } from "./harness/layout.mjs";
import { compareMarks, readPainted } from "./harness/marks.mjs";
import { ownPage, panelPage } from "./harness/own_page.mjs";
import { middleOfMark } from "./harness/pointer.mjs";
import { storedSettings, writeSettings } from "./harness/settings.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const TABS = ["overview", "sources", "actors", "numbers", "claims"];

/** @type {import("puppeteer-core").Page} */
let page;
/** The same with fewer entries: axe-core takes its time over each.
 * @type {import("puppeteer-core").Page} */
let short;
const suite = startSuite(async (started) => {
  ({ page } = await started.marked("sample-article"));
  ({ page: short } = await started.marked("strict-policy"));
});

/** Fails on the barriers that axe-core finds in a page.
 * @param {import("puppeteer-core").Page} own @param {string} what @param {string[]} [rules] all when left out */
async function isOpenToAll(own, what, rules) {
  assert.deepEqual(await barriers(own, rules), [], what);
}

/** @param {import("puppeteer-core").Page} own @param {string} what */
async function fits(own, what) {
  assert.deepEqual(await layoutFaults(own), [], what);
}

test("every tab of the panel fits, from 240 to 600 pixels", async () => {
  const panel = await panelPage(suite.session, page, { width: 360, height: 800 });
  for (const tab of TABS) {
    await panel.setViewport({ width: 360, height: 800 });
    await panel.click(`#tab-${tab}`);
    for (const width of [240, 320, 600]) {
      await panel.setViewport({ width, height: 700 });
      await fits(panel, `${tab} at ${width}`);
    }
  }
  await panel.close();
});

test("every tab of the panel is open to all, in light, dark and with more contrast", async () => {
  const panel = await panelPage(suite.session, short, { width: 360, height: 800 });
  for (const tab of TABS) {
    await panel.click(`#tab-${tab}`);
    await isOpenToAll(panel, tab);
  }
  await panel.click("[popovertarget=copy-menu]");
  await isOpenToAll(panel, "the menu");
  await panel.keyboard.press("Escape");
  for (const look of [{ scheme: /** @type {const} */ ("dark") }, { contrast: true }]) {
    await suite.session.dress(panel, look);
    for (const tab of TABS) {
      await panel.click(`#tab-${tab}`);
      await isOpenToAll(panel, `${tab}, ${JSON.stringify(look)}`, ["color-contrast"]);
    }
  }
  await suite.session.dress(panel, {});
  await panel.close();
});

test("the panel by keyboard: tabs, search, sentences, entries", async () => {
  const panel = await panelPage(suite.session, page, { width: 360, height: 800 });
  const hasKeyboard = (/** @type {string} */ selector) =>
    until(`${selector} has the keyboard`, () => panel.evaluate((/** @type {string} */ one) => document.activeElement?.matches(one), selector));
  await panel.focus("#tab-overview");
  await panel.keyboard.press("ArrowRight");
  await hasKeyboard("#tab-sources");
  await panel.keyboard.press("End");
  await hasKeyboard("#tab-claims");
  const all = await panel.evaluate(() => document.querySelectorAll("#panel-claims .entry").length);
  await panel.keyboard.press("Tab");
  await hasKeyboard(".search");
  await panel.keyboard.type("bridge");
  const found = await until("fewer claims", () =>
    panel.evaluate((/** @type {number} */ before) => {
      const rows = [...document.querySelectorAll("#panel-claims .row")];
      return rows.length < before && rows.map((row) => row.textContent);
    }, all),
  );
  assert.ok(found.length > 0 && found.every((/** @type {string} */ text) => /bridge/i.test(text)), found.join("\n"));
  for (let i = 0; i < 6; i++) await panel.keyboard.press("Backspace");
  await until("all claims again", () =>
    panel.evaluate((/** @type {number} */ before) => document.querySelectorAll("#panel-claims .entry").length === before, all),
  );

  await panel.click("#tab-overview");
  await panel.focus(".strip");
  await panel.keyboard.press("End");
  await panel.keyboard.press("Enter");
  await until("the last sentence is told", () =>
    panel.evaluate(() => /^Sentence (\d+) of \1: ./.test(document.querySelector(".strip").getAttribute("aria-valuetext"))),
  );
  await until("the panel says that it is shown", () => panel.evaluate(() => document.querySelector("#status").textContent !== ""));
  await panel.close();
});

for (const name of ["welcome", "options", "about", "paste"]) {
  test(`${name}: open to all, fits at 320 pixels and at 200 % zoom, has every word`, async () => {
    const own = await ownPage(suite.session, `${name}.html`, { width: 1000, height: 800 });
    await until("the words are there", () => own.evaluate(() => document.title.includes("–")));
    if (name === "welcome" || name === "options") {
      await until("the sample is marked", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0));
    }
    await isOpenToAll(own, name);
    const empty = await own.evaluate(() => [...document.querySelectorAll("[data-message]")].filter((one) => one.textContent.trim() === "").length);
    assert.equal(empty, 0, "messages without words");
    const unexplained = await own.evaluate(() => [...document.querySelectorAll(".permissions dd")].filter((one) => one.textContent === "").length);
    assert.equal(unexplained, 0, "every permission of the manifest has its reason");
    for (const width of [500, 320]) {
      await own.setViewport({ width, height: 700 });
      await fits(own, `${name} at ${width}`);
    }
    await own.close();
  });
}

test("the preview of the settings stays in sight, and hides nothing that has the keyboard", async () => {
  const own = await ownPage(suite.session, "options.html", { width: 1000, height: 800 });
  await until("the sample is marked", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0));
  await own.evaluate(() => document.querySelector("#shapes").scrollIntoView({ block: "end" }));
  const preview = () => own.evaluate(() => {
    const { top, bottom } = document.querySelector("#sample").getBoundingClientRect();
    return { top, bottom, below: document.querySelector("#shapes").getBoundingClientRect().top };
  });
  const { top, bottom, below } = await preview();
  assert.ok(top >= 0 && bottom <= below, `the preview at ${top} to ${bottom}, the lines at ${below}`);
  await own.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    document.querySelector("#reset").focus({ preventScroll: true });
  });
  await own.keyboard.down("Shift");
  for (let i = 0; i < 40; i++) {
    await own.keyboard.press("Tab");
    const hidden = await own.evaluate(() => {
      const active = document.activeElement;
      const bar = document.querySelector(".sticky");
      return !bar.contains(active) && active !== document.body && active.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1 && (active.id || active.getAttribute("value"));
    });
    assert.ok(!hidden, `${hidden} is behind the preview`);
  }
  await own.keyboard.up("Shift");
  await own.setViewport({ width: 1000, height: 400 });
  await own.evaluate(() => document.querySelector("#shapes").scrollIntoView({ block: "end" }));
  assert.ok((await preview()).bottom < 0, "a low window is left to the settings");
  await own.close();
});

test("the settings: switched, exported, reset, imported", async () => {
  const own = await ownPage(suite.session, "options.html");
  await until("the sample is marked", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0));
  // Each change is written over what is stored then.
  await own.click("input[value='claims/belief']");
  await until("the kind is stored", async () => (await storedSettings(own))?.off.includes("claims/belief"));
  await own.click("input[name=palette][value=mono]");
  await until("the palette is stored", async () => (await storedSettings(own)).palette === "mono");
  await own.select("[data-shape=cue]", "solid");
  const changed = await until("the settings are stored", async () => {
    const stored = await storedSettings(own);
    return stored?.shapes.cue === "solid" && stored;
  });
  assert.deepEqual(changed.off, ["actors/pronoun", "claims/belief"]);
  assert.equal(changed.palette, "mono");
  assert.equal(changed.version, 3);

  await own.click("#reset");
  await until("the settings are as at first", async () => (await storedSettings(own)).palette === "standard");
  await load(own, JSON.stringify(changed));
  await until("the settings are loaded", async () => (await storedSettings(own)).palette === "mono");
  assert.deepEqual(await storedSettings(own), changed);

  for (const wrong of ["no JSON", '{"version": 99}', '{"off": 1}']) {
    await own.evaluate(() => document.querySelector("#status").replaceChildren());
    await load(own, wrong);
    await until("the page says that it cannot", () => own.evaluate(() => /no settings/.test(document.querySelector("#status").textContent)));
  }
  assert.deepEqual(await storedSettings(own), changed, "a file that cannot be read changes nothing");
  await load(own, JSON.stringify({ version: 1, off: 7, palette: "loud", colours: { actors: "red" } }));
  await until("what makes no sense is as at first", async () => (await storedSettings(own)).palette === "standard");
  await own.close();
});

test("sites with marks of their own are exported and imported, and files of earlier versions leave them alone", async () => {
  const own = await ownPage(suite.session, "options.html");
  await until("the page is ready", () => own.evaluate(() => document.querySelector("#sites li") !== null));
  const sites = () => own.evaluate(async () => (await chrome.storage.local.get("siteMarks")).siteMarks);
  const kept = { "news.example.org": ["actors", "claims"] };
  await load(own, JSON.stringify({ version: 2, palette: "mono", sites: { ...kept, "odd.example.org": "all" } }));
  await until("the settings are loaded", async () => (await storedSettings(own))?.palette === "mono");
  await until("what makes sense of the sites is kept", async () => JSON.stringify(await sites()) === JSON.stringify(kept));
  assert.deepEqual(JSON.parse(await exported(own)).sites, kept);

  await load(own, JSON.stringify({ version: 1, palette: "standard" }));
  await until("the older file is loaded", async () => (await storedSettings(own)).palette === "standard");
  assert.deepEqual(await sites(), kept, "it knows nothing of sites");
  await own.click("#reset");
  await until("a reset forgets them", async () => JSON.stringify(await sites()) === "{}");
  await own.close();
});

test("what the first version had switched off stays off", async () => {
  const own = await ownPage(suite.session, "about.html");
  await own.evaluate(() => chrome.storage.sync.clear());
  await own.evaluate(() => chrome.storage.local.set({ off: ["numbers"] }));
  const options = await ownPage(suite.session, "options.html");
  const isOn = (/** @type {string} */ kind) => options.evaluate((/** @type {string} */ value) => document.querySelector(`input[value='${value}']`)?.checked, kind);
  await until("the settings are shown", async () => (await isOn("actors")) === true);
  assert.equal(await isOn("numbers"), false);
  await options.click("input[value=numbers]");
  await until("the choice is stored as it is now", async () => (await storedSettings(own))?.version === 3);
  assert.deepEqual((await storedSettings(own)).off, []);
  await own.evaluate(() => chrome.storage.local.remove("off"));
  await writeSettings(own, {});
  await options.close();
  await own.close();
});

/** What the page would save as a file. @param {import("puppeteer-core").Page} own @returns {Promise<string>} */
function exported(own) {
  return own.evaluate(async () => {
    const { createObjectURL } = URL;
    const { click } = globalThis.HTMLAnchorElement.prototype;
    /** @type {Promise<Blob>} */
    const file = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob);
        return createObjectURL.call(URL, blob);
      };
    });
    // The file goes no further than this test.
    globalThis.HTMLAnchorElement.prototype.click = () => {};
    document.querySelector("#export").click();
    const text = await (await file).text();
    URL.createObjectURL = createObjectURL;
    globalThis.HTMLAnchorElement.prototype.click = click;
    return text;
  });
}

/** Gives the page a file, as the reader's choice would. @param {import("puppeteer-core").Page} own @param {string} text */
function load(own, text) {
  return own.evaluate((content) => {
    const input = document.querySelector("#file");
    const transfer = new globalThis.DataTransfer();
    transfer.items.add(new globalThis.File([content], "settings.json", { type: "application/json" }));
    input.files = transfer.files;
    input.dispatchEvent(new globalThis.Event("change"));
  }, text);
}

test("a pasted text is marked as a page is, with panel and card", async () => {
  const own = await ownPage(suite.session, "paste.html", undefined, openShadows);
  await until("the page is ready", () => own.evaluate(() => document.title.includes("–")));
  await writeSettings(own, {});
  await own.type("#text", "Mayor Ada Quill said on Monday that 3,000 people had left Marsa. <b>Nobody</b> denied it & 40% came back.");
  await own.click("form .go");
  await until("the panel lists what was found", () => own.evaluate(() => document.querySelector("main.report") !== null));
  assert.equal(await own.evaluate(() => document.querySelector("#article b")), null, "text is only text");
  const painted = await readPainted(own);
  assert.ok(painted.some(({ text }) => text === "Ada Quill"), JSON.stringify(painted));
  assert.ok(compareMarks([], painted).faults.length > 0);
  await isOpenToAll(own, "the pasted text with its panel");

  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    await suite.session.dress(own, { scheme });
    const point = await until("a number is on the screen", () => own.evaluate(middleOfMark, "number"));
    await own.mouse.move(point.x, point.y);
    await until("the card is shown", () => own.evaluate(() => document.querySelector("sourcelight-card") !== null));
    await isOpenToAll(own, `the card, ${scheme}`);
    await own.mouse.move(2, 2);
    await until("the card is gone", () => own.evaluate(() => document.querySelector("sourcelight-card") === null));
  }
  await suite.session.dress(own, {});
  await own.click("#again");
  await until("the marks are off", async () => (await readPainted(own)).length === 0);
  await own.close();
});

test("the same page as a plain site: it marks, and asks for nothing but its own files", async () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const out = path.join(root, "target/playground");
  execFileSync("node", [path.join(root, "www/build.mjs"), "--playground", "--out", out]);
  for (const file of await readdir(out, { recursive: true })) suite.server.add(`/${file}`, { file: path.join(out, file) });
  const mark = suite.server.mark();
  const site = await suite.session.browser.newPage();
  await site.goto(suite.server.add("/index.html", { file: path.join(out, "index.html") }));
  await site.click("#sample");
  await until("the panel lists what was found", () => site.evaluate(() => document.querySelector("main.report") !== null));
  assert.ok((await readPainted(site)).length > 20);
  const asked = suite.server.since(mark).map(({ url }) => new URL(url).host);
  assert.deepEqual([...new Set(asked)], [`127.0.0.1:${suite.server.port}`]);
  await site.close();
});

/** Runs before the page: its card can be looked into. */
function openShadows() {
  const { attachShadow } = globalThis.Element.prototype;
  globalThis.Element.prototype.attachShadow = function attach(options) {
    return attachShadow.call(this, { ...options, mode: "open" });
  };
}

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
