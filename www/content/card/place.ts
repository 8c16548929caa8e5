/** Space between a mark and its card, and between the card and the edge of the window, in CSS pixels. */
export const GAP = 8;

/** A card that is cut lower than this, in CSS pixels, cannot be read. */
const LEAST_HEIGHT = 110;

/** Where a card goes, in CSS pixels of the window. Cut at `height` if given; what is cut can be scrolled to. */
export interface Place {
  left: number;
  top: number;
  height?: number;
}

/** The lines of a mark, the one that the reader points at, and the direction of its text. */
export interface Spot {
  lines: readonly DOMRect[];
  line: DOMRect;
  /** Where in the line the card belongs, for a mark that fills it. */
  x: number;
  rtl: boolean;
}

/** Finds the place of a card: under the words, over them, or beside them, but never on them. */
export function placeCard(card: { width: number; height: number }, spot: Spot, view: { width: number; height: number }): Place {
  const whole = { top: Math.min(...spot.lines.map(({ top }) => top)), bottom: Math.max(...spot.lines.map(({ bottom }) => bottom)) };
  const from = spot.rtl ? spot.x - card.width : spot.x;
  const left = Math.max(GAP, Math.min(from, view.width - card.width - GAP));
  // Words that fill the window leave no room; then the line under the pointer is kept free.
  for (const words of [whole, spot.line]) {
    const above = words.top - 2 * GAP;
    const below = view.height - words.bottom - 2 * GAP;
    if (below >= card.height) return { left, top: words.bottom + GAP };
    if (above >= card.height) return { left, top: words.top - GAP - card.height };
    const isBelow = below >= above;
    const height = Math.max(above, below);
    if (height >= LEAST_HEIGHT) return { left, top: isBelow ? words.bottom + GAP : GAP, height };
  }
  // A window that is lower than a few lines: beside the words.
  const right = spot.line.right + GAP;
  const isRight = view.width - right >= card.width + GAP;
  return { left: isRight ? right : Math.max(GAP, spot.line.left - GAP - card.width), top: GAP, height: view.height - 2 * GAP };
}
