// The extension goes while a marked page is open: its marks go with it, and nothing throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unmarked } from "./harness/article_page.mjs";
import { asPage, leftovers, mutations } from "./harness/guards.mjs";
import { startSuite } from "./harness/suite.mjs";

const suite = startSuite();

test("after the extension was removed, the marks go when the page or the reader next does something", async (context) => {
  // Firefox ends the scripts of an extension with it, and leaves them no moment: there the marks stay until the page is
  // loaded anew. A port to the background does not tell either.
  if (suite.session.name === "firefox") {
    context.skip("Firefox leaves no moment to clean up");
    return;
  }
  const { page } = await suite.marked("live-article");
  /** @type {string[]} */
  const thrown = [];
  page.on("pageerror", (error) => thrown.push(String(error)));
  const { browser, origin } = suite.session;
  await browser.uninstallExtension(new URL(origin).host);
  await page.bringToFront();
  await asPage(page, () => document.querySelector("#story").classList.remove("folded"));
  await page.mouse.move(200, 200);
  await unmarked(page);
  assert.deepEqual((await leftovers(page)).filter((left) => !left.startsWith("<")), []);
  assert.deepEqual(await mutations(page), []);
  assert.deepEqual(thrown, []);
  await page.close();
});
