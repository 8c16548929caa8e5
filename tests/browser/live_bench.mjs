// node tests/browser/live_bench.mjs [--extension dist/chromium] [--renders N] [--idle SECONDS]
//
// What a marked page costs while nobody does anything, and after it was rendered anew many times. Chromium only, for
// its trace. JSON on standard output: tasks of the content script while idle, heap of the page after each collection.
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { markPage, openPage } from "./harness/article_page.mjs";
import { launch } from "./harness/launch.mjs";
import { STRICT_POLICY, startServer } from "./harness/server.mjs";

const { values } = parseArgs({
  options: {
    extension: { type: "string", default: "dist/chromium" },
    renders: { type: "string", default: "200" },
    idle: { type: "string", default: "10" },
  },
});
const server = await startServer();
const session = await launch({ browser: "chromium", extension: values.extension, proxyPort: server.port });
const file = path.resolve(import.meta.dirname, "../pages/live-article.html");
const page = await openPage(session, server.add("/live.html", { file, headers: { "content-security-policy": STRICT_POLICY } }));
await markPage(session, page);

const trace = path.join(os.tmpdir(), `sourcelight-idle-${process.pid}.json`);
await page.tracing.start({ path: trace, categories: ["devtools.timeline"] });
await new Promise((resolve) => setTimeout(resolve, 1000 * Number(values.idle)));
await page.tracing.stop();
const { traceEvents } = JSON.parse(await readFile(trace, "utf8"));
await rm(trace);
const ours = traceEvents.filter((/** @type {any} */ event) => JSON.stringify(event.args ?? {}).includes("chrome-extension://"));
const tasks = ours.filter((/** @type {any} */ { name }) => ["FunctionCall", "TimerFire", "EvaluateScript", "EventDispatch"].includes(name));

const debuggerSession = await page.createCDPSession();
const heap = async () => {
  for (let i = 0; i < 3; i++) await debuggerSession.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize } = await page.metrics();
  return Math.round((JSHeapUsedSize ?? 0) / 1024);
};
const before = await heap();
const heaps = [];
for (let i = 1; i <= Number(values.renders); i++) {
  await page.evaluate(() => {
    const text = document.querySelector("#text");
    text.innerHTML = `${text.innerHTML}`;
  });
  // Long enough for each to be read and marked again.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (i % 50 === 0) heaps.push(await heap());
}
await session.close();
await server.close();
console.log(JSON.stringify({ idleSeconds: Number(values.idle), idleTasks: tasks.length, idleEvents: ours.length, heapBeforeKB: before, heapEvery50KB: heaps }, undefined, 1));
