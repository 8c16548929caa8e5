// The guards can fail: an extension that breaks every promise is caught at each of them.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { openPage } from "./harness/article_page.mjs";
import { leftovers, moved, mutations, setGuard } from "./harness/guards.mjs";
import { fromEnvironment, launch } from "./harness/launch.mjs";
import { compareMarks, readPainted } from "./harness/marks.mjs";
import { STRICT_POLICY, startServer } from "./harness/server.mjs";
import { until } from "./harness/wait.mjs";

/** A host each, for Firefox turns a background's address into https, of which the proxy sees the host only. */
const HOMES = { background: "background.example", content: "content.example", image: "image.example" };

const BACKGROUND = `
chrome.action.onClicked.addListener(async (tab) => {
  fetch("http://${HOMES.background}/").catch(() => {});
  console.error("complaint of the background");
  // Right after the click Chromium may not have granted the page yet.
  const inject = () => chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content.js"] });
  while (!(await inject().then(() => true, () => false))) await new Promise((resolve) => setTimeout(resolve, 50));
});
globalThis.sourcelightReady = true;
`;

const CONTENT = `
const words = document.querySelector("p").firstChild;
const range = new Range();
range.setStart(words, 1);
range.setEnd(words, 4);
CSS.highlights.set("sourcelight-actor-light", new Highlight(range));
document.querySelector("p").setAttribute("data-marked", "");
document.querySelector("p").style.paddingTop = "3px";
document.body.append(document.createElement("mark"));
fetch("http://${HOMES.content}/").catch(() => {});
new Image().src = "http://${HOMES.image}/";
console.error("complaint of the content script");
// Later: what a script throws while it is injected is told to the background only.
setTimeout(() => undefinedFunction());
`;

const { browser } = fromEnvironment();
/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {import("./harness/launch.mjs").Session} */
let session;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "sourcelight-rogue-"));
  const manifest = {
    manifest_version: 3,
    name: "Rogue",
    version: "1",
    action: {},
    permissions: ["activeTab", "scripting"],
    host_permissions: ["http://background.example/*", "http://content.example/*"],
    ...(browser === "firefox"
      ? {
          background: { scripts: ["background.js"] },
          browser_specific_settings: { gecko: { id: "rogue@sourcelight.example" } },
        }
      : { background: { service_worker: "background.js" } }),
  };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(path.join(folder, "background.js"), BACKGROUND);
  await writeFile(path.join(folder, "content.js"), CONTENT);
  server = await startServer();
  session = await launch({ browser, extension: folder, proxyPort: server.port });
});

after(async () => {
  await session?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

test("a rogue extension is caught", async () => {
  const html = "<!doctype html><title>Page</title><p>Plain words of a page</p>";
  const headers = { "content-security-policy": STRICT_POLICY };
  const page = await openPage(session, server.add("/page.html", { html, headers }));
  await setGuard(page);
  const mark = server.mark();
  await session.clickButton(page);
  await until("the extension has done its worst", async () => (await mutations(page)).length >= 3);

  const changed = (await mutations(page)).map(({ type, target, attributeName, added }) =>
    [type, target, attributeName, ...added].filter(Boolean).join(" "),
  );
  assert.deepEqual(changed, ["attributes p data-marked", "attributes p style", "childList body mark"]);
  assert.ok((await moved(page)).length > 0);
  assert.deepEqual((await leftovers(page)).sort(), ["<mark>", "sourcelight-actor-light"]);
  const { faults } = compareMarks([{ group: "actor", text: "Plain", before: "", after: "words" }], await readPainted(page));
  assert.deepEqual(faults.map((fault) => fault.split(":")[0]).sort(), ["painted, but no such span", "registered, but without a look"]);

  for (const host of Object.values(HOMES)) {
    await until(`the request to ${host}`, () => server.since(mark).some(({ url }) => url.includes(host)));
  }
  for (const words of ["undefinedFunction", "complaint of the content script", "complaint of the background"]) {
    await until(`the error with ${words}`, async () => (await session.errors()).join().includes(words));
  }
  await page.close();
});
