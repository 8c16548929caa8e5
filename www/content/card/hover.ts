import type { PlacedMarks } from "../placed.ts";
import { HitTest } from "../hit.ts";
import { Ground } from "../paint/tone.ts";
import { Card } from "./card.ts";
import { entriesFor } from "./content.ts";

/** The pointer rests that long, in milliseconds, before a card appears: who only passes by is not disturbed. */
const REST = 180;

/** Shows the card of what is under the pointer, or under a finger that taps, until the signal is aborted. */
export function showCardsOnHover(placed: PlacedMarks, isAlive: () => boolean, signal: AbortSignal): void {
  const card = new Card();
  let hit: HitTest | undefined;
  let shownFor = "";
  let rest: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(rest);
    card.hide();
    shownFor = "";
  };

  const showAt = (x: number, y: number) => {
    hit ??= new HitTest(placed);
    const marks = hit.at(x, y);
    const innermost = marks[0];
    if (!innermost) {
      hide();
      return;
    }
    const key = marks.map((mark) => `${mark.part}${mark.index}/${mark.mention}`).join();
    if (key === shownFor) return;
    const ranges = placed.ranges(innermost.span);
    const lines = ranges.flatMap((range) => [...range.getClientRects()]);
    const box = lines.find((line) => line.top <= y && y <= line.bottom);
    if (!box) return;
    // A long claim fills the line; its card belongs beside the pointer.
    const left = box.width > 240 ? Math.max(box.left, x - 40) : box.left;
    const tone = new Ground().toneOf(ranges[0]?.startContainer.parentElement ?? null);
    card.show(entriesFor(marks, placed.report, placed.blocks), new DOMRect(left, box.top, 1, box.height), tone);
    shownFor = key;
  };

  const options = { signal, passive: true, capture: true };
  addEventListener(
    "pointermove",
    ({ clientX, clientY, buttons }) => {
      if (!isAlive() || card.holds(clientX, clientY)) return;
      clearTimeout(rest);
      if (buttons !== 0) hide();
      else if (card.isShown) showAt(clientX, clientY);
      else rest = setTimeout(showAt, REST, clientX, clientY);
    },
    options,
  );
  addEventListener("pointerup", ({ pointerType, clientX, clientY }) => {
    if (pointerType === "touch" && !card.holds(clientX, clientY)) showAt(clientX, clientY);
  }, options);
  for (const event of ["scroll", "blur", "pointerleave", "keydown", "resize"]) addEventListener(event, hide, options);
  signal.addEventListener("abort", hide);
}
