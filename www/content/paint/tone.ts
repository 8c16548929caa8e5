import { parentOf } from "../text/tree.ts";

/**
 * The ground that marks must show on: `light` and `dark` as most pages have it, `deep` and `pale` for grounds
 * between, where only very dark or very light lines reach a contrast of 3:1.
 */
export type Tone = "light" | "deep" | "pale" | "dark";

/** The least relative luminance (WCAG 2.2) of a ground for each tone, from the lightest. */
const TONES: readonly (readonly [Tone, number])[] = [
  ["light", 0.7],
  // At 0.179 black and white contrast equally with a ground.
  ["deep", 0.179],
  ["pale", 0.07],
  ["dark", 0],
];

/** Tells the tone of the ground that an element is drawn on, remembering what it has looked at. */
export class Ground {
  readonly #known = new Map<Element, Tone>();

  /** The nearest ancestor with a colour or picture of its own decides; a page without any is light unless it says
   * otherwise. */
  toneOf(element: Element | null): Tone {
    const passed: Element[] = [];
    let tone: Tone | undefined;
    for (let up = element; up && !tone; up = parentOf(up)) {
      tone = this.#known.get(up) ?? toneOfGround(getComputedStyle(up));
      passed.push(up);
    }
    tone ??= canvasTone();
    for (const one of passed) this.#known.set(one, tone);
    return tone;
  }
}

function toneOfGround({ backgroundImage, backgroundColor, color }: CSSStyleDeclaration): Tone | undefined {
  // Nobody can measure a picture, but its letters are legible: light ones stand on something dark.
  if (backgroundImage.includes("url(")) {
    const letters = luminance(color);
    return letters !== undefined && letters > 0.179 ? "pale" : "deep";
  }
  const ground = luminance(backgroundColor);
  return ground === undefined ? undefined : toneOfLuminance(ground);
}

function toneOfLuminance(ground: number): Tone {
  return TONES.find(([, least]) => ground >= least)?.[0] ?? "dark";
}

/** Relative luminance of a computed colour; nothing for one that lets most of the ground behind it through. */
function luminance(colour: string): number | undefined {
  const channels = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!channels || Number(channels[4] ?? 1) < 0.5) return undefined;
  const [red, green, blue] = [channels[1], channels[2], channels[3]].map((channel) => linear(Number(channel) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The browser's own ground is dark only where the page allows it and the reader wants it. */
function canvasTone(): Tone {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (!scheme.includes("dark")) return "light";
  if (!scheme.includes("light")) return "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
