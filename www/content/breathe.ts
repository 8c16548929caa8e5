/** Longest stretch of work, in milliseconds, before the page gets its turn. */
const SLICE = 12;

/** One question in so many, a power of two less one, looks at the clock. */
const OFTEN = 7;

/** A pause that is due when the page has waited long enough. */
export interface Breath {
  due: () => boolean;
  /** Lets the page work. Throws when the signal is aborted meanwhile. */
  take: () => Promise<void>;
}

/** Slices long work on the page's thread. */
export function breathe(signal: AbortSignal): Breath {
  let start = performance.now();
  let calls = 0;
  return {
    // To ask the clock costs as much as a small step of the work.
    due: () => (++calls & OFTEN) === 0 && performance.now() - start > SLICE,
    async take() {
      await nextTask();
      signal.throwIfAborted();
      start = performance.now();
    },
  };
}

/** Does something with each of many things. V8 compiles no loop with an `await` in it while it runs, so that what goes from
 * thing to thing does not wait. */
export async function forEach<Thing>(things: readonly Thing[], breath: Breath, work: (thing: Thing, at: number) => void): Promise<void> {
  let at = 0;
  const goOn = (): boolean => {
    for (let thing = things[at]; thing !== undefined; thing = things[at]) {
      if (breath.due()) return false;
      work(thing, at++);
    }
    return true;
  };
  while (!goOn()) await breath.take();
}

/** Whether something was thrown because it is no longer wanted. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Those who wait for their turn, the first first, and the channel that calls them: one for as long as we live. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** A message to ourselves comes after the page's waiting events; a timer would be held back by four milliseconds. */
function nextTask(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  channel.port2.postMessage(undefined);
  return new Promise((resolve) => { waiting.push(resolve); });
}
