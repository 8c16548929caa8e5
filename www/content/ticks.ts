import { onEnd } from "../shared/end.ts";
import { topOf } from "./frames.ts";
import { shadowHost } from "./shadow.ts";
import STYLE from "./ticks.css";

/**
 * A tick beside the scroll bar for every place of the one who is followed. One element in a closed shadow root, there
 * while somebody is followed. The panel says the same to those who do not see it, so it is not read aloud.
 */
export class Ticks {
  #host: HTMLElement | undefined;
  #places: readonly Range[] = [];

  constructor(signal: AbortSignal) {
    addEventListener("resize", () => { this.#draw(); }, { signal, passive: true });
    onEnd(signal, () => { this.hide(); });
  }

  show(places: readonly Range[]): void {
    this.#places = places;
    this.#draw();
  }

  hide(): void {
    this.show([]);
  }

  #draw(): void {
    this.#host?.remove();
    this.#host = undefined;
    if (this.#places.length === 0) return;
    const { host, shadow } = shadowHost("sourcelight-ticks", STYLE);
    host.setAttribute("aria-hidden", "true");
    const { scrollHeight } = document.documentElement;
    for (const range of this.#places) {
      const top = topOf(range) + scrollY;
      const tick = document.createElement("button");
      tick.tabIndex = -1;
      tick.style.setProperty("top", `${(100 * top) / Math.max(1, scrollHeight)}%`);
      tick.addEventListener("click", () => { scrollTo({ top: top - innerHeight / 2, behavior: "instant" }); });
      shadow.append(tick);
    }
    document.documentElement.append(host);
    this.#host = host;
  }
}
