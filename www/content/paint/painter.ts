import type { Part } from "../../shared/marks.ts";
import type { Settings } from "../../shared/settings.ts";
import { FOCUS, highlightName, styleRules } from "./rules.ts";
import type { Tone } from "./tone.ts";

/** What lies on top where marks meet. */
const PRIORITY: Record<Part, number> = { content: 1, source: 2, cue: 3, actor: 4, number: 5 };

const TOPMOST = 9;

/**
 * Paints ranges with the CSS Custom Highlight API. No node of the page is touched; the rules are an adopted style
 * sheet, which a page's Content-Security-Policy does not reach.
 *
 * The painter keeps its own map: in Firefox a content script may write `CSS.highlights` but not iterate it.
 */
export class Painter {
  readonly #highlights = new Map<string, Highlight>();
  readonly #sheet = new CSSStyleSheet();
  #rules = "";

  constructor(signal: AbortSignal) {
    const sheet = this.#sheet;
    document.adoptedStyleSheets.push(sheet);
    signal.addEventListener("abort", () => {
      this.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  }

  /** Takes the reader's colours and lines. */
  dress(settings: Settings): void {
    const rules = styleRules(settings);
    if (rules === this.#rules) return;
    this.#rules = rules;
    this.#sheet.replaceSync(rules);
  }

  /** Marks a range; what is only likely is painted paler. */
  add(range: Range, part: Part, likely: boolean, tone: Tone): void {
    this.#highlight(highlightName(part, likely, tone), PRIORITY[part]).add(range);
  }

  /** Makes these ranges stand out, and no others. */
  focus(ranges: readonly Range[]): void {
    this.#remove(FOCUS);
    for (const range of ranges) this.#highlight(FOCUS, TOPMOST).add(range);
  }

  /** Takes off everything. */
  clear(): void {
    for (const name of [...this.#highlights.keys()]) this.#remove(name);
  }

  #highlight(name: string, priority: number): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  #remove(name: string): void {
    if (this.#highlights.delete(name)) CSS.highlights.delete(name);
  }
}
