// What an organisation has set for its readers (`storage.managed`): it holds everywhere, and nobody can change it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { ownPage, panelPage } from "./harness/own_page.mjs";
import { writeSettings } from "./harness/settings.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const POLICY = { palette: "mono", off: ["numbers"] };

const suite = startSuite(undefined, { policy: POLICY });

test("what an organisation has set is shown as such, and cannot be changed", async () => {
  const stand = () => {
    chrome.storage.managed.get = /** @type {any} */ (() => Promise.resolve({ palette: "mono", off: ["numbers"] }));
  };
  // Firefox has read the policy itself; Chromium would take it from a folder of the machine, so a stand-in gives it.
  const own = await ownPage(suite.session, "options.html", undefined, suite.isFirefox ? undefined : stand);
  await until("the sample is marked", () => own.evaluate(() => [...CSS.highlights.keys()].length > 0));
  const seen = await own.evaluate(() => ({
    note: document.querySelector("#policy").checkVisibility(),
    palette: [...document.querySelectorAll("input[name=palette]")].map(({ value, checked, disabled }) => [value, checked, disabled]),
    numbers: document.querySelector("input[value=numbers]").checked,
    isFree: [...document.querySelectorAll("input[name=certainty]")].every(({ disabled }) => !disabled),
    painted: [...CSS.highlights.keys()].some((name) => name.startsWith("sourcelight-number-")),
  }));
  assert.ok(seen.note && seen.isFree && !seen.numbers && !seen.painted, JSON.stringify(seen));
  assert.ok(seen.palette.every(([value, checked, disabled]) => disabled && checked === (value === "mono")), JSON.stringify(seen.palette));
  await own.close();
});

test("pages are marked as the organisation has set it, whatever the reader has stored", { skip: !suite.isFirefox && "Chromium takes policies from a folder of the machine only" }, async () => {
  const own = await ownPage(suite.session, "about.html");
  assert.deepEqual(await own.evaluate(() => chrome.storage.managed.get(null)), POLICY);
  await writeSettings(own, { palette: "standard", off: ["claims"] });
  const { page, shown } = await suite.marked("sample-article");
  const painted = await readPainted(page);
  const parts = new Set(painted.map(({ name }) => /sourcelight-(\w+)/.exec(name)?.[1]));
  assert.ok(!parts.has("number") && parts.has("content") && parts.has("actor"), [...parts].join());
  assert.ok(shown.report.numbers.length > 0 && compareMarks(wantedMarks(shown.article, shown.report), painted).matched > 0);
  const panel = await panelPage(suite.session, page, { width: 360, height: 700 });
  const switches = await until("the switches are given up", () =>
    panel.evaluate(() => {
      const all = [...document.querySelectorAll(".switch, .preset")].map(({ disabled, title }) => disabled && title !== "");
      return all.some(Boolean) && all;
    }),
  );
  assert.ok(switches.length > 3 && switches.every(Boolean), JSON.stringify(switches));
  await panel.close();
  await writeSettings(own, {});
  await page.close();
  await own.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});
