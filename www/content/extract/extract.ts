import type { Article } from "../../generated/Article.ts";
import type { Scope } from "../../shared/messages.ts";
import { type Breath, breathe } from "../breathe.ts";
import { leadsAway, type TextBlock } from "../text/model.ts";
import { readBlocks } from "../text/walk.ts";
import { choose } from "./choose.ts";
import { featuresOf } from "./features.ts";
import { findHeadline } from "./headline.ts";
import { articleBodyOf, readMetadata } from "./metadata.ts";
import { runningLength } from "./regions.ts";
import { selectedText } from "./selected.ts";

/** The article of a page, and the blocks through which its text is found again. */
export interface Extract {
  scope: Scope;
  article: Article;
  blocks: TextBlock[];
}

/** A page with less running text than this, in characters, holds no article. */
const LEAST_TEXT = 200;

/** Reads the page's article, or what the reader has selected. Nothing when the page has no article. */
export async function extract(page: Document, signal: AbortSignal): Promise<Extract | undefined> {
  const breath = breathe(signal);
  const selected = selectedText(page);
  const blocks = selected
    ? (await readBlocks(selected, breath)).filter((block) => !leadsAway(block))
    : await readArticle(page, breath);
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

/** Reads all text of the page, and keeps of it what is likely the article's. */
async function readArticle(page: Document, breath: Breath): Promise<TextBlock[] | undefined> {
  const { body } = page;
  const headline = findHeadline(page);
  const all = await readBlocks({ root: body, takes: () => true, enters: () => true }, breath);
  const { rows } = await featuresOf(all, body, { articleBody: articleBodyOf(page), headline }, breath);
  const chosen = choose(all, rows, headline);
  const length = chosen.reduce((sum, block) => sum + runningLength(block), 0);
  return length >= LEAST_TEXT ? chosen : undefined;
}
