/**
 * What the parts of the extension say to each other, named by where a message goes. Reports and articles travel
 * as one JSON string: a thousand small objects cost Firefox ten times as much.
 */

/** The formats that the engine renders for a copy. */
export type CopyFormat = "markdown" | "text";

/** To the background, which holds the engine. */
export type ToBackground =
  | { to: "background"; type: "analyze"; article: string }
  | { to: "background"; type: "render"; article: string; format: CopyFormat };

/** What the background answers: text (a report as JSON, a summary), or the reason why there is none. */
export type Answer = { ok: true; text: string } | { ok: false; reason: string };

/** To the content script of one tab. Without a receiver, nothing is marked in that tab. */
export type ToContent =
  | { to: "content"; type: "state" }
  | { to: "content"; type: "stop" }
  | { to: "content"; type: "focus"; target: Target };

/** To every open panel: the state of the sender's tab has changed; ask for it. */
export interface ToPanel {
  to: "panel";
  type: "state-changed";
}

/** One place in the text, by its position in the report. `nth` counts mentions, pieces or places, and wraps. */
export interface Target {
  list: "actors" | "numbers" | "claims" | "findings";
  index: number;
  nth: number;
}

/** Which part of the page was read. */
export type Scope = "article" | "selection";

/** How far the content script has come in its page. */
export type PageState =
  | { phase: "working" }
  | { phase: "no-article" }
  | { phase: "failed"; reason: string }
  | Shown;

/** Marks are on the page. */
export interface Shown {
  phase: "shown";
  scope: Scope;
  /** An `Article` as JSON, as it was given to the engine. */
  article: string;
  /** The page shows only a part of the article: the rest is for those who pay, register or click. */
  partial: boolean;
  /** A live blog: at which block each post begins, and its time, ISO 8601. */
  posts: { block: number; time: string }[];
  /** The `Report` as JSON, offsets in UTF-16 code units. */
  report: string;
  /** How many marks the report asks for. */
  marks: number;
  /** How many of them were found again in the page's text, to the letter. */
  anchored: number;
}
