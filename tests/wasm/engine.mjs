// The engine as the extension ships it: target/engine, written by `cargo xtask build`.
import { readFile } from "node:fs/promises";

const built = new URL("../../target/engine/", import.meta.url);
const glue = await import(new URL("sourcelight.js", built).href);
const exports = await glue.default({ module_or_path: await readFile(new URL("sourcelight_bg.wasm", built)) });

export const { analyze, analyzeJson, render, version } = glue;

/** Bytes of memory that the engine holds. */
export const memoryBytes = () => exports.memory.buffer.byteLength;

/** An article of paragraphs. @param {...string} texts */
export const articleOf = (...texts) => ({
  url: "https://example.org/news",
  title: null,
  byline: null,
  site: null,
  published: "2026-03-04",
  read: null,
  blocks: texts.map((text) => ({ kind: "paragraph", text })),
});
