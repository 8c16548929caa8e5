import { message } from "../shared/i18n.ts";
import type { MarkKind } from "../shared/marks.ts";
import { type Settings, switchKind } from "../shared/settings.ts";
import { element } from "./element.ts";
import type { Part } from "./reading.ts";

/** A button that is pressed while marks of its kind are shown. */
export function switchButton(kind: MarkKind, label: string, count: number, style: string): Part {
  const button = element(
    "button",
    { class: style, onClick: () => void switchKind(kind, button.getAttribute("aria-pressed") !== "true") },
    element("span", { class: "count", text: count.toLocaleString("en") }),
    element("span", { class: "name", text: label }),
  );
  return {
    element: button,
    update({ off }: Settings) {
      button.setAttribute("aria-pressed", String(!off.has(kind)));
    },
  };
}

/** A kind, and how often it occurs. */
export interface KindCount {
  kind: MarkKind;
  label: string;
  count: number;
}

/** A row of small switches for kinds, in groups that each divide the category in another way. */
export function kindSwitches(category: string, ...groups: readonly (readonly KindCount[])[]): Part {
  const chips = groups.flatMap((group) =>
    group.map(({ kind, label, count }) => {
      const part = switchButton(kind, label, count, "chip");
      // The only one of its group divides nothing; but what is switched off must have its switch.
      const isAlone = group.length === 1;
      const update = (settings: Settings) => {
        part.update(settings);
        part.element.hidden = isAlone && !settings.off.has(kind);
      };
      return { element: part.element, update };
    }),
  );
  return {
    element: element(
      "div",
      { class: "chips", attributes: { role: "group", "aria-label": message("switch_kinds", category) } },
      ...chips.map((chip) => chip.element),
    ),
    update(settings) {
      for (const chip of chips) chip.update(settings);
    },
  };
}
