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

/** A row of small switches for the kinds that occur, the most frequent first. */
export function kindSwitches(category: string, kinds: readonly (readonly [MarkKind, string, number])[]): Part {
  const parts = kinds
    .filter(([, , count]) => count > 0)
    .map(([kind, label, count]) => switchButton(kind, label, count, "chip"));
  return {
    element: element(
      "div",
      { class: "chips", attributes: { role: "group", "aria-label": message("switch_kinds", category) } },
      ...parts.map((part) => part.element),
    ),
    update(settings) {
      for (const part of parts) part.update(settings);
    },
  };
}
