// The number of claims on the button, for who has asked for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unmarked } from "./harness/article_page.mjs";
import { ownPage } from "./harness/own_page.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

test("the button counts the claims of its tab once the reader asks for it, and stops with the marks", async () => {
  const own = await ownPage(suite.session, "options.html");
  /** @returns {Promise<string[]>} what the buttons of all tabs say */
  const badges = () =>
    own.evaluate(async () => {
      const texts = (await chrome.tabs.query({})).map(({ id }) => chrome.action.getBadgeText({ tabId: id }));
      return (await Promise.all(texts)).filter((text) => text !== "");
    });
  const first = await suite.marked("sample-article");
  assert.deepEqual(await badges(), [], "nobody has asked for it");
  await first.page.close();

  await own.bringToFront();
  await own.click("input[name=badge]");
  await until("it is stored", () => own.evaluate(async () => (await chrome.storage.sync.get("settings")).settings?.badge === true));
  const { page, shown } = await suite.marked("sample-article");
  const claims = shown.report.claims.filter((/** @type {any} */ { certainty, parent }) => certainty !== "possible" && parent === undefined);
  await until("the button counts them", async () => (await badges()).join() === String(claims.length));
  await suite.session.clickButton(page);
  await unmarked(page);
  await until("the button is as before", async () => (await badges()).length === 0);
  await page.close();

  await own.bringToFront();
  await own.click("input[name=badge]");
  await own.close();
});
