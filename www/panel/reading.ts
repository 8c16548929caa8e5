import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import type { Follow } from "../shared/marks.ts";
import type { Entry, Shown } from "../shared/messages.ts";
import type { Settings } from "../shared/settings.ts";

/** One reading of a page, as the parts of the panel need it. */
export interface Reading {
  article: Article;
  report: Report;
  scope: Shown["scope"];
  /** Of a live blog. */
  posts: Shown["posts"];
  /** Goes to the next place of an entry. */
  goTo: (entry: Entry) => void;
  /** Leaves the marks of one actor or source only; `null` brings all back. */
  follow: (follow: Follow | null) => void;
  /** Copies one entry with where it comes from. */
  copy: (entry: Entry) => void;
  /** Turns to a tab, and there to an element with that id. */
  open: (tab: TabName, id?: string) => void;
}

export type TabName = "overview" | "sources" | "actors" | "numbers" | "claims";

/** What the panel shows of a reading at the moment. */
export interface PanelState {
  settings: Settings;
  /** The site that was read, which may have marks of its own; none for a pasted text. */
  host: string | undefined;
  /** What the reader searches for, in small letters; empty for everything. */
  query: string;
  follow: Follow | null;
  wrong: ReadonlySet<string>;
}

/** A part of the panel that changes with its state. */
export interface Part {
  element: HTMLElement;
  update: (state: PanelState) => void;
}

/** A part that lists something, and how much of it the search leaves. */
export interface ListPart extends Part {
  count: (state: PanelState) => number;
}

/** Whether some texts hold what the reader searches for. */
export function matches(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  return query === "" || texts.some((text) => text?.toLowerCase().includes(query));
}
