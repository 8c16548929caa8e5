import { isConnected } from "../shared/connected.ts";
import { onEnd } from "../shared/end.ts";
import type { PageState, ToContent, ToPanel } from "../shared/messages.ts";
import { LiveArticle } from "./live.ts";

/** What the reader has called wrong, as long as the page is open: off and on again, it stays away. */
const wrong = new Set<string>();

/** One stay of the marks on the page, from the click to the next. Everything that it starts ends with its signal. */
export class Session {
  readonly #abort = new AbortController();
  #state: PageState = { phase: "working" };
  readonly #article = new LiveArticle(
    (state) => { this.#change(state); },
    {
      isAlive: () => this.#isAlive(),
      changed: () => { this.#change(this.#state); },
      at: (entry, chosen) => { tell({ to: "panel", type: "at", entry, chosen }); },
    },
    wrong,
    this.#abort.signal,
  );

  /** Whether there is something on the page, or about to be, that a second click takes off. */
  get isOn(): boolean {
    return !this.#abort.signal.aborted && (this.#state.phase === "working" || this.#state.phase === "shown");
  }

  async start(): Promise<void> {
    const { signal } = this.#abort;
    this.#listen(signal);
    try {
      await this.#article.start();
    } catch (error) {
      if (!signal.aborted) this.#change({ phase: "failed", reason: String(error) });
    }
  }

  /** Takes everything off the page and ends every listener. */
  stop(): void {
    if (this.#abort.signal.aborted) return;
    this.#abort.abort();
    if (isConnected()) tell({ to: "panel", type: "state-changed" });
  }

  #listen(signal: AbortSignal): void {
    const listener = (message: ToContent | ToPanel, _sender: unknown, respond: (answer: unknown) => void) => {
      if (message.to !== "content") return;
      const { reader } = this.#article;
      if (message.type === "state") {
        respond(this.#state.phase === "shown" ? { ...this.#state, ...reader?.state } : this.#state);
      } else if (message.type === "stop") {
        respond(true);
        this.stop();
      } else {
        respond(reader?.handle(message) ?? false);
      }
    };
    chrome.runtime.onMessage.addListener(listener);
    onEnd(signal, () => {
      if (isConnected()) chrome.runtime.onMessage.removeListener(listener);
    });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !isForThePage(event)) this.stop();
      },
      { signal },
    );
    // Coming back to the page is when an update of the extension meanwhile shows.
    for (const event of ["visibilitychange", "pageshow"]) addEventListener(event, () => this.#isAlive(), { signal, capture: true });
  }

  /** After an update the old script has lost its extension: nobody could take its marks off, so it does. */
  #isAlive(): boolean {
    if (!isConnected()) this.stop();
    return !this.#abort.signal.aborted;
  }

  #change(state: PageState): void {
    this.#state = state;
    tell({ to: "panel", type: "state-changed", ...(state.phase === "shown" && { claims: this.#article.reader?.placed.claims }) });
  }
}

/** In a field or a dialog, Esc clears or closes that. */
function isForThePage(event: KeyboardEvent): boolean {
  const [inside] = event.composedPath();
  return inside instanceof Element && inside.closest("input,select,textarea,[contenteditable],dialog,[role=dialog]") !== null;
}

/** No panel may be open to hear it. */
function tell(message: ToPanel): void {
  chrome.runtime.sendMessage(message).catch(() => undefined);
}
