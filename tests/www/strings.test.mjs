// No word that a reader sees stands in the code: all of them are in _locales, each is used, and numbers go with plurals.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");
const messages = JSON.parse(readFileSync(path.join(ROOT, "_locales/en/messages.json"), "utf8"));

/** Where a text that is given becomes something to read or to hear. */
const READ = new Set(["text", "title", "label", "placeholder", "textContent", "innerText", "aria-label", "aria-valuetext", "alt"]);
const SPOKEN = new Set(["announce", "append", "replaceChildren", "prepend", "page"]);

/** Names and signs that are the same in every language. */
const SAME = new Set(["Esc"]);

/** @type {{ name: string, source: ts.SourceFile }[]} */
const sources = [];
for (const file of await readdir(path.join(ROOT, "www"), { recursive: true })) {
  if (!file.endsWith(".ts") || file.endsWith(".d.ts") || file.startsWith("generated")) continue;
  const text = await readFile(path.join(ROOT, "www", file), "utf8");
  sources.push({ name: file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) });
}

/** @param {ts.Node} node @param {(one: ts.Node) => void} visit */
function walk(node, visit) {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The text of a literal, or the fixed parts of a template. @param {ts.Node} node */
function fixedText(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" ");
  return undefined;
}

/** Whether what stands there is shown to the reader. @param {ts.Node} node */
function isRead(node) {
  let at = node;
  // Through `a ? "x" : "y"`, brackets and lists.
  while (ts.isConditionalExpression(at.parent) || ts.isParenthesizedExpression(at.parent) || ts.isArrayLiteralExpression(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === at && READ.has(parent.name.getText().replaceAll('"', ""));
  if (ts.isBinaryExpression(parent)) return parent.right === at && ts.isPropertyAccessExpression(parent.left) && READ.has(parent.left.name.text);
  if (!ts.isCallExpression(parent)) return false;
  const called = ts.isPropertyAccessExpression(parent.expression) ? parent.expression.name.text : parent.expression.getText();
  if (called === "setAttribute") return READ.has(fixedText(parent.arguments[0]) ?? "") && parent.arguments[1] === at;
  // The children of an element come after its name and options.
  if (called === "element") return parent.arguments.indexOf(/** @type {ts.Expression} */ (at)) >= 2;
  return SPOKEN.has(called);
}

test("no word that a reader sees stands in the code", () => {
  /** @type {string[]} */
  const found = [];
  let read = 0;
  for (const { name, source } of sources) {
    walk(source, (node) => {
      const text = fixedText(node);
      if (text === undefined || !isRead(node)) return;
      read++;
      if (/\p{L}{2}/u.test(text) && !SAME.has(text)) found.push(`${name}: “${text}”`);
    });
  }
  assert.ok(read > 10, `${read} texts were looked at: the look is blind`);
  assert.deepEqual(found, []);
});

test("every message is used, in the code, in a page or in the manifest", async () => {
  /** Fixed keys, and patterns of those that are put together. @type {RegExp[]} */
  const patterns = [];
  const fixed = new Set();
  for (const { source } of sources) {
    walk(source, (node) => {
      if (ts.isStringLiteralLike(node)) fixed.add(node.text);
      if (!ts.isTemplateExpression(node)) return;
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (parts.every((part) => /^\w*$/.test(part)) && parts.join("").length > 1) patterns.push(new RegExp(`^${parts.join("\\w+")}$`));
    });
  }
  let pages = await readFile(path.join(ROOT, "manifest.json"), "utf8");
  for (const file of await readdir(path.join(ROOT, "www/pages"))) if (file.endsWith(".html")) pages += await readFile(path.join(ROOT, "www/pages", file), "utf8");
  for (const [, one, other] of pages.matchAll(/data-message="(\w+)"|__MSG_(\w+)__/g)) fixed.add(one ?? other);
  const unused = Object.keys(messages).filter((key) => {
    const stem = key.replace(/_(one|other)$/, "");
    return !fixed.has(key) && !(stem !== key && fixed.has(stem)) && !patterns.some((pattern) => pattern.test(key));
  });
  assert.deepEqual(unused, []);
});

/** Messages whose number is never one, or stands apart from any noun. */
const NO_PLURAL = new Set(["coverage_first", "share_of_article", "strip_at", "show_more", "range_words"]);

test("a message that counts something has a form for one, in every language", async () => {
  const locales = await readdir(path.join(ROOT, "_locales"));
  assert.deepEqual(locales.sort(), ["de", "en"]);
  for (const locale of locales) {
    const all = JSON.parse(await readFile(path.join(ROOT, `_locales/${locale}/messages.json`), "utf8"));
    for (const key of Object.keys(all)) {
      const stem = key.replace(/_(one|other)$/, "");
      if (stem !== key) assert.ok(all[`${stem}_one`] && all[`${stem}_other`], `${locale}: ${stem} has both forms`);
      // A number before a noun.
      else if (/\$(\d|COUNT\$)\s+\p{L}/u.test(all[key].message)) assert.ok(NO_PLURAL.has(key) || !isCounted(key), `${locale}: ${key}`);
    }
  }
});

/** Whether the code gives a number to a message. @param {string} key */
function isCounted(key) {
  let counted = false;
  for (const { source } of sources) {
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== "message") return;
      const [first, ...rest] = node.arguments;
      if (first && fixedText(first) === key && rest.some((argument) => /^(String|numeral)\(/.test(argument.getText()))) counted = true;
    });
  }
  return counted;
}
