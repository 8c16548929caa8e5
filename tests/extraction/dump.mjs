// node tests/extraction/dump.mjs [--browser chromium|firefox] PAGES OUT.json
//
// Opens every NAME.html of PAGES and writes, for each block of text on it, the values of its features: what
// `fit.mjs` learns from. No extension is installed; the code that reads the page runs in the page.
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { openPage } from "../browser/harness/article_page.mjs";
import { launchPlain } from "../browser/harness/plain_browser.mjs";
import { startServer } from "../browser/harness/server.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: "string", default: "chromium" } },
});
const [folder, out] = positionals;
if (!folder || !out) {
  console.error("usage: dump.mjs [--browser chromium|firefox] PAGES OUT.json");
  process.exit(2);
}
const bundle = await build({
  entryPoints: [path.join(import.meta.dirname, "probe.ts")],
  bundle: true,
  format: "iife",
  write: false,
});
const code = bundle.outputFiles[0].text;
const server = await startServer();
const browser = await launchPlain(values.browser, server.port);
/** @type {Record<string, any>} */
const pages = {};
try {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".html")).sort()) {
    const url = server.add(`/${file}`, { file: path.resolve(folder, file) });
    const page = await openPage(/** @type {any} */ ({ browser }), url);
    await page.evaluate(code);
    const seen = /** @type {any} */ (await page.evaluate(() => globalThis.sourcelightProbe()));
    pages[path.basename(file, ".html")] = seen;
    const notes = [seen.isArticle ? "" : "NO ARTICLE", seen.partial ? "partial" : "", seen.posts > 0 ? `${seen.posts} posts` : ""].filter(Boolean).join(", ");
    console.log(`${file.padEnd(36)} ${seen.elements} elements, ${seen.blocks.length} blocks, ${Math.round(seen.ms)} ms ${notes}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
await writeFile(out, JSON.stringify(pages));
