import { onEnd } from "../../shared/end.ts";
import type { Part, View } from "../../shared/marks.ts";
import { DEFAULTS } from "../../shared/settings.ts";
import { viewOf } from "../text/tree.ts";
import { forcedRules } from "./forced.ts";
import { ALIVE, FOCUS, highlightName, LINKED, NAMES, styleRules } from "./rules.ts";
import { scopeOf } from "./scope.ts";
import type { Tone } from "./tone.ts";

/** What lies on top where marks meet. */
const PRIORITY: Record<Part, number> = { content: 1, source: 2, cue: 3, actor: 4, number: 5 };

const TOPMOST = 9;

/** Whether the system's colours are put in place of the page's. */
export const FORCED = matchMedia("(forced-colors: active)");

const IS_CHROMIUM = !CSS.supports("-moz-appearance", "none");

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

  #settings = DEFAULTS;
  /** Selectors of what holds the marks of the document. */
  #scope: readonly string[] = [];
  /** Whether an element has the highlights of the element around it. Firefox 153 knows no such inheritance, and to find
   * out costs it a look at all styles. */
  #inherits = IS_CHROMIUM;
  /** Whether marks are to be calmed. */
  #forced = false;
  /** Whether those that cannot be are left out. */
  #isLoud = false;
  /** Whether the lines of an element's highlights are drawn in forced colours. */
  readonly #calm = new Map<Element, boolean>();

  constructor(signal: AbortSignal) {
    onEnd(signal, () => {
      this.clear();
      for (const [root, sheet] of this.#sheets) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    });
  }

  /** Takes the reader's colours and lines, and the elements in which marks are to be painted. */
  dress({ settings, follow }: View, elements: Iterable<Element>): void {
    const forced = FORCED.matches && IS_CHROMIUM;
    this.#isLoud = follow === null && forced;
    this.#calm.clear();
    const scope = scopeOf(elements);
    if (settings === this.#settings && forced === this.#forced && String(scope) === String(this.#scope)) return;
    this.#settings = settings;
    this.#forced = forced;
    this.#scope = scope;
    for (const [root, sheet] of this.#sheets) sheet.replaceSync(this.#rulesOf(root));
  }

  #rulesOf(root: DocumentOrShadowRoot): string {
    const page = (root as Partial<Node>).ownerDocument ?? (root as Document);
    const dies = page.defaultView?.getComputedStyle(page.documentElement).getPropertyValue(ALIVE) === "1";
    // Shadow trees and the documents of frames are small.
    const inDocument = root === document ? this.#scope : [];
    const scope = this.#inherits ? inDocument : inDocument.flatMap((within) => [within, `${within} *`]);
    // The other rules come last in the sheet: who looks for them finds them there.
    return `${this.#forced ? forcedRules(inDocument) : ""}${styleRules(this.#settings, scope, dies)}`;
  }

  /**
   * Marks a range; what is only likely is painted paler. Gives the highlight, from which the range can be taken.
   *
   * In forced colours Chromium draws highlights as if they were selected, where `forcedRules` does not reach. Whole
   * sentences in that colour would shout, so there only what is short and sure is painted while nobody is followed; cards
   * and panel show the rest.
   */
  add(range: Range, part: Part, likely: boolean, tone: Tone): Highlight {
    if (this.#isLoud && (likely || part === "content") && !this.#isCalm(range)) return new Highlight();
    const highlight = this.#highlight(range, highlightName({ part, likely, tone }), PRIORITY[part]);
    highlight.add(range);
    return highlight;
  }

  #isCalm({ startContainer }: Range): boolean {
    const element = startContainer.parentElement;
    if (!element) return false;
    let calm = this.#calm.get(element);
    if (calm === undefined) {
      this.#reach(element.getRootNode(), viewOf(element));
      calm = getComputedStyle(element).getPropertyValue("forced-color-adjust") !== "auto";
      this.#calm.set(element, calm);
    }
    return calm;
  }

  /** Makes these ranges stand out, and no others. */
  focus(ranges: readonly Range[]): void {
    this.#remove((name) => name === FOCUS);
    for (const range of ranges) this.#highlight(range, FOCUS, TOPMOST).add(range);
  }

  /** Shows that these ranges belong together, and no others. */
  link(ranges: readonly Range[], tone: Tone): void {
    this.#remove((name) => name.startsWith(LINKED));
    // There it has a colour for the letters, too, which no line below may take away.
    const priority = FORCED.matches ? TOPMOST - 1 : PRIORITY.source;
    for (const range of ranges) this.#highlight(range, LINKED + tone, priority).add(range);
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
    const canvas = viewOf(startContainer);
    this.#reach(startContainer.getRootNode(), canvas);
    let layer = this.#layers.get(canvas);
    if (!layer) {
      layer = { registry: canvas.CSS.highlights, highlights: new Map<string, Highlight>() };
      this.#layers.set(canvas, layer);
      // What an earlier version of the extension could not take off.
      for (const one of NAMES) layer.registry.delete(one);
    }
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
    sheet.replaceSync(this.#rulesOf(root));
    root.adoptedStyleSheets.push(sheet);
    this.#sheets.set(root, sheet);
    if (root !== document || !this.#inherits || isInherited(this.#scope)) return;
    this.#inherits = false;
    sheet.replaceSync(this.#rulesOf(root));
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

/** Whether what is inside of an element that has our rules has them, too. */
function isInherited(scope: readonly string[]): boolean {
  const ground = (element: Element) => getComputedStyle(element, `::highlight(${FOCUS})`).backgroundColor;
  for (const within of scope) {
    const outer = document.querySelector(within);
    const inner = [...(outer?.children ?? [])].find((child) => !scope.some((selector) => child.matches(selector)));
    if (outer && inner) return ground(outer) === ground(inner);
  }
  return false;
}
