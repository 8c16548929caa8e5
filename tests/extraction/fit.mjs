// node tests/extraction/fit.mjs PAGES DUMP.json [--out www/content/extract/weights.json] [--page NAME]
//
// Learns which blocks of a page are the article, from what `dump.mjs` wrote and the truth in PAGES/NAME.json. Two
// logistic regressions: the first looks at a block, the second also at what the first says of its neighbours. All
// figures come from cross-validation: no page is judged by weights that have seen it. --page shows the errors of one.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { labelled, scoreOf } from "./truth.mjs";

const FOLDS = 10;

/** Strength of the pull of all weights towards zero: so that a name that one page has decides nothing. */
const PULL = Number(process.env.PULL ?? 0.004);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" }, page: { type: "string" }, drop: { type: "string", default: "" } },
});
const [folder, dump] = positionals;
if (!folder || !dump) {
  console.error("usage: fit.mjs PAGES DUMP.json [--out WEIGHTS.json] [--page NAME]");
  process.exit(2);
}

const seen = JSON.parse(await readFile(dump, "utf8"));
const pages = [];
for (const [name, page] of Object.entries(seen)) {
  const truth = JSON.parse(await readFile(path.join(folder, `${name}.json`), "utf8"));
  pages.push({ name, ...page, truth, ...labelled(page.blocks, truth) });
}
const { features } = pages[0];
const dropped = values.drop.split(",").filter(Boolean).map((name) => features.indexOf(name));
for (const page of pages) for (const { row } of page.blocks) for (const at of dropped) row[at] = 0;

// A page's fold must not depend on the alphabet, where outlets of one kind may stand together.
const foldOf = (/** @type {number} */ i) => (i * 7) % FOLDS;

for (let fold = 0; fold < FOLDS; fold++) {
  const first = fit(pages.filter((_, i) => foldOf(i) !== fold), (page) => page.blocks.map(({ row }) => row), PULL);
  pages.forEach((page, i) => {
    if (foldOf(i) === fold) page.first = page.blocks.map(({ row }) => chance(first, row));
  });
}
const rows = report("first pass", (page) => page.first.map((p) => p > 0.5));
report("as built, seen in fitting", (page) => page.blocks.map(({ chosen, kind }) => chosen && kind !== "caption"));
report("as built, with captions", (page) => page.blocks.map(({ chosen }) => chosen));
report("best possible of these blocks", (page) => page.labels.map((label) => label > 0.5));
for (const { name, f1, p, r } of rows.sort((a, b) => a.f1 - b.f1).slice(0, 12)) {
  console.log(`  ${f1.toFixed(3)}  P ${p.toFixed(2)} R ${r.toFixed(2)}  ${name}`);
}
if (values.page) showErrors(pages.find(({ name }) => name === values.page));

const first = fit(pages, (page) => page.blocks.map(({ row }) => row), PULL);
const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
const named = (/** @type {readonly string[]} */ names, /** @type {number[]} */ weights) =>
  Object.fromEntries(names.map((name, i) => [name, round(weights[i])]));
const weights = named(features, first);
if (values.out) await writeFile(values.out, `${JSON.stringify(weights, undefined, 1)}\n`);
else console.log(JSON.stringify(weights));

/** @param {string} name @param {(page: any) => boolean[]} choose */
function report(name, choose) {
  const rows = pages.map((page) => {
    const taken = choose(page);
    const text = page.blocks.filter((_, i) => taken[i]).map(({ text }) => text).join("\n");
    return { name: page.name, ...scoreOf(text, page.truth) };
  });
  const mean = (/** @type {"f1" | "p" | "r"} */ key) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  const least = Math.min(...rows.map(({ f1 }) => f1));
  console.log(`${name.padEnd(30)} F1 ${mean("f1").toFixed(4)}  P ${mean("p").toFixed(3)}  R ${mean("r").toFixed(3)}  least ${least.toFixed(3)}`);
  return rows;
}

/** Gradient descent with momentum on the weighted log loss; every page weighs the same.
 * @param {any[]} chosen @param {(page: any) => number[][]} rowsOf @param {number} pull */
function fit(chosen, rowsOf, pull) {
  const data = chosen.flatMap((page) => {
    const rows = rowsOf(page);
    const total = page.weights.reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0);
    return rows.map((row, i) => ({ row, label: page.labels[i], weight: page.weights[i] / total / chosen.length }));
  }).filter(({ weight }) => weight > 0);
  const size = data[0].row.length;
  // Most values are 0: only the others are walked.
  const flat = data.map(({ row, label, weight }) => {
    const at = Uint16Array.from(row.flatMap((value, i) => (value === 0 ? [] : [i])));
    return { at, values: Float64Array.from(at, (i) => row[i]), label, weight };
  });
  const w = new Float64Array(size);
  const v = new Float64Array(size);
  for (let step = 0; step < 1200; step++) {
    const g = w.map((one, i) => (i === 0 ? 0 : pull * one));
    for (const { at, values, label, weight } of flat) {
      let sum = 0;
      for (let i = 0; i < at.length; i++) sum += w[at[i]] * values[i];
      const error = (1 / (1 + Math.exp(-sum)) - label) * weight;
      for (let i = 0; i < at.length; i++) g[at[i]] += error * values[i];
    }
    for (let i = 0; i < size; i++) {
      v[i] = 0.9 * v[i] - 0.5 * g[i];
      w[i] += v[i];
    }
  }
  return [...w];
}

/** @param {ArrayLike<number>} w @param {number[]} row */
function chance(w, row) {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += w[i] * row[i];
  return 1 / (1 + Math.exp(-sum));
}

/** @param {any} page */
function showErrors(page) {
  page.blocks.forEach(({ text, path: where, row }, i) => {
    const taken = page.first[i] > 0.5;
    const wrong = page.weights[i] > 0 && taken !== page.labels[i] > 0.5;
    if (!wrong && !taken) return;
    const on = features.filter((_, at) => row[at] > 0.3).join(" ");
    console.log(`${wrong ? (taken ? "+++" : "---") : "   "} ${page.first[i].toFixed(2)} ${text.slice(0, 70)} | ${wrong ? `${where.slice(-140)} | ${on}` : ""}`);
  });
}
