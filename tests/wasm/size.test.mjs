// Long, hostile and many texts: time grows with length, memory does not grow with use.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyzeJson, articleOf, memoryBytes } from "./engine.mjs";

/** Half a megabyte: some fifteen times the longest article. */
const LONG = 1 << 19;
const UNITS = ["7", "1,", "\"", "“", "’", "A", "Aa ", "said ", "according to ", "$", "(", "-", "\n", "é", "😀", "Mr. ", "al-", "3 million ", "“A” said B. "];

/** Seconds of the quicker of two runs. */
function seconds(json) {
  const times = [0, 1].map(() => {
    const start = performance.now();
    analyzeJson(json);
    return performance.now() - start;
  });
  return Math.min(...times) / 1000;
}

for (const unit of UNITS) {
  test(`half a megabyte of ${JSON.stringify(unit)} takes linear time`, () => {
    const some = (length) => JSON.stringify(articleOf(unit.repeat(length / unit.length)));
    // Eight times the text in square time would be 64 times as long. The bound leaves room for a busy machine.
    const small = Math.max(seconds(some(LONG / 8)), 0.02);
    const large = seconds(some(LONG));
    assert.ok(large < 32 * small, `${small.toFixed(3)} s for an eighth, ${large.toFixed(3)} s for all`);
  });
}

test("a thousand articles leave the memory as it was", () => {
  const json = JSON.stringify(
    articleOf(...Array.from({ length: 30 }, (_, i) => `Minister Ada Field said that ${i} ships had left Port Sela on Friday. “We wait,” she told the Coast Herald.`)),
  );
  for (let i = 0; i < 20; i += 1) analyzeJson(json);
  const before = memoryBytes();
  for (let i = 0; i < 1000; i += 1) analyzeJson(json);
  assert.equal(memoryBytes(), before);
});
