import { language, message } from "../shared/i18n.ts";
import type { Shown } from "../shared/messages.ts";
import { element } from "./element.ts";

/** Says that the page is in a language that the engine does not read. It only reads the page's word for it, which may be wrong, so
 * what was found is listed all the same. */
export function languageNotice({ language: tag }: Shown): HTMLElement | undefined {
  const [said = ""] = tag.trim().toLowerCase().split(/[-_]/);
  if (!/^[a-z]{2,3}$/.test(said) || said === "en") return undefined;
  const name = new Intl.DisplayNames(language(), { type: "language" }).of(said) ?? said;
  return element("p", { class: "scope language", text: message("other_language", name) });
}
