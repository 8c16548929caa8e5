import type { Article } from "../../generated/Article.ts";
import type { Scope } from "../../shared/messages.ts";
import type { TextBlock } from "../text/model.ts";
import { readBlocks, type Selection } from "../text/walk.ts";
import { densestElement } from "./dense.ts";
import { findHeadline } from "./headline.ts";
import { articleElements } from "./indexed.ts";
import { readMetadata } from "./metadata.ts";
import { selectedText } from "./selected.ts";

/** The article of a page, and the blocks through which its text is found again. */
export interface Extract {
  scope: Scope;
  article: Article;
  blocks: TextBlock[];
}

/** A page with less running text than this, in characters, holds no article. */
const LEAST_TEXT = 200;

/** Running text: a block of this length, in characters. */
const RUNNING = 60;

/** Reads the page's article, or what the reader has selected. Nothing when the page has no article. */
export async function extract(page: Document, signal: AbortSignal): Promise<Extract | undefined> {
  const selected = selectedText(page);
  const headline = selected ? undefined : findHeadline(page);
  const blocks = selected ? await readBlocks(selected, signal) : await readArticle(page, headline, signal);
  if (!blocks) return undefined;

  const title = blocks.find((block) => block.kind === "headline")?.text;
  const article: Article = {
    url: page.location.href,
    ...readMetadata(page, title),
    read: new Date().toISOString(),
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
  };
  return { scope: selected ? "selection" : "article", article, blocks };
}

async function readArticle(
  page: Document,
  headline: Element | undefined,
  signal: AbortSignal,
): Promise<TextBlock[] | undefined> {
  for (const selection of candidates(page)) {
    const body = await readBlocks(selection, signal);
    const running = body.filter((block) => block.text.length >= RUNNING);
    if (running.reduce((sum, block) => sum + block.text.length, 0) < LEAST_TEXT) continue;
    if (!headline || body.some((block) => block.kind === "headline")) return body;
    const whole = { root: headline, takes: () => true, enters: () => true };
    return [...(await readBlocks(whole, signal)), ...body];
  }
  return undefined;
}

/** Ways to find the article, the best first. */
function* candidates(page: Document): Generator<Selection> {
  const elements = articleElements(page);
  if (elements) yield within(page.body, elements);
  const dense = densestElement(page);
  if (dense) yield { root: dense, takes: () => true, enters: () => true };
}

/** The text that stands directly in the given elements. */
function within(root: Element, elements: ReadonlySet<Element>): Selection {
  const around = new Set<Element>();
  for (const element of elements) {
    for (let up: Element | null = element; up && !around.has(up); up = up.parentElement) around.add(up);
  }
  return { root, takes: (parent) => elements.has(parent), enters: (element) => around.has(element) };
}
