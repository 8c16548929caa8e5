// Summaries and findings in the reader's language: the extension's words in the engine's renderings.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { analyzeJson, articleOf, render } from "./engine.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The extension's own code for words, outside of a browser. */
const bundle = await build({
  stdin: {
    contents: 'export { amountText, coverageText, otherUnits } from "./www/shared/words.ts"; export { statementText } from "./www/shared/statement.ts"; export { SUMMARY_WORDS, wordingOf } from "./www/shared/wording.ts";',
    resolveDir: ROOT,
  },
  bundle: true,
  format: "esm",
  write: false,
});
const { amountText, coverageText, otherUnits, statementText, SUMMARY_WORDS, wordingOf } = await import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`);

const messages = {};
for (const language of ["en", "de"]) messages[language] = JSON.parse(await readFile(path.join(ROOT, `_locales/${language}/messages.json`), "utf8"));

/** Speaks a language from here on, as a browser would. @param {"en" | "de"} language */
function speak(language) {
  const getMessage = (/** @type {string} */ key, /** @type {string[]} */ words = []) => {
    const { message, placeholders = {} } = messages[language][key];
    const named = message.replace(/\$([A-Za-z]\w*)\$/g, (_, name) => placeholders[name.toLowerCase()].content);
    return named.replace(/\$(\d)/g, (_, place) => words[place - 1] ?? "");
  };
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
}

/** Something for every kind of finding and every part of a summary. */
const ARTICLE = {
  ...articleOf(
    "Mayor Ada Quill said on Tuesday, 4 March 2026, that more than 1,250,000 people had left Marsa; it is 50 kilometres (50 miles) away.",
    "Of the town, 120 of 400 members, or 50%, voted. Between 5,000 and 3,000 people came. The storm killed 12 people, including 14 women.",
    "The dead are 12: five soldiers and eight civilians. Prices rose 3% from 100 to 110 euros. Sales rose from 4,110 to 3,900 units.",
    "Turnout doubled from 100 to 900 voters. Falk, 20, was born in 1950. The fee fell from 40% to 30%, a fall of 2.5 percentage points.",
    "Police said 12 people were killed in Port Sela. Rebels said 30 people were killed in Port Sela.",
    "The ministry said the bridge had been hit by rebels. The rebels denied that the bridge had been hit.",
  ),
  title: "Bridge closes",
  site: "The Harbour Post",
  published: "2026-03-04T17:40:00Z",
  read: "2026-03-05T08:00:00+01:00",
};

/** @param {object} article @param {string} format */
function german(article, format) {
  speak("de");
  const report = JSON.parse(analyzeJson(JSON.stringify(article)));
  return render(JSON.stringify(article), format, JSON.stringify({ wording: wordingOf(article, report) }));
}

test("in English a finding says from its parts what the engine says", async () => {
  speak("en");
  const texts = await Promise.all(
    (await readdir(path.join(ROOT, "tests/articles"))).filter((file) => file.endsWith(".txt")).map((file) => readFile(path.join(ROOT, "tests/articles", file), "utf8")),
  );
  const articles = [ARTICLE, ...texts.map((text) => articleOf(...text.split("\n")))];
  const patterns = new Set();
  for (const article of articles) {
    for (const { detail, statement } of JSON.parse(analyzeJson(JSON.stringify(article))).findings) {
      assert.equal(statementText(statement), detail);
      patterns.add(statement.pattern);
    }
  }
  assert.ok(patterns.size >= 9, [...patterns].join());
});

/** Measures of every sort, as the article has them, as the panel says them in both languages, and as a summary in English. */
const UNITS = [
  ["three days", "3 days", "3 Tage", "3 days"],
  ["5 hectares", "5 ha", "5 ha", "5 hectares"],
  ["80 kilometres per hour", "80 km/h", "80 km/h", "80 kilometres per hour"],
  ["55 miles per hour", "55 miles per hour", "55 Meilen pro Stunde", "55 miles per hour"],
  ["200 square feet", "200 square feet", "200 Quadratfuß", "200 square feet"],
  ["20 degrees Celsius", "20 °C", "20 °C", "20 degrees Celsius"],
  ["61 degrees Fahrenheit", "61 degrees Fahrenheit", "61 Grad Fahrenheit", "61 degrees Fahrenheit"],
  ["7 gigabytes", "7 GB", "7 GB", "7 gigabytes"],
  ["12 square kilometres", "12 km²", "12 km²", "12 square kilometres"],
  ["300 horsepower", "300 horsepower", "300 PS", "300 horsepower"],
  ["9 feet", "9 feet", "9 Fuß", "9 feet"],
  ["one mile", "1 mile", "1 Meile", "1 mile"],
  ["2 centuries", "2 centuries", "2 Jahrhunderte", "2 centuries"],
  ["$11 a year", "11 dollars per year", "11 Dollar pro Jahr", "11 dollars per year"],
];

test("units are in the plural of their language, and no code that only programs know is shown", () => {
  const article = articleOf(...UNITS.map(([printed], i) => `In place ${i + 101} it was ${printed} more or less.`));
  const { numbers } = JSON.parse(analyzeJson(JSON.stringify(article)));
  const summary = render(JSON.stringify(article), "text").replaceAll("\u00a0", " ");
  for (const [printed, english, german, written] of UNITS) {
    const number = numbers.find((/** @type {any} */ { text }) => text === printed);
    assert.ok(number, `${printed} is found`);
    speak("en");
    assert.equal(amountText(number).replaceAll("\u00a0", " "), english);
    speak("de");
    assert.equal(amountText(number).replaceAll("\u00a0", " "), german);
    assert.ok(summary.includes(`= ${written}`) || printed === written, `${written} in\n${summary}`);
  }
  const also = numbers.map((/** @type {any} */ number) => {
    speak("en");
    return otherUnits(number, { units: "both" });
  });
  for (const words of ["50 miles per hour", "12 acres", "68 degrees Fahrenheit", "4.6 square miles", "2.7 metres"]) assert.ok(also.includes(words), `${words} in ${also.join()}`);
});

test("how much is in claims is told alike by panel and summary, and of nobody that they are someone", () => {
  speak("en");
  for (const text of ["It has been reported that the harbour will be closed.", "The sea was calm.\nThe wind was low.\nMayor Ada Quill said it would rain."]) {
    const article = articleOf(...text.split("\n"));
    const { coverage } = JSON.parse(analyzeJson(JSON.stringify(article)));
    const said = coverageText(coverage);
    assert.match(said, /^Claims in 1 of (1 sentence|3 sentences; none in the first 2)\.$/);
    assert.ok(render(JSON.stringify(article), "text").includes(said), said);
  }
});

test("the list of words for a summary is complete", () => {
  const wanted = Object.keys(messages.en).filter((key) => /^summary_(?!share_)/.test(key));
  assert.deepEqual([...SUMMARY_WORDS].sort(), wanted.sort());
});

test("in English the engine needs no words", () => {
  speak("en");
  assert.equal(wordingOf(ARTICLE, JSON.parse(analyzeJson(JSON.stringify(ARTICLE)))), undefined);
});

test("a German summary has German words, numbers and dates around the article's own words", () => {
  for (const format of ["markdown", "text", "html"]) {
    const text = german(ARTICLE, format).replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");
    for (const words of [/wer was sagt/i, /zahlen/i, /passt nicht zusammen/i, /mehr als 1\.250\.000/, /4\. März 2026, 17:40 \(UTC\)/, /5\. März 2026, 08:00 \(UTC\+01:00\)/, /\d+ von \d+ Sätzen/, /50 km sind 31 mi; im Text steht 50 mi/]) {
      assert.match(text, words, format);
    }
    // Short ones may be words of the article.
    const english = Object.keys(messages.en).filter((key) => /^summary_(?!column|share)/.test(key)).map((key) => messages.en[key].message);
    for (const words of english.filter(({ length }) => length > 12)) assert.ok(!text.toLowerCase().includes(words.toLowerCase()), `${format}: “${words}” in\n${text}`);
    assert.match(text, /Mayor Ada Quill/, "the article's words stay");
  }
});

test("a German table has German heads; data for programs are the same in every language", () => {
  const csv = german(ARTICLE, "csv");
  assert.ok(csv.startsWith("Gattung,Art,Text,Wert,Quelle,Verb,Satz,Link\r\n"), csv.slice(0, 80));
  const rows = (/** @type {string} */ text) => text.slice(text.indexOf("\r\n"));
  assert.equal(rows(csv), rows(render(JSON.stringify(ARTICLE), "csv")));
  for (const format of ["json", "csl", "bibtex"]) assert.equal(german(ARTICLE, format), render(JSON.stringify(ARTICLE), format), format);
});
