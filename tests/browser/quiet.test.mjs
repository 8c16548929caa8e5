// The page is left alone: nothing in it changes or moves, nothing is asked for, and everything comes off again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { markPage, unmarked } from "./harness/article_page.mjs";
import { leftovers, moved, mutations } from "./harness/guards.mjs";
import { fromEnvironment } from "./harness/launch.mjs";
import { startSuite } from "./harness/suite.mjs";

const suite = startSuite();
const PAGES = ["sample-article", "cut-by-tags", "emoji-and-arabic", "strict-policy"];

for (const name of PAGES) {
  test(`${name}: marks change no node, move nothing and ask for nothing`, async () => {
    const page = await suite.open(name);
    const mark = suite.server.mark();
    await markPage(suite.session, page);
    assert.deepEqual(await mutations(page), []);
    assert.deepEqual(await moved(page), []);
    assert.deepEqual(suite.server.since(mark), []);
    await page.close();
  });
}

test("a second click takes everything off", async () => {
  const { page } = await suite.marked("sample-article");
  await suite.session.clickButton(page);
  await unmarked(page);
  assert.deepEqual(await leftovers(page), []);
  assert.deepEqual(await mutations(page), []);
  assert.deepEqual(await moved(page), []);
  await page.close();
});

test("Esc takes everything off", async () => {
  const { page } = await suite.marked("sample-article");
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await unmarked(page);
  assert.deepEqual(await leftovers(page), []);
  assert.deepEqual(await mutations(page), []);
  await page.close();
});

test("Esc in a field or a dialog of the page is the page's", async () => {
  const paragraphs = ["Ada Quill", "Tomo Brandt", "Ines Falk"].map(
    (name, n) => `<p>Mayor ${name} said on Monday that ${n + 3},000 people had left town number ${n}, which is ${n + 50} kilometres away from the coast.</p>`,
  );
  const own = '<input id="field"><div role="dialog"><button id="inside">Close</button></div>';
  const page = await suite.open("fields", `<!doctype html><html lang="en"><title>Fields</title>${own}<article><h1>Town waits for its bridge</h1>${paragraphs.join("")}</article>`);
  const { anchored } = await markPage(suite.session, page);
  assert.ok(anchored > 0);
  await page.bringToFront();
  for (const id of ["field", "inside"]) {
    await page.focus(`#${id}`);
    await page.keyboard.press("Escape");
  }
  assert.equal((await suite.session.ask(page, { to: "content", type: "state" }))?.anchored, anchored);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Escape");
  await unmarked(page);
  await page.close();
});

test("a third click marks the page again as the first did", async () => {
  const { page, shown } = await suite.marked("sample-article");
  await suite.session.clickButton(page);
  await unmarked(page);
  const again = await markPage(suite.session, page);
  assert.deepEqual(again.report, shown.report);
  await page.close();
});

test("a click after the background was stopped marks the page", async () => {
  const page = await suite.open("sample-article");
  await suite.session.stopBackground();
  const shown = await markPage(suite.session, page);
  assert.ok(shown.anchored > 0);
  await page.close();
});

test("a page can find no file of the extension", async () => {
  const { extension } = fromEnvironment();
  const manifest = JSON.parse(await readFile(path.join(extension, "manifest.json"), "utf8"));
  assert.equal(manifest.web_accessible_resources, undefined);
  assert.equal(manifest.host_permissions, undefined);
  // On this page scripts may run and connect: it is the browser that refuses, not a policy of the page.
  const page = await suite.session.browser.newPage();
  await page.goto(suite.server.add("/free.html", { html: "<!doctype html><title>Free</title><p>Free to ask" }));
  for (const file of ["manifest.json", "panel.html", "content.js", "engine.wasm", "icons/16.png"]) {
    const fetched = (/** @type {string} */ address) => fetch(address).then(() => true, () => false);
    assert.equal(await page.evaluate(fetched, `${suite.session.origin}/${file}`), false, file);
  }
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
