// The table of complaints names tests that exist.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const ROOT = path.resolve(import.meta.dirname, "../..");
const table = readFileSync(path.join(ROOT, "docs/complaints.md"), "utf8").split("\n").filter((line) => /^\| (?!complaint|---)/.test(line));

/** The file that a name of the table stands for. @param {string} name */
function fileOf(name) {
  return path.join(ROOT, name.includes("/") ? name : `tests/browser/${name}.test.mjs`);
}

/** Names of tests in a file, with any words where the code puts some in. @param {string} file @returns {string[]} */
function testsIn(file) {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".rs")) return [...text.matchAll(/fn (\w+)\(/g)].map(([, name]) => name.replaceAll("_", " "));
  return [...text.matchAll(/test\((["`])(.*?)\1,/g)].map(([, , name]) => name);
}

/** Whether a name as the table has it, with "…" for words left out, is a test's, with `${}` for words put in.
 * @param {string} named @param {string} name */
function isMeant(named, name) {
  const parts = named.split("…").map((part) => part.trim());
  const said = name.replace(/\$\{[^}]*\}/g, " ").replace(/\s+/g, " ");
  return parts.every((part) => said.includes(part) || (name.includes("${") && part.split(":").some((piece) => said.includes(piece.trim()))));
}

test("every complaint has a test that exists", () => {
  assert.equal(table.length, 16);
  /** @type {string[]} */
  const missing = [];
  for (const line of table) {
    const tests = line.split("|").at(-2) ?? "";
    let named = 0;
    for (const [, file, rest] of tests.matchAll(/`([^`]+)`([^`]*)/g)) {
      named++;
      if (!existsSync(fileOf(file))) {
        missing.push(file);
        continue;
      }
      const names = testsIn(fileOf(file));
      if (names.length === 0) missing.push(`${file} has no tests`);
      for (const [, quoted] of rest.matchAll(/"([^"]+)"/g)) {
        if (!names.some((name) => isMeant(quoted, name))) missing.push(`${file}: ${quoted}`);
      }
    }
    if (named === 0) missing.push(`no test: ${line}`);
  }
  assert.deepEqual(missing, []);
});
