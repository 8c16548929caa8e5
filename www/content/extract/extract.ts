import type { Article } from "../../generated/Article.ts";
import type { Scope } from "../../shared/messages.ts";
import type { TextBlock } from "../text/model.ts";
import { readBlocks, type Selection } from "../text/walk.ts";
import { findHeadline } from "./headline.ts";
import { articleElements } from "./indexed.ts";
import { readMetadata } from "./metadata.ts";
import { runningText } from "./paragraphs.ts";
import { findStandfirst } from "./standfirst.ts";
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

/**
 * When the page's long paragraphs hold this many times what Readability took, it has taken one entry of a live blog
 * for the whole. On 39 ordinary news pages the figure lay below 1.2, on a live blog at 7.8.
 */
const MISSED = 2.5;

/** With more running text than this, in characters, Readability would hold the page up for too long. */
const MOST_TEXT = 300_000;

/** Reads the page's article, or what the reader has selected. Nothing when the page has no article. */
export async function extract(page: Document, signal: AbortSignal): Promise<Extract | undefined> {
  const selected = selectedText(page);
  const blocks = selected ? await readBlocks(selected, signal) : await readArticle(page, signal);
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

async function readArticle(page: Document, signal: AbortSignal): Promise<TextBlock[] | undefined> {
  const body = await readBody(page, signal);
  const headline = findHeadline(page);
  if (!body || !headline || body.some((block) => block.kind === "headline")) return body;
  // Readability drops the headline, and often the line under it.
  const top = await readBlocks(whole(headline), signal);
  const standfirst = findStandfirst(headline);
  if (standfirst) {
    const lines = await readBlocks(whole(standfirst), signal);
    const isRead = (node?: Text) => body.some((block) => block.runs.some((run) => run.node === node));
    if (!isRead(lines[0]?.runs[0]?.node)) top.push(...lines);
  }
  return [...top, ...body];
}

/** The first way of finding the article that gives enough text, the best first. */
async function readBody(page: Document, signal: AbortSignal): Promise<TextBlock[] | undefined> {
  const running = runningText(page);
  const elements = running.length > MOST_TEXT ? undefined : articleElements(page);
  if (elements) {
    const blocks = await readBlocks(within(page.body, elements), signal);
    if (lengthOf(blocks) >= Math.max(LEAST_TEXT, running.length / MISSED)) return blocks;
  }
  const container = page.querySelector("article, main, [role=main]");
  for (const selection of [within(page.body, running.elements), container && whole(container)]) {
    const blocks = selection ? await readBlocks(selection, signal) : [];
    if (lengthOf(blocks) >= LEAST_TEXT) return blocks;
  }
  return undefined;
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + (text.length >= RUNNING ? text.length : 0), 0);
}

/** All text of an element. */
function whole(root: Element): Selection {
  return { root, takes: () => true, enters: () => true };
}

/** The text that stands directly in the given elements. */
function within(root: Element, elements: ReadonlySet<Element>): Selection {
  const around = new Set<Element>();
  for (const element of elements) {
    for (let up: Element | null = element; up && !around.has(up); up = up.parentElement) around.add(up);
  }
  return { root, takes: (parent) => elements.has(parent), enters: (element) => around.has(element) };
}
