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

test("drop capitals, notes, soft hyphens, line breaks, ruby, shadow roots and frames are read as they are drawn", async () => {
  const { painted, shown } = await checkMarks("text-model");
  const blocks = shown.article.blocks.map((/** @type {{ text: string }} */ block) => block.text);
  const text = blocks.join("\n");
  for (const whole of [
    "Stig Almqvist, who runs", "Gunnar Ek told", "30 centimetres", "international ferry", "$1.5 million", "Ida Norling, “and",
    "coast guard counted", "the 2nd warning", "said that he had lost 12 nets and two of", "Kenji Mori of the weather",
    "that the Harbour Union had asked", "44 sailors", "9,000 tonnes",
  ]) {
    assert.ok(text.includes(whole), `${whole}\n${text}`);
  }
  assert.ok(blocks.includes("The Red Cross opened 3 schools for them on Tuesday."), "a line of its own after <br>");
  assert.ok(blocks.some((/** @type {string} */ block) => block.startsWith("The insurer Vesta")), "a line of its own in pre");
  for (const other of ["99 times", "Karlby", "300 ships", "5 years ago", "Lindby Letter", "Friday", "southern"]) {
    assert.ok(!text.includes(other), other);
  }
  const texts = painted.map((range) => range.text);
  for (const mark of ["Gunnar Ek", "44", "6 metres"]) assert.ok(texts.some((one) => one.includes(mark)), `${mark} is painted`);
});
