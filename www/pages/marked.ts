import { analyze } from "../background/engine.ts";
import { breathe } from "../content/breathe.ts";
import { Painter } from "../content/paint/painter.ts";
import { PlacedMarks } from "../content/placed.ts";
import { Reader } from "../content/reader.ts";
import { readBlocks } from "../content/text/walk.ts";
import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import type { Entry } from "../shared/messages.ts";
import type { Settings } from "../shared/settings.ts";

/** A text of one of our own pages with its marks. */
export interface Marked {
  reader: Reader;
  /** As JSON, as the panel takes them. */
  article: string;
  report: string;
}

/** Marks the text of an element of our own page as a page of news would be marked. */
export async function markText(
  root: Element,
  settings: Settings,
  signal: AbortSignal,
  changed: () => void = () => undefined,
  at: (entry: Entry, chosen: boolean) => void = () => undefined,
): Promise<Marked> {
  const blocks = await readBlocks({ root }, breathe(signal));
  const title = root.querySelector("h1, h2")?.textContent ?? null;
  const article: Article = {
    url: null,
    title,
    byline: null,
    site: null,
    published: null,
    read: new Date().toISOString(),
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
  };
  const json = JSON.stringify(article);
  const answer = await analyze(json);
  if (!answer.ok) throw new Error(answer.reason);
  const placed = new PlacedMarks(JSON.parse(answer.text) as Report, blocks, new Painter(signal));
  const reader = new Reader(placed, article, settings, new Set(), { isAlive: () => true, changed, at }, signal);
  await reader.paint();
  return { reader, article: json, report: answer.text };
}
