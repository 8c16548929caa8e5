import type { Article } from "../../generated/Article.ts";
import type { Scope } from "../../shared/messages.ts";
import { type Breath, breathe } from "../breathe.ts";
import { leadsAway } from "../text/model.ts";
import { elementIn } from "../text/tree.ts";
import { type Deferred, type PlacedBlock, readBlocks, type Selection } from "../text/walk.ts";
import { bareIn, holdsTree } from "./bare.ts";
import { choose } from "./choose.ts";
import { describe } from "./features.ts";
import { isFrontPage } from "./front.ts";
import { findHeadline } from "./headline.ts";
import { articleBodyOf, type Json, readMetadata, structuredArticle } from "./metadata.ts";
import { isPartial } from "./partial.ts";
import { type Post, postsOf } from "./posts.ts";
import { runningTotal } from "./regions.ts";
import { selectedText } from "./selected.ts";

/** The article of a page, and the blocks through which its text is found again. */
export interface Extract {
  scope: Scope;
  article: Article;
  blocks: PlacedBlock[];
  /** The innermost element of the document that holds all text that was read, but for the headline. */
  region: Element;
  /** The page shows only the beginning of the article. */
  partial: boolean;
  /** Those of a live blog. */
  posts: Post[];
}

/** A page with less running text than this, in characters, holds no article. */
const LEAST_TEXT = 200;

/** Where more running text than this was found, in characters, the article is not in shadow trees within what was passed over. */
const ENOUGH = 1500;

/** Reads the page's article, or what the reader has selected. Nothing when the page has no article. */
export async function extract(page: Document, signal: AbortSignal, scope?: Scope): Promise<Extract | undefined> {
  const breath = breathe(signal);
  const selected = scope === "article" ? undefined : selectedText(page);
  const structured = structuredArticle(page);
  const { all, blocks } = await (selected ? readSelected(selected, breath) : readArticle(page, structured, breath));
  if (!blocks) return undefined;

  const title = blocks.find((block) => block.kind === "headline")?.text;
  const article: Article = {
    url: page.URL,
    ...readMetadata(page, structured, title),
    read: new Date().toISOString(),
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
  };
  const region = regionOf(page, blocks.filter(({ kind }) => kind !== "headline"));
  const partial = !selected && isPartial(structured, all, blocks, region);
  const posts = selected ? [] : postsOf(blocks, region);
  if (posts.length > 0) article.posts = posts;
  return { scope: selected ? "selection" : "article", article, blocks, region, partial, posts };
}

/** The text of the page, and what of it was chosen, if that is an article. */
interface Reading {
  all: readonly PlacedBlock[];
  blocks: PlacedBlock[] | undefined;
}

async function readSelected(selected: Selection, breath: Breath): Promise<Reading> {
  const all = await readBlocks(selected, breath);
  return { all, blocks: all.filter((block) => !leadsAway(block)) };
}

/** Of the text of the page, what is likely the article's. */
async function readArticle(page: Document, structured: Json | undefined, breath: Breath): Promise<Reading> {
  const hints = { articleBody: articleBodyOf(structured), headline: findHeadline(page) };
  let deferred: Deferred[] = [];
  const root = page.body;
  let read = await readBlocks({ root, waits: await bareIn(root, breath), deferred }, breath);
  if (runningTotal(read) < ENOUGH && deferred.some((one) => holdsTree(one.root))) {
    deferred = [];
    read = await readBlocks({ root }, breath);
  }
  const described = await describe(read, deferred, hints, breath);
  const all = described.blocks;
  const chosen = await choose(described, breath);
  return { all, blocks: runningTotal(chosen) >= LEAST_TEXT && !isFrontPage(all, chosen) ? chosen : undefined };
}

function regionOf(page: Document, blocks: readonly PlacedBlock[]): Element {
  let region: Element | undefined;
  for (const { element } of blocks) {
    // Where one element contains another.
    const own = elementIn(page, element) ?? page.body;
    region ??= own;
    while (!region.contains(own)) region = region.parentElement ?? page.body;
  }
  return region ?? page.body;
}
