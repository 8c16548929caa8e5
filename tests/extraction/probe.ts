// Runs in the page's own world: what the extension's content script would see of each block, without the extension.
import { breathe } from "../../www/content/breathe.ts";
import { choose } from "../../www/content/extract/choose.ts";
import { extract } from "../../www/content/extract/extract.ts";
import { describe, outlineOf, type Weights, WORDING, wordingOf } from "../../www/content/extract/features.ts";
import { findHeadline } from "../../www/content/extract/headline.ts";
import { articleBodyOf, structuredArticle } from "../../www/content/extract/metadata.ts";
import weights from "../../www/content/extract/weights.json";
import { readBlocks } from "../../www/content/text/walk.ts";

declare global {
  var sourcelightProbe: (() => Promise<unknown>) | undefined;
}

globalThis.sourcelightProbe = async () => {
  const { signal } = new AbortController();
  const start = performance.now();
  const whole = await extract(document, signal);
  const end = performance.now();
  const breath = breathe(signal);
  const blocks = await readBlocks({ root: document.body }, breath);
  const hints = { articleBody: articleBodyOf(structuredArticle(document)), headline: findHeadline(document) };
  const described = await describe(blocks, [], hints, breath);
  const chosen = new Set((await choose(described, breath)).map(({ runs }) => runs[0]?.node));
  // What a feature says of a block is the sum when it alone has a weight.
  const features = Object.keys(weights);
  const outlines = features.slice(0, -WORDING).map((_, at) => outlineOf(described, features.map((_, i) => (i === at ? 1 : 0)) as unknown as Weights));
  return {
    features,
    elements: document.getElementsByTagName("*").length,
    ms: end - start,
    isArticle: whole !== undefined,
    partial: whole?.partial,
    posts: whole?.posts.length,
    blocks: blocks.map((block, i) => ({
      text: block.text,
      kind: block.kind,
      path: pathOf(block.element),
      row: [...outlines.map((outline) => outline(i)), ...wordingOf(described, i)],
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
