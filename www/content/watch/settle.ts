import { onEnd } from "../../shared/end.ts";

/** Milliseconds without a change after which the page is taken to be at rest. */
const REST = 250;

/** Milliseconds after which a page that never rests is looked at all the same. */
const LONGEST = 2000;

/** The longest that a page whose changes mean nothing is left alone, in milliseconds. */
const LAZIEST = 4000;

/**
 * Calls back once after a burst of changes. A page that keeps changing without anything new is looked at ever more
 * rarely. A hidden page is looked at when it is shown again.
 */
export class Settle {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #rest = REST;
  #isWaiting = false;
  #isBusy = false;

  constructor(
    readonly settled: () => Promise<boolean>,
    signal: AbortSignal,
  ) {
    onEnd(signal, () => { clearTimeout(this.#timer); });
    document.addEventListener("visibilitychange", () => { if (this.#isWaiting) this.#arm(); }, { signal });
  }

  /** Something has changed. */
  push(): void {
    if (!this.#isWaiting) this.#since = performance.now();
    this.#isWaiting = true;
    this.#arm();
  }

  #arm(): void {
    if (this.#isBusy || document.hidden) return;
    const isOverdue = performance.now() - this.#since > Math.max(LONGEST, this.#rest);
    if (this.#timer !== undefined && isOverdue) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.#rest);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (document.hidden) return;
    this.#isWaiting = false;
    this.#isBusy = true;
    try {
      const isNew = await this.settled();
      this.#rest = isNew ? REST : Math.min(LAZIEST, this.#rest * 2);
    } catch {
      // The reading was given up: whoever did it has said why.
    } finally {
      this.#isBusy = false;
    }
    // What has changed while we were looking.
    if (this.#isWaiting as boolean) this.#arm();
  }
}
