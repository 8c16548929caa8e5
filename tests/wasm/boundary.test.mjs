// What crosses the border between JavaScript and the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { analyze, analyzeJson, articleOf, render, version } from "./engine.mjs";

const article = articleOf(
  "Mayor Ana Ruiz said the bridge would close on Friday.",
  "“It carries 3,000 cars a day,” said Ruiz. The repair will cost €2.5m.",
);
const json = JSON.stringify(article);

// The version stands in one place, and it goes up with every change of the report.
const source = await readFile(new URL("../../src/report/mod.rs", import.meta.url), "utf8");
const reportVersion = Number(/REPORT_VERSION: u32 = (\d+)/.exec(source)?.[1]);

test("an object and its JSON give the same report", () => {
  const report = analyze(article);
  assert.equal(report.version, reportVersion);
  assert.equal(report.offsets, "utf16");
  assert.deepEqual(report, JSON.parse(analyzeJson(json)));
});

test("what is missing is left out, and nothing is null or a Map", () => {
  const report = analyze(articleOf("It is said that rents have risen by 4%."));
  assert.equal(Object.getPrototypeOf(report), Object.prototype);
  const visit = (value) => {
    assert.notEqual(value ?? "nothing", "nothing");
    assert.ok(!(value instanceof Map));
    if (value && typeof value === "object") Object.values(value).forEach(visit);
  };
  visit(report);
});

test("the same article gives the same bytes", () => {
  assert.equal(analyzeJson(json), analyzeJson(json));
});

test("every format is rendered", () => {
  for (const format of ["markdown", "text", "json", "csv", "html"]) {
    assert.match(render(json, format), /bridge/, format);
  }
  assert.equal(JSON.parse(render(json, "json")).report?.offsets ?? "utf16", "utf16");
});

test("an article may leave out everything", () => {
  assert.deepEqual(analyze({}).actors, []);
  assert.deepEqual(JSON.parse(analyzeJson("{}")).sentences, []);
  assert.deepEqual(analyze({ blocks: [{ text: "" }] }).numbers, []);
});

test("what is no article is an error of one sentence", () => {
  const wrong = ["", "{", "7", "null", '{"blocks": 3}', '{"blocks": [{"kind": "poem"}]}', "[".repeat(100_000)];
  for (const text of wrong) {
    for (const call of [() => analyzeJson(text), () => render(text, "text")]) {
      assert.throws(call, (error) => error instanceof Error && /^This is not an article: .+\.$/.test(error.message), text.slice(0, 40));
    }
  }
  for (const value of [7, "text", { blocks: 3 }, { blocks: [{ kind: "poem" }] }]) {
    assert.throws(() => analyze(value), /^Error: This is not an article: .+\.$/);
  }
  assert.throws(() => render(json, "pdf"), /^Error: The format is not known: .+\.$/);
  // None of them has left the engine in a bad state.
  assert.equal(JSON.parse(analyzeJson(json)).version, reportVersion);
});

test("the engine and the packages have one version", async () => {
  const read = async (name) => JSON.parse(await readFile(new URL(`../../${name}`, import.meta.url)));
  assert.equal(version(), (await read("package.json")).version);
  assert.equal(version(), (await read("manifest.json")).version);
});
