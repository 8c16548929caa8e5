import { onEnd } from "../../shared/end.ts";
import { parentOf } from "../text/tree.ts";
import { Settle } from "./settle.ts";
import { touchesText } from "./touches.ts";

/** What the owner of the watch is told. */
export interface Watcher {
  /** At once, before the next frame: text in these places has changed. */
  touched: () => void;
  /** When the page has come to rest. Tells whether there was anything new in it. */
  settled: () => Promise<boolean>;
}

/** How elements are shown and hidden, and what our own style sheet calls them. */
const LOOKS = ["class", "style", "hidden", "open", "id"];

/**
 * Tells when the article's text may have changed. It listens to the page's mutations and does nothing else: while the
 * page rests there is no timer and no polling, and what changes outside of the article is passed over.
 */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #settle: Settle;
  #region: Element | undefined;
  #path = location.pathname;

  constructor(watcher: Watcher, signal: AbortSignal) {
    this.#settle = new Settle(watcher.settled, signal);
    this.#observer = new MutationObserver((records) => {
      const relevant = records.filter((record) => touchesText(record, this.#region));
      const hasMoved = this.#hasMoved();
      if (relevant.length === 0 && !hasMoved) return;
      if (relevant.some(({ type }) => type !== "attributes")) watcher.touched();
      this.#settle.push();
    });
    onEnd(signal, () => { this.#observer.disconnect(); });

    // Where a page changes its address by itself. Firefox has this since version 147; before, the mutations that
    // follow are what tells.
    const { navigation } = window as Partial<Pick<Window, "navigation">>;
    const look = () => {
      if (this.#hasMoved()) this.#settle.push();
    };
    navigation?.addEventListener("navigatesuccess", look, { signal });
    addEventListener("popstate", look, { signal });
    // A page that comes back from the cache may have been at work meanwhile, or never told of it.
    addEventListener("pageshow", ({ persisted }) => { if (persisted) this.#settle.push(); }, { signal });
  }

  /** Watches the article from now on: its element, and the trees other than the document that its text stands in. */
  observe(region: Element | undefined, texts: Iterable<Node>): void {
    this.#region = region;
    this.#observer.disconnect();
    const trees = new Set<Node>([document]);
    for (const text of texts) trees.add(text.getRootNode());
    const changes = { subtree: true, childList: true, characterData: true };
    for (const tree of trees) this.#observer.observe(tree, tree === document ? changes : { ...changes, attributeFilter: LOOKS });
    if (!region) return;
    this.#observer.observe(region, { ...changes, attributeFilter: LOOKS });
    for (let up = parentOf(region); up; up = parentOf(up)) this.#observer.observe(up, { attributeFilter: LOOKS });
  }

  /** Whether the page's address is another than at the last look. */
  #hasMoved(): boolean {
    const { pathname } = location;
    const hasMoved = pathname !== this.#path;
    this.#path = pathname;
    return hasMoved;
  }
}
