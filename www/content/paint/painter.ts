import type { Part, View } from "../../shared/marks.ts";
import { DEFAULTS } from "../../shared/settings.ts";
import { FOCUS, highlightName, styleRules } from "./rules.ts";
import type { Tone } from "./tone.ts";

/** What lies on top where marks meet. */
const PRIORITY: Record<Part, number> = { content: 1, source: 2, cue: 3, actor: 4, number: 5 };

const TOPMOST = 9;

/** Whether the system's colours are put in place of the page's. */
export const FORCED = matchMedia("(forced-colors: active)");

/** A window as far as painting needs it: a frame has its own classes and its own registry. */
type Canvas = Pick<typeof globalThis, "CSS" | "Highlight" | "CSSStyleSheet">;

/**
 * What is painted in one window. The registry is asked for once: in Firefox, `CSS.highlights` gives a content script
 * the one of the window that was asked last.
 */
interface Layer {
  registry: HighlightRegistry;
  highlights: Map<string, Highlight>;
}

/**
 * Paints ranges with the CSS Custom Highlight API. No node of the page is touched; the rules are an adopted style
 * sheet, which a page's Content-Security-Policy does not reach.
 *
 * The painter keeps its own maps: in Firefox a content script may write `CSS.highlights` but not iterate it.
 */
export class Painter {
  readonly #layers = new Map<Canvas, Layer>();
  /** The documents and shadow roots that have our rules: those of a document do not reach into a shadow tree. */
  readonly #sheets = new Map<DocumentOrShadowRoot, CSSStyleSheet>();

  #rules = styleRules(DEFAULTS);
  #isLoud = false;

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => {
      this.clear();
      for (const [root, sheet] of this.#sheets) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    });
  }

  /** Takes the reader's colours and lines. */
  dress({ settings, follow }: View): void {
    this.#isLoud = follow === null && FORCED.matches && !CSS.supports("-moz-appearance", "none");
    const rules = styleRules(settings);
    if (rules === this.#rules) return;
    this.#rules = rules;
    for (const sheet of this.#sheets.values()) sheet.replaceSync(rules);
  }

  /**
   * Marks a range; what is only likely is painted paler. Gives the highlight, from which the range can be taken.
   *
   * In forced colours Chromium draws every highlight as if it were selected, whatever its rule says. Whole sentences
   * in that colour would shout, so there only what is short and sure is painted while nobody is followed; cards and
   * panel show the rest.
   */
  add(range: Range, part: Part, likely: boolean, tone: Tone): Highlight {
    if (this.#isLoud && (likely || part === "content")) return new Highlight();
    const highlight = this.#highlight(range, highlightName(part, likely, tone), PRIORITY[part]);
    highlight.add(range);
    return highlight;
  }

  /** Makes these ranges stand out, and no others. */
  focus(ranges: readonly Range[]): void {
    this.#remove((name) => name === FOCUS);
    for (const range of ranges) this.#highlight(range, FOCUS, TOPMOST).add(range);
  }

  /** Takes off everything. */
  clear(): void {
    this.#remove(() => true);
  }

  /** Registers everything again, in case the page has emptied the registry that it shares with us. */
  restore(): void {
    for (const { registry, highlights } of this.#layers.values()) {
      for (const [name, highlight] of highlights) if (!registry.has(name)) registry.set(name, highlight);
    }
    for (const [root, sheet] of this.#sheets) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
  }

  #highlight({ startContainer }: Range, name: string, priority: number): Highlight {
    const canvas = (startContainer.ownerDocument?.defaultView ?? globalThis) as Canvas;
    this.#reach(startContainer.getRootNode(), canvas);
    let layer = this.#layers.get(canvas);
    if (!layer) this.#layers.set(canvas, (layer = { registry: canvas.CSS.highlights, highlights: new Map<string, Highlight>() }));
    let highlight = layer.highlights.get(name);
    if (!highlight) {
      highlight = new canvas.Highlight();
      highlight.priority = priority;
      layer.highlights.set(name, highlight);
      layer.registry.set(name, highlight);
    }
    return highlight;
  }

  #reach(node: Node, canvas: Canvas): void {
    const root = node as Document | ShadowRoot;
    if (this.#sheets.has(root)) return;
    const sheet = new canvas.CSSStyleSheet();
    sheet.replaceSync(this.#rules);
    root.adoptedStyleSheets.push(sheet);
    this.#sheets.set(root, sheet);
  }

  #remove(isMeant: (name: string) => boolean): void {
    for (const { registry, highlights } of this.#layers.values()) {
      for (const name of [...highlights.keys()].filter(isMeant)) {
        highlights.delete(name);
        registry.delete(name);
      }
    }
  }
}
