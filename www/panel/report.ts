import type { Article } from "../generated/Article.ts";
import type { Extract } from "../generated/Extract.ts";
import type { Format } from "../generated/Format.ts";
import type { Report } from "../generated/Report.ts";
import { counted, message } from "../shared/i18n.ts";
import type { Entry, Shown, Target, ToContent } from "../shared/messages.ts";
import type { Settings } from "../shared/settings.ts";
import { wordingOf } from "../shared/wording.ts";
import { actorsPart } from "./actors.ts";
import { claimsPart } from "./claims.ts";
import { copyBar } from "./copy.ts";
import { element } from "./element.ts";
import { entryText } from "./entry_text.ts";
import { followBar } from "./follow.ts";
import { heading } from "./heading.ts";
import { languageNotice } from "./language.ts";
import { numbersPart } from "./numbers.ts";
import { overviewPart } from "./overview.ts";
import type { PanelState, Reading, TabName } from "./reading.ts";
import { partialNotice } from "./partial.ts";
import { siteSwitches } from "./site.ts";
import { sourcesPart } from "./sources.ts";
import { Tabs } from "./tabs.ts";

/** What the panel speaks with: the page that was read, and the engine. */
export interface Link {
  /** Sends to the page and tells what came back. */
  ask: <Reply>(message: ToContent) => Promise<Reply | undefined>;
  /** Writes the report out. */
  render: (article: string, format: Format, extract: Partial<Extract>) => Promise<string>;
  /** Says something aloud, and shows it for a moment. */
  announce: (text: string) => void;
}

/** The panel with everything that was found on a page. */
export class ReportView {
  readonly element: HTMLElement;
  readonly #tabs: Tabs;
  readonly #bar: ReturnType<typeof followBar>;
  #state: PanelState;
  #at: Entry | undefined;

  constructor(shown: Shown, settings: Settings, link: Link) {
    const report = JSON.parse(shown.report) as Report;
    const article = JSON.parse(shown.article) as Article;
    this.#state = { settings, host: hostOf(shown), query: "", follow: shown.follow, wrong: new Set(shown.wrong) };
    const reading: Reading = {
      article,
      report,
      scope: shown.scope,
      posts: shown.posts,
      goTo: inTurn((target) => {
        void link.ask<boolean>({ to: "content", type: "focus", target }).then((found) => {
          link.announce(message(found ? "moved_to" : "place_lost"));
        });
        this.at(target, false);
      }),
      follow: (follow) => void link.ask({ to: "content", type: "follow", follow }).then(() => {
        link.announce(follow ? `${message("following")} ${follow.name}` : message("follow_ended"));
      }),
      copy: (entry) => void copyEntry(entry, reading, link),
      open: (tab, id) => { this.#open(tab, id); },
    };
    this.#tabs = new Tabs(
      {
        overview: overviewPart(reading),
        sources: sourcesPart(reading),
        actors: actorsPart(reading),
        numbers: numbersPart(reading),
        claims: claimsPart(reading),
      },
      () => { this.#mark(); },
    );
    this.#bar = followBar(
      reading,
      (by) => void link.ask({ to: "content", type: "step", by }),
      () => void link.ask({ to: "content", type: "restore" }),
    );
    const missing = shown.marks - shown.anchored;
    this.element = element(
      "main",
      { class: "report" },
      heading(reading),
      languageNotice(shown),
      partialNotice(shown),
      siteSwitches(article.url, link.announce),
      missing > 0 ? element("p", { class: "muted", text: counted("state_partial", missing) }) : undefined,
      element("div", { class: "top" }, this.#tabs.list, this.#search(), this.#bar.element),
      ...this.#tabs.panels,
      copyBar({
        announce: link.announce,
        title: article.title ?? "",
        tab: () => this.#tabs.current,
        render: async (format, sections) => {
          const links = (await link.ask<(string | null)[]>({ to: "content", type: "links" })) ?? [];
          const wording = wordingOf(article, report);
          return link.render(shown.article, format, { sections: [...sections], links, ...(wording && { wording }) });
        },
      }),
    );
    this.#update({});
    addEventListener("beforeprint", () => { if (this.element.isConnected) this.#tabs.drawAll(); });
  }

  /** Takes new settings, or what the reader has done on the page. */
  update(change: Partial<PanelState>): void {
    this.#update(change);
  }

  /** Marks the entry that the reader is at; one that they have chosen on the page is brought to the front. */
  at(entry: Entry, chosen: boolean): void {
    this.#at = entry;
    const { current } = this.#tabs;
    if (chosen && entry.list !== "findings" && entry.list !== "sentences" && !(entry.list === "claims" && current === "sources")) {
      this.#tabs.turnTo(entry.list);
    }
    this.#mark(chosen);
  }

  #mark(scroll = false): void {
    for (const old of this.element.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    if (!this.#at) return;
    const key = `${this.#at.list}/${this.#at.index}`;
    for (const row of this.element.querySelectorAll(`[role=tabpanel]:not([hidden]) [data-entry="${key}"]`)) {
      row.setAttribute("aria-current", "true");
      if (scroll) row.scrollIntoView({ block: "center", behavior: "instant" });
    }
  }

  #open(tab: TabName, id: string | undefined): void {
    this.#tabs.turnTo(tab);
    const target = id === undefined ? undefined : document.getElementById(id);
    target?.scrollIntoView({ block: "start", behavior: "instant" });
    target?.focus({ preventScroll: true });
  }

  #update(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tabs.update(this.#state);
    this.#bar.update(this.#state);
    this.#mark();
  }

  #search(): HTMLElement {
    const field = element("input", {
      class: "search",
      attributes: { type: "search", placeholder: message("search"), "aria-label": message("search"), autocomplete: "off", spellcheck: "false" },
    });
    field.addEventListener("input", () => {
      const query = field.value.trim().toLowerCase();
      // The overview has no list to search in.
      if (query !== "" && this.#tabs.current === "overview") this.#tabs.turnTo("claims");
      this.#update({ query });
    });
    return field;
  }
}

/** The site of what was read. */
export function hostOf(shown: Shown): string | undefined {
  const { url } = JSON.parse(shown.article) as Article;
  return URL.parse(url ?? "")?.hostname;
}

async function copyEntry(entry: Entry, { report, article }: Reading, link: Link): Promise<void> {
  const links = entry.list === "claims" ? await link.ask<(string | null)[]>({ to: "content", type: "links" }) : undefined;
  try {
    await navigator.clipboard.writeText(entryText(entry, report, article, links?.[entry.index] ?? undefined));
    link.announce(message("copied"));
  } catch {
    link.announce(message("copy_failed"));
  }
}

/** Clicking the same entry again leads to its next place. */
function inTurn(open: (target: Target) => void): Reading["goTo"] {
  let last: Target | undefined;
  return ({ list, index }) => {
    const again = last?.list === list && last.index === index;
    last = { list, index, nth: again && last ? last.nth + 1 : 0 };
    open(last);
  };
}
