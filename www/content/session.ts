import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import type { Answer, PageState, ToBackground, ToContent, ToPanel } from "../shared/messages.ts";
import { readSettings } from "../shared/settings.ts";
import { extract } from "./extract/extract.ts";
import { isConnected } from "../shared/connected.ts";
import { Painter } from "./paint/painter.ts";
import { PlacedMarks } from "./placed.ts";
import { Reader } from "./reader.ts";

/** What the reader has called wrong, as long as the page is open: a second reading leaves it away as well. */
const wrong = new Set<string>();

/** One reading of the page, from the click to the next. Everything that it starts ends with its signal. */
export class Session {
  readonly #abort = new AbortController();
  #state: PageState = { phase: "working" };
  #reader: Reader | undefined;

  /** Whether there is something on the page, or about to be, that a second click takes off. */
  get isOn(): boolean {
    return !this.#abort.signal.aborted && (this.#state.phase === "working" || this.#state.phase === "shown");
  }

  async start(): Promise<void> {
    const { signal } = this.#abort;
    this.#listen(signal);
    try {
      await this.#read(signal);
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

  async #read(signal: AbortSignal): Promise<void> {
    const page = await extract(document, signal);
    if (!page) {
      this.#change({ phase: "no-article" });
      return;
    }
    const article = JSON.stringify(page.article);
    const [answer, settings] = await Promise.all([
      ask({ to: "background", type: "analyze", article }),
      readSettings(),
    ]);
    signal.throwIfAborted();
    if (!answer.ok) {
      this.#change({ phase: "failed", reason: answer.reason });
      return;
    }
    const placed = new PlacedMarks(JSON.parse(answer.text) as Report, page.blocks, new Painter(signal));
    const reader = new Reader(placed, JSON.parse(article) as Article, settings, wrong, {
      isAlive: () => this.#isAlive(),
      changed: () => { this.#change(this.#state); },
      at: (entry, chosen) => { tell({ to: "panel", type: "at", entry, chosen }); },
    }, signal);
    this.#reader = reader;
    await reader.paint();
    const { scope } = page;
    const { anchored, all } = placed;
    this.#change({ phase: "shown", scope, article, report: answer.text, marks: all.length, anchored, ...reader.state });
  }

  #listen(signal: AbortSignal): void {
    const listener = (message: ToContent | ToPanel, _sender: unknown, respond: (answer: unknown) => void) => {
      if (message.to !== "content") return;
      switch (message.type) {
        case "state":
          respond(this.#state.phase === "shown" ? { ...this.#state, ...this.#reader?.state } : this.#state);
          break;
        case "stop":
          respond(true);
          this.stop();
          break;
        case "focus":
        case "follow":
        case "step":
        case "links":
        case "restore":
          respond(this.#reader?.handle(message) ?? false);
      }
    };
    chrome.runtime.onMessage.addListener(listener);
    signal.addEventListener("abort", () => {
      if (isConnected()) chrome.runtime.onMessage.removeListener(listener);
    });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape" && !event.defaultPrevented) this.stop();
      },
      { signal },
    );
    // A page may put another article in the place of this one without loading anew. Firefox tells since version 147.
    const { navigation } = window as Partial<Pick<Window, "navigation">>;
    const { pathname } = location;
    navigation?.addEventListener(
      "navigatesuccess",
      () => {
        if (location.pathname !== pathname) this.stop();
      },
      { signal },
    );
    // Coming back to the page is when an update of the extension meanwhile shows.
    document.addEventListener("visibilitychange", () => this.#isAlive(), { signal });
  }

  /** After an update the old script has lost its extension: nobody could take its marks off, so it does. */
  #isAlive(): boolean {
    if (!isConnected()) this.stop();
    return !this.#abort.signal.aborted;
  }

  #change(state: PageState): void {
    this.#state = state;
    tell({ to: "panel", type: "state-changed" });
  }
}

function ask(message: ToBackground): Promise<Answer> {
  return chrome.runtime.sendMessage<ToBackground, Answer>(message);
}

/** No panel may be open to hear it. */
function tell(message: ToPanel): void {
  chrome.runtime.sendMessage(message).catch(() => undefined);
}
