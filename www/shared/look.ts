import type { Category } from "./marks.ts";
import { DEFAULTS, type PaletteName, type Settings } from "./settings.ts";

/**
 * Colours by palette. Lightness is set by the ground that a mark stands on, so hue and strength are what counts.
 * For eyes that do not tell red from green, blue and orange against grey; for those that do not tell blue from
 * yellow, red and green-blue against grey; in `mono` only the shape of the line tells marks apart.
 */
const PALETTES: Record<Exclude<PaletteName, "own">, Readonly<Record<Category, string>>> = {
  standard: DEFAULTS.colours,
  "red-green": { actors: "#0060d0", numbers: "#b36b00", claims: "#707070" },
  "blue-yellow": { actors: "#007f7f", numbers: "#d01030", claims: "#707070" },
  mono: { actors: "#606060", numbers: "#606060", claims: "#606060" },
};

/** The colour of each category under these settings. */
export function coloursOf({ palette, colours }: Settings): Readonly<Record<Category, string>> {
  return palette === "own" ? colours : PALETTES[palette];
}

/** Gives an element, if no other the page of the extension, the colours and lines of the marks, as our style sheets read them. */
export function applyLook(settings: Settings, { style } = document.documentElement): void {
  for (const [category, colour] of Object.entries(coloursOf(settings))) style.setProperty(`--base-${category}`, colour);
  for (const [part, shape] of Object.entries(settings.shapes)) style.setProperty(`--shape-${part}`, shape);
}
