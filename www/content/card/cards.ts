import { onEnd } from "../../shared/end.ts";
import { categoryOf, type Mark, thingOf, type View } from "../../shared/marks.ts";
import { boxesOf, originOf, topOf } from "../frames.ts";
import { HitTest } from "../hit.ts";
import { Ground } from "../paint/tone.ts";
import type { PlacedMarks } from "../placed.ts";
import { viewOf } from "../text/tree.ts";
import { type Actions, Card } from "./card.ts";
import { entriesFor } from "./content.ts";
import type { Spot } from "./place.ts";

/** The pointer rests that long, in milliseconds, before a card appears, changes or goes: who only passes by is not
 * disturbed, and who is on the way to the card reaches it. */
const REST = 300;

/** A mark that is wider than this, in CSS pixels, has its card beside the pointer. */
const WIDE = 240;

/** What the cards need to know and to do. */
export interface CardHost {
  view: () => View;
  isAlive: () => boolean;
  actions: (mark: Mark) => Actions;
  /** The reader looks at a mark; `chosen` when it was tapped or clicked. */
  at: (mark: Mark, chosen: boolean) => void;
}

/** Shows the card of what is under the pointer, under a finger that taps, or where the keyboard has gone. */
export class Cards {
  readonly #card = new Card();
  readonly #heard = new WeakSet([document]);
  #hit: HitTest | undefined;
  #shownFor = "";
  #anchor: Range | undefined;
  #top = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly placed: PlacedMarks,
    readonly host: CardHost,
    readonly signal: AbortSignal,
  ) {
    this.#listenIn(window);
    onEnd(signal, () => { this.hide(); });
  }

  /** Listens wherever there are marks now: what happens in a frame is not told outside of it. */
  listen(): void {
    for (const { element: { ownerDocument } } of this.placed.blocks) {
      if (this.#heard.has(ownerDocument)) continue;
      this.#heard.add(ownerDocument);
      this.#listenIn(ownerDocument);
    }
  }

  #listenIn(place: Window | Document): void {
    const { signal } = this;
    const options = { signal, passive: true, capture: true };
    const on = place.addEventListener.bind(place) as typeof addEventListener;
    on("pointermove", (event) => { this.#onMove(event); }, options);
    on("pointerup", (event) => { this.#onUp(event); }, options);
    on("pointerout", (event) => {
      // The pointer has left the window.
      if (event.relatedTarget === null && event.pointerType === "mouse") this.#after(() => { this.hide(); });
    }, options);
    for (const type of ["scroll", "resize"]) on(type, (event) => { this.#onScroll(event); }, options);
    on("keydown", (event) => { this.#onKey(event); }, { signal, capture: true });
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#card.hide();
    if (this.#shownFor !== "") this.placed.painter.link([], "light");
    this.#shownFor = "";
    this.#anchor = undefined;
  }

  /** Shows the card of a mark and gives it the keyboard, if it is on the screen. */
  showFor(mark: Mark): void {
    const [line] = this.#linesOf(mark);
    if (!line) return;
    this.#show([mark, ...this.placed.at(mark.span.block, mark.span.start).filter((one) => one !== mark)], line, line.left);
    this.#card.focus();
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === "touch" || !this.host.isAlive()) return;
    clearTimeout(this.#timer);
    const { x, y } = pointOf(event);
    if (this.#card.holds(x, y)) return;
    if (event.buttons !== 0) this.hide();
    else this.#after(() => { this.#showAt(x, y, false); });
  }

  #onUp(event: PointerEvent): void {
    const { pointerType, button, target } = event;
    if (button !== 0 || this.#card.sent(event)) return;
    if (viewOf(target as Node).getSelection()?.isCollapsed === false) return;
    const { x, y } = pointOf(event);
    if (pointerType === "touch") this.#showAt(x, y, true);
    else this.#marksAt(x, y, ([mark]) => { if (mark) this.host.at(mark, true); });
  }

  /** A scroll that moves the words takes the card off; one of another part of the page, or of the card, does not. */
  #onScroll(event: Event): void {
    if (!this.#anchor || this.#card.sent(event)) return;
    if (Math.abs(topOf(this.#anchor) - this.#top) > 1 || event.type === "resize") this.hide();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#card.isShown || (event.key !== "Escape" && this.#card.sent(event))) return;
    // The first Esc is for the card, the next one for the marks.
    if (event.key === "Escape") event.preventDefault();
    if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) this.hide();
  }

  #after(work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, REST);
  }

  #marksAt(x: number, y: number, use: (marks: Mark[]) => void): void {
    this.#hit ??= new HitTest(this.placed);
    use(this.#hit.at(x, y));
  }

  #showAt(x: number, y: number, chosen: boolean): void {
    this.#marksAt(x, y, (marks) => {
      const innermost = marks[0];
      if (!innermost) {
        this.hide();
        return;
      }
      const line = this.#linesOf(innermost).find(({ top, bottom }) => top <= y && y <= bottom);
      if (!line || !this.#show(marks, line, line.width > WIDE ? x : undefined)) return;
      this.host.at(innermost, chosen);
    });
  }

  /** The boxes of a mark, one for each line. */
  #linesOf({ span }: Mark): DOMRect[] {
    return this.placed.ranges(span).flatMap(boxesOf);
  }

  /** Shows the card of some marks beside a line of the first. Tells whether it is another card than before. */
  #show(marks: readonly Mark[], line: DOMRect, x: number | undefined): boolean {
    const first = marks[0];
    const key = marks.map((mark) => `${mark.part}${mark.index}/${mark.mention}`).join();
    const range = first && this.placed.ranges(first.span)[0];
    if (!first || !range || key === this.#shownFor) return false;
    const { settings } = this.host.view();
    const lines = this.#linesOf(first);
    const element = range.startContainer.parentElement;
    const rtl = element !== null && getComputedStyle(element).direction === "rtl";
    const spot: Spot = { lines, line, x: x ?? (rtl ? line.right : line.left), rtl };
    const { report, blocks } = this.placed;
    const entries = entriesFor(marks, { report, blocks, settings });
    const tone = new Ground().toneOf(element);
    this.#card.show(entries, spot, tone, settings, this.host.actions(first));
    // Source, verb and words of a claim may stand far apart.
    const claim = marks.find((mark) => categoryOf(mark.part) === "claims");
    const parts = claim ? this.placed.all.filter((mark) => thingOf(mark) === thingOf(claim)) : [];
    this.placed.painter.link(parts.flatMap(({ span }) => this.placed.ranges(span)), tone);
    this.#shownFor = key;
    this.#anchor = range;
    this.#top = topOf(range);
    return true;
  }
}

/** Where the pointer is in our window. */
function pointOf({ target, clientX, clientY }: PointerEvent): { x: number; y: number } {
  const { x, y } = originOf(target as Node);
  return { x: clientX + x, y: clientY + y };
}
