import { message } from "../shared/i18n.ts";
import type { Shown } from "../shared/messages.ts";
import { element } from "./element.ts";

/** Says that the page shows only a part of its article. */
export function partialNotice({ partial }: Shown): HTMLElement | undefined {
  return partial ? element("p", { class: "scope partial", text: message("partial_article") }) : undefined;
}
