import type { Format } from "../generated/Format.ts";
import type { Follow } from "./marks.ts";

/**
 * What the parts of the extension say to each other, named by where a message goes. Reports and articles travel
 * as one JSON string: a thousand small objects cost Firefox ten times as much.
 */

/** To the background, which holds the engine. */
export type ToBackground =
  | { to: "background"; type: "analyze"; article: string }
  | { to: "background"; type: "render"; article: string; format: Format; extract: string };

/** What the background answers: text (a report as JSON, a summary), or the reason why there is none. */
export type Answer = { ok: true; text: string } | { ok: false; reason: string };

/** To the content script of one tab. Without a receiver, nothing is marked in that tab. */
export type ToContent =
  | { to: "content"; type: "state" }
  | { to: "content"; type: "stop" }
  | { to: "content"; type: "focus"; target: Target }
  | { to: "content"; type: "follow"; follow: Follow | null }
  | { to: "content"; type: "step"; by: 1 | -1 }
  | { to: "content"; type: "links" }
  | { to: "content"; type: "restore" };

/** To every open panel: the state of the sender's tab has changed, so ask for it; or the reader is at a mark. The background
 * hears it, too, for the number of claims: there is one while marks are shown. */
export type ToPanel =
  | { to: "panel"; type: "state-changed"; claims?: number | undefined }
  | { to: "panel"; type: "at"; entry: Entry; chosen: boolean };

/** One entry of the report, in the list of that name. */
export interface Entry {
  list: "actors" | "numbers" | "claims" | "findings" | "sentences";
  index: number;
}

/** One place in the text, by its position in the report. `nth` counts mentions, pieces or places, and wraps. */
export interface Target extends Entry {
  nth: number;
}

/** Which part of the page was read. */
export type Scope = "article" | "selection";

/** How far the content script has come in its page. */
export type PageState =
  | Working
  | { phase: "no-article" }
  | { phase: "failed"; reason: string }
  | Shown;

/** The page is read; on a long one it takes a while. */
export interface Working {
  phase: "working";
  /** What comes after the reading. */
  step?: "analysing" | "marking";
  /** How much of the marking is done, from 0 to 1. */
  done?: number;
}

/** Marks are on the page. */
export interface Shown {
  phase: "shown";
  scope: Scope;
  /** An `Article` as JSON, as it was given to the engine. */
  article: string;
  /** The page shows only a part of the article: the rest is for those who pay, register or click. */
  partial: boolean;
  /** The language that the page says it is in (BCP 47); empty where it says none. */
  language: string;
  /** A live blog: at which block each post begins, and its time, ISO 8601; an empty string where the posts end. */
  posts: { block: number; time: string }[];
  /** The `Report` as JSON, offsets in UTF-16 code units. */
  report: string;
  /** How many marks the report asks for. */
  marks: number;
  /** How many of them were found again in the page's text, to the letter. */
  anchored: number;
  /** Who is followed through the page, if anyone. */
  follow: Follow | null;
  /** Things that the reader has called wrong on this page, by `thingOf`. */
  wrong: readonly string[];
}
