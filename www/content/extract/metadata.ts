import type { Article } from "../../generated/Article.ts";
import { collapsed } from "../text/model.ts";

/** What the page says about itself. */
export type Metadata = Pick<Article, "title" | "byline" | "site" | "published">;

export type Json = Record<string, unknown>;

const ARTICLE_TYPE = /Article|BlogPosting|LiveBlog|Report/;

/** Reads JSON-LD first, then `<meta>`, as publishers fill them with most care in that order. */
export function readMetadata(page: Document, article: Json | undefined, headline: string | undefined): Metadata {
  const metas = metasOf(page);
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  return {
    title: headline ?? text(article?.headline) ?? meta("og:title", "twitter:title") ?? tidy(page.title),
    byline: people(article?.author) ?? meta("author", "byl", "dc.creator", "parsely-author") ?? printedByline(page),
    site: text((article?.publisher as Json | undefined)?.name) ?? meta("og:site_name", "application-name"),
    published: isoDate(
      text(article?.datePublished) ??
        meta("article:published_time", "datepublished", "date", "pubdate", "dc.date", "parsely-pub-date") ??
        page.querySelector("[itemprop=datePublished][datetime], article time[datetime], main time[datetime]")?.getAttribute("datetime"),
    ),
  };
}

/** The author as the page prints it. */
function printedByline(page: Document): string | null {
  const line = page.querySelector("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name");
  const words = tidy(line?.textContent ?? "")?.replace(/^by\s+/i, "");
  return words && words.length < 100 ? words : null;
}

/** The article's text, where the page's metadata holds it. */
export function articleBodyOf(article: Json | undefined): string | undefined {
  return text(article?.articleBody);
}

/** Whether anybody may read all of the article, if the page says so. */
export function freeOf(article: Json | undefined): boolean | undefined {
  const free = article?.isAccessibleForFree;
  if (typeof free === "boolean") return free;
  return typeof free === "string" ? !/^(false|no)$/i.test(free.replace(/^.*\//, "")) : undefined;
}

/** What the page says of its article in JSON-LD. */
export function structuredArticle(page: Document): Json | undefined {
  for (const script of page.scripts) {
    if (script.type !== "application/ld+json") continue;
    let data: unknown;
    try {
      data = JSON.parse(script.textContent);
    } catch {
      continue;
    }
    const graph = (data as Json | null)?.["@graph"] ?? data;
    const found = (Array.isArray(graph) ? graph : [graph]).find(
      (item: unknown) => ARTICLE_TYPE.test(JSON.stringify((item as Json | null)?.["@type"] ?? "")),
    ) as Json | undefined;
    if (found) return found;
  }
  return undefined;
}

/** The content of each `<meta>` by its name in small letters; of several of one name, the first. */
function metasOf(page: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of page.getElementsByTagName("meta")) {
    const content = tidy(element.content);
    if (!content) continue;
    for (const by of ["name", "property", "itemprop"]) {
      const name = element.getAttribute(by)?.toLowerCase();
      if (name !== undefined && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** An author, or several; an address of a profile is no name. */
function people(value: unknown): string | undefined {
  const list = (Array.isArray(value) ? value : [value]) as unknown[];
  const names = list
    .map((one) => text(one) ?? text((one as Json | null)?.name))
    .filter((name) => name !== undefined && !name.startsWith("http"));
  return names.length > 0 ? names.join(", ") : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? (tidy(value) ?? undefined) : undefined;
}

function tidy(value: string): string | null {
  return collapsed(value) || null;
}

/** ISO 8601 as it stands; other spellings by the browser's reading, or nothing. */
function isoDate(value: string | null | undefined): string | null {
  if (!value) return null;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
