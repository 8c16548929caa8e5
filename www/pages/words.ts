import { language, message, type MessageKey } from "../shared/i18n.ts";
import { applyLook } from "../shared/look.ts";
import { readSettings, type Settings, watchSettings } from "../shared/settings.ts";

/** Puts the words of the reader's language into a page of ours: the elements name their messages. */
export function fillMessages(root: ParentNode = document): void {
  document.documentElement.lang = language();
  for (const one of root.querySelectorAll<HTMLElement>("[data-message]")) {
    one.textContent = message(one.dataset.message as MessageKey);
  }
}

/** Prepares a page of ours: its words, its title, and the colours of the marks for as long as it is open. */
export async function preparePage(title: MessageKey): Promise<Settings> {
  fillMessages();
  document.title = `${message(title)} – ${message("extension_name")}`;
  const settings = await readSettings();
  applyLook(settings);
  watchSettings(new AbortController().signal, (changed) => { applyLook(changed); });
  return settings;
}
