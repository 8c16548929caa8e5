import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import type { Shown, Target } from "../shared/messages.ts";
import type { Settings } from "../shared/settings.ts";

/** One reading of a page, as the parts of the panel need it. */
export interface Reading {
  article: Article;
  report: Report;
  scope: Shown["scope"];
  /** Goes to the next place of an entry. */
  goTo: (entry: Omit<Target, "nth">) => void;
}

/** A part of the panel that changes with the settings. */
export interface Part {
  element: HTMLElement;
  update: (settings: Settings) => void;
}
