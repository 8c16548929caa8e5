import { message, type MessageKey } from "../shared/i18n.ts";

/** The commands of the manifest, with what they do. */
const COMMANDS: Record<string, MessageKey> = {
  _execute_action: "command_toggle",
  "next-mark": "command_next",
  "previous-mark": "command_previous",
  "open-panel": "command_panel",
};

/** Lists the keys as they are set in the browser. */
export async function listShortcuts(into: HTMLElement): Promise<void> {
  const set = await chrome.commands.getAll();
  for (const [name, key] of Object.entries(COMMANDS)) {
    const shortcut = set.find((command) => command.name === name)?.shortcut;
    add(into, shortcut ? shortcut.split("+") : [message("shortcut_none")], message(key), Boolean(shortcut));
  }
  add(into, ["Esc"], message("key_escape"), true);
}

function add(into: HTMLElement, keys: readonly string[], does: string, isSet: boolean): void {
  const term = document.createElement("dt");
  for (const key of keys) {
    const cap = document.createElement(isSet ? "kbd" : "span");
    cap.textContent = key;
    term.append(cap, " ");
  }
  const text = document.createElement("dd");
  text.textContent = does;
  into.append(term, text);
}
