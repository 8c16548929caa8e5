import { coloursOf } from "../../shared/look.ts";
import { categoryOf, type Part } from "../../shared/marks.ts";
import type { Settings } from "../../shared/settings.ts";
import type { Tone } from "./tone.ts";

/** How a part is drawn, apart from the shape of its line, which the reader chooses. */
interface Weight {
  /** CSS pixels below the letters: lines of parts that can meet lie at different heights. */
  offset: number;
  /** Opacity of the tint, from 0 to 1. */
  tint: number;
  /** Drawn as faintly as something that is only likely: its line runs under whole sentences. */
  faint: boolean;
}

const WEIGHTS: Record<Part, Weight> = {
  actor: { offset: 2, tint: 0, faint: false },
  number: { offset: 2, tint: 0, faint: false },
  source: { offset: 4, tint: 0.14, faint: false },
  cue: { offset: 3, tint: 0, faint: false },
  content: { offset: 5, tint: 0.07, faint: true },
};

/**
 * Lightness of lines in OKLCH, from 0 to 1, sure and likely. Whatever the hue, a line of that lightness contrasts at
 * least 3:1 with every ground of its tone; `tests/browser/look.test.mjs` computes it.
 */
const LIGHTNESS: Record<Tone, { sure: number; likely: number }> = {
  light: { sure: 0.48, likely: 0.56 },
  deep: { sure: 0.25, likely: 0.25 },
  pale: { sure: 0.94, likely: 0.94 },
  dark: { sure: 0.82, likely: 0.71 },
};

/** A dark ground swallows a faint tint. */
const DARK_GROUND = 1.6;

const TONES = Object.keys(LIGHTNESS) as Tone[];
const PARTS = Object.keys(WEIGHTS) as Part[];

/**
 * Readers who ask for more contrast get thicker lines and no tint. In forced colours a line has the colour of the
 * letters, and its shape tells marks apart.
 */
function rule(part: Part, likely: boolean, tone: Tone, settings: Settings): string {
  const { offset, tint, faint } = WEIGHTS[part];
  const base = coloursOf(settings)[categoryOf(part)];
  const lightness = LIGHTNESS[tone][likely || faint ? "likely" : "sure"];
  const strength = tint * (likely ? 0.5 : 1) * (tone === "dark" || tone === "pale" ? DARK_GROUND : 1);
  const shape = settings.shapes[part];
  const line = shape === "none" ? "none" : `underline ${shape} 1px oklch(from ${base} ${lightness} c h)`;
  const name = `::highlight(${highlightName(part, likely, tone)})`;
  const tinted = `${name} { background-color: oklch(from ${base} ${lightness} c h / ${strength.toFixed(3)}); }`;
  return `${name} { text-decoration: ${line}; text-underline-offset: ${offset}px; }
  ${strength > 0 ? `@media (forced-colors: none) and (not (prefers-contrast: more)) { ${tinted} }` : ""}
  @media (forced-colors: none) and (prefers-contrast: more) { ${name} { text-decoration-thickness: 2px; } }
  @media (forced-colors: active) { ${name} { text-decoration-color: currentColor; } }`;
}

/** The page shares the registry of highlights with us: every name of ours begins like this. */
export const PREFIX = "sourcelight-";

/** The place that the reader has asked for in the panel. */
export const FOCUS = `${PREFIX}focus`;

export function highlightName(part: Part, likely: boolean, tone: Tone): string {
  return `${PREFIX}${part}${likely ? "-likely" : ""}-${tone}`;
}

/** The style sheet for every highlight of ours under the reader's settings. */
export function styleRules(settings: Settings): string {
  const rules = PARTS.flatMap((part) =>
    TONES.flatMap((tone) =>
      [false, true].map((likely) => rule(part, likely, tone, settings)),
    ),
  );
  const focus = `::highlight(${FOCUS}) { background-color: #ffd75e; color: #1b1b1b; }
  @media (forced-colors: active) { ::highlight(${FOCUS}) { background-color: Highlight; color: HighlightText; text-decoration: underline 3px; } }`;
  return [...rules, focus].join("\n");
}
