// Megabytes of text a second, side by side: node throughput.mjs ARTICLES.jsonl NATIVE_PROGRAM ROUNDS
// Rounds are interleaved and the best of each counts, since a shared machine is only ever slowed down.
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { peers } from "./peers.mjs";

const [file, native, rounds] = process.argv.slice(2);
const articles = (await readFile(file, "utf8"))
  .trim()
  .split("\n")
  .map((json) => ({ json, text: JSON.parse(json).blocks.map((block) => block.text).join("\n\n") }));
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

/** Seconds that a peer takes for all articles. @param {import("./peers.mjs").Peer} peer */
function passInNode({ read }) {
  // The first articles warm up the compiler and are not counted.
  articles.slice(0, 20).forEach(read);
  const start = performance.now();
  articles.forEach(read);
  return (performance.now() - start) / 1000;
}

/** The same for the native program, which warms up and takes its time itself. */
function passNatively() {
  const { status, stdout, stderr } = spawnSync(native, [file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${native} failed: ${stderr}`);
  return Number(stdout);
}

const rows = [
  { name: "sourcelight, native", does: "all layers, JSON in and out", rounds: Infinity, pass: passNatively, best: Infinity },
  ...peers.map((peer) => ({ ...peer, pass: () => passInNode(peer), best: Infinity })),
];
for (let round = 0; round < Number(rounds); round += 1) {
  for (const row of rows) {
    if (round < row.rounds) row.best = Math.min(row.best, row.pass());
  }
}

const wasm = rows.find((row) => row.name === "sourcelight, wasm");
console.log(`${megabytes.toFixed(2)} MB in ${articles.length} articles, one thread, best of ${rounds} interleaved rounds`);
for (const { name, does, best } of rows) {
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
