/** Whether marks must show on a light or on a dark ground. */
export type Tone = "light" | "dark";

/** Relative luminance (WCAG 2.2) at which black and white text contrast equally with a ground. */
const MIDDLE = 0.179;

/** Tells the tone of the ground that an element is drawn on, remembering what it has looked at. */
export class Ground {
  readonly #known = new Map<Element, Tone>();

  /** The nearest ancestor with a colour of its own decides; a page without any is light unless it says otherwise. */
  toneOf(element: Element | null): Tone {
    const passed: Element[] = [];
    let tone: Tone | undefined;
    for (let up = element; up && !tone; up = up.parentElement) {
      tone = this.#known.get(up) ?? toneOfColour(getComputedStyle(up).backgroundColor);
      passed.push(up);
    }
    tone ??= canvasTone();
    for (const one of passed) this.#known.set(one, tone);
    return tone;
  }
}

function toneOfColour(colour: string): Tone | undefined {
  const channels = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!channels || Number(channels[4] ?? 1) < 0.5) return undefined;
  const [red, green, blue] = [channels[1], channels[2], channels[3]].map((channel) => linear(Number(channel) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) > MIDDLE ? "light" : "dark";
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
