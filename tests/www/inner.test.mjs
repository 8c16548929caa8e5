// A property to which the build gives another name is ours alone: the browser, the engine, a message or the storage would
// not know it by that name. What TypeScript knows of each use is compared with the list in `www/inner.mjs`.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { INNER } from "../../www/inner.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
const declarations = fileNames.filter((name) => name.endsWith(".d.ts"));
const program = ts.createProgram([path.join(ROOT, "www/content/main.ts"), ...declarations], options);
const checker = program.getTypeChecker();

/** @param {ts.SourceFile} file */
const nameOf = (file) => path.relative(ROOT, file.fileName).replaceAll("\\", "/");

/** Whether a file is bundled into the content script. @param {ts.SourceFile} file */
const isBundled = (file) => /^www\/(content|shared)\/.*(?<!\.d)\.ts$/.test(nameOf(file));

/** Types that are read as they are in a message or in the storage. @param {ts.Node} node */
function isSent(node) {
  const file = nameOf(node.getSourceFile());
  if (file.startsWith("www/generated/") || file === "www/shared/messages.ts") return true;
  for (let up = node; up; up = up.parent) if (ts.isInterfaceDeclaration(up)) return /^(Settings|Follow)$/.test(up.name.text);
  return false;
}

/** The build takes only the order of this list, not the names in it. @param {ts.Symbol} symbol */
const isWeight = (symbol) => (symbol.declarations ?? []).some((one) => one.getSourceFile().fileName.endsWith("/weights.json"));

/** Names of properties that somebody else knows, each with the reason. @type {Map<string, string>} */
const others = new Map();

/** Names that the libraries of the language and of browsers declare. @type {Set<string>} */
const known = new Set();

/** @param {ts.Node} node @param {(one: ts.Node) => void} visit */
function walk(node, visit) {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** @param {ts.Symbol | undefined} symbol @param {ts.Identifier} name */
function judge(symbol, name) {
  if (!symbol?.declarations) others.set(name.text, `nobody knows what ${name.parent.getText()} is`);
  else if (!symbol.declarations.every((one) => isBundled(one.getSourceFile()))) others.set(name.text, `${name.parent.getText()} is not ours`);
}

/** A property of an object that is written down. @param {ts.ObjectLiteralElementLike} property @param {ts.Identifier} name */
function judgeLiteral({ parent }, name) {
  const type = checker.getContextualType(/** @type {ts.ObjectLiteralExpression} */ (parent));
  const asked = (type?.isUnion() ? type.types : [type]).map((one) => one?.getProperty(name.text)).find(Boolean);
  if (asked) judge(asked, name);
  else if (known.has(name.text)) others.set(name.text, `an object with ${name.text} may be meant for the browser`);
}

/** What is asked for by a name in a string keeps its names. @param {ts.Expression} object */
function keep(object) {
  const type = checker.getTypeAtLocation(object);
  if ((type.flags & ts.TypeFlags.StringLike) !== 0) return;
  for (const symbol of type.getProperties()) {
    if (!isWeight(symbol)) others.set(symbol.name, `${object.getText()} is read by names in strings`);
  }
}

/** @param {ts.Node} node */
function look(node) {
  if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression);
    if ((key.flags & ts.TypeFlags.NumberLike) === 0) keep(node.expression);
  } else if (ts.isCallExpression(node) && /^(Object\.\w+|JSON\.stringify|mapValues)$/.test(node.expression.getText())) {
    node.arguments.forEach(keep);
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword && ts.isStringLiteral(node.left)) {
    others.set(node.left.text, `${node.getText()} asks by a string`);
  } else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
    judge(checker.getSymbolAtLocation(node.name), node.name);
  } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
    const name = node.propertyName ?? node.name;
    if (ts.isIdentifier(name)) judge(checker.getTypeAtLocation(node.parent).getProperty(name.text), name);
  } else if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) if (property.name && ts.isIdentifier(property.name)) judgeLiteral(property, property.name);
  }
}

for (const file of program.getSourceFiles()) {
  if (isBundled(file)) continue;
  walk(file, (node) => {
    if (ts.isPropertySignature(node) && ts.isIdentifier(node.name)) known.add(node.name.text);
  });
}
const files = program.getSourceFiles().filter(isBundled);
for (const file of program.getSourceFiles()) {
  if (!nameOf(file).startsWith("www/")) continue;
  walk(file, (node) => {
    if (ts.isPropertySignature(node) && ts.isIdentifier(node.name) && isSent(node)) others.set(node.name.text, "it is sent or stored");
  });
}
for (const file of files) walk(file, look);

test("names that the build shortens are ours alone", () => {
  assert.ok(files.length > 40, `${files.length} files were looked at: the look is blind`);
  const wrong = INNER.filter((name) => others.has(name)).map((name) => `${name}: ${others.get(name)}`);
  assert.deepEqual(wrong, []);
});

test("names of the browser, of messages and of the report are known as such", () => {
  for (const name of ["textContent", "localName", "start", "certainty", "blocks", "articleBody", "phase", "maximumFractionDigits", "subtree"]) {
    assert.ok(others.has(name), `${name} is not known to be somebody else's`);
  }
});
