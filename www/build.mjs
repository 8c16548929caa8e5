// Writes the extension for one browser into a folder, ready to be loaded or packed, or the page on which text can be
// pasted as a plain site:
//
//   node www/build.mjs --browser chromium|firefox --out DIR
//   node www/build.mjs --playground --out DIR
//
// `manifest.json` at the root is the one source. What holds for one browser only stands in it under "chromium" or
// "firefox"; those keys are laid over the rest (a key replaces the key of the same name) and both objects are dropped.
//
// The engine must be there before: target/engine/sourcelight.js and sourcelight_bg.wasm (`cargo xtask build`).

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { INNER } from "./inner.mjs";

const BROWSERS = ["chromium", "firefox"];

const { values } = parseArgs({
  options: { browser: { type: "string" }, playground: { type: "boolean", default: false }, out: { type: "string" } },
});
if ((!BROWSERS.includes(values.browser) && !values.playground) || !values.out) {
  console.error("usage: node www/build.mjs --browser chromium|firefox | --playground --out DIR");
  process.exit(2);
}

/** Bytes: every page that is marked pays for the content script. */
const CONTENT_BUDGET = 60 * 1024;

const root = resolve(import.meta.dirname, "..");
const www = join(root, "www");
const out = resolve(values.out);
const { chromium, firefox, ...manifest } = JSON.parse(await readFile(join(root, "manifest.json"), "utf8"));

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "icons"), { recursive: true });

const PAGES = values.playground ? ["paste"] : ["options", "welcome", "paste", "about"];

const common = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  minify: true,
  target: ["chrome128", "firefox142"],
  charset: "utf8",
  legalComments: "none",
  // The engine's glue falls back to its own address, which we never use: the wasm is always handed to it.
  define: { "import.meta.url": '""', SOURCELIGHT_VERSION: JSON.stringify(manifest.version) },
  logLevel: "warning",
};

/** A style sheet that a script imports, for a shadow root of our own, comes to it as text. */
const styleAsText = {
  name: "style-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: common.target });
      // Space before the value of a property of our own means nothing, but esbuild leaves it.
      return { contents: code.trim().replace(/(--[\w-]+:) /g, "$1"), loader: "text" };
    });
  },
};

/** What the weights are called is for those who learn them: their order is all that the script needs. */
const weightsAsList = {
  name: "weights-as-list",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]weights\.json$/ }, async ({ path }) => {
      const list = Object.values(JSON.parse(await readFile(path, "utf8")));
      return { contents: JSON.stringify(list), loader: "json" };
    });
  },
};

// The pages are modules, which share what they have in common.
await build({
  ...common,
  entryPoints: {
    ...Object.fromEntries(PAGES.map((name) => [name, join(www, `pages/${name}.ts`)])),
    ...(values.playground ? {} : { panel: join(www, "panel/main.ts") }),
  },
  format: "esm",
  plugins: [styleAsText],
  splitting: true,
  chunkNames: "shared/[hash]",
  ...(values.playground ? { inject: [join(www, "playground/chrome.ts")] } : {}),
});

// A classic script each: the worker of one browser and the content scripts of both know no modules.
if (!values.playground) {
  const classic = { ...common, format: "iife", plugins: [styleAsText, weightsAsList] };
  await build({ ...classic, entryPoints: { background: join(www, "background/main.ts") } });
  const { outputFiles: [content] } = await build({
    ...classic,
    entryPoints: { content: join(www, "content/main.ts") },
    mangleProps: new RegExp(`^(${INNER.join("|")})$`),
    write: false,
  });
  await writeFile(content.path, await shortest(content.text));
}

/** The content script as short as terser gets it: it puts functions and constants in the place of their one use, across
 * files, which esbuild does not (2,000 bytes). What it calls unsafe here is safe where nothing but a class is constructed
 * with `new`, and no symbol is written into a text. */
async function shortest(script) {
  const { code } = await minify(script, {
    compress: { ecma: 2020, toplevel: true, passes: 5, hoist_funs: true, keep_fargs: false, unsafe: true, unsafe_arrows: true, unsafe_methods: true },
    mangle: { toplevel: true },
    format: { ecma: 2020 },
  });
  const bytes = Buffer.byteLength(code);
  if (bytes > CONTENT_BUDGET) {
    console.error(`content.js has ${bytes} bytes, and may have ${CONTENT_BUDGET}: take out of it what a page does not need.`);
    process.exit(1);
  }
  return code;
}

await build({ ...common, entryPoints: { report: join(www, "panel/style/report.css") } });

const copies = {
  "target/engine/sourcelight_bg.wasm": "engine.wasm",
  "www/pages/base.css": "base.css",
  "www/pages/pages.css": "pages.css",
  "LICENSE-MIT": "licences/LICENSE-MIT",
  "LICENSE-APACHE": "licences/LICENSE-APACHE",
};
for (const name of PAGES) copies[`www/pages/${name}.html`] = `${name}.html`;
for (const size of [16, 32, 48, 128]) copies[`www/icons/${size}.png`] = `icons/${size}.png`;
if (!values.playground) {
  copies["www/panel/panel.html"] = "panel.html";
  copies["_locales"] = "_locales";
}
if (values.browser === "firefox") copies["www/content/alive.css"] = "alive.css";
if (values.browser === "chromium") copies["www/pages/managed_schema.json"] = "managed_schema.json";
for (const [from, to] of Object.entries(copies)) await cp(join(root, from), join(out, to), { recursive: true });

if (values.playground) {
  // The policy that the manifest gives the extension's pages, for the site: it loads its own files and nothing else.
  const policy = manifest.content_security_policy.extension_pages;
  const page = await readFile(join(out, "paste.html"), "utf8");
  const meta = `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  await writeFile(join(out, "index.html"), page.replace('<meta charset="utf-8">', meta));
  await rm(join(out, "paste.html"));
} else {
  Object.assign(manifest, { chromium, firefox }[values.browser]);
  await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
