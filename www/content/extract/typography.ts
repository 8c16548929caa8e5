import type { PlacedBlock } from "../text/walk.ts";
import { runningLength } from "./regions.ts";

interface Setting {
  key: string;
  size: number;
}

/** How text is set. The article's own is set as most of its running text is. */
export class Typography {
  readonly #known = new Map<Element, Setting>();
  readonly #common: Setting;

  /** Learns what is common from the blocks of the article's element. */
  constructor(blocks: readonly PlacedBlock[]) {
    const lengths = new Map<string, number>();
    let common: Setting = { key: "", size: 16 };
    for (const block of blocks) {
      const setting = this.#of(block.element);
      const length = (lengths.get(setting.key) ?? 0) + runningLength(block);
      lengths.set(setting.key, length);
      if (length > (lengths.get(common.key) ?? 0)) common = setting;
    }
    this.#common = common;
  }

  /** Whether a text is set as the article is. */
  isCommon(element: Element): boolean {
    return this.#of(element).key === this.#common.key;
  }

  /** Size of the letters against the article's: 0.5 is the same, 1 is twice as large or more. */
  size(element: Element): number {
    return Math.min(1, this.#of(element).size / this.#common.size / 2);
  }

  #of(element: Element): Setting {
    let setting = this.#known.get(element);
    if (!setting) {
      const { fontSize, fontFamily, fontWeight, fontStyle, color } = (
        element.ownerDocument.defaultView ?? window
      ).getComputedStyle(element);
      setting = { key: `${fontSize} ${fontFamily} ${fontWeight} ${fontStyle} ${color}`, size: parseFloat(fontSize) };
      this.#known.set(element, setting);
    }
    return setting;
  }
}
