import { summarise } from "../background/engine.ts";
import { element } from "../panel/element.ts";
import { type Link, ReportView } from "../panel/report.ts";
import { message } from "../shared/i18n.ts";
import { watchSettings } from "../shared/settings.ts";
import type { Settings } from "../shared/settings.ts";
import { markText } from "./marked.ts";
import { SAMPLE, writeText } from "./sample.ts";
import { preparePage } from "./words.ts";

/** The page that marks a pasted text: text on one side, the panel on the other. */
class PastePage {
  readonly #start = find("start");
  readonly #reading = find("reading");
  readonly #article = find("article");
  readonly #view = find("view");
  readonly #status = find("status");
  readonly #text = find("text") as HTMLTextAreaElement;
  #abort = new AbortController();
  #report: ReportView | undefined;

  constructor(private settings: Settings) {
    watchSettings(new AbortController().signal, (changed) => {
      this.settings = changed;
      this.#report?.update({ settings: changed });
    });
    find("text-side").setAttribute("aria-label", message("paste_label"));
    find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#mark();
    });
    find("sample").addEventListener("click", () => {
      this.#text.value = SAMPLE.join("\n\n");
      void this.#mark();
    });
    find("again").addEventListener("click", () => { this.#back(); });
  }

  async #mark(): Promise<void> {
    const lines = this.#text.value.split(/\n+/).map((line) => line.trim()).filter(Boolean);
    if (lines.length === 0) {
      this.#text.focus();
      return;
    }
    this.#announce(message("paste_loading"));
    this.#abort = new AbortController();
    writeText(this.#article, lines);
    this.#start.hidden = true;
    this.#reading.hidden = false;
    try {
      await this.#show(this.#abort.signal);
      this.#status.replaceChildren();
      find("again").focus();
    } catch (error) {
      this.#back();
      this.#announce(`${message("state_failed")} ${String(error)}`);
    }
  }

  async #show(signal: AbortSignal): Promise<void> {
    const { reader, article, report } = await markText(
      this.#article,
      this.settings,
      signal,
      () => { this.#report?.update({ follow: reader.state.follow, wrong: new Set(reader.state.wrong) }); },
      (entry, chosen) => { this.#report?.at(entry, chosen); },
    );
    const link: Link = {
      ask: <Reply>(question: Parameters<Link["ask"]>[0]) => Promise.resolve(reader.handle(question) as Reply),
      async render(json, format, extract) {
        const answer = await summarise(json, format, JSON.stringify(extract));
        if (!answer.ok) throw new Error(answer.reason);
        return answer.text;
      },
      announce: (text) => { this.#announce(text); },
    };
    const { all, anchored } = reader.placed;
    this.#report = new ReportView(
      { phase: "shown", scope: "article", partial: false, language: "", posts: [], article, report, marks: all.length, anchored, ...reader.state },
      this.settings,
      link,
    );
    this.#view.replaceChildren(this.#report.element);
  }

  #back(): void {
    this.#abort.abort();
    this.#report = undefined;
    this.#view.replaceChildren();
    this.#article.replaceChildren();
    this.#reading.hidden = true;
    this.#start.hidden = false;
    this.#text.focus();
  }

  #announce(text: string): void {
    this.#status.replaceChildren(element("span", { text }));
  }
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

void preparePage("paste_title").then((settings) => new PastePage(settings));
