import { message, numeral } from "../shared/i18n.ts";
import type { Category, MarkKind } from "../shared/marks.ts";
import { DEFAULTS, readPolicy, switchKind, switchOff } from "../shared/settings.ts";
import { element } from "./element.ts";
import type { PanelState, Part } from "./reading.ts";

/** Whether an organisation has set what is marked: no switch can change it then, and each says so. */
const isSet = readPolicy().then(({ off }) => off !== undefined);

/** A button that says who has set what it would change, if it was not the reader. */
function unlessSet(button: HTMLButtonElement): HTMLButtonElement {
  void isSet.then((set) => {
    if (!set) return;
    button.title = message("options_policy");
    button.disabled = true;
  });
  return button;
}

/** A button that is pressed while marks of its kind are shown. */
export function switchButton(kind: MarkKind, label: string, count: number | undefined, style: string): Part {
  let host: string | undefined;
  const button = element(
    "button",
    { class: style, onClick: () => void switchKind(kind, button.getAttribute("aria-pressed") !== "true", host) },
    count === undefined ? undefined : element("span", { class: "count", text: numeral(count) }),
    element("span", { class: "name", text: label }),
  );
  return {
    element: unlessSet(button),
    update({ settings, host: now }: PanelState) {
      host = now;
      button.setAttribute("aria-pressed", String(!settings.off.has(kind)));
    },
  };
}

/** A kind, and how often it occurs. */
export interface KindCount {
  kind: MarkKind;
  label: string;
  count: number;
}

/** A row of small switches: the category itself, then its kinds in groups that each divide it in another way. */
export function kindSwitches(category: Category, ...groups: readonly (readonly KindCount[])[]): Part {
  const name = message(`category_${category}`);
  const whole = switchButton(category, message("switch_on_page"), undefined, `chip whole ${category}`);
  const chips = groups.flatMap((group) =>
    group.map(({ kind, label, count }) => {
      const part = switchButton(kind, label, count, "chip");
      // The only one of its group divides nothing; but what is switched off must have its switch.
      const isAlone = group.length === 1;
      const update = (state: PanelState) => {
        part.update(state);
        part.element.hidden = state.settings.off.has(category) || (isAlone && !state.settings.off.has(kind));
      };
      return { element: part.element, update };
    }),
  );
  const all = [whole, ...chips];
  return {
    element: element(
      "div",
      { class: "chips", attributes: { role: "group", "aria-label": message("switch_kinds", name) } },
      ...all.map((chip) => chip.element),
    ),
    update(state) {
      for (const chip of all) chip.update(state);
    },
  };
}

/** How often each value occurs, the most frequent first. */
export function tally<Value>(values: Iterable<Value>): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What a press of a preset switches off. */
const PRESETS = {
  all: [...DEFAULTS.off],
  claims: ["actors", "numbers", ...DEFAULTS.off],
  numbers: ["actors", "claims", ...DEFAULTS.off],
} as const satisfies Record<string, readonly MarkKind[]>;

/** Buttons that set all categories at once. */
export function presets(): Part {
  let host: string | undefined;
  const buttons = (Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((name) => {
    const button = element("button", {
      class: "preset",
      text: message(`preset_${name}`),
      attributes: { "data-preset": name },
      onClick: () => void switchOff(new Set<MarkKind>(PRESETS[name]), host),
    });
    return { name, button: unlessSet(button) };
  });
  return {
    element: element(
      "div",
      { class: "presets", attributes: { role: "group", "aria-label": message("presets") } },
      ...buttons.map(({ button }) => button),
    ),
    update({ settings: { off }, host: now }) {
      host = now;
      for (const { name, button } of buttons) {
        const isThis = off.size === PRESETS[name].length && PRESETS[name].every((kind) => off.has(kind));
        button.setAttribute("aria-pressed", String(isThis));
      }
    },
  };
}
