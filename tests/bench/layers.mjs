// Megabytes of text a second of each layer by itself, in WebAssembly: node layers.mjs ARTICLES.jsonl ROUNDS
// Rounds are interleaved and the best of each counts, since a shared machine is only ever slowed down.
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

/** @type {{ name: string, best: number }[]} */
const rows = layers().map((/** @type {string} */ name) => ({ name, best: Infinity }));
// The first round warms up the compiler and is not counted.
for (let round = 0; round <= Number(rounds); round += 1) {
  for (const [index, row] of rows.entries()) {
    const begun = performance.now();
    for (const article of articles) article.run(index);
    if (round > 0) row.best = Math.min(row.best, (performance.now() - begun) / 1000);
  }
}

// The last row is the whole.
const all = rows[rows.length - 1].best;
console.log(`${(bytes / 1e6).toFixed(2)} MB in ${articles.length} articles, best of ${rounds} interleaved rounds`);
for (const { name, best } of rows) {
  const speed = (bytes / 1e6 / best).toPrecision(3).padStart(7);
  console.log(`  ${name.padEnd(22)} ${speed} MB/s ${((100 * best) / all).toFixed(1).padStart(7)} % of the time`);
}
