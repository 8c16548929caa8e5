// The published schema is that of the types, and what is copied as data keeps to it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Ajv } from "ajv";
import { schema } from "../../www/schema.mjs";
import { articleOf, render } from "./engine.mjs";

const published = JSON.parse(await readFile(new URL("../../docs/report.schema.json", import.meta.url), "utf8"));

test("docs/report.schema.json is up to date (node www/schema.mjs > docs/report.schema.json)", () => {
  assert.deepEqual(published, JSON.parse(JSON.stringify(schema())));
});

test("a report that is copied as data keeps to the schema", () => {
  const article = articleOf(
    "Mayor Ada Quill said on Friday that more than 3,000 people (40%) had left Marsa, 50 km (31 miles) away.",
    "“We will rebuild,” she told the Harbour Post. Police denied that $2.5m had gone, up from $1m in 2024.",
  );
  const validate = new Ajv({ allowUnionTypes: true }).compile(published);
  const report = JSON.parse(render(JSON.stringify(article), "json"));
  assert.ok(report.report.claims.length > 0 && report.report.numbers.length > 0);
  assert.equal(validate(report), true, JSON.stringify(validate.errors));
  report.report.claims[0].form = "sung";
  assert.equal(validate(report), false, "a report that breaks it is refused");
});
