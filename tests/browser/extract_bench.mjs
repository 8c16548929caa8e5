// node tests/browser/extract_bench.mjs --browser chromium|firefox [--samples N] [--profile FILE]
//
// What reading and marking a page costs it, on pages of our own with 5,000 and 64,000 elements: milliseconds of
// extraction (from the page to the text of the article) and of painting (from the report to all marks), and the
// longest stretch of each without a turn of the page. Every sample is a page loaded anew, as the content script finds
// it; no extension is installed, the content script's own modules run in the page. `floor` is a bare walk over the
// same page that asks each element how it is drawn: on a busy machine, compare with that, or with the milliseconds of
// processor time (`cpu`, Chromium only). The best of all samples counts. JSON on standard output. --profile writes a CPU profile of all samples of the large page (Chromium only).
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { analyzeJson } from "../wasm/engine.mjs";
import { openPage } from "./harness/article_page.mjs";
import { crowdedPage } from "./harness/crowded_page.mjs";
import { launchPlain } from "./harness/plain_browser.mjs";
import { startServer } from "./harness/server.mjs";

const SIZES = [5_000, 64_000];

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    samples: { type: "string", default: "7" },
    profile: { type: "string" },
  },
});
const bundle = await build({
  entryPoints: [path.join(import.meta.dirname, "harness/reading_probe.ts")],
  bundle: true,
  format: "iife",
  write: false,
});
const code = bundle.outputFiles[0].text;
const isFirefox = values.browser === "firefox";
const server = await startServer();
const browser = await launchPlain(values.browser, server.port);
/** @type {Record<string, unknown>} */
const figures = { browser: values.browser };
try {
  for (const size of SIZES) {
    const url = server.add(`/${size}.html`, { html: crowdedPage(size) });
    const samples = [];
    for (let i = 0; i < Number(values.samples); i++) samples.push(await sample(url, size === SIZES.at(-1) ? values.profile : undefined));
    figures[size] = summary(samples);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(JSON.stringify(figures, undefined, 1));

/** @param {string} url @param {string | undefined} profile */
async function sample(url, profile) {
  const page = await openPage(/** @type {any} */ ({ browser }), url);
  await page.evaluate(code);
  // A reader clicks on a page that has been drawn.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  const session = isFirefox ? undefined : await page.createCDPSession();
  await session?.send("Performance.enable", { timeDomain: "threadTicks" });
  const cpu = async () => {
    const { metrics } = (await session?.send("Performance.getMetrics")) ?? { metrics: [] };
    return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
  };
  if (profile) {
    await session?.send("Profiler.enable");
    await session?.send("Profiler.setSamplingInterval", { interval: 200 });
    await session?.send("Profiler.start");
  }
  const times = [await cpu()];
  const read = await page.evaluate(() => globalThis.sourcelightReading.extract());
  times.push(await cpu());
  const report = analyzeJson(read.article);
  times.push(await cpu());
  const painted = await page.evaluate((/** @type {string} */ text) => globalThis.sourcelightReading.paint(text), report);
  times.push(await cpu());
  if (profile) await writeFile(profile, JSON.stringify((await session?.send("Profiler.stop"))?.profile));
  const floor = await page.evaluate(() => globalThis.sourcelightReading.floor());
  await page.close();
  return { read, painted, floor, readCpu: times[1] - times[0], paintCpu: times[3] - times[2] };
}

/** @param {Awaited<ReturnType<typeof sample>>[]} samples */
function summary(samples) {
  const best = (/** @type {(one: typeof samples[number]) => number} */ of) => Math.round(10 * Math.min(...samples.map(of))) / 10;
  const cpu = { extract: best((one) => one.readCpu), paint: best((one) => one.paintCpu) };
  const [{ read, painted }] = samples;
  return {
    elements: read.elements,
    blocks: read.blocks,
    marks: painted.anchored,
    floor: best((one) => one.floor),
    extract: best((one) => one.read.ms),
    longestOfExtract: best((one) => one.read.longest),
    paint: best((one) => one.painted.ms),
    longestOfPaint: best((one) => one.painted.longest),
    ...(isFirefox ? {} : { cpu }),
  };
}
