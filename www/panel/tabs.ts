import { message, numeral } from "../shared/i18n.ts";
import { element } from "./element.ts";
import type { ListPart, PanelState, Part, TabName } from "./reading.ts";

/** Tabs by the ARIA pattern: one is in the tab order, arrows turn to the others. Only the one in front is kept drawn. */
export class Tabs {
  readonly list: HTMLElement;
  readonly panels: readonly HTMLElement[];
  readonly #names: TabName[];
  readonly #buttons: HTMLButtonElement[];
  #state: PanelState | undefined;
  current: TabName = "overview";

  constructor(
    readonly parts: Readonly<Record<TabName, Part | ListPart>>,
    readonly turned: () => void,
  ) {
    this.#names = Object.keys(parts) as TabName[];
    this.#buttons = this.#names.map((name) =>
      element("button", {
        class: `tab ${name}`,
        attributes: { role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}` },
        onClick: () => { this.turnTo(name); },
      }),
    );
    this.list = element("div", { class: "tabs", attributes: { role: "tablist", "aria-label": message("tabs") } }, ...this.#buttons);
    this.panels = this.#names.map((name) =>
      element(
        "div",
        { attributes: { role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}` } },
        parts[name].element,
      ),
    );
    this.list.addEventListener("keydown", (event) => { this.#onKey(event); });
    this.#show();
  }

  turnTo(name: TabName): void {
    if (name === this.current) return;
    this.current = name;
    this.#show();
    if (this.#state) this.parts[name].update(this.#state);
    this.turned();
  }

  update(state: PanelState): void {
    this.#state = state;
    this.parts[this.current].update(state);
    this.#names.forEach((name, index) => {
      const part = this.parts[name];
      // How many entries a search leaves; without one, the figures stand in the overview.
      const isCounted = state.query !== "" && "count" in part;
      const count = isCounted ? element("span", { class: "count", text: numeral(part.count(state)) }) : undefined;
      this.#buttons[index]?.replaceChildren(message(`tab_${name}`), ...(count ? [" ", count] : []));
    });
    // With figures, tabs are wider than a narrow panel.
    if (state.query !== "") this.#buttons[this.#names.indexOf(this.current)]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Draws the tabs behind as well: on paper, all of them are seen. */
  drawAll(): void {
    if (this.#state) for (const name of this.#names) this.parts[name].update(this.#state);
  }

  #show(): void {
    this.#names.forEach((name, index) => {
      const isThis = name === this.current;
      const button = this.#buttons[index];
      button?.setAttribute("aria-selected", String(isThis));
      if (button) button.tabIndex = isThis ? 0 : -1;
      if (isThis) button?.scrollIntoView({ block: "nearest", inline: "nearest" });
      const panel = this.panels[index];
      if (panel) panel.hidden = !isThis;
    });
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#names.indexOf(this.current);
    const last = this.#names.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    const name = to === undefined ? undefined : this.#names[to];
    if (to === undefined || name === undefined) return;
    event.preventDefault();
    this.turnTo(name);
    this.#buttons[to]?.focus();
  }
}
