// What the benches of clicks and cards have in common: their options, and how times are summed up.
import path from "node:path";
import { parseArgs } from "node:util";

/** The options of the command line. */
export function timingOptions() {
  const { values } = parseArgs({
    options: {
      browser: { type: "string", default: "chromium" },
      extension: { type: "string" },
      page: { type: "string", default: path.resolve(import.meta.dirname, "../../pages/sample-article.html") },
      samples: { type: "string", default: "7" },
    },
  });
  /** @type {"chromium" | "firefox"} */
  const browser = values.browser === "firefox" ? "firefox" : "chromium";
  return { browser, extension: values.extension ?? `dist/${browser}`, page: values.page, samples: Number(values.samples) };
}

/** @param {number[]} times milliseconds */
export function summary(times) {
  const sorted = times.map((time) => Math.round(time)).sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], min: sorted[0], max: sorted.at(-1), samples: sorted };
}
