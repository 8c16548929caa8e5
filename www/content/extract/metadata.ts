import type { Article } from "../../generated/Article.ts";

/** What the page says about itself. */
export type Metadata = Pick<Article, "title" | "byline" | "site" | "published">;

type Json = Record<string, unknown>;

const ARTICLE_TYPE = /Article|BlogPosting|LiveBlog|Report/;

/** Reads JSON-LD first, then `<meta>`, as publishers fill them with most care in that order. */
export function readMetadata(page: Document, headline: string | undefined): Metadata {
  const article = structuredArticle(page);
  const meta = (...names: string[]) => firstMeta(page, names);
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
export function articleBodyOf(page: Document): string | undefined {
  return text(structuredArticle(page)?.articleBody);
}

/** Whether anybody may read all of the article, if the page says so. */
export function freeOf(page: Document): boolean | undefined {
  const free = structuredArticle(page)?.isAccessibleForFree;
  if (typeof free === "boolean") return free;
  return typeof free === "string" ? !/^(false|no)$/i.test(free.replace(/^.*\//, "")) : undefined;
}

function structuredArticle(page: Document): Json | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
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

function firstMeta(page: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const selector = ["name", "property", "itemprop"].map((by) => `meta[${by}="${name}" i]`).join();
    const content = tidy(page.querySelector(selector)?.getAttribute("content") ?? "");
    if (content) return content;
  }
  return null;
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
  return value.replace(/\s+/g, " ").trim() || null;
}

/** ISO 8601 as it stands; other spellings by the browser's reading, or nothing. */
function isoDate(value: string | null | undefined): string | null {
  if (!value) return null;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
