// Megabytes of text a second of each layer by itself, in WebAssembly: node layers.mjs ARTICLES.jsonl ROUNDS
// Rounds are interleaved, and for each article the best one counts: a shared machine is only ever slowed down, and an
// article is short enough to be read in one go.
import { readFile } from "node:fs/promises";

/** Bytes of text that are measured on: every article stays prepared in memory. */
const ENOUGH = 1e6;

const [file, rounds] = process.argv.slice(2);
const built = new URL("../../target/bench/engine/", import.meta.url);
const { default: start, layers, Prepared } = await import(new URL("layers.js", built).href);
await start({ module_or_path: await readFile(new URL("layers_bg.wasm", built)) });

const articles = [];
let bytes = 0;
for (const json of (await readFile(file, "utf8")).trim().split("\n")) {
  const article = new Prepared(json);
  articles.push(article);
  bytes += article.bytes;
  if (bytes >= ENOUGH) break;
}

const rows = layers().map((/** @type {string} */ name) => ({ name, best: articles.map(() => Infinity) }));
// The first round warms up the compiler and is not counted.
for (let round = 0; round <= Number(rounds); round += 1) {
  for (const [layer, { best }] of rows.entries()) {
    for (const [index, article] of articles.entries()) {
      const begun = performance.now();
      article.run(layer);
      const milliseconds = performance.now() - begun;
      if (round > 0) best[index] = Math.min(best[index], milliseconds);
    }
  }
}

/** @param {number[]} best */
const seconds = (best) => best.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
// The last row is the whole.
const all = seconds(rows[rows.length - 1].best);
console.log(`${(bytes / 1e6).toFixed(2)} MB in ${articles.length} articles, best of ${rounds} interleaved rounds`);
for (const { name, best } of rows) {
  const speed = (bytes / 1e6 / seconds(best)).toPrecision(3).padStart(7);
  console.log(`  ${name.padEnd(22)} ${speed} MB/s ${((100 * seconds(best)) / all).toFixed(1).padStart(7)} % of the time`);
}
