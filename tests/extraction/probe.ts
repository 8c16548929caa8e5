// Runs in the page's own world: what the extension's content script would see of each block, without the extension.
import { breathe } from "../../www/content/breathe.ts";
import { choose } from "../../www/content/extract/choose.ts";
import { FEATURES, featuresOf } from "../../www/content/extract/features.ts";
import { findHeadline } from "../../www/content/extract/headline.ts";
import { articleBodyOf } from "../../www/content/extract/metadata.ts";
import { readBlocks } from "../../www/content/text/walk.ts";

declare global {
  var sourcelightProbe: (() => Promise<unknown>) | undefined;
}

globalThis.sourcelightProbe = async () => {
  const start = performance.now();
  const root = document.body;
  const all = { root, takes: () => true, enters: () => true };
  const breath = breathe(new AbortController().signal);
  const blocks = await readBlocks(all, breath);
  const read = performance.now();
  const hints = { articleBody: articleBodyOf(document), headline: findHeadline(document) };
  const { rows } = await featuresOf(blocks, root, hints, breath);
  const chosen = new Set(choose(blocks, rows, hints.headline).map(({ runs }) => runs[0]?.node));
  const done = performance.now();
  return {
    features: FEATURES,
    elements: document.getElementsByTagName("*").length,
    ms: { read: read - start, features: done - read },
    blocks: blocks.map((block, i) => ({
      text: block.text,
      kind: block.kind,
      path: pathOf(block.element),
      row: rows[i],
      chosen: chosen.has(block.runs[0]?.node),
    })),
  };
};

function pathOf(element: Element): string {
  const path: string[] = [];
  for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
    path.push(up.localName + (up.className && typeof up.className === "string" ? `.${up.className.trim().split(/\s+/).slice(0, 2).join(".")}` : ""));
  }
  return path.reverse().join(">");
}
