// Offsets count what JavaScript counts, whatever the text is made of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, analyzeJson, articleOf } from "./engine.mjs";

const TEXTS = {
  plain: "Governor Ike Balogun said that 4,200 people had fled Port Sela since Monday.",
  emoji: "😀🏳️‍🌈 Governor Ike Balogun said 🎉 that 4,200 people had fled Port Sela 🌊 since Monday 👩‍👩‍👧.",
  combining: "Mayor Zoe\u0308 Nguye\u0302\u0303n said that 17 de\u0301le\u0301gue\u0301s had left Orle\u0301ans on 3 May.",
  rightToLeft: "قال المتحدث إن 40 شخصا وصلوا. Governor Ike Balogun said: “مرحبا 😀”, and 12 others left Aleppo.",
  beyondTheFirstPlane: "𝒜 𝔅 General Sun 𠀋 said 5 of 20 tanks were lost near Harbin.",
};

/** Every span of a report with the words it must hold, where the report repeats them. */
function* spans(report) {
  for (const actor of report.actors) for (const mention of actor.mentions) yield [mention.span, mention.text];
  for (const number of report.numbers) {
    yield [number.span, number.text];
    if (number.ofSpan) yield [number.ofSpan, number.of];
  }
  for (const claim of report.claims) {
    if (claim.source) yield [claim.source.span, claim.source.text];
    if (claim.cue.length === 1) yield [claim.cue[0], claim.cueText];
    if (claim.content.length === 1) yield [claim.content[0], claim.text];
    for (const relay of claim.relay) yield [relay.span, relay.text];
  }
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`spans hold their words: ${name}`, () => {
    const article = articleOf("First block 😀.", text);
    const report = analyze(article);
    assert.deepEqual(report, JSON.parse(analyzeJson(JSON.stringify(article))));
    let seen = 0;
    for (const [span, words] of spans(report)) {
      assert.equal(article.blocks[span.block].text.slice(span.start, span.end), words);
      seen += 1;
    }
    assert.ok(seen > 0, "nothing was found");
    const last = report.sentences.at(-1);
    assert.equal(last.end, text.length, "the last sentence ends with the text");
  });
}

test("half of a surrogate pair counts as one unit", () => {
  const text = "\ud83d Governor Ike Balogun said 12 people had left.";
  const report = analyze(articleOf(text));
  assert.deepEqual(JSON.parse(analyzeJson(JSON.stringify(articleOf(text)))), report);
  assert.ok(report.numbers.length > 0);
  for (const [span, words] of spans(report)) {
    if (!words.includes("\ufffd")) assert.equal(text.slice(span.start, span.end), words);
  }
});
