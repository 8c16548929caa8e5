import { message, snake } from "../shared/i18n.ts";
import type { Report } from "../generated/Report.ts";
import { element } from "./element.ts";
import { tally } from "./switches.ts";

/** A choice that narrows a list; its first one lets everything through. */
export interface Filter {
  element: HTMLElement;
  /** Whether a value is let through. */
  passes: (value: string) => boolean;
  isOn: () => boolean;
}

/** @param options values with their words */
export function filter(label: string, everything: string, options: readonly (readonly [string, string])[], changed: () => void): Filter {
  const select = element(
    "select",
    {},
    element("option", { text: everything, attributes: { value: "" } }),
    ...options.map(([value, text]) => element("option", { text, attributes: { value } })),
  );
  select.addEventListener("change", changed);
  const made = element("label", {}, label, " ", select);
  // One value divides nothing.
  made.hidden = options.length < 2;
  return {
    element: made,
    passes: (value) => select.value === "" || select.value === value,
    isOn: () => select.value !== "",
  };
}

/** The filter by kind of source: person, document, nobody named. */
export function kindFilter({ claims }: Report, changed: () => void): Filter {
  const kinds = tally(claims.map(({ source }) => source?.kind ?? "unattributed"));
  const options = kinds.map(([kind]) => [kind, message(`source_${snake(kind)}`)] as const);
  return filter(message("filter_kind"), message("filter_all"), options, changed);
}

/** Filters side by side. */
export function filters(...all: readonly Filter[]): HTMLElement {
  return element("div", { class: "filter" }, ...all.map((one) => one.element));
}
