import type { Category } from "./marks.ts";
import type { PaletteName, Settings } from "./settings.ts";

/**
 * Colours by palette. Lightness is set by the ground that a mark stands on, so hue and strength are what counts.
 * For eyes that do not tell red from green, blue and orange against grey; for those that do not tell blue from
 * yellow, red and green-blue against grey; in `mono` only the shape of the line tells marks apart.
 */
const PALETTES: Record<Exclude<PaletteName, "own">, Record<Category, string>> = {
  standard: { actors: "#1f65cc", numbers: "#a65200", claims: "#6f3fc4" },
  "red-green": { actors: "#0060d0", numbers: "#b36b00", claims: "#707070" },
  "blue-yellow": { actors: "#007f7f", numbers: "#d01030", claims: "#707070" },
  mono: { actors: "#606060", numbers: "#606060", claims: "#606060" },
};

/** The colour of each category under these settings. */
export function coloursOf({ palette, colours }: Settings): Readonly<Record<Category, string>> {
  return palette === "own" ? colours : PALETTES[palette];
}

/** Gives a page of the extension the colours and lines of the marks, as the style sheet `base.css` reads them. */
export function applyLook(settings: Settings): void {
  const { style } = document.documentElement;
  for (const [category, colour] of Object.entries(coloursOf(settings))) style.setProperty(`--base-${category}`, colour);
  for (const [part, shape] of Object.entries(settings.shapes)) style.setProperty(`--shape-${part}`, shape);
}
