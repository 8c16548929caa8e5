// Megabytes of text a second, side by side: node throughput.mjs ARTICLES.jsonl NATIVE_PROGRAM ROUNDS
// The articles are read in small groups, each by all in random order before the next one, and of each group the best round
// counts: a shared machine is only ever slowed down, and for seconds at a time, which so meets everyone alike.
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { peers } from "./peers.mjs";

const [file, native, rounds] = process.argv.slice(2);
const articles = (await readFile(file, "utf8"))
  .trim()
  .split("\n")
  .map((json) => ({ json, text: JSON.parse(json).blocks.map((block) => block.text).join("\n\n") }));
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

/** So many articles are read in a row. */
const GROUP = 30;
/** So many of them first, uncounted: what another one did to the caches is not measured. */
const WARM = 8;

const groups = Array.from({ length: Math.ceil(articles.length / GROUP) }, (_, i) => articles.slice(i * GROUP, (i + 1) * GROUP));

/** Seconds that a peer takes for a group. @param {import("./peers.mjs").Peer} peer @param {typeof articles} group */
function readGroup({ read }, group) {
  group.slice(0, WARM).forEach(read);
  const start = performance.now();
  group.forEach(read);
  return (performance.now() - start) / 1000;
}

/** Seconds that the native program takes for all articles; it warms up and takes its time itself. */
function passNatively() {
  const { status, stdout, stderr } = spawnSync(native, [file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${native} failed: ${stderr}`);
  return Number(stdout);
}

const rows = peers.map((peer) => ({ ...peer, best: groups.map(() => Infinity) }));
let nativeBest = Infinity;
for (let round = 0; round < Number(rounds); round += 1) {
  nativeBest = Math.min(nativeBest, passNatively());
  for (const [index, group] of groups.entries()) {
    const turns = rows.filter((row) => round < row.rounds).map((row) => ({ row, turn: Math.random() }));
    for (const { row } of turns.sort((a, b) => a.turn - b.turn)) {
      row.best[index] = Math.min(row.best[index], readGroup(row, group));
    }
  }
}

const results = [
  { name: "sourcelight, native", does: "all layers, JSON in and out", best: nativeBest },
  ...rows.map(({ name, does, best }) => ({ name, does, best: best.reduce((sum, seconds) => sum + seconds, 0) })),
];
const wasm = results.find((row) => row.name === "sourcelight, wasm");
console.log(`${megabytes.toFixed(2)} MB in ${articles.length} articles, one thread, best of ${rounds} rounds of each group of ${GROUP}`);
for (const { name, does, best } of results) {
  const speed = (megabytes / best).toPrecision(3).padStart(7);
  const ratio = (best / wasm.best).toPrecision(3).padStart(7);
  console.log(`  ${name.padEnd(20)} ${does.padEnd(32)} ${speed} MB/s   wasm is ${ratio} times as fast`);
}

const words = (/** @type {string} */ text) => text.split(/\s+/).length;
const typical = articles.reduce((a, b) => (Math.abs(words(a.text) - 600) <= Math.abs(words(b.text) - 600) ? a : b));
const times = Array.from({ length: 300 }, () => {
  const start = performance.now();
  peers[0].read(typical);
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`  an article of ${words(typical.text)} words in wasm, warm: median ${times[150].toFixed(2)} ms, 99th percentile ${times[297].toFixed(2)} ms`);
