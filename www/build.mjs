// Writes the extension for one browser into a folder, ready to be loaded or packed:
//
//   node www/build.mjs --browser chromium|firefox --out DIR
//
// `manifest.json` at the root is the one source. What holds for one browser only stands in it under "chromium" or
// "firefox"; those keys are laid over the rest (a key replaces the key of the same name) and both objects are dropped.
//
// The engine must be there before: target/engine/sourcelight.js and sourcelight_bg.wasm (`cargo xtask build`).

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const BROWSERS = ["chromium", "firefox"];

const { values } = parseArgs({ options: { browser: { type: "string" }, out: { type: "string" } } });
if (!BROWSERS.includes(values.browser) || !values.out) {
  console.error("usage: node www/build.mjs --browser chromium|firefox --out DIR");
  process.exit(2);
}

const root = resolve(import.meta.dirname, "..");
const www = join(root, "www");
const out = resolve(values.out);

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "icons"), { recursive: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    background: join(www, "background/main.ts"),
    content: join(www, "content/main.ts"),
    panel: join(www, "panel/main.ts"),
  },
  outdir: out,
  bundle: true,
  minify: true,
  // A classic script each: the worker of one browser and the content scripts of both know no modules.
  format: "iife",
  target: ["chrome128", "firefox142"],
  charset: "utf8",
  legalComments: "none",
  // The engine's glue falls back to its own address, which we never use: the wasm is always handed to it.
  define: { "import.meta.url": '""' },
  logLevel: "warning",
});

const copies = {
  "target/engine/sourcelight_bg.wasm": "engine.wasm",
  "www/panel/panel.html": "panel.html",
  "www/panel/base.css": "base.css",
  "www/panel/report.css": "report.css",
  _locales: "_locales",
  "LICENSE-MIT": "licences/LICENSE-MIT",
  "LICENSE-APACHE": "licences/LICENSE-APACHE",
};
for (const size of [16, 32, 48, 128]) copies[`www/icons/${size}.png`] = `icons/${size}.png`;
for (const [from, to] of Object.entries(copies)) await cp(join(root, from), join(out, to), { recursive: true });

const { chromium, firefox, ...manifest } = JSON.parse(await readFile(join(root, "manifest.json"), "utf8"));
Object.assign(manifest, { chromium, firefox }[values.browser]);
await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
