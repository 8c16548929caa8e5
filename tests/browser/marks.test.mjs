// A click paints what the report asks for, letter by letter and in the right place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";

const suite = startSuite();

/** Clicks on a page, compares all of its marks and returns them. @param {string} name */
async function checkMarks(name) {
  const { page, shown } = await suite.marked(name);
  const wanted = wantedMarks(shown.article, shown.report);
  const painted = await readPainted(page);
  const { faults, missing } = compareMarks(wanted, painted);
  assert.deepEqual(faults, []);
  assert.equal(missing, 0, "marks that were not painted");
  await page.close();
  return { wanted, painted, shown };
}

test("the sample article has actors, numbers and claims, each painted", async () => {
  const { painted, shown } = await checkMarks("sample-article");
  for (const part of ["actor", "number", "source", "cue", "content"]) {
    assert.ok(painted.some(({ name }) => name.startsWith(`sourcelight-${part}-`)), `no ${part} is painted`);
  }
  assert.equal(shown.anchored, shown.marks);
});

test("words that are cut by tags, comments and line breaks are painted whole", async () => {
  const { painted } = await checkMarks("cut-by-tags");
  const texts = painted.map(({ text }) => text.replace(/\s+/g, " "));
  assert.ok(texts.some((text) => text.includes("1,300")), "the number whose digits lie in two elements");
  assert.ok(texts.some((text) => text.includes("Johan Lind")), "the name whose first half is in italics");
  assert.ok(texts.some((text) => text.includes("4.2 million euros")), "the sum with a space that does not break");
});

test("emoji, combining marks and right-to-left words do not shift the marks", async () => {
  const { painted } = await checkMarks("emoji-and-arabic");
  const texts = painted.map(({ text }) => text);
  for (const number of ["12 tonnes", "7 months", "$3.5 million", "30%", "5%", "25", "40,000"]) {
    assert.ok(texts.some((text) => text.includes(number)), number);
  }
  assert.ok(texts.includes("Samira Haddad"));
});

test("a page whose policy forbids scripts is marked all the same", async () => {
  const { painted } = await checkMarks("strict-policy");
  assert.ok(painted.length > 0);
});

test("marks on a dark ground take the colours for a dark ground", async () => {
  const { painted } = await checkMarks("strict-policy");
  assert.ok(painted.every(({ name }) => name.endsWith("-dark")));
});
